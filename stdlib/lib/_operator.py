"""The functions of operator under the name that pickles know them by."""

from operator import *
