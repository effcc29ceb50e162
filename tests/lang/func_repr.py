# repr(): of every built-in kind, of containers that hold themselves, and classes that answer.
from support.attempts import show


class Answers:
    def __init__(self, answer):
        self.answer = answer

    def __repr__(self):
        return self.answer


class OnlyStr:
    def __str__(self):
        return "str"


class Text(str):
    pass


class Fails:
    def __repr__(self):
        raise LookupError("no")


class Spoilt:
    __repr__ = None


class Meta(type):
    def __repr__(cls):
        return "<" + cls.__name__ + ">"


class Shown(metaclass=Meta):
    pass


class List(list):
    pass


class Dict(dict):
    def __repr__(self):
        return "Dict:" + super().__repr__()


def outer():
    class Inner:
        def method(self):
            pass

    def inner():
        pass

    return Inner, inner


print(repr(5), repr(-2**70), repr(1.0), repr(1e16), repr(1e-5), repr(0.1), repr(-0.0), repr(float("nan")), repr(1j), repr(complex(-0.0, -1)), repr(True), repr(None), repr(...), repr(NotImplemented))
print(repr(""), repr("a'b"), repr('a"b'), repr("a'\"b"), repr("\n\t\\\0\x7f\x80\xa0\xad"), repr("é😀\u200b\ud800\U0010ffff"), repr(b"a'\x00\xff"), repr(bytearray(b'"')), repr("\u2028\ufeff"))
print(repr([]), repr([1, [2]]), repr(()), repr((1,)), repr((1, "a")), repr({}), repr({"a": [1]}), repr(set()), repr({1}), repr(frozenset()), repr(frozenset({1})), repr(range(3)), repr(range(1, 5, 2)), repr(slice(1, None)))
print(repr({}.keys()), repr({1: 2}.values()), repr({1: 2}.items()), repr(int), repr(type), repr(Answers), repr(outer()[0]), repr(Shown), repr(List([1])), repr(Dict(a=1)), repr(len), repr(str.join), repr(int.__add__))
print(repr(ValueError()), repr(ValueError("a")), repr(ValueError("a", 1)), repr(KeyError("k")), repr(OSError(2, "x")), repr(ExceptionGroup("g", [ValueError(1)])), repr(StopIteration(5)), repr(list[int]), repr(int | None), repr(Ellipsis))
itself = [1]
itself.append(itself)
table = {"a": itself}
table["b"] = table
print(repr(itself), repr(table))
pair = ([],)
pair[0].append(pair)
named = List()
named.append(named)
own = Dict()
own["x"] = own
print(repr(pair), repr(named), repr(own), repr({}.values()), [named, named])
shared = []
print(repr([shared, shared]), repr({1: shared, 2: (shared,)}))
views = {}
views["v"] = views.values()
print(repr(views), repr(views.items()))
print(repr(Answers("answer")), [Answers("in list")], {Answers("key").answer: Answers("value")}, (Answers("tuple"),), f"{Answers('f')!r}", "%r" % Answers("percent"))
text = Text("t")
print(repr(text), type(repr(Answers(text))), repr(Answers(text)), "%s" % [OnlyStr.__name__])
for answer in (5, None, b"b", ["l"], Answers("x")):
    show(repr, Answers(answer))
    show(repr, [Answers(answer)])
    show(str, Answers(answer))
show(repr, Fails())
show(repr, [Fails()])
show(repr, Spoilt())
show(repr)
show(repr, 1, 2)
show(lambda: repr(obj=1))
show(lambda: repr(OnlyStr()).startswith("<__main__.OnlyStr object at 0x"))
show(lambda: repr(outer()[1]).startswith("<function outer.<locals>.inner at 0x"))
show(lambda: repr(outer()[0]().method).startswith("<bound method outer.<locals>.Inner.method of <__main__.outer.<locals>.Inner object at 0x"))
show(lambda: repr([].append).startswith("<built-in method append of list object at 0x"))
show(lambda: repr(lambda: 0).startswith("<function <lambda>"))
show(lambda: repr(lambda: 0).count("<lambda>.<locals>.<lambda>"))
show(lambda: repr(object()).startswith("<object object at 0x"))
show(lambda: repr(iter([])).startswith("<list_iterator object at 0x"))
show(lambda: repr(x for x in []).startswith("<generator object <lambda>.<locals>.<genexpr> at 0x"))
show(lambda: repr(property()).startswith("<property object at 0x"))
show(lambda: repr(memoryview(b"")).startswith("<memory at 0x"))
deep = []
for _ in range(50):
    deep = [deep]
print(repr(deep))
for _ in range(12000):
    deep = [deep]
show(repr, deep)
show(lambda: repr(10**5000))
show(lambda: len(repr(10**4299)))
instance = OnlyStr()
instance.__repr__ = lambda: "instance"
print("instance" in repr(instance), repr.__name__, repr(repr))
changed = [1, 2, 3]


class Shrinks:
    def __repr__(self):
        changed.clear()
        return "shrunk"


changed.insert(0, Shrinks())
print(changed)
