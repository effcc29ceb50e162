# long
# Containers that grow while the collector marks, sweeps and starts again keep every value.
from collections import deque


def fill(n):
    seed = 42
    numbers, words, pairs, table, unique, line = [], [], [], {}, set(), deque()
    for i in range(n):
        seed = (seed * 1103515245 + 12345) % 2147483648
        word = "abcde"[seed % 5] + "fghijklm"[seed // 7 % 8] + "nopq"[seed // 63 % 4] * (seed % 3)
        words.append(word)
        numbers.append(seed * 10 ** 20)
        pairs.append((word, [seed]))
        table[seed] = word + "!"
        unique.add((word, seed))
        line.append({"at": i})
        if i % 5000 == 4999:
            del words[:2500]
            words[0:0] = ["x" + str(k) for k in range(2500)]
            table.pop(next(iter(table)))
            line.popleft()
    return numbers, words, pairs, table, unique, line


for n in 100000, 60000, 30000, 100000:
    numbers, words, pairs, table, unique, line = fill(n)
    print(n, {type(x) for x in numbers}, {type(x) for x in words}, {type(x[0]) for x in pairs}, {type(x[1][0]) for x in pairs},
          {type(x) for x in table.values()}, {type(x[0]) for x in unique}, {type(x["at"]) for x in line})
    print(sum(numbers) % 1000003, sum(map(len, words)), sum(len(a) + b[0] % 7 for a, b in pairs), sum(map(len, table.values())), len(unique),
          sum(x["at"] for x in line))
