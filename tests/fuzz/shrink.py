"""Makes a program that shows something smaller: deletes statements, unwraps blocks and replaces expressions while the sign stays.

The method is Zeller and Hildebrandt's delta debugging (2002), on the syntax tree instead of on lines.
"""
import ast

import programs

BODIES = ("body", "orelse", "finalbody", "handlers", "cases")


def unparsed(tree):
    return ast.unparse(ast.fix_missing_locations(tree)) + "\n"


def bodies(tree):
    """Every list of statements, handlers or cases in the tree, outermost first."""
    for node in ast.walk(tree):
        for name in BODIES:
            body = getattr(node, name, None)
            if isinstance(body, list) and body:
                yield node, name, body


def keeps_shape(node, name, body):
    """Whether the node is still a statement when this list of its is empty."""
    return name == "orelse" or (name == "finalbody" and node.handlers) or (name == "handlers" and node.finalbody) or isinstance(node, ast.Module)


class Shrinker:
    def __init__(self, text, shows, tries):
        self.tree, self.shows, self.left = ast.parse(text), shows, tries
        self.text = text

    def works(self):
        """Whether the tree as it is now still shows it; then its text is the new best."""
        if self.left <= 0:
            return False
        try:
            text = unparsed(self.tree)
            programs.compile_quietly(text)
        except (SyntaxError, ValueError, TypeError, AttributeError):
            return False
        if len(text) > len(self.text):
            return False
        self.left -= 1
        if self.shows(text):
            self.text = text
            return True
        return False

    def delete_statements(self):
        changed = False
        for node, name, body in list(bodies(self.tree)):
            size = max(1, len(body) // 2)
            while size:
                at = 0
                while at < len(body):
                    taken = body[at:at + size]
                    if len(taken) == 1 and isinstance(taken[0], ast.Pass):
                        at += size
                        continue
                    emptied = len(taken) == len(body) and not keeps_shape(node, name, body)
                    if emptied and name in ("handlers", "cases"):
                        at += size
                        continue
                    body[at:at + size] = [ast.Pass()] if emptied else []
                    if self.works():
                        changed = True
                    else:
                        body[at:at + (1 if emptied else 0)] = taken
                        at += size
                size //= 2
        return changed

    def unwrap_blocks(self):
        changed = False
        for _, name, body in list(bodies(self.tree)):
            if name in ("handlers", "cases"):
                continue
            at = 0
            while at < len(body):
                inside = getattr(body[at], "body", None)
                if isinstance(inside, list) and inside:
                    kept = body[at]
                    body[at:at + 1] = inside
                    if self.works():
                        changed = True
                        continue
                    body[at:at + len(inside)] = [kept]
                at += 1
        return changed

    def simplify_expressions(self):
        changed = False
        for node in list(ast.walk(self.tree)):
            for field, value in list(ast.iter_fields(node)):
                if isinstance(value, ast.expr):
                    changed |= self.simplify(value, lambda new: setattr(node, field, new))
                elif isinstance(value, list) and value and isinstance(value[0], ast.expr) and not isinstance(node, (ast.Compare, ast.Dict)):
                    for at, item in enumerate(list(value)):
                        if at < len(value) and value[at] is item:
                            changed |= self.simplify(item, lambda new, at=at: value.__setitem__(at, new))
        return changed

    def simplify(self, expression, place):
        if isinstance(expression, (ast.Constant, ast.Name)) or not hasattr(expression, "lineno"):
            return False
        smaller = [ast.Constant(0)] + [child for child in ast.iter_child_nodes(expression) if isinstance(child, ast.expr)]
        for new in smaller:
            place(new)
            if self.works():
                return True
        place(expression)
        return False

    def run(self):
        changed = True
        while changed and self.left > 0:
            changed = self.delete_statements()
            changed |= self.unwrap_blocks()
            changed |= self.simplify_expressions()
        return self.text


def shrink(text, shows, tries=1500):
    """The smallest text found for which shows(text) still holds, after at most so many tries; text itself must show it."""
    return Shrinker(text, shows, tries).run()
