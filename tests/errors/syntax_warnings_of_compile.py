import warnings
for src in ['[(1, 2) (3, 4)]','[(x, y) (3, 4)]','[[1, 2] (3, 4)]','[{1, 2} (3, 4)]','[{1: 2} (3, 4)]','[[i for i in range(5)] (3, 4)]','[(i for i in range(5)) (3, 4)]','[f"{x}" (3, 4)]','[f"x={x}" (3, 4)]','["abc" (3, 4)]','[b"abc" (3, 4)]','[12.3j (3, 4)]','[None (3, 4)]','[... (3, 4)]','[{1, 2} [i, j]]','[(lambda x, y: x) [i, j]]','[... [i, j]]','[(1, 2) [i, j]]','[[1, 2] [i, j]]','[f"{x}" [i, j]]','[f"x={x}" [i, j]]','["abc" [i, j]]','[[1, 2] [3, 4]]','[[1, 2] [[3, 4]]]','[[1, 2] [(3, 4)]]','[[1, 2] [{3, 4}]]','[[1, 2] [{3: 4}]]','[[1, 2] ["abc"]]','[[1, 2] [12.3]]','[[1, 2] [f"{x}"]]','[[1, 2] [b"abc"]]','[[1, 2] [None]]','[[1, 2] [...]]','[(lambda x,y:x)(3,4)]','[[1, 2] [(lambda x, y: x)]]','[[1,2][i for i in j]]','[[1, 2] [{i for i in range(5)}]]','[[1, 2] [{i: i for i in range(5)}]]','[[1, 2] [(i for i in range(5))]]','[[1, 2] [[i for i in range(5)]]]', '1is x','0xfor x','1if 1else 2','0b1and 3','[1for x in ()]']:
    with warnings.catch_warnings(record=True) as w:
        warnings.simplefilter('always')
        try: compile(src,"f.py","exec")
        except SyntaxError as e: print(src, e)
    print(src, [(str(x.message), x.category.__name__, x.lineno) for x in w])
for src in [r"f'{\'a\'}'", r"rf'{\t3}'", r"f'{\}'", r"\'a\'", r"rf'{\'a\'}'", r"f'{\t3}'", r"\\"[0], r"rf'{\}'", "f'{lambda x:x}'","f'{lambda :x}'","f'{lambda *arg, :x}'","f'{1, lambda:x}'","f'{lambda x:}'","f'{lambda :}'","lambda name_3=f'{name_4}': {name_3}\n1 $ 1","f'{+ lambda:None}'",'x = 1 + 1\ny = 2 + 2\nz = f"""\nsdfjnsdfjsdf\nsdfsdfs{1+\n2} dfigdf {3+\n4}sdufsd""\n']:
    try: compile(src,'?','eval' if 'z = ' not in src else 'exec')
    except SyntaxError as e: print(repr(src), e.msg, e.lineno, e.offset, repr(e.text))
