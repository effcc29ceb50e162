# A block without a body.
if True:
x = 1
