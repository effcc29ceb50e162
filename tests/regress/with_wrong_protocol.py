class A:
    def __exit__(self,*a): pass
    async def __aexit__(self,*a): pass
    async def __aenter__(self,*a): pass
class B:
    def __enter__(self,*a): pass
class C:
    async def __aexit__(self,*a): pass
    async def __aenter__(self,*a): pass
class D:
    def __exit__(self,*a): pass
    def __enter__(self,*a): pass
class E:
    async def __aenter__(self,*a): pass
class F:
    def __enter__(self,*a): pass
    async def __aexit__(self,*a): pass
    async def __aenter__(self,*a): pass
async def go(x):
    async with x: pass
for c in (A,B,C,D,E,F,int):
    try:
        with c(): pass
    except TypeError as e: print(e)
    try:
        go(c()).send(None)
    except TypeError as e: print(e)
    except StopIteration: pass
