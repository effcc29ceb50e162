# A length hint that overflows the length of the list is ignored; one that only asks for too much is refused.
import sys


class Hint:
    def __init__(self, hint): self.hint = hint
    def __iter__(self): return iter((1, 2))
    def __length_hint__(self): return self.hint


for start in [], [0]:
    for hint in sys.maxsize, sys.maxsize - 1, sys.maxsize // 2:
        items = start[:]
        try:
            items.extend(Hint(hint))
        except MemoryError:
            print("MemoryError", end=" ")
        print(items)
