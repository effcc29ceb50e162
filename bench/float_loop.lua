-- Arithmetic on floats in a counting loop: float_loop.lua [N].
local function run(n)
  local x, total = 0.5, 0.0
  for i = 0, n - 1 do
    x = x * 3.7 * (1.0 - x)
    total = total + x / (1.0 + i)
  end
  return total
end
local n = math.tointeger(tonumber(arg[1] or "3000000"))
local started = os.clock()
run(n)
local seconds = os.clock() - started
print(string.format("float_loop %d %.4f %.1f", n, seconds, seconds / n * 1e9))
