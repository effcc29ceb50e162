# A dict entry without a value.
x = {"a": 1, "b"}
