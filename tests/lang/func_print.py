# print(): separators, ends, files, flushing, and what is written when.
import io
import sys
from support.attempts import show
from support.streams import Out


class NoFlush:
    def write(self, text):
        pass


class Short:
    def write(self, text):
        return "anything"


class Fails:
    def __init__(self, at):
        self.at = at

    def write(self, text):
        self.at -= 1
        if self.at < 0:
            raise LookupError("write " + text)

    def flush(self):
        raise LookupError("flush")


class Answers:
    def __init__(self, answer):
        self.answer = answer

    def __str__(self):
        return self.answer


class Text(str):
    def __str__(self):
        return "str of Text"


class Truth:
    def __bool__(self):
        raise LookupError("no truth")


def written(*args, **keys):
    out = Out()
    try:
        result = print(*args, file=out, **keys)
    except BaseException as error:
        result = f"{type(error).__name__}: {error}"
    print(result, out.calls)


print()
print("")
print("a", 1, None, 1.5, [], "b")
print("a", "b", sep="")
print("a", "b", sep=", ", end="!\n")
print("a", "b", sep=None, end=None)
print("no end", end="")
print("", end="\n")
print("é😀", "\x00\t|", sep="\n")
print(*range(5), sep="-")
print(*[], sep="x", end="only end\n")
print(print("inner"))
print("flushed", flush=True)
print(file=None)
print("to stdout", file=sys.stdout, flush=1)
print(Text("x"), Answers("answers"), Answers(Text("y")))
written()
written("a")
written("a", 1, None)
written("a", "b", sep="--", end="END")
written("a", "b", sep="", end="")
written("a", flush=True)
written("a", flush=0)
written(Text("x"), Answers("y"), sep=Text("sep"), end=Text("end"))
written("a", Answers(5), "b")
written("a", "b", sep=5)
written("a", "b", end=b"x")
written("a", sep=[], end=())
written("a", flush=Truth())
written("a", ends="x")
written("a", sep="", end="", flush=False, other=1)
written("a", separator="x")
show(print, "a", file=5)
show(print, file=object())
show(print, "a", file=Fails(0))
show(print, "a", "b", file=Fails(2))
show(print, "a", "b", file=Fails(3))
show(print, "a", file=Fails(9), flush=True)
show(print, "a", file=Fails(9))
show(print, "a", file=NoFlush(), flush=True)
show(print, "a", file=NoFlush())
show(print, "a", file=Short())
show(print, Answers(5))
show(print, "a", Answers(None), "b")
show(print, "a", file="name")
show(print, "\ud800")
held = sys.stdout
sys.stdout = Out()
print("kept", 1)
print("flushed", flush=True)
caught, sys.stdout = sys.stdout, held
print(caught.calls)
sys.stdout = None
print("nowhere")
print("nowhere", file=None, flush=True)
sys.stdout = 5
try:
    print("x")
except AttributeError as error:
    problem = error
sys.stdout = held
print(problem)
del sys.stdout
try:
    print("x")
except RuntimeError as error:
    problem = error
sys.stdout = held
print(problem)
text = io.StringIO()
print("a", 2, file=text)
print("b", end="", file=text)
print(repr(text.getvalue()))
text.close()
show(print, "a", file=text)
show(print, "a", file=io.BytesIO())
print(print.__name__, repr(print), print.__self__.__name__)
