# the % operator of str.
from support.attempts import checker

check = checker(globals())


class Float:
    def __float__(self):
        return 2.5


class Index:
    def __index__(self):
        return 10


class Int:
    def __int__(self):
        return 11


check(r'''
"%s %d %r" % ("a", 5, "b"), "%(a)s %(b)05d" % {"a": 1, "b": 2}, "%%" % (), "%c%c" % (65, "é"), "%a" % "é", "%5s|%-5s|%.2s" % ("ab", "ab", "abc")
"%x %X %#x %o %#o %i %u" % (255, 255, 255, 8, 8, 3, 4), "%e %E %f %F %g %G" % (1.5, 1.5, 1.5, 1.5, 1.5, 1e-9), "%+d % d %05d %-5d|" % (1, 1, 1, 1), "%*d %.*f" % (5, 3, 2, 3.14159)
"%s" % (1,), "%s" % [1, 2], "%s" % {"a": 1}, "%d" % 3.99, "%d" % True, "%f" % Float(), "%d" % Index(), "%x" % Index(), "%s" % None, "%.3d" % 5, "%#.3x" % 5
"%d" % Int()
"%x" % Int()
"%d" % "a"
"%x" % 1.5
"%s %s" % "a"
"%s" % ("a", "b")
"a" % 1
"a" % (1,)
"a" % {}, "a" % [1]
"%(a)s" % 5
"%(a)s" % {}
"%(a" % {"a": 1}
"%" % ()
"%z" % 1
"%é" % 1
"%c" % "ab"
"%c" % -1
"%c" % 0x110000
"%c" % 1.5
"%*d" % ("a", 1)
"%f" % "a"
"%.99999999999999999999d" % 1
"%99999999999999999999d" % 1
"%(a)s %s" % {"a": 1}
"%ld %hd %Ld" % (1, 2, 3), "%-+5d|%+-5d|% 05d|%#X" % (1, 2, 3, 255), "%s" % ((1, 2),), "%10.3f|%-10.1e|%010.2f" % (3.14159, 12345.6789, -2.5)
"%i" % float("nan")
"%d" % float("inf")
"%s %s %s" % (1, 2)
"%g %g %#g" % (float("inf"), -float("nan"), 1.0)
''')
