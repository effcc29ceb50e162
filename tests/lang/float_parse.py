# What float() takes.
for text in ("1", "1.5", " 2.5\n", "1e3", "-1E-3", ".5", "5.", "1_0.0_1", "inf", "-Infinity", "NaN", "0x1", "1e400", "1e-400", "", "1_", "e1", "--1"):
    try:
        print(repr(text), float(text))
    except ValueError as e:
        print(e)
print(1e3, 1.e-2, .5e1, 1_0.5)
