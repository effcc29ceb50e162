# A triple-quoted string that does not end.
s = """abc
def
