# Reference 3.2.5: what all sequences do.

for s in ["abc", (1, 2, 3), [1, 2, 3], b"abc", bytearray(b"abc"), range(1, 4), memoryview(b"abc")]:
    print(type(s).__name__, len(s), s[0], s[-1], list(s[1:]), list(s[::-1]), list(s[0:3:2]), s[0] in s, list(reversed(s)), min(s), max(s))
    for i in 3, -4, "a", 1.5, None:
        try: s[i]
        except (IndexError, TypeError) as e: print("  ", type(e).__name__, e)
    for f in (lambda: s + s, lambda: s * 2, lambda: s + None, lambda: s.index(s[1]), lambda: s.count(s[1])):
        try: print("  ", f())
        except (TypeError, AttributeError) as e: print("  ", type(e).__name__, e)
    try: s[0] = s[1]; print("  ", s)
    except TypeError as e: print("  ", e)
    try: del s[0]; print("  ", s)
    except TypeError as e: print("  ", e)
