# Quotes and nesting without limit, comments and line breaks inside.
words = ["a", "b"]
print(f"{", ".join(words)} {f"{f"{1 + 1}"}"} {"\n".join(words)}")
print(f"""{
    words[0]  # a comment
    + "!"
}""")
print(f"{'{'} {'}'} {'\\'} {'\t' == "\x09"} \N{GREEK SMALL LETTER ALPHA}")
print(rf"\n{1}\{2}", fr'{words[1]}\d', f"a" "b{c}" f"{1}", F"{1}")
print(f"{1:{2}}", f"{'x':{'*'}^{5}}", f"{2:{'0'}{3}d}")
