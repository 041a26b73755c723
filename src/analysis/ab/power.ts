/**
 * Power of a two-sided t test at 5 %: the chance that it finds an effect, and finds it the right way round.
 */
import { normalCdf } from '../../numeric/normal.ts';
import { studentTQuantile } from '../../numeric/student-t.ts';

/** Chance of finding something where there is nothing. */
const LEVEL = 0.05;
/** What experiments are usually planned for. */
export const WANTED_POWER = 0.8;

const STEPS = 400;
/** Standard deviations of s on either side that are integrated over. */
const REACH = 9;

/**
 * P(T > t_crit) of a noncentral t with `degrees` of freedom: the effect is `delta` standard errors, at least 0. With Z normal and s² the
 * estimated over the true variance, T = (Z + delta) / s, so that power is the mean of Φ(delta - t_crit · s) over s. `tested`: degrees
 * of freedom of the critical value, where the test takes others for granted than the estimate has.
 */
export function powerOfT(delta: number, degrees: number, tested = degrees): number {
  const critical = studentTQuantile(1 - LEVEL / 2, tested);
  const spread = REACH / Math.sqrt(2 * degrees);
  const low = Math.max(0, 1 - spread);
  const width = (1 + spread - low) / STEPS;
  // The density of s up to a factor: s^(ν-1) e^(-ν s² / 2), largest near 1; as logarithms, so that it does not underflow.
  let total = 0;
  let power = 0;
  for (let k = 0; k < STEPS; k++) {
    const s = low + (k + 0.5) * width;
    const weight = Math.exp((degrees - 1) * Math.log(s) - (degrees * (s * s - 1)) / 2);
    total += weight;
    power += weight * normalCdf(delta - critical * s);
  }
  return power / total;
}

/** The same where the standard error is known as good as exactly. */
export function powerOfNormal(delta: number): number {
  return normalCdf(delta - NORMAL_CRITICAL);
}

/** z_{0.975}. */
export const NORMAL_CRITICAL = 1.959963984540054;

/** Far more than anybody could run. */
const MOST_UNITS = 1e6;

/** The least whole number from 2 on with `power(n)` of at least 80 %; null when so many as a million are not enough. */
export function leastUnits(power: (n: number) => number): number | null {
  let high = 2;
  while (power(high) < WANTED_POWER) {
    if (high >= MOST_UNITS) return null;
    high = Math.min(MOST_UNITS, 2 * high);
  }
  let low = Math.max(1, Math.floor(high / 2));
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (power(middle) >= WANTED_POWER) high = middle;
    else low = middle;
  }
  return high;
}
