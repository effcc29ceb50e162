// The Tower of Hanoi on three stacks of disks.
const harness = require("./harness.js");

class Tower {
  constructor(n) {
    this.stacks = [Array.from({length: n}, (_, i) => n - i), [], []];
    this.moves = 0;
  }

  move(n, source, target, spare) {
    if (n === 0) return;
    this.move(n - 1, source, spare, target);
    const disk = this.stacks[source].pop();
    const goal = this.stacks[target];
    if (goal.length && goal[goal.length - 1] < disk) throw new Error("a disk on a smaller one");
    goal.push(disk);
    this.moves++;
    this.move(n - 1, spare, target, source);
  }
}

harness("towers", n => {
  const tower = new Tower(n);
  tower.move(n, 0, 2, 1);
  return `(${tower.moves}, [${tower.stacks[2].slice(0, 3).join(", ")}])`;
}, 16, 8);
