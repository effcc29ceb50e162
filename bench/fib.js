// Recursive calls: fib.js [N].
const fib = n => n < 2 ? n : fib(n - 1) + fib(n - 2);
const n = Number(process.argv[2] ?? 27);
const started = process.hrtime.bigint();
const calls = Math.max(1, Math.floor(fib(n) * 3.236));
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
console.log("fib", calls, seconds.toFixed(4), (seconds / calls * 1e9).toFixed(1));
