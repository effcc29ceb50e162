# A random program of nested statements: every way through try, with, loops and generators.

def p(*a): print(*[s(x) for x in a])
def s(x): return repr(x) if not isinstance(x, CM) else 'CM'
def t(i, x):
    p('t', i, x)
    return x
def v(x):
    if isinstance(x, int): return x
    return 7
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

def f0(a, b=None):
    c = 1
    p(1, 3)
    if c:
        b = 2
        try:
            try:
                try:
                    a, d = v(((c or 3) and b)) + v((d and 5)), t(2, ((d := a) and (len([1 for y in range(3)]) and (c := a))))
                    return d
                except ValueError:
                    p(3)
                    c, d = v(c) + v((c := v(((5, 3)[1] and 1)) + v((c := c)))), 5
                finally:
                    p(4, "fin")
                    p(5, 2)
                    return b
                    b += 1
            except* Exception as e:
                p("e", e)
                p(6, 1)
            except* (KeyError, TypeError) as a:
                try:
                    p(7)
                    d = 3
                    del b
                except ValueError as a:
                    c = c
                    del a
                except Exception:
                    del a
                else:
                    c = 4
                finally:
                    p(8, "fin")
                    p(9, (c := (c := (2 if d else 0))))
                try:
                    del a
                    d, a = 3, d
                    p(10)
                except* Exception as a:
                    raise KeyError(11)
                    raise KeyError(12)
                    p(13, 5)
            else:
                c = c
        finally:
            p(14, "fin")
            n15 = 0
            while n15 < 3:
                n15 += 1
                n16 = 0
                while n16 < 3:
                    n16 += 1
                    if (d and 0) == None: break
                    d = 1
                return (3 or 2)
    try:
        if v(t(17, (a if v(5) < v(t(18, 1)) <= v(((t(19, 4) and v(5) + v((a := v(c) + v(3)))) if v(1) < v((b or c)) else b)) else t(20, d)))) < v(v(len([t(21, ((a or 2), 4)[1]) for x in range(3)])) + v((2, a)[0])) <= v(t(22, (a := d))):
            for b in g():
                raise TypeError(24)
            b = (((b := (d := (0 if v(3) < v(d) else b))) or 2), c)[1]
            return v((c := 0)) + v(c)
        return v(t(25, c)) + v(((d := b) or 5))
    except ValueError as e:
        p("e", e)
        d, a = len([(c if v((c := (d if (1 and d) == None else c))) < v(len([v((c := 0)) + v((b := t(26, (v((d and (t(27, 3) or t(28, 2)))) + v((((a := v(b) + v(d)) or c) and a)) if v(b) < v(3) <= v(a) else 3)))) for z in range(3)])) <= v(v(d) + v((d or 0))) else d) for x in range(3)]), c
    return a
try:
    p("r", f0(0))
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    p("r", f0(1))
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    p("r", f0(2))
except BaseException as ex:
    p("x", ex, ex.__context__)
def f1(a, b=None):
    c = 1
    yield 0
    with CM(29, 0) as d:
        for c in [v(a) + v((2 and a)), ((5 and v((t(30, b) and v(d) + v(t(31, (c := d))))) + v(t(32, c))) and (b and ((len([a for z in range(3)]) if 0 == None else 0) or 1)))]:
            for d in g():
                with CM(33, 0) as b:
                    p(34, 3)
                    p(35, (b or len([(4 if a in (1, 2, None) else d) for y in range(3)])))
    try:
        d = b
    finally:
        p(36, "fin")
        try:
            a = (1 if not t(37, 4) else 5)
            p(38, c)
        except Exception as e:
            p("e", e)
            try:
                b, a = b, (d or (0 if b == None else (len([c for z in range(3)]) if v(4) < v((a if v(((b := b) or (0 or 1))) < v(b) <= v(((c, 5)[0], 2)[0]) else v(5) + v(v(((d and (b := 5)) and d)) + v(4)))) <= v(c) else a)))
                p(39, c)
            except Exception:
                p(40, c)
                p(41, (yield 1))
            except ValueError as a:
                if 2 in (1, 2, None):
                    p(42, 0)
                    raise TypeError(43)
                with CM(44, 0) as a:
                    c += 1
                    p(45, (b := (4 if 4 == 2 else (d := 1))))
                with CM(46, 0) as b:
                    p(47, d)
                    d = 2
            p(48, d)
        else:
            n49 = 0
            while n49 < 3:
                n49 += 1
                try:
                    return 4
                    p(50, a)
                    del b
                finally:
                    p(51, "fin")
                    p(52, c)
                p(53, ((c if 0 == 2 else 1) if (b if not 0 else 3) == 3 else 0))
            else:
                del a
                if 1 == 1:
                    p(54, len([d for x in range(3)]))
                    a = 5
                    c = (1 and b)
                else:
                    raise ValueError(55)
                    return (v(t(56, 2)) + v((a if (((2 if (3, a)[1] in (1, 2, None) else v((b := b)) + v(2)) or v(t(57, (b or (b if v(0) < v(v((t(58, (c if (d := a) else b)) and v(d) + v((2 or (2 if a in (1, 2, None) else b))))) + v(4)) <= v(3) else c)))) + v(a)) and c) in (1, 2, None) else (b if v((0 and (5 or (d := (0 if 5 else b))))) < v(len([v(t(59, (c or c))) + v((4 and 4)) for y in range(3)])) else t(60, (4 if v((4 or (d := (b or (t(61, v(t(62, d)) + v(3)), (((d or 1) or (b, (((d := ((c := d), 3)[0]) if v((d if v(3) < v(a) else 3)) < v((((v(d) + v(v(1) + v((3 or d))) or v((len([len([5 for y in range(3)]) for z in range(3)]) or 0)) + v(3)), d)[1] or len([t(63, t(64, (c := t(65, b)))) for y in range(3)]))) <= v(2) else t(66, v((a := d)) + v(b))), v((0 and 4)) + v(3))[0])[0]), 4)[1])[0])))) < v(a) else 4))))) and a)
                    p(67, v((5, (a := d))[1]) + v((3 if v(len([(a := b) for x in range(3)])) + v(d) else ((v((a := a)) + v((3 or 5)), 3)[0] if v(d) < v(((5, 1)[0] or 4)) else t(68, 2)))))
        finally:
            p(69, "fin")
            a = b
            if v(0) < v(d):
                p(70, (yield b))
                try:
                    return (5 if v(a) < v(b) <= v(0) else c)
                    a = (2 if (a, v(c) + v(3))[0] else len([5 for y in range(3)]))
                finally:
                    p(71, "fin")
                    d = c
                    p(72, 4)
                    p(73, (b := d))
            else:
                for b in g():
                    if (b or b): continue
                    c = b
                else:
                    b = (v(((d := (4 if (d if not v((3 and 4)) + v(t(75, (d := c))) else d) == 0 else c)) and c)) + v((len([c for y in range(3)]) if v(c) < v((len([c for x in range(3)]), d)[0]) else c)) or 2)
                    b = (a if v(d) < v((d if v((v(d) + v(c) and (v(4) + v(d) or a))) < v(b) <= v((5, a)[0]) else v(c) + v(v(1) + v(1)))) else (0 or d))
            try:
                n76 = 0
                while n76 < 3:
                    n76 += 1
                    b, a = 2, 3
                    p(77, (a := 0))
            except ValueError:
                p(78, b)
                for c in g():
                    if 3: break
                    c = 2
                try:
                    del a
                except* Exception:
                    p(79, (yield t(80, 3)))
                    p(81, 2)
                    c = t(82, 0)
                except* Exception as a:
                    p(83, (d and 5))
                    p(84, (c := len([(c and 5) for x in range(3)])))
                finally:
                    p(85, "fin")
                    raise KeyError(86)
            except (KeyError, TypeError) as e:
                p("e", e)
                with CM(87, 0) as d:
                    a += 1
                for d in range(4):
                    b += 1
                    p(88, 5)
                else:
                    a = (a and d)
                a = ((a if (c := ((t(89, 0) or a) and d)) in (1, 2, None) else (b if b else ((len([len([v((c := 2)) + v((((((a or d), t(90, c))[0] and b) or ((a or 4) or c)) and c)) for x in range(3)]) for x in range(3)]), b)[1] if v(((1 if v(b) < v(3) <= v(0) else (len([(b or (c := b)) for x in range(3)]) and b)), 0)[0]) < v((len([1 for z in range(3)]) if v((c and t(91, a))) < v(((b := ((d := a) if not c else (a := ((3 or t(92, ((b := 2), c)[0])), 2)[1]))) or (b, (c or v(1) + v(2)))[0])) else b)) else c))) and a)
            finally:
                p(93, "fin")
                with CM(94, 1) as a:
                    p(95, (yield d))
                    p(96)
                a += 1
                try:
                    d = (5 if 2 == None else d)
                    p(97, (5 if (0 and len([(t(98, 3) and a) for z in range(3)])) in (1, 2, None) else b))
                except Exception:
                    return a
                    p(99, t(100, d))
                    del a
    p(101, a)
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
    yield 0
    p(102, (d := a))
    if 0 == 0:
        with CM(103, 0) as d:
            try:
                return (4 or d)
                d = t(104, (b := (0 and c)))
                try:
                    c = c
                except* ValueError as a:
                    p(105, (c if v(b) < v(d) else b))
                    a = (4 and b)
                    p(106, (yield (d and 0)))
                except* Exception as e:
                    p("e", e)
                    p(107, (yield (v(c) + v(a) and 3)))
                    raise
                else:
                    p(108, c)
                    del d
                    raise
            finally:
                p(109, "fin")
                return (d := b)
                raise
    a = (b and 2)
    return a
try:
    for q in f2(0): p("y", q)
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    for q in f2(1): p("y", q)
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    for q in f2(2): p("y", q)
except BaseException as ex:
    p("x", ex, ex.__context__)
def f3(a, b=None):
    c = 1
    for c in g():
        if (a := ((c if 2 in (1, 2, None) else b) and (5, 3)[0])) == None:
            return d
            if not (c if v((d := c)) < v(t(110, a)) <= v(v(v(v(d) + v(t(111, 1))) + v(v(1) + v((b := a)))) + v((4 and 1))) else c): continue
        try:
            return ((1, (d or (((t(112, b) and t(113, c)) and b) or a)))[1] if v(d) < v(v((d := 5)) + v(3)) else (4 and t(114, (5 if (a or 1) == 0 else b))))
            try:
                for b in range(2):
                    p(115, ((a := 3) if v((2 or a)) < v(a) else b))
                    a, c = a, (d := 0)
                    c += 1
            except ValueError:
                if v(d) < v((a := t(116, (c := c)))):
                    raise
                else:
                    p(117, (3 if 1 in (1, 2, None) else c))
                    c = 4
            except (KeyError, TypeError) as a:
                try:
                    d, d = b, ((c, 5)[0], 3)[0]
                    c = 4
                    del d
                except Exception as e:
                    p("e", e)
                    d += 1
                    p(118, 0)
                    return (c and v((a if v(2) < v(c) else 3)) + v(d))
            else:
                p(119, c)
                a = 4
                try:
                    d = (1 and t(120, (1, 5)[1]))
                    p(121)
                except* (KeyError, TypeError) as e:
                    p("e", e)
                    p(122, t(123, (a if t(124, a) == None else b)))
                    p(125, b)
                    p(126, 2)
                else:
                    return c
                finally:
                    p(127, "fin")
                    if not 2: continue
            if c: continue
        finally:
            p(128, "fin")
            del c
    else:
        c, a = d, v(c) + v(a)
    for d in g():
        a, a = a, 1
        if v(5) < v(v(((0 and d) and (2, (c and v(2) + v(c)))[1])) + v((v(len([5 for y in range(3)])) + v(2), 5)[0])):
            if v(t(130, 5)) < v(a):
                for c in [0, ((b and d) if (v(d) + v(5) if v(b) < v((b := 0)) <= v(4) else (d := 1)) in (1, 2, None) else 3)]:
                    raise TypeError(131)
                for c in range(4):
                    p(132, t(133, (5 and t(134, (t(135, d), v(((c, 5)[0], 1)[1]) + v(3))[1]))))
                    a = 0
                else:
                    raise KeyError(136)
                    if (1 if v((c := 3)) < v(1) else b) == 4: continue
                    p(137, 5)
            del a
            try:
                try:
                    p(138, d)
                    b = 3
                finally:
                    p(139, "fin")
                    raise ValueError(140)
                try:
                    p(141)
                    p(142, c)
                finally:
                    p(143, "fin")
                    p(144)
                    c = 4
            except* ValueError as e:
                p("e", e)
                try:
                    p(145, (b := d))
                    p(146)
                    raise KeyError(147)
                except (KeyError, TypeError) as e:
                    p("e", e)
                    del c
                    p(148, (((3 and (b, 4)[1]), a)[0], 4)[1])
                    a = 1
                n149 = 0
                while n149 < 3:
                    n149 += 1
                    p(150, b)
                    p(151, 2)
                else:
                    p(152)
                    p(153)
                    a = 4
                try:
                    p(154, ((d, d)[1] or a))
                except Exception:
                    p(155)
                    c += 1
                    b = len([t(156, a) for x in range(3)])
                else:
                    p(157, (c := (len([(v(v(len([(c or (b, 4)[1]) for y in range(3)])) + v((b := b))) + v(a) and (c and (0 if v(v(2) + v(b)) < v(1) else c))) for z in range(3)]) or v(t(158, v(v((a, d)[1]) + v((0 and (a or d)))) + v(a))) + v(a))))
            except* Exception as a:
                raise ValueError(159)
        if v((0 or 3)) < v(0):
            raise TypeError(160)
            for b in [c, d]:
                b += 1
            a = a
    return a
try:
    p("r", f3(0))
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    p("r", f3(1))
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    p("r", f3(2))
except BaseException as ex:
    p("x", ex, ex.__context__)
def f4(a, b=None):
    c = 1
    yield 0
    for d in [b, v(t(161, (t(162, c) and a))) + v(d)]:
        try:
            raise TypeError(163)
            p(164, (yield (a, (len([2 for x in range(3)]) if v(a) < v(v(v(((((c and t(165, d)) or a) if (c or ((a and 2) if v(c) + v((3 and (c or (c or (d := v((b := a)) + v(a)))))) == 0 else (((a or 1), 2)[1] or b))) in (1, 2, None) else b) or (b if not 2 else 1))) + v(c)) + v(4)) else (a := b)))[1]))
        except (KeyError, TypeError):
            if ((5 or 0) and (v(c) + v(v(a) + v(((v(2) + v(2) or len([b for x in range(3)])) or 0))) and 5)) == 3:
                b += 1
                try:
                    return (c and 4)
                    b = 1
                finally:
                    p(166, "fin")
                    p(167, d)
                    c, d = 5, (a := (((c := c) if v(c) < v((d := d)) else (4 and 2)), b)[0])
                    a = t(168, 0)
            else:
                p(169, (yield 1))
                for a in g():
                    d, c = b, b
                try:
                    if v(2) < v(1): continue
                except* Exception as a:
                    raise ValueError(171)
                    raise KeyError(172)
                else:
                    b = ((1, ((c := ((a if (b := b) in (1, 2, None) else (a if v(a) + v((5 if a == 2 else (len([0 for y in range(3)]), (3 or 5))[0])) else 0)) and a)), a)[1])[0] or t(173, (a or d)))
                finally:
                    p(174, "fin")
                    b, c = 0, 2
            if not 4:
                with CM(175, 1) as a:
                    raise TypeError(176)
                p(177, (yield 0))
            return b
        except Exception as a:
            try:
                for d in [b, (((2 or 5) if d == 4 else v(c) + v(b)) if not d else (5 and t(178, 2)))]:
                    d = b
                else:
                    a = v(d) + v(b)
                    a = c
            except* ValueError:
                try:
                    a += 1
                    d = (t(179, c) or (d := (0 and 0)))
                finally:
                    p(180, "fin")
                    p(181, 4)
                d = 5
            except* (KeyError, TypeError):
                a, d = (a or a), v((c := 4)) + v(t(182, a))
                for c in g():
                    p(185, 3)
            else:
                with CM(186, 0) as c:
                    p(187, (0, 4)[0])
                c += 1
        finally:
            p(188, "fin")
            a = t(189, (b := b))
    return a
try:
    for q in f4(0): p("y", q)
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    for q in f4(1): p("y", q)
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    for q in f4(2): p("y", q)
except BaseException as ex:
    p("x", ex, ex.__context__)
def f5(a, b=None):
    c = 1
    p(190, c)
    return a
try:
    p("r", f5(0))
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    p("r", f5(1))
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    p("r", f5(2))
except BaseException as ex:
    p("x", ex, ex.__context__)
