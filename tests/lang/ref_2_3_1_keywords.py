# Reference 2.3.1: keywords cannot be names.

import keyword
print(keyword.kwlist)
for word in keyword.kwlist:
    failed = []
    for form in "{} = 1", "x.{}", "def {}(): pass", "f({}=1)", "import {}", "class {}: pass", "for {} in y: pass", "del {}", "lambda {}: 0", "({} := 1)", "global {}":
        try:
            compile(form.format(word), "<s>", "exec")
            failed.append(form)
        except SyntaxError:
            pass
    print(word, failed)
for bad in ["None = 1", "True = 1", "x.None", "def f(None): pass", "f(True=1)", "del None", "None += 1", "for True in x: pass", "(None := 1)", "__debug__ = 1", "def f(__debug__): pass", "x.__debug__ = 1", "f(__debug__=1)"]:
    try:
        compile(bad, "<s>", "exec")
    except SyntaxError as e:
        print(bad, "|", e.msg)
