# A message beyond ASCII.
raise ValueError("ungültig: 日本 😀")
