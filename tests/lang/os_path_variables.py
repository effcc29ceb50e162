# os.path.expandvars and expanduser follow os.environ as the script has set it; relpath of mixed kinds
import os
import os.path as path

os.environ.update({'X': '1', 'foo bar': '2', 'é': '3', 'HOME': '/h/'})
for text in ('$X', '${X}', '$X$X', '${foo bar}', '$é', '${é}', '$$X', '${', '$', '${}', 'a${X', '$X_', '${X}_', '$nope', b'$X${foo bar}', '${nope}/${X}', b'',
             '', b'$\xc3\xa9${\xc3\xa9}'):
    print(repr(text), repr(path.expandvars(text)))
for text in ('~', '~/x', '~//x', b'~/x', b'~', 'x~', '~nobody_here/x', ''):
    print(repr(text), repr(path.expanduser(text)))
os.environ['HOME'] = '/'
print(path.expanduser('~'), path.expanduser('~/'), path.expanduser('~/a'))
os.environ['HOME'] = ''
print(path.expanduser('~'), path.expanduser('~/a'))
for args in ('a', b'b'), (b'a', 'b'), ('a', 5), (5, 'a'):
    try:
        print(path.relpath(*args))
    except TypeError as e:
        print(e)
