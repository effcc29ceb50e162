-- Arithmetic on small ints in a while loop: int_loop.lua [N].
local function run(n)
  local i, total = 0, 0
  while i < n do
    total = total + i * 3 % 7
    if i & 1 == 1 then total = total - i // 5 end
    i = i + 1
  end
  return total
end
local n = math.tointeger(tonumber(arg[1] or "3000000"))
local started = os.clock()
run(n)
local seconds = os.clock() - started
print(string.format("int_loop %d %.4f %.1f", n, seconds, seconds / n * 1e9))
