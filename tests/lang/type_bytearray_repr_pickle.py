# bytearray: repr, str, format, __reduce_ex__, __reduce__, copying, attributes of a subclass.

import copy


class Sub(bytearray): pass


class Slotted(bytearray):
    __slots__ = ("tag",)


for data in b"", b"abc", b"'", b'"', b"'\"", b"\\\n\r\t\x00\x7f\x80\xff", bytes(range(32)):
    b = bytearray(data)
    print(repr(b), str(b), f"{b}", f"{b!s:>20}|")
print(repr(Sub(b"x")), str(Sub(b"y")))
for bad in "d", "5", "s":
    try:
        print(format(bytearray(b"x"), bad))
    except TypeError as e:
        print(e)

b = Sub(b"\x00a\xff")
b.tag = [1]
for protocol in range(6):
    kind, args, state = b.__reduce_ex__(protocol)[:3]
    print(protocol, kind.__name__, args, state)
print(bytearray(b"\xe9").__reduce__()[1:], bytearray().__reduce_ex__(2)[1:], bytearray().__reduce_ex__(4)[1:])
for made in copy.copy(b), copy.deepcopy(b):
    print(type(made).__name__, made, made.tag, made.tag is b.tag, made is b)
s = Slotted(b"q")
s.tag = 5
print(copy.copy(s), copy.copy(s).tag)
print(b.__getstate__(), bytearray().__getstate__(), s.__getstate__())
try:
    bytearray().attribute = 1
except AttributeError as e:
    print(e)
