# long
# A long list whose array was made while the collector swept is scanned by the next collection.
LETTERS = "etaoinshrdlucmfwypvbgkjqxz"


def words(n):
    seed, out = 42, []
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) % 2147483648
        a, b, c = seed % 5, seed // 7 % 9, seed // 63 % 26
        out.append(LETTERS[a] + LETTERS[b] + LETTERS[c][:a])
    return out


for n in 100000, 100000, 60000, 200000:
    print(n, {type(word) for word in words(n)}, sum(map(len, words(n))))
