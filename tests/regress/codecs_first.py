"""The first thing that a script imports is codecs."""
import codecs

print(codecs.lookup('cp1252').name, codecs.decode(b'\x80', 'cp1252'))
