# os: folders and files by name, paths, the environment.
import os
import os.path
import random


def attempt(what, *args, **kwargs):
    try:
        print(what(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, str(e).replace(ROOT, 'ROOT'))


ROOT = f'/tmp/weft-os-{random.getrandbits(64):x}'
os.mkdir(ROOT)
os.makedirs(ROOT + '/a/b/c')
os.makedirs(ROOT + '/a/b', exist_ok=True)
attempt(os.makedirs, ROOT + '/a/b')
with open(os.path.join(ROOT, 'a', 'f.txt'), 'w') as f:
    f.write('12345')
for folder, folders, files in os.walk(ROOT):
    print(os.path.relpath(folder, ROOT), folders, files)
print([d for d, _, _ in os.walk(ROOT, topdown=False)] == [ROOT + x for x in ('/a/b/c', '/a/b', '/a', '')])
print(sorted(os.listdir(ROOT + '/a')), sorted((e.name, e.is_dir(), e.is_file()) for e in os.scandir(ROOT + '/a')))
s = os.stat(ROOT + '/a/f.txt')
print(s.st_size, oct(s.st_mode & 0o170000), s.st_mtime > 1e9, s.st_nlink, os.path.getsize(ROOT + '/a/f.txt'))
os.rename(ROOT + '/a/f.txt', ROOT + '/g')
print(os.path.exists(ROOT + '/a/f.txt'), os.path.isfile(ROOT + '/g'), os.path.isdir(ROOT), os.path.islink(ROOT))
attempt(os.rename, ROOT + '/no', ROOT + '/nowhere')
attempt(os.remove, ROOT + '/no')
attempt(os.rmdir, ROOT)
attempt(os.listdir, ROOT + '/no')
attempt(os.mkdir, ROOT)
attempt(os.fspath, 3)
os.remove(ROOT + '/g')
os.removedirs(ROOT + '/a/b/c')
print(os.path.exists(ROOT))
p = os.path
for path in ('', '/', '//', '///', 'a', 'a/', '/a/b.c', 'a//b', './a/../b', '../x', '.rc', 'a.tar.gz', '//h/s', '/..', '...'):
    print(repr(path), p.split(path), p.splitext(path), p.normpath(path), p.isabs(path), p.basename(path), p.dirname(path), p.splitroot(path))
print(p.join('a', 'b'), p.join('a/', 'b'), p.join('a', '/b'), p.join('', 'b'), p.join('a', ''), p.join(b'a', b'b'))
attempt(p.join, 'a', b'b')
print(p.commonpath(['/a/b/c', '/a/b/d']), p.commonpath(['a/b', 'a']), repr(p.commonprefix(['abc', 'abd', 'ab'])))
attempt(p.commonpath, [])
attempt(p.commonpath, ['/a', 'b'])
print(p.relpath('/a/b', '/a/c/d'), p.relpath('/a', '/a'), p.abspath('/x/../y'), p.expanduser('x~'))
os.environ['WEFT_X'] = 'value'
print(os.environ['WEFT_X'], os.getenv('WEFT_X'), os.getenv('WEFT_NO', 5), 'WEFT_NO' in os.environ, os.sep, os.linesep == '\n', os.name)
attempt(lambda: os.environ['WEFT_NO'])
attempt(lambda: os.environ.__setitem__('a', 1))
print(len(os.urandom(5)), os.getpid() > 0, os.path.isdir(os.getcwd()), issubclass(os.DirEntry, os.PathLike))


class P:
    def __fspath__(self):
        return '/some/path'


print(isinstance(P(), os.PathLike), os.fspath(P()), p.join(P(), 'x'), os.fsencode('\xe9'), os.fsdecode(b'\xff') == '\udcff')
