# SystemExit raised by hand, through a finally.
try:
    raise SystemExit(3)
finally:
    print("finally")
