# A dict must not change its size while it is walked.
d = {1: 1, 2: 2}
try:
    for k in d:
        d[k + 10] = 1
except RuntimeError as e:
    print(e)
for k in d:
    d[k] = "changed"
print(d)
for k in list(d):
    del d[k]
print(d)
