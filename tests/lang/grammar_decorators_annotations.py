# Decorators as any expression, annotations of every parameter.
registry = {}
decorators = [lambda f: registry.setdefault(f.__name__, f)]


@decorators[0]
def one(a: "int", /, b: int | None = None, *args: str, c: list[int] = [], **kw: dict) -> "text": return a


@(lambda f: f)
@decorators[0]
async def two(): pass


@lambda c: c
class Three: pass


print(sorted(registry), one.__annotations__, one(5), Three.__name__)
