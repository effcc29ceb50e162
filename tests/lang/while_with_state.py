# A small machine: brackets, numbers and operators.


def tokens(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
            continue
        if c.isdigit():
            j = i
            while j < len(text) and (text[j].isdigit() or text[j] == "."):
                j += 1
            yield "num", float(text[i:j]) if "." in text[i:j] else int(text[i:j])
            i = j
        else:
            yield "op", c
            i += 1
    yield "end", None


class Calc:
    def __init__(self, text):
        self.toks = list(tokens(text))
        self.pos = 0

    def take(self):
        t = self.toks[self.pos]
        self.pos += 1
        return t

    def expr(self, level=0):
        if level == 2:
            kind, v = self.take()
            if v == "(":
                v = self.expr()
                self.take()
            elif v == "-":
                return -self.expr(2)
            return v
        left = self.expr(level + 1)
        while self.toks[self.pos][1] in (("+", "-"), ("*", "/"))[level] and self.toks[self.pos][0] == "op":
            op = self.take()[1]
            right = self.expr(level + 1)
            left = {"+": lambda: left + right, "-": lambda: left - right, "*": lambda: left * right, "/": lambda: left / right}[op]()
        return left


for text in ("1 + 2 * 3", "(1 + 2) * 3", "-4 * -(2 - 5)", "10 / 4 - 1.5", "2 * (3 + 4) * 5"):
    print(text, "=", Calc(text).expr())
