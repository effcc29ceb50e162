# The traceback objects of the inner frames stay what they were while the exception goes on; parts of a group share the group's.
def f():
    raise ValueError


def g():
    global inner
    try:
        f()
    except ValueError as e:
        inner = e.__traceback__
        raise


try:
    g()
except ValueError as e:
    print(e.__traceback__ is inner, e.__traceback__.tb_next is inner, inner.tb_next.tb_next)
try:
    try:
        f()
    except ValueError as e:
        first = e.__traceback__
        raise e
except ValueError as e:
    print(e.__traceback__.tb_next is first, e.__traceback__.tb_lineno, first.tb_lineno)
try:
    raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
except ExceptionGroup as e:
    match, rest = e.split(ValueError)
    print(match.__traceback__ is rest.__traceback__ is e.__traceback__)


# What a group is made of is settled by __new__; __init__ only keeps the arguments.
class EG(BaseExceptionGroup):
    def __new__(cls, message, excs, unused):
        return super().__new__(cls, message, excs)


class WithCode(ExceptionGroup):
    def __init__(self, message, excs, code=3):
        self.code = code


print(repr(EG('eg', [ValueError(1)], 'unused')), EG('eg', [ValueError(1)], 'unused').split(TypeError))
print(WithCode('a', [ValueError(1)], code=4).code, ExceptionGroup[int], BaseExceptionGroup[int])
for make in (lambda: WithCode('a', [ValueError(1)], 4), lambda: ExceptionGroup('a', [ValueError()], x=1)):
    try:
        make()
    except TypeError as e:
        print(e)
g = ExceptionGroup('a', [ValueError(1)])
g.__init__(1, 2, 3)
print(g.args, g)
