# Reference 2.4.2: adjacent literals are one literal.

x = 5
print("a" 'b' """c""", b"a" rb"\n" b'c', "a" f"{x}" 'b' f"{x!r:>3}" "{x}", r"\n" "\n" "e", ("one"
      "two"  # comment
      'three'), "a" "b" * 2, "a" "b"[0], "%s" "%d" % ("x", 1))
print(f"{x}" "}" "{{", "{" f"{{", "a" if "" "" else "c", len("ab" "cd"), ["a" "b", "c"], {"k" "l": 1}, "a" "b".upper())
def f():
    "doc" "string"
def g():
    "doc" f"{1}"
print(f.__doc__, g.__doc__)
for bad in ["'a' b'b'", "b'a' f'b'", "'a' 1", "'a' x", "x 'a'", "f'{x}' b''"]:
    try:
        eval(bad)
    except SyntaxError as e:
        print(bad, e.msg)
