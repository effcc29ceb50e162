# by-hand
# help() has no pages to show: it says so, whatever it is asked about.
for args in ((), (len,), ("topic",)):
    try:
        help(*args)
    except NotImplementedError as error:
        print(error)
