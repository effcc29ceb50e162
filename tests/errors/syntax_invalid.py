# A token out of place.
print("never printed")
x = = 1
