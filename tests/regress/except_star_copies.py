def f1():
    try:
        raise ExceptionGroup('g', [IndexError(0)])
    except* ValueError as e5:
        pass
try:
    try:
        v13 = v6
    finally:
        f1()
except ExceptionGroup as e:
    print(repr(e.__context__), repr(e.__cause__), e.__suppress_context__)
def f2():
    try:
        raise ExceptionGroup('g', [IndexError(0), ValueError(1)])
    except* ValueError as e5:
        pass
try:
    try:
        v13 = v6
    finally:
        f2()
except ExceptionGroup as e:
    print(repr(e.__context__), repr(e.__cause__), e.__suppress_context__)
def f3():
    try:
        raise ExceptionGroup('g', [IndexError(0), ValueError(1)])
    except* ValueError as e5:
        raise KeyError
try:
    try:
        v13 = v6
    finally:
        f3()
except ExceptionGroup as e:
    print(repr(e.__context__), repr(e.__cause__), e.__suppress_context__, [repr(x.__context__) for x in e.exceptions])
