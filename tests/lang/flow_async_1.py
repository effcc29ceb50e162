# A random program of coroutines driven by hand: every way through try, async with, async for and await.

def p(*a): print(*[s(x) for x in a])
def s(x): return repr(x) if not isinstance(x, CM) else 'CM'
def t(i, x):
    p('t', i, x)
    return x
def v(x):
    if isinstance(x, int): return x
    return 7
class W:
    def __init__(self, i, x): self.i = i; self.x = x
    def __await__(self):
        if self.i % 3:
            r = yield self.i
            p('sent', r)
            if self.i % 7 == 0: raise ValueError(self.i)
        return self.x
def w(i, x): return W(i, x) if i % 2 else wc(i, x)
async def wc(i, x):
    return await W(i, x)
async def ag():
    try:
        for i in range(3):
            p('ag', i)
            yield i
            await w(i + 4, i)
    finally:
        p('ag closed')
class ACM:
    def __init__(self, i, sw): self.i = i; self.sw = sw
    async def __aenter__(self):
        p('aenter', self.i); await w(self.i, 0); return self.i
    async def __aexit__(self, t, e, tb):
        p('aexit', self.i, e)
        return await w(self.i, self.sw)
def drive(co):
    n = 0
    try:
        while True:
            p('out', co.send(None if n == 0 else n))
            n += 1
            if n == 9:
                p('throw', co.throw(KeyError(n)))
    except StopIteration as e:
        return e.value
class CM:
    def __init__(self, i, sw): self.i = i; self.sw = sw
    def __enter__(self):
        p('enter', self.i); return self.i
    def __exit__(self, t, e, tb):
        p('exit', self.i, e)
        return self.sw
def g():
    try:
        yield 1
        yield 2
    except BaseException as e:
        p('g got', e); raise
    finally:
        p('g closed')

async def f0(a, b=None):
    c = 1
    d = c
    a = (((a and ((c if v((3 and b)) < v(((a := b) if d else len([2 async for y in ag()]))) else t(1, 5)) or 1)), ((a or t(2, 2)) and c))[0], d)[1]
    return a
try:
    p("r", drive(f0(0)))
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    p("r", drive(f0(1)))
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    p("r", drive(f0(2)))
except BaseException as ex:
    p("x", ex, ex.__context__)
async def f1(a, b=None):
    c = 1
    try:
        for c in g():
            p(3, 3)
            p(4, (b := (b if not c else c)))
        else:
            p(5)
    except Exception as a:
        try:
            p(6, 4)
        finally:
            p(7, "fin")
            p(8, 3)
    return a
try:
    p("r", drive(f1(0)))
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    p("r", drive(f1(1)))
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    p("r", drive(f1(2)))
except BaseException as ex:
    p("x", ex, ex.__context__)
async def f2(a, b=None):
    c = 1
    p(9, d)
    return a
try:
    p("r", drive(f2(0)))
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    p("r", drive(f2(1)))
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    p("r", drive(f2(2)))
except BaseException as ex:
    p("x", ex, ex.__context__)
def f3(a, b=None):
    c = 1
    if (0 if ((v(2) + v(len([b for y in range(3)])) if v(1) < v(1) else 4) and len([d for y in range(3)])) == 1 else (c or (c := d))):
        try:
            n10 = 0
            while n10 < 3:
                n10 += 1
                with CM(11, 1) as a:
                    raise KeyError(12)
                    if not (d := d): break
                try:
                    d = 3
                    raise KeyError(13)
                except* ValueError as e:
                    p("e", e)
                    p(14)
                    p(15)
                    a = 3
                except* ValueError as e:
                    p("e", e)
                    p(16)
                    a = d
                else:
                    p(17, (t(18, c) if v(d) < v(5) else (a, (4 and v(v((a, (2 or v((b := t(19, 2))) + v((v(d) + v(1), b)[1])))[0]) + v(d)) + v(v(((b := t(20, 3)), ((t(21, d), b)[0], 0)[1])[1]) + v(3))))[0]))
                    p(22, (4 and c))
                    p(23, v((d and (a and b))) + v(b))
                finally:
                    p(24, "fin")
                    p(25, d)
                    c = 0
                    del b
        except* (KeyError, TypeError) as a:
            c = 3
        else:
            for b in [v((a if v(4) < v(a) else c)) + v(2), 4]:
                with CM(26, 0) as d:
                    if len([(c := 0) for y in range(3)]) == 4: continue
                    if v(a) + v(d) == None: continue
                if b:
                    b = b
                    p(27, a)
                    if 5: break
                with CM(28, 1) as c:
                    p(29, (a := 2))
                    del a
            else:
                try:
                    raise
                    p(30, (c and 2))
                    c, c = (b and v((c := d)) + v(v(v(4) + v((len([d for y in range(3)]), (b or a))[1])) + v((t(31, (b := 1)), (5 if (d := v(t(32, 2)) + v((b, 2)[0])) else ((3 or v((c := b)) + v(4)) or t(33, d))))[0]))), b
                finally:
                    p(34, "fin")
                    b = 0
                    del b
                    p(35)
        finally:
            p(36, "fin")
            try:
                if (3 and 1):
                    a = t(37, (c := len([d for z in range(3)])))
                    return 0
                    p(38)
                if v(t(39, c)) < v(c):
                    c = (b if (v((d := 5)) + v(d) if v((1 if v(a) + v((v((0 or (4 if v((v((b := b)) + v(c) or (2 and a))) < v(((v(((3 and (b or 1)), 1)[0]) + v(0) and 0) or 0)) else b))) + v(c) if d == 0 else v(((5 and (d if c == None else v(v((1 if v(b) < v(4) else 5)) + v(v(t(40, (4 or (t(41, 1), ((2, b)[1], (a := t(42, t(43, v((b or 4)) + v(2)))))[0])[0]))) + v(((a and (v(0) + v(a), c)[1]) and 3)))) + v(v(t(44, (1 or v((c or v(3) + v(c))) + v(t(45, (a and 0)))))) + v(len([a for z in range(3)]))))) or d)) + v(v(c) + v((c := c))))) == 3 else 2)) < v(2) else 0) == 2 else a)
                    del c
                p(46)
            except ValueError as a:
                if v(2) < v(5) <= v((3 if v(v((((((((1 and 3) if 3 else (d and c)) and 2) and (1 or a)) if (5, ((a and 4), c)[1])[1] == None else ((b if 2 == None else a) if v(c) < v(t(47, ((b := (c, t(48, (a and (b and (b := (b := 1))))))[1]) if b == None else v((a := b)) + v(c)))) else (a if v(a) < v(v(1) + v(d)) else (d and 5)))) and (d := d)) if (3 or len([1 for z in range(3)])) in (1, 2, None) else len([(d := c) for z in range(3)]))) + v(c)) < v(b) else c)):
                    a = c
                else:
                    p(49, d)
                    p(50, 4)
                    c += 1
            except ValueError as a:
                p(51, t(52, (b or v((a, d)[0]) + v((b := v((c := (1 if (v(b) + v(2), ((a and (1 if 2 else 1)) and (3 or b)))[0] in (1, 2, None) else 2))) + v(((c if v(c) < v(5) else a) and b)))))))
                try:
                    raise TypeError(53)
                    p(54, b)
                except (KeyError, TypeError) as e:
                    p("e", e)
                    a = ((5 if v((d if (c := (((b if v(4) < v(v((v(len([2 for x in range(3)])) + v(b) if v((c := b)) < v((b := b)) else t(55, t(56, 3)))) + v(((3 and (v((a := d)) + v(5), 3)[0]) and ((a, 4)[0], (d and a))[0]))) else len([d for x in range(3)])) and ((0 if 3 else (0 and v(c) + v(b))) if v((v(t(57, b)) + v(3), c)[1]) < v((c, c)[1]) <= v((t(58, 0) and d)) else 1)) if (1 if v((a := (t(59, c) and len([1 for x in range(3)])))) < v((c or (5 or v(((c := 1) and t(60, d))) + v(d)))) else 2) in (1, 2, None) else 4)) in (1, 2, None) else t(61, 2))) < v(c) <= v(((0 if not (v(4) + v(v(5) + v(v(v(4) + v(v((a := (1 or (t(62, 5) if 3 in (1, 2, None) else a)))) + v(v(4) + v(b)))) + v(4))) or (2 and v((a if 0 in (1, 2, None) else 1)) + v((b or a)))) else d) if v(((b := b) if v(((a, t(63, len([(3 or ((a if 2 else b) if v((d := 0)) < v(2) else b)) for y in range(3)])))[1] if c else 0)) < v((a if v(t(64, v(4) + v((4 and 5)))) < v(t(65, 3)) else t(66, 3))) else (0, a)[0])) < v((4 if v(3) < v((a := a)) else a)) <= v(b) else d)) else len([(c if v(b) < v(t(67, b)) else 5) for x in range(3)])), c)[0]
                    p(68, c)
                except ValueError as e:
                    p("e", e)
                    raise TypeError(69)
                return c
            else:
                p(70, a)
                raise KeyError(71)
                if v(5) < v(v(b) + v(5)):
                    c = a
                else:
                    raise ValueError(72)
                    p(73)
                    p(74)
        p(75, c)
    return a
try:
    p("r", (f3(0)))
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    p("r", (f3(1)))
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    p("r", (f3(2)))
except BaseException as ex:
    p("x", ex, ex.__context__)
async def f4(a, b=None):
    c = 1
    try:
        for b in g():
            p(76, (c := 3))
        else:
            if v(0) < v(d):
                try:
                    c, a = 2, a
                    del d
                except Exception as e:
                    p("e", e)
                    d = d
                    p(77, t(78, ((d if v(((0 and 2) or v(v(a) + v(b)) + v(5))) < v((a and len([d async for x in ag()]))) else (b if v(5) < v((d := (v(2) + v(d) or c))) else (4 or ((d if a == None else c) or d)))), a)[0]))
            else:
                if 0 in (1, 2, None):
                    c, a = b, b
                    raise KeyError(79)
                    p(80, (d := (2 or (c := 1))))
                else:
                    p(81)
                    a = 2
                p(82, (d if c else t(83, 1)))
            return 4
            try:
                try:
                    d = c
                    p(84, (0 or (b := c)))
                    p(85, c)
                except Exception as e:
                    p("e", e)
                    p(86, len([(0 or c) async for z in ag()]))
                    c = (a and (a := d))
                    p(87, (((a if v(t(88, a)) < v((5 and (((2 or 3) or 4) or ((a or a) and t(89, 4))))) else ((a and 4) if (b and b) == None else c)) if v((len([(t(90, (c or 0)) or 2) async for y in ag()]) if v((c and v(0) + v(1))) < v(5) else (d or (c, len([4 for y in range(3)]))[0]))) < v(t(91, a)) else (d or 2)) if v(4) < v(((d and a) and t(92, 2))) else d))
                except (KeyError, TypeError) as e:
                    p("e", e)
                    p(93, (t(94, c) if c in (1, 2, None) else c))
                finally:
                    p(95, "fin")
                    p(96, t(97, 5))
                p(98)
                async with ACM(99, 0) as b:
                    p(100, v(3) + v(a))
                    raise KeyError(101)
            except Exception as a:
                try:
                    b = d
                    a, a = v(t(102, (1, 5)[0])) + v((b := b)), (d := (a := (0 if (d and (b := 4)) else a)))
                    p(103)
                except ValueError:
                    p(104)
                    c = (b := (len([1 async for x in ag()]) and 1))
                    p(105)
                except Exception:
                    return a
                    p(106)
                else:
                    p(107, 3)
        if len([b async for x in ag()]) == 3:
            try:
                with CM(108, 1) as a:
                    p(109, (a, 3)[1])
            except Exception as a:
                if v(4) < v(c):
                    p(110)
                else:
                    b = (t(111, a) and v((a := a)) + v(((4 or v((t(112, a) or len([b for y in range(3)]))) + v(d)) or b)))
                    p(113)
                async with ACM(114, 0) as c:
                    p(115, c)
            else:
                p(116, b)
                return (2 if (a := t(117, t(118, 4))) else (c := ((5 or 2) if b else t(119, (a := 1)))))
                n120 = 0
                while n120 < 3:
                    n120 += 1
                    c += 1
                    p(121, a)
                else:
                    p(122)
                    d = 3
            finally:
                p(123, "fin")
                try:
                    p(124, (a := a))
                finally:
                    p(125, "fin")
                    b = v((1 and 1)) + v(a)
                    p(126, len([(v(a) + v(((b := (t(127, 5) if (2 and (v(4) + v(d) and (0, (a := v(b) + v((c and b))))[0])) else (c if d == None else v((5 and v((3 or 5)) + v(0))) + v((t(128, 0) or b))))), 1)[1]) or b) async for x in ag()]))
            p(129, (len([b async for y in ag()]), (d if v(0) < v(0) <= v(3) else (a := 4)))[1])
        else:
            with CM(130, 1) as b:
                async with ACM(131, 0) as c:
                    b, b = v(2) + v(c), 3
                for c in g():
                    del b
                    a, a = (((a, 0)[0] and b) or v(t(132, 1)) + v((d if v(2) < v(5) else v(1) + v(len([2 async for y in ag()]))))), ((a := (c := c)) or d)
                p(133, c)
            d, d = (1 and ((v(2) + v(a), a)[0] or d)), (1 if 0 in (1, 2, None) else a)
            async with ACM(134, 0) as c:
                try:
                    b = (a := (d or v(t(135, (4 if 5 == 2 else c))) + v(v(d) + v(a))))
                finally:
                    p(136, "fin")
                    raise KeyError(137)
                    p(138, d)
                    p(139, 3)
                p(140, (v(((t(141, v((0 and (c := d))) + v(d)) or v(len([3 async for z in ag()])) + v(((v((c := 2)) + v((a or 4)) and 1) if not (d if 4 else ((d := 0) or ((a or 3) if v(b) < v(c) <= v((2 or 0)) else 1))) else (b and 1)))) or b)) + v(b) if v(v(v(((d if (2 if a else a) == 3 else t(142, t(143, b))) and v(3) + v((a or 3)))) + v(v(t(144, 0)) + v((len([v(d) + v(c) for x in range(3)]) if b in (1, 2, None) else 5)))) + v(1)) < v(1) else (t(145, (3 or d)) and 1)))
    except ValueError as e:
        p("e", e)
        p(146, (v(len([c async for x in ag()])) + v(c) and a))
    finally:
        p(147, "fin")
        a += 1
    p(148, c)
    return a
try:
    p("r", drive(f4(0)))
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    p("r", drive(f4(1)))
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    p("r", drive(f4(2)))
except BaseException as ex:
    p("x", ex, ex.__context__)
async def f5(a, b=None):
    c = 1
    p(149, (1, (b := (((2 and c), a)[0] or 0)))[1])
    b = (a or b)
    return a
try:
    p("r", drive(f5(0)))
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    p("r", drive(f5(1)))
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    p("r", drive(f5(2)))
except BaseException as ex:
    p("x", ex, ex.__context__)
