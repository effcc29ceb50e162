# float: repr, str and format.
from support.attempts import checker

check = checker(globals())


inf, nan = float("inf"), float("nan")
check(r'''
0.1, 1.0, 1e15, 1e16, 123456789012345680.0, 1e22, 1e-4, 1e-5, 0.00012345, 1.5e300, 5e-324, -0.0, inf, -inf, nan, 1 / 3, 2 / 3, 100.0, 9007199254740993.0, 4.35, 0.1 + 0.2
str(1.0), str(1e100), repr(1e-7), f"{1.0}", f"{1e16}", f"{0.1:}", "%s" % 1.0, "%r" % 1e16, "%f" % 1.5, "%.0f" % 0.5, "%e" % 12345.678, "%g" % 1e-5, "%G" % 1e20, "%5.1f|%-8.2e|%+g" % (1.25, 3.14159, 2.0)
format(3.14159, ".2f"), format(3.14159, "10.3f"), format(3.14159, "<10.3f"), format(3.14159, "+.1f"), format(-3.14159, "=10.2f"), format(3.14159, "010.2f"), format(-0.0, ".1f"), format(-0.04, ".1f"), format(-0.04, "z.1f"), format(1e10, ",.2f"), format(1234567.891, "_.1f")
format(1.5, "e"), format(1.5, "E"), format(123456.789, "g"), format(1234567.0, "g"), format(1e-5, "g"), format(0.0001, "g"), format(1.0, "#g"), format(1.0, "#.0f"), format(1.5, ".0f"), format(2.5, ".0f"), format(100.0, ".3g"), format(0.0, "e"), format(1.0, ".0e")
format(0.256, "%"), format(0.256, ".1%"), format(nan, "%"), format(inf, "f"), format(inf, "F"), format(nan, "G"), format(inf, "010"), format(-inf, "010f"), format(nan, "+"), format(1.5, "n"), format(1e16, ""), format(1e16, "5"), format(1.0, ".3"), format(1234.5, ".2"), format(12.0, ".2"), format(0.1, ".30f")
format(1.5, "*^12"), format(1.5, ">8"), format(1.5, " "), format(1e100, "f") == "10000000000000000159" + "02891109759918046836080856394528138978132755774783877217038106081346998585681510" + "4.000000"  , format(5e-324, ".3e"), format(123.0, ",")
format(1.5, "d")
format(1.5, "x")
format(1.5, "s")
format(1.5, "c")
format(1.5, ",n")
format(1.5, "_,")
format(1.5, ".f")
format(1.5, "q")
format(1.5, 5)
format(1.5, ".-1f")
"%d" % inf
"%d" % nan
"%d" % 1.9, "%i" % -1.9, "%u" % 2.5
"%x" % 1.5
"%c" % 1.5
"%f" % "a"
"%f" % 10**400
"%f" % (10**400,)
''')
