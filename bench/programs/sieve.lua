-- Primes by the sieve of Eratosthenes, one flag at a time from every prime, and from the primes up to the root.
local harness = dofile((arg[0]:gsub("[^/]+$", "harness.lua")))

local function slow(n)
  local flags, found = {}, 0
  for i = 0, n do
    flags[i] = true
  end
  for i = 2, n do
    if flags[i] then
      found = found + 1
      for j = i * i, n, i do
        flags[j] = false
      end
    end
  end
  return found
end

local function fast(n)
  local flags = {}
  for i = 1, n do
    flags[i] = 1
  end
  flags[1] = 0
  local i = 2
  while i * i <= n do
    if flags[i] == 1 then
      for j = i * i, n, i do
        flags[j] = 0
      end
    end
    i = i + 1
  end
  local found = 0
  for k = 1, n do
    found = found + flags[k]
  end
  return found
end

harness("sieve", function(n) return string.format("(%d, %d)", slow(n), fast(n)) end, 400000, 1000)
