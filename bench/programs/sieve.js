// Primes by the sieve of Eratosthenes, one flag at a time in an array, and in bytes.
const harness = require("./harness.js");

const slow = n => {
  const flags = new Array(n + 1).fill(true);
  let found = 0;
  for (let i = 2; i <= n; i++) {
    if (flags[i]) {
      found++;
      for (let j = i * i; j <= n; j += i) flags[j] = false;
    }
  }
  return found;
};

const fast = n => {
  const flags = new Uint8Array(n + 1).fill(1);
  flags[0] = flags[1] = 0;
  for (let i = 2; i * i <= n; i++) {
    if (flags[i]) {
      for (let j = i * i; j <= n; j += i) flags[j] = 0;
    }
  }
  return flags.reduce((sum, flag) => sum + flag, 0);
};

harness("sieve", n => `(${slow(n)}, ${fast(n)})`, 400000, 1000);
