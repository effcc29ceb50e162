# int: ** and pow with two and three arguments.
from support.attempts import checker

check = checker(globals())


class Sub(int): pass


check(r'''
2**10, (-2)**3, 0**0, 5**0, 0**5, 1**10**9, (-1)**(10**9 + 1), 2**-1, (-2)**-3, 2**0.5, 10**-5, True**True, False**False, (-8)**(1/3)
pow(2, 10), pow(2, 10, 1000), pow(2, -1, 7), pow(38, -1, mod=97), pow(-5, 3, 7), pow(5, 3, -7), pow(-5, 3, -7), pow(0, 0, 1), pow(0, 0, 5), pow(10, 0, 1), pow(3, 5, 1)
pow(base=2, exp=5), pow(2, exp=5, mod=3), pow(7, 10**30, 10**9 + 7), pow(10**40, 10**40, 10**20 + 39), pow(3, -10**20, 10**20 + 39), pow(2, 5, None)
pow(-1, -1, 5), pow(4, -1, -7), pow(True, True, 2), type(pow(Sub(2), 3))
0**-1
0**-1.5
pow(2, -1, 4)
pow(0, -1, 5)
pow(2, 3, 0)
pow(2, -1, 0)
pow(2, 3.0, 5)
pow(2.0, 3, 5)
pow(2, 3, 5.0)
pow(2, "a")
pow(2, 3, "a")
pow("a", 2)
pow(2)
pow(1, 2, 3, 4)
2 ** "a"
"a" ** 2
10 ** -400
(-10) ** -401
10 ** 400 ** 0.5
(2).__pow__(3), (2).__pow__(3, 5), (2).__pow__(-1), (2).__rpow__(3), (2).__pow__("a"), (2).__pow__(3, "a"), (2).__rpow__(3, 5)
(2).__pow__()
(2).__pow__(1, 2, 3)
''')
