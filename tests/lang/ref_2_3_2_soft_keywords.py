# Reference 2.3.2: match, case, type and _ are keywords only where they begin their statements.

import keyword
print(keyword.softkwlist)
match = [1, 2]
case = {"k": match}
type_ = type
print(match[0], case["k"], match, match[1:])
match.append(3)
match = match + [4]
print(match)
match (case):
    case {"k": [a, *_]}:
        print("matched", a)
type = 5
print(type, type + 1, type is None)
type type = int
print(type.__name__, type.__value__)
type match[case] = list[case]
print(match, match.__type_params__)
_ = "underscore"
print(_)
def case(match, type=1, _=2): return match, type, _
print(case(match=0), case(0, type=3))
class match: case = 1; type = 2
print(match.case, match . type)
match = lambda *a: a
print(match(1), match(-1), match (1, 2), match * 2 if 0 else 1, match [0] if 0 else 2, match -1 if 0 else 3)
match -1:
    case -1: print("negative")
match not 1:
    case False: print("not")
for case in 1, 2: print(case)
