# Code that can hardly be meant is warned about when it is compiled.
x = "\d"
if x is 1: pass
assert (x, "a")
(1)(2) if 0 else 0
x = 5
y = [x is "a", x is not (1, 2), 1 is x, x is None, x is ...] if 0 else 0
def f():
    try: return x is -1
    finally: x is 2
"abc"["x"] if 0 else 0
[1, 2][1.5] if 0 else 0
{1}[0] if 0 else 0
(1, 2)("a") if 0 else 0
f"{x}"() if 0 else 0
None[0] if 0 else 0
"\8"; b"\z"; f"\d{x}"
{}[()]if 0 else 0
