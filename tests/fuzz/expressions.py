#!/usr/bin/env python3
"""Random expressions over numbers, text and containers, their values and errors the same as CPython 3.13's.

    tests/fuzz/expressions.py [--weft PATH] [--seed N] [--count N] [--show SEED]

Each program evaluates 150 expressions and prints what came of each.
"""
import random
import sys

import differential

HEADER = '''def show(n, make):
    try:
        print(n, repr(make()))
    except (ArithmeticError, LookupError, TypeError, ValueError, AttributeError) as e:
        print(n, type(e).__name__, e)


'''
TEXTS = ("", "a", "abc", "Hello World", " pad ", "é", "日本語", "😀x", "a,b,,c", "line\nnext\r\n", "0042", "-7", "1e3", "ÀÉß", "\\t", "x" * 40)
SPECS = ("", "d", "x", "b", "o", "e", "f", "g", ".3f", ".2e", ".4g", "10", "<8", "^9", ">7", "+", " ", "08", ",", "_", "#x", "%", ".1%",
         "*^12", "+08.2f", ",.2f", "s", ".3", "=+9", "c", "010_x", "G", "E")
BINARY = ("+", "-", "*", "//", "%", "/", "&", "|", "^", "<<", ">>", "==", "!=", "<", "<=", ">", ">=", "and", "or", "in")


class Writer:
    def __init__(self, seed):
        self.r = random.Random(seed)

    def integer(self):
        r = self.r
        kind = r.random()
        if kind < 0.5:
            return str(r.randint(-20, 20))
        if kind < 0.8:
            n = (1 << r.choice((30, 31, 32, 60, 61, 62, 63, 64, 127, 128, 200))) + r.randint(-2, 2)
            return str(n if r.random() < 0.5 else -n)
        return str(r.randint(-10 ** r.randint(1, 60), 10 ** r.randint(1, 60)))

    def real(self):
        r = self.r
        return r.choice((repr(r.uniform(-10, 10)), repr(r.uniform(-1, 1) * 10.0 ** r.randint(-300, 300)), repr(r.randint(-1000, 1000) / 8),
                         "0.0", "-0.0", "1e16", "1e22", "0.1", "2.5", "float('inf')", "float('nan')", "5e-324", "1e308"))

    def text(self):
        return repr(self.r.choice(TEXTS).replace("\\t", "\t"))

    def container(self, depth):
        items = [self.value(depth + 1) for _ in range(self.r.randint(0, 4))]
        kind = self.r.randrange(4)
        if kind == 0:
            return "[" + ", ".join(items) + "]"
        if kind == 1:
            return "(" + ", ".join(items) + ("," if len(items) == 1 else "") + ")"
        if kind == 2:
            keys = [self.r.choice((self.integer(), self.text(), "None", "True")) for _ in items]
            return "{" + ", ".join(f"{k}: {v}" for k, v in zip(keys, items)) + "}"
        return f"range({self.r.randint(-5, 5)}, {self.r.randint(-5, 15)}, {self.r.choice((1, 2, 3, -1, -2))})"

    def value(self, depth=0):
        kind = self.r.random()
        if kind < 0.35:
            return self.integer()
        if kind < 0.55:
            return self.real()
        if kind < 0.75:
            return self.text()
        if kind < 0.82:
            return self.r.choice(("True", "False", "None", "b'ab'", "b''"))
        return self.container(depth) if depth < 2 else self.integer()

    def small(self):
        return str(self.r.randint(-6, 12))

    def binary(self):
        op = self.r.choice(BINARY)
        left, right = self.value(), self.value()
        # Shifts, repetition and powers stay small: what matters is the value, not the memory.
        if op in ("<<", ">>") or (op == "*" and not left.lstrip("-").replace(".", "").isdigit()):
            right = self.small()
        return f"({left}) {op} ({right})"

    def call(self):
        r = self.r
        return r.choice((
            lambda: f"format({self.value(1)}, {r.choice(SPECS)!r})",
            lambda: f"'%{r.choice(('d', 's', 'r', 'x', '5.2f', '-8s', '+d', 'e', 'g', '08.3f', 'o', 'c', 'i'))}' % ({self.value(1)},)",
            lambda: f"round({self.r.choice((self.real(), self.integer()))}, {self.small()})",
            lambda: f"round({self.value(1)})",
            lambda: f"divmod({self.value(1)}, {self.value(1)})",
            lambda: f"pow({self.integer()}, {r.randint(0, 40)}, {self.integer()})",
            lambda: f"({r.choice((self.real(), str(r.randint(-50, 50))))}) ** ({r.randint(-8, 8)})",
            lambda: f"int({r.choice((self.real(), self.text(), self.integer()))})",
            lambda: f"float({r.choice((self.text(), self.integer()))})",
            lambda: f"{r.choice(('str', 'repr', 'bool', 'len', 'abs', 'list', 'tuple', 'hex', 'bin', 'oct', 'ascii', 'sum', 'min', 'max'))}({self.value()})",
            lambda: f"hash({self.r.choice((self.integer(), repr(self.r.uniform(-9, 9))))})",
            lambda: f"sorted({self.container(1)})",
            lambda: f"({self.value()})[{self.small()}]",
            lambda: f"({self.r.choice((self.text(), self.container(1)))})[{self.small()}:{self.small()}:{r.choice(('', '1', '2', '-1', '-3'))}]",
            lambda: f"-({self.value()})", lambda: f"~({self.value()})", lambda: f"not ({self.value()})"))()

    def method(self):
        r = self.r
        t, u, v = self.text(), self.text(), self.text()
        return r.choice((
            f"{t}.{r.choice(('upper', 'lower', 'title', 'capitalize', 'swapcase', 'casefold', 'split', 'strip', 'splitlines', 'encode'))}()",
            f"{t}.{r.choice(('isalpha', 'isdigit', 'isspace', 'isupper', 'islower', 'istitle', 'isalnum', 'isidentifier', 'isprintable'))}()",
            f"{t}.{r.choice(('find', 'rfind', 'index', 'rindex', 'count', 'split', 'rsplit', 'startswith', 'endswith', 'partition', 'rpartition'))}({u})",
            f"{t}.replace({u}, {v}, {r.randint(-1, 3)})", f"{t}.{r.choice(('center', 'ljust', 'rjust', 'zfill'))}({r.randint(0, 14)})",
            f"{t}.join([{u}, {v}])", f"{t}.{r.choice(('lstrip', 'rstrip', 'strip', 'removeprefix', 'removesuffix'))}({u})",
            f"({self.integer()}).bit_length()", f"({self.real()}).is_integer()", f"({self.real()}).as_integer_ratio()",
            f"({self.real()}).hex()", f"({self.integer()}).bit_count()",
            f"({self.container(1)}).__len__()", f"int.from_bytes(({abs(int(self.integer()))}).to_bytes(40, 'little'), 'little')"))

    def program(self):
        lines = [HEADER]
        for n in range(150):
            expression = self.r.choice((self.binary, self.binary, self.call, self.call, self.method))()
            lines.append(f"show({n}, lambda: {expression})\n")
        return "".join(lines)


if __name__ == "__main__":
    sys.exit(differential.main(__doc__, lambda seed: Writer(seed).program()))
