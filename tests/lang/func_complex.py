# complex(): parts, text, and the methods it asks.


def show(work, *args, **keys):
    try:
        print(repr(work(*args, **keys)))
    except BaseException as error:
        print(type(error).__name__, error, sep=": ")


class Complex:
    def __init__(self, answer):
        self.answer = answer

    def __complex__(self):
        return self.answer


class Float:
    def __float__(self):
        return 2.5


class Index:
    def __index__(self):
        return 3


class All:
    def __complex__(self):
        print("__complex__")
        return 1j

    def __float__(self):
        print("__float__")
        return 1.0

    def __index__(self):
        print("__index__")
        return 1


class Sub(complex):
    pass


class Fails:
    def __complex__(self):
        raise LookupError("no")


class Made(complex):
    def __new__(cls, *args, **keys):
        print("new", args, keys)
        return super().__new__(cls, *args)

    def __init__(self, *args, **keys):
        print("init", args, keys)


print(complex(), complex(1), complex(1.5, -2), complex(1j), complex(1j, 1j), complex(1, 1j), complex(True, False), complex(real=1, imag=2), complex(imag=2), complex(real=3), complex(-0.0, -0.0), complex(0, -0.0))
print(complex("1"), complex("1j"), complex("-j"), complex("+j"), complex("1+2j"), complex(" ( 1.5-2.5e1J ) "), complex("nan+infj"), complex("-inf-nanj"), complex("1_0+1_0j"), complex("1e400j"), complex("-0-0j"), complex("٣+١j"))
print(complex(Complex(2j)), complex(Float()), complex(Index()), complex(Float(), Index()), complex(All()), complex(All(), 1), complex(Sub(1, 2)), type(complex(Sub(1, 2))), type(Sub("1j")))
for args in (("",), ("x",), ("1+",), ("1+2",), ("1j+2",), ("1 + 2j",), ("(1",), ("1)",), ("()",), ("1+2j3",), ("j1",), ("--1j",), ("1e",), ("1__0",), ("1j\0",), ("\ud800",), ("1", 2), ("1", "2"), (1, "2"), (None,), (1, None), ([],), ({}, 1),
             (b"1",), (bytearray(b"1"),), (1, 2, 3), (Fails(),), (Fails(), 1), (Complex(1),), (Complex(1.5),), (Complex("x"),), (Complex(None),), (Complex(Sub(1, 1)),), (1, Complex(1j)), (object(),), (2**2000,), (1, 2**2000), (complex,), ("a" * 300,)):
    show(complex, *args)
show(complex, re=1)
show(complex, 1, real=1)
show(complex, 1, imag="1")
show(complex, real="1")
show(complex, real="1", imag=1)
show(complex, 1, 2, imag=3)
show(Made, 1, 2)
show(Made, 1, key=2)
show(complex.__new__)
show(complex.__new__, int)
show(complex.__new__, 5)
show(complex.__new__, Sub, 1, 2)
show((1j).__complex__)
show((5).__complex__) if hasattr(5, "__complex__") else print("ints have no __complex__")
print(complex.__name__, repr(complex), complex(str(1.5 - 2j)) == 1.5 - 2j)


class OwnFloat(float):
    def __float__(self):
        return 9.5


class OwnInt(int):
    def __float__(self):
        return 8.5

    def __index__(self):
        return 7


class OwnComplex(complex):
    def __complex__(self):
        return 3j

    def __float__(self):
        return 2.0


class Noisy:
    def __index__(self):
        print("__index__")
        return 1


for args in ((OwnFloat(1),), (1, OwnFloat(1)), (OwnInt(1),), (1, OwnInt(2)), (OwnComplex(1),), (1, OwnComplex(1)), (OwnComplex(1), 1), (Noisy(), None), (Noisy(), "x"), (None, Noisy()), (Noisy(), Noisy())):
    show(complex, *args)
