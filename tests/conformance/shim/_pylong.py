"""CPython's slow arithmetic of long ints: an inner part that Weft has not."""
raise ImportError('CPython only: _pylong')
