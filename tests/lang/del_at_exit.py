# Finalisers that run as the interpreter closes still see the names of their module.
import sys

log = []


class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        log.append(self.name)
        print("del", self.name, sys.is_finalizing(), len(log))


kept = Thing("kept")
print(sys.is_finalizing())
