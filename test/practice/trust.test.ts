/** Trust follows what members live through, and sales follow trust. */
import { expect, test } from 'vitest';
import { paired, playAll, practiceModel } from './play.ts';

test('excellent work wins trust and sales, worthless topics and ads lose trust, against silence', () => {
  const { silent, good, spam } = playAll(practiceModel('trust'), 10);
  const trust = (b: typeof silent) => paired(silent!, b!, ({ outcomes }) => outcomes.trust!);
  const orders = (a: typeof silent, b: typeof silent) => paired(a!, b!, ({ outcomes }) => outcomes.orders!);
  // Stated tolerance: three standard errors over ten pairs, and a size that somebody who runs a community would notice.
  expect(trust(good).sigmas).toBeGreaterThan(3);
  expect(trust(good).mean).toBeGreaterThan(0.1);
  expect(trust(spam).sigmas).toBeLessThan(-3);
  expect(trust(spam).mean).toBeLessThan(-0.1);
  expect(orders(silent, good).sigmas).toBeGreaterThan(3);
  expect(orders(spam, good).sigmas).toBeGreaterThan(3);
});
