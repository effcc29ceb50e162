# Operators of float.
print(7.5 // 2, -7.5 // 2, 7.5 % 2, -7.5 % 2, 7.5 % -2, divmod(-7.5, 2), 5.0 // 0.1)
print(2.0 ** 0.5, 2 ** 0.5, (-8) ** 3.0, 1e308 * 10, -1e308 * 10, 0.0 == -0.0, 1.0 + 2)
nan = float("nan")
print(nan == nan, nan != nan, nan < 1, [nan] == [nan], nan in [nan], max(1.0, nan), min(nan, 1.0))
inf = float("inf")
print(inf > 10 ** 400, inf - inf, inf * 0, -inf < inf, 1 / inf, hash(inf), hash(1.0) == hash(1), hash(0.5))
