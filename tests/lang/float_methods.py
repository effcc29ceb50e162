# Methods of float.
print((2.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), (255.5).hex(), float.fromhex("0x1.8p1"))
print((1.5).conjugate(), (1.5).real, (1.5).imag, float(), float(3), float(True))
print(round(2.5), round(-0.5), round(0.125, 2), round(1e22, 2), round(123.456, 1), round(5.0), round(5.0, 0))
