"""What calls with too few, too many or the wrong arguments are told, and calls of modules."""
import itertools, collections, operator
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
t(lambda: print(foo=1)); t(lambda: round(1, foo=1)); t(lambda: print(0, sep=1, end=2, file=3, flush=4, foo=5)); t(lambda: round(x=1, number=1))
t(lambda: {}.__contains__()); t(lambda: {}.__contains__(0,1)); t(lambda: [].__getitem__()); t(lambda: (1).__add__()); t(lambda: set().__contains__()); t(lambda: ().__contains__()); t(lambda: ''.__contains__()); t(lambda: [].__len__(1)); t(lambda: {}.__getitem__()); t(lambda: dict.fromkeys(foo=1))
t(lambda: itertools.islice(a=1)); t(lambda: sorted()); t(lambda: sorted([], foo=1)); t(lambda: min()); t(lambda: min(1)); t(lambda: min([], foo=1)); t(lambda: max(1,2,foo=3)); t(lambda: sum()); t(lambda: sum([],foo=1)); t(lambda: enumerate()); t(lambda: enumerate([], foo=1)); t(lambda: zip([], foo=1)); t(lambda: map()); t(lambda: filter(1)); t(lambda: filter(None, [], x=1)); t(lambda: reversed(foo=1)); t(lambda: range()); t(lambda: range(1,2,3,4)); t(lambda: range(a=1)); t(lambda: slice()); t(lambda: int(1,2,3)); t(lambda: int(foo=1)); t(lambda: float(1,2)); t(lambda: float(x=1)); t(lambda: str(1,2,3,4)); t(lambda: str(foo=1)); t(lambda: list(1,2)); t(lambda: list(foo=1)); t(lambda: tuple(1,2)); t(lambda: dict(1,2)); t(lambda: set(1,2)); t(lambda: bytes(1,2,3,4)); t(lambda: bool(1,2)); t(lambda: bool(x=1)); t(lambda: complex(1,2,3)); t(lambda: object(1)); t(lambda: type()); t(lambda: type(1,2)); t(lambda: super(1)); t(lambda: isinstance(1)); t(lambda: len()); t(lambda: len(1,2)); t(lambda: len(x=1)); t(lambda: getattr(1)); t(lambda: getattr(1,2,3,4)); t(lambda: iter()); t(lambda: next()); t(lambda: pow(1)); t(lambda: pow(1,2,3,4)); t(lambda: divmod(1)); t(lambda: ord()); t(lambda: chr()); t(lambda: abs()); t(lambda: open()); t(lambda: input(1,2)); t(lambda: eval()); t(lambda: exec()); t(lambda: compile()); t(lambda: hash()); t(lambda: id()); t(lambda: format()); t(lambda: repr()); t(lambda: vars(1,2)); t(lambda: dir(1,2)); t(lambda: callable()); t(lambda: setattr(1,2)); t(lambda: print.__call__(foo=1))
t(lambda: [].append()); t(lambda: [].append(1,2)); t(lambda: [].append(x=1)); t(lambda: [].insert(1)); t(lambda: [].pop(1,2)); t(lambda: [].index()); t(lambda: [].sort(1)); t(lambda: [].sort(foo=1)); t(lambda: {}.get()); t(lambda: {}.pop()); t(lambda: {}.setdefault()); t(lambda: {}.update(1,2)); t(lambda: ''.join()); t(lambda: ''.split(1,2,3)); t(lambda: ''.split(foo=1)); t(lambda: ''.replace('a')); t(lambda: ''.startswith()); t(lambda: ''.encode(1,2,3)); t(lambda: b''.decode(1,2,3)); t(lambda: set().add()); t(lambda: set().union(1)); t(lambda: (1).to_bytes(1,2,3)); t(lambda: int.from_bytes()); t(lambda: ''.format_map()); t(lambda: ''.center()); t(lambda: ''.zfill()); t(lambda: ().count()); t(lambda: ().index())
t(lambda: collections.deque().append()); t(lambda: collections.deque(1,2,3)); t(lambda: collections.deque().rotate(1,2)); t(lambda: collections.deque().pop(1)); t(lambda: operator.add(1)); t(lambda: operator.itemgetter()); t(lambda: collections.OrderedDict().move_to_end()); t(lambda: itertools.count(1,2,3)); t(lambda: itertools.chain.from_iterable()); t(lambda: itertools.repeat()); t(lambda: itertools.accumulate()); t(lambda: itertools.combinations([1])); t(lambda: itertools.groupby())
import pprint, operator, copy, random, reprlib
t(lambda: pprint()); t(lambda: copy()); t(lambda: operator()); t(lambda: random())
import types
m = types.ModuleType('m'); m.m = len
t(lambda: m())
m.m=3; t(lambda: m())
del m.__name__; t(lambda: m())
m = types.ModuleType('a.b'); t(lambda: m())
m = types.ModuleType('x'); m.__name__=4; t(lambda: m())
