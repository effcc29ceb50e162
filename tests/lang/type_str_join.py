# str.join.
from support.attempts import checker

check = checker(globals())


class Text(str):
    def __str__(self):
        return "other"


def words():
    yield "x"
    yield "y"


class Broken:
    def __iter__(self):
        yield "a"
        raise KeyError("inside")


only = "one"
part = Text("sub")
check(r'''
",".join(["a", "b"]), "".join(("a", "b")), "-".join("abc"), ", ".join({"k": 1, "l": 2}), "+".join(words()), "-".join([])
"é".join(["a", "😀"]), "".join(["a", "é", "日"]), "x".join([Text("sub"), Text("t")])
"".join([only]) is only, "a".join([only]) is only, type("".join([part]))
",".join(["a", 1])
",".join([1])
",".join([None, "a"])
",".join(["a", b"b"])
",".join(5)
",".join(None)
",".join()
",".join("a", "b")
",".join(Broken())
len(",".join(["ab"] * 10000))
''')
