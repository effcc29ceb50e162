"""Bytecode: Weft's is its own."""
import unittest


def instructions_with_positions(instructions, positions):
    raise unittest.SkipTest('CPython only: bytecode')
