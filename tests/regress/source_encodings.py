# Source in any encoding that there is a codec for, declared in one of the first two lines.
def run(data):
    space = {}
    try:
        exec(data, space)
        print(ascii(space.get('x')))
    except SyntaxError as e:
        print(e.msg, e.lineno, ascii(e.text))

run(b'# coding: latin9\nx = "\xa4"')
run(b'#!/usr/bin/weft\n# -*- coding: cp1251 -*-\nx = "\xcf\xb3\xf2\xee\xed"')
run(b'# vim: set fileencoding=koi8-r :\nx = "\xd0\xd2\xc9"')
run('# coding: windows-1252\n\x81 = 1\nx = "\u20ac"'.replace('\x81', '\xe9').encode('cp1252'))
run(b'# coding: cp1251\nx = = "\xcf"')
run(b'# coding: cp1252\nx = "\x81"')
run(b'# coding: no-such-codec\nx = 1')
run(b'# coding: hex\nx = 1')
run(b'# coding: latin-1\nx = "\xe9"')
run(b'\n\n# coding: cp1251\nx = "ascii"')
try:
    compile(b'# coding: koi8-u\n"\xff', 'name.py', 'exec')
except SyntaxError as e:
    print(e.msg, e.filename, ascii(e.text))
