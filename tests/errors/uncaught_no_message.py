# An exception without a message.
raise RuntimeError
