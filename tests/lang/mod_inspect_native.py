# Signatures of native functions: the bound argument is left out, and what has no signature is refused.
import inspect

for what in (len, [].append, [].sort, dict.get, {}.get, dict.fromkeys, sorted, str.join, "".join, object().__eq__, list.__len__,
             int.from_bytes, print, list, object, enumerate):
    print(getattr(what, "__qualname__", what), inspect.signature(what))


class Wrong(Exception):
    pass


for what in (int, str, ValueError, Wrong):
    try:
        print(inspect.signature(what))
    except ValueError as error:
        print(error)
