# := at the top of a statement.
x := 5
