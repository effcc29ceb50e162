# Reference 2.1.3: comments end logical lines and are not in strings.

x = 1  # a comment
y = "# not a comment"  # é 日本 😀
z = [1,  # inside
     # alone
     2]
print(x, y, z)  # end
#no space
    # indented more than the code
if x:
  # less than the block
    print("in block")
# outside, block goes on
    print("still in block")
print(eval("1 # c"), eval("(1 # c\n)"))
for bad in ["# only", "x = \\ # c\n1", "(# open"]:
    try:
        print(eval(bad))
    except SyntaxError as e:
        print(e.msg)
exec("# nothing\n#\n")
