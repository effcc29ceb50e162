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
    p(1)
    a += 1
    try:
        try:
            try:
                if v(4) + v(3):
                    d += 1
                    p(2, (b := (v(5) + v(a) if a else b)))
                    raise
            finally:
                p(3, "fin")
                raise ValueError(4)
                b = (b or (v(4) + v(b) or b))
            p(5, b)
        except ValueError as e:
            p("e", e)
            try:
                try:
                    b = len([3 for z in range(3)])
                    a = 2
                    return d
                finally:
                    p(6, "fin")
                    b = a
                try:
                    p(7)
                    p(8, (d or len([d for z in range(3)])))
                    p(9, (a if not (b := (b := b)) else v(0) + v(0)))
                except ValueError:
                    p(10, 1)
                    raise TypeError(11)
                except Exception as e:
                    p("e", e)
                    p(12, (d or b))
                    p(13, 1)
                    p(14, v(t(15, (0 or b))) + v(len([b for x in range(3)])))
            finally:
                p(16, "fin")
                if (0 if 1 else (1 if v(b) < v((c, v((v(5) + v((b and b)) and (d := a))) + v(d))[1]) else v(d) + v(0))) in (1, 2, None):
                    p(17)
                raise
                try:
                    p(18)
                    raise TypeError(19)
                    p(20, 4)
                finally:
                    p(21, "fin")
                    del c
                    d = b
                    d, a = (3, len([3 for y in range(3)]))[0], len([(t(22, a) if (b or (v(4) + v(1) or (2 and v(v((c and d)) + v(t(23, (b := v(0) + v(v((0, b)[1]) + v((c := (2 and (v(a) + v(1) and c))))))))) + v(b)))) == 0 else 4) for y in range(3)])
            with CM(24, 1) as b:
                p(25)
                if (b := (c if v(2) < v(((b := c) if 4 else len([(t(26, v(0) + v((c := 2))) or ((3, v(t(27, (a and (a := (v(v(d) + v((d, b)[0])) + v(v(t(28, 3)) + v(1)) and 5))))) + v((v((2 or 1)) + v((len([0 for z in range(3)]) and (c := 2))), (c := (c := (v(4) + v(1) or ((v(a) + v(d) if d else v(c) + v(3)), t(29, t(30, a)))[0]))))[0]))[1] if (4 or (b := (2 or len([(3 and (d := (b, v(d) + v(len([2 for x in range(3)])))[0])) for x in range(3)])))) == 3 else t(31, 0))) for y in range(3)]))) else d)) == None:
                    return d
                    c = (4, ((a := d), t(32, a))[0])[0]
        except (KeyError, TypeError) as e:
            p("e", e)
            p(33, 2)
        else:
            del b
    except ValueError as a:
        if v(0) < v(2) <= v(b):
            for c in g():
                try:
                    del d
                    p(35, 5)
                except Exception:
                    p(36, (1 and (0 and ((a and 0) and 5))))
                    a, d = c, v(1) + v(t(37, v(1) + v(a)))
                    c, b = 1, b
                else:
                    p(38, ((d or d), v((d := 2)) + v(b))[1])
                    a = c
                finally:
                    p(39, "fin")
                    b = d
                    p(40, ((d := c), 2)[1])
                    c = (b := 3)
                if 2 in (1, 2, None):
                    del b
                    p(41, c)
            for c in g():
                try:
                    d = ((a or (b or 2)) or c)
                    p(42, (c := t(43, a)))
                except Exception as e:
                    p("e", e)
                    if v(2) < v(v(a) + v(3)): continue
                except (KeyError, TypeError) as a:
                    p(44, ((a, (3 and (c if c else v((t(45, a) and a)) + v(1))))[1], (1 or (v(b) + v(v(a) + v(3)), (((d := a) if not len([d for y in range(3)]) else len([b for z in range(3)])) and (a := t(46, t(47, (c if (b := v(a) + v(c)) == 4 else 3))))))[1]))[1])
                    p(48, 2)
                    c += 1
                else:
                    p(49, t(50, (d and 3)))
                    a = (c := (d if not c else b))
                d = b
                with CM(51, 0) as d:
                    p(52, t(53, (d := c)))
                    a = v(a) + v((a if 3 else c))
        return b
    except ValueError as a:
        try:
            try:
                a = d
            except* Exception as e:
                p("e", e)
                for b in [a, (b := 5)]:
                    d = (c := b)
            except* Exception as e:
                p("e", e)
                for c in g():
                    a = c
                    p(54, (((d := d) if v(t(55, c)) < v(1) else c) and (t(56, 1) or b)))
                if b == 2:
                    c = v(b) + v(((a := (b := c)) and 5))
            raise
        except ValueError as e:
            p("e", e)
            n57 = 0
            while n57 < 3:
                n57 += 1
                for c in g():
                    p(59, a)
                    p(60)
                    p(61, 3)
                with CM(62, 1) as b:
                    p(63, len([c for y in range(3)]))
                    b = c
                for b in g():
                    return t(69, 3)
                else:
                    if 1: continue
                    raise
                    p(70)
            with CM(71, 0) as d:
                try:
                    p(72)
                    p(73)
                    raise KeyError(74)
                except Exception as e:
                    p("e", e)
                    p(75)
                    d = 4
                    raise TypeError(76)
                finally:
                    p(77, "fin")
                    p(78, 2)
                    raise KeyError(79)
            with CM(80, 1) as d:
                if v(a) < v(2):
                    a += 1
                    p(81, 3)
                    p(82, t(83, (2 if ((len([(3 or 1) for y in range(3)]) or 4), 3)[1] == 2 else 1)))
                else:
                    p(84, 4)
        d += 1
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
    for a in range(4):
        n86 = 0
        while n86 < 3:
            n86 += 1
            if (c, d)[1] == None: break
            try:
                with CM(87, 0) as a:
                    a = b
            except ValueError as e:
                p("e", e)
                try:
                    raise KeyError(88)
                    p(89, 4)
                    a += 1
                except (KeyError, TypeError) as e:
                    p("e", e)
                    a = a
                except (KeyError, TypeError) as e:
                    p("e", e)
                    b = 4
                    return v(t(90, (t(91, 3) or (t(92, t(93, 3)), (0 if d else (d := t(94, c))))[0]))) + v(2)
                    c = b
            except ValueError:
                try:
                    raise KeyError(95)
                except (KeyError, TypeError) as e:
                    p("e", e)
                    p(96, b)
                    p(97, d)
                    if (0 if (c if v(2) < v(len([t(98, 0) for x in range(3)])) else 2) in (1, 2, None) else (a if v(d) < v(c) <= v((len([5 for z in range(3)]) and ((d := 5) and (v(v(3) + v(2)) + v((d := (2 or a))) and 4)))) else (c := 2))): break
                else:
                    a = (d := ((c := 3) or v(((b or (d := d)) and len([v(a) + v((2 and 3)) for z in range(3)]))) + v(3)))
                try:
                    p(99)
                except (KeyError, TypeError) as e:
                    p("e", e)
                    p(100, ((c, ((0 if v((1 or (2 and (c := t(101, (4 or v((3 or d)) + v(b))))))) < v(3) else c) and 2))[1] if not (c := a) else (b or 3)))
                    c = d
                finally:
                    p(102, "fin")
                    c = 5
            else:
                with CM(103, 1) as c:
                    p(104, v((3, (a if c else ((d := len([b for z in range(3)])) or 3)))[1]) + v(c))
                    p(105, 0)
                    p(106, ((b and (4 and b)) if (v(2) + v((v((5 if a else (t(107, 3) and d))) + v(0) and (b := 5))) if v((4 if not d else v(v(a) + v(t(108, c))) + v(d))) < v(d) else len([d for z in range(3)])) == None else v(5) + v(0)))
                n109 = 0
                while n109 < 3:
                    n109 += 1
                    p(110, 0)
                    a = t(111, b)
                else:
                    raise TypeError(112)
                if a:
                    p(113, (b := b))
                    c = (len([5 for x in range(3)]), a)[1]
                    raise ValueError(114)
        else:
            n115 = 0
            while n115 < 3:
                n115 += 1
                for c in g():
                    a = d
                    p(116, v(2) + v(len([1 for z in range(3)])))
                    a = d
                if d in (1, 2, None): continue
        try:
            b = (b or v(d) + v(((d := d) or t(117, 3))))
            if t(118, ((v(v(v(c) + v(d)) + v(5)) + v(3) and 2) or t(119, (v(d) + v(c) if (c or d) else c)))):
                for a in g():
                    p(120, d)
                c = 1
                try:
                    a, d = c, len([1 for y in range(3)])
                finally:
                    p(121, "fin")
                    p(122, (c or (a := 1)))
                    c = 5
                    p(123, 0)
            else:
                try:
                    raise TypeError(124)
                    p(125, ((5 or ((3 if v(2) + v(a) == 0 else ((a or d), b)[1]) and 1)) and (3, t(126, 2))[1]))
                except* Exception as e:
                    p("e", e)
                    raise TypeError(127)
                    p(128)
                p(129, (b if v((c and (b := d))) < v(len([d for y in range(3)])) <= v(t(130, (c, a)[1])) else 4))
                p(131, (a or 1))
        finally:
            p(132, "fin")
            for c in range(3):
                p(134, (1 if v(b) < v(a) else len([c for z in range(3)])))
                for b in range(0):
                    p(135, d)
                else:
                    p(136, t(137, v((a or b)) + v((4 or a))))
                    p(138, t(139, 1))
                c = a
            try:
                return ((4 and 3) and d)
            except (KeyError, TypeError):
                raise KeyError(140)
                try:
                    a = ((b := (v(5) + v(a) or v(5) + v(c))) if v((2 and (1 or ((v((a := 3)) + v((d := (c := c))), t(141, 5))[0] if v(d) < v((c if 5 else a)) else b)))) < v(v(t(142, v(5) + v(b))) + v(a)) <= v(t(143, ((3, a)[1], d)[1])) else c)
                    raise TypeError(144)
                finally:
                    p(145, "fin")
                    b = 0
                    p(146, 3)
                    if v(d) < v(c): break
            finally:
                p(147, "fin")
                if v(t(148, b)) < v(b):
                    p(149, c)
                    if v(d) < v((a := 5)): break
                    a = (0, t(150, c))[1]
                for d in g():
                    del d
            if v(v(a) + v(t(151, t(152, (d := d))))) < v(v(0) + v((a and v(c) + v(5)))): break
        for a in range(2):
            p(155, (v(b) + v(v(a) + v(1)) or c))
            for a in [2, b]:
                try:
                    c = v((d if ((v(v(t(156, d)) + v(((c := t(157, 5)) or b))) + v(d) or v(1) + v(2)) and 3) == None else c)) + v(t(158, (3, (c and (b := v(t(159, c)) + v((d := c)))))[0]))
                    p(160, t(161, a))
                    p(162, len([c for x in range(3)]))
                finally:
                    p(163, "fin")
                    p(164, ((1 or c) and ((1 and a) or d)))
                    d = 0
                    c = 5
    return a
try:
    p("r", f1(0))
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    p("r", f1(1))
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    p("r", f1(2))
except BaseException as ex:
    p("x", ex, ex.__context__)
def f2(a, b=None):
    c = 1
    yield 0
    c = 2
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
    yield 0
    with CM(165, 0) as b:
        p(166, v(a) + v(c))
        n167 = 0
        while n167 < 3:
            n167 += 1
            p(168, c)
            c = b
            try:
                with CM(169, 0) as b:
                    p(170, (yield v(t(171, t(172, (d := a)))) + v(c)))
                    if not v(c) + v(b): break
            except Exception as e:
                p("e", e)
                with CM(173, 1) as b:
                    return d
                    a, c = 0, (4 and (t(174, b) or ((len([(d and b) for z in range(3)]) and a) or ((b := a) and c))))
                    p(175, d)
        else:
            if 4 == 1:
                p(176, 5)
        try:
            with CM(177, 0) as d:
                with CM(178, 0) as b:
                    p(179, (yield v(d) + v(c)))
                    b = d
                    return (2 if not 2 else (((((d if ((v(a) + v((c and 3)) and (5 if not (a := (b or (d or 0))) else (v((a if not (d if v((c and len([b for x in range(3)]))) < v(b) else ((b if (c and (a or (v(5) + v(0) if 4 else d))) else ((1 and c) if v(2) < v(a) <= v((b := (b if v(len([2 for x in range(3)])) < v((2 and v((((v(v(0) + v(b)) + v(t(180, len([v(a) + v(a) for y in range(3)]))) if v(d) < v(4) else (c if 0 else 0)) if 0 else b) if v(c) < v((d or (a and ((b := (t(181, v(5) + v(0)) and (c := (d := t(182, 4))))) and (4 if not a else 2))))) else b)) + v(1))) else 2))) else d)), 4)[0]) else 0)) + v((t(183, t(184, len([c for z in range(3)]))) and ((b := (c if ((5 or c) and d) in (1, 2, None) else b)) or ((t(185, c) and b) if b else 2)))) and a))) if d else b) == None else v(v(d) + v(a)) + v(((t(186, b) or t(187, a)), t(188, (1, t(189, c))[0]))[0])) and 2) and c) and 1) if not t(190, a) else (c := a)))
                with CM(191, 0) as c:
                    raise KeyError(192)
                    a = a
                    p(193)
        except* (KeyError, TypeError) as e:
            p("e", e)
            try:
                for d in range(4):
                    p(194, d)
                    p(195, 3)
                    b = (2 if 0 in (1, 2, None) else ((d or a) or t(196, (a or t(197, ((b, 1)[0] if v((((v((v(t(198, t(199, d))) + v((d or t(200, v(a) + v((b := b))))) or 4)) + v(v(a) + v((b := (c if len([(2 and 3) for z in range(3)]) in (1, 2, None) else b)))), c)[1] and (v((c and a)) + v(3) and b)) and (b if not v(3) + v((v(3) + v(4) or v(t(201, a)) + v(a))) else 0))) < v(d) else (b and (4, b)[0])))))))
            finally:
                p(202, "fin")
                with CM(203, 1) as b:
                    raise
                    d = 4
            with CM(204, 1) as b:
                if (1 if v(t(205, 5)) < v(d) else b) == 1:
                    p(206, 0)
                    a = (v((len([(a and (1 if d == 0 else b)) for z in range(3)]) if 3 == None else (len([5 for x in range(3)]) if v(4) < v(((4 and 5) or t(207, a))) <= v(t(208, 5)) else v(a) + v((a or (t(209, c) if v(b) < v(t(210, ((a := d), (c, a)[0])[1])) <= v(len([1 for y in range(3)])) else 4)))))) + v((t(211, 4) if v(c) < v(v(b) + v((((b, b)[0] and (b := v(0) + v(b))) or ((b and t(212, ((b, ((((a, a)[1] and v(v(5) + v(4)) + v(c)) if d == None else t(213, (v(b) + v(3) if v(c) < v(4) else 1))) and v(t(214, 1)) + v(v(t(215, 5)) + v(c))))[1], (3, d)[1])[1])) or ((5, 2)[0] or (b and b)))))) <= v(3) else 4)), v(4) + v(t(216, ((d, ((1, d)[1] and ((c or a) or 2)))[0] and v(0) + v(((((2 and t(217, (c, 2)[1])) and d) if (b := ((t(218, (((v(3) + v((t(219, 0) and (b and d))) and a) or (d := (1 or 2))) and 2)), a)[1] and a)) in (1, 2, None) else 5) or t(220, a)))))))[1]
                    del d
                else:
                    p(221, v(c) + v((3 or b)))
                    a = t(222, b)
                p(223, (yield b))
            with CM(224, 0) as a:
                if ((((0 and a) or c) and 5) if v((c or 1)) < v(b) else b) == 4:
                    p(225, 4)
                else:
                    d = (a or 2)
                    p(226, 5)
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
    with CM(227, 0) as b:
        p(228, d)
        try:
            try:
                n229 = 0
                while n229 < 3:
                    n229 += 1
                    p(230, c)
            finally:
                p(231, "fin")
                a += 1
        except ValueError:
            if v(t(232, v(len([((d := 3), ((t(233, v(c) + v(d)) and 0) and (t(234, 4) and ((((0 or t(235, (1 if 5 else ((5 and v(t(236, (a := a))) + v(v(4) + v(v(a) + v(b)))) if 4 else (a and 0))))) or (v((c, (t(237, d), len([5 for x in range(3)]))[1])[0]) + v(v(0) + v((d and 4))) or d)) if b else t(238, (b := c))) if ((0, (4 and 1))[0] or 5) in (1, 2, None) else a))))[1] for z in range(3)])) + v(v(t(239, (5 if not (a := (b and b)) else len([v(4) + v((v(0) + v(5) or d)) for x in range(3)])))) + v(a)))) < v((0 and d)):
                for c in g():
                    raise ValueError(240)
                    a = a
                    p(241, 5)
                try:
                    p(242)
                    c = 0
                    p(243, 1)
                finally:
                    p(244, "fin")
                    del b
            b += 1
            raise KeyError(245)
        except (KeyError, TypeError) as a:
            try:
                with CM(246, 0) as c:
                    p(247, 2)
                    return a
                    p(248)
            finally:
                p(249, "fin")
                p(250, (c := v(a) + v((v(d) + v(v((4 and (v(1) + v((2 if v((3 or (b or (c or (v(1) + v(c) and 5))))) < v((0 and b)) else 4)) and t(251, a)))) + v(d)) or t(252, 4)))))
        with CM(253, 0) as b:
            if v((d if b in (1, 2, None) else 0)) < v(v(d) + v(5)):
                try:
                    raise KeyError(254)
                    del b
                finally:
                    p(255, "fin")
                    del c
                p(256, (2 and d))
                try:
                    c = 0
                    p(257, t(258, t(259, (5 and (((d or a), c)[0] or ((((a or c), d)[1] or v(c) + v(2)) or (3 and t(260, d))))))))
                    p(261, a)
                except Exception as e:
                    p("e", e)
                    raise KeyError(262)
                    d, c = d, c
                    a = 4
            try:
                p(263, (c and (b or t(264, (3 and 0)))))
                with CM(265, 1) as b:
                    d = (b, (d := ((4, len([((2 or 3) if c else c) for z in range(3)]))[1] and 4)))[1]
                    p(266, (a if v(len([v(5) + v(v(4) + v(2)) for x in range(3)])) < v(b) else 5))
                try:
                    b = d
                    p(267, v(b) + v(0))
                    return 3
                except ValueError as e:
                    p("e", e)
                    return (t(268, c), b)[0]
            except Exception as e:
                p("e", e)
                p(269, d)
                try:
                    p(270, ((v(a) + v(v((c := 3)) + v(5)) and 4) if v(v(v(d) + v((4 and 3))) + v(c)) < v(3) else (d := 1)))
                finally:
                    p(271, "fin")
                    p(272, (0 and t(273, b)))
                    d, c = 4, c
                try:
                    b, d = 3, a
                    d += 1
                except (KeyError, TypeError) as a:
                    return 5
                except ValueError:
                    raise TypeError(274)
                    del c
            except Exception as a:
                n275 = 0
                while n275 < 3:
                    n275 += 1
                    p(276, d)
                    p(277)
                p(278, 2)
            finally:
                p(279, "fin")
                p(280, 0)
            p(281)
    return a
try:
    p("r", f4(0))
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    p("r", f4(1))
except BaseException as ex:
    p("x", ex, ex.__context__)
try:
    p("r", f4(2))
except BaseException as ex:
    p("x", ex, ex.__context__)
def f5(a, b=None):
    c = 1
    c = 4
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
