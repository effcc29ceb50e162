# The line of a SyntaxError of text without any line is 0.
import traceback

for source in ("", b"", "\n", "# only a comment"):
    for mode in ("eval", "single", "exec"):
        try:
            compile(source, "file", mode)
        except SyntaxError as error:
            print(repr(source), mode, error, error.lineno, error.offset, error.end_lineno, error.end_offset, repr(error.text))
try:
    eval("")
except SyntaxError as error:
    print(*traceback.format_exception_only(error), sep="")
