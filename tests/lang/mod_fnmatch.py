# fnmatch: what each pattern matches, as a regular expression and in lists of names
import fnmatch

names = ['', 'a', 'b', 'ab', 'abc', 'a.py', 'A.py', '.hidden', 'a\nb', '[a]', 'a]', 'a-b', '!', '^', '\\', 'file10.txt', 'x*y', 'é']
for pattern in ('', '*', '?', 'a*', '*a', '*.py', '*b*', 'a?c', '[ab]', '[!ab]', '[a-c]b', '[]a]', '[!]a]', '[a-]', '[-a]', '[z-a]', '[!z-a]',
                '[', '[a', '[]', '[!]', '[!', 'a**b', '**', '*a*b*', '[[]a]', 'file[0-9][0-9].*', '[^a]', '[!^a]', '\\', '[\\]', 'x[*]y', '[a-c-e]',
                '[--/]', 'é', '[&&a]', '[a||b]', '?[!a]*'):
    print(f'{pattern!r:20} {fnmatch.translate(pattern)!r:32} {fnmatch.filter(names, pattern)}')
print(fnmatch.fnmatch('a.py', '*.PY'), fnmatch.fnmatchcase('a.py', '*.py'), fnmatch.fnmatchcase(b'a\xff', b'?[\xfe-\xff]'), fnmatch.filter([b'a', b'b'], b'[!a]'))
for args in (b'a', 'a'), ('a', b'a'), ('a', None):
    try:
        print(fnmatch.fnmatch(*args))
    except TypeError as e:
        print(e)
