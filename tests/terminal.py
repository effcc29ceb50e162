"""Terminal sessions: drives a command through a pty as the transcript of a session says, and gives the screen it left.

A transcript (tests/repl/NAME.session) reads as the screen does:

    >>> 1 + 1
    2
    >>> ^D

A line that starts with a prompt is sent, without the prompt, once the terminal shows that prompt. `^C`, `^D` and `^I` (a tab) at its
end are sent as the keys, and then no Return follows. A line `~^C` sends a key while nothing prompts, `~0.5` waits half a second. Other lines are
what the screen must show. Lines starting with `#!` are comments; `#! args: ...` gives arguments of the command.
"""
import os
import pty
import re
import select
import signal
import struct
import fcntl
import termios
import time

PROMPTS = (">>> ", "... ")
KEYS = {"^C": b"\x03", "^D": b"\x04", "^I": b"\t"}


class Screen:
    """The little of a terminal that readline needs when TERM is dumb."""

    def __init__(self):
        self.rows = [""]
        self.column = 0

    def feed(self, text):
        for part in re.findall(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b.|.|\n", text, re.S):
            if part == "\n":
                self.rows.append("")
                self.column = 0
            elif part == "\r":
                self.column = 0
            elif part == "\b":
                self.column = max(0, self.column - 1)
            elif part[0] == "\x1b":
                self.escape(part)
            elif part >= " ":
                row = self.rows[-1].ljust(self.column)
                self.rows[-1] = row[:self.column] + part + row[self.column + 1:]
                self.column += 1

    def escape(self, part):
        count = int(part[2:-1]) if part[2:-1].isdigit() else 1
        if part.endswith("K"):
            self.rows[-1] = self.rows[-1][:self.column]
        elif part.endswith("C"):
            self.column += count
        elif part.endswith("D"):
            self.column = max(0, self.column - count)


def parse(transcript):
    """Returns (arguments, steps, expected screen); a step is ('prompt', prompt, text, key), ('key', key) or
    ('wait', seconds)."""
    arguments, steps, expected = [], [], []
    for line in transcript.rstrip("\n").split("\n"):
        if line.startswith("#!"):
            m = re.match(r"#! args: (.*)", line)
            if m:
                arguments = m.group(1).split()
            continue
        if line.startswith("~^"):
            steps.append(("key", KEYS[line[1:]]))
            continue
        if line.startswith("~"):
            steps.append(("wait", float(line[1:])))
            continue
        prompt = next((p for p in PROMPTS if line.startswith(p) or line == p.rstrip()), None)
        if prompt:
            typed = line[len(prompt):]
            end = typed[-2:] if typed[-2:] in KEYS else ""
            steps.append(("prompt", prompt, typed[:-2] if end else typed, KEYS.get(end, b"\n")))
            line = line[:-2] if end else line
        expected.append(line)
    return arguments, steps, tidy("\n".join(expected))


def tidy(text):
    text = text.replace("^C", "").replace("^D", "")
    return "\n".join(line.rstrip() for line in text.split("\n")).strip("\n")


def run(command, transcript, env, timeout):
    """Plays the transcript; returns (screen, expected screen, exit status or None when it had to be killed)."""
    arguments, steps, expected = parse(transcript)
    pid, fd = pty.fork()
    if pid == 0:
        try:
            os.execve(command, [command] + arguments, env)
        finally:
            os._exit(127)
    fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 200, 0, 0))
    screen = Screen()
    deadline = time.monotonic() + timeout
    open_ = True

    def pump(seconds):
        nonlocal open_
        if open_ and select.select([fd], [], [], seconds)[0]:
            try:
                data = os.read(fd, 65536)
            except OSError:
                data = b""
            open_ = bool(data)
            screen.feed(data.decode("utf-8", "replace"))

    def until_shown(condition, limit):
        while open_ and time.monotonic() < min(deadline, limit) and not condition():
            pump(0.02)

    for step in steps:
        if step[0] == "wait" or step[0] == "key":
            until = time.monotonic() + (step[1] if step[0] == "wait" else 0.3)
            while open_ and time.monotonic() < until:
                pump(0.05)
            if step[0] == "key" and open_:
                os.write(fd, step[1])
            continue
        _, prompt, typed, key = step
        until_shown(lambda: screen.rows[-1] == prompt, deadline)
        if not open_ or time.monotonic() >= deadline:
            break
        # The key goes after the echo: an interrupt makes the terminal drop what was typed and not yet read.
        row = len(screen.rows)
        if typed:
            os.write(fd, typed.encode())
            until_shown(lambda: screen.rows[-1].rstrip() == (prompt + typed).rstrip(), time.monotonic() + 2)
        os.write(fd, key)
        # This prompt must be gone before the next step may look for its own.
        until_shown(lambda: len(screen.rows) > row, time.monotonic() + 2)
    while open_ and time.monotonic() < deadline:
        pump(0.1)
    status = finish(pid, fd, open_)
    rows = screen.rows
    if expected.startswith(PROMPTS[0].rstrip()):
        # A greeting above the first prompt is nobody's business here.
        start = next((i for i, row in enumerate(rows) if row.startswith(PROMPTS[0].rstrip())), 0)
        rows = rows[start:]
    return tidy("\n".join(rows)), expected, status


def finish(pid, fd, still_open):
    os.close(fd)
    if still_open:
        os.kill(pid, signal.SIGKILL)
    _, raw = os.waitpid(pid, 0)
    return None if still_open else os.waitstatus_to_exitcode(raw)
