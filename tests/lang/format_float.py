# The format mini-language on floats.
for x in (3.14159, -2.5, 0.0, 1234567.891, 1e-7, 1e20, float("inf"), float("nan")):
    print([format(x, s) for s in ("", "f", ".1f", ".0f", "e", ".2e", "g", ".3g", "G", "%", ".1%", "+.2f", "010.2f", ",.2f", "_.1f", "#.0f", ".3", "10", "<10.1f", "^10.1f")])
print(format(2.5, ".0f"), format(3.5, ".0f"), format(0.5, ".0f"), format(1e16, ""), format(123456789.0, "n"))
