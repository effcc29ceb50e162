# What classes tell of their instances' layout, and native functions of their parameters.
import abc
import asyncio
import inspect
import itertools
import types


class Plain: pass
class Slots: __slots__ = ("a",)
class SlotsAndDict: __slots__ = ("a", "__dict__")
class SlotsAndWeak: __slots__ = ("a", "__weakref__")
class OfSlots(Slots): pass
class OfList(list): pass
class OfInt(int): pass
class OfTuple(tuple): __slots__ = ()
class OfDict(dict): pass
class OfStr(str): pass
class OfException(Exception): pass
class Meta(type): pass


class Abstract(abc.ABC):
    @abc.abstractmethod
    def f(self): pass


class Concrete(Abstract):
    def f(self): pass


BITS = {"heap": 9, "base": 10, "ready": 12, "gc": 14, "immutable": 8, "not to be made": 7, "method": 17, "abstract": 20, "int": 24, "list": 25, "tuple": 26,
        "bytes": 27, "str": 28, "dict": 29, "exception": 30, "type": 31, "sequence": 5, "mapping": 6, "managed dict": 4, "managed weakrefs": 3, "match self": 22}

for t in [Plain, Slots, SlotsAndDict, SlotsAndWeak, OfSlots, OfList, OfInt, OfTuple, OfDict, OfStr, OfException, Abstract, Concrete, Meta, object,
          type, int, bool, float, complex, str, bytes, bytearray, list, tuple, dict, set, frozenset, range, slice, type(None), type(...), property, super,
          memoryview, BaseException, OSError, types.FunctionType, types.BuiltinFunctionType, types.MethodType, types.ModuleType, types.GeneratorType,
          types.CoroutineType, types.MappingProxyType, types.UnionType, enumerate, zip, map, type({}.keys()), type(iter([])), types.MethodDescriptorType]:
    flags = [name for name, bit in BITS.items() if t.__flags__ >> bit & 1]
    def sign(n): return (n > 0) - (n < 0)
    print(t.__name__, sign(t.__dictoffset__), sign(t.__weakrefoffset__), inspect.isabstract(t), *flags)
for t in [Plain, OfInt, OfTuple, int, tuple, bytes, str, list, dict, type, memoryview]:
    print(t.__name__, t.__itemsize__, type(t.__basicsize__).__name__, t.__basicsize__ > 0)

for f in [len, print, abs, globals, isinstance, issubclass, format, sorted, dir, getattr, iter, next, vars, anext, [].append, list.append, list.sort, dict.get,
          dict.fromkeys, {}.fromkeys, int.from_bytes, int.to_bytes, str.join, bytes.fromhex, object.__eq__, [].__len__, type.mro]:
    try:
        signature = inspect.signature(f)
    except ValueError as e:
        signature = str(e).split(" of ")[0].split(" at ")[0]
    print(f.__name__, f.__text_signature__, "|", signature)

for o in [asyncio.Queue, asyncio.Lock, asyncio.TaskGroup, int, inspect.signature, itertools.chain]:
    print(inspect.getmodule(o).__name__)
