# An exception while another is handled.
try:
    {}["k"]
except KeyError:
    [][3]
