"""errno's names and numbers."""
import errno

print(sorted((name, value) for name, value in vars(errno).items() if name[0] == "E"))
print(sorted(errno.errorcode.items()))
try:
    open("/nowhere/at/all")
except OSError as e:
    print(errno.errorcode[e.errno], e.errno == errno.ENOENT)
