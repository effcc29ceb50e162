# try, except, else, finally.


def run(action):
    try:
        print("try")
        action()
    except (KeyError, IndexError) as e:
        print("lookup", type(e).__name__, e.args)
    except ArithmeticError as e:
        print("arithmetic", e)
    except Exception:
        print("other")
    else:
        print("else")
    finally:
        print("finally")


for a in (lambda: None, lambda: {}["k"], lambda: [][0], lambda: 1 / 0, lambda: int("x")):
    run(a)


def order():
    try:
        return "try"
    finally:
        print("cleanup")


def override():
    try:
        return 1
    finally:
        return 2


def loop():
    for i in range(3):
        try:
            if i == 1:
                continue
            print("body", i)
            if i == 2:
                break
        finally:
            print("finally", i)
    return "done"


print(order(), override(), loop())
try:
    try:
        raise ValueError("inner")
    finally:
        print("passing")
except ValueError as e:
    print(e)
print("e" in globals())
