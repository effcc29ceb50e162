# The standard streams as text objects, and print to what stands in their place.
import io
import os
import random
import sys

PATH = f'/tmp/weft-io-{random.getrandbits(64):x}.tmp'

print(sys.stdout.write('abc\n'), sys.stdout.encoding, sys.stdout.fileno(), sys.stdout.closed, sys.stdout.writable(), sys.stdout.readable())
sys.stdout.flush()
print(sys.stdout.buffer.write(b'bytes\n'))
sys.stdout.buffer.flush()
print('after', sys.stdout.buffer.name, sys.stdout.buffer is sys.stdout.buffer, sys.stdout.buffer.writable())
saved = sys.stdout
sys.stdout = io.StringIO()
print('hidden', 1)
text = sys.stdout.getvalue()
sys.stdout = saved
print(repr(text))


class Upper:
    def write(self, s):
        saved.write(s.upper())


sys.stdout = Upper()
print('shout')
sys.stdout = saved
sys.stdout.reconfigure(encoding='ascii', errors='backslashreplace')
print('h\xe9', sys.stdout.encoding, sys.stdout.errors)
sys.stdout.reconfigure(encoding='utf-8', errors='strict')
print('h\xe9')
try:
    sys.stdout.reconfigure(encoding='nope')
except LookupError as e:
    print(e)
try:
    sys.stdout.read()
except io.UnsupportedOperation as e:
    print(e)
sys.stdin = io.StringIO('line one\nlast')
print(input(), input('? '))
try:
    input()
except EOFError as e:
    print(repr(e))
with open(PATH, 'w') as f:
    print('to a file', 2, file=f)
    sys.stdout = f
    print('too')
    sys.stdout = saved
print(open(PATH).read())
os.remove(PATH)
