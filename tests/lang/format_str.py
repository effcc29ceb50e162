# The format mini-language on strings.
for spec in ("", "s", "10", "<10", ">10", "^10", "*^10", ".3", "10.3", "^7.2s", "05"):
    print("|" + format("hello", spec) + "|")
for bad in ("d", "+", ",", "=10", "x"):
    try:
        print(format("hello", bad))
    except ValueError as e:
        print(e)
