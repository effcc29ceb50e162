# What arithmetic, conversion and rounding of numbers answer at their edges, and how they refuse.


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as e:
        print(text, "->", type(e).__name__ + ":", e)


for line in r"""
1//0
1%0
divmod(1,0)
1/0
1.0/0
1.0//0
1.0%0
divmod(1.0,0)
0.0**-1
0**-1
pow(2,-1,4)
pow(2,3,0)
pow(2.0,3,4)
pow(2,3,1.5)
2.0**10000
1<<-1
1>>-1
1<<(1<<64)
-1>>(1<<80)
0<<(1<<90)
10**400/3
10**400*1.0
float(10**400)
int('12a')
int('')
int(' 12 ')
int('0x1f',16)
int('0x1f',0)
int('010',0)
int('0_0',0)
int('1__0')
int('_1')
int('z',36)
int('z',37)
int('z',1)
int(5,10)
int(base=10)
int(b'12')
int(b'zz')
int(bytearray(b'zz'))
int([])
int(None)
int('1',base='x')
int('1',base=10**30)
int(x='1')
int('1',foo=1)
int(1,2,3)
float('abc')
float('1_0')
float('1__0')
float(' 1e5 ')
float('')
float([])
float(b'1.5')
float(x=1)
float(1,2)
float('infinity')
float('-nan')
float('0x1p3')
int(float('inf'))
int(float('nan'))
(5).to_bytes(0)
(-5).to_bytes(2)
(500).to_bytes(1)
(5).to_bytes(-1)
(5).to_bytes(2,'x')
int.from_bytes(b'\xff',signed=True)
int.from_bytes([1,2],'big')
int.from_bytes('ab')
int.from_bytes(5)
int.from_bytes([300])
int('1'*5000)
str(10**5000)
hex(10**5000)[:4]
round(12345,-2)
round(15,-1)
round(25,-1)
round(5,'a')
round(2.5)
round(2.675,2)
round(1e308,-308)
round(1.5e308,-308)
round(1.5,10**30)
round(float('inf'))
round(float('nan'))
round(float('inf'),2)
(1.5).hex()
float.fromhex('0x1.8p3')
float.fromhex('zz')
float.fromhex('0x1p5000')
(0.1).as_integer_ratio()
float('inf').as_integer_ratio()
float('nan').as_integer_ratio()
5 .as_integer_ratio()
True+True
True&False
True&1
-True
int.__add__(1,2.0)
float.__add__(1.0,'a')
bool('a','b')
bool(x=1)
type(None)()
type(None)(1)
type(...)()
type(NotImplemented)()
hash(float('inf'))
hash(-1)
hash(2**61-1)
hash(2**61)
hash(-2**61+1)
hash(1.5)
(3).__round__(None)
(3.7).__round__(None)
int('9'*4301)
int('9'*4301,16)>0
int('1_'*4301+'1')
10**-2
10**-400
(10**400)**-1
0.0**0
(2**70)**0.5
2**-1075
int('\u0663')
int('\ud800')
int('1\x00')
float('1\x00')
float('\u0663')
int(' \u20031 ')
1 .__sizeof__()
""".strip().splitlines():
    show(line)
