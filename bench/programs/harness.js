// What the JavaScript programs share, as harness.py does for the others: `node NAME.js [N]` prints NAME ops seconds ns_per_op; check prints a small run's result.
module.exports = (name, run, full, small) => {
  if (process.argv[2] === "check") {
    console.log(`${name} ${run(small)}`);
    return;
  }
  const n = Number(process.argv[2] ?? full);
  const started = process.hrtime.bigint();
  run(n);
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  console.log(name, n, seconds.toFixed(4), (seconds / n * 1e9).toFixed(1));
};
