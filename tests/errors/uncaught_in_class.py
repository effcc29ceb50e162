# A failing class body, method and property.


class A:
    @property
    def p(self):
        return self.method()

    def method(self):
        return len(5)


A().p
