# by-hand
# help() without an argument asks for names; there are no pages about keywords and topics, and help is a plain function.
import io
import sys

print(help)
sys.stdin = io.StringIO("nosuch\n\nlen\n")
help()
print()
sys.stdin = io.StringIO("  QUIT\nlen\n")
help()
print()
sys.stdin = io.StringIO("len\n")
help()
print()
help("if")
help(len)
try:
    help(1, 2)
except TypeError as error:
    print(error)

# What stands in sys.modules instead of the modules that help() and breakpoint() need
for module, function in (("pydoc", help), ("sys", breakpoint)):
    kept = sys.modules[module]
    sys.modules[module] = 3
    try:
        function(1)
    except ImportError as error:
        print(error)
    sys.modules[module] = kept
