import keyword
from keyword import iskeyword, issoftkeyword

print(len(keyword.kwlist), keyword.kwlist)
print(keyword.softkwlist)
print([w for w in ("if", "async", "match", "print", "type", "None", "", "IF") if iskeyword(w)])
print([w for w in ("if", "async", "match", "print", "type", "_", "case") if issoftkeyword(w)])
print(sorted(keyword.__all__), keyword.__name__, keyword.__package__ == "")
