# from None hides the context.
try:
    {}["k"]
except KeyError:
    raise ValueError("shown alone") from None
