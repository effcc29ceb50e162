// The largest singular value of an infinite matrix by the power method (Hundred-Digit Challenge, problem 3).
const harness = require("./harness.js");

const element = (i, j) => 1 / ((i + j) * (i + j + 1) / 2 + i + 1);

const sum = (v, term) => {
  let total = 0;
  for (let j = 0; j < v.length; j++) total += term(v[j], j);
  return total;
};

const times = v => v.map((_, i) => sum(v, (x, j) => element(i, j) * x));
const timesTransposed = v => v.map((_, i) => sum(v, (x, j) => element(j, i) * x));

harness("spectral_norm", n => {
  let u = new Array(n).fill(1), v;
  for (let k = 0; k < 4; k++) {
    v = timesTransposed(times(u));
    u = timesTransposed(times(v));
  }
  return Math.sqrt(sum(u, (x, i) => x * v[i]) / sum(v, x => x * x)).toFixed(9);
}, 120, 20);
