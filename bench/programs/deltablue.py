"""The DeltaBlue solver of one-way constraints with strengths (Freeman-Benson, Maloney and Borning, CACM 33:1, 1990): a chain of equalities, and a projection of many points."""
import harness

REQUIRED, PREFERRED, STRONG, NORMAL, WEAK, WEAKEST = range(6)


class Unsolvable(Exception):
    pass


class Variable:
    def __init__(self, value):
        self.value = value
        self.users = []
        self.source = None
        self.mark = 0
        self.strength = WEAKEST
        self.stays = True

    def consumers(self):
        return [c for c in self.users if c is not self.source and c.is_satisfied()]


class Constraint:
    """A relation that sets one of its variables from the others, as strong as it was made."""

    is_input = False

    def __init__(self, solver, strength, *variables):
        self.solver = solver
        self.strength = strength
        self.variables = variables
        self.output = None
        for v in variables:
            v.users.append(self)
        solver.add(self)

    def is_satisfied(self):
        return self.output is not None

    def inputs(self):
        return [v for v in self.variables if v is not self.output]

    def satisfy(self, mark):
        """Takes an output if it can; returns the constraint that it pushed out, which may find another."""
        self.output = self.choose(mark)
        if self.output is None:
            if self.strength == REQUIRED:
                raise Unsolvable("a required constraint cannot hold")
            return None
        for v in self.inputs():
            v.mark = mark
        out = self.output
        pushed = out.source
        if pushed is not None:
            pushed.output = None
        out.source = self
        self.solver.propagate(self, mark)
        out.mark = mark
        return pushed

    def knows_inputs(self, mark):
        for v in self.inputs():
            if v.mark != mark and not v.stays and v.source is not None:
                return False
        return True

    def recalculate(self):
        out = self.output
        out.strength = self.output_strength()
        out.stays = self.output_stays()
        if out.stays:
            self.execute()

    def remove(self):
        if self.is_satisfied():
            self.solver.remove(self)
        else:
            self.detach()

    def detach(self):
        for v in self.variables:
            v.users.remove(self)
        self.output = None


class Stay(Constraint):
    def choose(self, mark):
        v = self.variables[0]
        return v if v.mark != mark and self.strength < v.strength else None

    def output_strength(self):
        return self.strength

    def output_stays(self):
        return not self.is_input

    def execute(self):
        pass


class Edit(Stay):
    is_input = True


class Binary(Constraint):
    """A relation between two variables that can be solved for either."""

    def choose(self, mark):
        a, b = self.variables
        if a.mark == mark:
            return b if b.mark != mark and self.strength < b.strength else None
        if b.mark == mark:
            return a if self.strength < a.strength else None
        weaker = a if a.strength > b.strength else b
        return weaker if self.strength < weaker.strength else None

    def other(self):
        a, b = self.variables[:2]
        return b if self.output is a else a

    def output_strength(self):
        return max(self.strength, self.other().strength)

    def output_stays(self):
        return self.other().stays


class Equal(Binary):
    def execute(self):
        self.output.value = self.other().value


class Scaled(Binary):
    """second == first * factor + shift; the factor and the shift are only read."""

    def choose(self, mark):
        everything = self.variables
        self.variables = everything[:2]
        try:
            return super().choose(mark)
        finally:
            self.variables = everything

    def output_stays(self):
        return all(v.stays for v in self.inputs())

    def execute(self):
        first, second, factor, shift = self.variables
        if self.output is second:
            second.value = first.value * factor.value + shift.value
        else:
            first.value = (second.value - shift.value) // factor.value


class Solver:
    def __init__(self):
        self.mark = 0

    def new_mark(self):
        self.mark += 1
        return self.mark

    def add(self, constraint):
        mark = self.new_mark()
        while constraint is not None:
            constraint = constraint.satisfy(mark)

    def propagate(self, start, mark):
        todo = [start]
        while todo:
            c = todo.pop()
            if c.output.mark == mark:
                self.remove(start)
                raise Unsolvable("a cycle of constraints")
            c.recalculate()
            todo += c.output.consumers()

    def remove(self, constraint):
        out = constraint.output
        constraint.detach()
        out.source = None
        out.strength = WEAKEST
        out.stays = True
        unsatisfied, todo = [], [out]
        while todo:
            v = todo.pop()
            unsatisfied += [c for c in v.users if not c.is_satisfied()]
            for c in v.consumers():
                c.recalculate()
                todo.append(c.output)
        unsatisfied.sort(key=lambda c: c.strength)
        for c in unsatisfied:
            self.add(c)

    def plan(self, sources):
        """The constraints to execute, in order, when the sources' variables change."""
        mark, order, todo = self.new_mark(), [], list(sources)
        while todo:
            c = todo.pop()
            out = c.output
            if out.mark != mark and c.knows_inputs(mark):
                order.append(c)
                out.mark = mark
                todo += out.consumers()
        return order


def change(solver, variable, values):
    edit = Edit(solver, PREFERRED, variable)
    plan = solver.plan([edit])
    for value in values:
        variable.value = value
        for c in plan:
            c.execute()
    edit.remove()
    return len(plan)


def equalities(n):
    solver = Solver()
    line = [Variable(i) for i in range(n + 1)]
    for a, b in zip(line, line[1:]):
        Equal(solver, REQUIRED, a, b)
    Stay(solver, STRONG, line[-1])
    steps = change(solver, line[0], range(20))
    return steps, line[-1].value


def projection(n):
    solver = Solver()
    factor, shift = Variable(10), Variable(1000)
    sources, targets = [], []
    for i in range(n):
        source, target = Variable(i), Variable(i)
        Stay(solver, NORMAL, source)
        Scaled(solver, REQUIRED, source, target, factor, shift)
        sources.append(source)
        targets.append(target)
    seen = [t.value for t in targets[:2]]
    change(solver, sources[n // 2], [17])
    seen.append(targets[n // 2].value)
    change(solver, targets[n // 2], [1050])
    seen.append(sources[n // 2].value)
    change(solver, factor, [5])
    seen.append(sum(t.value for t in targets))
    change(solver, shift, [2000])
    seen.append(sum(t.value for t in targets))
    return seen


def run(n):
    return equalities(n), projection(n)


harness.main("deltablue", run, 8000, 100)
