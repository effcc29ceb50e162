# input(): lines, the end of input, prompts, and standard streams that were replaced.
import io
import sys
from support.attempts import show
from support.streams import Out


class Lines:
    def __init__(self, *lines):
        self.lines = list(lines)

    def readline(self, *args):
        print("readline", args)
        line = self.lines.pop(0)
        if isinstance(line, Exception):
            raise line
        return line


class Prompt:
    def __init__(self, answer):
        self.answer = answer

    def __str__(self):
        return self.answer


class Text(str):
    pass


show(input)
show(input, "prompt> ")
held_in, held_out = sys.stdin, sys.stdout
sys.stdin = io.StringIO("first\n\nthird\r\n  spaced \nno newline")
print(repr(input()), repr(input()), repr(input()), repr(input()), repr(input()))
show(input)
show(input, "again? ")
sys.stdin = Lines("one\n", "", "two", "three\n\n", "\n", "é😀\n", Text("sub\n"), 5, None, b"x\n", LookupError("broken"), EOFError("own"), ValueError("v"))
for _ in range(13):
    show(input)
sys.stdin = Lines("a\n", "b\n", "c\n", "d\n", "e\n")
show(input, "text: ")
show(input, 5)
show(input, Prompt("from str "))
show(input, None)
show(input, [])
show(input, Prompt(5))
sys.stdin = Lines("x\n")
show(input, 1, 2)
show(lambda: input(prompt="x"))
sys.stdout = out = Out()
answer = input("ask ")
sys.stdout = held_out
print(answer, out.calls)
sys.stdin = Lines("y\n")
sys.stdout = out = Out()
answer = input()
sys.stdout = held_out
print(answer, out.calls)
for stream in (None, 5, object()):
    sys.stdin = stream
    show(input, "p")
del sys.stdin
show(input, "p")
sys.stdin = Lines("z\n")
problems = []
for stream in (None, 5):
    sys.stdout = stream
    try:
        input("p")
    except Exception as error:
        problems.append((type(error).__name__, str(error)))
del sys.stdout
try:
    input("p")
except Exception as error:
    problems.append((type(error).__name__, str(error)))
sys.stdout = held_out
print(*problems, sep="\n")
sys.stdin = held_in
held_error, sys.stderr = sys.stderr, None
show(input, "no stderr ")
sys.stderr = held_error
print(input.__name__, repr(input))
sys.stdin = Lines("y\n", "n\n", "m\n")


class Unflushed(Out):
    def flush(self):
        raise LookupError("flush")


class Unwritten(Out):
    def write(self, text):
        raise LookupError("write " + text)


for stream in (Out(), Unflushed()):
    sys.stdout = stream
    answer = input("")
    sys.stdout = held_out
    print(answer, stream.calls)
sys.stdout = Unwritten()
try:
    input("p")
except LookupError as error:
    problem = error
sys.stdout = held_out
print(problem)
sys.stderr = Unflushed()
show(input)
sys.stderr = held_error
