#!/usr/bin/env python3
"""Writes a seed corpus for the front end's harness: the tests' scripts, pieces of a Python library, and lexical odds and ends.

    tests/fuzz/seeds.py DIRECTORY [SOURCE-FOLDER...]

Without source folders it takes this project's tests and examples. Each seed begins with the harness's two bytes: mode, failing allocation.
Beside the folder a dictionary is written, DIRECTORY.dict, with the spellings of all tokens: give it to the harness with -dict=.
"""
import hashlib
import pathlib
import random
import re
import sys

ODDS = [
    "x = 0x_f + 0b1_0 + 0o17 + 1_0.5e-3_1j + .5 + 0_0\n", "1if x else 0x1for y in z\n", "012\n", "1__0\n",
    "f'{x!r:>{w}.{p}}{{}}{y=}' rb'\\x00' u'\\N{BULLET}\\u20ac\\ud800'\n", "f'{f'{f'{1}'}'}'\n", "f'''{\nx\n:{y}\n}'''\n", "f'{x:\n}'\n",
    "'\\x4' b'\\x4' '\\777' '\\q'\n", "'abc\n", "'''abc\n", "f'{", "f'{x'", "(\n]", "((((", "x \\\n  y\n", "x \\ y\n", "x \\",
    "if x:\n\ty\n        z\n", "if x:\n  y\n z\n", "\ufeffx\n", "\u00b5 = \ufb01\n", "a\u00a0b\n", "\x0c  x\n", "$ ? ` ! <>\n",
    "# -*- coding: latin-1 -*-\n'\u00e9'\n", "# coding: nonsense\n", "async def f():\n  async with a as b, c: await [x async for x in y]\n",
    "match x:\n  case {'a': [1, *_, 2], **r} | C(p, q=3) as z if z: pass\n", "def f[T: int = 3, *Ts, **P](a, /, b: T = 1, *c, d=2, **e) -> T: yield\n",
    "try: pass\nexcept* (A, B) as e: raise X from e\nelse: pass\nfinally: del a, b[0]\n", "type X[T] = list[T]\n", "lambda *a, b=(yield): [*a, *b]\n",
    "class A(B, metaclass=C):\n  x: int = 1\n  global y; nonlocal z\n", "@a.b(c)\n@d\nasync def e(): return 1\n", "with (a as b, c,): pass\n",
    "x = y = *a, b\nx += 1\nx: int\n(x): int = 3\nx[1:2:3, ...] = {**a, 'b': 1}\n", "print(a if b else c, *d, **e, f=1 for g in h)\n",
]


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    out = pathlib.Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    root = pathlib.Path(__file__).resolve().parent.parent.parent
    folders = [pathlib.Path(name) for name in sys.argv[2:]] or [root / "tests", root / "examples"]
    rng = random.Random(1)
    texts = [text.encode("utf-8", "surrogatepass") for text in ODDS]
    for folder in folders:
        for path in sorted(folder.rglob("*.py")):
            data = path.read_bytes()
            # Long files are cut at lines: a fuzzer works best on small inputs.
            lines = data.splitlines(keepends=True)
            for _ in range(1 if len(data) < 2000 else 3):
                start = rng.randrange(max(1, len(lines) - 40))
                texts.append(b"".join(lines[start:start + 40])[:4000] if len(data) >= 2000 else data)
    for text in texts:
        for mode in (0, rng.randrange(16)):
            seed = bytes([mode, 0]) + text
            (out / hashlib.sha1(seed).hexdigest()).write_bytes(seed)
    rows = re.findall(r'^(?:OPERATOR|KEYWORD)\(\w+, "(.+)"\)', (root / "lexer" / "tokens.def").read_text(), re.M)
    words = rows + ["match ", "case ", "type ", "_", "print", "__debug__", "from __future__ import annotations\\x0a", "\\x0a ", "f'{", "}'"]
    pathlib.Path(f"{out}.dict").write_text("".join(f'"{word}"\n' for word in words))
    print(f"{len(list(out.iterdir()))} seeds in {out}")


if __name__ == "__main__":
    main()
