# Reference 2.4.1.1: escape sequences.

import warnings
warnings.simplefilter("ignore")
for body in ["\\\\", "\\'", '\\"', "\\a", "\\b", "\\f", "\\n", "\\r", "\\t", "\\v", "\\0", "\\7", "\\12", "\\101", "\\1011", "\\377", "\\x41", "\\x4142", "\\u00e9", "\\U0001F600", "\\N{DIGIT ONE}", "\\N{digit one}", "\\\n", "\\d", "\\8", "\\q\\z", "\\400", "\\777"]:
    for prefix in "", "b", "r", "rb":
        try:
            print(repr(body), prefix, ascii(eval(f"{prefix}'''{body} '''")))
        except SyntaxError as e:
            print(repr(body), prefix, e.msg)
warnings.simplefilter("error")
for body in ["'\\d'", "b'\\d'", "'\\400'", "b'\\400'", "f'\\d'", "'ok\\n\\8'"]:
    try:
        eval(body)
    except SyntaxError as e:
        print(body, e.msg)
