# Around the sizes at which a word is not enough.
for bits in (30, 31, 32, 60, 61, 62, 63, 64, 127, 128):
    n = 1 << bits
    print(bits, n - 1, n, n + 1, -n - 1, -n, -n + 1)
    print((n - 1) + 1 == n, (n - 1) * (n - 1), (-n) // 1, -(-n), (n - 1) ^ n, n >> bits, -n >> bits)
