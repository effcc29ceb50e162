# Carets under a line with characters beyond ASCII.
naïve = "äöü"; print("日本", naïve["x"])
