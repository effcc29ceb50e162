# Functions registered with atexit run when those off the loop have ended, and can start no others.
import asyncio
import atexit
from concurrent.futures import ThreadPoolExecutor


@atexit.register
def late():
    for start in (lambda: executor.submit(print, "too late"), lambda: ThreadPoolExecutor().submit(print, "too late"), lambda: asyncio.run(asyncio.to_thread(print))):
        try:
            start()
        except RuntimeError as e:
            print(e)
    print(finished.result().closed)


executor = ThreadPoolExecutor()
finished = executor.submit(open, __file__)
finished.add_done_callback(lambda future: future.result().close())
