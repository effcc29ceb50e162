# A comparison of 2000 links needs no more registers than one of 30; each operand is evaluated once, and none after a false link.
calls = []


def operand(n):
    calls.append(n)
    return n


for links, wrong in ((40, None), (2000, None), (2000, 1500), (2000, 1999)):
    source = " < ".join(f"operand({-1 if i == wrong else i})" for i in range(links))
    for text in (source, f"(7 if {source} else 8)", f"not ({source})", source.replace("<", "!="), source.replace("<", "in [-5] or 1 <")):
        calls.clear()
        print(links, wrong, eval(text), len(calls), calls[-1])
a = b = 3
print(eval(" <= ".join(["a", "b"] * 700)), eval("[" + " is ".join(["a"] * 900) + "]"))
