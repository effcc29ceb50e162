"""Checks of the tree itself, on an ordinary build: each takes the runner's setup and returns '' , what is wrong, or None where it does
not apply. Their names are the tests' names."""
import glob
import os
import re
import shutil
import subprocess
import tempfile

import support

FOLDERS = ("lexer", "parser", "vm", "runtime", "stdlib", "api", "cli")


def sources_are_listed(_setup):
    """Every C file is in its folder's meson.build: one forgotten there would be built by nobody."""
    missing = []
    for folder in FOLDERS:
        listed = support.read(os.path.join(support.ROOT, folder, "meson.build"), "")
        for path in glob.glob(os.path.join(support.ROOT, folder, "**", "*.c"), recursive=True):
            name = os.path.relpath(path, os.path.join(support.ROOT, folder))
            if f"'{name}'" not in listed:
                missing.append(f"{folder}/{name}")
    return "".join(f"{name} is not in its meson.build\n" for name in sorted(missing))


def _symbols(setup, *flags):
    library = os.path.join(setup.build, "api", "libweft.a")
    return subprocess.run(["nm", *flags, library], capture_output=True, text=True, timeout=60).stdout


def nothing_is_mutable(setup):
    """No writable data in the library: any number of VMs may run on different threads."""
    if not setup.plain or setup.options.get("unity") == "on":
        return None
    found = []
    constants = _relocated_constants(setup)
    member = ""
    for line in _symbols(setup).split("\n"):
        if line.endswith(".o:"):
            member = line[:-1]
        m = re.match(r"[0-9a-f]* *([BbDdCGgSs]) (\S+)$", line)
        if m and (member, m.group(2)) not in constants:
            found.append(f"{member}: {m.group(2)} is writable\n")
    return "".join(found)


def _relocated_constants(setup):
    """Tables of addresses are constants in a section that the loader relocates; the compiler names it so. {(member, symbol)}"""
    library = os.path.join(setup.build, "api", "libweft.a")
    table = subprocess.run(["objdump", "-t", library], capture_output=True, text=True, timeout=60).stdout
    found = set()
    member = ""
    for line in table.split("\n"):
        if ":     file format" in line:
            member = line.split(":")[0]
        elif ".data.rel.ro" in line:
            found.add((member, line.split()[-1]))
    return found


# What computes and nothing else: libc's strings, sorting and conversions, libm, the compiler's own, GMP's mpn_ layer, Unicode data.
PURE = re.compile(
    r"mem\w+|str(n?len|n?cmp|n?chr|r?chr|str|c?spn|pbrk|error|tod|to[lu]l?l?)|v?snprintf|qsort|bsearch|bcmp|_?setjmp|_GLOBAL_OFFSET_TABLE_"
    r"|a?(sin|cos|tan)h?|sincos|atan2|exp(2|m1)?|log(2|10|1p)?|pow|sqrt|cbrt|hypot|erfc?|[lt]?gamma(_r)?|floor|ceil|round|trunc|l?l?rint|nearbyint|fabs"
    r"|fma|fmin|fmax|fmod|modf|frexp|ldexp|scalbn|remainder|nextafter|copysign"
    r"|__\w+[dst]i[234]?|__errno_location|__stack_chk_fail|__gmpn_\w+|utf8proc_\w+|inflate\w*")
# Outside the host table's default bodies: fibres switch between C stacks, the host's own handle is made before there is a table, misuse of the API by a host is told and
# ends the process, and what another thread completes passes through a mailbox.
STATED = {
    "exec_fibre.c": {"getcontext", "makecontext", "setcontext"},
    "api.c": {"malloc", "free", "abort", "fprintf", "stderr", "pthread_self"},
    "completions.c": {"calloc", "malloc", "free", "pthread_mutex_init", "pthread_mutex_destroy", "pthread_mutex_lock", "pthread_mutex_unlock"},
}


def system_calls_pass_the_host_table(setup):
    """Only vm/host_default.c calls libc for memory, files, clocks, environment, randomness; what else does so is stated above."""
    if not setup.plain or setup.options.get("unity") == "on" or setup.options.get("alloc_fail"):
        return None
    defined, undefined = set(), []
    member = ""
    for line in _symbols(setup).split("\n"):
        if line.endswith(".o:"):
            member = line[:-3]
        fields = line.split()
        if len(fields) == 3:
            defined.add(fields[2])
        elif len(fields) == 2:
            undefined.append((member, re.sub(r"^__(\w+)_chk$", r"\1", fields[1])))
    found = [f"{member} calls {name}\n" for member, name in undefined
             if name not in defined and not PURE.fullmatch(name) and member != "host_default.c" and name not in STATED.get(member, ())]
    return "".join(found) or ("" if ("host_default.c", "write") in undefined else "host_default.c writes nothing: is this the library?\n")


def dispatch_jumps_are_apart(setup):
    """An opcode ends in an indirect jump of its own, so that the processor learns what follows it: the compiler has not merged them. A few opcodes
    have none, such as those that raise."""
    if not setup.plain or setup.options.get("dispatch") == "switch":
        return None
    library = os.path.join(setup.build, "api", "libweft.a")
    code = subprocess.run(["objdump", "-d", "--no-show-raw-insn", library], capture_output=True, text=True, timeout=60).stdout
    loop = re.search(r"(?m)^[0-9a-f]+ <interp_loop(?:\.\w+)*>:\n((?:.+\n)+)", code)
    if not loop:
        return "there is no interp_loop: is this the library?\n"
    jumps = len(re.findall(r"\bjmp +\*[^\n]*,8\)|\bbr\s+x\d+", loop.group(1)))
    opcodes = len(re.findall(r"(?m)^OP\w*\(", support.read(os.path.join(support.ROOT, "vm", "exec", "opcodes.def"))))
    return "" if 4 * jumps >= 3 * opcodes else f"{jumps} indirect jumps for {opcodes} opcodes: the compiler merged them\n"


def command_is_small(setup):
    """At most 3 MB without its symbols: Weft lives inside other programs."""
    if not setup.plain or setup.options.get("unity") == "on":
        return None
    with tempfile.TemporaryDirectory() as folder:
        copy = os.path.join(folder, "weft")
        subprocess.run(["strip", "-o", copy, setup.weft], check=True, timeout=60)
        size = os.path.getsize(copy)
    return "" if size <= 3_000_000 else f"the stripped command has {size} bytes\n"


def exports_are_public(setup):
    """The shared library shows what include/weft.h declares, and nothing else."""
    if setup.sanitized:
        return None
    library = os.path.join(setup.build, "api", "libweft.so")
    out = subprocess.run(["nm", "-D", "--defined-only", library], capture_output=True, text=True, timeout=60).stdout
    shown = {line.split()[-1] for line in out.split("\n") if line.strip()}
    declared = set(re.findall(r"(?m)^WEFT_API [^(]*?\b(\w+)\(", support.read(os.path.join(support.ROOT, "include", "weft.h"))))
    return "".join([f"{n} is exported\n" for n in sorted(shown - declared)] + [f"{n} is not exported\n" for n in sorted(declared - shown)])


def header_is_plain(_setup):
    """weft.h is C11 and C++11 as the standards have them."""
    found = ""
    for compiler, language, standard in (("cc", "c", "c11"), ("c++", "c++", "c++11")):
        if shutil.which(compiler):
            command = [compiler, "-x", language, "-std=" + standard, "-Wall", "-Wextra", "-pedantic-errors", "-Werror", "-fsyntax-only",
                       "-I", os.path.join(support.ROOT, "include"), "-"]
            program = "#include <weft.h>\nint main(void) { return weft_version() == 0; }\n"
            found += subprocess.run(command, input=program, capture_output=True, text=True, timeout=60).stderr
    return found


def command_uses_the_header_only(_setup):
    """cli/ includes the public header, its own and the system's."""
    wrong = []
    for path in glob.glob(os.path.join(support.ROOT, "cli", "**", "*.[ch]"), recursive=True):
        for name in re.findall(r'(?m)^\s*#\s*include\s+"([^"]+)"', support.read(path)):
            if name != "weft.h" and not os.path.exists(os.path.join(os.path.dirname(path), name)):
                wrong.append(f"{os.path.relpath(path, support.ROOT)} includes {name}\n")
            elif name.startswith(".."):
                wrong.append(f"{os.path.relpath(path, support.ROOT)} includes {name}\n")
    return "".join(wrong)


def includes_point_one_way(_setup):
    """No include climbs out of its folder: the include paths of the build decide what a folder may see."""
    wrong = []
    for folder in FOLDERS:
        for path in glob.glob(os.path.join(support.ROOT, folder, "**", "*.[ch]"), recursive=True):
            inside = os.path.join(support.ROOT, folder)
            for name in re.findall(r'(?m)^\s*#\s*include\s+"(\.\./[^"]+)"', support.read(path)):
                target = os.path.normpath(os.path.join(os.path.dirname(path), name))
                if not target.startswith(inside + os.sep):
                    wrong.append(f"{os.path.relpath(path, support.ROOT)} includes {name}\n")
    return "".join(wrong)


def outputs_hold_no_address(_setup):
    """No expected output holds an address, or the beginning of one: they differ from run to run."""
    wrong = []
    for path in glob.glob(os.path.join(support.ROOT, "tests", "**", "*.out"), recursive=True):
        if re.search(r" at 0x[0-9a-fA-F]", support.read(path)):
            wrong.append(f"{os.path.relpath(path, support.ROOT)} holds an address\n")
    return "".join(wrong)


CHECKS = [
    sources_are_listed, nothing_is_mutable, system_calls_pass_the_host_table, dispatch_jumps_are_apart, command_is_small, exports_are_public,
    header_is_plain, command_uses_the_header_only, includes_point_one_way, outputs_hold_no_address,
]
