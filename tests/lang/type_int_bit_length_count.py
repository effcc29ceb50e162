# int.bit_length and int.bit_count.
from support.attempts import checker

check = checker(globals())


check(r'''
[n.bit_length() for n in (0, 1, -1, 2, 3, 255, 256, -256, 2**63, 2**64 - 1, -2**64, 10**40)]
[n.bit_count() for n in (0, 1, -1, 2, 3, 255, 256, -255, 2**63, 2**64 - 1, -2**64 + 1, 10**40)]
True.bit_length(), False.bit_length(), True.bit_count(), int.bit_length(5), (2**1000).bit_length(), (2**1000 - 1).bit_count()
type(True.bit_count()), type((2**70).bit_length())
(1).bit_length(1)
(1).bit_count(x=1)
int.bit_length()
int.bit_length("a")
int.bit_count(1.0)
1.0.bit_length()
''')
