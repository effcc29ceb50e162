# Frames that repeat in pairs are not.


def ping(n):
    if n > 6:
        raise ValueError("deep enough")
    return pong(n + 1)


def pong(n):
    return ping(n + 1)


ping(0)
