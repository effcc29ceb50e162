"""Stands in for sysconfig: how CPython was built does not apply."""


def get_config_var(name):
    return None


def get_config_vars(*names):
    return [None] * len(names) if names else {}


def get_platform():
    return 'any'


def is_python_build():
    return False
