# str.capitalize.

def check(text):
    """Prints what each line's expression comes to, or how it fails."""
    for line in text.strip().splitlines():
        try:
            print(line, "->", repr(eval(line, globals())))
        except Exception as e:
            print(line, "->", type(e).__name__ + ":", e)


check(r'''
"hello World".capitalize()
"".capitalize(), "x".capitalize(), "1abc DEF".capitalize()
"ǆ title digraph".capitalize(), "ßharp".capitalize(), "ŉa".capitalize()
"ÉCOLE".capitalize(), "ΑΣ".capitalize(), "İX".capitalize()
str.capitalize("abc")
str.capitalize(3)
str.capitalize()
"a".capitalize(1)
"a".capitalize(x=1)
''')


class Name(str):
    pass


print(type(Name("abc").capitalize()) is str, type(Name("Abc").capitalize()) is str)
