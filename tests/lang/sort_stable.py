# Sorting is stable, by key, reversed, in place.
words = ["banana", "Apple", "cherry", "apple", "fig", "date"]
print(sorted(words), sorted(words, key=str.lower), sorted(words, key=len), sorted(words, key=len, reverse=True))
pairs = [(i % 3, i) for i in range(10)]
pairs.sort(key=lambda p: p[0])
print(pairs)
pairs.sort(key=lambda p: p[0], reverse=True)
print(pairs)
print(sorted([3, 1.5, True, -2, 2 ** 70, 0.0]), sorted("hello", reverse=True), sorted({"b": 1, "a": 2}), sorted((3, 1, 2)))
big = [(i * 7919) % 1009 for i in range(1009)]
print(sorted(big) == list(range(1009)), sorted(big, reverse=True) == list(range(1008, -1, -1)))
