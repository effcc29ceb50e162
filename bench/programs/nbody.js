// Planets by a symplectic integrator; the figures are those of the Computer Language Benchmarks Game.
const harness = require("./harness.js");

const MASS = 4 * Math.PI * Math.PI;
const DAYS = 365.24;

const system = () => [
  [[0, 0, 0], [0, 0, 0], MASS],
  [[4.84143144246472090, -1.16032004402742839, -0.103622044471123109],
   [0.00166007664274403694 * DAYS, 0.00769901118419740425 * DAYS, -0.0000690460016972063023 * DAYS], 0.000954791938424326609 * MASS],
  [[8.34336671824457987, 4.12479856412430479, -0.403523417114321381],
   [-0.00276742510726411 * DAYS, 0.00499852801234917238 * DAYS, 0.0000230417297573763929 * DAYS], 0.000285885980666130812 * MASS],
  [[12.8943695621391310, -15.1111514016986312, -0.223307578892655734],
   [0.00296460137564761618 * DAYS, 0.00237847173959480950 * DAYS, -0.0000296589568540237556 * DAYS], 0.0000436624404335156298 * MASS],
  [[15.3796971148509165, -25.9193146099879641, 0.179258772950371181],
   [0.00268067772490389322 * DAYS, 0.00162824170038242295 * DAYS, -0.0000951592254519715870 * DAYS], 0.0000515138902046611451 * MASS],
];

const energy = bodies => {
  let total = 0;
  bodies.forEach(([p, v, m], i) => {
    total += m * (v[0] * v[0] + v[1] * v[1] + v[2] * v[2]) / 2;
    for (const [q, , k] of bodies.slice(i + 1)) {
      total -= m * k / Math.sqrt((p[0] - q[0]) ** 2 + (p[1] - q[1]) ** 2 + (p[2] - q[2]) ** 2);
    }
  });
  return total;
};

harness("nbody", n => {
  const bodies = system(), dt = 0.01;
  const pairs = bodies.flatMap((a, i) => bodies.slice(i + 1).map(b => [a, b]));
  for (let axis = 0; axis < 3; axis++) {
    bodies[0][1][axis] = -bodies.slice(1).reduce((sum, [, v, m]) => sum + v[axis] * m, 0) / MASS;
  }
  for (let i = 0; i < n; i++) {
    for (const [[p, v, m], [q, w, k]] of pairs) {
      const dx = p[0] - q[0], dy = p[1] - q[1], dz = p[2] - q[2];
      const scale = dt * (dx * dx + dy * dy + dz * dz) ** -1.5;
      const far = k * scale, near = m * scale;
      v[0] -= dx * far;
      v[1] -= dy * far;
      v[2] -= dz * far;
      w[0] += dx * near;
      w[1] += dy * near;
      w[2] += dz * near;
    }
    for (const [p, v] of bodies) {
      p[0] += dt * v[0];
      p[1] += dt * v[1];
      p[2] += dt * v[2];
    }
  }
  return energy(bodies).toFixed(9);
}, 50000, 100);
