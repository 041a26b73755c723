/**
 * Waiting times of a daily chance, through a table: no logarithm a draw.
 *
 * `GeometricTable` inverts P(wait > n) = (1 - p)^n for waits 1, 2, …, built by repeated multiplication.
 */
export class GeometricTable {
  /** survival[n] = P(wait > n). */
  private readonly survival: Float64Array;

  /** `p` in [0, 1] a day; waits beyond `horizon` days are reported as Infinity. */
  constructor(p: number, horizon: number) {
    this.survival = new Float64Array(horizon + 1);
    let rest = 1;
    for (let n = 0; n <= horizon; n++) {
      this.survival[n] = rest;
      rest *= 1 - p;
    }
  }

  /** Days to wait (at least 1) at uniform `u` in (0, 1): the least n with P(wait > n) < u. */
  wait(u: number): number {
    const survival = this.survival;
    let high = survival.length - 1;
    if (survival[high]! >= u) return Number.POSITIVE_INFINITY;
    // Short waits are the rule where p is large: look at the first few before halving.
    if (survival[1]! < u) return 1;
    let low = 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (survival[middle]! < u) high = middle;
      else low = middle;
    }
    return high;
  }
}
