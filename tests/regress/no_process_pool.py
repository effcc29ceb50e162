# by-hand
# A pool of processes is refused where it is made, not where it is imported.
from concurrent.futures import Executor, ProcessPoolExecutor

print(issubclass(ProcessPoolExecutor, Executor))
try:
    ProcessPoolExecutor(2)
except NotImplementedError as e:
    print(e)
