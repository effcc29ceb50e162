# Reference 2.1.5: backslashes join lines.

x = 1 + \
    2
if x > 2 and \
   x < 5 \
   and True:
    print("joined", x)
print("ab\
cd", 'one' \
      'two')
assert x == 3, \
    "message"
from sys import \
    path as _, \
    version_info
print(version_info[0])
for bad in ["x = 1 \\ \n+ 2", "x = \\", "x = 1 \\\n", "# c \\\nx = 1", "ab\\\ncd = 1", "'ab\n'", "x = 1 + \\\n\n2", "\\\nx = 1"]:
    try:
        exec(bad, {"ab": 1})
        print("accepted", repr(bad))
    except SyntaxError as e:
        print(e.msg, repr(bad))
    except NameError as e:
        print(e)
