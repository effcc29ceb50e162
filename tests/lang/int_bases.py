# Text of ints in each base, there and back.
for n in (0, 1, 255, -255, 2 ** 70):
    print(bin(n), oct(n), hex(n), int(bin(n), 2), int(oct(n), 8), int(hex(n), 16), int(hex(n), 0))
print(int("zz", 36), int("-1_000"), int(" 42 "), int("0b101", 0), int("٣"))
print(0x_ff, 0b1_0, 0o17, 1_000_000, 00)
