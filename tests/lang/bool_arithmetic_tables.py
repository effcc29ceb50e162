# Truth tables and numbers of booleans.
for p in (False, True):
    for q in (False, True):
        print(p, q, p and q, p or q, p ^ q, p & q, p | q, p == q, p != q, p < q, p + q, p * q, not p, q if p else p)
print(sum([True, False, True]), [10, 20][True], "ab"[False], True / 2, True // 2, -True, +True, True << 3, 5 % True, max(True, 2), min(False, -1), int(False), float(True), round(True), f"{True:d}", "%d" % True, {True: "t"}[1])
