# str.capitalize.
from support.attempts import checker

check = checker(globals())


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
