# A metaclass's mro() is asked again of every class below one whose __bases__ change, sees unfinished classes, and may change bases itself.
def names(cls):
    return [c.__name__ for c in cls.__mro__]

asked = []
class Meta(type):
    def mro(cls):
        asked.append((cls.__name__, cls.__mro__ and names(cls)))
        return super().mro()

class A(metaclass=Meta):
    x = 'A'
class B(metaclass=Meta):
    x = 'B'
class C(A):
    pass
class D(C):
    pass
c, d = C(), D()
print(asked, d.x)
asked.clear()
C.__bases__ = (B,)
print(asked, names(D), d.x, A.__subclasses__(), B.__subclasses__())

# what fails leaves everything as it was
class Refuses(Meta):
    def mro(cls):
        if cls.__mro__:
            raise RuntimeError('no other order')
        return super().mro()
class E(C):
    pass
class F(C, metaclass=Refuses):
    pass
class G(F):
    pass
before = [names(k) for k in (C, D, E, F, G)]
try:
    C.__bases__ = (A,)
except RuntimeError as e:
    print(e, before == [names(k) for k in (C, D, E, F, G)], C.__bases__, C.__base__, d.x, B.__subclasses__())

# any order of any classes of the layout, as long as the class is among them
class Turned(type):
    def mro(cls):
        return reversed(super().mro())
class H(A, metaclass=type('TurnedMeta', (Turned, Meta), {})):
    x = 'H'
print(names(H), H.x, H().x, isinstance(H(), A), issubclass(H, H), H.__base__)
class Says(type):
    def mro(cls):
        return answer
for answer in ((1,), (dict, object), (object,), 5, [int], ()):
    try:
        class I(metaclass=Says):
            pass
    except TypeError as e:
        print(e)
Says.mro = property(lambda cls: lambda: [cls, B, object])
class I(metaclass=Says):
    pass
print(names(I), I.x)

# a class in the making
class Early(type):
    def mro(cls):
        print(cls.__name__, cls.__mro__, cls.__bases__, hasattr(cls, 'x'), isinstance(cls, Early), issubclass(cls, object), issubclass(cls, Plain))
        for f in (lambda: cls(), lambda: type('Sub', (cls,), {}), lambda: super(cls, cls).x, lambda: cls.x, lambda: object.__new__(cls)):
            try:
                Early.mro = type.mro
                print(f())
            except (TypeError, AttributeError) as e:
                print(type(e).__name__)
        return [cls, object]
class Base:
    x = 'base'
class Plain:
    pass
class K(Plain, metaclass=Early):
    pass
print(names(K), isinstance(K(), Plain))
depth = 0
class Once(type):
    def mro(cls):
        global depth
        depth += 1
        if depth == 1:
            cls.__bases__ = (Base,)
        return super().mro()
class J(Plain, metaclass=Once):
    pass
print(names(J), J.__bases__, Base.__subclasses__(), Plain.__subclasses__(), J.x, J().x, depth)

# no cycles, even by way of mro()
ready = False
class Cyclic(type):
    def mro(cls):
        if ready and cls.__name__ == 'L':
            M.__bases__ = (L,)
        if ready and cls.__name__ == 'M':
            L.__bases__ = (M,)
        return super().mro()
class L(Plain, metaclass=Cyclic):
    pass
class M(Plain, metaclass=Cyclic):
    pass
ready = True
try:
    L.__bases__ = (Base,)
except TypeError as e:
    print(e)

# instances of a class in the making
class Makes(type):
    def mro(cls):
        if not cls.__mro__:
            for f in (lambda: cls(), lambda: object.__new__(cls), lambda: int.__new__(cls), lambda: tuple.__new__(cls, (1,)), lambda: cls.from_bytes(b'a'),
                      lambda: setattr(Plain(), '__class__', cls)):
                try:
                    print(f())
                except (TypeError, AttributeError) as e:
                    print(type(e).__name__)
        return super().mro()
for base in (Plain, int, tuple):
    Makes('Made', (base,), {})
