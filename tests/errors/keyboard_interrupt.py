# KeyboardInterrupt out of the program.
raise KeyboardInterrupt
