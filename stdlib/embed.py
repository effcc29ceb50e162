"""Writes the modules of a folder as a table in C, for wf_import_add_library.

usage: embed.py FOLDER OUTPUT DEPFILE

FOLDER/NAME.py is module NAME; FOLDER/PKG/__init__.py is package PKG, and FOLDER/PKG/NAME.py is PKG.NAME. A folder without __init__.py holds
submodules of a native package. The depfile names the folders too, so that a new file is noticed.
"""
import os
import sys
import zlib


def modules_of(folder):
    """(name, path inside the folder, whether it is a package), and every folder that was looked into."""
    found = []
    folders = []
    for where, below, files in os.walk(folder):
        below[:] = sorted(name for name in below if name != "__pycache__")
        folders.append(where)
        inside = os.path.relpath(where, folder)
        parts = [] if inside == "." else inside.split(os.sep)
        for file in sorted(files):
            stem, extension = os.path.splitext(file)
            if extension != ".py":
                continue
            package = stem == "__init__"
            name = ".".join(parts if package else parts + [stem])
            found.append((name, "/".join(parts + [file]), package))
    return sorted(found), folders


def pack(text):
    """Deflated, without a header."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(text) + packer.flush()


def literal(data):
    """Bytes as string literals of C."""
    lines = []
    for start in range(0, len(data), 32):
        lines.append('    "%s"' % "".join(chr(byte) if 32 <= byte < 127 and byte not in b'"\\?' else "\\%03o" % byte
                                          for byte in data[start:start + 32]))
    return "\n".join(lines)


def main(folder, output, depfile):
    modules, folders = modules_of(folder)
    with open(output, "w", encoding="ascii") as out:
        out.write('/* Made by embed.py from the modules of lib/. */\n#include "modules.h"\n\n')
        out.write("const wf_library_module wf_stdlib_library[] = {\n")
        for name, path, package in modules:
            with open(os.path.join(folder, path), "rb") as file:
                text = file.read().rstrip(b"\n") + b"\n"
            packed = pack(text)
            out.write('    {"%s", "%s", %s, %d, %d,\n%s},\n' %
                      (name, path, "true" if package else "false", len(text), len(packed), literal(packed)))
        out.write("    {0}};\n")
    with open(depfile, "w", encoding="utf-8") as out:
        needed = [os.path.join(folder, path) for _, path, _ in modules] + folders
        out.write("%s: %s\n" % (output, " ".join(name.replace(" ", "\\ ") for name in needed)))


if __name__ == "__main__":
    main(*sys.argv[1:])
