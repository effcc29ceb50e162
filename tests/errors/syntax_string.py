# A string that does not end.
s = 'abc
