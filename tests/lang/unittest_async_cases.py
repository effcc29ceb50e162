# IsolatedAsyncioTestCase: the order of its hooks, one context for all of a test, and a loop of its own for each.
import asyncio
import contextvars
import io
import unittest

var = contextvars.ContextVar('var', default='none')
loops = []


class Order(unittest.IsolatedAsyncioTestCase):
    def setUp(self):
        print('setUp', var.get())
        var.set('from setUp')

    async def asyncSetUp(self):
        loops.append(asyncio.get_running_loop())
        await asyncio.sleep(0)
        print('asyncSetUp', var.get())
        var.set('from asyncSetUp')
        self.addAsyncCleanup(self.cleanup)

    async def cleanup(self):
        print('cleanup', var.get())

    async def test_await(self):
        await asyncio.sleep(0)
        print('test', var.get())
        self.assertIs(asyncio.get_running_loop(), loops[-1])

    def test_plain(self):
        print('plain', var.get())

    async def test_fails(self):
        await asyncio.sleep(0)
        self.assertEqual(1, 2)

    async def test_raises(self):
        raise LookupError('x')

    async def test_skip(self):
        self.skipTest('why not')

    async def test_context(self):
        class Manager:
            async def __aenter__(self):
                print('entered')
                return 5

            async def __aexit__(self, *info):
                print('left')
        self.assertEqual(await self.enterAsyncContext(Manager()), 5)

    async def asyncTearDown(self):
        print('asyncTearDown', var.get())

    def tearDown(self):
        print('tearDown', var.get())


result = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(Order).run(result)
print(result.testsRun, [t.id().split('.')[-1] for t, _ in result.failures], [t.id().split('.')[-1] for t, _ in result.errors],
      [(t.id().split('.')[-1], why) for t, why in result.skipped])
print(len(set(map(id, loops))), all(loop.is_closed() for loop in loops), var.get())
