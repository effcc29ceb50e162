"""Access to the collector.

Weft traces memory: there are no counts of references and no generations. What would steer those is kept as a setting and has no
effect; debugging flags are refused.
"""

import _gc
from _gc import get_referents, get_referrers, is_finalized, is_tracked

DEBUG_STATS = 1
DEBUG_COLLECTABLE = 2
DEBUG_UNCOLLECTABLE = 4
DEBUG_SAVEALL = 32
DEBUG_LEAK = DEBUG_COLLECTABLE | DEBUG_UNCOLLECTABLE | DEBUG_SAVEALL

callbacks = []
garbage = []

_settings = {"enabled": True, "threshold": (2000, 10, 10), "frozen": 0}
_stats = [{"collections": 0, "collected": 0, "uncollectable": 0} for _ in range(3)]


def enable():
    """Note that automatic collection is wanted."""
    _settings["enabled"] = True


def disable():
    """Note that automatic collection is not wanted; memory is collected all the same, for nothing else frees it."""
    _settings["enabled"] = False


def isenabled():
    """Whether automatic collection is wanted."""
    return _settings["enabled"]


def _generation(generation):
    if not isinstance(generation, int):
        raise TypeError(f"'{type(generation).__name__}' object cannot be interpreted as an integer")
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    return generation


def _tell(phase, info):
    for callback in list(callbacks):
        callback(phase, dict(info))


def collect(generation=2):
    """Run a whole collection, whatever the generation; returns how many objects were freed."""
    generation = _generation(generation)
    info = {"generation": generation, "collected": 0, "uncollectable": 0}
    if callbacks:
        _tell("start", info)
    freed = _gc.collect()
    stats = _stats[generation]
    stats["collections"] += 1
    stats["collected"] += freed
    if callbacks:
        info["collected"] = freed
        _tell("stop", info)
    return freed


def get_stats():
    """One dict for each generation: collections asked for by collect(), and what they freed."""
    return [dict(stats) for stats in _stats]


def get_count():
    """There are no generations to count allocations of."""
    return (0, 0, 0)


def get_threshold():
    """What set_threshold() was given."""
    return _settings["threshold"]


def set_threshold(threshold0, threshold1=None, threshold2=None, /):
    """Remember the thresholds."""
    old = _settings["threshold"]
    new = (threshold0, old[1] if threshold1 is None else threshold1, old[2] if threshold2 is None else threshold2)
    for value in new:
        if not isinstance(value, int):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    _settings["threshold"] = new


def get_debug():
    """The debugging flags: none."""
    return 0


def set_debug(flags, /):
    """Debugging flags concern CPython's collector: anything but 0 is refused."""
    if flags != 0:
        raise NotImplementedError("gc.set_debug(): the collector of Weft has no debugging flags")


def get_objects(generation=None):
    """List of all objects that may refer to others; they count as the oldest generation."""
    if generation is not None and _generation(generation) != 2:
        return []
    return _gc.get_objects()


def freeze():
    """Note how many objects there are; they need no protection from a collector that does not write to them."""
    _settings["frozen"] = len(_gc.get_objects())


def unfreeze():
    """Forget what freeze() noted."""
    _settings["frozen"] = 0


def get_freeze_count():
    """What freeze() noted."""
    return _settings["frozen"]
