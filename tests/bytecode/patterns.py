# Names are bound when the whole pattern has matched.
def f(s):
    match s:
        case [1, x, *rest] if x > 2:
            return rest
        case {"a": y, **more}:
            return y, more
        case Point(0, z=q) | Line(q):
            return q
        case None | "end":
            return 0
