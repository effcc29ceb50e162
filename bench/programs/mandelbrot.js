// Points of the Mandelbrot set by escape time, with float arithmetic.
const harness = require("./harness.js");

harness("mandelbrot", n => {
  let inside = 0;
  for (let row = 0; row < n; row++) {
    const b = 2 * row / n - 1;
    for (let column = 0; column < n; column++) {
      const a = 2 * column / n - 1.5;
      let x = 0, y = 0, x2 = 0, y2 = 0, stays = true;
      for (let k = 0; k < 50; k++) {
        y = 2 * x * y + b;
        x = x2 - y2 + a;
        x2 = x * x;
        y2 = y * y;
        if (x2 + y2 > 4) {
          stays = false;
          break;
        }
      }
      if (stays) inside++;
    }
  }
  return inside;
}, 160, 24);
