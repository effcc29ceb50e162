"""What the tests ask of struct: one whole number, or a real one of eight bytes."""
import unittest
from math import frexp, isnan, copysign


class error(Exception):
    """What cannot be packed."""


def _bits(x):
    """The bits of a float as a whole number, as IEEE 754 lays them out."""
    sign = (copysign(1.0, x) < 0) << 63
    if isnan(x):
        return sign | 0x7ff8 << 48
    x = abs(x)
    if x == float('inf'):
        return sign | 0x7ff << 52
    fraction, exponent = frexp(x)
    exponent = max(exponent + 1022, 0) if x else 0
    if exponent == 0:
        return sign | int(x * 2.0 ** 537 * 2.0 ** 537)
    return sign | (int(fraction * 2.0 ** 53) - (1 << 52)) + (exponent << 52)


def _real(bits):
    exponent, fraction = bits >> 52 & 0x7ff, bits & (1 << 52) - 1
    if exponent == 0x7ff:
        x = float('nan') if fraction else float('inf')
    else:
        x = float.fromhex(f'{int(exponent > 0)}.{fraction:013x}p{max(exponent, 1) - 1023}')
    return copysign(x, -1.0 if bits >> 63 else 1.0)


_SIZES = {'b': 1, 'h': 2, 'i': 4, 'l': 4, 'q': 8}


def _order(format):
    if len(format) != 2 or format[0] not in '<>=@' or format[1] != 'd' and format[1].lower() not in _SIZES:
        raise unittest.SkipTest(f'packs {format!r}')
    return 'big' if format[0] == '>' else 'little'


def pack(format, value):
    order = _order(format)
    if format[1] == 'd':
        return _bits(float(value)).to_bytes(8, order)
    return value.to_bytes(_SIZES[format[1].lower()], order, signed=format[1] in _SIZES)


def unpack(format, data):
    bits = int.from_bytes(data, _order(format), signed=format[1] in _SIZES)
    return (_real(bits) if format[1] == 'd' else bits,)


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)
    raise unittest.SkipTest(f'there is no struct.{name}')
