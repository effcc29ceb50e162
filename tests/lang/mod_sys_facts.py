# sys: records that only the interpreter makes, the implementation's version, auditing without hooks, the place of an installation
import sys

for record in (sys.flags, sys.version_info, sys.implementation.version):
    for args in (), (range(5),), ((3, 13, 0, 'final', 0),):
        try:
            print(type(record)(*args))
        except TypeError as e:
            print(e)
version = sys.implementation.version
print(type(version) is type(sys.version_info), len(version), version.releaselevel)
print(sys.implementation.hexversion == version.major << 24 | version.minor << 16 | version.micro << 8 | 0xf0)
print(sys.version_info > (3, 12), sys.version_info[:2], sys.version_info.minor, sys.version_info >= version or version[0] < 3)
for args in ('event',), ('event', 1, None), ():
    try:
        print(sys.audit(*args))
    except TypeError as e:
        print(type(e).__name__)
try:
    sys.audit(event='x')
except TypeError as e:
    print(e)
print(sys.getfilesystemencoding(), sys.getfilesystemencodeerrors(), repr(sys.abiflags), sys.pycache_prefix)
print(sys.prefix == sys.base_prefix, sys.exec_prefix == sys.base_exec_prefix, type(sys.prefix).__name__)
