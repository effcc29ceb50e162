# A bytes literal beyond ASCII.
x = b"é"
