# break, continue and return through try, except, else and finally.


def f():
    out = []
    for i in range(6):
        try:
            if i == 1:
                continue
            if i == 2:
                raise ValueError(i)
            if i == 4:
                break
            out.append(("body", i))
        except ValueError as e:
            out.append(("except", e.args[0]))
            continue
        else:
            out.append(("else", i))
        finally:
            out.append(("finally", i))
        out.append(("after", i))
    return out


print(f())


def g(n):
    while True:
        try:
            try:
                if n == 0:
                    return "returned"
                if n == 1:
                    raise KeyError
                break
            finally:
                n += 10
                print("inner finally", n)
        except KeyError:
            return f"handled {n}"
        finally:
            print("outer finally", n)
    return f"broke {n}"


print(g(0), g(1), g(2))
