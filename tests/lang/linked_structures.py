# Structures that point at each other.


class Node:
    def __init__(self, v, nxt=None):
        self.v, self.next = v, nxt


head = None
for i in range(1000):
    head = Node(i, head)
total, n = 0, head
while n:
    total += n.v
    n = n.next
print(total)
ring = Node("a")
ring.next = Node("b", ring)
print(ring.next.next.v)
graph = {i: [(i * 2) % 17, (i * 3 + 1) % 17] for i in range(17)}
seen, todo, order = set(), [1], []
while todo:
    v = todo.pop(0)
    if v in seen:
        continue
    seen.add(v)
    order.append(v)
    todo += graph[v]
print(order)
for i in range(2000):
    a, b = Node(i), Node(-i)
    a.next, b.next = b, a
print(a.next.next is a)
