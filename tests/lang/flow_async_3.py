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
    p(1, 3)
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
def f1(a, b=None):
    c = 1
    yield 0
    p(2, v(((c or ((3 if d else 1) or a)) or (2, ((5 if v((2 or 5)) < v(d) else len([c for x in range(3)])) if v(c) < v(5) <= v(c) else ((b if c == 2 else d) or 0)))[0])) + v((c := 2)))
    return a
try:
    for q in f1(0): p("y", q)
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    for q in f1(1): p("y", q)
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    for q in f1(2): p("y", q)
except BaseException as ex:
    p("x", ex, ex.__context__)
def f2(a, b=None):
    c = 1
    if not v(1) + v(c):
        try:
            for c in g():
                try:
                    if 4 == 0: continue
                except (KeyError, TypeError) as a:
                    p(3, (a := d))
                    p(4, ((t(5, a) if b in (1, 2, None) else 0) or ((c := c) if (c or 5) in (1, 2, None) else b)))
            try:
                try:
                    p(6, 2)
                    c = a
                    p(7, (len([(b := a) for y in range(3)]) if 2 == 1 else b))
                except* ValueError:
                    p(8, 1)
                p(9)
            except (KeyError, TypeError):
                return c
                n10 = 0
                while n10 < 3:
                    n10 += 1
                    b += 1
                    if v(t(11, 2)) < v(b): continue
                    p(12, v(len([a for x in range(3)])) + v((a := 4)))
                with CM(13, 0) as b:
                    raise KeyError(14)
                    p(15, d)
                    d, b = (v(t(16, b)) + v(len([c for x in range(3)])), (0, a)[0])[0], v(v((3 and 2)) + v(d)) + v(2)
            except ValueError:
                p(17, 3)
                try:
                    c += 1
                    p(18, ((4 if v(((a := (a or c)), t(19, t(20, b)))[1]) < v(a) <= v(5) else 5), 3)[0])
                except ValueError:
                    p(21)
                finally:
                    p(22, "fin")
                    b += 1
                    p(23, 3)
                    p(24)
                for a in range(1):
                    a = 5
                    b += 1
                    p(28, 3)
        except Exception as a:
            try:
                return 4
            finally:
                p(29, "fin")
                try:
                    del c
                except Exception as a:
                    p(30, 1)
                    raise KeyError(31)
                    p(32, b)
                except Exception:
                    p(33)
                    p(34, a)
                    p(35, (c and d))
                else:
                    a = (a := len([2 for z in range(3)]))
                    p(36, (c and b))
                c = ((c := v(c) + v(b)) or d)
        except ValueError as a:
            p(37)
        p(38, d)
    else:
        try:
            if v(c) < v((1 or (3 or (b := 5)))):
                p(39, 0)
                if v(d) < v(v((a := d)) + v(d)) <= v(2):
                    b = t(40, b)
                    p(41, (a if v((4 or (v(a) + v(d) or 4))) + v(b) == 1 else 0))
                else:
                    p(42, d)
                    p(43)
            else:
                n44 = 0
                while n44 < 3:
                    n44 += 1
                    return ((v(a) + v(5) if t(45, 1) == 2 else v((b or 1)) + v(4)) and b)
                    a, a = a, (d := c)
                    p(46, (0, 0)[1])
                else:
                    p(47, 5)
                    p(48)
                    del a
            try:
                p(49)
            except Exception as e:
                p("e", e)
                with CM(50, 0) as b:
                    return (d if v((c and (4, (c and (5, a)[1]))[0])) < v(3) else ((v((a if (3 and (c := c)) == 2 else ((((a if v(a) < v(((d and c) or t(51, ((b := b) and v((c or d)) + v(4))))) <= v((a := (5, d)[1])) else (a and ((d or (b and b)), c)[1])) and 0) if (a if v(((a := v(0) + v((d if v(0) < v((b or 2)) else 5))), (b := d))[1]) < v(c) else (v(b) + v(2) if v(v(v((3 or 1)) + v((d and 4))) + v(0)) < v(5) else t(52, 0))) else t(53, v(((a := (a := b)) and 2)) + v(3))), len([(b := (3 and len([d for y in range(3)]))) for z in range(3)]))[1])) + v(0) and 5) or v((c, v(b) + v(t(54, 5)))[1]) + v((b := d))))
                    d = 2
                if v(a) < v(b):
                    p(55, 5)
            except ValueError as a:
                p(56, (c, (2 and v(c) + v(((t(57, (((c := (v(((t(58, (t(59, len([d for x in range(3)])), 3)[1]) or 3) if v(c) < v(c) else t(60, d))) + v(3) if v(b) < v(5) else a)), (0 and (2 and d)))[0] if v(1) < v(a) <= v(len([b for z in range(3)])) else 3)) if (a if c == None else t(61, (3, v(b) + v(d))[1])) else b), v(v(d) + v((4 or c))) + v(c))[0])))[1])
                p(62, (c and t(63, t(64, (v((len([c for y in range(3)]), (5 if not 1 else (a := ((1 if v(1) < v(c) <= v(4) else b), 5)[1])))[0]) + v(d), 1)[1]))))
            finally:
                p(65, "fin")
                for d in g():
                    p(67, 3)
                    b = (((b, c)[1] if not d else b) and 0)
                    p(68, b)
            n69 = 0
            while n69 < 3:
                n69 += 1
                p(70, c)
                p(71, (v(0) + v((d := len([d for x in range(3)]))) if v(b) + v(d) == 3 else d))
                try:
                    b = (0 and 5)
                    return ((5, c)[1] or 1)
                except Exception:
                    p(72, (5 if v(2) < v(v((0 or d)) + v(((v(v(v(((v(d) + v(v(v((a and (c if (a := b) == None else (t(73, v(b) + v((a := ((d if c == 0 else (((t(74, 2) or a) or len([4 for x in range(3)])) or c)) and (b := 3))))) and ((b, 4)[0] and 3))))) + v(0)) + v(b)) and a) and b)) + v(c)) + v(2)) + v((c if d == 4 else a)) and a) or d))) <= v((2 or d)) else d))
                finally:
                    p(75, "fin")
                    raise TypeError(76)
                    a = 5
        finally:
            p(77, "fin")
            with CM(78, 0) as b:
                try:
                    return (v(t(79, 4)) + v(t(80, 3)) if ((a and 4) if a == None else (b := v(b) + v(3))) else 2)
                except ValueError as a:
                    d = t(81, v((1 or b)) + v(((d := t(82, 0)) and a)))
                except ValueError:
                    p(83)
                else:
                    raise TypeError(84)
                    c = v(a) + v(a)
            try:
                try:
                    p(85, ((((1 if (a and (a := (c and 4))) else (a := d)) and 4) and t(86, 1)), c)[0])
                    p(87, 3)
                finally:
                    p(88, "fin")
                    c, d = (t(89, 0) if v(v((1, a)[1]) + v(1)) < v((d and b)) else d), len([(v(v(5) + v(0)) + v(c) if 2 else (d and v((b := 5)) + v((a := 3)))) for x in range(3)])
                    d, c = d, (len([a for y in range(3)]) and 1)
                p(90, c)
                with CM(91, 0) as d:
                    a = d
                    del b
                    d = 2
            finally:
                p(92, "fin")
                with CM(93, 1) as a:
                    p(94)
                    del b
                try:
                    raise KeyError(95)
                    p(96, (d := d))
                except (KeyError, TypeError) as e:
                    p("e", e)
                    d = v(((2 or t(97, len([(a or (a if b else 4)) for x in range(3)]))) or (a := (c := (t(98, v(0) + v(b)), t(99, (b if v(3) < v(b) else (a := (d or 2)))))[1])))) + v(5)
                except Exception:
                    a = b
                    p(100, c)
                    p(101, len([a for y in range(3)]))
                else:
                    a = (d := v(3) + v((t(102, v(a) + v(d)) and (d, t(103, 4))[1])))
                    p(104)
                for a in g():
                    p(105)
                    b, b = ((a := 0) and a), v(c) + v(4)
                    p(106, b)
            if a:
                p(107, v(d) + v(t(108, (5, a)[0])))
            else:
                p(109)
                p(110, d)
    return a
try:
    p("r", (f2(0)))
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    p("r", (f2(1)))
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    p("r", (f2(2)))
except BaseException as ex:
    p("x", ex, ex.__context__)
async def f3(a, b=None):
    c = 1
    d = (b and (b if v(d) < v(a) else ((b := d), (4 and 1))[1]))
    return a
try:
    p("r", drive(f3(0)))
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    p("r", drive(f3(1)))
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    p("r", drive(f3(2)))
except BaseException as ex:
    p("x", ex, ex.__context__)
async def f4(a, b=None):
    c = 1
    n111 = 0
    while n111 < 3:
        n111 += 1
        async with ACM(112, 0) as d:
            if v(v(5) + v((b := a))) < v(v((c := (b and t(113, d)))) + v(len([1 async for x in ag()]))):
                try:
                    if v((t(114, 2), v((b := ((1 or 1) if v(b) < v(t(115, a)) else a))) + v(len([len([0 for z in range(3)]) async for y in ag()])))[1]) < v(0) <= v(a): continue
                finally:
                    p(116, "fin")
                    p(117, b)
                try:
                    p(118, b)
                    del d
                    p(119, (c := b))
                except Exception as a:
                    p(120)
                    return t(121, 4)
                except ValueError:
                    if not a: break
                else:
                    p(122, (c := 2))
                    p(123, (2, b)[1])
                    raise TypeError(124)
                finally:
                    p(125, "fin")
                    p(126, (a and v(d) + v(2)))
                    c = v(v((t(127, v(t(128, d)) + v(v((t(129, c) if v(t(130, 0)) < v(t(131, d)) else a)) + v(c))) and d)) + v((3 if c else d))) + v(a)
                    b = b
                raise
            else:
                try:
                    raise KeyError(132)
                except Exception as e:
                    p("e", e)
                    return (5 if (len([b for z in range(3)]) and (c := d)) else len([5 for x in range(3)]))
                finally:
                    p(133, "fin")
                    del d
                del c
                try:
                    p(134, 1)
                except Exception as a:
                    raise KeyError(135)
                finally:
                    p(136, "fin")
                    b = 0
                    d += 1
                    raise KeyError(137)
        if v(((4 and v(len([5 async for y in ag()])) + v(a)) or c)) < v((a if v(4) < v((b := t(138, t(139, (2 or v((0 and t(140, (d := t(141, c))))) + v(((a := (c := t(142, len([2 async for y in ag()])))), b)[0])))))) <= v(a) else (d := (d and c)))):
            try:
                async with ACM(143, 0) as d:
                    c += 1
                    b, c = d, (a, (b := (2 and d)))[0]
            except ValueError as e:
                p("e", e)
                try:
                    p(144, 4)
                except (KeyError, TypeError) as a:
                    p(145, 1)
                if v(d) < v(3):
                    p(146, (b, v((c := 0)) + v(d))[0])
                    p(147, 4)
                    del b
                try:
                    p(148, d)
                finally:
                    p(149, "fin")
                    p(150, b)
                    p(151, v(d) + v((b and (t(152, 1) and b))))
                    return 4
            finally:
                p(153, "fin")
                p(154)
                try:
                    p(155, ((d := 5) or 1))
                    p(156, v((4 if (b and t(157, c)) else a)) + v(c))
                except Exception:
                    p(158, d)
                    return ((v((b, b)[0]) + v(b) if ((2 and (c := (t(159, 4) and 1))), b)[0] == 1 else (c and (b or ((c := 5) and d)))) or (a and a))
                except ValueError as e:
                    p("e", e)
                    p(160, a)
                    p(161)
                    p(162, 1)
            try:
                try:
                    p(163)
                    p(164, ((v(c) + v(((4 if v((a or a)) < v((a := t(165, 2))) <= v(((a := v((b if v(a) < v(c) <= v(c) else a)) + v((0 and a))) if v(b) < v(d) <= v((a and (b and v(5) + v(b)))) else (len([a async for x in ag()]) if (3 and 4) else (1, 5)[0]))) else 1) and v(len([v((2 if c == None else 3)) + v(2) async for x in ag()])) + v(c))) and c) if d else v(b) + v(d)))
                    p(166, b)
                except ValueError as e:
                    p("e", e)
                    c, d = t(167, t(168, b)), b
                    b += 1
                    a = 2
                finally:
                    p(169, "fin")
                    p(170, (c if v((v(((3 if v(c) < v(2) else ((t(171, t(172, (1 if ((v(a) + v(v(t(173, 4)) + v((5 if a in (1, 2, None) else v(t(174, d)) + v((d and (c or 1)))))) if (3 and (c or 4)) == 3 else d), (b and (c := b)))[0] in (1, 2, None) else t(175, c)))) if (2 and (d := c)) else len([d for x in range(3)])) and t(176, d))), (v(((a if c == None else c) and (len([len([4 for y in range(3)]) async for y in ag()]) and (a := (d := d))))) + v(5) or (len([a async for z in ag()]) and b)))[1]) + v(len([b for y in range(3)])) if v((4 and a)) < v(c) else (5 or (0 and t(177, v(0) + v(b)))))) < v(2) else v(a) + v((d or (a := c)))))
                    b += 1
                if 4 == None:
                    d = c
                    return len([len([0 async for y in ag()]) for z in range(3)])
                    if c: break
            except ValueError as e:
                p("e", e)
                if v((v(5) + v((a := (4 and t(178, 1)))) if not v(v((a or 4)) + v(3)) + v(b) else 4)) < v((4 or v((a and ((2 or ((len([c for y in range(3)]) and b), 3)[1]) or v(t(179, v((len([d async for y in ag()]), 1)[1]) + v(((((t(180, c) and (b or v(b) + v(4))) or (c, c)[1]) or (5, ((d if 3 else 0) if v(3) < v(d) else 0))[0]) and (1 if v((0 or t(181, (d or a)))) < v(b) else v((1 or ((b or d) and (t(182, c) if v(c) < v((d, ((b and (2 if v(t(183, d)) < v(t(184, (3 if ((b or 5) or 1) else 2))) else c)) and ((b := v((a or v(((c, a)[1] and len([0 for x in range(3)]))) + v(c))) + v(c)) if v(d) < v(v(5) + v((3, 3)[1])) else 2)))[1]) else b)))) + v(a)))))) + v(a)))) + v(c))):
                    p(185, (d := 1))
                    p(186, len([d async for z in ag()]))
                    p(187, ((2 if not a else a), len([t(188, d) async for x in ag()]))[0])
                p(189)
                try:
                    if v((0 or 4)) < v((b or 2)): continue
                    if v((0 or c)) < v(c): continue
                    p(190, ((b := a), 2)[1])
                except ValueError as a:
                    p(191, t(192, (d := 5)))
                    a = 2
                    c = t(193, 1)
            except (KeyError, TypeError) as e:
                p("e", e)
                p(194, 3)
                p(195, c)
                if 2:
                    raise KeyError(196)
                    raise KeyError(197)
            else:
                del d
                for b in g():
                    return v(((c := (len([(v(d) + v(5), d)[0] async for y in ag()]) and v((b := v(d) + v(0))) + v((((b := b) if d else 2) if d in (1, 2, None) else len([(c or ((c := (t(199, ((d := c) and d)) or len([((v(b) + v(len([4 async for x in ag()])), 3)[0] if 3 in (1, 2, None) else d) async for y in ag()]))) and 0)) for z in range(3)]))))) or 4)) + v((v(t(200, a)) + v((b or b)) if v(d) < v(((t(201, c) and d) or (0 if b else (c := a)))) <= v(b) else a))
                    p(202, d)
                else:
                    c += 1
                    del d
                    del c
            finally:
                p(203, "fin")
                c += 1
                del c
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
    async with ACM(204, 0) as b:
        a = len([c async for y in ag()])
        if 1 == 3:
            raise KeyError(205)
            p(206, a)
        a = a
    c += 1
    p(207)
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
