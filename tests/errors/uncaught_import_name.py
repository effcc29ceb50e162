# A name that a module has not.
from sys import no_such_thing
