-- Recursive calls: fib.lua [N].
local function fib(n)
  if n < 2 then return n end
  return fib(n - 1) + fib(n - 2)
end
local n = tonumber(arg[1] or "27")
local started = os.clock()
local calls = math.max(1, math.floor(fib(n) * 3.236))
local seconds = os.clock() - started
print(string.format("fib %d %.4f %.1f", calls, seconds, seconds / calls * 1e9))
