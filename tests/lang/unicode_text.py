# Text beyond ASCII in code, names and output.
größe = {"länge": 3, "日本": "語", "😀": [1, "é"]}
for k, v in größe.items():
    print(k, v, len(k), f"{k:>6}|{k!a}")
Ωmega = lambda ψ: ψ * 2
print(Ωmega("ж"), "ñ" < "z", sorted("zéaß"), "İ".lower() == "i̇", "ﬀ".upper())


class Größe:
    ä = 1

    def größer(self):
        return self.ä + 1


print(Größe().größer(), Größe.__name__, Größe)
print("e\u0301" == "é", len("e\u0301"), "👨‍👩‍👧", len("👨‍👩‍👧"), "\u202eabc"[1:])
