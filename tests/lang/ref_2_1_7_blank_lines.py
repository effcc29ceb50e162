# Reference 2.1.7: blank lines count for nothing.

def f():

    a = 1
    
	
    b = 2

    # a comment

    return a + b



print(f())

class C:

    x = 1


    y = 2
print(C.x, C.y)
exec("\n\n\n   \n\t\nx = 1\n\n")
print(x)
exec("if 1:\n\n\n    y = 2\n\n  \n    z = 3\n  # c\n")
print(y, z)
exec("   ")
exec("")
try:
    exec("if 1:\n\n\n")
except IndentationError as e:
    print(e.msg, e.lineno)
