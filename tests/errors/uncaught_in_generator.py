# A frame of a generator.


def g():
    yield 1
    raise OSError("from the generator")


for x in g():
    print(x)
