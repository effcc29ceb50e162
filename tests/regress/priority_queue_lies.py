# A PriorityQueue whose items' __lt__ lies, raises, or changes the queue while it is sifted.
import asyncio
def res(o): return repr(o)[:90] if not isinstance(o, BaseException) else (type(o).__name__, str(o)[:90])
async def main():
    # priority queue
    global q, mode
    class Lie:
        def __init__(s, n): s.n = n
        def __lt__(s, o):
            if mode == "raise": raise ZeroDivisionError("lt")
            if mode == "true": return True
            if mode == "false": return False
            if mode == "mutate":
                if not q._queue or len(q._queue) > 40: return True
                q._queue.append(Lie(99)); return s.n < o.n
            if mode == "pop":
                if len(q._queue) > 2: q._queue.pop()
                return s.n < o.n
            if mode == "clear": q._queue.clear(); return True
            if mode == "str": return "x"
        def __repr__(s): return f"L{s.n}"
    for mode in ("true", "false", "str", "raise", "mutate", "pop", "clear"):
        q = asyncio.PriorityQueue(); out = []
        for n in (5, 3, 8, 1, 9, 2):
            try: q.put_nowait(Lie(n))
            except BaseException as e: out.append(res(e))
        out.append(q.qsize())
        for i in range(8):
            try: out.append(q.get_nowait().n)
            except BaseException as e: out.append(res(e))
        print(mode, out, q._unfinished_tasks)
    q = asyncio.PriorityQueue(); q.put_nowait(1)
    for b in ("x", None, object()):
        try: q.put_nowait(b)
        except TypeError as e: print(e, q.qsize())
asyncio.run(main())
