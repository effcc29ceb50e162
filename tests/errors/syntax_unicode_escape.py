# A broken escape.
x = "\N{no such name}"
