"""Writes random valid Python programs: expressions, control flow, functions, classes, generators, exceptions and asyncio.

program(seed) gives the text of one. Each ends by itself: loops count, a function calls only those written before it. What a program prints
depends on nothing but the language: no addresses, no hashes, no clock (asyncio's sleeps are compared on a virtual one).
"""
import random
import warnings

PRELUDE = '''import asyncio
def out(*values):
    print(*values)
    return values[-1] if values else None
def fault(e):
    chain, seen = [], e
    while seen is not None and len(chain) < 5:
        lines, tb = [], seen.__traceback__
        while tb is not None:
            if tb.tb_frame.f_code.co_filename == fault.__code__.co_filename:
                lines.append(tb.tb_lineno)
            tb = tb.tb_next
        chain.append(f"{type(seen).__name__}({seen}) {lines[-4:]}")
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
    print("!", " <- ".join(chain))
def missing(key):
    raise AttributeError(f"no {key}")
class Manager:
    def __init__(self, name, swallow=False):
        self.name, self.swallow = name, swallow
    def __enter__(self):
        print("enter", self.name)
        return self.name
    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind and kind.__name__)
        return self.swallow
    async def __aenter__(self):
        await asyncio.sleep(0)
        return self.__enter__()
    async def __aexit__(self, kind, value, tb):
        await asyncio.sleep(0)
        return self.__exit__(kind, value, tb)
class Number:
    __match_args__ = ("value",)
    def __init__(self, value):
        self.value = value
    def __repr__(self):
        return f"Number({self.value!r})"
    def __add__(self, other):
        return Number(self.value + getattr(other, "value", other))
    def __radd__(self, other):
        return Number(other + self.value)
    def __mul__(self, other):
        if isinstance(other, str):
            return NotImplemented
        return Number(self.value * getattr(other, "value", other))
    def __eq__(self, other):
        return self.value == getattr(other, "value", other)
    def __lt__(self, other):
        return self.value < getattr(other, "value", other)
    def __hash__(self):
        return hash(self.value)
    def __bool__(self):
        return bool(self.value)
    def __getitem__(self, key):
        return (self.value, key)
    def __iadd__(self, other):
        self.value += getattr(other, "value", other)
        return self
    def __call__(self, *args, **named):
        return (self.value, args, named)
    def __iter__(self):
        yield self.value
        yield self.value
'''
ERRORS = ("ValueError", "KeyError", "TypeError", "IndexError", "RuntimeError", "ZeroDivisionError")
CAUGHT = ERRORS + ("ArithmeticError", "LookupError", "Exception", "(ValueError, KeyError)")
WORDS = ("a", "bc", "xyz", "", "Hello", "été", "1 2", "_")


class Scope:
    """The names that a body may read, by type, and what kind of body it is."""

    def __init__(self, outer=None, is_async=False, generator=False, function=False):
        self.outer, self.is_async, self.generator, self.function = outer, is_async, generator, function
        self.names = {kind: list(outer.names[kind]) if outer else [] for kind in ("int", "str", "list", "dict", "any")}
        self.own = []
        self.loops = 0
        self.nonlocals = set()

    def declare(self, kind, name):
        for names in self.names.values():
            if name in names:
                names.remove(name)
        self.names[kind].append(name)
        if name not in self.own:
            self.own.append(name)


class Writer:
    def __init__(self, seed):
        self.r = random.Random(seed)
        self.lines = []
        self.indent = 0
        self.serial = 0
        self.functions, self.generators, self.classes, self.coroutines, self.async_generators = [], [], [], [], []
        self.scope = Scope()

    # Small helpers

    def chance(self, share):
        return self.r.random() < share

    def fresh(self, letter):
        self.serial += 1
        return f"{letter}{self.serial}"

    def line(self, text):
        self.lines.append("    " * self.indent + text)

    def block(self, header, body):
        self.line(header)
        self.indent += 1
        before = len(self.lines)
        body()
        if len(self.lines) == before:
            self.line("pass")
        self.indent -= 1

    def pick(self, table):
        """One of the (weight, function) pairs."""
        total = sum(weight for weight, _ in table)
        at = self.r.random() * total
        for weight, make in table:
            at -= weight
            if at < 0:
                return make
        return table[-1][1]

    # Expressions

    def value(self, kind="any", depth=0):
        r = self.r
        if self.chance(0.03):
            return f"({self.value(r.choice(('int', 'str', 'list', 'dict')), depth)})"
        if depth < 3 and self.chance(0.12):
            return self.general(kind, depth + 1)
        names = self.scope.names.get(kind) or ()
        if names and self.chance(0.45):
            return r.choice(names)
        return getattr(self, "make_" + kind)(depth)

    def general(self, kind, depth):
        """What may have any type: a choice, a call, a walrus, a lambda."""
        v = lambda k=kind: self.value(k, depth)
        choices = [(3, lambda: f"({v()} if {self.condition(depth)} else {v()})"), (1, lambda: f"({v()} or {v()})"),
                   (1, lambda: f"({v()} and {v()})"), (1, lambda: f"(lambda p, q={v('int')}: {v()})({v('int')})"),
                   (1, lambda: f"({v()}, {v()})[{self.r.choice(('0', '1', '-1', '2'))}]"), (1, lambda: f"out({v()})"),
                   (1, lambda: f"[{v()}, *{v('list')}][0]"), (1, lambda: f"{{'k': {v()}, **{v('dict')}}}['k']")]
        if self.functions:
            choices.append((4, lambda: self.call(depth)))
        if self.generators:
            choices.append((1, lambda: f"list({self.r.choice(self.generators)}({v('int')}))"))
        if self.classes:
            choices.append((2, lambda: f"{self.r.choice(self.classes)}({v('int')}).{self.r.choice(('go', 'twice', 'size', 'name'))}"))
            choices.append((2, lambda: f"{self.r.choice(self.classes)}({v('int')}).go({v('int')})"))
        if self.scope.is_async and self.coroutines:
            choices.append((3, lambda: f"(await {self.r.choice(self.coroutines)}({v('int')}))"))
        if self.scope.generator and not self.scope.is_async:
            choices.append((2, lambda: f"(yield {v()})"))
        return self.pick(choices)()

    def call(self, depth):
        name, shape = self.r.choice(self.functions)
        v = lambda k="int": self.value(k, depth + 1)
        forms = [f"{name}({v()})", f"{name}({v()}, {v()})", f"{name}(a={v()})", f"{name}(*[{v()}, {v()}])", f"{name}({v()}, **{{'b': {v()}}})"]
        if shape == "star":
            forms += [f"{name}({v()}, {v()}, {v()}, {v()})", f"{name}({v()}, z={v()})", f"{name}(*{v('list')})"]
        if shape == "only":
            forms += [f"{name}({v()}, key={v()})", f"{name}({v()}, key={v()}, b={v()})"]
        return self.r.choice(forms)

    def make_int(self, depth):
        r = self.r
        if depth >= 3 or self.chance(0.3):
            return str(r.choice((r.randint(-5, 9), r.randint(-5, 9), r.randint(0, 100), 2**61 + r.randint(-3, 3), -(2**63))))
        v = lambda k="int": self.value(k, depth + 1)
        return self.pick([(6, lambda: f"({v()} {r.choice(('+', '-', '*', '//', '%', '&', '|', '^'))} {v()})"), (1, lambda: f"(-{v()})"), (1, lambda: f"(~{v()})"),
                          (1, lambda: f"len({v(r.choice(('list', 'str', 'dict')))})"), (1, lambda: f"sum({v('list')})"), (1, lambda: f"abs({v()})"),
                          (1, lambda: f"{v('list')}[{v()} % 4]"), (1, lambda: f"{v('str')}.count({v('str')})"), (1, lambda: f"int({v('str')})"),
                          (1, lambda: f"min({v()}, {v()})"), (1, lambda: f"max([{v()}, {v()}], default=0)"), (1, lambda: f"{v('dict')}.get({v('str')}, {v()})"),
                          (1, lambda: f"divmod({v()}, {v()})[0]"), (1, lambda: f"Number({v()}).value"), (1, lambda: f"({v()} << ({v()} & 7))"),
                          (1, lambda: f"round({v()} / 8, 2)"), (1, lambda: f"{v('list')}.index({v()})"), (1, lambda: f"pow({v()}, 3, 7)")])()

    def make_str(self, depth):
        r = self.r
        if depth >= 3 or self.chance(0.3):
            return repr(r.choice(WORDS))
        v = lambda k="str": self.value(k, depth + 1)
        spec = lambda: r.choice(("", ":>5", ":05", "!r", "!r:<8", ":x", ":^9", ":,", ":.2f", "="))
        return self.pick([(3, lambda: f"({v()} + {v()})"), (1, lambda: f"({v()} * ({v('int')} & 3))"), (3, lambda: f"f\"<{{({v('int')}){spec()}}}{{{v()}}}>\""),
                          (1, lambda: f"str({v('any')})"), (1, lambda: f"repr({v('any')})"), (1, lambda: f"{v()}.{r.choice(('upper', 'title', 'strip', 'swapcase'))}()"),
                          (1, lambda: f"{v()}.join(map(str, {v('list')}))"), (1, lambda: f"{v()}[{v('int')}:{v('int')}]"), (1, lambda: f"{v()}[::-1]"),
                          (1, lambda: f"'%s-%r' % ({v('any')}, {v('int')})"), (1, lambda: f"'{{}} {{0}}'.format({v('int')})"), (1, lambda: f"'{{:>4}}|{{x}}'.format({v('int')}, x={v()})"),
                          (1, lambda: f"{v()}.replace({v()}, {v()})"), (1, lambda: f"type({v('any')}).__name__")])()

    def make_list(self, depth):
        r = self.r
        if depth >= 3 or self.chance(0.25):
            return "[" + ", ".join(str(r.randint(-4, 9)) for _ in range(r.randint(0, 4))) + "]"
        v = lambda k="int": self.value(k, depth + 1)
        return self.pick([(3, lambda: "[" + ", ".join(v() for _ in range(r.randint(1, 3))) + "]"), (2, lambda: f"({v('list')} + {v('list')})"), (1, lambda: f"sorted({v('list')})"),
                          (1, lambda: f"sorted({v('list')}, key=lambda n: (n % 3, -n), reverse={self.condition(depth + 1)})"), (1, lambda: f"list(range({v()} % 6))"),
                          (3, lambda: self.comprehension(depth)), (1, lambda: f"{v('list')}[{v()}:{v()}:{r.choice(('1', '2', '-1', '-2'))}]"),
                          (1, lambda: f"list(map(lambda n: n + {v()}, {v('list')}))"), (1, lambda: f"[*{v('list')}, {v()}, *{v('list')}]"),
                          (1, lambda: f"list({v('dict')}.values())"), (1, lambda: f"[n for _, n in zip({v('str')}, {v('list')})]"), (1, lambda: f"sorted({{*{v('list')}}})"),
                          (1, lambda: f"[i * n for i, n in enumerate({v('list')}, {v()})]"), (1, lambda: f"list(reversed({v('list')}))"), (1, lambda: f"list(filter(None, {v('list')}))")])()

    def comprehension(self, depth):
        name = self.fresh("n")
        inner = Scope(self.scope, is_async=False)
        source = self.value("list", depth + 1)
        self.scope, kept = inner, self.scope
        inner.names["int"].append(name)
        condition = f" if {self.condition(depth + 1)}" if self.chance(0.4) else ""
        second = f" for {name}_ in range({name} % 3)" if self.chance(0.2) else ""
        body = self.value("int", depth + 1)
        self.scope = kept
        inside = f"{body} for {name} in {source}{second}{condition}"
        return self.r.choice((f"[{inside}]", f"[{inside}]", f"list({inside})", f"sorted({{{inside}}})", f"[*({inside})]"))

    def make_dict(self, depth):
        r = self.r
        v = lambda k="int": self.value(k, depth + 1)
        if depth >= 3 or self.chance(0.4):
            return "{" + ", ".join(f"{r.choice(WORDS)!r}: {r.randint(0, 9)}" for _ in range(r.randint(0, 3))) + "}"
        return self.pick([(2, lambda: f"{{{v('str')}: {v()}, {v('str')}: {v()}}}"), (1, lambda: f"dict(zip({v('str')}, {v('list')}))"), (1, lambda: f"{{**{v('dict')}, {v('str')}: {v()}}}"),
                          (1, lambda: f"({v('dict')} | {v('dict')})"), (1, lambda: f"{{k: v for v, k in enumerate({v('str')})}}"), (1, lambda: f"dict(a={v()}, **{v('dict')})")])()

    def make_any(self, depth):
        r = self.r
        v = lambda k="any": self.value(k, depth + 1)
        if depth >= 3:
            return self.make_int(depth)
        return self.pick([(3, lambda: v("int")), (2, lambda: v("str")), (2, lambda: v("list")), (1, lambda: v("dict")), (1, lambda: f"Number({v('int')})"),
                          (1, lambda: f"({v()}, {v()})"), (1, lambda: r.choice(("None", "True", "False", "1.5", "-0.0", "1e300", "b'q'", "...", "3j"))), (1, lambda: f"(Number({v('int')}) + {v()})"),
                          (1, lambda: f"({v()} == {v()})"), (1, lambda: f"({v('int')} / {v('int')})"), (1, lambda: f"Number({v('int')})({v()}, k={v()})"),
                          (1, lambda: self.condition(depth + 1)), (1, lambda: f"Number({v('int')})[{v()}, {v('int')}]")])()

    def condition(self, depth=0):
        r = self.r
        v = lambda k="int": self.value(k, min(depth + 1, 3))
        return self.pick([(4, lambda: f"{v()} {r.choice(('<', '<=', '==', '!=', '>', '>='))} {v()}"), (1, lambda: f"{v()} < {v()} <= {v()}"), (1, lambda: f"not {v('any')}"),
                          (1, lambda: f"{v()} in {v('list')}"), (1, lambda: f"{v('str')} not in {v('dict')}"), (1, lambda: f"({v('any')}, 0)[0] is None"), (1, lambda: f"isinstance({v('any')}, (int, str))"),
                          (1, lambda: f"any(n > {v()} for n in {v('list')})"), (1, lambda: f"all({v('list')})"), (1, lambda: f"bool({v('any')})")])()

    # Statements

    def statements(self, depth, most=4):
        for _ in range(self.r.randint(1, most)):
            self.statement(depth)

    def statement(self, depth):
        simple = [(6, self.assign), (2, self.unpack), (3, self.augment), (3, self.show), (1, self.mutate), (1, self.check), (0.3, self.delete)]
        if self.scope.loops:
            simple.append((1, lambda: self.block(f"if {self.condition()}:", lambda: self.line(self.r.choice(("break", "continue"))))))
        if self.scope.function:
            simple.append((1, lambda: self.leave()))
        if self.scope.generator:
            simple.append((3, self.give))
        if self.scope.is_async:
            simple.append((2, lambda: self.line(f"await asyncio.sleep({self.r.choice(('0', '0', '0.1', '0.25', '1'))})")))
            simple.append((2, self.await_many))
        simple.append((0.5, self.throw))
        if depth >= 3 or self.chance(0.6):
            return self.pick(simple)()
        compound = [(3, self.choose), (2, self.count), (3, self.each), (3, self.guard), (1.5, self.manage), (1.5, self.match)]
        if depth < 2:
            compound += [(1, self.inner_function), (0.4, self.group)]
        return self.pick(compound)(depth + 1)

    def target(self, kind):
        names = [name for name in self.scope.own if name in self.scope.names[kind]]
        if names and self.chance(0.5):
            return self.r.choice(names)
        name = self.fresh("v")
        return name

    def assign(self):
        kind = self.r.choice(("int", "int", "str", "list", "dict", "any"))
        text = self.value(kind)
        name = self.target(kind)
        if self.chance(0.1):
            second = self.fresh("v")
            self.line(f"{name} = {second} = {text}")
            self.scope.declare(kind, second)
        elif self.chance(0.1):
            self.line(f"if ({name} := {text}): out({name!r}, {name})")
        else:
            self.line(f"{name} = {text}")
        self.scope.declare(kind, name)

    def unpack(self):
        a, b = self.fresh("v"), self.fresh("v")
        form = self.r.choice((f"{a}, {b} = {self.value('int')}, {self.value('int')}", f"{a}, *{b} = {self.value('list')}", f"*{b}, {a} = {self.value('list')}",
                              f"({a}, [{b}]) = {self.value('int')}, {self.value('list')}", f"{a}, {b} = {b}, {a} = {self.value('int')}, {self.value('int')}"))
        self.line(form)
        self.scope.declare("any", a)
        self.scope.declare("any", b)

    def augment(self):
        own = [n for n in self.scope.own if n in self.scope.names["int"] or n in self.scope.names["list"]]
        if not own:
            return self.assign()
        name = self.r.choice(own)
        if name in self.scope.names["list"]:
            self.line(self.r.choice((f"{name} += {self.value('list')}", f"{name}[{self.value('int')}] = {self.value('int')}", f"{name} *= 2",
                                     f"{name}[{self.value('int')}:] = {self.value('list')}")) + (f"; del {name}[8:]"))
        else:
            self.line(f"{name} {self.r.choice(('+=', '-=', '*=', '//=', '%=', '^=', '|='))} {self.value('int')}")

    def mutate(self):
        lists, dicts = self.scope.names["list"], self.scope.names["dict"]
        forms = []
        if lists:
            name = self.r.choice(lists)
            forms += [f"{name}.append({self.value('int')})", f"{name}.pop()", f"{name}.insert({self.value('int')}, 0)", f"{name}.sort()", f"{name}.reverse()",
                      f"{name}.remove({self.value('int')})", f"{name}.extend({self.value('list')}[:3])"]
        if dicts:
            name = self.r.choice(dicts)
            forms += [f"{name}[{self.value('str')}] = {self.value('int')}", f"{name}.pop({self.value('str')})", f"{name}.setdefault({self.value('str')}, {self.value('int')})",
                      f"{name}.update({self.value('dict')})", f"{name}.popitem()"]
        self.line(self.r.choice(forms) if forms else "pass")

    def show(self):
        self.line(f"out({self.r.randint(0, 99)}, {self.value('any')}, {self.value(self.r.choice(('int', 'str', 'list', 'dict')))})")

    def check(self):
        self.line(f"assert {self.condition()}, {self.value('any')}")

    def delete(self):
        names = [n for n in self.scope.own if n in self.scope.names["any"]]
        if names:
            self.line(f"del {self.r.choice(names)}")

    def leave(self):
        if self.scope.generator and self.scope.is_async:
            return self.block(f"if {self.condition()}:", lambda: self.line("return"))
        self.block(f"if {self.condition()}:", lambda: self.line(f"return {self.value('any')}"))

    def give(self):
        if not self.scope.is_async and self.generators and self.chance(0.3):
            self.line(f"out('from', (yield from {self.r.choice(self.generators)}({self.value('int')})))")
        elif not self.scope.is_async and self.chance(0.3):
            self.line(f"out('sent', (yield {self.value('any')}))")
        else:
            self.line(f"yield {self.value('any')}")

    def throw(self):
        kind = self.r.choice(ERRORS)
        form = self.r.choice((f"raise {kind}({self.value('any')})", f"raise {kind}", f"raise {kind}({self.value('str')}) from {self.r.choice(ERRORS)}({self.value('int')})",
                              f"raise {kind}({self.value('str')}) from None"))
        self.block(f"if {self.condition()}:", lambda: self.line(form))

    def choose(self, depth):
        self.block(f"if {self.condition()}:", lambda: self.statements(depth))
        if self.chance(0.4):
            self.block(f"elif {self.condition()}:", lambda: self.statements(depth, 2))
        if self.chance(0.5):
            self.block("else:", lambda: self.statements(depth, 2))

    def looped(self, depth):
        self.scope.loops += 1
        self.statements(depth)
        self.scope.loops -= 1

    def count(self, depth):
        name = self.fresh("w")
        self.line(f"{name} = 0")
        def body():
            self.line(f"{name} += 1")
            self.scope.names["int"].append(name)
            self.looped(depth)
            self.scope.names["int"].remove(name)
        self.block(f"while {name} < {self.r.randint(1, 4)}{self.r.choice(('', f' and {self.condition()}'))}:", body)
        if self.chance(0.3):
            self.block("else:", lambda: self.statements(depth, 2))

    def each(self, depth):
        name = self.fresh("i")
        if self.scope.is_async and self.async_generators and self.chance(0.5):
            header, kind = f"async for {name} in {self.r.choice(self.async_generators)}({self.value('int')}):", "any"
        elif self.generators and self.chance(0.4):
            header, kind = f"for {name} in {self.r.choice(self.generators)}({self.value('int')}):", "any"
        else:
            header, kind = self.r.choice(((f"for {name} in {self.value('list')}[:5]:", "int"), (f"for {name} in range({self.value('int')} % 5):", "int"),
                                          (f"for {name} in {self.value('str')}[:5]:", "str"), (f"for {name}, _ in {self.value('dict')}.items():", "str"),
                                          (f"for _, {name} in enumerate({self.value('list')}[:5]):", "int")))
        def body():
            self.scope.declare(kind, name)
            self.looped(depth)
        self.block(header, body)
        if self.chance(0.3):
            self.block("else:", lambda: self.statements(depth, 2))

    def guard(self, depth):
        self.block("try:", lambda: self.statements(depth))
        handlers = self.r.randint(0, 2)
        for _ in range(handlers):
            name = self.fresh("e")
            def handler():
                self.line(f"fault({name})")
                self.statements(depth, 2)
                if self.chance(0.15):
                    self.line("raise")
            self.block(f"except {self.r.choice(CAUGHT)} as {name}:", handler)
        if handlers and self.chance(0.3):
            self.block("else:", lambda: self.statements(depth, 2))
        if not handlers or self.chance(0.4):
            def final():
                self.line(f"out('finally {self.r.randint(0, 99)}')")
                loops, self.scope.loops = self.scope.loops, 0
                function, self.scope.function = self.scope.function, False
                self.statements(depth, 2)
                self.scope.loops, self.scope.function = loops, function
            self.block("finally:", final)

    def group(self, depth):
        def body():
            self.line("raise ExceptionGroup('g', [" + ", ".join(f"{self.r.choice(ERRORS)}({self.value('int')})" for _ in range(self.r.randint(1, 3))) + "])")
        self.block("try:", body)
        for kind in self.r.sample(ERRORS, 2):
            name = self.fresh("e")
            self.block(f"except* {kind} as {name}:", lambda: self.line(f"out({name}.message, [repr(x) for x in {name}.exceptions])"))

    def manage(self, depth):
        name, word = self.fresh("m"), "async with" if self.scope.is_async and self.chance(0.5) else "with"
        second = f", Manager({self.value('int')}, {self.chance(0.3)})" if self.chance(0.3) else ""
        def body():
            self.scope.declare("any", name)
            self.statements(depth)
        self.block(f"{word} Manager({self.r.randint(0, 99)}, {self.chance(0.3)}) as {name}{second}:", body)

    def match(self, depth):
        def cases():
            for _ in range(self.r.randint(1, 3)):
                a, b = self.fresh("c"), self.fresh("c")
                pattern, bound = self.r.choice((
                    (f"{self.r.randint(0, 4)} | {self.r.randint(5, 9)}", ()), (f"[{a}, {b}]", (a, b)), (f"[{a}, *{b}]", (a, b)), (f"{{'a': {a}, **{b}}}", (a, b)), (f"Number({a})", (a,)),
                    (f"Number(value={a})", (a,)), (f"int({a})", (a,)), (f"str() as {a}", (a,)), ("None | True", ()), (f"({a}, (1 | 2) as {b})", (a, b)), (f"[int(), str() as {a}]", (a,))))
                condition = f" if {self.condition()}" if self.chance(0.3) else ""
                def body():
                    for name in bound:
                        self.scope.declare("any", name)
                    self.line("out('case', " + ", ".join(bound or ("0",)) + ")")
                    self.statements(depth, 2)
                self.block(f"case {pattern}{condition}:", body)
            if self.chance(0.5):
                self.block("case _:", lambda: self.statements(depth, 2))
        self.block(f"match {self.value('any')}:", cases)

    def inner_function(self, depth):
        name = self.fresh("h")
        outer = self.scope
        own = [n for n in outer.own if n in outer.names["int"]]
        self.scope = Scope(outer, function=True)
        def body():
            if own and outer.function and self.chance(0.6):
                chosen = self.r.choice(own)
                self.line(f"nonlocal {chosen}")
                self.line(f"{chosen} += 1")
            self.scope.declare("int", "p")
            self.statements(2, 3)
            self.line(f"return {self.value('any')}")
        self.block(f"def {name}(p, *rest, q={self.value('int')}):", body)
        self.scope = outer
        self.line(f"out({name!r}, {name}({self.value('int')}))")

    def await_many(self):
        if not self.coroutines:
            return self.show()
        calls = ", ".join(f"{self.r.choice(self.coroutines)}({self.value('int')})" for _ in range(self.r.randint(1, 3)))
        form = self.r.randrange(4)
        if form == 0:
            self.line(f"out(await asyncio.gather({calls}, return_exceptions=True))")
        elif form == 1:
            self.line(f"out(await asyncio.gather({calls}))")
        elif form == 2:
            task = self.fresh("t")
            self.line(f"{task} = asyncio.create_task({self.r.choice(self.coroutines)}({self.value('int')}))")
            self.statements(3, 2)
            if self.chance(0.4):
                self.line(f"{task}.cancel()")
            self.line(f"out(await asyncio.gather({task}, return_exceptions=True))")
        else:
            def body():
                self.line(f"async with asyncio.timeout({self.r.choice(('0.05', '0.3', '0.9', '5'))}):")
                self.indent += 1
                self.line(f"out(await {self.r.choice(self.coroutines)}({self.value('int')}))")
                self.indent -= 1
            self.block("try:", body)
            self.block("except TimeoutError:", lambda: self.line("out('late')"))

    # Definitions

    def function_body(self, parameters, result=True, **kinds):
        outer = self.scope
        self.scope = Scope(outer, function=True, **kinds)
        for name in parameters:
            self.scope.declare("int", name)
        self.statements(0, 5)
        if result:
            self.line(f"return {self.value('any')}")
        self.scope = outer

    def define_function(self):
        name, shape = self.fresh("f"), self.r.choice(("plain", "star", "only"))
        parameters = {"plain": "a, b=1", "star": "a, b=2, *args, **named", "only": "a, /, b=3, *, key=None"}[shape]
        if self.chance(0.2):
            self.line("@(lambda f: lambda *args, **named: (out('wrapped'), f(*args, **named))[1])")
        self.block(f"def {name}({parameters}):", lambda: self.function_body(("a",) + (("b",) if self.chance(0.7) else ())))
        self.functions.append((name, shape))

    def define_generator(self):
        name = self.fresh("g")
        def body():
            self.function_body(("a",), generator=True)
            self.line("yield")
        self.block(f"def {name}(a):", body)
        self.generators.append(name)

    def define_coroutine(self):
        name = self.fresh("k")
        self.block(f"async def {name}(a):", lambda: self.function_body(("a",), is_async=True))
        self.coroutines.append(name)

    def define_async_generator(self):
        name = self.fresh("s")
        def body():
            self.line("yield a")
            self.function_body(("a",), result=False, is_async=True, generator=True)
        self.block(f"async def {name}(a):", body)
        self.async_generators.append(name)

    def define_class(self):
        name = self.fresh("C")
        base = self.r.choice(self.classes) if self.classes and self.chance(0.5) else ""
        def body():
            self.line(f"name = {self.value('str')}")
            if self.chance(0.2) and not base:
                self.line("__slots__ = ('start', 'extra')")
            def init():
                self.line(f"super().__init__({'a' if base else ''})")
                self.line(f"self.start = {self.r.choice(('a', 'a + 1', 'a * 2'))}")
            self.block("def __init__(self, a):", init)
            def go():
                self.line(f"b = super().go(b)" if base and self.chance(0.6) else "b = b + self.start")
                self.function_body(("b", "self.start"))
            self.block("def go(self, b=1):", go)
            if not base or self.chance(0.3):
                self.line("@property")
                self.block("def twice(self):", lambda: self.line("return self.start * 2"))
                self.line("@staticmethod" if self.chance(0.5) else "@classmethod")
                self.block("def make(*args):", lambda: self.line("return len(args)"))
                self.block("def __getattr__(self, key):", lambda: self.line("return len(key) if key == 'size' else missing(key)"))
            self.block("def __repr__(self):", lambda: self.line(f"return f'{name}({{self.start}})'"))
        self.block(f"class {name}{f'({base})' if base else ''}:", body)
        self.classes.append(name)

    def drive(self):
        """Runs a generator by hand. It is closed in the end: one left to the end of the process is reported without its source lines there."""
        name, calls = self.fresh("d"), []
        self.line(f"{name} = {self.r.choice(self.generators)}({self.value('int')})")
        for left in reversed(range(self.r.randint(2, 5))):
            step = f"{name}.close()" if left == 0 else self.r.choice((f"next({name})", f"{name}.send({self.value('int')})", f"{name}.send(None)", f"{name}.throw({self.r.choice(ERRORS)}({self.value('int')}))", f"{name}.close()"))
            self.block("try:", lambda: self.line(f"out('drive', {step})"))
            self.block("except Exception as e:", lambda: self.line("fault(e)"))

    def guarded(self, make):
        self.block("try:", make)
        self.block("except BaseException as e:", lambda: self.line("fault(e)"))

    def write(self):
        define = [(4, self.define_function), (2, self.define_generator), (1.5, self.define_class), (2, self.define_coroutine), (0.7, self.define_async_generator)]
        for _ in range(self.r.randint(2, 7)):
            self.pick(define)()
            if self.chance(0.6):
                self.guarded(lambda: self.statements(0, 4))
            if self.generators and self.chance(0.3):
                self.drive()
        if self.coroutines:
            def main():
                self.line(f"out(asyncio.run({self.r.choice(self.coroutines)}({self.value('int')})))")
            self.guarded(main)
        for name in self.scope.own:
            self.line(f"try: out({name!r}, {name})")
            self.line("except NameError as e: fault(e)")
        return PRELUDE + "\n".join(self.lines) + "\n"


def compile_quietly(text):
    """Raises what CPython's compiler raises."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        compile(text, "program", "exec")


def program(seed):
    """The text of the program of this seed; one that CPython's compiler refuses is passed over for the next of a derived seed."""
    for attempt in range(50):
        text = Writer(f"{seed}/{attempt}").write()
        try:
            compile_quietly(text)
        except SyntaxError:
            continue
        return text
    raise RuntimeError(f"no valid program for seed {seed}")
