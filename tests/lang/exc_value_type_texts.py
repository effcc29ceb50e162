# Texts of TypeError and ValueError from operators, calls, conversions and methods of built-in types.
def attempt(text, names={}):
    try:
        print(text, "->", repr(eval(text, {"T": T, "f": f, "kw": kw, "pos": pos, "C": C, **names})))
    except Exception as e:
        print(text, "!!", type(e).__name__, e)


class T:
    pass


class C:
    def method(self, a):
        pass


def f(a, b=1):
    pass


def kw(*, key):
    pass


def pos(a, /, b):
    pass


for text in ("1 + 'a'", "'a' + 1", "[] + ()", "{} + {}", "None + 1", "1 - 'a'", "T() * 2", "2 ** 'a'", "'a' % 5", "1 @ 2", "1 << 1.0", "1.5 & 1", "1 // None",
             "divmod('a', 1)", "-'a'", "+[]", "~1.5", "not T() and 1", "1 < 'a'", "T() < T()", "[1] < 5", "{} > {}", "None <= None", "1j < 2j", "max(1, 'a')",
             "1 in 5", "'a' in 5", "5 in 'abc'", "T() in [1]", "1 is 1.0 and 2", "5[0]", "None['a']", "T()[0]", "int[0]", "f[0]", "[1]['a']", "'abc'['a']",
             "(1,)[1.5]", "{}[[]]", "{[]: 1}", "{{}}", "set([[]])", "hash([])", "len(5)", "len(T())", "iter(5)", "next([])", "list(5)", "tuple(None)", "dict(5)",
             "dict([1])", "dict([(1, 2, 3)])", "dict(['abc'])", "set(5)", "sum(['a'])", "sum([[]])", "sum('ab')", "sum(5)", "max([])", "max()", "min(5)", "sorted(5)", "sorted([1, 'a'])",
             "reversed({1})", "reversed(5)", "zip(5)", "map(5)", "map(5, [1]) and list(map(5, [1]))", "filter(None)", "enumerate(5)", "range('a')", "range()", "range(1, 2, 0)", "range(1, 2, 3, 4)",
             "abs('a')", "round('a')", "pow('a', 2)", "pow(2, 3, 'a')", "pow(2.0, 3, 5)", "chr('a')", "ord(5)", "ord('ab')", "ord(b'')", "chr(-1)", "bin('a')", "hex(1.5)",
             "int('a')", "int('')", "int(None)", "int([])", "int('10', 1)", "int('10', 40)", "int('9', 8)", "int(5, 10)", "int('1', '2')", "float('x')", "float(None)", "float([])", "complex('x')", "complex('1', 2)", "complex(1, '2')", "complex(None)",
             "str(5, 'utf-8')", "str(b'a', 5)", "bytes('a')", "bytes(-1)", "bytes([256])", "bytes(['a'])", "bytes(5, 'a')", "bytearray('a')", "memoryview(5)", "memoryview('a')", "bool(1, 2)", "tuple(1, 2)",
             "f()", "f(1, 2, 3)", "f(1, c=2)", "f(1, a=2)", "f(b=1)", "f(*5)", "f(**5)", "f(**{1: 2})", "f(*[], **{'a': 1, 'c': 2})", "kw()", "kw(1)", "kw(key=1, other=2)", "pos()", "pos(a=1, b=2)", "pos(1)",
             "T(1)", "T(a=1)", "C().method()", "C().method(1, 2)", "C.method()", "C.method(1)", "T()()",
             "len()", "len(1, 2)", "len(x=1)", "isinstance(1, 5)", "isinstance(1)", "issubclass(1, int)", "issubclass(int, 5)", "getattr(5)", "getattr(5, 5)", "hasattr(5, 5)", "setattr(5, 5, 5)", "callable()", "id()", "print(sep=5)", "print(end=[])", "print(x=5)",
             "open(5.5)", "open([])", "input(1, 2)", "type()", "type(1, 2)", "type(1, 2, 3)", "type('a', 2, {})", "type('a', (), 5)", "type('a', (5,), {})", "type('a', (int, str), {})", "type('a', (bool,), {})", "object(1)", "super(5)", "property(1, 2, 3, 4, 5)", "slice()", "staticmethod()",
             "'a'.join(5)", "'a'.join([1])", "'a'.split(5)", "'a'.split('')", "'a'.replace(1, 2)", "'a'.find(5)", "'a'.index('b')", "'a'.count()", "'a'.startswith(5)", "'a'.encode(5)", "'a'.ljust()", "'a'.ljust(5, 'ab')", "'a'.center('b')", "'a'.translate(5)", "'a'.strip(5)", "'a'.format_map(5)", "'{'.format()", "'}'.format()", "'{!x}'.format(1)", "'{:x}'.format('a')", "'{:q}'.format(1)", "'%d' % 'a'", "'%d' % ()", "'%s' % (1, 2)", "'%q' % 1", "'%(a)s' % 5", "'%' % 1", "'a' * 'b'", "'a' * 1.5", "str.upper()", "str.upper(5)", "'a'.upper(5)", "str.maketrans(5)", "str.maketrans('a', 'bc')",
             "[].append()", "[].append(1, 2)", "[].extend(5)", "[].insert('a', 1)", "[].pop('a')", "[].remove(1)", "[].index(1)", "[].sort(1)", "[].sort(key=5)", "[1, 2].sort(key=5)", "[].sort(cmp=5)", "[1].__setitem__('a', 1)", "[1].__setitem__(slice(None), 5)", "[1, 2].__setitem__(slice(None, None, 2), [1, 2])", "list.append(5, 1)", "list.append()", "[1, 2][::0]", "[].__class_getitem__()",
             "{}.update(5)", "{}.update([1])", "{}.fromkeys(5)", "{}.get()", "{}.pop()", "{}.setdefault([])", "{} | 5", "{1} | 5", "{1} | [1]", "{1}.union(5)", "{1}.add([])", "{1}.remove([])", "frozenset(5)", "{1} < 5", "{} < {}", "(1,).index(2)", "(1,).count()", "(1,) * 'a'", "(1,) + [1]",
             "b'a' + 'a'", "b'a'.join([1])", "b'a'.find('a')", "b'a'.replace('a', 'b')", "b'ab' in 5", "'a' in b'a'", "300 in b'a'", "b'%d' % 'a'", "b'%s' % 'a'", "b'a'.fromhex('x')", "b'a'.fromhex(5)", "b'a'.hex(5)", "bytearray(b'a').append(300)", "bytearray(b'a').append('a')", "bytearray(b'a').extend('a')", "bytearray(b'a').extend([300])",
             "(5).to_bytes(1, 'middle')", "(5).to_bytes(-1, 'big')", "int.from_bytes('a', 'big')", "int.from_bytes([300], 'big')", "(5.5).fromhex('x')", "(5.5).hex(1)", "(5).bit_length(1)", "float.fromhex(5)", "(1).real()", "(5).__add__()", "(5).__add__('a')", "int.__add__('a', 5)", "format(5, 5)", "format(5, 'zz')", "format(T(), 'x')", "format('a', 'd')", "format(5, ',_')", "format(5.5, 'd')", "format([], '5')",
             "__import__('math').sqrt('a')", "__import__('math').sqrt(-1)", "__import__('math').factorial(1.5)", "__import__('math').gcd(1.5)", "compile(5, 'a', 'exec')", "compile('1', 'a', 'wrong')", "eval(5)", "eval('1', 5)", "exec('1', 5)", "compile('a\\0b', 'f', 'exec')", "vars(5)", "dir(1, 2)", "globals(1)", "sorted()", "any(5)", "all()", "ascii()", "repr()", "divmod(1)", "zip([1], [1, 2], strict=True) and list(zip([1], [1, 2], strict=True))", "zip([1, 2], [1], strict=True) and list(zip([1, 2], [1], strict=True))", "zip([], strict=True, x=1)"):
    attempt(text)
for statement in ("a, b = 1", "a, b = 1, 2, 3", "a, b = 'a'", "a, *b = []", "a, b = {}", "[a, b] = range(5)", "(a, b), c = 1, 2", "for a, b in [1]: pass", "with 5: pass", "with T(): pass", "del 5 .x", "x = 5; x[0] = 1", "x = (1,); x[0] = 1", "x = 'a'; x[0] = 'b'", "del (1,)[0]", "x = [1]; x += 5", "x = (1,); x += [1]", "x = 5; x += 'a'", "x = {}; x |= 5", "class A(5): pass", "class A(T, T): pass", "class A(object, T): pass", "class A(T, metaclass=5): pass", "class A(T, x=1): pass", "class A:\n __slots__ = 5", "class A:\n __slots__ = ['1a']", "class A:\n x = 1\n __slots__ = ['x']", "raise 5", "raise T", "raise T()", "raise ValueError from 5", "try: 1/0\nexcept 5: pass", "import math; math()", "f(1)(2)", "f.x.y", "global zz; del zz", "lambda: (yield)\nfor x in f: pass", "match 5:\n case T(1): pass", "match T():\n case T(1): pass", "class A:\n __match_args__ = 5\nmatch A():\n case A(1): pass", "class A:\n __match_args__ = (5,)\nmatch A():\n case A(1): pass", "match 5:\n case int(1, 2): pass", "match {}:\n case 5(): pass" if 0 else "pass", "class A:\n def __bool__(self): return 5\nbool(A())", "class A:\n def __len__(self): return -1\nlen(A())", "class A:\n def __len__(self): return 'a'\nlen(A())", "class A:\n def __str__(self): return 5\nstr(A())", "class A:\n def __repr__(self): return 5\nrepr(A())", "class A:\n def __hash__(self): return 'a'\nhash(A())", "class A:\n def __iter__(self): return 5\niter(A())", "class A:\n def __index__(self): return 'a'\n[1][A()]", "class A:\n def __int__(self): return 'a'\nint(A())", "class A:\n def __float__(self): return 'a'\nfloat(A())", "class A:\n def __format__(self, s): return 5\nformat(A())", "class A:\n def __init__(self): return 5\nA()", "class A:\n def __new__(cls): return 5\nprint(A())", "class A:\n def __contains__(self, x): return 'yes'\nprint(1 in A())", "class A:\n def __bytes__(self): return 'a'\nbytes(A())", "class A:\n def __complex__(self): return 'a'\ncomplex(A())", "class A:\n def __dir__(self): return 5\ndir(A())", "class A:\n def __getattr__(self): pass\nA().x", "class A:\n def __class_getitem__(cls): pass\nA[5]", "class A:\n def __init_subclass__(cls): 1/0\nclass B(A): pass", "class A:\n def __set_name__(self, o, n): 1/0\nclass B:\n a = A()", "class A:\n def __call__(self): pass\nA()(1)", "class A:\n def __enter__(self): pass\nwith A(): pass", "async def g(): await 5\ng().send(None)", "async def g():\n async for x in 5: pass\ng().send(None)", "async def g():\n async with 5: pass\ng().send(None)", "def g(): yield from 5\nlist(g())", "def g(): yield\nx = g(); x.send(5)", "def g(): yield\nx = g(); x.throw(5)", "def g(): yield\nx = g(); x.throw(int)"):
    try:
        exec(statement, {"T": T, "f": f})
        print(repr(statement), "passes")
    except Exception as e:
        print(repr(statement), "!!", type(e).__name__, e)
