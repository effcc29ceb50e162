"""asyncio.log: the logger of asyncio. Where the module logging is not there, it writes as logging's handler of last resort does."""

try:
    import logging
except ModuleNotFoundError:
    logging = None


class _Logger:
    """A logger that writes to standard error."""

    name = "asyncio"
    level = 30

    def setLevel(self, level):
        self.level = level

    def getEffectiveLevel(self):
        return self.level

    def isEnabledFor(self, level):
        return level >= self.level

    def log(self, level, message, *args, exc_info=None, **ignored):
        if level < self.level:
            return
        import sys
        text = str(message)
        if args:
            text %= args[0] if len(args) == 1 and isinstance(args[0], dict) and args[0] else args
        if exc_info:
            import traceback
            if exc_info is True:
                exc_info = sys.exc_info()
            exception = exc_info if isinstance(exc_info, BaseException) else exc_info[1]
            text += "\n" + "".join(traceback.format_exception(exception)).rstrip("\n")
        print(text, file=sys.stderr)

    def debug(self, message, *args, **kwargs):
        self.log(10, message, *args, **kwargs)

    def info(self, message, *args, **kwargs):
        self.log(20, message, *args, **kwargs)

    def warning(self, message, *args, **kwargs):
        self.log(30, message, *args, **kwargs)

    def error(self, message, *args, **kwargs):
        self.log(40, message, *args, **kwargs)

    def exception(self, message, *args, exc_info=True, **kwargs):
        self.log(40, message, *args, exc_info=exc_info, **kwargs)

    def critical(self, message, *args, **kwargs):
        self.log(50, message, *args, **kwargs)


logger = logging.getLogger(__package__) if logging else _Logger()
