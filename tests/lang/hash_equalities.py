# Equal things have equal hashes.
pairs = [(1, 1.0), (True, 1), (0, False), (2 ** 61, float(2 ** 61)), (-1, -1.0), ("a", "".join(["a"])), ((1, 2), (1.0, 2)), (frozenset([1]), frozenset([True])), (b"a", bytes([97])), (10 ** 20, 1e20)]
print(all(a == b and hash(a) == hash(b) for a, b in pairs))
print(hash(-1), hash(0), hash(1), hash(2 ** 61 - 1), hash(2 ** 61), hash(-2), hash(1.5), hash(None) == hash(None))
print({1: "int", 1.0: "float"}, {True: 1, 1: 2}, len({1, True, 1.0}), {0: "a"}[False])
