# Format specifications and percent directives of numbers: layouts and refusals.


def show(text):
    try:
        print(text, "->", repr(eval(text)))
    except Exception as e:
        print(text, "->", type(e).__name__ + ":", e)


for line in r"""
(10**5000).__format__('d')
format(10**5000,'x')[:3]
'{:d}'.format(1.5)
format(5,'zd')
format(5,'.2d')
format(5,'+c')
format(5,'#c')
format(-1,'c')
format(10**30,'c')
format(5,',c')
format(5,'s')
format(5,'é')
format(5,'\x01')
format(5.0,'s')
format(5.0,'d')
format(5,',_d')
format(5,'_,d')
format(5,',,d')
format(5,',x')
format(5,'_x')
format(5,',n')
format(5,'.')
format(5,'10dd')
format(5,'99999999999999999999')
format(5,'.99999999999999999999f')
format(5.0,'.9999999999f')
format(1.0,'.2147483647z')
format(True,'')
format(True,'d')
format(True,'5')
format(True,'s')
format(5,'=+10')
format(5,'<010')
format(5,'*<010')
format(1234,'010,')
format(1234567,'015,d')
format(0,'05,')
format(float('inf'),'06')
format(float('nan'),'+')
format(-0.0,'z')
format(-0.001,'z.1f')
format(-0.001,'.1f')
format(1.5,'%')
format(float('-inf'),'%')
format(float('inf'),'F')
format(123456.0,'.6')
format(1e5,'.6')
format(1e6,'.6')
format(1.0,'.0')
format(1.5,'#.0f')
format(1.0,'#g')
format(1e10,'#.3')
format(12345678.9,',')
format(12345678.9,'_.2f')
format(1e20,',')
format(1e15,'020,')
format(5,'é^10')
format(10**400,'f')
format(5,'Z')
format(3.14,'x')
format(5, 'b')
format(-5, '#b')
format(-255, '#010x')
format(255, '#_X')
format(2**64, '_b')
format(5,'%')
format(5,'=^10')
format(65,'>5c')
format(65,'05c')
format(5,'1_0')
'%i' % 'a'
'%u' % 'a'
'%d' % 'a'
'%x' % 1.5
'%x' % 'a'
'%d' % 3.7
'%d' % float('inf')
'%e' % 'a'
'%#x' % 255
'%#X' % 255
'%#o' % 8
'%#06x' % 255
'%-#8x|' % 255
'%+d % d' % (5,5)
'%08.3d' % 5
'%.5d' % -5
'%+.5x' % -5
'%05f' % float('inf')
'%+f' % float('nan')
'%-10.2f|' % 3.14159
'%010.2f' % -3.14159
'%g %G' % (1e-10,1e20)
'%#.3g' % 1.0
'%.0f' % 2.5
'%.0e' % 25.0
'%.50f' % 0.1
'%d' % True
'%.3d' % True
'%s %d' % (None, 10**25)
'%d' % 10**5000
'%x' % 10**20
'%-05d|' % 5
'% 05d|' % 5
'%d' % None
'%f' % None
'%f' % 10**400
""".strip().splitlines():
    show(line)
