"""WeakSet: a set that does not keep its members."""

from _weakref import ref

__all__ = ["WeakSet"]


class _Guard:
    """While somebody iterates, members that are gone stay in the container; they are taken out afterwards."""

    __slots__ = ("depth", "pending")

    def __init__(self):
        self.depth = 0
        self.pending = []

    def __enter__(self):
        self.depth += 1

    def __exit__(self, kind, value, traceback):
        self.depth -= 1


class WeakSet:
    """Set of objects that it does not keep: a member goes when nothing else refers to it."""

    def __init__(self, data=None):
        self.data = set()
        self._guard = guard = _Guard()

        def remove(item, selfref=ref(self)):
            self = selfref()
            if self is not None:
                if guard.depth:
                    guard.pending.append(item)
                else:
                    self.data.discard(item)

        self._remove = remove
        if data is not None:
            self.update(data)

    def _commit(self):
        guard = self._guard
        while guard.pending:
            self.data.discard(guard.pending.pop())

    def __iter__(self):
        try:
            with self._guard:
                for itemref in self.data:
                    item = itemref()
                    if item is not None:
                        yield item
        finally:
            if not self._guard.depth:
                self._commit()

    def __len__(self):
        return len(self.data) - len(self._guard.pending)

    def __contains__(self, item):
        try:
            wanted = ref(item)
        except TypeError:
            return False
        return wanted in self.data

    def __reduce__(self):
        return self.__class__, (list(self),), self.__getstate__()

    def copy(self):
        return self.__class__(self)

    def add(self, item):
        self._commit()
        self.data.add(ref(item, self._remove))

    def clear(self):
        self._commit()
        self.data.clear()

    def remove(self, item):
        self._commit()
        self.data.remove(ref(item))

    def discard(self, item):
        self._commit()
        self.data.discard(ref(item))

    def pop(self):
        self._commit()
        while True:
            try:
                itemref = self.data.pop()
            except KeyError:
                raise KeyError("pop from empty WeakSet") from None
            item = itemref()
            if item is not None:
                return item

    def update(self, other):
        self._commit()
        for item in other:
            self.add(item)

    def __ior__(self, other):
        self.update(other)
        return self

    def difference(self, other):
        result = self.copy()
        result.difference_update(other)
        return result

    __sub__ = difference

    def difference_update(self, other):
        self.__isub__(other)

    def __isub__(self, other):
        self._commit()
        if self is other:
            self.data.clear()
        else:
            self.data.difference_update(ref(item) for item in other)
        return self

    def intersection(self, other):
        return self.__class__(item for item in other if item in self)

    __and__ = intersection

    def intersection_update(self, other):
        self.__iand__(other)

    def __iand__(self, other):
        self._commit()
        self.data.intersection_update(ref(item) for item in other)
        return self

    def issubset(self, other):
        return self.data.issubset(ref(item) for item in other)

    __le__ = issubset

    def __lt__(self, other):
        return self.data < set(map(ref, other))

    def issuperset(self, other):
        return self.data.issuperset(ref(item) for item in other)

    __ge__ = issuperset

    def __gt__(self, other):
        return self.data > set(map(ref, other))

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return self.data == set(map(ref, other))

    __hash__ = None

    def symmetric_difference(self, other):
        result = self.copy()
        result.symmetric_difference_update(other)
        return result

    __xor__ = symmetric_difference

    def symmetric_difference_update(self, other):
        self.__ixor__(other)

    def __ixor__(self, other):
        self._commit()
        if self is other:
            self.data.clear()
        else:
            self.data.symmetric_difference_update(ref(item, self._remove) for item in other)
        return self

    def union(self, other):
        return self.__class__(item for source in (self, other) for item in source)

    __or__ = union

    def isdisjoint(self, other):
        return len(self.intersection(other)) == 0

    def __repr__(self):
        return repr(self.data)

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)
