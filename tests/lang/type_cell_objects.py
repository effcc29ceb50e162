# cell: cell_contents, CellType(), comparison.
import types
from support.attempts import checker

check = checker(globals())

def make(value):
    def read(): return value
    def write(new):
        nonlocal value
        value = new
    def drop():
        nonlocal value
        del value
    return read, write, drop


read, write, drop = make(1)
cell = read.__closure__[0]
Cell = types.CellType
check(r'''
type(cell).__name__, cell.cell_contents, cell is write.__closure__[0], write(2), cell.cell_contents, read(), setattr(cell, "cell_contents", 3), read(), delattr(cell, "cell_contents")
read()
cell.cell_contents
drop()
write(5), read(), drop()
cell.cell_contents
setattr(cell, "cell_contents", 7), read()
Cell(5).cell_contents, Cell([]).cell_contents, type(Cell()) is Cell
Cell().cell_contents
Cell(1, 2)
Cell(x=1)
setattr(Cell(1), "x", 1)
Cell(1) == Cell(1), Cell(1) == Cell(2), Cell(1) != Cell(2), Cell(1) < Cell(2), Cell(2) >= Cell(1), Cell() == Cell(), Cell() < Cell(1), Cell(1) > Cell(), Cell(1) == 1, Cell("a") < Cell("b")
Cell(1) < Cell("a")
Cell(1) < 1
hash(Cell(1))
repr(Cell())[:9], repr(Cell())[-6:], repr(Cell(1))[:9], "int object at" in repr(Cell(1)), "Cell" in repr(Cell)
type("S", (Cell,), {})
types.FunctionType(read.__code__, {}, "n", (), (Cell("mine"),))()
''')
