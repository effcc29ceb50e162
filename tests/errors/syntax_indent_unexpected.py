# An indent out of place.
x = 1
    y = 2
