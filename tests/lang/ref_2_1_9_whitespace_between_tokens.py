# Reference 2.1.9: whitespace between tokens.

x=1;y  =	2 if False else 3
print(x   ,y,[ 1,2 ] [ 0 ],x if(x)else y,not(x),"a"if x else"b")
print(1if 1else 2, [1for a in[1]], 0xfor 2, 1or 2, 1 .real, 1..real, 1.0.real, x. real)
print(x<-y, x**-y, x--y, x+ +y, x and-y, (lambda:0)())
for bad in ["ab cd", "1a", "1_", "x y", "0b12", "1.e", "0x", "12abc", "1__0", "0o8", "01", "1.2.3", "x $ y", "a ? b", "x\xa0= 1", "1 = x", "x = 1\u200b"]:
    try:
        eval(bad)
    except SyntaxError as e:
        print(repr(bad), e.msg)
