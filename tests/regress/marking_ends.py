# Stores that move whole stretches of a long list do not keep the collector from ending its marking.
items = [[i] for i in range(20000)]
for i in range(1500):
    items.insert(i, items.pop())
    items[i:i + 2] = [[i], (i,)]
    made = [[n] for n in range(40)]
print(len(items), items[5], type(items[-1]))
