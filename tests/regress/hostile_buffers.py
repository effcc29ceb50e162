# by-hand
# Classes whose __buffer__ and __index__ change what is being looked at: what is read is what it is by then. CPython 3.13 reads
# freed memory in some of these cases.

class Changes:
    """Gives a buffer, and shortens somebody else's first."""
    def __init__(self, victim, data=b"b"): self.victim, self.data = victim, data
    def __buffer__(self, flags):
        self.victim.clear()
        return memoryview(self.data)
    def __release_buffer__(self, view):
        self.victim.extend(b"again")


class Raises:
    def __init__(self, data): self.data = data
    def __buffer__(self, flags): return memoryview(self.data)
    def __release_buffer__(self, view): raise SystemError("never seen")


class Itself:
    def __buffer__(self, flags): return memoryview(self)


class Deep:
    def __init__(self, inner): self.inner = inner
    def __buffer__(self, flags): return memoryview(self.inner)


def new(): return bytearray(b"abcabc" * 50)


for name, work in [
    ("replace", lambda x: x.replace(x, Changes(x))), ("replace from", lambda x: b"abc".replace(Changes(x), x)), ("find", lambda x: x.find(Changes(x))),
    ("split", lambda x: x.split(Changes(x))), ("partition", lambda x: x.partition(Changes(x))), ("strip", lambda x: x.strip(Changes(x))), ("prefix", lambda x: x.removeprefix(Changes(x))),
    ("join", lambda x: x.join([x, Changes(x), x])), ("concat", lambda x: x + Changes(x)), ("in", lambda x: Changes(x) in x), ("startswith", lambda x: x.startswith((x, Changes(x)))),
    ("translate", lambda x: x.translate(x[:256], Changes(x))), ("maketrans", lambda x: bytes.maketrans(x[:1], Changes(x))), ("extend", lambda x: x.extend(Changes(x))),
    ("slice", lambda x: x.__setitem__(slice(0, 2), Changes(x))), ("equal", lambda x: x == Changes(x)), ("bytes", lambda x: bytes(Changes(x))), ("decode", lambda x: str(Changes(x), "ascii")),
    ("percent", lambda x: b"%b %b" % (x, Changes(x))), ("hex", lambda x: memoryview(Changes(x)).hex()),
]:
    x = new()
    try:
        print(name, work(x), len(x))
    except (ValueError, BufferError, TypeError) as e:
        print(name, type(e).__name__, e)

try:
    memoryview(Itself())
except RecursionError as e:
    print("RecursionError")
deep = b"bottom"
for i in range(20):
    deep = Deep(deep)
print(memoryview(deep).tobytes(), bytes(deep), b"".join([deep]))


class Releases:
    def __init__(self, view): self.view = view
    def __index__(self):
        self.view.release()
        return 0
    def __float__(self):
        self.view.release()
        return 1.5
    def __bool__(self):
        self.view.release()
        return True


for format in "Bhqdfe?":
    view = memoryview(bytearray(16)).cast(format)
    try:
        view[0] = Releases(view)
        print(format, "stored")
    except ValueError as e:
        print(format, e)
view = memoryview(bytearray(24)).cast("B", [2, 3, 4])
try:
    view[0, Releases(view), 0]
except ValueError as e:
    print(e)
