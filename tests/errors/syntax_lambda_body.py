# A lambda without a body.
f = lambda x:
