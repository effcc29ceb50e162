"""The indices that reversed() asks for may be larger than a small int."""
class Long:
    def __len__(self):
        return 2 ** 62

    def __getitem__(self, i):
        return i


r = reversed(Long())
print(next(r), next(r), r.__length_hint__())
