import unittest


class _NoTime:  # the report without the seconds that the run took
    def write(self, text):
        text = text.replace(__file__, 'FILE')
        print('Ran' + text[3:text.rindex(' in ')] if text.startswith('Ran ') else text, end='')

    def flush(self):
        pass


class A(unittest.TestCase):
    def setUp(self): self.x = 1
    def test_ok(self): self.assertEqual(self.x, 1)
    def test_fail(self): self.assertEqual(1, 2, 'why')
    def test_err(self):
        """doc line"""
        {}['a']
    def test_sub(self):
        for i in range(3):
            with self.subTest('m', i=i):
                self.assertTrue(i != 1)
    @unittest.expectedFailure
    def test_xf(self): self.fail('x')
    @unittest.expectedFailure
    def test_us(self): pass
    def test_skip(self): self.skipTest('no')
    def test_raises(self):
        with self.assertRaises(KeyError) as c: {}['x']
        self.assertEqual(c.exception.args, ('x',))
        self.assertRaises(ZeroDivisionError, lambda: 1/0)
        with self.assertRaises(KeyError): pass
    def test_chain(self):
        try: 1/0
        except ZeroDivisionError as e:
            raise ValueError('hm') from e
class B(unittest.TestCase):
    @classmethod
    def setUpClass(cls): raise OSError('boo')
    def test_x(self): pass


class C(unittest.TestCase):
    def setUp(self):
        self.addCleanup(print, 'cleanup')

    def tearDown(self):
        print('tearDown')

    @unittest.skip('whole')
    def test_skipped(self):
        raise AssertionError

    def test_messages(self):
        checks = [
            lambda: self.assertIn(1, [2]), lambda: self.assertNotIn(1, [1]), lambda: self.assertIs(1, None),
            lambda: self.assertIsNone(3), lambda: self.assertIsInstance(1, str), lambda: self.assertAlmostEqual(1, 1.1),
            lambda: self.assertLess(2, 1), lambda: self.assertEqual('a' * 90 + 'x', 'a' * 90 + 'y' * 70 + 'z')
            if False else self.assertIsNot(None, None), lambda: self.assertCountEqual([1, 1, [2]], [1, [2], [3]]),
            lambda: self.assertSetEqual({1}, {2}), lambda: self.assertNotEqual(1, 1), lambda: self.assertTrue(0, 'msg'),
            lambda: self.assertEqual(list(range(40)), tuple(range(40))), lambda: self.assertRaises(KeyError, len, ''),
            lambda: self.assertNotAlmostEqual(1, 1.00000001), lambda: self.assertGreaterEqual(1, 2),
        ]
        for check in checks:
            try:
                check()
            except AssertionError as e:
                print(e)


if __name__ == '__main__':
    loader = unittest.TestLoader()
    for verbosity in 0, 1, 2:
        suite = unittest.TestSuite(loader.loadTestsFromTestCase(c) for c in (A, B, C))
        print(suite.countTestCases())
        result = unittest.TextTestRunner(_NoTime(), verbosity=verbosity, failfast=verbosity == 1).run(suite)
        print(result.wasSuccessful(), result.testsRun, len(result.failures), len(result.errors))
