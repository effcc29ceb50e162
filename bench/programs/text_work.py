"""Text by parts: s += x at both ends, split and join in all their forms, strip, replace, and numbers written by %, format and f-strings."""
import harness


def table(n):
    lines = []
    for i in range(n):
        price = i * 37 % 1000 / 8
        lines.append("%05d;%s;%.2f" % (i, "name" + str(i % 100), price))
        lines.append("{:>5};{name!r};{:8.3f}".format(i, price, name="k" + str(i % 7)))
        lines.append(f"{i:x};{price:e};{i % 2 == 0}")
    return "\n".join(lines)


def fields(text):
    kinds, total, longest = {}, 0.0, ""
    for line in text.splitlines():
        first, _, rest = line.partition(";")
        name, _, number = rest.rpartition(";")
        if number in ("True", "False"):
            kinds[number] = kinds.get(number, 0) + int(first, 16)
        else:
            total += float(number.strip())
            name = name.strip("'").lower()
            if name.startswith("n") and name.endswith("9"):
                longest = max(longest, name, key=len)
    return kinds, f"{total:.2f}", longest


def built(n):
    forward, backward = "", ""
    for i in range(n):
        forward += chr(97 + i % 26)
        if i % 50 == 0:
            backward = str(i) + backward
    pieces = forward.split("k")
    again = "K-".join(p[::-1] for p in pieces)
    return len(again), again.count("a"), again.replace("K-", "").rfind("z"), backward[:6], forward[5:12]


def escaped(n):
    out = []
    for i in range(n):
        c = chr(32 + i * 7 % 200)
        out.append({"<": "&lt;", ">": "&gt;", "&": "&amp;"}.get(c, c if c.isalnum() else "\\" + c))
    text = "".join(out)
    return text.isascii(), len(text.encode("utf-8")), sum(text.find(w) for w in ("&gt;", "&amp;", "zz"))


def run(n):
    return fields(table(n)), built(4 * n), escaped(4 * n)


harness.main("text_work", run, 20000, 300)
