import { expect } from 'vitest';

/** Holds an estimate to the truth within four standard errors: a right generator fails 6 times in 100,000 seeds. */
export function expectWithin(estimate: number, truth: number, standardError: number): void {
  expect(Math.abs(estimate - truth), `${estimate} against ${truth} ± 4 × ${standardError}`).toBeLessThanOrEqual(
    4 * standardError,
  );
}
