/** Chances that differ from one to the next by a normal law in log-odds. */
import { exp, logistic, logit } from './exp-log.ts';

/** Points of the normal law and their weights: equal steps to four standard deviations, which is exact far beyond what is asked of it. */
const NORMAL: readonly (readonly [number, number])[] = normalPoints(64, 4);

/** The log-odds `m` with E σ(m + sd Z) = `probability`, Z standard normal: by Newton's rule. */
export function centredLogit(probability: number, sd: number): number {
  let m = logit(probability);
  if (sd === 0) return m;
  for (let k = 0; k < 50; k++) {
    let mean = 0;
    let slope = 0;
    for (const [at, weight] of NORMAL) {
      const chance = logistic(m + sd * at);
      mean += weight * chance;
      slope += weight * chance * (1 - chance);
    }
    const step = (probability - mean) / slope;
    m += Math.min(1, Math.max(-1, step));
    if (Math.abs(step) < 1e-12) break;
  }
  return m;
}

function normalPoints(steps: number, end: number): (readonly [number, number])[] {
  const points = Array.from({ length: steps + 1 }, (_, k) => {
    const at = end * ((2 * k) / steps - 1);
    return [at, exp((-at * at) / 2)] as const;
  });
  const sum = points.reduce((total, [, weight]) => total + weight, 0);
  return points.map(([at, weight]) => [at, weight / sum] as const);
}
