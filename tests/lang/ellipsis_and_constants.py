# Names that are constants.
print(..., Ellipsis is ..., __name__, __debug__, None is None)
x = ...
print(x is Ellipsis, [...], {...: 1}[...], bool(...), None == None, (None,)[0], not None, True is not False)


def stub(): ...


print(stub(), __doc__)
