# by-hand
# Source nested deeper than 1,500 levels is refused; a level is also an operator in a row, an attribute of an attribute, an elif.
def attempt(name, source):
    try:
        compile(source, "<source>", "exec")
        print(name, "is compiled")
    except (MemoryError, RecursionError):  # the latter where a build's own frames are large
        print(name, "is refused")


for n in (100, 3000):
    attempt(f"{n} operators", " + ".join(["a"] * n))
    attempt(f"{n} attributes", "a" + ".a" * n)
    attempt(f"{n} elif", "if a: pass\n" + "elif b: pass\n" * n)
    attempt(f"{n} and", " and ".join(["a"] * n))
    attempt(f"{n} statements", "a = 1\n" * n)
