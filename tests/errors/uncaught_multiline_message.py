# A message of several lines.
raise ValueError("first\nsecond\n  third")
