# Lengths that are negative, huge, or no numbers, wherever one is asked for.

class Long:
    def __init__(self, answer):
        self.answer = answer

    def __len__(self):
        if isinstance(self.answer, BaseException):
            raise self.answer
        return self.answer

    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i

    def __length_hint__(self):
        return self.answer


class Index:
    def __index__(self):
        return 4


for answer in (0, 4, -1, 2**63, -2**70, 1.5, "x", None, True, Index(), ValueError("v"), StopIteration(), TypeError("t")):
    print(repr(answer) if not isinstance(answer, Index) else "Index")
    for work in (len, bool, list, tuple, reversed, lambda v: list(reversed(v)), lambda v: [*v], lambda v: v[-1:]):
        try:
            result = work(Long(answer))
            print("  ", result if isinstance(result, (int, list, tuple)) else type(result).__name__)
        except MemoryError as error:
            print("   MemoryError")
        except Exception as error:
            print("  ", type(error).__name__, error)
