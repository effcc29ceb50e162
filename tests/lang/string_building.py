# Text made from parts.
rows = [("apple", 1.5, 3), ("banana", 0.25, 12), ("cherry", 10.0, 1)]
print("\n".join(f"{n:<10}|{p:>8.2f}|{q:^5}|{p * q:>9,.2f}" for n, p, q in rows))
print("".join(reversed("abc")), "-".join(sorted("hello")), "abc".translate({97: "A"}), "%-5s|" % "ab", "x".join(["", "", ""]))
s = "the end"
print(s.title(), s[::-1].upper(), s.replace("e", "3").center(11, "*"), s.partition(" "), [s[i:i + 2] for i in range(0, len(s), 2)])
print(" ".join(w[0].upper() + w[1:] for w in s.split()), s.count("e"), {c: s.count(c) for c in sorted(set(s))})
print("a\tb\\n", "tab:\t|", 'single "double"', "it's", r"raw\n", "multi" "part", str(["quotes'", 'and"']), repr("both'\""))
