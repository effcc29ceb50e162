# Reference 2.4.4 and 2.4.5: integer literals.

print(7, 2147483647, 0o177, 0b100110111, 3, 79228162514264337593543950336, 0o377, 0xdeadbeef, 100_000_000_000, 0b_1110_0101, 0X_FF, 0O17, 0B1, 00, 0_0, 000)
print(-1, --1, 1_0 .real, 0xfe, type(-0), 0x_f_f, 1_2_3)
for bad in ["01", "0_7", "1__0", "1_", "0b", "0b2", "0b12", "0o9", "0o18", "0xg", "0x", "0x_", "0_x1", "1_a", "0b_", "1l", "0777", "00_1", "0b1_", "0xf_", "0o1__2", "1_000_", "0b1e3"]:
    try:
        print(bad, eval(bad))
    except SyntaxError as e:
        print(bad, "|", e.msg, e.offset)
try: eval("1" * 5000)
except SyntaxError as e: print(e.msg)
print(eval("0x" + "f" * 5000) == 16**5000 - 1)
