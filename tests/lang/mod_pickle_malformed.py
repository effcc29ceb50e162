# Pickles that are damaged or written by hand: what they give, or how they fail.
import io
import pickle
import warnings

warnings.simplefilter("ignore")
CASES = [
    b"I02\n.", b"I\n.", b"I01\n.", b"I00\n.", b"I1\n.", b"I 1\n.", b"I0x10\n.", b"I1_0\n.", b"I-5\n.", b"I010\n.", b"I09\n.", b"I\xff\n.", b"I1",
    b"L5L\n.", b"L5\n.", b"L\n.", b"L0x5L\n.", b"F1.5\n.", b"F\n.", b"F1_0\n.", b"Finf\n.", b"S'abc'\n.", b"Sabc\n.", b"S'abc\n.", b"S''\n.",
    b"S'\\x41\\u0041\\n'\n.", b"S'\\xzz'\n.", b"V\\u0041\n.", b"V\\u00\n.", b"V\n.", b"g0\n.", b"gx\n.", b"g\n.", b"g-1\n.", b"Np0\ng0\n.", b"Np-1\n.",
    b"Npx\n.", b"0.", b".", b"", b"1.", b"(1.", b"t.", b"(Nd.", b"](N", b"a.", b"Na.", b"](NNe.", b"}(NNu.", b"}(Nu.", b"NNs.", b"}Ns.", b"2.", b"N2\x86.",
    b"\x85.", b"N\x87.", b"j\xff\xff\xff\xff.", b"h\x01.", b"h", b"Nq\x05h\x05.", b"N\x94h\x00.", b"\x94.", b"\x80\x06N.", b"\x80",
    b"\x95\xff\xff\xff\xff\xff\xff\xff\xff.", b"\x95\x01\0\0\0\0\0\0\0N.", b"\x95\x05\0\0\0\0\0\0\0N.", b"\x95\x01", b"\x95\x02\0\0\0\0\0\0\0\x8c\x03abc.",
    b"X\xff\xff\xff\xffabc.", b"X\x03\0\0\0ab\xff.", b"\x8d\xff\xff\xff\xff\xff\xff\xff\xffabc.", b"B\xff\xff\xff\xffabc.", b"C\x05abc.", b"C\x03abc.",
    b"\x96\x03\0\0\0\0\0\0\0abc.", b"T\xff\xff\xff\xffabc.", b"U\x03abc.", b"\x8c\x01\xff.", b"J\x01\x02.", b"K.", b"\x8a\x01\xff.", b"\x8a\x05\x01.",
    b"\x8b\xff\xff\xff\xff.", b"G\0\0.", b"cbuiltins\nint\n.", b"cnope\nint\n.", b"c\n\n.", b"cbuiltins\nint", b"cbuiltins\0x\nint\n.",
    b"\x8c\x08builtins\x8c\x03int\x93.", b"NN\x93.", b"\x93.", b"cbuiltins\nint\n)R.", b"cbuiltins\nint\nNR.", b"NNR.", b"R.", b"cbuiltins\nint\n)\x81.",
    b"cbuiltins\nint\nN\x81.", b"N)\x81.", b"cbuiltins\nint\n)}\x92.", b"cbuiltins\nint\nN}\x92.", b"cbuiltins\nint\n)N\x92.", b"(cbuiltins\nint\no.", b"(o.",
    b"(ibuiltins\nint\n.", b"ibuiltins\nint\n.", b"NNb.", b"}}b.", b"b.", b"cbuiltins\nobject\n)\x81}b.", b"cbuiltins\nint\n)\x81Nb.", b"\x82\x01.",
    b"\x82\x00.", b"P1\n.", b"NQ.", b"\x97.", b"(\x8f.", b"\x8f(N\x90.", b"(N\x91.", b"\xff.", b"z.", b"\\.", b"'.", b"N\n.", b"N.x",
    b"coperator\ngetitem\n](I0\ntR.", b"](](I0\nNu.", b"cbuiltins\nnext\n(cbuiltins\niter\n(]tRtR.",
]
for case in CASES:
    try:
        print(case, ascii(pickle.Unpickler(io.BytesIO(case)).load()))
    except Exception as e:
        print(case, type(e).__name__, ascii(str(e).replace(" (built-in)", "")))


class Endless:
    """Stops after a while, as somebody does who waits for the end."""

    def __init__(self, data):
        self.data, self.reads = data, 0

    def read(self, n):
        self.reads += 1
        if self.reads > 2000:
            raise KeyboardInterrupt
        return self.data * n

    def readline(self):
        return b"1\n"


for data in (b"N", b"(", b"]", b")"):
    try:
        pickle.load(Endless(data))
    except KeyboardInterrupt:
        print(data, "interrupted")
