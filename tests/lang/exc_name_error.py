# NameError and UnboundLocalError: name, constructor, who raises them.
def attempt(what, action):
    try:
        print(what, "->", repr(action()))
    except NameError as e:
        print(what, "!!", type(e).__name__, e, "| name", e.name, "|", e.args)
    except Exception as e:
        print(what, "!!", type(e).__name__, e)


for cls in NameError, UnboundLocalError:
    print(cls.__mro__[1].__name__, cls().name, repr(cls("t", name="n")), cls("t", name="n").name, cls("t", name="n").__reduce__()[1:])
    attempt("keyword", lambda: cls("t", colour=1))
    attempt("two keywords", lambda: cls("t", name=1, obj=2))
e = NameError("t", name="n")
e.__init__("u")
print(e.name, e.args)
e.name = 5
print(e.name, e.__dict__)
del e.name
print(e.name)


def unbound():
    print(later)
    later = 1


def deleted():
    x = 1
    del x
    return x


def deleted_twice():
    x = 1
    del x
    del x


def loop_variable():
    for i in ():
        pass
    return i


def handler_variable():
    try:
        raise ValueError
    except ValueError as e:
        pass
    return e


def augmented():
    counter += 1
    return counter


def free():
    def inner():
        return value

    if False:
        value = 1
    return inner()


def free_deleted():
    value = 1

    def inner():
        return value

    del value
    return inner()


def free_set():
    def inner():
        nonlocal value
        del value

    if False:
        value = 1
    inner()


def global_deleted():
    global nowhere
    del nowhere


def global_augmented():
    global nowhere
    nowhere += 1


def conditional():
    if 0:
        x = 1
    return x


def with_variable():
    class M:
        def __enter__(self):
            raise KeyError("enter")

        def __exit__(self, *a):
            pass

    try:
        with M() as m:
            pass
    except KeyError:
        return m


def comprehension():
    return [missing_in_list for i in range(1)]


def lambda_name():
    return (lambda: missing_in_lambda)()


def generator_name():
    return next(missing_in_generator for i in range(1))


def class_body():
    class C:
        a = missing_in_class


def class_scope():
    class C:
        hidden = 1

        def method(self):
            return hidden

    return C().method()


def default_value():
    def f(a=missing_in_default):
        pass


def annotation():
    def f(a: missing_in_annotation):
        pass


def decorator():
    @missing_decorator
    def f():
        pass


def walrus():
    return (y := y + 1)


def match_capture():
    match 5:
        case str() as captured:
            pass
    return captured


def import_name():
    if False:
        import math
    return math


for f in (unbound, deleted, deleted_twice, loop_variable, handler_variable, augmented, free, free_deleted, free_set, global_deleted,
          global_augmented, conditional, with_variable, comprehension, lambda_name, generator_name, class_body, class_scope, default_value,
          annotation, decorator, walrus, match_capture, import_name):
    attempt(f.__name__, f)
attempt("eval", lambda: eval("nothing_there"))
attempt("exec", lambda: exec("del nothing_there"))
attempt("exec own", lambda: exec("x = y", {"x": 1}))
attempt("class", lambda: exec("class A:\n  del b"))
attempt("no builtins", lambda: eval("len", {"__builtins__": {}}))
attempt("super", lambda: exec("def f(): super()\nf()"))
