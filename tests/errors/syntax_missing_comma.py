# A comma left out.
x = [1 2, 3]
