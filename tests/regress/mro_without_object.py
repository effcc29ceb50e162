# An mro() that leaves object out, before and after there are instances.


class Meta(type):
    lie = False

    def mro(cls):
        return [cls] if Meta.lie else type.mro(cls)


def tell(work):
    try:
        print(work())
    except Exception as e:
        print(type(e).__name__)


class Base:
    pass


Meta.lie = True
for bases in (), (int,), (list,), (Base,):
    cls = Meta('Cls', bases, {})
    print(cls.__mro__)
    tell(cls)
    tell(lambda: object.__new__(cls))

for base in Base, int, str, list, dict, tuple, set, ValueError:
    Meta.lie = False
    cls = Meta('Cls', (base,), {'here': 5})
    o = cls()
    Meta.lie = True
    cls.__bases__ = cls.__bases__ if base is not Base else (type('Other', (), {}),)
    tell(lambda: o == o)
    for work in repr, str, hash, bool, iter, dir:
        try:
            work(o)
        except Exception:
            pass
Meta.lie = False
