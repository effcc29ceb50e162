import warnings
def check(src):
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        try: compile(src, '<testcase>', 'exec')
        except SyntaxError as e: print(src, 'SE', e); return
    print(src, [str(x.message) for x in w])
for num in "0xf", "0o7", "0b1", "9", "0", "1.", "1e3", "1j":
    for t in ("{n}and x","{n}or x","{n}in x","{n}not in x","{n}if x else y","x if {n}else y","[{n}for x in ()]","{n}is x"):
        check(t.replace('{n}',num))
for s in "[0x1ffor x in ()]","[0x1for x in ()]","[0xfor x in ()]": check(s)
for t in '''[(lambda x, y: x) (3, 4)]
[[1, 2] [3, 4]]
[[1, 2] [(3, 4)]]
[[1, 2] [[3, 4]]]
[[1, 2] [i for i in range(5)]]
[[1, 2] [{3, 4}]]
[[1, 2] [{3: 4}]]
[[1, 2] [None]]
[[1, 2] [True]]
[[1, 2] [...]]
[[1, 2] [12.3]]
[[1, 2] [12.3j]]
[[1, 2] ["abc"]]
[[1, 2] [b"abc"]]
[[1, 2] [f"{x}"]]
[[1, 2] [(lambda x: x)]]
[[1, 2] [(i for i in range(5))]]
[[1, 2] [{i for i in range(5)}]]
[[1, 2] [{i: i for i in range(5)}]]
[[i for i in range(5)] [i, j]]
[{i for i in range(5)} [i, j]]
[{i: i for i in range(5)} (3, 4)]
[{i for i in range(5)} (3, 4)]
[(i for i in range(5)) [i, j]]
[123 (3, 4)]
[12.3 (3, 4)]
[True (3, 4)]
[123 [i, j]]
[12.3 [i, j]]
[12.3j [i, j]]
[None [i, j]]
[True [i, j]]
[f"{x}" [i, j]]
[b"abc" [i, j]]
[(x, y) [i, j]]
[t"" [i, j]]'''.split('\n'): check(t)
