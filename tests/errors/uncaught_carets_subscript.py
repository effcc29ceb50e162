# Carets under a subscript.
d = {"a": [1, 2]}
print(d["a"][5])
