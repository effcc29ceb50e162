# sys.exit without anything: status 0.
import sys
sys.exit()
