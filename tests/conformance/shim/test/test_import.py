"""What other test files take from CPython's test_import, which itself is about the files of CPython's importers."""


def no_rerun(reason):
    return lambda test: test
