# sys.exit with a text: standard error and status 1.
import sys
sys.exit("leaving: reason")
