// What the JavaScript programs share, as harness.py does for the others: `node NAME.js [N]` prints NAME ops seconds ns_per_op; check prints a small run's result.
module.exports = (name, run, full, small) => {
  if (process.argv[2] === "check") {
    console.log(`${name} ${run(small)}`);
    return;
  }
  const n = Number(process.argv[2] ?? full);
  const started = process.cpuUsage();
  run(n);
  const {user, system} = process.cpuUsage(started);
  const seconds = (user + system) / 1e6;
  console.log(name, n, seconds.toFixed(4), (seconds / n * 1e9).toFixed(1));
};
