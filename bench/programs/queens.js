// All ways to put n queens on a board, by generators over permutations of columns.
const harness = require("./harness.js");

function* place(n, row = 0, columns = [], up = new Set(), down = new Set()) {
  if (row === n) {
    yield columns;
    return;
  }
  for (let c = 0; c < n; c++) {
    if (!columns.includes(c) && !up.has(row + c) && !down.has(row - c)) {
      yield* place(n, row + 1, [...columns, c], new Set(up).add(row + c), new Set(down).add(row - c));
    }
  }
}

harness("queens", n => {
  let count = 0;
  for (const _ of place(n)) count++;
  return count;
}, 10, 6);
