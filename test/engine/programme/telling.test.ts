/** What content tells of and where it gets to, each against the same run without it. */
import { describe, expect, test } from 'vitest';
import { modelOf, type Parts, passDays, QUIET, runOf } from '../model.ts';

const N = 200;
const post = (more: Parts = {}) => ({ kind: 'post', days: '0-29', quality: 1, ...more });

const reading = (content: readonly Parts[], strategy: Parts = {}, parts: Parts = {}) =>
  runOf(
    modelOf({
      population: { size: N },
      community: { founders: N },
      strategies: { only: { content, offers: [{ good: 'tea', price: 10, quality: 0.2, from: 29 }], ...strategy } },
      parameters: QUIET,
      ...parts,
    }),
  );

const meanOf = (values: ArrayLike<number>, count: number): number =>
  Array.from({ length: count }, (_, k) => values[k]!).reduce((sum, one) => sum + one, 0) / count;

describe('a piece', () => {
  const feltAfter = (content: readonly Parts[]) => {
    const run = reading(content);
    passDays(run, 10);
    const { members } = run;
    return {
      intent: meanOf(members.intent, N),
      identity: meanOf(members.identity, N),
      closeness: run.recorder.finish(run, undefined).outcomes.closeness!,
    };
  };
  const plain = feltAfter([post()]);

  test('that tells a case makes its readers want the good; a review of a bad one makes them want it less', () => {
    expect(plain.intent).toBe(0);
    expect(feltAfter([post({ subject: { of: 'case', good: 'tea' } })]).intent).toBeGreaterThan(0);
    expect(feltAfter([post({ subject: { of: 'review', good: 'tea' } })]).intent).toBeLessThan(0);
  });

  test('about the brand makes identify, one about the company brings closer, and neither does the other', () => {
    const brand = feltAfter([post({ subject: { of: 'brand' } })]);
    const company = feltAfter([post({ subject: { of: 'company' } })]);
    expect(brand.identity).toBeGreaterThan(plain.identity);
    expect(company.identity).toBe(plain.identity);
    expect(company.closeness).toBeGreaterThan(plain.closeness);
    expect(brand.closeness).toBe(plain.closeness);
  });

  test('moves nobody further than all the way, however often it is told', () => {
    const run = reading([post({ subject: { of: 'case', good: 'tea' }, perDay: 10 })]);
    passDays(run, 25);
    for (let member = 0; member < N; member++) expect(run.members.intent[member]).toBeLessThanOrEqual(1);
  });
});

test('nobody weighs a good that they do not know, until a piece makes it known', () => {
  const sold = (content: readonly Parts[]) => {
    const offers = [{ good: 'tea', price: 10, from: 5, known: 0 }];
    const run = reading(content, { offers }, { parameters: { ...QUIET, buyBase: 30, buyKnown: 0 } });
    passDays(run, 20);
    return run.recorder.tally.orders;
  };
  expect(sold([post()])).toBe(0);
  expect(sold([post({ subject: { of: 'introduction', good: 'tea' } })])).toBeGreaterThan(0.9 * N);
});

test('whoever passes pieces on does so once a piece, and only friends outside come in for it', () => {
  const parts = {
    population: { size: N, graph: { kind: 'complete' } },
    community: { founders: N / 2 },
    parameters: { ...QUIET, acceptBase: 30 },
  };
  const run = reading([post({ passOn: 1, days: '0' })], {}, parts);
  const nobody = reading([post({ days: '0' })], {}, parts);
  passDays(run, 6);
  passDays(nobody, 6);
  expect(nobody.recorder.tally.shares).toBe(0);
  expect(nobody.recorder.tally.joined).toBe(N / 2);
  expect(run.recorder.tally.shares).toBeGreaterThan(0);
  expect(run.recorder.tally.shares).toBeLessThanOrEqual(N);
  expect(run.recorder.tally.joined).toBeGreaterThan(N / 2);
});

test('a page outside brings people in, more of them once it has followers', () => {
  const joined = (outside: Parts | undefined) => {
    const run = reading(
      [post({ every: 2, ...(outside && { outside: { page: 'blog', ...outside } }) })],
      {},
      { population: { size: 2000 }, community: { founders: 50 }, parameters: { ...QUIET, acceptBase: -3 } },
    );
    passDays(run, 30);
    return run.recorder.tally.joined;
  };
  const seen = joined({ viewers: 100 });
  expect(joined(undefined)).toBe(50);
  expect(seen).toBeGreaterThan(50);
  expect(joined({ viewers: 100, follow: 1 })).toBeGreaterThan(seen);
});

test('a good gets better by those who buy or test it, up to perfect and no further, and not by itself', () => {
  const quality = (improves: Parts | undefined) => {
    const offers = [{ good: 'tea', price: 10, quality: 0.4, promise: 0.4, every: 5, ...(improves && { improves }) }];
    const run = reading([post()], { offers }, { parameters: { ...QUIET, buyBase: -30 } });
    passDays(run, 30);
    return run.members.intent.slice(0, N).filter((intent) => intent > 0).length;
  };
  expect(quality(undefined)).toBe(0);
  expect(quality({ every: 5 })).toBe(0); // nobody has bought
  expect(quality({ every: 5, testers: 10 })).toBeGreaterThanOrEqual(10);
});
