/** Who comes from outside: channels, seeds, invitations. */
import { each, isMap, mapOf, parsed } from '../as-written.ts';
import * as say from '../issues.ts';
import type { PlainMap } from '../overrides.ts';
import { day } from '../quantities.ts';
import * as form from '../schema.ts';
import { allowedSegments, type Facts, hasNoGraph } from './facts.ts';
import type { Report } from './report.ts';
import { checkStart, startOf } from './times.ts';
import { SHARE_TOLERANCE } from './world.ts';

export function checkRecruits(own: PlainMap, effective: PlainMap, facts: Facts, report: Report): void {
  const { size, segmentNames, segmentShares } = facts;
  const allowed = allowedSegments(effective);
  const wanted = new Map<string, number>();
  let expected = 0;
  each(own.recruit, form.recruit, (entry, raw, i) => {
    const path = ['recruit', i];
    checkStart([...path, 'days'], 'days', entry?.days.from ?? startOf(raw), facts, report);
    const names = Object.keys(mapOf(raw.segments));
    for (const segment of names)
      if (!segmentNames.includes(segment))
        report([...path, 'segments', segment], say.unknownName('segment', segment, segmentNames), 'key');
    if (!entry) return;
    const mix = entry.segments;
    if (mix && Math.abs(sumOf(Object.values(mix)) - 1) > SHARE_TOLERANCE)
      report(
        [...path, 'segments'],
        say.sharesDoNotAddUp('the shares of the segments', sumOf(Object.values(mix))),
        'key',
      );
    expected += entry.expected;
    for (const [segment, share] of Object.entries(mix ?? segmentShares ?? {}))
      wanted.set(segment, (wanted.get(segment) ?? 0) + share * entry.expected);
    const coming = Object.entries(mix ?? segmentShares ?? {}).filter(([, share]) => share > 0);
    const known = coming.every(([segment]) => segmentNames.includes(segment));
    if (allowed && known && coming.length > 0 && !coming.some(([segment]) => allowed.includes(segment)))
      report([...path, 'channel'], say.recruitsShutOut(entry.channel));
  });
  if (size === undefined) return;
  if (expected > size) {
    report(['recruit'], say.moreThanPopulation('channels are expected to bring', expected, size), 'key');
    return;
  }
  for (const [segment, people] of wanted) {
    const there = segmentShares?.[segment];
    if (there !== undefined && people > there * size * (1 + SHARE_TOLERANCE))
      report(['recruit'], say.segmentRunsOut(segment, people, there * size), 'key');
  }
}

export function checkSeeds(own: PlainMap, facts: Facts, report: Report): void {
  let count = 0;
  each(own.seeds, form.seeds, (entry, raw, i) => {
    checkStart(['seeds', i, 'day'], 'day', entry?.day ?? parsed(day, raw.day), facts, report);
    if (!entry) return;
    count += entry.count;
    if (entry.choose !== 'random' && hasNoGraph(facts))
      report(['seeds', i, 'choose'], say.choiceWithoutGraph(entry.choose));
  });
  if (facts.size !== undefined && facts.founders <= facts.size && facts.founders + count > facts.size) {
    const what = facts.founders > 0 ? 'founders and seeds together are' : 'seeds together are';
    report(['seeds'], say.moreThanPopulation(what, facts.founders + count, facts.size), 'key');
  }
}

/** `lineage` are the strategies from the first ancestor to the strategy itself. */
export function checkInvitations(own: PlainMap, lineage: readonly PlainMap[], facts: Facts, report: Report): void {
  if (!isMap(own.invitations)) return;
  const all = Object.assign({}, ...lineage.map(({ invitations }) => mapOf(invitations))) as PlainMap;
  const invitations = parsed(form.invitations, all);
  if (!invitations) return;
  const { reward, welcome, upline = [], budget, paidGenerations, commonBudget } = invitations;
  const paid = reward + welcome + sumOf(upline);
  if (paid > 0 && hasNoGraph(facts)) report(['invitations'], say.rewardNobodyEarns(), 'key');
  const first = typeof own.extends !== 'string';
  for (const [key, given] of [
    ['budget', budget],
    ['paidGenerations', paidGenerations],
  ] as const)
    if (given !== undefined && paid === 0 && first) report(['invitations', key], say.invitationsUnpaid(key), 'key');
  if (paidGenerations !== undefined && upline.length >= paidGenerations)
    report(
      ['invitations', own.invitations.upline === undefined ? 'paidGenerations' : 'upline'],
      say.uplineTooLong(upline.length, paidGenerations),
      'key',
    );
  if (!commonBudget) return;
  const common = Object.assign({}, ...lineage.map(({ incentives }) => mapOf(incentives))) as PlainMap;
  if (budget !== undefined)
    report(['invitations', 'budget' in own.invitations ? 'budget' : 'commonBudget'], say.budgetTwice(), 'key');
  else if (common.budget === undefined) report(['invitations', 'commonBudget'], say.noCommonBudget(), 'key');
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
