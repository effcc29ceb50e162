# A bool is an int.
raise SystemExit(True)
