# Bytes.
b = b"hello\x00\xff"
print(b, len(b), b[0], b[-1], b[1:3], b[::-1], list(b"ab"), b"a" + b"b", b"a" * 3, b"l" in b, 104 in b, 300 in [b])
print(bytes(3), bytes([1, 2, 3]), bytes("é", "utf-8"), bytes(b"x"), bytes(range(3)), b"'\"\\\n")
print(b"a" < b"b", b"a" == "a", b"abc".find(b"c"), b"a,b".split(b","), b" a ".strip(), b"abc".upper(), b",".join([b"a", b"b"]))
print(b"abc".hex(), bytes.fromhex("61 62"), b"abc".startswith(b"a"), b"abc".replace(b"b", b"x"), b"abc".decode(), hash(b"a") == hash(b"a"))
for f in (lambda: bytes([256]), lambda: b"a" + "a", lambda: bytes("a"), lambda: b[10], lambda: bytes(-1), lambda: bytes([-1])):
    try:
        f()
    except (ValueError, TypeError, IndexError) as e:
        print(type(e).__name__, e)
