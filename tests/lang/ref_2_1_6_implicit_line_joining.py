# Reference 2.1.6: brackets join lines.

months = ["Jan",  # first
          "Feb",

          "Mar"
]
total = (1
  + 2
            + 3
)
d = {"a":
     1, "b"
     : 2}
def f(a,
  b=2,
        *,
      c=3
): return (a, b,
           c)
print(months, total, d, f(1,

  c=9))
print(f"{
    total
    + 1  # comment in a field
}", """triple
# no comment""")
for bad in ["(1", "[1)", "{1: 2", "f(1,\nx = 2\n", "}", "(]", "'''abc", "f'{a", "f'''{1"]:
    try:
        eval(bad)
    except SyntaxError as e:
        print(e.msg, e.lineno, e.offset)
