# What a generator raises while it is closed is reported briefly: no carets, notes, suggestions or causes.
import asyncio
import sys
def g():
    try:
        yield 1
    finally:
        raise ExceptionGroup("eg", [ValueError(
              1 / 0
            ), outt])
for x in g(): break
def g():
    try:
        yield 1
    except GeneratorExit:
        raise ExceptionGroup("eg", [ValueError(1)])
for x in g(): break
class E(Exception):
    def __str__(self): 1/0
def g():
    try:
        yield 1
    except GeneratorExit:
        raise E()
for x in g(): break
def g():
    try:
        yield 1
    except GeneratorExit:
        raise SyntaxError("hi", ("a.py", 1, 2, "a b c", 1, 4))
for x in g(): break
