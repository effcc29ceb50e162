import contextvars
from contextvars import Context, ContextVar, Token, copy_context


def tell(f, *args, **kw):
    try:
        print(f(*args, **kw))
    except Exception as e:
        text = str(e)
        print(type(e).__name__, text.split(" at 0x")[0])


print(contextvars.__all__)
print(Context, ContextVar, Token, Token.MISSING)
a = ContextVar("a")
b = ContextVar("b", default=7)
print(a.name, b.get(), a.get("x"))
tell(a.get)
print(repr(b).split(" at ")[0])
first = a.set(1)
second = a.set(2)
print(first.old_value, second.old_value, first.var is a, a.get())
snapshot = copy_context()
print(len(snapshot), a in snapshot, b in snapshot, snapshot[a], snapshot.get(b), snapshot.get(b, 5))
a.reset(second)
print(a.get(), snapshot[a])
tell(a.reset, second)
tell(b.reset, first)
tell(snapshot.run, a.reset, first)
tell(a.reset, 1)
a.reset(first)
tell(a.get)
print(repr(first).split(" at ")[0])


def inside(x, *, y):
    b.set(x + y)
    print("in", a.get(), b.get(), len(copy_context()))
    return b.get()


print(snapshot.run(inside, 1, y=2))
print(b.get(), snapshot[b], sorted(k.name for k in snapshot), sorted(snapshot.values()))
print(sorted((k.name, v) for k, v in snapshot.items()), sorted(k.name for k in snapshot.keys()))
twin = snapshot.copy()
print(twin == snapshot, twin is snapshot, twin != Context(), Context() == Context(), twin == 1)
twin.run(b.set, 100)
print(twin == snapshot, twin[b], snapshot[b])
tell(snapshot.run, snapshot.run, print)
tell(snapshot.run)
tell(snapshot.run, lambda: 1 / 0)
tell(lambda: snapshot[1])
tell(lambda: 1 in snapshot)
tell(lambda: snapshot.get("a"))
tell(lambda: snapshot[ContextVar("other")])
tell(hash, snapshot)
tell(hash, first)
tell(Context, 1)
tell(Token)
tell(ContextVar)
tell(ContextVar, 1)
tell(ContextVar, "a", 2)
tell(lambda: type("X", (Context,), {}))
tell(lambda: type("X", (ContextVar,), {}))
tell(lambda: ContextVar[int])
tell(lambda: Token[int])
fresh = Context()
print(len(fresh), list(fresh), fresh.run(lambda: b.get()))

# a copy is independent whichever side writes, and however often
v = ContextVar("v")
base = Context()
base.run(v.set, 0)
copies = []
for i in range(50):
    c = base.copy()
    c.run(v.set, i)
    copies.append(c)
    base.run(v.set, -i)
print([c[v] for c in copies] == list(range(50)), base[v])


# generators share the context of who runs them
def gen():
    v.set("gen")
    yield
    yield v.get()


g = gen()
next(g)
print(v.get())
v.set("outer")
print(next(g))

many = [ContextVar(f"m{i}") for i in range(300)]
for i, m in enumerate(many):
    m.set(i)
print(sum(m.get() for m in many), len(copy_context()) >= 300)

from collections.abc import Mapping

print(isinstance(copy_context(), Mapping))
