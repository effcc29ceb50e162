# sys: arguments, versions, output.
# args: one two
import sys
print(sys.argv[1:], sys.version_info[0], sys.version_info.major, sys.version_info >= (3, 13), sys.maxsize)
sys.stdout.write("written\n")
sys.stdout.flush()
print("to stdout", file=sys.stdout)
print("to stderr", file=sys.stderr)
sys.stderr.write("direct\n")
try:
    sys.exit("a message")
except SystemExit as e:
    print(repr(e), e.code)
