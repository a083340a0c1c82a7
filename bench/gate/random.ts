/**
 * Seeded draws for the simulated worlds: uniform, normal, gamma, beta, Dirichlet.
 */
import { createHash } from "node:crypto";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";

export type Random = {
  readonly uniform: () => number;
  readonly normal: (sd: number) => number;
  readonly beta: (a: number, b: number) => number;
  readonly dirichlet: (alpha: number, size: number) => readonly number[];
};

export function seededRandom(seed: number): Random {
  // Hashed: generators started from neighbouring numbers begin alike, and so would the simulations.
  const bytes = createHash("sha256").update(String(seed)).digest();
  const generator = xoroshiro128plusFromState([0, 4, 8, 12].map((at) => bytes.readInt32LE(at)));
  const uniform = () => uniformFloat64(generator);
  const normal = (sd: number) =>
    sd * Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  /** Marsaglia, Tsang (2000), ACM Trans. Math. Softw. 26, 363-372; below 1 by the power trick. */
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * uniform() ** (1 / shape);
    const d = shape - 1 / 3;
    for (;;) {
      const x = normal(1);
      const v = (1 + x / Math.sqrt(9 * d)) ** 3;
      if (v > 0 && Math.log(1 - uniform()) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v;
    }
  };
  const beta = (a: number, b: number) => {
    const x = gamma(a);
    return x / (x + gamma(b));
  };
  const dirichlet = (alpha: number, size: number) => {
    const parts = Array.from({ length: size }, () => gamma(alpha));
    const sum = parts.reduce((total, part) => total + part, 0);
    return parts.map((part) => part / sum);
  };
  return { uniform, normal, beta, dirichlet };
}
