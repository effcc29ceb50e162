# Type parameters, aliases and generic functions inside a class see the names of the class.
Item = "global item"
Other = "global other"


class Shop:
    Item = dict
    type Many = list[Item]
    type Later = Defined
    type Rec[T] = tuple[T, Item, "Rec[T]"]

    def get[T](self, x: Item, y: T = 3, *z: Other) -> T:
        return y, Item

    def bound[T: Item](self): pass
    def choice[T: (Item, Other, int)](self): pass
    def default[T = Item](self): pass
    async def coro[T](self, x: Item): pass

    class Inner[T](Item):
        Own = int
        type Mine = tuple[Own, T]
        def deep[U: Own](self, u: U, own: Own) -> T: return __class__, own

    class Plain:
        type NotSeen = Item

    Item2 = Item
    Defined = 5
    def both[T](self, cls: "x" = None) -> (lambda: Item, Item): return __class__


print(Shop.get.__annotations__, Shop().get(1), Shop.Many.__value__, Shop.Later.__value__, Shop.Rec.__value__)
print(Shop.bound.__type_params__[0].__bound__, Shop.choice.__type_params__[0].__constraints__, Shop.default.__type_params__[0].__default__)
print(Shop.coro.__annotations__, Shop.Inner.__mro__[1], Shop.Inner.Mine.__value__, Shop.Inner().deep(1, 2), Shop.Plain.NotSeen.__value__)
print(Shop.Inner.deep.__annotations__, Shop.Inner.deep.__type_params__[0].__bound__)
print(Shop.both.__annotations__["return"][0](), Shop.both.__annotations__["return"][1], Shop().both())
print(sorted(k for k in vars(Shop) if not k.startswith("__")), "__classdict__" in vars(Shop))


def function():
    Item = "of the function"
    Free = "free"

    class Local:
        Item = "of the class"
        type A = (Item, Free)
        def f[T: Free](self, x: Item, y: Free): return Item, Free
        del Item

    return Local


Local = function()
print(Local().f(1, 2), Local.f.__annotations__, Local.f.__type_params__[0].__bound__)
print(Local.A.__value__)


class Changed:
    X = 1
    type A = X
    type B = Missing
    Missing = 1
    del Missing
    X = 2


print(Changed.A.__value__)
Changed.Missing = "there now"
print(Changed.B.__value__)
del Changed.Missing


class Changed:
    X = 1
    type A = X
    type B = Missing
    Missing = 1
    del Missing


Changed.X = "changed later"
print(Changed.A.__value__, "__classdictcell__" in vars(Changed))
try:
    Changed.B.__value__
except NameError as e:
    print(type(e).__name__, e)


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        class Space(dict):
            def __getitem__(self, key):
                return "prepared" if key == "Magic" else super().__getitem__(key)
        return Space()


class Prepared(metaclass=Meta):
    Magic = 1
    type A = Magic
    def f[T](self, x: Magic): pass


print(Prepared.A.__value__, Prepared.f.__annotations__)


class Decl:
    global G
    G = "the global"
    type A = G
    def f[T](self, x: G): pass


print(Decl.A.__value__, Decl.f.__annotations__)


class Generic[T]:
    T2 = T
    type A = tuple[T2, T]
    def f[U: T2](self, x: T, y: T2): pass



class Starred[*Ts = *tuple[int, str]]:
    type A[*Us = *Ts] = tuple[*Us]


print(Starred.__type_params__[0].__default__, Starred.A.__type_params__[0].__default__, Starred.A.__value__)
print(Generic.A.__value__, Generic.f.__annotations__, Generic.f.__type_params__[0].__bound__)
