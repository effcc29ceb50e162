import collections, collections.abc
class C: pass
def k(x):
    match x:
        case [*_]: return "seq"
        case {}: return "map"
class M1(collections.UserDict, collections.abc.Sequence): pass
class M2(C, collections.UserDict, collections.abc.Sequence): pass
class M3(collections.UserDict, C, list): pass
class M4(dict, collections.abc.Sequence, C): pass
for m in (M1,M2,M3,M4):
    try: print(m.__name__, k(m()))
    except Exception as e: print(m, e)
