-- Allocation: many short-lived binary trees beside one that stays (after Ellis, Kovac and Boehm's GCBench).
local harness = dofile((arg[0]:gsub("[^/]+$", "harness.lua")))

local function make(depth)
  if depth == 0 then
    return {left = nil, right = nil}
  end
  return {left = make(depth - 1), right = make(depth - 1)}
end

local function count(node)
  return node.left and 1 + count(node.left) + count(node.right) or 1
end

harness("binary_trees", function(n)
  local kept, found = make(n), {}
  for depth = 4, n, 4 do
    local sum = 0
    for _ = 1, 2 ^ (n - depth + 4) do
      sum = sum + count(make(depth))
    end
    found[#found + 1] = sum
  end
  return string.format("([%s], %d)", table.concat(found, ", "), count(kept))
end, 12, 6)
