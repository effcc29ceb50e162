# A generator or coroutine that, while it delegates, is driven from within what it delegates to.
def one():
    yield 0
    yield from two()
    yield 9
def two():
    yield 1
    try:
        for x in g1: print('in', x)
    except ValueError as e: print(e)
    try:
        print(next(g1))
    except ValueError as e: print(e)
    try: print(list(g1))
    except ValueError as e: print(e)
    try: print(g1.gi_running, g1.send(None))
    except ValueError as e: print(e)
    try: print(g1.close())
    except ValueError as e: print(e)
    try: print(g1.throw(KeyError))
    except ValueError as e: print(e)
    yield 2
g1=one()
for i, x in enumerate(g1):
    print(x)
    if i > 10: break
g1=one()
try:
    print(g1.send(None)); print(g1.send(None)); print(g1.send(None)); print(g1.send(None)); print(g1.send(None))
except StopIteration as e: print(repr(e))
import types
async def a():
    await y()
@types.coroutine
def y():
    yield 1
    await_(g)
    yield 2
def await_(g):
    async def w(): await g
    try: w().send(None)
    except RuntimeError as e: print(repr(e))
    except ValueError as e: print(repr(e))
g=a()
print(g.send(None)); print(g.send(None))
try: g.send(None)
except StopIteration: print('end')
# a coroutine awaiting its own root
async def a():
    await b()
async def b():
    await y2()
    try: await g
    except Exception as e: print(repr(e))
    await y2()
@types.coroutine
def y2():
    yield 1
g=a()
print(g.send(None)); print(g.send(None))
try: g.send(None)
except StopIteration: print('end')
# two delegating to one
def s():
    for i in range(6): yield i
def d(it): yield from it
it=s(); p=d(it); q=d(it)
print([next(z) for z in (p,q,p,q,it,p)])
def e(): 
    yield 'e'
    yield from ee
    yield 'f'
ee=e()
try:
    for x in ee: print(x)
except ValueError as e: print(e)
