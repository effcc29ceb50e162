# Descriptors that raise, delete themselves, or answer with themselves.

class Raises:
    def __get__(self, instance, owner):
        raise AttributeError("get")

    def __set__(self, instance, value):
        raise KeyError("set")

    def __delete__(self, instance):
        raise IndexError("delete")


class Vanishes:
    def __get__(self, instance, owner):
        if "gone" in vars(owner):
            del owner.gone
        return self

    def __set__(self, instance, value):
        del type(instance).vanish
        instance.vanish = value


class Meddles:
    def __get__(self, instance, owner):
        owner.meddled = 5
        instance.__class__ = Other
        return "meddled"


class Rubbish:
    __get__ = 5
    __set__ = None


class Other:
    what = "other"


class Owner:
    raises = Raises()
    gone = Vanishes()
    vanish = Vanishes()
    meddled = Meddles()
    rubbish = Rubbish()

    @property
    def missing(self):
        return self.nothing

    def __getattr__(self, name):
        return "fallback " + name


o = Owner()


def attempt(work):
    try:
        answer = work()
        print(answer if isinstance(answer, (str, int)) else type(answer).__name__)
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: o.raises)
attempt(lambda: Owner.raises)
attempt(lambda: setattr(o, "raises", 1))
attempt(lambda: delattr(o, "raises"))
attempt(lambda: o.gone)
attempt(lambda: o.gone)
attempt(lambda: setattr(o, "vanish", 7))
attempt(lambda: o.vanish)
attempt(lambda: o.rubbish)
attempt(lambda: setattr(o, "rubbish", 1))
attempt(lambda: o.missing)
attempt(lambda: o.meddled)
attempt(lambda: o.what)
attempt(lambda: Owner.meddled)
