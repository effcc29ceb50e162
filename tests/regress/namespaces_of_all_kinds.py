"""Namespaces that are no plain dicts, given to eval and exec: who is asked, and in which order."""
import types, collections
class M:
    def __getitem__(self, key):
        print('get', key)
        if key == 'a': return 12
        raise KeyError
    def keys(self): return list('xyz')
def t(f,*a):
    try: print(f(*a))
    except Exception as e: print(type(e).__name__, e)
g={}
t(eval,'dir()',{}, M())
t(eval,'b',{}, M())
t(eval,'(lambda: a)()',{}, M())
t(eval,'[a for x in [1]]',{}, M())
t(eval,'[locals() for i in [1]]',{}, collections.UserDict())
class D(dict):
    def __getitem__(self, key):
        print('dget', key)
        if key == 'a': return 12
        return dict.__getitem__(self, key)
    def __missing__(self, key):
        print('missing', key)
        if key=='q': return 4
        raise KeyError(key)
t(eval,'a', D()); t(eval,'a',{}, D())
t(eval,'(lambda: a)()', D())
t(eval,'q', D())
t(eval,'(lambda: q)()', D())
t(eval,'zz', D())
t(eval,'(lambda: zz)()', D())
t(eval,'a', {'__builtins__':D()})
t(eval,'(lambda: q)()', {'__builtins__':D()})
t(eval,'z', {'__builtins__':D()})
t(eval,'z', {'__builtins__':types.MappingProxyType({'z':1})})
t(eval,'z', {'__builtins__':types.MappingProxyType({})})
t(eval,'z', {'__builtins__':123})
t(exec,'import os', {'__builtins__':123})
t(exec,'import os', {'__builtins__':{}})
t(exec,'import os', {'__builtins__':types.MappingProxyType({})})
t(exec,'import os.path', {'__builtins__':types.MappingProxyType({'__import__':lambda *a:print(len(a),a[0])})})
t(exec,'class C: pass', {'__builtins__':types.MappingProxyType({})})
t(exec,'class C: pass', {'__builtins__':{}})
t(exec,'class C: pass', {'__builtins__':{'__build_class__': lambda f,n: print(n)}, '__name__':'x'})
t(eval, 'len', {'__builtins__':None})
class Ev(dict):
    def __setitem__(s,k,v): print('set',k); dict.__setitem__(s,k,v)
    def __delitem__(s,k): print('del',k); dict.__delitem__(s,k)
t(exec,'x=1\ndef f():\n global y\n y=1\nf()\ndel x\nprint(y)', Ev())
class Ctx(dict):
    def __missing__(self, k): return k.upper() if not k.startswith('__') else dict.__getitem__(self, k)
d=Ctx()
exec('r=foo+bar', d); print(d['r'])
t(exec,'def f(): return foo\nr=f()\nprint(r)', d)
t(exec,'print(foo)', Ctx(print=lambda *a: print('mine', *a)))
