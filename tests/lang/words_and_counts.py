# Small programs: text.
text = """the quick brown fox jumps over the lazy dog the fox
and the dog are friends of the quick crow"""
counts = {}
for w in text.split():
    counts[w] = counts.get(w, 0) + 1
for w, n in sorted(counts.items(), key=lambda p: (-p[1], p[0]))[:5]:
    print(f"{w:<8}{n:>3}{'*' * n}")
index = {}
for w in sorted(set(text.split())):
    index.setdefault(w[0], []).append(w)
print(index)


def caesar(s, k):
    return "".join(chr((ord(c) - 97 + k) % 26 + 97) if c.isalpha() else c for c in s)


print(caesar("hello, world", 3), caesar(caesar("abc", 5), -5), "racecar" == "racecar"[::-1])
print("\n".join("".join("#" if (x * y) % 3 == 0 else "." for x in range(8)) for y in range(3)))
