"""A folder of the script's own, to write modules into and import them from; remove() takes it away."""
import os
import random
from functools import partial

from support import attempts

folder = f"/tmp/weft-test-{random.SystemRandom().getrandbits(60):x}"


def write(path, text=""):
    full = os.path.join(folder, path)
    os.makedirs(os.path.dirname(full), exist_ok=True)
    with open(full, "w") as f:
        f.write(text)


def remove(path=folder):
    for name in os.listdir(path):
        full = os.path.join(path, name)
        if os.path.isdir(full):
            remove(full)
        else:
            os.remove(full)
    os.rmdir(path)


def clean(text):
    """The text without the folder's name, or where the interpreter's own library lies."""
    return str(text).replace(folder, "FOLDER").split(" (/root")[0]


show_each = partial(attempts.show_each, clean=clean)
