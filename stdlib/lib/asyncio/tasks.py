"""asyncio.tasks: the names that asyncio's built-in part has of it."""

from _asyncio import (Task, _enter_task, _leave_task, _register_eager_task, _register_task, _swap_current_task, _unregister_eager_task,
                      _unregister_task, all_tasks, current_task)
from asyncio import (ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, as_completed, create_eager_task_factory, create_task,
                     eager_task_factory, ensure_future, gather, run_coroutine_threadsafe, shield, sleep, wait, wait_for)

__all__ = ("Task", "create_task", "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "wait", "wait_for", "as_completed", "sleep",
           "gather", "shield", "ensure_future", "run_coroutine_threadsafe", "current_task", "all_tasks", "create_eager_task_factory",
           "eager_task_factory", "_register_task", "_unregister_task", "_enter_task", "_leave_task")

# There is one implementation of each, which goes by both of CPython's names.
_PyTask = _CTask = Task
_py_current_task = _c_current_task = current_task
_py_register_task = _c_register_task = _register_task
_py_register_eager_task = _c_register_eager_task = _register_eager_task
_py_unregister_task = _c_unregister_task = _unregister_task
_py_unregister_eager_task = _c_unregister_eager_task = _unregister_eager_task
_py_enter_task = _c_enter_task = _enter_task
_py_leave_task = _c_leave_task = _leave_task
_py_swap_current_task = _c_swap_current_task = _swap_current_task
