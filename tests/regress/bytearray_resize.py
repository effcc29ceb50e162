# by-hand
# A bytearray may change its size below a memoryview; a view that lies beyond its end cannot be read any more.
data = bytearray(b"abcdef")
view = memoryview(data)
part = view[1:3]
data.append(103)
print(bytes(view), bytes(part))
del data[2:]
print(data)
try:
    print(view.tobytes())
except BufferError as e:
    print("BufferError:", e)
try:
    part[1]
except BufferError as e:
    print("BufferError:", e)
view.release()
try:
    len(view)
except ValueError as e:
    print("ValueError:", e)
