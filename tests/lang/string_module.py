import string
from string import Template, Formatter
def r(f,*a,**k):
    try: return f(*a,**k)
    except Exception as e: return f"{type(e).__name__}: {e}"
print(string.__all__)
for n in string.__all__[:0] or ["ascii_letters","digits","hexdigits","octdigits","printable","punctuation","whitespace"]: print(n, repr(getattr(string,n)))
print(string.capwords("  hello   wORLD "), string.capwords("a-b-c","-"), repr(string.capwords("")))
t=Template("$who likes ${what}, pays $$5 to $who_1.")
print(t.substitute(who="tim", what="kung pao", who_1="x"), t.substitute({"who":1,"what":2}, who_1=3), t.get_identifiers(), t.is_valid(), t.template)
print(r(t.substitute), t.safe_substitute(who="a"), r(t.substitute, {}, {}))
for s in ("$", "a\n b $1", "${a", "${}", "$ x", "${a b}", "é$é", "$$", "x$", "\n\n$!"):
    t=Template(s); print(repr(s), r(t.substitute, a=1), r(t.safe_substitute, a=1), t.is_valid(), t.get_identifiers())
class P(Template): delimiter="%"
print(P("%a %% $a %{b}").substitute(a=1,b=2))
f=Formatter()
print(f.format("{0} {1!r:>5} {x[k]} {x[0]} {y.real}", 1, "a", x={"k":5,0:6}, y=3))
for a in (("{} {}", 1, 2), ("{0}{}",1,2), ("{}{0}",1,2), ("{:{}}", 5, 4), ("{:{:{}}}", 1,2,3), ("{:{:{:{}}}}",1,2,3,4), ("{a}",), ("{0}",), ("{",), ("}",), ("{a",), ("{0!z}",1), ("{0!r}", "q"), ("{!}",1), ("{0[}",1), ("{0.}",1), ("{0[a]b}",{"a":1}), ("{0!rx}",1), ("a{{b}}c",), ("{:>{w}}", 3), ("{0:}}", 1), ("{}}", 1)):
    print(a, r(f.format, *a, w=6), end=" | ")
    print(r(a[0].format, *a[1:], w=6))
print(list(f.parse("a{b!r:c{d}}e{{f}}{}")), list(f.parse("")), list(f.parse("x}}y")))
print(f.get_field("0.real[1]".replace("[1]",""), (5,), {}), r(f.format), f.vformat("{a}{0}", (1,), {"a":2}))
class U(Formatter):
    def get_value(self, key, args, kw):
        return kw.get(key, f"<{key}>") if isinstance(key,str) else super().get_value(key,args,kw)
    def check_unused_args(self, used, args, kw): print(sorted(map(str,used)))
    def convert_field(self, v, c): return v.upper() if c=="u" else super().convert_field(v,c)
print(U().format("{q} {0} {z!u}", 1, z="up"))


class Dotted(Template):
    idpattern = r"[a-z]+(?:\.[a-z]+)*"


class Upper(Template):
    flags = 0
    idpattern = "[A-Z]+"
    braceidpattern = "[a-z]+"


class Own(Template):
    delimiter = "<"
    pattern = r"<(?:(?P<escaped><)|(?P<named>[a-z]+)>|(?P<braced>[0-9]+)>|(?P<invalid>))"


class Below(Dotted):
    delimiter = "%"


for cls, text in (Dotted, "$a.b ${c.d} $a.9 $$"), (Upper, "$A ${b} $$ $a"), (Own, "<a> <1> << x"), (Own, "\n <!"), (Below, "%a.b"):
    t = cls(text)
    values = {"a.b": 1, "c.d": 2, "a": 3, "A": 4, "b": 5, "1": 6}
    print(cls.__name__, r(t.substitute, values), r(t.safe_substitute, values), t.is_valid(), t.get_identifiers())
print(Template.pattern.match("${x}").group("braced"), P.pattern.match("%x").group("named"))
