# Bit operations of large and negative ints behave as two's complement without end.
a = 0xdeadbeefcafebabe1234567890
b = -0x1234567890abcdef1234567890
print(a & b, a | b, a ^ b, ~a, ~b)
print(a << 77, b << 3, a >> 50, b >> 50, b >> 500, a >> 500)
print(a & 0xffff, b & 0xffff, b & -1 == b, (a & -a))
print(a.bit_length(), b.bit_length(), a.bit_count(), (-1).bit_length(), (0).bit_length())
