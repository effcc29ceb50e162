# Deep nesting and long literals.
x = []
for i in range(500):
    x = [x]
depth = 0
while x:
    x = x[0]
    depth += 1
print(depth)
print(((((((((((((((((((((1)))))))))))))))))))), [[[[[[[[2]]]]]]]])
big = [i for i in range(100000)]
print(len(big), big[-1], sum(big))
t = tuple(range(1000))
print(t == tuple(range(1000)), len({i: i for i in range(1000)}))
a = b = None
a = (1, (2, (3, (4, (5, None)))))
while a:
    b, a = a
print(b)
