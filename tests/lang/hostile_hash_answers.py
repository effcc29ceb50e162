# __hash__ and __eq__ that answer wrongly, change their mind, or fail in a table.

class Key:
    def __init__(self, answer, equal=False):
        self.answer = answer
        self.equal = equal

    def __hash__(self):
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

    def __eq__(self, other):
        if isinstance(self.equal, Exception):
            raise self.equal
        return self.equal

    def __repr__(self):
        return "K"


for key in (Key(1.5), Key("x"), Key(None), Key(ValueError("hash")), Key(2**200), Key(-1)):
    for work in (hash, lambda k: {k: 1}, lambda k: {k}, lambda k: k in {1: 1}, lambda k: {1}.discard(k), lambda k: {}.setdefault(k, 2),
                 lambda k: dict.fromkeys([k]), lambda k: frozenset([k]), lambda k: isinstance(hash((k, k)), int)):
        try:
            print(work(key))
        except Exception as error:
            print(type(error).__name__, error)
for equal in (False, True, ZeroDivisionError("eq"), None, [1], NotImplemented):
    try:
        table = {Key(1, equal): "a"}
        table[Key(1, equal)] = "b"
        print(equal, table)
    except ZeroDivisionError as error:
        print("error", error, table)
changing = Key(1)
table = {changing: 1}
changing.answer = 2
print(changing in table, len(table), list(table), table.pop(changing, "none"))
changing.answer = 1
print(changing in table, table.pop(changing), table)
many = {Key(7): n for n in range(200)}
print(len(many), sum(many.values()))
