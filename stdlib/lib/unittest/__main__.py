"""weft -m unittest"""

import sys

if sys.argv[0].endswith('__main__.py'):
    sys.argv[0] = (sys.executable.rsplit('/', 1)[-1] or 'weft') + ' -m unittest'

__unittest = True

from .main import main

main(module=None)
