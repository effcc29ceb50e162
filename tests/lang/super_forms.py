# super() by another name, in a closure, in class methods, without arguments to find.
class A:
    def m(self, x): return ('A', x)
    @classmethod
    def k(cls): return cls.__name__
class B(A):
    def m(self, x):
        f = lambda: self
        s = super
        try:
            print(s().m(1))
        except RuntimeError as e: print(e)
        return super().m(x + 1), super(B, self).m(9), [super(B, self).m(i) for i in range(2)]
    @classmethod
    def k(cls): return super().k()
    def noargs():
        super().m()
    def p(self):
        return super().m
print(B().m(1), B.k(), B().p()(4))
try: B.noargs()
except RuntimeError as e: print(e)
