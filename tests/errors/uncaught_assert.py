# assert without and with a message.
try:
    assert 1 == 2
except AssertionError as e:
    print("caught", repr(e))
assert 1 == 2, "one is not two"
