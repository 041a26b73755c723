/** Ads: what they earn, how fatigue adds up and fades, and what it costs. */
import { expect, test } from 'vitest';
import { fatigueOf } from '#hearsay/engine/selling/ads.js';
import { parametersOf } from '#hearsay/scenario/presets.js';
import { modelOf, passDays, QUIET, runOf } from '../model.ts';
import { sigmasAbove } from '../paired.ts';

const p = parametersOf('chat');
const N = 50;
const quiet = (ads: readonly object[], horizon = 60) =>
  runOf(
    modelOf({
      horizon,
      population: { size: N },
      community: { founders: N },
      strategies: { only: { ads } },
      // Twelve messages are simulated a visit: with fewer unread each is read once.
      parameters: { ...QUIET, adAnnoyance: 0.05 },
    }),
  );

test('every ad read earns its revenue, every ad shown costs', () => {
  const run = quiet([{ days: '1-4', perDay: 3, relevance: 0.5, revenuePerView: 0.25, cost: 2 }]);
  passDays(run, 6);
  expect(run.recorder.tally.revenue).toBeCloseTo(N * 4 * 3 * 0.25, 6);
  expect(run.recorder.tally.cost).toBe(4 * 3 * 2);
});

test('two ads are told apart by what they earn', () => {
  const run = quiet([
    { days: 1, revenuePerView: 1 },
    { days: 1, perDay: 2, revenuePerView: 10 },
  ]);
  passDays(run, 2);
  expect(run.recorder.tally.revenue).toBeCloseTo(N * 21, 6);
});

test('fatigue adds up by 1 - e^(-a_d (1 - relevance)) an ad, and halves in its half-life', () => {
  const run = quiet([{ days: 1, perDay: 4, relevance: 0.25 }]);
  passDays(run, 2);
  run.day = 1; // the evening of the visit
  const expected = 1 - Math.exp(-4 * 0.05 * 0.75);
  expect(fatigueOf(run, 0)).toBeCloseTo(expected, 6);
  const rest = 7; // days are whole, half-lives need not be
  run.day += rest;
  expect(fatigueOf(run, 0)).toBeCloseTo(expected * 0.5 ** (rest / p.adRest), 6);
});

test('ads that suit members perfectly tire nobody', () => {
  const run = quiet([{ days: '0-9', perDay: 5, relevance: 1 }]);
  passDays(run, 12);
  for (let member = 0; member < run.members.count; member++) expect(fatigueOf(run, member)).toBe(0);
});

test('more ads earn more and cost visits and members; ads that suit cost fewer (15 pairs, three standard errors)', () => {
  const load = (perDay: number, relevance: number) => ({
    content: [{ days: '0-119' }],
    ads: [{ days: '0-119', perDay, relevance, revenuePerView: 0.1 }],
  });
  const model = modelOf({
    horizon: 120,
    community: { founders: 100 },
    strategies: { none: load(0, 0), some: load(5, 0), many: load(20, 0), apt: load(20, 0.9) },
  });
  expect(sigmasAbove(model, 'none', 'some', 'revenue', 15)).toBeGreaterThan(3);
  expect(sigmasAbove(model, 'some', 'none', 'members', 15)).toBeGreaterThan(3);
  expect(sigmasAbove(model, 'many', 'some', 'members', 15)).toBeGreaterThan(3);
  expect(sigmasAbove(model, 'many', 'apt', 'members', 15)).toBeGreaterThan(3);
});
