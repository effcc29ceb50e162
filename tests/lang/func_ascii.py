# ascii(): what it escapes, and representations that are not text.
from support.attempts import show


class Named:
    def __init__(self, text):
        self.text = text

    def __repr__(self):
        return self.text


class Text(str):
    pass


for value in ("", "abc", "é", "\u20ac", "\U0001f600", "\x7f\x80", "a\n\t'\"", b"\xff", ["ü", {"ö": "\ud800"}], 1.5):
    show(ascii, value)
show(ascii, Named("naïve \u4e2d \U00010000"))
show(ascii, Named(Text("sub")))
show(ascii, Named(5))
show(ascii, Named(None))
show(ascii)
show(ascii, 1, 2)
print(type(ascii(Named(Text("é")))), "%a %a" % ("é", [1]), f"{'é'!a:>8}", "{!a}".format("\xff"))
