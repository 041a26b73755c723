/** What practice knows of prices, sales and partners, in its own small scenarios. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { simulate } from '#hearsay/engine/simulate.js';
import { createWorld } from '#hearsay/engine/world.js';
import { compileModel, type Model } from '#hearsay/model/compile.js';
import { readScenario } from '#hearsay/scenario/read.js';

const modelOf = (name: string, change: (text: string) => string = (text) => text): Model =>
  compileModel(readScenario(change(readFileSync(`test/practice/${name}.yaml`, 'utf8'))).scenario);

/** Sums over replications, by strategy. */
function sums<Of extends string>(
  model: Model,
  strategies: readonly Of[],
  replications: number,
  of: (result: ReturnType<typeof simulate>) => readonly number[],
): Readonly<Record<Of, readonly number[]>> {
  const totals = Object.fromEntries(strategies.map((name) => [name, [] as number[]])) as Record<Of, number[]>;
  for (let replication = 0; replication < replications; replication++) {
    const world = createWorld(model, replication);
    for (const name of strategies)
      of(simulate(model, name, replication, { world })).forEach((value, k) => {
        totals[name][k] = (totals[name][k] ?? 0) + value;
      });
  }
  return totals;
}

describe('a flash sale', () => {
  const orders = ({ series }: ReturnType<typeof simulate>) => {
    const between = (from: number, to: number) => series.orders![to]! - series.orders![from - 1]!;
    return [between(40, 44), between(45, 58), series.orders!.at(-1)!];
  };
  const totals = sums(modelOf('flash-sale'), ['full', 'flash', 'coupon', 'event', 'never'], 6, orders);
  const [during, after, inAll] = [0, 1, 2];

  test('sells several times as much while it lasts, less afterwards, and more in all', () => {
    expect(totals.flash[during]).toBeGreaterThan(3 * totals.full[during]!);
    expect(totals.flash[after]).toBeLessThan(totals.full[after]!);
    expect(totals.flash[inAll]).toBeGreaterThan(totals.full[inAll]!);
    expect(totals.flash[inAll]).toBeLessThan(2 * totals.full[inAll]!);
  });

  test('is not the only thing that sells: an event does, less, and coupons do', () => {
    expect(totals.event[during]).toBeGreaterThan(1.5 * totals.full[during]!);
    expect(totals.event[during]).toBeLessThan(totals.flash[during]!);
    expect(totals.coupon[inAll]).toBeGreaterThan(totals.full[inAll]!);
    expect(totals.never[inAll]).toBe(0);
  });
});

test('free goods are taken by most, dearer ones by ever fewer, and at a million hardly anybody buys', () => {
  const names = ['free', 'half', 'hundred', 'double', 'million'] as const;
  const totals = sums(modelOf('price'), names, 4, ({ outcomes }) => [outcomes.orders!]);
  const sold = names.map((name) => totals[name][0]!);
  expect(sold[0]).toBeGreaterThan(0.8 * 4 * 400);
  for (let k = 1; k < sold.length; k++) expect(sold[k]).toBeLessThan(sold[k - 1]!);
  expect(sold[4]).toBeLessThan(0.001 * sold[0]!);
});

test('partners recruit nobody for nothing, and cost more than they bring at nine tenths', () => {
  const totals = sums(modelOf('partners'), ['c0', 'c10', 'c90'], 4, ({ outcomes }) => [
    outcomes.partnerMembers!,
    outcomes.joined!,
    outcomes.profit!,
  ]);
  const [members, joined, profit] = [0, 1, 2];
  expect(totals.c0[members]).toBe(0);
  expect(totals.c10[members]).toBeGreaterThan(0);
  expect(totals.c10[joined]).toBeGreaterThan(totals.c0[joined]!);
  expect(totals.c90[profit]).toBeLessThan(totals.c0[profit]!);
});
