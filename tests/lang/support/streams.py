"""A stream that notes what is done to it."""


class Out:
    def __init__(self):
        self.calls = []

    def write(self, text):
        self.calls.append(text)

    def flush(self):
        self.calls.append("flush")
