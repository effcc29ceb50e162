# The format mini-language on ints.
n = 1234567
for spec in ("", "d", "10", "<10", "^10", ">10", "010", "+", " ", "-", ",", "_", "x", "X", "#x", "#X", "o", "#o", "b", "#b", "_b", "_x", "c",
             "e", "f", ".2f", "g", "%", "+,", "=+12", "*^15", "x=12", "012,", "n"):
    try:
        print(spec, "|" + format(n if spec != "c" else 97, spec) + "|")
    except ValueError as e:
        print(spec, e)
print(format(-42, "06"), format(-42, "=6"), format(-255, "#010x"), format(0, "b"), format(2 ** 70, ","))
