"""Stands in for the tests of importlib."""
