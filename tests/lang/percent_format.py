# The % operator.
print("%d %i %s %r %x %X %o %e %.2f %g %c %%" % (1, 2, "s", "r", 255, 255, 8, 1.5, 2.345, 1e10, "c"))
print("%5d|%-5d|%05d|%+d|% d|%#x|%.3s|%5s|%-5s|%*d" % (1, 2, 3, 4, 5, 255, "abcdef", "a", "b", 4, 7))
print("%(a)s %(b)03d" % {"a": 1, "b": 2}, "%s" % [1], "%s" % (1,), "%s %s" % ((1,), 2), "%a" % "é")
for bad, args in (("%d", "x"), ("%s %s", 1), ("%d", (1, 2)), ("%q", 1), ("%", 1), ("%(a)s", 1), ("%c", "ab")):
    try:
        print(bad % args)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
