# Raised again elsewhere, it gathers frames.


def make():
    try:
        raise ValueError("saved")
    except ValueError as e:
        return e


def throw(e):
    raise e


throw(make())
