# by-hand
"""What needs more registers at once than a function has."""
names = [f'v{i}' for i in range(300)]
for source in (','.join(names) + ' = range(300)', '*' + ','.join(names) + ' = range(300)', 'match list(range(300)):\n case [' + ','.join(names) + ']: pass',
               'd = lambda f: f\n' + '@d\n' * 300 + 'def f(): pass'):
    try:
        exec(source)
    except SyntaxError as e:
        print(e.msg)
