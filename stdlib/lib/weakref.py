"""Weak references: they do not keep what they refer to.

Memory is traced, so that a reference lets go at the collection after the last other one is gone; gc.collect() makes one happen.
"""

from _types import GenericAlias as _GenericAlias
from _weakref import CallableProxyType, ProxyType, ReferenceType, getweakrefcount, getweakrefs, proxy, ref
from _weakrefset import WeakSet, _Guard

import atexit as _atexit
import itertools as _itertools
from collections.abc import MutableMapping as _MutableMapping, MutableSet as _MutableSet

ProxyTypes = (ProxyType, CallableProxyType)

__all__ = [
    "ref",
    "proxy",
    "getweakrefcount",
    "getweakrefs",
    "WeakKeyDictionary",
    "ReferenceType",
    "ProxyType",
    "CallableProxyType",
    "ProxyTypes",
    "WeakValueDictionary",
    "WeakSet",
    "WeakMethod",
    "finalize",
]


class WeakMethod(ref):
    """Reference to a bound method, which lives as long as its object and its function do."""

    __slots__ = "_func_ref", "_meth_type", "_alive", "__weakref__"

    def __new__(cls, meth, callback=None):
        try:
            obj = meth.__self__
            func = meth.__func__
        except AttributeError:
            raise TypeError(f"argument should be a bound method, not {type(meth)}") from None

        def gone(_):
            self = selfref()
            if self._alive:
                self._alive = False
                if callback is not None:
                    callback(self)

        self = ref.__new__(cls, obj, gone)
        self._func_ref = ref(func, gone)
        self._meth_type = type(meth)
        self._alive = True
        selfref = ref(self)
        return self

    def __call__(self):
        obj = super().__call__()
        func = self._func_ref()
        if obj is None or func is None:
            return None
        return self._meth_type(func, obj)

    def __eq__(self, other):
        if not isinstance(other, WeakMethod):
            return NotImplemented
        if not self._alive or not other._alive:
            return self is other
        return ref.__eq__(self, other) and self._func_ref == other._func_ref

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    __hash__ = ref.__hash__


class KeyedRef(ref):
    """The reference to a value of a WeakValueDictionary, with its key."""

    __slots__ = ("key",)

    def __new__(type, ob, callback, key):
        self = ref.__new__(type, ob, callback)
        self.key = key
        return self

    def __init__(self, ob, callback, key):
        super().__init__(ob, callback)


_missing = object()


class _WeakMapping:
    """What both dictionaries share."""

    __class_getitem__ = classmethod(_GenericAlias)

    def _commit(self, always=True):
        """Takes out what is gone; not always: unless somebody iterates."""
        guard = self._guard
        while guard.pending and (always or not guard.depth):
            self._drop(guard.pending.pop())

    def __len__(self):
        return len(self.data) - len(self._guard.pending)

    def __iter__(self):
        return self.keys()

    def __eq__(self, other):
        if not isinstance(other, _WeakMapping) and not isinstance(other, dict):
            return NotImplemented
        return dict(self.items()) == dict(other.items())

    __hash__ = None

    def clear(self):
        self._commit()
        self.data.clear()

    def setdefault(self, key, default=None):
        value = self.get(key, _missing)
        if value is _missing:
            self[key] = value = default
        return value

    def update(self, other=None, /, **kwargs):
        self._commit()
        if other is not None:
            pairs = other.items() if hasattr(other, "items") else dict(other).items()
            for key, value in pairs:
                self[key] = value
        for key, value in kwargs.items():
            self[key] = value

    def __copy__(self):
        new = self.__class__()
        for key, value in self.items():
            new[key] = value
        return new

    copy = __copy__

    def __ior__(self, other):
        self.update(other)
        return self

    def __or__(self, other):
        if not (isinstance(other, (dict, _WeakMapping)) or hasattr(other, "keys")):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ror__(self, other):
        if not (isinstance(other, (dict, _WeakMapping)) or hasattr(other, "keys")):
            return NotImplemented
        new = self.__class__()
        new.update(other)
        new.update(self)
        return new

    def __repr__(self):
        return f"<{self.__class__.__name__} at {id(self):#x}>"

    def _pairs(self):
        """Pairs of living key and value; the dictionary is not to change meanwhile."""
        try:
            with self._guard:
                yield from self._living()
        finally:
            self._commit(False)

    def items(self):
        return self._pairs()

    def keys(self):
        for key, _ in self._pairs():
            yield key

    def values(self):
        for _, value in self._pairs():
            yield value


class WeakValueDictionary(_WeakMapping):
    """Dictionary that does not keep its values: an entry goes with its value."""

    def __init__(self, other=(), /, **kw):
        self.data = {}
        self._guard = guard = _Guard()

        def remove(wr, selfref=ref(self)):
            self = selfref()
            if self is not None:
                if guard.depth:
                    guard.pending.append(wr)
                else:
                    self._drop(wr)

        self._remove = remove
        self.update(other, **kw)

    def _drop(self, wr):
        if self.data.get(wr.key) is wr:
            del self.data[wr.key]

    def _living(self):
        for key, wr in self.data.items():
            value = wr()
            if value is not None:
                yield key, value

    def __getitem__(self, key):
        self._commit(False)
        value = self.data[key]()
        if value is None:
            raise KeyError(key)
        return value

    def __delitem__(self, key):
        self._commit()
        del self.data[key]

    def __contains__(self, key):
        self._commit(False)
        wr = self.data.get(key)
        return wr is not None and wr() is not None

    def __setitem__(self, key, value):
        self._commit()
        self.data[key] = KeyedRef(value, self._remove, key)

    def __deepcopy__(self, memo):
        from copy import deepcopy

        new = self.__class__()
        for key, value in self.items():
            new[deepcopy(key, memo)] = value
        return new

    def get(self, key, default=None):
        self._commit(False)
        wr = self.data.get(key)
        value = None if wr is None else wr()
        return default if value is None else value

    def pop(self, key, *args):
        self._commit()
        wr = self.data.pop(key, None)
        value = None if wr is None else wr()
        if value is not None:
            return value
        if args:
            return args[0]
        raise KeyError(key)

    def popitem(self):
        self._commit()
        while True:
            key, wr = self.data.popitem()
            value = wr()
            if value is not None:
                return key, value

    def itervaluerefs(self):
        """The references to the values; some may be dead when they come to be used."""
        with self._guard:
            yield from self.data.values()

    def valuerefs(self):
        """List of the references to the values."""
        self._commit(False)
        return list(self.data.values())


class WeakKeyDictionary(_WeakMapping):
    """Dictionary that does not keep its keys: an entry goes with its key."""

    def __init__(self, dict=None):
        self.data = {}
        self._guard = guard = _Guard()

        def remove(k, selfref=ref(self)):
            self = selfref()
            if self is not None:
                if guard.depth:
                    guard.pending.append(k)
                else:
                    self._drop(k)

        self._remove = remove
        if dict is not None:
            self.update(dict)

    def _drop(self, wr):
        self.data.pop(wr, None)

    def _living(self):
        for wr, value in self.data.items():
            key = wr()
            if key is not None:
                yield key, value

    def __getitem__(self, key):
        return self.data[ref(key)]

    def __delitem__(self, key):
        self._commit()
        del self.data[ref(key)]

    def __setitem__(self, key, value):
        self._commit()
        self.data[ref(key, self._remove)] = value

    def __contains__(self, key):
        try:
            wr = ref(key)
        except TypeError:
            return False
        return wr in self.data

    def __deepcopy__(self, memo):
        from copy import deepcopy

        new = self.__class__()
        for key, value in self.items():
            new[key] = deepcopy(value, memo)
        return new

    def get(self, key, default=None):
        return self.data.get(ref(key), default)

    def pop(self, key, *args):
        self._commit()
        return self.data.pop(ref(key), *args)

    def popitem(self):
        self._commit()
        while True:
            wr, value = self.data.popitem()
            key = wr()
            if key is not None:
                return key, value

    def setdefault(self, key, default=None):
        self._commit()
        return self.data.setdefault(ref(key, self._remove), default)

    def keyrefs(self):
        """List of the references to the keys."""
        return list(self.data)


_MutableMapping.register(_WeakMapping)
_MutableSet.register(WeakSet)


class _Record:
    __slots__ = ("weakref", "func", "args", "kwargs", "atexit", "index")


class finalize:
    """Call a function when an object is gone, or at the latest when the program ends.

    finalize(obj, func, *args, **kwargs) is kept until then. Calling it runs the function unless that has happened already.
    """

    __slots__ = ()
    _registry = {}
    _counter = _itertools.count()
    _registered = False
    _shutdown = False

    def __init__(self, obj, func, /, *args, **kwargs):
        if not self._registered:
            _atexit.register(self._exit)
            finalize._registered = True
        record = _Record()
        record.weakref = ref(obj, self)
        record.func = func
        record.args = args
        record.kwargs = kwargs or None
        record.atexit = True
        record.index = next(self._counter)
        self._registry[self] = record

    def __call__(self, _=None):
        record = self._registry.pop(self, None)
        if record is not None and not self._shutdown:
            return record.func(*record.args, **(record.kwargs or {}))

    def detach(self):
        """If alive, forget the call; returns (obj, func, args, kwargs), else None."""
        record = self._registry.get(self)
        obj = None if record is None else record.weakref()
        if obj is not None and self._registry.pop(self, None):
            return (obj, record.func, record.args, record.kwargs or {})

    def peek(self):
        """If alive, (obj, func, args, kwargs), else None."""
        record = self._registry.get(self)
        obj = None if record is None else record.weakref()
        if obj is not None:
            return (obj, record.func, record.args, record.kwargs or {})

    @property
    def alive(self):
        """Whether the call is still to come."""
        return self in self._registry

    @property
    def atexit(self):
        """Whether the call is made when the program ends."""
        record = self._registry.get(self)
        return record is not None and record.atexit

    @atexit.setter
    def atexit(self, value):
        record = self._registry.get(self)
        if record is not None:
            record.atexit = bool(value)

    def __repr__(self):
        record = self._registry.get(self)
        obj = None if record is None else record.weakref()
        if obj is None:
            return f"<{type(self).__name__} object at {id(self):#x}; dead>"
        return f"<{type(self).__name__} object at {id(self):#x}; for {type(obj).__qualname__!r} at {id(obj):#x}>"

    @classmethod
    def _exit(cls):
        """Newest first; what a call registers is called too. An error is reported, and ends nothing."""
        import sys

        try:
            while True:
                due = [f for f, record in cls._registry.items() if record.atexit]
                if not due:
                    break
                last = max(due, key=lambda f: cls._registry[f].index)
                try:
                    last()
                except Exception:
                    sys.excepthook(*sys.exc_info())
        finally:
            finalize._shutdown = True
