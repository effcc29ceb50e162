# str.format_map.
from support.attempts import checker

check = checker(globals())


class Default(dict):
    def __missing__(self, key):
        return f"<{key}>"


class Mapping:
    def __getitem__(self, key):
        return key.upper()


check(r'''
"{a} {b}".format_map({"a": 1, "b": 2}), "{a} {zz}".format_map(Default(a=1)), "{x}{y!r}".format_map(Mapping())
"{a.real} {b[0]}".format_map({"a": 5, "b": "xyz"})
"{a}".format_map({})
"{}".format_map({"a": 1})
"{0}".format_map({"0": 1})
"{0}".format_map([1])
"plain".format_map(None)
"{a}".format_map(None)
"{a}".format_map()
"{a}".format_map({}, {})
"{a:>{w}}".format_map({"a": 1, "w": 4})
''')
