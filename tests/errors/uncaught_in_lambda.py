# Frames of lambdas and comprehensions.
f = lambda v: [1 // x for x in v]
print(sorted([3, 0], key=lambda k: f([k])))
