# repr gives back the same float.
xs = [0.1 * i for i in range(20)] + [1.1 ** i for i in range(0, 300, 23)] + [3.0 ** -i for i in range(0, 600, 57)] + [1 / 7, 2 / 3, 1e-310, 123456.789e3]
print(all(float(repr(x)) == x for x in xs))
for x in xs[::5]:
    print(repr(x), f"{x:.17g}", f"{x:.3e}", f"{x:.0f}" if x < 1e15 else "big")
