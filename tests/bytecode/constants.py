# What is constant is computed once: numbers, strings, tuples; a list that is only searched or iterated is a tuple.
def f(x):
    a = 2 * 3 + -1
    b = ("x" "y", (1, 2.0), 1 << 40)
    c = "ab" * 3
    d = 10 ** 100
    e = x in [1, 2, 3]
    g = x in {"a", "b"}
    for y in [1, 2]:
        pass
    return [1, 2, 3], x[1:-1], x[-1]
