# by-hand
# The collector traces: CPython's settings are kept and have no effect, debugging flags are refused.
import gc
import weakref

print(gc.get_count(), gc.get_threshold())
try:
    gc.set_debug(gc.DEBUG_LEAK)
except NotImplementedError as e:
    print(e)
gc.set_debug(0)


class Node:
    def __init__(self, name):
        self.name = name
        self.me = weakref.ref(self)

    def __del__(self):
        print("del", self.name, self.me())


# Nothing happens at the last `del`; at the collection references are dead before __del__ runs.
node = Node("a")
outside = weakref.ref(node, lambda r: print("callback", r()))
del node
print("deleted", outside() is not None)
gc.disable()
gc.collect()
print(outside())
