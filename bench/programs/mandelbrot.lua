-- Points of the Mandelbrot set by escape time, with float arithmetic.
local harness = dofile((arg[0]:gsub("[^/]+$", "harness.lua")))

harness("mandelbrot", function(n)
  local inside = 0
  for row = 0, n - 1 do
    local b = 2.0 * row / n - 1.0
    for column = 0, n - 1 do
      local a = 2.0 * column / n - 1.5
      local x, y, x2, y2 = 0.0, 0.0, 0.0, 0.0
      local stays = true
      for _ = 1, 50 do
        y = 2.0 * x * y + b
        x = x2 - y2 + a
        x2 = x * x
        y2 = y * y
        if x2 + y2 > 4.0 then
          stays = false
          break
        end
      end
      if stays then
        inside = inside + 1
      end
    end
  end
  return tostring(inside)
end, 160, 24)
