# Only names that have a value where it happened are suggested; self.NAME where that is meant.
class Counter:
    count = 1
    def go(self):
        return count

def unset():
    value1 = value2

def set_before():
    value3 = 1
    return value2

def run(f):
    try:
        f()
    except NameError as e:
        raise ExceptionGroup("shown", [e])

import asyncio
async def main():
    async def one():
        late = lates
    async with asyncio.TaskGroup() as group:
        group.create_task(one())
        for f in unset, set_before, Counter().go:
            try:
                f()
            except NameError as e:
                async def again(e=e):
                    raise e
                group.create_task(again())
asyncio.run(main())
