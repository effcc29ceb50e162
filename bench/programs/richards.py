"""Martin Richards' simulation of an operating system's kernel: six tasks that pass packets, by priority, on one processor."""
import harness

IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)
FOR_DEVICE, FOR_WORK = range(2)
LETTERS = 26
ROOM = 4


class Packet:
    def __init__(self, rest, owner, kind):
        self.rest = rest
        self.owner = owner
        self.kind = kind
        self.datum = 0
        self.data = [0] * ROOM


def append(packet, queue):
    packet.rest = None
    if queue is None:
        return packet
    last = queue
    while last.rest is not None:
        last = last.rest
    last.rest = packet
    return queue


class Kernel:
    def __init__(self):
        self.first = None
        self.tasks = [None] * 6
        self.current = None
        self.queued = 0
        self.held = 0

    def schedule(self):
        task = self.first
        while task is not None:
            if task.is_blocked():
                task = task.following
            else:
                self.current = task
                task = task.resume()


class Task:
    def __init__(self, kernel, name, priority, queue, waiting):
        self.kernel = kernel
        self.name = name
        self.priority = priority
        self.queue = queue
        self.waiting = waiting
        self.on_hold = False
        self.following = kernel.first
        kernel.first = self
        kernel.tasks[name] = self

    def is_blocked(self):
        return self.on_hold or (self.waiting and self.queue is None)

    def resume(self):
        packet = None
        if self.waiting:
            packet = self.queue
            self.queue = packet.rest
            self.waiting = False
        return self.step(packet)

    def wait(self):
        self.waiting = True
        return self

    def hold(self):
        self.kernel.held += 1
        self.on_hold = True
        return self.following

    def release(self, name):
        task = self.kernel.tasks[name]
        task.on_hold = False
        return task if task.priority > self.priority else self

    def send(self, packet):
        task = self.kernel.tasks[packet.owner]
        self.kernel.queued += 1
        packet.owner = self.name
        was_empty = task.queue is None
        task.queue = append(packet, task.queue)
        return task if was_empty and task.priority > self.priority else self


class Idle(Task):
    def __init__(self, kernel, rounds):
        super().__init__(kernel, IDLE, 0, None, False)
        self.bits = 1
        self.left = rounds

    def step(self, packet):
        self.left -= 1
        if self.left == 0:
            return self.hold()
        if self.bits & 1 == 0:
            self.bits >>= 1
            return self.release(DEVICE_A)
        self.bits = self.bits >> 1 ^ 0xD008
        return self.release(DEVICE_B)


class Worker(Task):
    def __init__(self, kernel, queue):
        super().__init__(kernel, WORKER, 1000, queue, True)
        self.target = HANDLER_A
        self.letter = 0

    def step(self, packet):
        if packet is None:
            return self.wait()
        self.target = HANDLER_B if self.target == HANDLER_A else HANDLER_A
        packet.owner = self.target
        packet.datum = 0
        for i in range(ROOM):
            self.letter = self.letter % LETTERS + 1
            packet.data[i] = 64 + self.letter
        return self.send(packet)


class Handler(Task):
    def __init__(self, kernel, name, priority, queue):
        super().__init__(kernel, name, priority, queue, True)
        self.work = None
        self.free = None

    def step(self, packet):
        if packet is not None:
            if packet.kind == FOR_WORK:
                self.work = append(packet, self.work)
            else:
                self.free = append(packet, self.free)
        work = self.work
        if work is None:
            return self.wait()
        done = work.datum
        if done >= ROOM:
            self.work = work.rest
            return self.send(work)
        carrier = self.free
        if carrier is None:
            return self.wait()
        self.free = carrier.rest
        carrier.datum = work.data[done]
        work.datum = done + 1
        return self.send(carrier)


class Device(Task):
    def __init__(self, kernel, name, priority):
        super().__init__(kernel, name, priority, None, True)
        self.pending = None

    def step(self, packet):
        if packet is not None:
            self.pending = packet
            return self.hold()
        packet = self.pending
        if packet is None:
            return self.wait()
        self.pending = None
        return self.send(packet)


def chain(count, owner, kind):
    packet = None
    for _ in range(count):
        packet = Packet(packet, owner, kind)
    return packet


def run(n):
    kernel = Kernel()
    Idle(kernel, n)
    Worker(kernel, chain(2, WORKER, FOR_WORK))
    Handler(kernel, HANDLER_A, 2000, chain(3, DEVICE_A, FOR_DEVICE))
    Handler(kernel, HANDLER_B, 3000, chain(3, DEVICE_B, FOR_DEVICE))
    Device(kernel, DEVICE_A, 4000)
    Device(kernel, DEVICE_B, 5000)
    kernel.schedule()
    return kernel.queued, kernel.held


harness.main("richards", run, 50000, 10000)
