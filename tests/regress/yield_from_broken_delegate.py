"""A delegate whose attributes cannot be looked up."""
class Broken:
    def __iter__(self): return self
    def __next__(self): return 1
    def __getattr__(self, attr): 1/0
    def __repr__(self): return 'broken'
def g(): yield from Broken()
import sys
sys.unraisablehook = lambda u: print(u.exc_type, u.exc_value, u.object, u.err_msg)
gi = g()
print(next(gi))
gi.close()
for wrong in ((next(gi2 := g()), gi2.send, 1), (next(gi2 := g()), gi2.throw, AttributeError)):
    try: wrong[1](wrong[2])
    except ZeroDivisionError as e: print(e)
