# assert.
assert True
assert 1 == 1, "never evaluated"
for f in (lambda: (_ for _ in ()).throw(AssertionError("direct")),):
    try:
        next(f())
    except AssertionError as e:
        print(repr(e))
try:
    assert 1 > 2
except AssertionError as e:
    print(repr(e))
try:
    assert [], "message " + "text"
except AssertionError as e:
    print(repr(e))
try:
    assert 0, (1, 2)
except AssertionError as e:
    print(e.args)
