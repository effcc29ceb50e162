# Reference 2.4.3: formatted string literals.

name, width, d, value = "Fred", 10, {"a": 1, "b": [2, 3]}, 12.3456789
print(f"He said his name is {name!r}.", f"{name:>{width}}|", f"{value:{width}.{4}}", f"{d["a"]} {d['b'][0]}", f"{{{name}}}", f"{{}}", f"{name=}", f"{name = }", f"{ name = !s:^8}|", f"{value=:.2f}")
print(f"{(lambda x: x * 2)(3)}", f"{[i for i in range(3)]}", f"{ {1: 2}[1] }", f"{'nested ' f'{name}'}", f"{f"{f"{1 + 1}"}"}", f"{name!a:*^{width}}", f"{1 if name else 2}", f"{(y := 5)} {y}", f"{value:{'.3f' if 1 else ''}}", f"{3,}", f"{*[1, 2],}")
print(f"{'\n'}" == "\n", f"{'a' 'b'}", f"""{
    name
}""", f"{name:%Y}" if 0 else "", f"\N{DIGIT ONE}{1}\x41\u0042", rf"\d{name}\{name}", f"{name!s:{'>'}{width}}", f'{"'"}', f"{x!r}" if 0 else 0, f"{3!r:{1}{0}}", f"{value:,.{2}f}{"":-<{3}}", f"{name:{{}}}" if 0 else 1, f"{5:{4}}")
for bad in ["f'{'", "f'}'", "f'{}'", "f'{a b}'", "f'{a!x}'", "f'{a!}'", "f'{a:{b:{c:{d}}}}'", "f'{a$b}'", "f'{!r}'", "f'{:x}'", "f'{lambda x: 1}'", "f'{a!r b}'", "f'{a = b}'", "f'{=}'", "f'{a!rr}'", "f'{*a}'", "f'{yield}'", "f'{a:{'", "f'{(a}'", "f'{a)}'", "f'{1:{}}'", "f'{a! r}'", "f'{del}'", "f'{\\n}'"]:
    try:
        compile(bad, "<s>", "eval")
        print(bad, "accepted")
    except SyntaxError as e:
        print(bad, "|", e.msg)
