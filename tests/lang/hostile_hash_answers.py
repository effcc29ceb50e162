# __hash__ and __eq__ that answer wrongly, change their mind, or fail in a table.
from support.containers import Hashed


for key in (Hashed(1.5), Hashed("x"), Hashed(None), Hashed(ValueError("hash")), Hashed(2**200), Hashed(-1)):
    for work in (hash, lambda k: {k: 1}, lambda k: {k}, lambda k: k in {1: 1}, lambda k: {1}.discard(k), lambda k: {}.setdefault(k, 2),
                 lambda k: dict.fromkeys([k]), lambda k: frozenset([k]), lambda k: isinstance(hash((k, k)), int)):
        try:
            print(work(key))
        except Exception as error:
            print(type(error).__name__, error)
for equal in (False, True, ZeroDivisionError("eq"), None, [1], NotImplemented):
    try:
        table = {Hashed(1, equal): "a"}
        table[Hashed(1, equal)] = "b"
        print(equal, table)
    except ZeroDivisionError as error:
        print("error", error, table)
changing = Hashed(1)
table = {changing: 1}
changing.answer = 2
print(changing in table, len(table), list(table), table.pop(changing, "none"))
changing.answer = 1
print(changing in table, table.pop(changing), table)
many = {Hashed(7): n for n in range(200)}
print(len(many), sum(many.values()))
