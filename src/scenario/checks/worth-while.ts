/**
 * What rewards are measured by: `worthWhile`, an amount that members find worth a small act. The laws of rewards need a scale; in a currency
 * that the defaults do not know, it has to be said, or ten euros and ten yen would move people alike.
 */
import { listOf, mapOf } from '../as-written.ts';
import * as say from '../issues.ts';
import { SCHEMES } from '../levers/incentives.ts';
import type { Path, Plain } from '../source.ts';
import type { Facts } from './facts.ts';
import type { Report } from './report.ts';

/** Parameters that are amounts of money, or effects of a unit of it: a scenario that sets them all needs no other scale. */
const SCALES = ['rewardScale', 'inviteReward', 'acceptReward'];

export function checkWorthWhile({ data, strategyNames, strategies }: Facts, report: Report): void {
  const { currency, worthWhile } = data;
  if (typeof currency !== 'string' || currency.trim() === '' || worthWhile !== undefined) return;
  if (SCALES.every((name) => mapOf(data.parameters)[name] !== undefined)) return;
  for (const name of strategyNames) {
    const path = firstReward(strategies[name]!);
    if (path === undefined) continue;
    report(['strategies', name, ...path], say.worthWhileMissing(currency));
    return;
  }
}

/** Where a strategy first names an amount whose size moves members. */
function firstReward(strategy: Readonly<Record<string, Plain>>): Path | undefined {
  const { invitations, incentives } = strategy;
  const schemes = mapOf(incentives);
  const amountsOf = (name: string, key: string): readonly (readonly [Path, Plain | undefined])[] =>
    Array.isArray(schemes[name])
      ? listOf(schemes[name]).map((entry, i) => [['incentives', name, i, key], mapOf(entry)[key]])
      : [[['incentives', name, key], mapOf(schemes[name])[key]]];
  const amounts: readonly (readonly [Path, Plain | undefined])[] = [
    ...['reward', 'welcome'].map((key) => [['invitations', key], mapOf(invitations)[key]] as const),
    ...listOf(mapOf(invitations).upline).map((amount, i) => [['invitations', 'upline', i], amount] as const),
    ...Object.entries(SCHEMES).flatMap(([name, { moves }]) => (moves === undefined ? [] : amountsOf(name, moves))),
    ...listOf(strategy.activities).map((entry, i) => [['activities', i, 'prize'], mapOf(entry).prize] as const),
  ];
  return amounts.find(([, amount]) => typeof amount === 'number' && amount > 0)?.[0];
}
