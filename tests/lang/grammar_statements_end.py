# The statement that follows decides what a soft keyword is.
match = {"a": 1}
match["a"] = 2
match.get("a")
print(match)
match (match):
    case {"a": case}:
        print("case", case)
type = 5
print(type + 1)
type X = int
print(X.__name__)
_ = [1]
match _:
    case [_]: print("underscore")
match -1, +1:
    case -1, 1: print("numbers")
match = print
match(1, 2)
case = [5]
print(case[0])
match[0] if False else print("end")
