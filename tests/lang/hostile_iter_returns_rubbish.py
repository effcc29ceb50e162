# __iter__ and __next__ that answer what they should not, everywhere something is walked over.

class Rubbish:
    def __init__(self, answer):
        self.answer = answer

    def __iter__(self):
        return self.answer


class Raises:
    def __iter__(self):
        return self

    def __next__(self):
        raise LookupError("next")


def unpack(value):
    a, b = value


def star(value):
    a, *b = value


def loop(value):
    for _ in value:
        pass


def delegate(value):
    yield from value


for value in (Rubbish(5), Rubbish(None), Rubbish([]), Rubbish(Rubbish), Raises(), Rubbish(NotImplemented), 5, None):
    print(type(value).__name__)
    for work in (unpack, star, loop, lambda v: list(delegate(v)), list, set, dict, "".join, b"".join, sum, max, sorted, all,
                 lambda v: [*v], lambda v: {**v}, lambda v: print(*v), lambda v: 1 in v, lambda v: list(zip(v)),
                 lambda v: list(map(str, v)), lambda v: list(enumerate(v)), lambda v: [].extend(v), lambda v: set().update(v),
                 lambda v: dict.fromkeys(v), lambda v: {1}.union(v), lambda v: "%s %s" % v and 0):
        try:
            print(work(value))
        except Exception as error:
            print("  ", type(error).__name__, error)
