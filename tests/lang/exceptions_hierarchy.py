# Who inherits from whom.
for cls in (Exception, ArithmeticError, LookupError, KeyError, IndexError, ZeroDivisionError, OverflowError,
            OSError, FileNotFoundError, TimeoutError, UnicodeDecodeError, RecursionError, NotImplementedError,
            StopIteration, StopAsyncIteration, GeneratorExit, KeyboardInterrupt, SystemExit, ImportError,
            ModuleNotFoundError, AssertionError, AttributeError, NameError, UnboundLocalError, SyntaxError,
            IndentationError, TabError, MemoryError, TypeError, ValueError, UnicodeError, EOFError,
            ConnectionError, BrokenPipeError, PermissionError, ExceptionGroup, BaseExceptionGroup,
            RuntimeWarning, DeprecationWarning, Warning, BufferError, FloatingPointError, InterruptedError):
    print(" < ".join(c.__name__ for c in cls.__mro__))
print(IOError is OSError, EnvironmentError is OSError)
