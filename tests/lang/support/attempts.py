"""What the scripts of tests/lang share: printing what expressions and calls come to, or how they fail."""


def show(work, *args, **keys):
    """Prints the result of a call, or how it fails."""
    try:
        print(repr(work(*args, **keys)))
    except BaseException as error:
        print(type(error).__name__, error, sep=": ")


def show_each(*works, clean=str):
    """Prints the result of each function called without arguments, or how it fails, in the words that clean(error) leaves."""
    for work in works:
        try:
            print(repr(work()))
        except Exception as error:
            print(type(error).__name__, clean(error))


def show_compiled(source, mode="exec"):
    """Tells whether source compiles, or what its SyntaxError says."""
    try:
        compile(source, "<bad>", mode)
        print(ascii(source), "compiles")
    except SyntaxError as error:
        print(ascii(source), "!!", type(error).__name__, ascii(error.msg), error.lineno, error.offset, error.end_lineno, error.end_offset,
              ascii(error.text))
    except Exception as error:
        print(ascii(source), "!!", type(error).__name__, ascii(str(error)))


def assign(container, key, value):
    """Assigns; tells how it failed; answers the container as that left it."""
    try:
        container[key] = value
    except Exception as error:
        print(type(error).__name__ + ":", error)
    return container


def delete(container, key):
    """Deletes an item or a slice in the same way."""
    try:
        del container[key]
    except Exception as error:
        print(type(error).__name__ + ":", error)
    return container


def checker(names):
    """check(text), which prints what the expression on each line of text comes to among the names given, or how it fails."""
    def check(text):
        for line in text.strip().splitlines():
            try:
                print(line, "->", repr(eval(line, names)))
            except Exception as error:
                print(line, "->", type(error).__name__ + ":", error)
    return check
