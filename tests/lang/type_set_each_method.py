# set: each method with several arguments of every kind, and the kind of what it returns.
from support.attempts import checker

check = checker(globals())

class Sub(set): pass


class Fro(frozenset): pass


s = lambda text="": set(text)
so = sorted


check(r'''
so(s("ab").union("cd", ["e"], {"f": 1})), s().union(), (x := s("a")).union() is x, so(s("ab").union(s("b"))), type(Sub("a").union("b")), type(Fro("a").union("b")), type(frozenset("a").union(s("b")))
so(s("abc").intersection("bcd", "ce")), so(s("abc").intersection()), s("abc").intersection([]), so(s("abc").intersection(iter("abz"))), type(Sub("a").intersection("b")), so(s("abc").intersection({"a": 1}))
so(s("abc").difference("b", "c")), so(s("abc").difference()), so(s("abc").difference({"a": 1})), (x := s("a")).difference(x), type(Fro("a").difference("b"))
so(s("abc").symmetric_difference("cde")), so(s("ab").symmetric_difference("aab")), so(s("ab").symmetric_difference({"a": 1, "z": 2})), (x := s("ab")).symmetric_difference(x)
s("ab").issubset("abc"), s("ab").issubset(["a"]), s().issubset(()), s("ab").issuperset("a"), s("ab").issuperset("az"), s("ab").issuperset(()), s("ab").issubset(iter("ab")), s("a").issuperset(frozenset("ab"))
s("ab").isdisjoint("cd"), s("ab").isdisjoint("bc"), s().isdisjoint(()), s("ab").isdisjoint({"a": 1}), s("ab").isdisjoint(iter("x"))
(x := s("ab")).add("c"), x.add("c"), so(x), x.discard("z"), x.discard("c"), so(x), x.remove("a"), x, x.pop(), x, x.clear(), x
x.pop()
x.remove("a")
x.remove(("tuple", 1))
x.add([])
x.discard({})
x.remove([])
x.add()
x.add(1, 2)
s("ab").union(5)
s("ab").union([[]])
s("ab").intersection(5)
s("ab").intersection("ab", 5)
s("ab").difference(None)
s("ab").difference([[]])
s("ab").symmetric_difference()
s("ab").symmetric_difference("a", "b")
s("ab").symmetric_difference(1)
s("ab").issubset(1)
s("ab").issubset()
s("ab").issuperset(None)
s("ab").issuperset([[]])
s("ab").isdisjoint(1)
(x := s("abc")).update("de", [1]), len(x), x.update(), x.intersection_update("abz", "a"), x, x.difference_update("a", "b"), x, x.symmetric_difference_update("pq"), so(x), x.difference_update(x), x, x.intersection_update(), x
x.update(1)
x.intersection_update(1)
x.difference_update("a", 1)
x.symmetric_difference_update()
(x := s("ab")).copy() == x, x.copy() is x, type(Sub("a").copy()), (f := frozenset("a")).copy() is f, type(Fro("a").copy()), frozenset(f) is f, set(x) is x
{frozenset("a")}.__contains__({"a"}), {frozenset("a")} - {1} == {frozenset("a")}, (x := {frozenset("a")}).discard({"a"}), x, (x := {frozenset("a")}).remove({"a"}), x
''')
