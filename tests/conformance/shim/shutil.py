"""What the tests ask of shutil: taking away a folder with all in it."""
import os


def rmtree(path, ignore_errors=False):
    try:
        for folder, folders, files in os.walk(path, topdown=False):
            for name in files:
                os.remove(os.path.join(folder, name))
            for name in folders:
                os.rmdir(os.path.join(folder, name))
        os.rmdir(path)
    except OSError:
        if not ignore_errors:
            raise
