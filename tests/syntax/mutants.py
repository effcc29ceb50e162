#!/usr/bin/env python3.13
"""Do weft and CPython 3.13 agree on which mutants of real files are syntax errors?

    tests/syntax/mutants.py [--weft COMMAND] [--lib FOLDER] [--count N] [--seed N] [--messages] [--keep FOLDER]

A mutant is a library file with one token dropped, doubled, or swapped with its neighbour. Runs under CPython 3.13. Prints each disagreement;
exit status 1 if there is one. --messages also compares the words and lines of the errors (a difference there is not a disagreement).
--keep writes the mutants that disagree to a folder.
"""
import argparse
import io
import pathlib
import random
import sys
import tempfile
import tokenize

import oracle

LARGEST = 40000  # bytes of a file: CPython compiles each mutant


def tokens_of(text):
    """The ranges, as offsets, of all tokens that have a text."""
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    ranges = []
    for token in tokenize.generate_tokens(io.StringIO(text, newline="").readline):
        if token.type in (tokenize.COMMENT, tokenize.NL, tokenize.ENDMARKER):
            continue
        start = starts[token.start[0] - 1] + token.start[1]
        end = starts[token.end[0] - 1] + token.end[1]
        if end > start and end <= len(text):
            ranges.append((start, end))
    return ranges


def mutate(text, ranges, rng):
    """A mutant and a word on what was done."""
    i = rng.randrange(len(ranges) - 1)
    (start, end), (next_start, next_end) = ranges[i], ranges[i + 1]
    token, line = text[start:end], text.count("\n", 0, start) + 1
    kind = rng.choice(("drop", "double", "swap"))
    if kind == "drop":
        return text[:start] + text[end:], f"line {line}: {token!r} dropped"
    if kind == "double":
        between = "" if token.isspace() else " "
        return text[:end] + between + token + text[end:], f"line {line}: {token!r} doubled"
    other = text[next_start:next_end]
    return (text[:start] + other + text[end:next_start] + token + text[next_end:],
            f"line {line}: {token!r} and {other!r} swapped")


def candidates(folder):
    """Files that CPython compiles, that are UTF-8 and small, with their text."""
    for path in sorted(pathlib.Path(folder).rglob("*.py")):
        data = path.read_bytes()
        if 0 < len(data) <= LARGEST and b"\r" not in data and b"\f" not in data and oracle.is_decodable(data):
            yield path, data


def pick(files, rng):
    """A random file that can be mutated: (path, text, token ranges)."""
    while True:
        path, data = rng.choice(files)
        try:
            text = data.decode("utf-8")
            ranges = tokens_of(text)
        except (UnicodeError, SyntaxError, tokenize.TokenError):
            continue
        if len(ranges) >= 2 and oracle.cpython(data, str(path)) is None:
            return path, text, ranges


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--weft", default="build/release/cli/weft")
    options.add_argument("--lib", default=oracle.library())
    options.add_argument("--count", type=int, default=2000)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--messages", action="store_true")
    options.add_argument("--keep")
    options = options.parse_args()
    oracle.require_oracle()
    command = options.weft.split()

    rng = random.Random(options.seed)
    files = list(candidates(options.lib))
    if not files:
        sys.exit(f"no .py file under {options.lib}")
    errors = wrong = words = 0
    with tempfile.TemporaryDirectory() as folder:
        mutant_path = pathlib.Path(folder) / "mutant.py"
        for number in range(options.count):
            path, text, ranges = pick(files, rng)
            mutant, what = mutate(text, ranges, rng)
            data = mutant.encode("utf-8")
            expected = oracle.cpython(data, str(mutant_path))
            if expected and expected[0] == "other":
                continue
            mutant_path.write_bytes(data)
            found = oracle.weft(command, str(mutant_path))
            errors += expected is not None
            if (expected is None) != (found is None):
                wrong += 1
                print(f"{number}: {path}, {what}\n  CPython {expected}\n  weft    {found}", flush=True)
                if options.keep:
                    pathlib.Path(options.keep).mkdir(parents=True, exist_ok=True)
                    (pathlib.Path(options.keep) / f"{options.seed}-{number}.py").write_bytes(data)
            elif options.messages and expected != found:
                words += 1
                print(f"{number}: {path}, {what}\n  CPython {expected}\n  weft    {found}", flush=True)
    print(f"{options.count} mutants, {errors} of them syntax errors: {wrong} disagreements"
          + (f", {words} differences of words" if options.messages else ""))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
