# datetime's classes may be derived from: what methods give is made by calling the class
import enum
from datetime import date, datetime, time, timedelta, timezone


class Day(date):
    def __new__(cls, *args):
        print("new", cls.__name__, args)
        return super().__new__(cls, *args)

    def twice(self):
        return self.day * 2


d = Day(2020, 1, 31)
d.note = "kept"
print(repr(d), d, d.twice(), d.note, isinstance(d, date))
print(d == date(2020, 1, 31), hash(d) == hash(date(2020, 1, 31)), d < date(2021, 1, 1))
print(d + timedelta(1), d - timedelta(31), d.replace(year=2021), d - date(2020, 1, 1))
print(repr(Day.fromisoformat("2020-01-02")), repr(Day.fromordinal(5000)), type(Day.today()) is Day)


class Moment(datetime):
    pass


t = Moment(2020, 1, 31, 4, 5, fold=1)
print(repr(t), repr(t + timedelta(seconds=4)), repr(t.date()), repr(t.time()))
print(repr(t.replace(fold=1)), repr(t.replace(microsecond=7)), repr(t.replace(tzinfo=timezone.utc).astimezone(timezone(timedelta(hours=1)))))
print(repr(Moment.strptime("2020", "%Y")), repr(Moment.combine(date(1999, 1, 2), time(3, 4))))
print(repr(Moment.fromtimestamp(0, timezone.utc)), type(Moment.now()) is Moment, repr(Moment.fromisoformat("2020-02-03T04:05")))


class Clock(time):
    pass


print(repr(Clock(3, 4)), repr(Clock(3, 4).replace(hour=9, fold=1)), repr(Clock.fromisoformat("03:04")))


class Days(timedelta):
    def __new__(cls, n):
        return timedelta.__new__(cls, n)


print(repr(Days(4)), repr(Days(4) + Days(5)), repr(-Days(3)), Days(3) == timedelta(3), Days(3).total_seconds())


class Holiday(date, enum.Enum):
    FIRST = 2020, 1, 2
    SECOND = 2021, 3, 4


print(Holiday.FIRST, repr(Holiday.FIRST), Holiday.FIRST.year, Holiday.FIRST - Holiday.SECOND, Holiday(date(2021, 3, 4)))
try:
    class Zone(timezone):
        pass
except TypeError as e:
    print(e)
