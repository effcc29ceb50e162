# Nesting of every bracket: some is well, too much is an error and never a crash.

def attempt(name, text):
    try:
        compile(text, "<deep>", "exec")
        print(name, "compiles")
    except (SyntaxError, MemoryError, RecursionError) as error:
        print(name, "refused")


for opening, closing in (("(", ")"), ("[", "]"), ("{", "}"), ("f(", ")"), ("a[", "]"), ("(a,", ")"), ("{1:", "}"), ("not ", ""),
                         ("-", ""), ("lambda: ", ""), ("(yield ", ")"), ("a if b else ", ""), ("a ** ", "")):
    for depth in (20, 100000):
        attempt(f"{opening} {depth}", "def g():\n  " + opening * depth + "x" + closing * depth)
attempt("if", "".join(" " * n + "if x:\n" for n in range(20)) + " " * 20 + "pass")
attempt("if much", "".join(" " * n + "if x:\n" for n in range(150)) + " " * 150 + "pass")
attempt("open only", "(" * 300)
attempt("closed only", ")" * 300)
attempt("braces of f-strings", "f'" + "{" * 1000 + "x" + "}" * 1000 + "'")
attempt("mixed", "([{" * 10000)
print("still here")
