"""The blocks of assertLogs() and assertNoLogs()."""

import collections
import logging

__unittest = True

_LoggingWatcher = collections.namedtuple('_LoggingWatcher', ['records', 'output'])


class _Recorder(logging.Handler):
    def __init__(self):
        super().__init__()
        self.watcher = _LoggingWatcher([], [])

    def flush(self):
        pass

    def emit(self, record):
        self.watcher.records.append(record)
        self.watcher.output.append(self.format(record))


class AssertLogs:
    """Replaces a logger's handlers by one that records, for the time of a block."""

    LOGGING_FORMAT = '%(levelname)s:%(name)s:%(message)s'

    def __init__(self, test_case, logger, level, wanted=True):
        self.test_case = test_case
        self.logger_name = logger
        self.level = logging.getLevelNamesMapping().get(level, level) if level else logging.INFO
        self.wanted = wanted

    def __enter__(self):
        named = isinstance(self.logger_name, logging.Logger)
        logger = self.logger = self.logger_name if named else logging.getLogger(self.logger_name)
        recorder = _Recorder()
        recorder.setLevel(self.level)
        recorder.setFormatter(logging.Formatter(self.LOGGING_FORMAT))
        self.watcher = recorder.watcher
        self.before = logger.handlers[:], logger.propagate, logger.level
        logger.handlers = [recorder]
        logger.setLevel(self.level)
        logger.propagate = False
        return self.watcher if self.wanted else None

    def __exit__(self, kind, value, trace):
        self.logger.handlers, self.logger.propagate = self.before[:2]
        self.logger.setLevel(self.before[2])
        if kind is not None:
            return False
        case = self.test_case
        if not self.wanted and self.watcher.records:
            case._fail_with(None, f'Unexpected logs found: {self.watcher.output!r}')
        if self.wanted and not self.watcher.records:
            level = logging.getLevelName(self.level)
            case._fail_with(None, f'no logs of level {level} or higher triggered on {self.logger.name}')
        return None
