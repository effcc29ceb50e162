# Reference 2.4.6 and 2.4.7: floating-point and imaginary literals.

print(3.14, 10., .001, 1e100, 3.14e-10, 0e0, 3.14_15_93, 1e+5, 1E5, 00.5, 09.5, 077e010, 1_0e1_0, 1e-400, 1e400, 0_1.5, 5e-324, 2.5e-324, 1.7976931348623157e308, 1.7976931348623159e308)
print(3.14j, 10.j, 10j, .001j, 1e100j, 3.14e-10j, 3.14_15_93j, 1J, 0j, 077j, 08j, 1_0j, -1j, 1 + 2j, -0j, 1e400j)
print(1..__class__, 1.0.hex(), 1.e2, 0.1 + 0.2, 123456789012345678901234567890., 9007199254740993.0)
for bad in ["1e", "1e+", "1_.5", "1._5", "1e_5", "1.5_", "1.2.3", "1.5ej", "1jj", "1_j", "1.5a", ".e1", "0x1.5", "1e5.5", "1.__class__", "1.real", "0b1.0", "1e1_", "1.0f"]:
    try:
        print(bad, eval(bad))
    except SyntaxError as e:
        print(bad, "|", e.msg, e.offset)
    except AttributeError as e:
        print(bad, e)
