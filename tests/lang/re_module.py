"""The module re."""
import re


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


print(re.compile('a', re.I | re.M), re.compile(b'a\\d'), re.I, re.I | re.S, re.NOFLAG, re.compile('(?i)x').flags, re.compile(b'x').flags)
m = re.search(r'(?P<y>\d{4})-(?P<m>\d\d)(-x)?', 'on 2024-05 and 2025-06')
print(m, m.group(), m.groups(), m.groups('?'), m.groupdict(), m.span('m'), m.start(3), m['y'], m[2], m.lastindex, m.lastgroup, m.regs)
print(m.expand(r'\2/\1 \g<y> \g<0> \n|'), m.string, m.pos, m.endpos, m.re is re.compile(m.re.pattern))
print(re.findall(r'\w+', 'a bc, déf ٣'), re.findall(r'(\w)(\w)?', 'abc'), re.findall(r'x*', 'axxb'), re.findall(b'[a-c]', b'abcd'))
print([x.span() for x in re.finditer('a|b*', 'abbac')])
print(re.split(r'\W+', 'a, b; c'), re.split('(,)', 'a,b,c', maxsplit=1), re.split('x*', 'axbc'), re.split(r'\b', 'ab cd'))
print(re.sub('a', 'b', 'aaa', count=2), re.subn('(a)(b)?', r'[\1\2]', 'abab a'), re.sub('x*', '-', 'abxd'))
print(re.sub(r'\w+', lambda m: m[0].title(), 'hello wORLD'), re.sub('(?P<q>.)', r'\g<q>\g<1>', 'ab'))
print(re.escape('a.b*c d\n_é'), re.escape(b'a-b'))
print(re.match('(a)|b', 'b').groups(), re.fullmatch('a|ab', 'ab'), re.match('a|ab', 'ab'), re.fullmatch('a*?', 'aaa'))
for pattern, text in [
        ('(?i)straße', 'STRAßE'), ('(?i)[k]', '\u212a'), ('(?i)ſ', 'S'), ('(?a)\\w+', 'aé'), ('(?s).+', 'a\nb'), ('(?m)^b$', 'a\nb\nc'),
        ('a(?=b)', 'ab'), ('a(?!b)', 'abac'), ('(?<=a)b', 'ab'), ('(?<!a)b', 'abb'), ('(?>a*)a', 'aaa'), ('a*+a', 'aaa'), ('a?+b', 'ab'),
        ('(a)?(?(1)b|c)', 'ab c'), ('(?P<x>a)(?P=x)', 'aa'), ('(?x) a b # c\n c', 'abc'), ('[^\\]a-c\\d]+', 'xyz1'), ('\\N{BULLET}', '•'),
        ('(?:a|b)*?c', 'ababc'), ('(a{2,3}?){2}', 'aaaaaa'), ('((a)|b)*', 'aba'), ('(?i:A)b', 'ab'), ('(?-i:A)b', 'Ab'), ('\\Aa\\Z', 'a\n'),
        ('a$', 'a\n'), ('(|a)+', 'aaa'), ('(a*)*', 'aab'), ('(?:(x)|y)+', 'xy'), ('[]a]+', ']a'), ('[a-]+', 'a-'), ('a{,2}', 'aaa'),
        ('a{2', 'a{2'), ('\\x41\\u0042\\103', 'ABC'), ('(?=(a+))a*b\\1', 'baaabac'), ('(?<=(a))b', 'ab')]:
    print(ascii(pattern), re.search(pattern, text), end=' ')
    found = re.search(pattern, text)
    print(found and found.groups())
for bad in ['(', ')', 'a)', '[', '[b-a]', '*', 'a**', 'a{2,1}', '(?P<1>a)', '(?P<a>)(?P<a>)', '(?P=b)', '\\1', '(\\1)', '\\', '(?z)', '(?P',
            '(?<a)', 'a(?i)b', '(?i', '(?#', '\\q', '[\\q]', '\\xg', '\\u12', '\\400', '(?<=a+)b', '(?(1)a|b|c)', '(?(2)a)', '(?(x)a)', '(?L)a',
            '(?P<>a)', '(?P<a', '(?au:a)', '(?i-i:a)', '(?', '(?-', 'x\ny(', '(?P<a.b>x)', '\\N{nope}', '[a', 'a|*', '(?:a']:
    show(lambda: re.compile(bad))
for f in (lambda: re.match('a', b'a'), lambda: re.match(b'a', 'a'), lambda: re.match('a', 3), lambda: re.compile(3),
          lambda: re.compile('a', re.L), lambda: re.compile(re.compile('a'), re.I), lambda: m.group(9), lambda: m['z'],
          lambda: re.sub('a', r'\2', 'a'), lambda: re.sub('a', r'\g<x>', 'a'), lambda: re.sub('a', '\\q', 'a'), lambda: re.sub('a', r'\g<', 'a'),
          lambda: re.sub('a', lambda m: 3, 'a'), lambda: re.sub(b'a', 'b', b'a'), lambda: re.match('(?:' * 50 + 'a' + ')' * 50, 'a')):
    show(f)
p = re.compile('b')
print(p.search('abc', 2), p.search('abcb', 2), p.match('abc', 1), p.search('abc', 0, 1), re.compile('^b').search('ab', 1), p.sub('-', 'abb', 1))
print(re.error is re.PatternError, isinstance(m, re.Match), isinstance(p, re.Pattern), type(m), type(p), p == re.compile('b'), hash(p) == hash(re.compile('b')))
print(re.search('a', bytearray(b'xa').decode()), re.search(b'a', bytearray(b'xa')), re.search(b'a', memoryview(b'xa')).group())
print(re.findall('(?i)é|ü', 'ÉÜé'), [t.group() for t in re.finditer('.', 'aé€😀')], re.split('(é)', 'aébéc'))
