class mk:
    def __init__(self, arg, newarg=None): self.newarg=newarg
for base, arg in ((float,2.5),(int,3),(tuple,(1,)),(str,'a'),(frozenset,(1,)),(complex,1j),(bytes,b'a'),(list,[1]),(set,[1]),(bytearray,b'a'),(enumerate,[1]),(zip,[1]),(reversed,[1]),(map,len),(dict,{}),(range,3),(slice,3),(bool,3)):
    try:
        C = type('C',(base,),{'__init__':mk.__init__})
        print(base, C(arg,newarg=3).newarg)
    except (TypeError, AttributeError) as e: print(base, e)
    try:
        C = type('C',(base,),{})
        print(base, C(arg,newarg=3))
    except (TypeError, AttributeError) as e: print(base, e)
