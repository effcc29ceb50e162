# bytes and bytearray: % formatting.
from support.attempts import checker

check = checker(globals())


class B:
    def __bytes__(self): return b"given"

class R:
    def __repr__(self): return "é"


check(r'''
b"%s %d" % (b"a", 5), b"%b" % bytearray(b"x"), b"%c%c" % (65, b"B"), b"%5.1f|%-5d|%05d" % (1.25, 3, -4), b"%x %X %#x %o" % (255, 255, 255, 8), b"%a %r" % ("é", "é"), b"%%" % (), b"%(a)s" % {b"a": b"v"}, bytearray(b"%s") % b"z", type(bytearray(b"%d") % 5), b"%s" % B(), b"%10s|%-4b|%.2s" % (b"ab", b"c", b"xyz"), b"%a" % R(), b"%e %g" % (1.5, 1e-5), b"%i %u" % (1, 2), b"%*d" % (5, 3), b"%+d % d" % (5, 5), b"%s" % memoryview(b"mv"), b"%c" % bytearray(b"q")
b"%s" % "a"
b"%b" % 5
b"%c" % 256
b"%c" % "a"
b"%c" % b"ab"
b"%c" % -1
b"%d" % "a"
b"%d" % b"1"
b"%x" % 1.5
b"%d %d" % 1
b"%d" % (1, 2)
b"a" % 1
b"a" % (1,)
b"%" % ()
b"%z" % 1
b"%(a)s" % 5
b"%(a)s" % {"a": b"v"}
b"%(a" % {}
b"%f" % "a"
b"%*d" % ("a", 1)
b"%s" % None
b"a" % {}, b"a" % [], b"a" % b""
1 % b""
''')
