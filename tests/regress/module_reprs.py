"""The repr of modules with and without name, file and loader, and the attributes that a class says its methods set."""
import types
m=types.ModuleType('m'); print(m)
m.__loader__=3; print(m)
m.__file__='x.py'; print(m)
del m.__name__; print(m)
del m.__file__; print(m)
m.__loader__=None; print(m)
del m.__loader__; print(m)
m.__name__=8; print(m)
import sys; print(sys); print(types.ModuleType.__new__(types.ModuleType))
class A:
    def f(self): self.c=1; self.a=2; self.b=3
    def g(self): self.aa=1; self.c=2
print(A.__static_attributes__)
