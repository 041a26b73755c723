/** People who come by themselves: through a shop, an advertisement elsewhere, a search. */

import { z } from 'zod';
import { said } from '../../language/said.ts';
import { each, mapOf } from '../as-written.ts';
import { allowedSegments, type Facts } from '../checks/facts.ts';
import type { Report } from '../checks/report.ts';
import { checkStart, startOf } from '../checks/times.ts';
import { SHARE_TOLERANCE } from '../checks/world.ts';
import * as say from '../issues.ts';
import { name, shares } from '../plain-forms.ts';
import { dayRange, money } from '../quantities.ts';
import type { Path } from '../source.ts';
import { later } from './dated.ts';
import { lever, type WrittenStrategy } from './lever.ts';

export const RECRUIT = lever({
  meaning: said('People who come by themselves, by channel.', '自行到来的人，按渠道。'),
  form: z.array(
    z.strictObject({
      channel: name.describe(
        said('Where these people come from; a label in the report.', '这些人从哪里来；报告中的名称。'),
      ),
      days: dayRange.describe(said('Days on which they come.', '到来的日子。')),
      expected: z
        .number()
        .nonnegative()
        .max(1e7)
        .describe(
          said('How many come in all, on average, spread evenly over the days.', '平均总共来多少人，均匀分布在各天。'),
        ),
      segments: shares
        .optional()
        .describe(
          said(
            "Mix of segments among them; the population's own mix when left out.",
            '其中各人群的构成；省略时与总体相同。',
          ),
        ),
      calls: z
        .enum(['anybody', 'deals'])
        .optional()
        .describe(
          said(
            'What calls them: "deals" for a prize, a discount or a reward, which draws segments the more, the larger their dealProneness; "anybody" when left out.',
            '以什么吸引他们："deals" 指奖品、折扣或奖励，dealProneness 越大的人群来得越多；省略时为 "anybody"。',
          ),
        ),
      costPerPerson: money
        .default(0)
        .describe(said('Cost of each person who joins this way.', '由此加入的每个人的成本。')),
    }),
  ),
  inherits: 'as a whole',
  off: [],
  later,
  words: { en: 'Recruiting', zh: '拉新渠道' },
  submodel: 'joining',
  check: checkRecruits,
});
export type Recruit = z.output<typeof RECRUIT.form>[number];

function checkRecruits({ own, effective, facts, report }: WrittenStrategy): void {
  const { size, segmentNames, segmentShares } = facts;
  const allowed = allowedSegments(effective);
  const wanted = new Map<string, number>();
  let expected = 0;
  each(own.recruit, RECRUIT.form.element, (entry, raw, i) => {
    const path = ['recruit', i];
    checkStart([...path, 'days'], 'days', entry?.days.from ?? startOf(raw), facts, report);
    const names = Object.keys(mapOf(raw.segments));
    for (const segment of names)
      if (!segmentNames.includes(segment))
        report([...path, 'segments', segment], say.unknownName('segment', segment, segmentNames), 'key');
    if (!entry) return;
    checkSpread([...path, 'days'], entry, facts, report);
    if (typeof raw.days === 'number' && raw.days > 1) report([...path, 'days'], say.oneDayAlone('days', raw.days));
    const mix = entry.segments;
    const proneness = pronenessOf(facts);
    if (entry.calls === 'deals' && new Set(Object.values(proneness)).size === 1)
      report([...path, 'calls'], say.dealsCallNobody(entry.channel));
    if (mix && Math.abs(sumOf(Object.values(mix)) - 1) > SHARE_TOLERANCE)
      report(
        [...path, 'segments'],
        say.sharesDoNotAddUp({ en: 'the shares of the segments', zh: '各类人的占比' }, sumOf(Object.values(mix))),
        'key',
      );
    expected += entry.expected;
    for (const [segment, share] of Object.entries(calledBy(entry, mix ?? segmentShares ?? {}, proneness)))
      wanted.set(segment, (wanted.get(segment) ?? 0) + share * entry.expected);
    const coming = Object.entries(mix ?? segmentShares ?? {}).filter(([, share]) => share > 0);
    const known = coming.every(([segment]) => segmentNames.includes(segment));
    if (allowed && known && coming.length > 0 && !coming.some(([segment]) => allowed.includes(segment)))
      report([...path, 'channel'], say.recruitsShutOut(entry.channel));
  });
  if (size === undefined) return;
  if (expected > size) {
    report(
      ['recruit'],
      say.moreThanPopulation({ en: 'channels are expected to bring', zh: '各渠道预期带来' }, expected, size),
      'key',
    );
    return;
  }
  for (const [segment, people] of wanted) {
    const there = segmentShares?.[segment];
    if (there !== undefined && people > there * size * (1 + SHARE_TOLERANCE))
      report(['recruit'], say.segmentRunsOut(segment, people, there * size), 'key');
  }
}

/** Says so when part of the people would come after the last day. */
function checkSpread(path: Path, { days, expected }: Recruit, { horizon }: Facts, report: Report): void {
  if (horizon === undefined || days.from >= horizon || !Number.isFinite(days.to) || days.to < horizon) return;
  const length = days.to - days.from + 1;
  const after = days.to - horizon + 1;
  report(path, say.partlyAfterHorizon(after, length, expected, Math.round((expected * (length - after)) / length)));
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** How prone to deals each segment is, as far as the scenario is sound. */
function pronenessOf({ data, segmentNames }: Facts): Readonly<Record<string, number>> {
  const written = mapOf(mapOf(data.population).segments);
  return Object.fromEntries(
    segmentNames.map((name) => {
      const { dealProneness } = mapOf(written[name]);
      return [name, typeof dealProneness === 'number' ? dealProneness : 1];
    }),
  );
}

/** The mix of segments that a channel brings, given the one that it reaches. */
function calledBy(
  { calls }: Recruit,
  reached: Readonly<Record<string, number>>,
  proneness: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  if (calls !== 'deals') return reached;
  const called = Object.entries(reached).map(([name, part]) => [name, part * (proneness[name] ?? 1)] as const);
  const total = sumOf(called.map(([, part]) => part));
  return total === 0 ? {} : Object.fromEntries(called.map(([name, part]) => [name, part / total]));
}
