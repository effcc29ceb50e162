# unittest.mock: create_autospec, patch(autospec=), mock_open, sealing, and calls compared as a signature binds them
import asyncio
import re
import sys
import warnings
from unittest.mock import (ANY, AsyncMock, MagicMock, Mock, NonCallableMagicMock, call, create_autospec, mock_open, patch, seal, sentinel)

warnings.simplefilter('ignore')
HERE = sys.modules[__name__]


def show(function, *args, **kwargs):
    try:
        print('->', function(*args, **kwargs))
    except Exception as e:
        print(f'{type(e).__name__}: {re.sub(" id=.[0-9]+.", "", str(e))}')


def greet(name, *, loud=False):
    return f'hello {name}'


async def fetch(url, timeout=3):
    return url


class Service:
    limit = 10

    def __init__(self, host, port=80):
        self.host = host

    def get(self, path, *, retry=0):
        return path

    @staticmethod
    def parse(text):
        return text

    @classmethod
    def local(cls, port):
        return cls('localhost', port)

    async def send(self, data):
        return len(data)

    @property
    def url(self):
        raise RuntimeError('not to be asked')

    class Part:
        size = 3

        def join(self, other):
            return other


class Callable:
    def __call__(self, a, b=2):
        return a + b


print('# functions')
mocked = create_autospec(greet, return_value='hi')
print(mocked('you', loud=True), mocked.call_count, mocked.call_args, mocked.__name__, mocked.called)
show(mocked)
show(mocked, 'a', 'b')
mocked.assert_called_with('you', loud=True)
mocked.assert_called_once_with(name='you', loud=True)
show(mocked.assert_called_with, 'me')
show(mocked.assert_any_call, nothing=1)
mocked.reset_mock()
print(mocked.called, mocked.mock_calls, mocked.return_value)
mocked.side_effect = [1, 2]
print(mocked('a'), mocked(name='b'), mocked.call_args_list)
mocked.assert_has_calls([call('a'), call('b')])
show(mocked.assert_has_calls, [call('b'), call('a')])
show(mocked.assert_has_calls, [call()])

print('# classes and their objects')
Made = create_autospec(Service)
show(Made)
made = Made('host', port=1)
print(made is Made.return_value, isinstance(made, Service), isinstance(made.get, MagicMock))
made.get.return_value = 'page'
print(made.get('/x', retry=2), made.get.call_args, Made.mock_calls)
show(made.get)
show(made.get, '/', tries=1)
show(getattr, made, 'absent')
show(made)
Made.parse('t')
Made.local(3)
show(Made.local)
show(Made.parse)
print(type(Made.limit).__name__, type(made.url).__name__, type(made.send).__name__, type(Made.Part).__name__)
made.Part().join(2)
show(made.Part().join)
print(made.mock_calls)
made.other = 5
show(setattr, create_autospec(Service, spec_set=True), 'other', 5)
print(type(create_autospec(Service, instance=True)).__name__, type(create_autospec(Callable, instance=True)).__name__)
show(create_autospec(Callable(), return_value=7), 1)
show(create_autospec(Callable()), 1, 2, 3)
print(type(create_autospec(None)).__name__, type(create_autospec([1])).__name__, type(create_autospec(3)).__name__)
show(create_autospec, Mock())
show(create_autospec, greet, autospect=True)
show(create_autospec, fetch, instance=True)

print('# coroutine functions')


async def main():
    mocked = create_autospec(fetch, return_value='text')
    print(await mocked('a'), mocked.await_count, mocked.await_args, asyncio.iscoroutinefunction(mocked))
    mocked.assert_awaited_once_with('a')
    mocked.assert_awaited_with(url='a')
    show(mocked.assert_has_awaits, [call('b')])
    show(mocked.assert_any_await, 'c')
    try:
        await mocked()
    except TypeError as e:
        print(e)
    service = create_autospec(Service, instance=True)
    service.send.return_value = 4
    print(await service.send(b'data'), service.send.await_args_list)
    mock = AsyncMock()
    await mock(1, two=2)
    mock.assert_has_awaits([call(ANY, two=2)])
    print(asyncio.iscoroutinefunction(Mock(spec=fetch)), type(Mock(spec=Service).send).__name__)

asyncio.run(main())

print('# spec alone compares as the signature binds, and does not refuse')
mock = Mock(spec=greet)
mock('x', loud=1)
mock.assert_called_with(name='x', loud=1)
mock(1, 2, 3)
show(mock.assert_called_with, 1, 2)

print('# patch')
with patch(f'{__name__}.greet', autospec=True) as mocked:
    show(greet)
    print(greet('x') is mocked.return_value)
with patch.object(Service, 'get', autospec=True) as get:
    service = Service('h')
    service.get('/p')
    print(get.call_args == call(service, '/p'))
with patch.object(Service, 'limit', spec=int) as limit:
    print(isinstance(limit, int), type(limit).__name__)
with patch.object(HERE, 'Service', spec=True) as Class:
    print(isinstance(Class(), NonCallableMagicMock), hasattr(Class(), 'get'), hasattr(Class, 'absent'))
show(patch.object(Service, 'get', autospec=True, new=3).start)
show(patch.object(Service, 'absent', autospec=True, create=True).start)
show(patch.object(Service, 'get', autospec=True, spec=True).start)
show(patch.object, Service, 'get', auto_spec=True)
with patch.object(Service, 'get'):
    show(patch.object(Service, 'get', autospec=True).start)


@patch(f'{__name__}.sys.path', ['here'])
@patch.multiple(HERE, greet=sentinel.greet, fetch=sentinel.fetch)
def patched():
    return greet, fetch, sys.path


print(patched())

print('# open')
with patch(f'{__name__}.open', mock_open(read_data='one\ntwo\n'), create=True) as opened:
    with open('file') as f:
        print(f.read(4), list(f), f.read())
    with open('again') as f:
        print(f.readline(), f.readlines(), [line for line in f])
    open('out', 'w').write('text')
    print(opened.mock_calls[0], opened.mock_calls[-2:], opened.call_count)
data = mock_open(read_data=b'bytes')
print(data('x', 'rb').read(), next(iter(data())), data().readline.called)
data().read.return_value = 'set'
print(data().read())
show(getattr, data(), 'absent')

print('# sealed')
mock = Mock()
mock.known.value = 1
mock.method.return_value = 2
seal(mock)
print(mock.known.value, mock.method())
show(getattr, mock, 'unknown')
show(getattr, mock.known, 'unknown')
sealed = create_autospec(Service)
sealed.get.return_value = 1
seal(sealed)
print(sealed.get('/'), type(sealed.limit).__name__)

print('# calls')
print(call.a.b(1).c(2).call_list(), call.__int__(), call().x, [call.count(1), call.index])
mock = MagicMock()
int(mock(1).two[3])
with mock as entered:
    entered.four()
print(mock.mock_calls == [call(1), call().two.__getitem__(3), call().two.__getitem__().__int__(), call.__enter__(),
                          call.__enter__().four(), call.__exit__(None, None, None)])
mock.long(*range(30))
mock.longer(*range(30))
print(mock.method_calls)
mock.__str__.return_value = 'shown'
print(str(mock))
mock.reset_mock(return_value=True)
print(str(mock) == 'shown', mock.mock_calls[:1])
mock.__getitem__ = lambda self, key: key * 2
print(mock[4], 3 + MagicMock(__radd__=lambda self, other: other * 10))
parent = Mock()
parent.attach_mock(create_autospec(greet, return_value=1), 'child')
print(parent.child('x'), parent.mock_calls)
