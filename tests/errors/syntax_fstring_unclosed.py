# An f-string field that does not end.
x = f"{a"
