# by-hand
# The names of characters can be looked up, and are not kept to be read: there is no error handler that writes them.
print("\N{EURO SIGN}")
try:
    "€".encode("ascii", "namereplace")
except LookupError as e:
    print(e)
