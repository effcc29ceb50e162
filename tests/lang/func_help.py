# help(): present, callable, and said to be for people.

import builtins

print(callable(help), "help" in dir(builtins))
