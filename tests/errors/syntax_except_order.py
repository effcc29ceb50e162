# A bare except before others.
try:
    pass
except:
    pass
except ValueError:
    pass
