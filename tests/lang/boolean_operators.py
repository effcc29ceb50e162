# and, or, not: short circuit and values.
print(1 and 2, 0 and 2, 1 or 2, 0 or 2, [] or {} or "end", 1 and [] and 2, not [], not 1, not not 3)


def t(x):
    print("t", x)
    return x


print(t(0) or t(1) and t(2) or t(3))
print("yes" if t(1) else "no", 1 if 0 else 2 if 0 else 3, (1 or 1 / 0), (0 and 1 / 0))


class Falsy:
    def __bool__(self):
        return False


class Sized:
    def __len__(self):
        return 0


print(bool(Falsy()), bool(Sized()), Falsy() or "other", bool(object()))


class Bad:
    def __bool__(self):
        return 1


try:
    bool(Bad())
except TypeError as e:
    print(e)
