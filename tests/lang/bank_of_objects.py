# Small programs: classes working together.


class Account:
    total = 0

    def __init__(self, owner, balance=0):
        self.owner, self._balance, self.history = owner, balance, []
        Account.total += 1

    @property
    def balance(self):
        return self._balance

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError(f"bad amount {amount!r}")
        self._balance += amount
        self.history.append(("in", amount))
        return self

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self._balance})"


class Savings(Account):
    rate = 0.02

    def grow(self, years):
        for _ in range(years):
            self.deposit(round(self._balance * self.rate, 2))
        return self


accounts = [Account("ann"), Savings("bob", 100), Savings("eve", 1000)]
accounts[0].deposit(50).deposit(25)
for s in accounts:
    if isinstance(s, Savings):
        s.grow(3)
try:
    accounts[0].deposit(-1)
except ValueError as e:
    print(e)
print(accounts, Account.total, accounts[1].history, sorted(accounts, key=lambda a: -a.balance)[0].owner)
