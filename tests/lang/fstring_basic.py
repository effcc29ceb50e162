# f-strings.
x, name = 42, "weft"
print(f"{x} {x + 1} {name!r} {name!s} {name!a} {x:5}| {x:<5}| {x:05d}")
print(f"{x = } {x=} {name=} {x + 1 = } {name = !s} {x = :>6}")
print(f"{{}} {{{x}}} {'nested ' + f'{name}'} {x if x > 1 else 0}")
print(f"{3.14159:.2f} {1e10:,.0f} {x:{'>'}{10}} {x!r:^{x // 4}}|")
print(f"{(lambda a: a * 2)(4)} {[i for i in range(3)]} { {'a': 1}['a'] } {x:%}")
