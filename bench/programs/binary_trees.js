// Allocation: many short-lived binary trees beside one that stays (after Ellis, Kovac and Boehm's GCBench).
const harness = require("./harness.js");

class Node {
  constructor(left, right) {
    this.left = left;
    this.right = right;
  }
}

const make = depth => depth ? new Node(make(depth - 1), make(depth - 1)) : new Node(null, null);
const count = node => node.left === null ? 1 : 1 + count(node.left) + count(node.right);

harness("binary_trees", n => {
  const kept = make(n), found = [];
  for (let depth = 4; depth <= n; depth += 4) {
    let sum = 0;
    for (let i = 1 << (n - depth + 4); i > 0; i--) sum += count(make(depth));
    found.push(sum);
  }
  return `([${found.join(", ")}], ${count(kept)})`;
}, 12, 6);
