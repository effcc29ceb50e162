# Tasks of other makers among those of asyncio: current_task, all_tasks.
import asyncio
from asyncio.tasks import _register_task, _unregister_task, _enter_task, _leave_task, _swap_current_task


class Loop:
    pass


class Like:
    def __init__(self, loop, done=False):
        self._loop = loop
        self.is_done = done

    def done(self):
        return self.is_done

    def __repr__(self):
        return 'Like'


loop = Loop()
task, other = Like(loop), Like(loop)
print(asyncio.all_tasks(loop), asyncio.current_task(loop))
_register_task(task)
_register_task(Like(loop, done=True))
print(asyncio.all_tasks(loop))
_unregister_task(task)
_unregister_task(task)
print(asyncio.all_tasks(loop))
_enter_task(loop, task)
print(asyncio.current_task(loop))
try:
    _enter_task(loop, other)
except RuntimeError as e:
    print(e)
try:
    _leave_task(loop, other)
except RuntimeError as e:
    print(e)
_leave_task(loop, task)
try:
    _leave_task(loop, task)
except RuntimeError as e:
    print(e)
print(_swap_current_task(loop, task), _swap_current_task(loop, other), _swap_current_task(loop, None), asyncio.current_task(loop))
try:
    asyncio.current_task()
except RuntimeError as e:
    print(e)


async def main():
    running = asyncio.get_running_loop()
    me = asyncio.current_task()
    print(me is asyncio.current_task(running), asyncio.all_tasks() == {me})
    mine = Like(running)
    _register_task(mine)
    print(len(asyncio.all_tasks()))
    _unregister_task(mine)
    for function in _enter_task, _leave_task:
        try:
            function(running, mine)
        except RuntimeError as e:
            print(str(e).split('<')[0])

asyncio.run(main())
