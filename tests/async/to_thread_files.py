# real-time
# Files in functions off the loop: several at once, one file by several, errors, and tasks that go on meanwhile.
import asyncio
import os

folder = f"to_thread_files.{os.getpid()}"


def write_and_read(number):
    path = os.path.join(folder, f"own{number}")
    with open(path, "w") as f:
        for i in range(20):
            f.write(f"{number}: line {i}\n")
        f.truncate(f.tell())
    with open(path) as f:
        lines = f.readlines()
    size = os.stat(path).st_size
    os.rename(path, path + ".done")
    with open(path + ".done", "rb") as f:
        whole = f.read()
        f.seek(-3, 2)
        tail = f.read1()
    return len(lines), size == len(whole), tail, whole == "".join(lines).encode()


def append(f, who):
    for i in range(50):
        f.write(b"%d %2d %s\n" % (who, i, b"x" * 20))
    f.flush()


def take(f):
    lines = []
    while line := f.readline():
        lines.append(line)
    return lines


def change(data):
    with open(os.path.join(folder, "changed"), "wb", buffering=0) as f:
        return f.write(data)


def missing(name):
    try:
        return open(os.path.join(folder, name))
    except OSError as e:
        return type(e).__name__, os.path.basename(e.filename)


def nested():
    async def inner():
        return await asyncio.gather(*[asyncio.to_thread(os.path.exists, os.path.join(folder, name)) for name in ("shared", "nothing")])

    return asyncio.run(inner())


async def ticks():
    for i in range(100):
        await asyncio.sleep(0)
    return "ticked"


async def main():
    ticker = asyncio.create_task(ticks())
    for result in await asyncio.gather(*[asyncio.to_thread(write_and_read, i) for i in range(3)]):
        print(*result)
    print(sorted(await asyncio.to_thread(os.listdir, folder)))

    path = os.path.join(folder, "shared")
    with open(path, "wb", buffering=100) as f: # a buffered file may be used by several threads at once
        await asyncio.gather(*[asyncio.to_thread(append, f, i) for i in range(4)])
    with open(path, "rb", buffering=100) as f:
        found = await asyncio.gather(*[asyncio.to_thread(take, f) for i in range(3)])
    lines = [line for lines in found for line in lines]
    print(sorted(lines) == [b"%d %2d %s\n" % (who, i, b"x" * 20) for who in range(4) for i in range(50)])

    data = bytearray(b"as it was")
    writing = asyncio.create_task(asyncio.to_thread(change, data))
    await asyncio.sleep(0)
    print(await writing, data)
    print(await asyncio.to_thread(missing, "nothing"), await asyncio.to_thread(missing, ""))
    print(await asyncio.to_thread(nested))
    for call, name in ((os.listdir, "nothing"), (os.rmdir, ""), (os.stat, "nothing")):
        try:
            await asyncio.to_thread(call, os.path.join(folder, name))
        except OSError as e:
            print(call.__name__, type(e).__name__, e.args[0])
    print(await ticker)


os.mkdir(folder)
try:
    asyncio.run(main())
finally:
    for name in os.listdir(folder):
        os.remove(os.path.join(folder, name))
    os.rmdir(folder)
print(os.path.exists(folder))
