import io
import sys
print(sys.displayhook is sys.__displayhook__)


class Meta(type):
    def __getattribute__(self, name):
        raise KeyError(name)


class Hidden(Exception, metaclass=Meta):
    pass


def hook(type, value, traceback):
    sys.stderr = io.StringIO()
    sys.__excepthook__(type, value, None)
    print(sys.stderr.getvalue().splitlines()[-2:])
    sys.exit(7)


sys.excepthook = hook
raise Hidden('x').with_traceback(None)
