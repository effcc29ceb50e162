# A seed gives CPython's numbers.
import random
random.seed(42)
print([random.random() for _ in range(3)])
print([random.randint(1, 100) for _ in range(10)], random.uniform(1, 2), random.choice("abcdef"))
x = list(range(10))
random.shuffle(x)
print(x, random.sample(range(100), 5), random.randrange(0, 100, 5), random.randrange(7))
random.seed("text")
print(random.random())
random.seed(2 ** 100)
print(random.random(), random.getrandbits(70), random.choices([1, 2, 3], k=5))
r = random.Random(7)
print(r.random(), r.randint(0, 5), random.Random(7).random())
for f in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.sample([1], 2), lambda: random.randrange(0)):
    try:
        f()
    except (IndexError, ValueError) as e:
        print(type(e).__name__, e)
