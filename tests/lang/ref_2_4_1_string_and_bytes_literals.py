# Reference 2.2, 2.4, 2.4.1: tokens; string and bytes literals with every prefix and quote.

print('single', "double", '''three
lines''', """more "quotes" and 'others'""", 'it''s', "a" 'b' """c""")
print(r'\n', R"\t\\", u"unicode", U'x', b'bytes', B"\x41", br'\d', Br"\d", bR'\d', BR"\d", rb'\d', rB"\d", Rb'\d', RB"\d", f'{1}', F"{2}", fr'\{3}', fR"\{4}", Fr'\{5}', rf'\{6}', Rf"\{7}", RF'\{8}')
print(len(''''''), len(""""""), len('\''), len("\""), len(r'\''), len(r"\""), '\
joined', """\
not a blank line""")
print(ascii("é€😀"), b"\xe9\351", "\N{DIGIT ONE}\x41\101\u0041\U00000041\7\a\b\f\v"[:5], len("\a\b\f\n\r\t\v\0"))
sources = ["b'é'", "'abc", '"abc', "'''abc", "'a\nb'", "ub'x'", "bu'x'", "fb'x'", "uf'x'", "ur'x'", "r'\\'", "'\\x4'", "b'\\x4'", "'\\u12'", "'\\U12345678'", "'\\N{no such name}'", "'\\N'", "b'\\N{DIGIT ONE}'", "'a' b'b'", "x'41'", "'\\400'", "b'\\777'"]
import warnings
warnings.simplefilter("ignore")
for source in sources:
    try:
        print(source.replace("\n", "|"), "->", repr(eval(source)))
    except SyntaxError as e:
        print(source.replace("\n", "|"), "->", e.msg)
