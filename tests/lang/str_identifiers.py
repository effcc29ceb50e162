# Names beyond ASCII, normalised as NFKC.
ﬁ = 1
print(fi)
naïve = 2
变量 = 3
ℌ = 4
print(naïve, 变量, H)
print("é" == "é", "变".isidentifier(), "1a".isidentifier())
