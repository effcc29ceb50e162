-- Martin Richards' simulation of an operating system's kernel: six tasks that pass packets, by priority, on one processor.
local harness = dofile((arg[0]:gsub("[^/]+$", "harness.lua")))

-- Lua 5.4 has an operator for exclusive or, which LuaJIT, with its library instead, could not even parse.
local xor = bit and bit.bxor or load("return function(a, b) return a ~ b end")()

local IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = 0, 1, 2, 3, 4, 5
local FOR_DEVICE, FOR_WORK = 0, 1
local LETTERS = 26
local ROOM = 4

local function new_packet(rest, owner, kind)
  return {rest = rest, owner = owner, kind = kind, datum = 0, data = {0, 0, 0, 0}}
end

local function append(packet, queue)
  packet.rest = nil
  if queue == nil then
    return packet
  end
  local last = queue
  while last.rest ~= nil do
    last = last.rest
  end
  last.rest = packet
  return queue
end

local Kernel = {}
Kernel.__index = Kernel

function Kernel.new()
  return setmetatable({first = nil, tasks = {}, current = nil, queued = 0, held = 0}, Kernel)
end

function Kernel:schedule()
  local task = self.first
  while task ~= nil do
    if task:is_blocked() then
      task = task.following
    else
      self.current = task
      task = task:resume()
    end
  end
end

local Task = {}
Task.__index = Task

local function subclass()
  local class = setmetatable({}, {__index = Task})
  class.__index = class
  return class
end

function Task.new(class, kernel, name, priority, queue, waiting)
  local task = setmetatable({kernel = kernel, name = name, priority = priority, queue = queue, waiting = waiting,
                             on_hold = false, following = kernel.first}, class)
  kernel.first = task
  kernel.tasks[name] = task
  return task
end

function Task:is_blocked()
  return self.on_hold or (self.waiting and self.queue == nil)
end

function Task:resume()
  local packet
  if self.waiting then
    packet = self.queue
    self.queue = packet.rest
    self.waiting = false
  end
  return self:step(packet)
end

function Task:wait()
  self.waiting = true
  return self
end

function Task:hold()
  self.kernel.held = self.kernel.held + 1
  self.on_hold = true
  return self.following
end

function Task:release(name)
  local task = self.kernel.tasks[name]
  task.on_hold = false
  return task.priority > self.priority and task or self
end

function Task:send(packet)
  local task = self.kernel.tasks[packet.owner]
  self.kernel.queued = self.kernel.queued + 1
  packet.owner = self.name
  local was_empty = task.queue == nil
  task.queue = append(packet, task.queue)
  return was_empty and task.priority > self.priority and task or self
end

local Idle = subclass()

function Idle.new(kernel, rounds)
  local task = Task.new(Idle, kernel, IDLE, 0, nil, false)
  task.bits = 1
  task.left = rounds
end

function Idle:step()
  self.left = self.left - 1
  if self.left == 0 then
    return self:hold()
  end
  if self.bits % 2 == 0 then
    self.bits = self.bits / 2
    return self:release(DEVICE_A)
  end
  self.bits = xor((self.bits - 1) / 2, 0xD008)
  return self:release(DEVICE_B)
end

local Worker = subclass()

function Worker.new(kernel, queue)
  local task = Task.new(Worker, kernel, WORKER, 1000, queue, true)
  task.target = HANDLER_A
  task.letter = 0
end

function Worker:step(packet)
  if packet == nil then
    return self:wait()
  end
  self.target = self.target == HANDLER_A and HANDLER_B or HANDLER_A
  packet.owner = self.target
  packet.datum = 0
  for i = 1, ROOM do
    self.letter = self.letter % LETTERS + 1
    packet.data[i] = 64 + self.letter
  end
  return self:send(packet)
end

local Handler = subclass()

function Handler.new(kernel, name, priority, queue)
  local task = Task.new(Handler, kernel, name, priority, queue, true)
  task.work = nil
  task.free = nil
end

function Handler:step(packet)
  if packet ~= nil then
    if packet.kind == FOR_WORK then
      self.work = append(packet, self.work)
    else
      self.free = append(packet, self.free)
    end
  end
  local work = self.work
  if work == nil then
    return self:wait()
  end
  local done = work.datum
  if done >= ROOM then
    self.work = work.rest
    return self:send(work)
  end
  local carrier = self.free
  if carrier == nil then
    return self:wait()
  end
  self.free = carrier.rest
  carrier.datum = work.data[done + 1]
  work.datum = done + 1
  return self:send(carrier)
end

local Device = subclass()

function Device.new(kernel, name, priority)
  local task = Task.new(Device, kernel, name, priority, nil, true)
  task.pending = nil
end

function Device:step(packet)
  if packet ~= nil then
    self.pending = packet
    return self:hold()
  end
  packet = self.pending
  if packet == nil then
    return self:wait()
  end
  self.pending = nil
  return self:send(packet)
end

local function chain(count, owner, kind)
  local packet
  for _ = 1, count do
    packet = new_packet(packet, owner, kind)
  end
  return packet
end

harness("richards", function(n)
  local kernel = Kernel.new()
  Idle.new(kernel, n)
  Worker.new(kernel, chain(2, WORKER, FOR_WORK))
  Handler.new(kernel, HANDLER_A, 2000, chain(3, DEVICE_A, FOR_DEVICE))
  Handler.new(kernel, HANDLER_B, 3000, chain(3, DEVICE_B, FOR_DEVICE))
  Device.new(kernel, DEVICE_A, 4000)
  Device.new(kernel, DEVICE_B, 5000)
  kernel:schedule()
  return string.format("(%d, %d)", kernel.queued, kernel.held)
end, 50000, 10000)
