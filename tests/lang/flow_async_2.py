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
    p(1)
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
    if v((2, ((b or (((a := 4) or v(((a := c) and (b or ((a := 4) or v(2) + v((1, (c := c))[0]))))) + v(v((v(a) + v(4), v(0) + v(b))[0]) + v((((t(2, (b, d)[1]) and d) if v(a) < v(a) <= v(c) else (t(3, t(4, a)) and 1)) or 1)))), 1)[0]) if v(t(5, ((c := (b := (2 or c))), 5)[0])) < v(b) else 2))[0]) < v(2) <= v(b):
        with CM(6, 0) as b:
            del a
        p(7)
        d = ((b if d in (1, 2, None) else d) or 5)
    else:
        try:
            raise TypeError(8)
            for b in range(0):
                try:
                    p(12, 5)
                except ValueError:
                    p(13, a)
                    c += 1
                    d = (c := c)
                except (KeyError, TypeError):
                    p(14, c)
                    return c
                if v(1) < v(a): break
            else:
                try:
                    p(15, (t(16, a) if v(len([5 async for z in ag()])) < v((a := t(17, t(18, v(((a or t(19, c)), 2)[1]) + v(t(20, 2)))))) else d))
                    c += 1
                    p(21, d)
                except Exception as a:
                    p(22, (a if (b := len([c async for y in ag()])) else 0))
                    return 2
                    p(23)
                except Exception as e:
                    p("e", e)
                    p(24, 0)
                    del d
                finally:
                    p(25, "fin")
                    p(26, v(1) + v(3))
                try:
                    p(27, c)
                    raise KeyError(28)
                    p(29, t(30, (a := 5)))
                except Exception as e:
                    p("e", e)
                    c = v(((b, 4)[0] or a)) + v((d := 2))
                    c = v(((c := ((b := a) if v(b) < v(((len([v(2) + v(5) async for y in ag()]) or 0) if 0 else t(31, 3))) <= v(5) else (b, 2)[1])) and 4)) + v(((c and c) if not t(32, a) else b))
                except (KeyError, TypeError):
                    d = (2 or (((2 and 3) and (a and 0)) and d))
                    p(33, (c := v(d) + v(1)))
                    a += 1
                p(34)
        except Exception as e:
            p("e", e)
            for b in range(3):
                d = d
                async for a in ag():
                    return v(4) + v(c)
        except (KeyError, TypeError) as e:
            p("e", e)
            n38 = 0
            while n38 < 3:
                n38 += 1
                del a
                async for d in ag():
                    b = v(len([(len([len([t(39, t(40, b)) async for z in ag()]) async for x in ag()]) or 2) async for x in ag()])) + v(t(41, d))
                    d = a
                    p(42, d)
                try:
                    p(43, c)
                except (KeyError, TypeError) as e:
                    p("e", e)
                    raise ValueError(44)
                else:
                    del c
                    if v(b) < v(5) <= v((5 and v(c) + v((b or a)))): continue
        if 2 == None:
            p(45, c)
            try:
                async with ACM(46, 0) as b:
                    return t(47, d)
                    c = d
                    b = b
                with CM(48, 0) as a:
                    d = 4
                try:
                    return v(b) + v(b)
                    b = len([3 async for z in ag()])
                except ValueError as a:
                    b += 1
                    a = t(49, 3)
                except (KeyError, TypeError):
                    return v(v((t(50, ((t(51, v(b) + v(v(v(a) + v(v(a) + v(len([d async for x in ag()])))) + v(5))) or a) and 2)) if d == 3 else 1)) + v((a if not len([v(1) + v(a) async for x in ag()]) else (a := v(t(52, 3)) + v(b))))) + v(0)
                else:
                    d, d = a, c
                    a = t(53, 5)
            except* Exception as a:
                p(54)
                try:
                    p(55)
                    a = c
                except (KeyError, TypeError) as a:
                    b = (3, v(((b or (3 or d)), v(d) + v(b))[0]) + v((a := 3)))[1]
                    a = 0
            except* (KeyError, TypeError):
                try:
                    p(56, 1)
                except* (KeyError, TypeError):
                    raise TypeError(57)
                finally:
                    p(58, "fin")
                    p(59, t(60, b))
                    raise KeyError(61)
                for a in range(1):
                    p(62, t(63, 1))
                    a = 5
            else:
                p(64, ((2 if v(a) < v(a) <= v(a) else t(65, (v((d := v((v(a) + v(3) or d)) + v(c))) + v(1) or (a := (v(v(1) + v((1 or c))) + v(4) or (d := (1 if v(0) < v(d) else c))))))), t(66, a))[0])
        else:
            p(67, d)
        try:
            try:
                p(68, (d and b))
            except (KeyError, TypeError) as e:
                p("e", e)
                with CM(69, 0) as b:
                    p(70, t(71, t(72, 2)))
                try:
                    b = t(73, 0)
                finally:
                    p(74, "fin")
                    a = (d := a)
                    p(75, (((((a := (b or 1)) and b) or (b if v((c := v(t(76, 3)) + v(b))) < v(v(a) + v((c := b))) <= v(c) else a)) and (b := len([t(77, (a and 3)) async for x in ag()]))) and (a := (b and (t(78, 4) and t(79, v(a) + v((t(80, len([b async for y in ag()])) or (((d := (3 or (4, t(81, v(b) + v((t(82, (a := d)) if c == None else b))))[1])) and len([(d := c) async for y in ag()])) and d)))))))))
                    d += 1
                try:
                    p(83)
                    p(84, ((d if 3 else 3) if d == None else 5))
                    p(85)
                except* ValueError as a:
                    raise TypeError(86)
                    b, b = (a, a)[1], (b := (0 and ((1, t(87, t(88, (b := ((b := 5) or a)))))[1] and a)))
                finally:
                    p(89, "fin")
                    p(90, a)
                    p(91, c)
                    b, a = 1, ((c if (t(92, (4, 2)[0]), c)[1] == None else 0) if not d else (b := (b and 3)))
            finally:
                p(93, "fin")
                p(94)
            with CM(95, 0) as d:
                try:
                    a += 1
                    p(96, 3)
                finally:
                    p(97, "fin")
                    c, d = 0, (v(5) + v(c) or 0)
                    p(98, (((1, (5 if v(b) < v(b) else b))[0], 4)[1] if (c if v(0) < v(1) else ((d or (5 or (c := 5))) or 1)) in (1, 2, None) else v(t(99, b)) + v(2)))
        except Exception as e:
            p("e", e)
            return 1
            raise
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
def f2(a, b=None):
    c = 1
    b = (((a or b) and 1) or 1)
    a = d
    b += 1
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
    with CM(100, 0) as a:
        d += 1
        n101 = 0
        while n101 < 3:
            n101 += 1
            p(102, (t(103, 0), 1)[0])
        b = c
    try:
        with CM(104, 0) as d:
            n105 = 0
            while n105 < 3:
                n105 += 1
                a = len([d for y in range(3)])
                d += 1
                n106 = 0
                while n106 < 3:
                    n106 += 1
                    return (d := (d := 0))
            n107 = 0
            while n107 < 3:
                n107 += 1
                with CM(108, 0) as b:
                    a, b = b, 3
                if v((1 and d)) + v((t(109, c) if v(t(110, 5)) < v(v(4) + v((3 and c))) else ((4 or a) if b else (a, (c := (a := ((4 and v(d) + v((b, ((c := (b or a)), c)[0])[1])) or t(111, len([b for z in range(3)]))))))[1]))) in (1, 2, None):
                    p(112, (2 or b))
                    if v(2) < v(b): continue
                    if v(4) < v(c): break
            c = t(113, a)
    finally:
        p(114, "fin")
        p(115, d)
        async with ACM(116, 0) as d:
            p(117, 1)
            try:
                return (((t(118, (3 and 2)), c)[1] if v((((d, ((a := b), (a := 4))[1])[0], v(b) + v(4))[1] and 2)) < v(0) else ((0 and (d or c)) if (((c := c) if v((t(119, v(b) + v(v(2) + v(v(t(120, (d and 2))) + v((b := (c and t(121, b))))))), d)[0]) < v(c) else len([3 async for z in ag()])) if (1 and (5, d)[1]) == None else v((t(122, t(123, 0)) if t(124, 3) else (b := t(125, (1, 3)[0])))) + v(a)) else (c if 3 else a))) if v((0 if v((a or ((v(b) + v(4) and b) and 5))) < v(a) else (5 if v(t(126, 4)) + v((d and d)) == 4 else (d := (4, 4)[0])))) < v(1) else 4)
                async for a in ag():
                    p(127)
                    return b
                d = (a := c)
            except* ValueError as e:
                p("e", e)
                try:
                    p(128, (5 and c))
                except ValueError:
                    p(129, (1 or ((t(130, a) if len([(a := 5) async for x in ag()]) else c) and 2)))
                except Exception as a:
                    p(131)
                    b, b = 0, t(132, (v(t(133, c)) + v(4) if v(t(134, b)) < v(b) else b))
                    p(135, (4 if v((2 and (3 or 2))) < v((4 or (d or c))) else (b := (c and b))))
            finally:
                p(136, "fin")
                p(137, a)
                p(138, d)
    p(139, (a := b))
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
def f4(a, b=None):
    c = 1
    a = c
    p(140, (b := 1))
    return a
try:
    p("r", (f4(0)))
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    p("r", (f4(1)))
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    p("r", (f4(2)))
except BaseException as ex:
    p("x", ex, ex.__context__)
async def f5(a, b=None):
    c = 1
    for d in g():
        try:
            if t(144, 4):
                try:
                    raise KeyError(145)
                    return t(146, 4)
                except (KeyError, TypeError) as e:
                    p("e", e)
                    b += 1
                    c += 1
            c, d = 1, b
            async with ACM(147, 0) as d:
                try:
                    p(148)
                    a, a = len([d async for z in ag()]), 4
                    p(149, 4)
                except* ValueError:
                    p(150, 5)
                    d = 3
                    p(151, a)
                finally:
                    p(152, "fin")
                    p(153, t(154, c))
                    p(155, v(5) + v(((((b := (c := ((d := 3) if v(4) < v(v(c) + v(3)) else t(156, (c and (c, ((v(v(3) + v(b)) + v(b), t(157, ((c and 3) if (c := v(d) + v((d and v((3 and d)) + v(5)))) == None else t(158, c))))[1] and 2))[1]))))), (a := 2))[1] or 2), ((d := 3) and 5))[0]))
        except (KeyError, TypeError) as e:
            p("e", e)
            p(159)
            d = 2
            try:
                n160 = 0
                while n160 < 3:
                    n160 += 1
                    b = 2
                else:
                    p(161)
                return c
                raise TypeError(162)
            except (KeyError, TypeError):
                raise ValueError(163)
                try:
                    del a
                    p(164, b)
                finally:
                    p(165, "fin")
                    raise TypeError(166)
            except ValueError as a:
                try:
                    p(167)
                except (KeyError, TypeError) as a:
                    d = ((d or len([c async for z in ag()])) and (c if v(5) < v(c) else (1 and a)))
                    p(168, c)
                    p(169, d)
                finally:
                    p(170, "fin")
                    p(171, 1)
                    del d
            else:
                try:
                    p(172, ((c := (b := (1 or t(173, (1 or 2))))), (b := c))[1])
                    b = (0 and d)
                    p(174, (b and a))
                except ValueError as e:
                    p("e", e)
                    p(175, c)
                else:
                    p(176, 5)
                    p(177, (a := a))
                    return 1
                d = ((a := 1), a)[1]
            finally:
                p(178, "fin")
                async with ACM(179, 0) as c:
                    p(180, b)
                    a, c = 1, (a or d)
                return (((1 and a) and 5) and 0)
                if v(1) < v((b := d)):
                    c = 3
        finally:
            p(181, "fin")
            n182 = 0
            while n182 < 3:
                n182 += 1
                c, c = v(len([b for z in range(3)])) + v(3), t(183, (5 and 5))
            if t(184, ((2, b)[1] and len([1 async for x in ag()]))) == 4: break
    p(185, 0)
    b = c
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
