-- The Tower of Hanoi on three stacks of disks.
local harness = dofile((arg[0]:gsub("[^/]+$", "harness.lua")))

local Tower = {}
Tower.__index = Tower

function Tower.new(n)
  local first = {}
  for disk = n, 1, -1 do
    first[#first + 1] = disk
  end
  return setmetatable({stacks = {first, {}, {}}, moves = 0}, Tower)
end

function Tower:move(n, source, target, spare)
  if n == 0 then
    return
  end
  self:move(n - 1, source, spare, target)
  local disk = table.remove(self.stacks[source])
  local goal = self.stacks[target]
  if #goal > 0 and goal[#goal] < disk then
    error("a disk on a smaller one")
  end
  goal[#goal + 1] = disk
  self.moves = self.moves + 1
  self:move(n - 1, spare, target, source)
end

harness("towers", function(n)
  local tower = Tower.new(n)
  tower:move(n, 1, 3, 2)
  local goal = tower.stacks[3]
  return string.format("(%d, [%d, %d, %d])", tower.moves, goal[1], goal[2], goal[3])
end, 16, 8)
