# Booleans and others.
print(format(True), format(True, "5"), format(True, "d"), f"{None}", f"{True:>6}|", f"{[1, 2]}", f"{(1,)!s:>6}")
print("{} {} {}".format(1, "a", None), "{1} {0}".format("a", "b"), "{x} {y}".format(x=1, y=2))
print("{0[1]} {1.real} {2[k]}".format([1, 2], 3, {"k": "v"}), "{{}}".format(), "{:>{w}}|".format("r", w=5), "{!r:>5}".format("a"))
for bad in ("{", "}", "{0", "{1}", "{a}", "{!z}", "{} {0}", "{0.x}"):
    try:
        print(bad.format(1))
    except (ValueError, IndexError, KeyError, AttributeError) as e:
        print(type(e).__name__, e)
