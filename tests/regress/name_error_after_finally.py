# What a NameError's report suggests from are the variables as they were when its function was left.
import traceback


def late():
    try:
        return v46
    finally:
        v48 = 0


def gone():
    value1 = 1
    try:
        return value2
    finally:
        del value1


def inner():
    return [v61 for v60 in (1, 2)]


async def waits():
    try:
        return v71
    finally:
        v72 = 0


for function in (late, gone, inner, lambda: waits().send(None)):
    try:
        function()
    except NameError as e:
        print(traceback.format_exception_only(e), traceback.format_exception(e)[-1])
late()
