# What event loops and tasks of a script's own say: the current task, registered tasks, the running loop.
import asyncio
from asyncio import events, tasks


class TaskLike:
    def __init__(self, loop):
        self._loop = loop
        self.over = False

    def done(self):
        return self.over

    def __repr__(self):
        return 'TaskLike'


class LoopLike:
    pass


def attempt(function, *args):
    try:
        return function(*args)
    except RuntimeError as e:
        print(type(e).__name__, e)


loop = LoopLike()
one, two = TaskLike(loop), TaskLike(loop)
print(asyncio.current_task(loop), asyncio.all_tasks(loop))
tasks._enter_task(loop, one)
print(asyncio.current_task(loop) is one)
attempt(tasks._enter_task, loop, two)
attempt(tasks._leave_task, loop, two)
print(tasks._swap_current_task(loop, two) is one, asyncio.current_task(loop) is two)
tasks._leave_task(loop, two)
attempt(tasks._leave_task, loop, two)
print(asyncio.current_task(loop))

tasks._register_task(one)
tasks._register_task(two)
print(len(asyncio.all_tasks(loop)), len(asyncio.all_tasks(LoopLike())))
two.over = True
print(asyncio.all_tasks(loop) == {one})
tasks._unregister_task(one)
tasks._unregister_task(one)
print(asyncio.all_tasks(loop))
attempt(asyncio.current_task)
attempt(asyncio.all_tasks)


async def main():
    running = asyncio.get_running_loop()
    task = asyncio.current_task()
    print(asyncio.current_task() is task, events._get_running_loop() is running)
    events._set_running_loop(None)
    print(events._get_running_loop(), attempt(asyncio.get_running_loop))
    events._set_running_loop(running)
    await asyncio.sleep(0)
    print(asyncio.current_task() is task, asyncio.get_running_loop() is running, asyncio.all_tasks() == {task})

asyncio.run(main())
idle = asyncio.new_event_loop()
events._set_running_loop(idle)
print(asyncio.get_running_loop() is idle, asyncio.Future()._loop is idle if hasattr(asyncio.Future(), '_loop') else True)
events._set_running_loop(None)
idle.close()
print(events._get_running_loop())
