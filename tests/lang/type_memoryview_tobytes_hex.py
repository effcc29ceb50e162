# memoryview: tobytes, tolist, hex, toreadonly, nbytes, over slices and formats.
from support.attempts import checker

check = checker(globals())

m = memoryview(bytearray(b"abcdefgh"))
h = m.cast("h")


check(r'''
m.tobytes(), m[::2].tobytes(), m[::-1].tobytes(), m[::-3].tobytes(), m[2:5][::-1].tobytes(), h.tobytes(), h[::2].tobytes(), h[::-1].tobytes(), m[:0].tobytes(), m.tobytes(None), m.tobytes("C"), m.tobytes("F"), m[::2].tobytes("A"), m.tobytes(order="A")
m.tobytes("c")
m.tobytes("CF")
m.tobytes(1)
m.tobytes("C", 1)
m.tolist(), m[::3].tolist(), m[::-2].tolist(), h.tolist(), h[1:3].tolist(), h[::-1].tolist(), m[3:3].tolist()
m.tolist(1)
m.hex(), m[::2].hex(), m.hex("-"), m.hex(":", 2), m.hex(":", -3), m[::-1].hex(" "), h.hex(), h[::-1].hex(), h.hex("_", 2), m[:0].hex(), m[:0].hex("-"), m.hex(sep=b"+", bytes_per_sep=4), m.hex("-", 0), m.hex("-", 100)
m.hex("--")
m.hex("")
m.hex("é")
m.hex(1)
m.hex("-", "a")
(r := m.toreadonly()).readonly, m.readonly, r == m, r.obj is m.obj, r.toreadonly() is r, r[1:3].readonly, r.cast("h").readonly, m.toreadonly()[::2].tobytes()
r.__setitem__(0, 1)
r.cast("h").__setitem__(0, 1)
m.toreadonly(1)
(m.__setitem__(0, 90), r[0], r.tobytes()[:2])
m.nbytes, m[::2].nbytes, h.nbytes, h[:1].nbytes, m[:0].nbytes, h[::2].nbytes
bytes(m), bytes(m[::2]), bytes(h), bytes(h[::-1]), bytearray(h[:2]), list(m[2:4]), tuple(h[:1]), set(m[:1]), sum(m[:3])
''')
