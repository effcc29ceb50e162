# Comments and blank lines anywhere.

# at the start


def f():  # after the colon
    # before the body

    x = 1  # after a statement

    # between

    if x:
        # inside

        return x
    # after return

# out again


# twice
print(f(),  # in a call
      # on a line of its own
      2)
if True:
    pass
# between if and else
else:
    pass
try:
    pass
# before finally
finally:
    print("end")  # the last
# no newline after this
