# Lines joined, semicolons, blank lines, comments, tabs.
x = 1; y = 2; print(x, y);
z = (1 +  # comment inside
     2
     + 3)
w = 1 + \
    2
if x: print("one line"); print("two")
if True:
	print("tab")
	if True:
	        print("tab and spaces")
# comment at the end of a block

s = """triple
  quoted \
joined"""
print(z, w, s); print([
    1,
    2,
], {
    "a": 1
})
def f(): return 5
class C: pass; a = 1
print(f(), C.a)
if 1:
    pass
    # dedented comment
  # odd comment
print("end")
