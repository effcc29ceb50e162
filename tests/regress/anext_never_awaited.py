# What is not awaited of an asynchronous generator, and anext() with a default: what they warn of, give and refuse.
import asyncio
import gc
import warnings

warnings.simplefilter('always')


def show(msg, cat, fn, line, file=None, l=None): print('   warned', cat.__name__, str(msg).split(' at 0x')[0])
warnings.showwarning = show


async def ag():
    try:
        yield 1
        yield 2
    finally: pass


async def co(): return 1


class AI:
    def __aiter__(s): return s
    async def __anext__(s): return 1


class AI2:
    def __aiter__(s): return s
    def __anext__(s): return iter([1])


class AW:
    def __await__(s): yield 1


def case(name, f):
    print(name)
    try: r=f(); 
    except BaseException as e: print('  ', type(e).__name__, e); r=None
    else: print('  ', type(r).__name__)
    del r
    gc.collect()
case('anext2', lambda: anext(ag(), 3))
case('anext1', lambda: anext(ag()))
case('anext AI', lambda: anext(AI()))
case('anext AI def', lambda: anext(AI(), 1))
case('anext AI2 def', lambda: anext(AI2(), 1))
case('asend', lambda: ag().asend(None))
case('athrow', lambda: ag().athrow(ValueError))
case('aclose', lambda: ag().aclose())
case('__anext__', lambda: ag().__anext__())
case('coro', lambda: co())
case('coro wrapper', lambda: co().__await__())


def started(m, *a):
    g=ag()
    try: g.asend(None).send(None)
    except StopIteration as e: pass
    return getattr(g,m)(*a)
case('asend started', lambda: started('asend',1))
case('athrow started', lambda: started('athrow',ValueError()))
case('aclose started', lambda: started('aclose'))


async def agw():
    await AW()
    yield 1


def half(m,*a):
    g=agw(); x=getattr(g,m)(*a); print('   sent', x.send(None)); return x
case('half asend', lambda: half('asend',None))
case('half anext', lambda: half('__anext__'))


def halfd():
    g=agw(); x=anext(g,5); print('  sent', x.send(None)); return x
case('half anext default', halfd)


def closed(m,*a):
    x=getattr(ag(),m)(*a); x.close(); return x
for m,a in (('asend',(1,)),('athrow',(ValueError,)),('aclose',()),('__anext__',())):
    case('closed '+m, lambda: closed(m,*a))


def reuse(m,*a):
    x=getattr(ag(),m)(*a)
    for i in range(3):
        try: x.send(None)
        except BaseException as e: print('   ',type(e).__name__,e)
    return x
for m,a in (('asend',(None,)),('athrow',(ValueError,)),('aclose',()),('__anext__',())):
    case('reuse '+m, lambda: reuse(m,*a))


def thr(m,*a):
    x=getattr(ag(),m)(*a)
    for i in range(2):
        try: x.throw(KeyError('k'))
        except BaseException as e: print('   ',type(e).__name__,e)
    return x
for m,a in (('asend',(None,)),('athrow',(ValueError,)),('aclose',()),('__anext__',())):
    case('throw '+m, lambda: thr(m,*a))


def thrd():
    x=anext(ag(),7)
    for i in range(2):
        try: x.throw(KeyError('k'))
        except BaseException as e: print('   ',type(e).__name__,e)
    return x
case('throw anext', thrd)


def closed2():
    x=anext(ag(),7); x.close()
    try: x.send(None)
    except BaseException as e: print('   ',type(e).__name__,e)
    return x
case('closed anext', closed2)


def stmt():
    ag().asend(1)
    ag().aclose()
    ag().athrow(ValueError)
    anext(ag(),1)
    anext(ag())
    co()
    asyncio.sleep(0)
    print('  stmts done')
case('statement', stmt)
