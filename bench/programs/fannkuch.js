// Pancake flips over all permutations, after Anderson and Rettig (1994).
const harness = require("./harness.js");

const flipsOf = order => {
  const work = order.slice();
  let flips = 0;
  while (work[0]) {
    for (let i = 0, j = work[0]; i < j; i++, j--) [work[i], work[j]] = [work[j], work[i]];
    flips++;
  }
  return flips;
};

const signOf = order => {
  let inversions = 0;
  for (let i = 0; i < order.length; i++) {
    for (let j = 0; j < i; j++) if (order[j] > order[i]) inversions++;
  }
  return inversions % 2 === 0 ? 1 : -1;
};

harness("fannkuch", n => {
  const order = Array.from({length: n}, (_, i) => i), count = new Array(n).fill(0);
  let most = 0, checksum = 0, sign = 1, r = n;
  for (;;) {
    for (; r > 1; r--) count[r - 1] = r;
    if (order[0]) {
      const flips = flipsOf(order);
      most = Math.max(most, flips);
      checksum += sign * flips;
    }
    for (;; r++) {
      if (r === n) return `(${checksum}, ${most})`;
      order.splice(r, 0, order.shift());
      if (--count[r] > 0) break;
    }
    sign = signOf(order);
  }
}, 8, 6);
