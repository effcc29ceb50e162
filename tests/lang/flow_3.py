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
    return (c, 1)[0]
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
    with CM(1, 0) as a:
        for c in g():
            for a in g():
                try:
                    p(3, (len([v(2) + v(d) for y in range(3)]) if v(v((t(4, a) and c)) + v(b)) + v((4 and t(5, 3))) else d))
                except* ValueError as a:
                    p(6, (a and 5))
                    p(7, (((len([(c if 5 == None else c) for y in range(3)]), 3)[1] if v(2) + v(1) else c) or (d or v(d) + v(c))))
                try:
                    raise KeyError(8)
                    a += 1
                    a = b
                finally:
                    p(9, "fin")
                    raise KeyError(10)
                    p(11, (c := (4, (b if v(b) < v((c := d)) else t(12, 2)))[0]))
                    p(13, c)
                with CM(14, 0) as c:
                    c = (1, d)[0]
            with CM(15, 1) as a:
                for b in range(0):
                    raise KeyError(16)
                    a = (c or b)
    p(17, 5)
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
    try:
        p(18)
    finally:
        p(19, "fin")
        p(20, (b := 0))
        try:
            p(21, v(a) + v(b))
            c += 1
        except* ValueError as a:
            for a in g():
                try:
                    if v(d) < v((a, 0)[1]) <= v(v((t(22, v(v(c) + v(v((a, 0)[1]) + v(4))) + v(b)) and (a or len([d for z in range(3)])))) + v(2)): continue
                finally:
                    p(23, "fin")
                    p(24, (c := (len([c for x in range(3)]) if (d and (t(25, (d and (0 if d in (1, 2, None) else (b := b)))) if (b and c) else d)) == None else t(26, 4))))
                    p(27)
                for c in g():
                    p(28, 0)
            c, d = c, v(2) + v(b)
    for d in g():
        if not (0 or a): continue
        for c in [v((c := v(a) + v(5))) + v(v(d) + v(2)), t(29, b)]:
            if v(len([1 for y in range(3)])) < v(1):
                if (5, t(30, b))[0]:
                    if v(4) < v(c): continue
                else:
                    p(31)
            else:
                p(32)
            for c in g():
                for a in g():
                    return ((4 if v(d) < v(a) else t(33, b)) or (b and 3))
                    if v((v((t(34, b) and b)) + v(3) and (b, 5)[1])) < v(v(5) + v(4)) <= v((t(35, a) or a)): continue
                    return 3
                with CM(36, 1) as a:
                    d += 1
                    b = ((c or b) if 4 in (1, 2, None) else 0)
                    p(37, a)
                for c in g():
                    raise ValueError(38)
                    raise
                else:
                    p(39, 1)
                    return b
                    p(40, d)
            else:
                for a in g():
                    del d
                    p(43, c)
                    d = a
                for a in range(3):
                    p(45, a)
                    p(46)
                    p(47, 2)
                else:
                    raise KeyError(48)
                    d, b = d, b
                try:
                    if (c := t(49, a)): continue
                except (KeyError, TypeError) as e:
                    p("e", e)
                    raise ValueError(50)
                else:
                    p(51)
                finally:
                    p(52, "fin")
                    p(53, 2)
                    p(54, len([t(55, d) for x in range(3)]))
    return a
try:
    p("r", f2(0))
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    p("r", f2(1))
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    p("r", f2(2))
except BaseException as ex:
    p("x", ex, ex.__context__)
def f3(a, b=None):
    c = 1
    yield 0
    raise
    d += 1
    return a
try:
    for q in f3(0): p("y", q)
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    for q in f3(1): p("y", q)
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    for q in f3(2): p("y", q)
except BaseException as ex:
    p("x", ex, ex.__context__)
def f4(a, b=None):
    c = 1
    yield 0
    p(56, 0)
    try:
        p(57, (yield t(58, 4)))
        if v((a if 4 else a)) < v((3 or 5)):
            try:
                for b in [(d and 5), (5 or (d := 2))]:
                    d = 1
                    p(59, d)
                    b = b
                try:
                    d += 1
                except ValueError as e:
                    p("e", e)
                    p(60, 5)
                else:
                    p(61, (0 and 3))
                    p(62, t(63, (4 or c)))
                finally:
                    p(64, "fin")
                    raise ValueError(65)
            except ValueError as e:
                p("e", e)
                with CM(66, 0) as b:
                    p(67, (yield len([(b := ((((c := v((1, ((c if v(len([1 for y in range(3)])) < v(3) else ((a := 3), ((len([c for y in range(3)]) if not 1 else (d or 4)) and 2))[0]) or b))[0]) + v(b)) if ((v(5) + v(b) and (5, v(4) + v((c := t(68, (((((t(69, v(d) + v(len([t(70, b) for z in range(3)]))) and a) and 3) and v(((1 if ((c and (c or (t(71, t(72, 1)) or len([c for z in range(3)])))) if v(4) < v(0) else 1) else t(73, c)), c)[1]) + v(a)) if v(b) + v(b) else d) or v(v((a := len([((a and a) and 2) for x in range(3)]))) + v(c)) + v(2))))))[1]) and (1 or b)) == 1 else b) or c) or b)) for x in range(3)])))
                p(74, t(75, d))
                try:
                    c = 3
                    del b
                    p(76, (yield t(77, ((((b := t(78, (0 if v(3) < v(3) else v(1) + v((0 and (b or d)))))) or v((((3 and (((a := v(b) + v(5)) and len([((b if a else (c, 0)[0]) if v(a) < v(3) else a) for z in range(3)])), 0)[0]) or 3) and a)) + v(2)) if 1 == None else (c if v((a := 5)) < v(1) else v(4) + v((d := t(79, (d := b)))))) or a))))
                except (KeyError, TypeError) as e:
                    p("e", e)
                    raise TypeError(80)
                    del d
                    c += 1
                except Exception as a:
                    a = 5
                    d = 5
                    raise KeyError(81)
                else:
                    del b
                    p(82, (yield ((0, a)[0] if v(4) < v(5) else 3)))
                    p(83, (v(0) + v(((1 and c) if v(d) < v(c) <= v(t(84, ((t(85, a), 5)[0] or t(86, v(5) + v((1 if b == 2 else d)))))) else d)), c)[1])
                finally:
                    p(87, "fin")
                    p(88, (yield t(89, 0)))
            except ValueError as e:
                p("e", e)
                try:
                    p(90, 4)
                    c = t(91, (c := d))
                finally:
                    p(92, "fin")
                    p(93, (yield 4))
                    d = c
                p(94, v((v(d) + v(1) or (b or d))) + v((d := (d and d))))
                if v(v(b) + v((0 and ((((b, t(95, c))[0] and 4) and c) if v(b) < v(v((d, a)[1]) + v(len([c for y in range(3)]))) else v((0 if 0 else 0)) + v((t(96, 4) and ((3 or d) and 0))))))) + v(c) == None:
                    b = d
                else:
                    p(97, v((4 and 4)) + v(v(v(0) + v(t(98, 5))) + v(0)))
            finally:
                p(99, "fin")
                if v((b if v(1) < v(2) else (5 and 4))) < v(t(100, 0)) <= v(len([3 for y in range(3)])):
                    d = (c and (a if (t(101, v(b) + v(d)) if v(len([b for z in range(3)])) < v(1) else d) == None else a))
                else:
                    p(102, t(103, len([(c := (b if len([a for z in range(3)]) else ((c or d), (b if t(104, b) == None else (((c := (4, v((c if v(c) < v(b) else 4)) + v(4))[0]) and (d and t(105, d))) or b)))[1])) for x in range(3)])))
                try:
                    p(106, (c := b))
                except Exception as e:
                    p("e", e)
                    p(107, v((t(108, d) or ((d := (c := c)) or 2))) + v(2))
                else:
                    c = c
                    p(109, (a or 2))
                    d = v((d := a)) + v(a)
                if a == None:
                    p(110, c)
                else:
                    del d
            p(111, t(112, b))
        else:
            a = (0 and v((1 or b)) + v(b))
            p(113, (yield b))
        with CM(114, 0) as a:
            with CM(115, 1) as d:
                return t(116, v(((b := c) and v(((d and (t(117, (a or d)) if (a := (v(v(0) + v(d)) + v(1) and 1)) else d)) if v(d) < v(a) else b)) + v(c))) + v(3))
    except (KeyError, TypeError) as e:
        p("e", e)
        try:
            d = 5
            n118 = 0
            while n118 < 3:
                n118 += 1
                with CM(119, 0) as d:
                    p(120)
                if not v((v(c) + v((d := a)) if v(c) < v(b) else d)) + v((c or b)):
                    p(121, ((((b and 3) if not 5 else c) and 0), d)[1])
                    a, b = 1, b
                else:
                    p(122, (d or c))
                    return b
                with CM(123, 1) as b:
                    p(124, d)
        except Exception as e:
            p("e", e)
            try:
                try:
                    p(125, (1, c)[1])
                finally:
                    p(126, "fin")
                    p(127, (2 if v(c) < v((b := a)) else c))
                    p(128, 2)
            except Exception:
                try:
                    p(129, c)
                except (KeyError, TypeError) as a:
                    a = t(130, (t(131, ((b := ((t(132, 4) or len([3 for x in range(3)])) and 5)) if (2 and (a, a)[0]) else 0)) or 1))
                    p(133, (5 if len([(c := 3) for y in range(3)]) == None else c))
                    return d
                finally:
                    p(134, "fin")
                    p(135, ((3, a)[1] and (((((b or (4 and 3)) and c) if v(len([4 for z in range(3)])) < v(v(a) + v(2)) <= v(4) else 1) if (d or 1) == None else 4) if 4 else 3)))
                    p(136, 1)
                    a = b
            finally:
                p(137, "fin")
                for a in range(2):
                    p(138, d)
                    raise KeyError(139)
                    if a == 0: continue
        except ValueError as e:
            p("e", e)
            with CM(140, 0) as b:
                try:
                    p(141, (yield a))
                    p(142, d)
                    d, d = 2, (4 if v(((b if v(0) < v(4) else v(d) + v(3)), (3 if v(0) < v(3) else (c := t(143, 4))))[0]) < v((d or v(a) + v(3))) else v(b) + v(1))
                except Exception:
                    p(144, (yield v(0) + v(d)))
                except ValueError:
                    a = 3
                    p(145)
                    p(146, (4 or d))
                else:
                    p(147, (c := v((d := (a if c in (1, 2, None) else c))) + v(c)))
                del a
            if 5 in (1, 2, None):
                return (c, ((d if b else d) or (2, c)[1]))[1]
                with CM(148, 0) as b:
                    d += 1
                    return d
                    p(149, (c and b))
            else:
                try:
                    a = 0
                    p(150, 2)
                    raise KeyError(151)
                except Exception as e:
                    p("e", e)
                    raise
                    p(152, (b := (t(153, v(b) + v((0 and (c := (b, 0)[1])))) and 3)))
                    p(154, ((v(4) + v(len([(a := d) for y in range(3)])) or (t(155, 3), 1)[0]) and b))
                b += 1
                a = t(156, ((a := v(v((0 if v(((t(157, 0) and c), 0)[0]) < v(1) else (t(158, 4) or 1))) + v(c)) + v(d)) or t(159, (0, 3)[1])))
            p(160, 4)
        else:
            try:
                del c
                if 5:
                    b = c
                    p(161, a)
                    c = t(162, (t(163, (0, b)[1]) if v(t(164, 0)) < v(a) else len([(d := t(165, len([b for x in range(3)]))) for z in range(3)])))
                else:
                    p(166, c)
                p(167, a)
            finally:
                p(168, "fin")
                with CM(169, 0) as b:
                    return (d if not len([b for x in range(3)]) else v(len([b for z in range(3)])) + v(((b := 1) if not 5 else d)))
                    b = b
        try:
            try:
                n170 = 0
                while n170 < 3:
                    n170 += 1
                    p(171, v(3) + v(t(172, 3)))
                    del d
            except Exception as e:
                p("e", e)
                try:
                    p(173, t(174, 5))
                    d = a
                    b = a
                except* Exception as a:
                    d = (1 and len([(d and (d and 0)) for x in range(3)]))
                    p(175, (v((((b := c) if v((a and (b if (a := (1 or 0)) == 1 else 1))) < v(b) else 5) and ((0, 2)[0] or c))) + v(d) if not ((v(2) + v((a := 4)) if 5 in (1, 2, None) else len([4 for y in range(3)])) and (d := (0 or 1))) else 1))
            except (KeyError, TypeError) as e:
                p("e", e)
                for a in range(4):
                    if v((a, v(a) + v((b if v((((4 or d) or b) or (d := 5))) < v(d) else t(176, 2))))[1]) < v(d): continue
                    return c
                    p(177, (b := 2))
                with CM(178, 0) as a:
                    a = b
                    b, b = d, (c := c)
            finally:
                p(179, "fin")
                try:
                    c = v(b) + v(a)
                except Exception:
                    p(180, b)
                    raise
                except (KeyError, TypeError):
                    a = 1
                    p(181, (yield t(182, b)))
                    a += 1
                else:
                    a = c
                finally:
                    p(183, "fin")
                    b = (d and d)
                    p(184, c)
                    d = len([b for x in range(3)])
        except (KeyError, TypeError):
            p(185, b)
            with CM(186, 0) as a:
                if b:
                    a = 3
                    p(187, (yield t(188, d)))
                    p(189, 1)
                else:
                    c = t(190, c)
                    p(191, 2)
        except (KeyError, TypeError) as e:
            p("e", e)
            n192 = 0
            while n192 < 3:
                n192 += 1
                try:
                    p(193, 4)
                finally:
                    p(194, "fin")
                    p(195, (yield b))
                for b in g():
                    b = (d if not (v(c) + v(d) and t(196, (5 and a))) else v((c := (b := c))) + v((c := v(c) + v((len([a for y in range(3)]) and (b := b))))))
            try:
                n197 = 0
                while n197 < 3:
                    n197 += 1
                    if (t(198, a), 2)[1] == 1: continue
                    p(199, (((d, 0)[1] if v((b if 0 == None else a)) < v(((b := (1 and t(200, b))) if (a := a) == 2 else (((d := d) or b), (v((v((d := (d if a in (1, 2, None) else d))) + v((c or t(201, b))) and (len([t(202, b) for x in range(3)]) and len([len([d for x in range(3)]) for z in range(3)])))) + v(2), t(203, v(b) + v(((v(t(204, b)) + v(0) if ((d if b == None else len([b for y in range(3)])) and (a := 5)) else 5) if b else (d and 0)))))[0])[1])) else 4) and t(205, v(c) + v((3, b)[1]))))
                    p(206, v(d) + v(0))
                p(207, (yield ((5 or d) and 5)))
            except Exception as e:
                p("e", e)
                p(208, b)
                with CM(209, 0) as c:
                    p(210, (yield d))
            finally:
                p(211, "fin")
                p(212, (4 if v((d or (4 if v(4) < v(d) <= v((4 or a)) else ((((((len([c for y in range(3)]) and c) if a == None else d) if not a else 2) and a) if v(v((d := 4)) + v(c)) < v((3 or v(a) + v(((c := 0) if b else (d if not (d and d) else 3))))) else t(213, (0 or 5))), (b and (c if 2 in (1, 2, None) else c)))[0]))) + v((5, (4 if t(214, t(215, (1, v(5) + v(a))[1])) else (5 and ((2, (4 and 2))[0] or (a := ((c and 4) and (v(t(216, 2)) + v(3) or a)))))))[0]) == 2 else 1))
                try:
                    p(217, (c if (v(0) + v((a and t(218, t(219, b)))), 0)[1] in (1, 2, None) else 3))
                    raise KeyError(220)
                finally:
                    p(221, "fin")
                    p(222, ((a := t(223, (d := c))) and (0 if v(a) < v(c) else v(b) + v(t(224, (v(5) + v(t(225, (1 and b))) and a))))))
                    a, d = (v(v(a) + v((1 and v((t(226, t(227, 5)) and 3)) + v(0)))) + v((b := d)), ((a := 1), (3, c)[1])[0])[1], d
                    d = 3
                if t(228, 0) == None:
                    b = a
                    a = t(229, a)
                    p(230, (c := b))
        finally:
            p(231, "fin")
            for c in range(3):
                if 5: continue
            try:
                if (d if d == None else (1, (a := 2))[1]) == None:
                    p(233, (len([d for y in range(3)]) if a in (1, 2, None) else v((v(1) + v(d), c)[0]) + v((b := (0 and a)))))
                try:
                    d = 4
                except (KeyError, TypeError) as a:
                    p(234, 0)
                    p(235, v(0) + v(b))
                except ValueError as e:
                    p("e", e)
                    b = 2
            finally:
                p(236, "fin")
                if d:
                    p(237, 5)
                    c += 1
                    p(238, (yield a))
                for a in g():
                    p(239, a)
                else:
                    c = 4
                    b = v(((d and ((a := t(240, b)) if v(c) < v(v(1) + v(a)) else (c := (((c := v(a) + v(a)) if 1 == 1 else a) and 5)))) if t(241, 1) == None else 5)) + v(3)
                    raise KeyError(242)
    except ValueError as e:
        p("e", e)
        for a in g():
            n243 = 0
            while n243 < 3:
                n243 += 1
                try:
                    raise KeyError(244)
                    p(245, v((d, (d if 5 else b))[1]) + v(b))
                except Exception:
                    p(246, v(3) + v(c))
                    a = 1
                except ValueError:
                    p(247, 1)
        if v(5) < v((((4 or a) if not t(248, 0) else 2) and (b and len([(2 or (c := c)) for z in range(3)])))) <= v(c):
            raise TypeError(249)
        if v(((d and b) and t(250, v(len([a for x in range(3)])) + v((d if a == None else a))))) < v(d):
            with CM(251, 0) as d:
                b, c = v(((3, 1)[0] if v(2) < v(b) else a)) + v(b), 4
                p(252, 1)
            p(253)
        else:
            b = (d and (b := 3))
    else:
        for d in g():
            try:
                p(265, v(len([(d := v(b) + v(d)) for x in range(3)])) + v(5))
                p(266, a)
                if a in (1, 2, None):
                    raise TypeError(267)
                    d = t(268, len([5 for y in range(3)]))
                    p(269)
                else:
                    if v(2) < v(a) <= v((a := (c := c))): continue
                    p(270, b)
                    b = 4
            except (KeyError, TypeError) as a:
                for a in g():
                    raise KeyError(274)
                else:
                    p(275, 2)
                    p(276, b)
                    p(277, 3)
                for a in g():
                    a = 1
                    b += 1
                    raise TypeError(278)
                del b
            try:
                b = a
            except (KeyError, TypeError):
                try:
                    p(279, 0)
                finally:
                    p(280, "fin")
                    p(281, (b, 5)[1])
                    raise
                    p(282, 5)
                with CM(283, 0) as d:
                    p(284, (yield t(285, c)))
                    if v(c) + v(4) == 0: continue
                try:
                    p(286, (c and 2))
                    b = d
                finally:
                    p(287, "fin")
                    del b
                    a += 1
            except ValueError as e:
                p("e", e)
                d = v(5) + v(a)
                if v(c) < v(0):
                    a = v(3) + v(1)
                    p(288, len([v(1) + v((d if 4 == None else v(b) + v(c))) for y in range(3)]))
                else:
                    c = 1
                    c, b = b, b
                    return 3
                p(289)
            with CM(290, 1) as d:
                n291 = 0
                while n291 < 3:
                    n291 += 1
                    p(292, d)
                    raise KeyError(293)
        else:
            n294 = 0
            while n294 < 3:
                n294 += 1
                p(295, 1)
                try:
                    a += 1
                    d = c
                except Exception:
                    raise TypeError(296)
                else:
                    del a
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
    p(297)
    with CM(298, 0) as b:
        p(299, (d or b))
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
