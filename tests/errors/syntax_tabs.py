# Tabs and spaces that contradict each other.
if True:
        x = 1
	y = 2
