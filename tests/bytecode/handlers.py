# A try costs nothing until something is raised; a finally is written out for each way through it.
def f(a):
    for x in a:
        try:
            if x:
                continue
            a()
        except ValueError as e:
            print(e)
        finally:
            a.close()
    with a:
        return x
