# A colon missing.
if True
    pass
