# by-hand
# Scripts have no threads of their own.
try:
    import threading
except ModuleNotFoundError as e:
    print(e)
