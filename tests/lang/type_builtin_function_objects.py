# Built-in functions, methods, slot wrappers and descriptors: attributes, equality, repr, binding.
import types
from support.attempts import checker

check = checker(globals())

class Sub(list): pass


x = [3, 1, 2]
check(r'''
len.__name__, len.__qualname__, len.__module__, len.__self__.__name__, len.__text_signature__[-6:], repr(len), type(len).__name__, type(len) is types.BuiltinFunctionType, len == len, hash(len) == hash(len)
x.append.__name__, x.append.__qualname__, x.append.__module__, x.append.__self__ is x, x.append == x.append, x.append is x.append, x.append == [3, 1, 2].append, type(x.append) is type(len), repr([].append)[:40], hash(x.append) == hash(x.append)
list.append.__name__, list.append.__qualname__, list.append.__objclass__, repr(list.append), type(list.append).__name__, list.append == list.append, list.append is list.append, type(list.append) is types.MethodDescriptorType
int.__add__.__name__, int.__add__.__qualname__, int.__add__.__objclass__, repr(int.__add__), type(int.__add__).__name__, type(int.__add__) is types.WrapperDescriptorType, (5).__add__.__self__, (5).__add__.__name__, (5).__add__.__qualname__, type((5).__add__).__name__, (5).__add__.__objclass__, repr((5).__add__)[:36], (5).__add__ == (5).__add__, (5).__add__ == (6).__add__, hash((5).__add__) == hash((5).__add__), type((5).__add__) is types.MethodWrapperType
dict.fromkeys.__name__, dict.fromkeys.__qualname__, dict.fromkeys.__self__, repr(dict.fromkeys)[:45], type(dict.fromkeys).__name__, dict.__dict__["fromkeys"].__name__, type(dict.__dict__["fromkeys"]).__name__, repr(dict.__dict__["fromkeys"]), type(dict.__dict__["fromkeys"]) is types.ClassMethodDescriptorType, dict.__dict__["fromkeys"].__objclass__
str.maketrans.__name__, type(str.maketrans).__name__, object.__new__.__name__, object.__new__.__qualname__, type(object.__new__).__name__, object.__new__.__self__, int.__new__.__self__
int.real.__name__, int.real.__qualname__, int.real.__objclass__, repr(int.real), type(int.real).__name__, type(int.real) is types.GetSetDescriptorType, int.real.__get__(5), int.real.__get__(None, int) is int.real, slice.start.__get__(slice(1, 2))
list.append(x, 4), x, list.append.__get__(x)(5), x, list.append.__get__(None, list) is list.append, list.append.__call__(x, 6), x, Sub.append is list.append, list.append.__get__(Sub())(1), int.__add__.__get__(5)(6), int.__add__.__call__(1, 2), int.__add__(1, 2)
list.append.__get__(5)
list.append.__get__(None)
list.append.__get__(None, None)
list.append(5, 1)
list.append()
list.append(x)
list.append(x, 1, 2)
list.append(x, object=1)
int.__add__("a", 1)
int.__add__()
int.__add__.__get__("a")
int.real.__get__("a")
int.real.__set__(5, 1)
int.real.__delete__(5)
len()
len(1, 2)
len(obj=[])
setattr(len, "x", 1)
setattr(len, "__name__", "l")
setattr(list.append, "x", 1)
setattr(list.append, "__doc__", 1)
len.nothing
list.append.nothing
len < len
type("S", (type(len),), {})
type("S", (type(list.append),), {})
type(len)()
type(list.append)()
hasattr(len, "__get__"), hasattr(list.append, "__get__"), hasattr((5).__add__, "__get__"), hasattr(int.__add__, "__get__")
len.__reduce__(), x.append.__reduce__()[1], list.append.__reduce__()[1], (5).__add__.__reduce__()[1], int.__add__.__reduce__()[1]
len.__call__([1]), len.__eq__(len), len.__ne__(5), len.__hash__() == hash(len), bool(len), callable(len)
class_ := type("C", (), {"f": len, "g": lambda self: 1})
class_().f([1, 2]), class_().f is len
''')
