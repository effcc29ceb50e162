# A case behind one that takes everything.
match 1:
    case x:
        pass
    case 2:
        pass
