# Type parameters and type aliases are syntax that runs.


def first[T](items: list[T]) -> T:
    return items[0]


class Box[T]:
    def __init__(self, item: T):
        self.item = item


type Pair[A] = tuple[A, A]
print(first([1, 2]), Box(3).item, Pair.__name__, [str(p) for p in first.__type_params__])
