# LookupError, IndexError, KeyError: who raises them, and how a KeyError shows its key.
import collections
import types


def attempt(what, action):
    try:
        print(what, "->", repr(action()))
    except LookupError as e:
        print(what, "!!", type(e).__name__, e, "|", e.args)
    except Exception as e:
        print(what, "!!", type(e).__name__, e)


for cls in LookupError, IndexError, KeyError:
    for args in (), ("k",), (5,), (None,), ("",), ("a", "b"), (("t", 1),), ("line\nbreak",):
        e = cls(*args)
        print(cls.__name__, repr(str(e)), repr(e), e.args)
attempt("keyword", lambda: KeyError(key=1))


class Quiet(KeyError):
    def __str__(self):
        return "quiet"


print(str(Quiet("k")), repr(Quiet("k")), KeyError.__str__(Quiet("k")), LookupError.__str__(Quiet("k")))

for name, value in (("list", [1]), ("tuple", (1,)), ("str", "a"), ("bytes", b"a"), ("bytearray", bytearray(b"a")), ("range", range(1)),
                    ("memoryview", memoryview(b"a")), ("deque", collections.deque([1]))):
    attempt(name + " 5", lambda: value[5])
    attempt(name + " -5", lambda: value[-5])
    attempt(name + " huge", lambda: value[10 ** 30])
for name, value in (("list", [1]), ("bytearray", bytearray(b"a")), ("deque", collections.deque([1]))):
    attempt(name + " set", lambda: value.__setitem__(5, 1))
    attempt(name + " del", lambda: value.__delitem__(5))
attempt("pop of empty list", lambda: [].pop())
attempt("pop beyond", lambda: [1].pop(5))
attempt("pop of empty bytearray", lambda: bytearray().pop())
attempt("pop of bytearray beyond", lambda: bytearray(b"a").pop(3))
attempt("pop of empty deque", lambda: collections.deque().pop())
attempt("popleft of empty deque", lambda: collections.deque().popleft())
attempt("dict", lambda: {}["k"])
attempt("dict tuple", lambda: {}["k", 1])
attempt("dict unhashable", lambda: {}[[]])
attempt("dict pop", lambda: {}.pop("k"))
attempt("dict popitem", lambda: {}.popitem())
attempt("dict del", lambda: {}.__delitem__("k"))
attempt("set pop", lambda: set().pop())
attempt("set remove", lambda: {1}.remove(2))
attempt("set remove of a set", lambda: {1}.remove({2}))
attempt("mapping proxy", lambda: types.MappingProxyType({})["k"])
attempt("chain map", lambda: collections.ChainMap({})["k"])
attempt("counter", lambda: collections.Counter()["k"])
attempt("ordered", lambda: collections.OrderedDict()["k"])
attempt("ordered popitem", lambda: collections.OrderedDict().popitem())
attempt("ordered move", lambda: collections.OrderedDict().move_to_end("k"))
attempt("user dict", lambda: collections.UserDict()["k"])
attempt("format", lambda: "{a}".format())
attempt("format position", lambda: "{} {}".format(1))
attempt("format index", lambda: "{0[5]}".format([1]))
attempt("format key", lambda: "{0[k]}".format({}))
attempt("percent", lambda: "%(k)s" % {})
attempt("format_map", lambda: "{k}".format_map({}))
attempt("encode", lambda: "a".encode("no-such-codec"))
attempt("decode", lambda: b"a".decode("no-such-codec"))
attempt("handler", lambda: "\xff".encode("ascii", "no-such-handler"))
attempt("unicode name", lambda: "\N{LATIN SMALL LETTER A}")


class Sequence:
    def __getitem__(self, i):
        if i > 2:
            raise IndexError("own end")
        return i


print(list(Sequence()), 2 in Sequence(), 7 in Sequence(), [*Sequence()], list(reversed([*Sequence()])))
attempt("own", lambda: Sequence()[5])


class Missing(dict):
    def __missing__(self, key):
        raise KeyError("missing", key)


attempt("missing", lambda: Missing()["k"])
attempt("missing get", lambda: Missing().get("k"))
