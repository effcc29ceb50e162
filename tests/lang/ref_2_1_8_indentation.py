# Reference 2.1.8: indentation.

def perm(l):
        # Compute all
    if len(l) <= 1:
                  return [l]
    r = []
    for i in range(len(l)):
             s = l[:i] + l[i+1:]
             p = perm(s)
             for x in p:
              r.append(l[i:i+1] + x)
    return r
print(perm([1, 2, 3]))
for bad in [" x = 1", "def f():\npass", "if 1:\n    a\n  b", "if 1:\n    a\n      b", "if 1:\n\ta\n        b", "if 1:\n        a\n\tb",
            "if 1:\n  \tx = 1\n\t  y = 1", "class A:\n\nx = 1", "for x in y:\n# c\nz", "x = 1\n  y = 2", "try:\n  a\n b\n", "if 1:\n    a\nelse:\nb", "while 1:", "with a:\nb", "def f():\n  if 1:\n    pass\n   x"]:
    try:
        compile(bad, "<bad>", "exec")
        print("accepted")
    except SyntaxError as e:
        print(type(e).__name__, "|", e.msg, e.lineno, e.offset)
exec("if 1:\n\x0c  x = 5\n\x0cprint(x)")
