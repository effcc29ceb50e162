# Functions of more parameters and variables than a frame has registers.
def make(text):
    space = {}
    exec(text, space)
    return space

N = 300
names = [f'a{i}' for i in range(N)]
f = make(f"def f({', '.join(names)}):\n    return {' + '.join(names)}, locals()")['f']
total, seen = f(*range(N))
print(total, list(seen) == names, seen['a299'], f.__code__.co_argcount, f.__code__.co_varnames == tuple(names))
print(f(**{n: i for i, n in enumerate(names)})[0], f(*range(150), **{n: 1 for n in names[150:]})[0])
for call in (lambda: f(*range(N - 1)), lambda: f(*range(N + 1)), lambda: f(*range(N), a250=1), lambda: f(*range(N), nothing=1)):
    try:
        call()
    except TypeError as e:
        print(e)

# every kind of parameter past the registers
text = f"def g({', '.join(names[:200])}, /, {', '.join(names[200:250])}, *rest, {', '.join(n + '=7' for n in names[250:])}, **more):\n" \
       "    a0 = a0 + 1\n    a240 += 10\n    del a241\n    a260 = [a260]\n" \
       "    try:\n        a241\n    except UnboundLocalError as e:\n        print(e)\n" \
       "    return a0, a199, a240, a249, rest, a260, a299, more, sorted(locals())[:3], 'a241' in locals()"
g = make(text)['g']
print(g(*range(250), 'x', 'y', a299=8, extra=9))

# parameters that an inner function captures, on both sides of the limit, are shared with it
text = f"def h({', '.join(names)}):\n    def get():\n        return a5, a295\n    def put():\n        nonlocal a5, a295\n        a5 += 1; a295 += 1\n" \
       "    put(); put()\n    a295 *= 2\n    return get(), a5, a295, [a295 + i for i in range(2)], get.__code__.co_freevars"
print(make(text)['h'](*range(N)))
text = f"def h({', '.join(names)}):\n    def get():\n        return a295, later\n    try:\n        get()\n    except NameError as e:\n        print(e)\n" \
       "    del a295\n    try:\n        a295\n    except NameError as e:\n        print(e)\n    try:\n        later\n    except NameError as e:\n        print(e)\n" \
       "    later = 2; a295 = 1\n    return get(), h.__code__.co_cellvars"
print(make(text)['h'](*range(N)))

# captured variables that are no parameters
locals_ = [f'v{i}' for i in range(400)]
text = "def k():\n" + ''.join(f'    {n} = {i}\n' for i, n in enumerate(locals_)) + \
       f"    def inner():\n        return {' + '.join(locals_)}\n    v399 = 1000\n    return inner, len(locals()), locals()['v390']"
inner, count, one = make(text)['k']()
print(inner(), count, one, len(inner.__closure__), inner.__code__.co_freevars[-1])

# generators, coroutines and methods
text = f"def gen({', '.join(names)}):\n    yield a0\n    yield a299\n    a299 = 'changed'\n    yield (lambda: a299)()"
space = make(text)
it = space['gen'](*range(N))
print(it.gi_frame.f_locals['a299'], list(it))
text = f"async def co({', '.join(names)}):\n    return a1, a298"
try:
    make(text)['co'](**{n: i for i, n in enumerate(names)}).send(None)
except StopIteration as e:
    print(e.value)
text = f"class C:\n    def __init__(self, {', '.join(names)}):\n        super().__init__()\n        self.last = a299\n" \
       f"class D(C):\n    def __init__(self, *args):\n        super().__init__({', '.join(f'args[{i}]' for i in range(N))})"
print(make(text)['D'](*range(N)).last)

import inspect
print(len(inspect.signature(g).parameters), str(inspect.signature(g))[-30:], inspect.getfullargspec(f).args == names)
lam = eval(f"lambda {', '.join(n + '=' + str(i) for i, n in enumerate(names))}: (a0, a189, a190, a191, a255, a256, a299)")
print(lam(), lam(*'abc'), len(lam.__defaults__))
