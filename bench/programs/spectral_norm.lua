-- The largest singular value of an infinite matrix by the power method (Hundred-Digit Challenge, problem 3).
local harness = dofile((arg[0]:gsub("[^/]+$", "harness.lua")))

local function element(i, j)
  return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1)
end

local function transposed(i, j)
  return 1.0 / ((i + j) * (i + j + 1) / 2 + j + 1)
end

local function times(matrix, v)
  local product, n = {}, #v
  for i = 1, n do
    local sum = 0.0
    for j = 1, n do
      sum = sum + matrix(i - 1, j - 1) * v[j]
    end
    product[i] = sum
  end
  return product
end

harness("spectral_norm", function(n)
  local u, v = {}, nil
  for i = 1, n do
    u[i] = 1.0
  end
  for _ = 1, 4 do
    v = times(transposed, times(element, u))
    u = times(transposed, times(element, v))
  end
  local uv, vv = 0.0, 0.0
  for i = 1, n do
    uv = uv + u[i] * v[i]
    vv = vv + v[i] * v[i]
  end
  return string.format("%.9f", math.sqrt(uv / vv))
end, 120, 20)
