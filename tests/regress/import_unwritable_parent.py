"""A module is imported though what stands for its parent takes no attributes: that is only warned of."""
import os
import random
import sys
import warnings

sys.dont_write_bytecode = True

folder = f'/tmp/weft-import-{random.getrandbits(64):x}'
os.mkdir(folder)
with open(folder + '/child.py', 'w') as f:
    f.write('value = 3\n')


class Parent:
    __slots__ = ('__path__', '__spec__', '__name__')

    def __init__(self):
        self.__path__, self.__spec__, self.__name__ = [folder], None, 'parent'


sys.modules['parent'] = Parent()
try:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        import parent.child
        from parent.child import value
        import parent.child as again
    print(value, again.value, again.__name__)
    print([(w.category.__name__, str(w.message)) for w in caught])
finally:
    os.remove(folder + '/child.py')
    os.rmdir(folder)
