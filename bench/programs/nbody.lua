-- Planets by a symplectic integrator; the figures are those of the Computer Language Benchmarks Game.
local harness = dofile((arg[0]:gsub("[^/]+$", "harness.lua")))

local MASS = 4 * math.pi * math.pi
local DAYS = 365.24

local function system()
  return {
    {{0.0, 0.0, 0.0}, {0.0, 0.0, 0.0}, MASS},
    {{4.84143144246472090, -1.16032004402742839, -0.103622044471123109},
     {0.00166007664274403694 * DAYS, 0.00769901118419740425 * DAYS, -0.0000690460016972063023 * DAYS}, 0.000954791938424326609 * MASS},
    {{8.34336671824457987, 4.12479856412430479, -0.403523417114321381},
     {-0.00276742510726411 * DAYS, 0.00499852801234917238 * DAYS, 0.0000230417297573763929 * DAYS}, 0.000285885980666130812 * MASS},
    {{12.8943695621391310, -15.1111514016986312, -0.223307578892655734},
     {0.00296460137564761618 * DAYS, 0.00237847173959480950 * DAYS, -0.0000296589568540237556 * DAYS}, 0.0000436624404335156298 * MASS},
    {{15.3796971148509165, -25.9193146099879641, 0.179258772950371181},
     {0.00268067772490389322 * DAYS, 0.00162824170038242295 * DAYS, -0.0000951592254519715870 * DAYS}, 0.0000515138902046611451 * MASS},
  }
end

local function energy(bodies)
  local total = 0.0
  for i, body in ipairs(bodies) do
    local p, v, m = body[1], body[2], body[3]
    total = total + m * (v[1] * v[1] + v[2] * v[2] + v[3] * v[3]) / 2
    for j = i + 1, #bodies do
      local q = bodies[j][1]
      total = total - m * bodies[j][3] / math.sqrt((p[1] - q[1]) ^ 2 + (p[2] - q[2]) ^ 2 + (p[3] - q[3]) ^ 2)
    end
  end
  return total
end

harness("nbody", function(n)
  local bodies, pairs_of, dt = system(), {}, 0.01
  for i, a in ipairs(bodies) do
    for j = i + 1, #bodies do
      pairs_of[#pairs_of + 1] = {a, bodies[j]}
    end
  end
  for axis = 1, 3 do
    local sum = 0.0
    for j = 2, #bodies do
      sum = sum + bodies[j][2][axis] * bodies[j][3]
    end
    bodies[1][2][axis] = -sum / MASS
  end
  for _ = 1, n do
    for k = 1, #pairs_of do
      local a, b = pairs_of[k][1], pairs_of[k][2]
      local p, v, q, w = a[1], a[2], b[1], b[2]
      local dx, dy, dz = p[1] - q[1], p[2] - q[2], p[3] - q[3]
      local scale = dt * (dx * dx + dy * dy + dz * dz) ^ -1.5
      local far, near = b[3] * scale, a[3] * scale
      v[1] = v[1] - dx * far
      v[2] = v[2] - dy * far
      v[3] = v[3] - dz * far
      w[1] = w[1] + dx * near
      w[2] = w[2] + dy * near
      w[3] = w[3] + dz * near
    end
    for k = 1, #bodies do
      local p, v = bodies[k][1], bodies[k][2]
      p[1] = p[1] + dt * v[1]
      p[2] = p[2] + dt * v[2]
      p[3] = p[3] + dt * v[3]
    end
  end
  return string.format("%.9f", energy(bodies))
end, 50000, 100)
