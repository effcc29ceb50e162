# print to objects, and flush.


class Sink:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


s = Sink()
print("a", 1, sep=", ", file=s)
print(end="", file=s)
print(None, [1], file=s, flush=False)
print(s.parts)
print("x", flush=True)
print(*range(5), sep="")
print(*[], "only")
print("é€😀")
