"""Text: split, count in a dict, join, format, replace, search, and building by s += x."""
import harness

LETTERS = "etaoinshrdlucmfwypvbgkjqxz"


def text_of(n):
    seed, out = 42, []
    for _ in range(n):
        seed = (seed * 1103515245 + 12345) % 2147483648
        a, b, c = seed % 5, seed // 7 % 9, seed // 63 % 26
        out.append(LETTERS[a] + LETTERS[b] + LETTERS[c][:a])
    return " ".join(out)


def run(n):
    text = text_of(n)
    counts = {}
    for word in text.split():
        counts[word] = counts.get(word, 0) + 1
    top = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:5]
    lines = [f"{word:<6}{times:>5}" for word, times in top]
    built = ""
    for i in range(n):
        built += "x" if i % 3 else "yz"
    upper = text.upper().replace("E", "3").title().count("3")
    return "|".join(lines), len(built), upper, text.find("zz"), sum(len(w) for w in text.partition("q"))


harness.main("words", run, 100000, 200)
