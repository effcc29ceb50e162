# list: reverse, copy, __reversed__, __sizeof__.
from support.attempts import checker

check = checker(globals())


class Sub(list): pass


check(r'''
(x := [1, 2, 3]).reverse(), x, [].reverse(), (x := [1]).reverse(), x, (x := [1, 2]).copy(), x.copy() is x, type(Sub([1]).copy()), type(Sub([1])[:]), type(Sub([1]) + [2]), type(Sub([1]) * 2)
(x := [[1]]).copy()[0] is x[0], x[:][0] is x[0], list(reversed([1, 2, 3])), list([1, 2].__reversed__()), reversed([1, 2]).__length_hint__(), type(reversed([])).__name__
x.reverse(1)
x.copy(1)
x.copy(x=1)
[].__reversed__(1)
next(reversed([]))
(x := [1, 2, 3]) and 0, (r := reversed(x)) and 0, next(r), x.append(9), x.pop(0), list(r), list(r)
(x := [1, 2, 3]) and 0, (r := reversed(x)) and 0, x.clear(), list(r)
(x := [1, 2, 3]) and 0, (i := iter(x)) and 0, next(i), x.clear(), list(i), x.extend("abcd"), list(i)
(x := [1, 2]) and 0, (i := iter(x)) and 0, next(i), x.append(5), list(i), x.append(6), list(i)
''')
