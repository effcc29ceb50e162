# os.symlink, os.readlink, and os.path.realpath over links, loops and what is missing
import os
import os.path as path

BASE = 'os_links.tmp'


def clean():
    for folder in (f'{BASE}/folder', BASE):
        if path.isdir(folder):
            for name in os.listdir(folder):
                os.unlink(f'{folder}/{name}')
            os.rmdir(folder)


clean()  # what a run that was ended early has left
os.mkdir(BASE)
os.mkdir(f'{BASE}/folder')
open(f'{BASE}/folder/file', 'w').close()
here = path.realpath('.')


def show(function, *args, **kwargs):
    try:
        found = function(*args, **kwargs)
    except OSError as e:
        print(type(e).__name__, e.errno, path.basename(e.filename), e.filename2 and path.basename(e.filename2))
    except Exception as e:
        print(type(e).__name__, e)
    else:
        if isinstance(found, str) and found.startswith(here):
            found = path.relpath(found, here)
        print(found)


links = {'to_file': 'folder/file', 'to_folder': 'folder', 'twice': 'to_folder', 'up': 'folder/../to_file', 'loop': 'other', 'other': 'loop/x',
         'self': 'self', 'nowhere': 'gone/../folder', 'absolute': f'{here}/{BASE}/folder', 'root': '/', 'folder/back': '../twice'}
for name, target in links.items():
    os.symlink(target, f'{BASE}/{name}')
for name in links:
    link = f'{BASE}/{name}'
    print(f'# {name}', path.islink(link), path.exists(link), path.lexists(link))
    if name not in ('absolute', 'root'):
        print(os.readlink(link), os.readlink(link.encode()))
    show(path.realpath, link)
    show(path.realpath, link, strict=True)
for name in ('twice/file', 'twice/back/back/file', 'folder/../twice/../to_file', 'loop/y', 'missing/../twice', './/folder/./file', 'nowhere/file'):
    print('#', name)
    show(path.realpath, f'{BASE}/{name}')
    show(path.realpath, f'{BASE}/{name}', strict=True)
print(path.realpath('/'), path.realpath('//'), path.realpath('/..'), path.realpath(b'/.'), path.realpath(f'{BASE}/root/..'))
print(path.realpath(f'{BASE}/up'.encode()) == path.realpath(f'{BASE}/up').encode(), path.realpath('') == here)
show(path.realpath, 'a\0b')
show(path.realpath, 5)
show(os.readlink, f'{BASE}/folder')
show(os.readlink, f'{BASE}/gone')
show(os.symlink, 'x', f'{BASE}/loop')
show(os.readlink, 'a\0b')
print(path.samefile(f'{BASE}/to_file', f'{BASE}/folder/file'), path.samestat(os.stat(BASE), os.lstat(BASE)),
      path.samestat(os.stat(f'{BASE}/to_file'), os.lstat(f'{BASE}/to_file')))
print(path.ismount('/'), path.ismount(BASE), path.ismount('/proc'), path.ismount(f'{BASE}/root'), path.ismount('gone'), path.isjunction(BASE))
clean()
