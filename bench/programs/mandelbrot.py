"""Points of the Mandelbrot set by escape time, with float arithmetic."""
import harness


def run(n):
    inside = 0
    for row in range(n):
        b = 2.0 * row / n - 1.0
        for column in range(n):
            a = 2.0 * column / n - 1.5
            x = y = x2 = y2 = 0.0
            for _ in range(50):
                y = 2.0 * x * y + b
                x = x2 - y2 + a
                x2 = x * x
                y2 = y * y
                if x2 + y2 > 4.0:
                    break
            else:
                inside += 1
    return inside


harness.main("mandelbrot", run, 160, 24)
