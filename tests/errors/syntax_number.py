# A bad number.
x = 0777
