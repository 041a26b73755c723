/** P22 and P23: what referred customers are worth in two trades, and how far invitations travel without rewards. */
import { expect, test } from 'vitest';
import { simulate } from '#hearsay/engine/simulate.js';
import type { Model } from '#hearsay/model/compile.js';
import { modelOf, type Parts } from '../engine/model.ts';
import { momentsOf } from '../theory/statistics.ts';

const RUNS = 30;
const means = (model: Model, outcome: string) =>
  momentsOf(Array.from({ length: RUNS }, (_, replication) => simulate(model, 'only', replication).outcomes[outcome]!));

test('P23: without rewards less than a tenth of those who join stand two or more steps deep', () => {
  const model = modelOf({
    horizon: 60,
    population: { size: 4000, graph: { kind: 'barabasi-albert', meanDegree: 12 } },
    community: { founders: 50, groups: { cap: 200 } },
    strategies: { only: { recruit: [{ channel: 'posters', days: '0-29', expected: 100 }] } },
  });
  const { mean, sd } = means(model, 'depthShare2');
  console.log(`P23: share two or more steps deep ${(100 * mean).toFixed(2)} % (band below 10 %)`);
  expect(mean + (4 * sd) / Math.sqrt(RUNS)).toBeLessThan(0.1);
});

test('P22: those brought in leave less easily in both trades; they bring in more in a bank, less in a telephone company', () => {
  const trade = (referral: string): Model =>
    modelOf({
      horizon: 90,
      referral,
      population: { size: 2000, graph: { kind: 'small-world', meanDegree: 10 } },
      community: { founders: 100, groups: { cap: 200 } },
      strategies: { only: { offers: [{ good: 'account', price: 100, every: 10 }] } } satisfies Parts,
      parameters: { inviteMean: 3, acceptBase: -1 },
      formulas: { leftShare: 'left / joined' },
    });
  const [none, bank, telecom] = ['none', 'bank', 'telecom'].map((referral) => {
    const model = trade(referral);
    // Of those who joined: where more are brought in, more can leave.
    return { value: means(model, 'referredValue'), left: means(model, 'leftShare') };
  }) as [Kept, Kept, Kept];
  const sigmas = (a: Kept, b: Kept, outcome: keyof Kept) =>
    ((b[outcome].mean - a[outcome].mean) * Math.sqrt(RUNS)) / Math.hypot(a[outcome].sd, b[outcome].sd);
  const premium = bank.value.mean / none.value.mean - 1;
  const loss = telecom.value.mean / none.value.mean - 1;
  console.log(`P22: value of those brought in, bank ${percent(premium)}, telephone ${percent(loss)}`);
  expect(sigmas(none, bank, 'value')).toBeGreaterThan(2);
  expect(sigmas(bank, telecom, 'value')).toBeLessThan(-4);
  expect(loss).toBeLessThan(0);
  expect(bank.left.mean).toBeLessThan(none.left.mean);
  expect(telecom.left.mean).toBeLessThan(none.left.mean);
});

type Kept = Record<'value' | 'left', ReturnType<typeof momentsOf>>;
const percent = (share: number) => `${share > 0 ? '+' : ''}${(100 * share).toFixed(1)} %`;
