# Strings: indexing, slicing, operators.
s = "hello wörld €"
print(len(s), s[0], s[-1], s[7], s[1:4], s[::-1], s[::2], s[-3:], s[5:2], s[100:])
print(s + "!", s * 2, 0 * s, -1 * s == "", "ell" in s, "xyz" not in s, "" in s)
print("a" < "b", "a" < "B", "abc" < "abd", "ab" < "abc", "é" > "z", max("hello"), min("hello"))
print(sorted("hello"), list("añ😀"), "😀"[0], len("😀é"), [c for c in "ab"], tuple("xy"))
for f in (lambda: s[100], lambda: s["a"], lambda: s + 1, lambda: "a" * "b", lambda: s[1.0]):
    try:
        f()
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
