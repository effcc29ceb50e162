-- Pancake flips over all permutations, after Anderson and Rettig (1994).
local harness = dofile((arg[0]:gsub("[^/]+$", "harness.lua")))

local function flips_of(order, n)
  local work = {}
  for i = 1, n do
    work[i] = order[i]
  end
  local flips, first = 0, work[1]
  while first > 0 do
    local i, j = 1, first + 1
    while i < j do
      work[i], work[j] = work[j], work[i]
      i, j = i + 1, j - 1
    end
    flips = flips + 1
    first = work[1]
  end
  return flips
end

local function sign_of(order, n)
  local inversions = 0
  for i = 1, n do
    for j = 1, i - 1 do
      if order[j] > order[i] then
        inversions = inversions + 1
      end
    end
  end
  return inversions % 2 == 0 and 1 or -1
end

harness("fannkuch", function(n)
  local order, count = {}, {}
  for i = 1, n do
    order[i], count[i] = i - 1, 0
  end
  local most, checksum, sign, r = 0, 0, 1, n
  while true do
    while r > 1 do
      count[r] = r
      r = r - 1
    end
    if order[1] > 0 then
      local flips = flips_of(order, n)
      most = math.max(most, flips)
      checksum = checksum + sign * flips
    end
    while true do
      if r == n then
        return string.format("(%d, %d)", checksum, most)
      end
      table.insert(order, r + 1, table.remove(order, 1))
      count[r + 1] = count[r + 1] - 1
      if count[r + 1] > 0 then
        break
      end
      r = r + 1
    end
    sign = sign_of(order, n)
  end
end, 8, 6)
