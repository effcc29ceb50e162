-- All ways to put n queens on a board, by coroutines over permutations of columns.
local harness = dofile((arg[0]:gsub("[^/]+$", "harness.lua")))

local function with(set, item)
  local more = {[item] = true}
  for known in pairs(set) do
    more[known] = true
  end
  return more
end

local function contains(columns, c)
  for i = 1, #columns do
    if columns[i] == c then
      return true
    end
  end
  return false
end

local place

local function placed(n, row, columns, up, down)
  return coroutine.wrap(function() place(n, row, columns, up, down) end)
end

function place(n, row, columns, up, down)
  if row == n then
    coroutine.yield(columns)
    return
  end
  for c = 0, n - 1 do
    if not contains(columns, c) and not up[row + c] and not down[row - c] then
      local longer = {}
      for i = 1, #columns do
        longer[i] = columns[i]
      end
      longer[#longer + 1] = c
      for found in placed(n, row + 1, longer, with(up, row + c), with(down, row - c)) do
        coroutine.yield(found)
      end
    end
  end
end

harness("queens", function(n)
  local count = 0
  for _ in placed(n, 0, {}, {}, {}) do
    count = count + 1
  end
  return tostring(count)
end, 10, 6)
