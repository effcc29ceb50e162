"""CPython's logging needs threads: it is as absent as they are, and does not get halfway."""
raise ModuleNotFoundError("No module named 'logging'", name='logging')
