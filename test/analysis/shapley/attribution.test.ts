/**
 * Do the intervals of Shapley values hold the truth in 95 of 100 cases? Shares of 1,000 synthetic games (standard error 0.7 points)
 * with noise that strategies of one replication have in common and noise of their own; the true values are those of the game without
 * noise.
 */
import { describe, expect, it } from 'vitest';
import { attribute } from '#hearsay/analysis/shapley/attribution.js';
import { coalitionsOf, everybody, planShapley } from '#hearsay/analysis/shapley/coalitions.js';
import { exactShares } from '#hearsay/analysis/shapley/shares.js';
import { type Source, source } from '../samples.ts';

const CASES = 1_000;
const REPLICATIONS = 30;
const replications = Array.from({ length: REPLICATIONS }, (_, r) => r);

/** Levers 0 to 3 add 5, 2, 0 and -3; the first two do 4 more together; further ones add their number over ten, each with its successor. */
function truth(players: number): (coalition: number) => number {
  return (coalition) => {
    const has = (player: number) => (coalition >> player) & 1;
    let sum = 5 * has(0) + 2 * has(1) - 3 * has(3) + 4 * has(0) * has(1);
    for (let player = 4; player < players; player++) sum += (player / 10) * has(player) * (1 + has(player - 1));
    return sum;
  };
}

function covered(players: number, pairs: number, noise: (draws: Source) => number, salt: number): number {
  const plan = planShapley(players, pairs);
  const worth = truth(players);
  const exact = exactShares(players, worth).values;
  let hits = 0;
  let count = 0;
  for (let number = 0; number < CASES / 4; number++) {
    const draws = source(salt + number);
    const tables = replications.map((replication) => {
      const common = 10 * draws.normal();
      return new Map(
        coalitionsOf(plan, replication).map((coalition) => [coalition, worth(coalition) + common + noise(draws)]),
      );
    });
    const { players: found } = attribute(plan, replications, (coalition, r) => tables[r]!.get(coalition)!, 0);
    // Four levers a game: estimates of one game hang together, but little.
    for (let player = 0; player < 4; player++) {
      const [low, high] = found[player]!.value.ci95;
      hits += low! <= exact[player]! && exact[player]! <= high! ? 1 : 0;
      count++;
    }
  }
  return hits / count;
}

describe('attribution', () => {
  it.each([
    ['normal noise, all coalitions', 4, 0, (d: Source) => d.normal(), 100_000],
    ['exponential noise, all coalitions', 4, 0, (d: Source) => 3 * d.exponential(), 200_000],
    ['two-humped noise, all coalitions', 4, 0, (d: Source) => (d.uniform() < 0.3 ? -20 : 0) + d.normal(), 300_000],
    ['normal noise, sampled orders', 8, 1, (d: Source) => d.normal(), 400_000],
  ] as const)('covers 93 to 97 per cent: %s', (_, players, pairs, noise, salt) => {
    const share = covered(players, pairs, noise, salt);
    expect(share).toBeGreaterThan(0.93);
    expect(share).toBeLessThan(0.97);
  });

  it('adds up to the difference, and names the interaction and no other', () => {
    const plan = planShapley(4, 0);
    const draws = source(7);
    const worth = truth(4);
    const tables = replications.map(() => {
      const common = 10 * draws.normal();
      return Array.from({ length: 16 }, (_, coalition) => worth(coalition) + common + 0.5 * draws.normal());
    });
    const found = attribute(plan, replications, (coalition, r) => tables[r]![coalition]!, 0.1);
    const sum = found.players.reduce((total, { value }) => total + value.mean!, 0);
    expect(Math.abs(sum - found.difference.mean!)).toBeLessThan(1e-9);
    const shares = found.players.reduce((total, { share }) => total + share!, 0);
    expect(Math.abs(shares - 1)).toBeLessThan(1e-9);
    expect(found.interactions!.filter(({ matters }) => matters).map(({ players }) => players)).toEqual([[0, 1]]);
  });

  it('gives a lever that does nothing exactly nothing, with no width', () => {
    const plan = planShapley(3, 0);
    const draws = source(8);
    const noise = replications.map(() => Array.from({ length: 4 }, () => draws.normal() * 1e6));
    const found = attribute(plan, replications, (coalition, r) => noise[r]![coalition & 3]!, 0);
    expect(found.players[2]!.value.mean).toBe(0);
    expect(found.players[2]!.value.ci95).toEqual([0, 0]);
    expect(found.interactions!.filter(({ players }) => players[1] === 2).every(({ value }) => value.mean === 0)).toBe(
      true,
    );
  });

  it('leaves out a replication in which any mixture failed, and says so', () => {
    const plan = planShapley(2, 0);
    const found = attribute(plan, [0, 1, 2, 3], (c, r) => (c === 1 && r === 2 ? Number.NaN : c + r), 0);
    expect(found.replications).toBe(3);
    expect(found.missing).toBe(1);
    expect(found.difference.mean).toBe(everybody(2));
  });

  it('gives no parts of a difference that may be zero', () => {
    const draws = source(9);
    const values = replications.map(() => [0, draws.normal()]);
    const found = attribute(planShapley(1, 0), replications, (c, r) => values[r]![c]!, 0);
    expect(found.difference.ci95[0]! < 0 && found.difference.ci95[1]! > 0).toBe(true);
    expect(found.players[0]!.share).toBeNull();
  });
});
