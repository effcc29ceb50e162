# Parentheses, brackets and line breaks within them.
x = (
    1
    +
    2
)
print(x, ((((3)))), (), ((),), [[]], ({}), (yield_ := 4), (1, 2)[
    0
], (lambda: (
    5
))(), {
    "a":
        6,
    **{},
}["a"])
if (x
        and True):
    print("joined")
for (i, j) in [(1, 2)]:
    print(i, j)
for [k, l] in ((3, 4),): print(k, l)
(a, b) = [c, d] = 5, 6
print(a, b, c, d)
with_ = (1)
del (a), [b]
