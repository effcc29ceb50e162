// Martin Richards' simulation of an operating system's kernel: six tasks that pass packets, by priority, on one processor.
const harness = require("./harness.js");

const [IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B] = [0, 1, 2, 3, 4, 5];
const [FOR_DEVICE, FOR_WORK] = [0, 1];
const LETTERS = 26;
const ROOM = 4;

class Packet {
  constructor(rest, owner, kind) {
    this.rest = rest;
    this.owner = owner;
    this.kind = kind;
    this.datum = 0;
    this.data = new Array(ROOM).fill(0);
  }
}

const append = (packet, queue) => {
  packet.rest = null;
  if (queue === null) return packet;
  let last = queue;
  while (last.rest !== null) last = last.rest;
  last.rest = packet;
  return queue;
};

class Kernel {
  constructor() {
    this.first = null;
    this.tasks = new Array(6).fill(null);
    this.current = null;
    this.queued = 0;
    this.held = 0;
  }

  schedule() {
    let task = this.first;
    while (task !== null) {
      if (task.isBlocked()) {
        task = task.following;
      } else {
        this.current = task;
        task = task.resume();
      }
    }
  }
}

class Task {
  constructor(kernel, name, priority, queue, waiting) {
    this.kernel = kernel;
    this.name = name;
    this.priority = priority;
    this.queue = queue;
    this.waiting = waiting;
    this.onHold = false;
    this.following = kernel.first;
    kernel.first = this;
    kernel.tasks[name] = this;
  }

  isBlocked() {
    return this.onHold || (this.waiting && this.queue === null);
  }

  resume() {
    let packet = null;
    if (this.waiting) {
      packet = this.queue;
      this.queue = packet.rest;
      this.waiting = false;
    }
    return this.step(packet);
  }

  wait() {
    this.waiting = true;
    return this;
  }

  hold() {
    this.kernel.held++;
    this.onHold = true;
    return this.following;
  }

  release(name) {
    const task = this.kernel.tasks[name];
    task.onHold = false;
    return task.priority > this.priority ? task : this;
  }

  send(packet) {
    const task = this.kernel.tasks[packet.owner];
    this.kernel.queued++;
    packet.owner = this.name;
    const wasEmpty = task.queue === null;
    task.queue = append(packet, task.queue);
    return wasEmpty && task.priority > this.priority ? task : this;
  }
}

class Idle extends Task {
  constructor(kernel, rounds) {
    super(kernel, IDLE, 0, null, false);
    this.bits = 1;
    this.left = rounds;
  }

  step() {
    if (--this.left === 0) return this.hold();
    if ((this.bits & 1) === 0) {
      this.bits >>= 1;
      return this.release(DEVICE_A);
    }
    this.bits = this.bits >> 1 ^ 0xD008;
    return this.release(DEVICE_B);
  }
}

class Worker extends Task {
  constructor(kernel, queue) {
    super(kernel, WORKER, 1000, queue, true);
    this.target = HANDLER_A;
    this.letter = 0;
  }

  step(packet) {
    if (packet === null) return this.wait();
    this.target = this.target === HANDLER_A ? HANDLER_B : HANDLER_A;
    packet.owner = this.target;
    packet.datum = 0;
    for (let i = 0; i < ROOM; i++) {
      this.letter = this.letter % LETTERS + 1;
      packet.data[i] = 64 + this.letter;
    }
    return this.send(packet);
  }
}

class Handler extends Task {
  constructor(kernel, name, priority, queue) {
    super(kernel, name, priority, queue, true);
    this.work = null;
    this.free = null;
  }

  step(packet) {
    if (packet !== null) {
      if (packet.kind === FOR_WORK) this.work = append(packet, this.work);
      else this.free = append(packet, this.free);
    }
    const work = this.work;
    if (work === null) return this.wait();
    const done = work.datum;
    if (done >= ROOM) {
      this.work = work.rest;
      return this.send(work);
    }
    const carrier = this.free;
    if (carrier === null) return this.wait();
    this.free = carrier.rest;
    carrier.datum = work.data[done];
    work.datum = done + 1;
    return this.send(carrier);
  }
}

class Device extends Task {
  constructor(kernel, name, priority) {
    super(kernel, name, priority, null, true);
    this.pending = null;
  }

  step(packet) {
    if (packet !== null) {
      this.pending = packet;
      return this.hold();
    }
    packet = this.pending;
    if (packet === null) return this.wait();
    this.pending = null;
    return this.send(packet);
  }
}

const chain = (count, owner, kind) => {
  let packet = null;
  for (let i = 0; i < count; i++) packet = new Packet(packet, owner, kind);
  return packet;
};

harness("richards", n => {
  const kernel = new Kernel();
  new Idle(kernel, n);
  new Worker(kernel, chain(2, WORKER, FOR_WORK));
  new Handler(kernel, HANDLER_A, 2000, chain(3, DEVICE_A, FOR_DEVICE));
  new Handler(kernel, HANDLER_B, 3000, chain(3, DEVICE_B, FOR_DEVICE));
  new Device(kernel, DEVICE_A, 4000);
  new Device(kernel, DEVICE_B, 5000);
  kernel.schedule();
  return `(${kernel.queued}, ${kernel.held})`;
}, 50000, 10000);
