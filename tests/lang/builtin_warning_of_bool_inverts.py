import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')

    eval("~False")
    print([(x.lineno, x.filename[-9:] == "nverts.py") for x in w])
    f = False; ~f
    print([(x.lineno, x.filename[-9:] == "nverts.py") for x in w])
    compile("~True and 3\n\nx = -~False","f.py","exec")
    print([(x.lineno, x.filename[-9:] == "nverts.py") for x in w])
    class K:
        def __int__(self): return True
    int(K())
    print([(x.lineno, x.filename[-9:] == "nverts.py") for x in w])
    eval("int(K())")
    print([(x.lineno, x.filename[-9:] == "nverts.py") for x in w])
