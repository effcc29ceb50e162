"""Assertions that several test files share."""
from math import copysign, isnan


class ExceptionIsLikeMixin:
    def assertExceptionIsLike(self, exc, template):
        """Same classes, arguments and, in groups, messages and members."""
        if exc is None or template is None:
            self.assertIs(exc, template)
        elif isinstance(exc, ExceptionGroup):
            self.assertEqual(exc.message, template.message)
            self.assertEqual(len(exc.exceptions), len(template.exceptions))
            for e, t in zip(exc.exceptions, template.exceptions):
                self.assertExceptionIsLike(e, t)
        else:
            self.assertEqual(exc.__class__, template.__class__)
            self.assertEqual(exc.args[0], template.args[0])


class FloatsAreIdenticalMixin:
    def assertFloatsAreIdentical(self, x, y):
        """Equal with equal signs, also of zeros; or both no numbers."""
        if isnan(x) and isnan(y):
            return
        if x == y and copysign(1.0, x) == copysign(1.0, y):
            return
        self.fail(f'floats {x!r} and {y!r} are not identical')


class ComplexesAreIdenticalMixin(FloatsAreIdenticalMixin):
    def assertComplexesAreIdentical(self, x, y):
        self.assertFloatsAreIdentical(x.real, y.real)
        self.assertFloatsAreIdentical(x.imag, y.imag)
