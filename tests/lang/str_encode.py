# Text and bytes.
s = "aé€😀"
for enc in ("utf-8", "utf8", "UTF-8", "latin-1", "ascii"):
    try:
        print(enc, s.encode(enc))
    except UnicodeEncodeError as e:
        print(e)
print(s.encode().decode(), "é".encode("latin-1"), "é".encode("ascii", "replace"), "é".encode("ascii", "ignore"), "é".encode("ascii", "backslashreplace"), "é€".encode("ascii", "xmlcharrefreplace"))
for raw in (b"\xff", b"\xc3", b"\xe2\x82", b"a\x80b", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xc0\x80"):
    try:
        raw.decode()
    except UnicodeDecodeError as e:
        print(e)
    print(ascii(raw.decode("utf-8", "replace")), raw.decode("utf-8", "ignore"), raw.decode("utf-8", "backslashreplace"))
