# A name mistaken: a suggestion.
counter = 1
print(countr)
