# raise from.


def low():
    return int("x")


def high():
    try:
        low()
    except ValueError as e:
        raise RuntimeError("high level") from e


high()
