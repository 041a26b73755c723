/** First members, whom the operator invites in person. */

import { z } from 'zod';
import { said } from '../../language/said.ts';
import { each, parsed, textsOf } from '../as-written.ts';
import { hasNoGraph } from '../checks/facts.ts';
import { checkStart } from '../checks/times.ts';
import * as say from '../issues.ts';
import { count, name } from '../plain-forms.ts';
import { day, money } from '../quantities.ts';
import { lever, type WrittenStrategy } from './lever.ts';

export const SEEDS = lever({
  meaning: said('First members, chosen by the operator.', '由运营者挑选的首批成员。'),
  form: z.array(
    z.strictObject({
      count: count.describe(said('People invited by the operator.', '由运营者邀请的人数。')),
      choose: z
        .enum(['random', 'degree', 'communities'])
        .default('random')
        .describe(
          said(
            '"degree" takes those with most friends, "communities" spreads over communities of the graph.',
            'degree 选好友最多的人，communities 分散到关系网的各个圈子。',
          ),
        ),
      segments: z
        .array(name)
        .min(1)
        .optional()
        .describe(
          said('Only people of these segments are invited; of any when left out.', '只邀请这些人群的人；省略时不限。'),
        ),
      day: day.default(0).describe(said('Day on which they join.', '加入的日子。')),
      costPerPerson: money.default(0).describe(said('Cost of winning each of them.', '招募每人的成本。')),
    }),
  ),
  inherits: 'as a whole',
  off: [],
  later: (seeds: { readonly day: number }, days: number) => ({ ...seeds, day: seeds.day + days }),
  words: { en: 'First members', zh: '种子用户' },
  submodel: 'joining',
  check: checkSeeds,
});
export type Seeds = z.output<typeof SEEDS.form>[number];

function checkSeeds({ own, facts, report }: WrittenStrategy): void {
  let invited = 0;
  each(own.seeds, SEEDS.form.element, (entry, raw, i) => {
    checkStart(['seeds', i, 'day'], 'day', entry?.day ?? parsed(day, raw.day), facts, report);
    textsOf(raw.segments).forEach((segment, k) => {
      if (!facts.segmentNames.includes(segment))
        report(['seeds', i, 'segments', k], say.unknownName('segment', segment, facts.segmentNames));
    });
    if (!entry) return;
    invited += entry.count;
    const { size, segmentShares } = facts;
    const there = (entry.segments ?? []).reduce((sum, name) => sum + (segmentShares?.[name] ?? 1) * (size ?? 0), 0);
    if (entry.segments !== undefined && size !== undefined && entry.count > there)
      report(['seeds', i, 'segments'], say.segmentRunsOut(entry.segments.join(', '), entry.count, there), 'key');
    if (entry.choose !== 'random' && hasNoGraph(facts))
      report(['seeds', i, 'choose'], say.choiceWithoutGraph(entry.choose));
  });
  if (facts.size !== undefined && facts.founders <= facts.size && facts.founders + invited > facts.size) {
    const what =
      facts.founders > 0
        ? { en: 'founders and seeds together are', zh: '创始成员与种子用户合计' }
        : { en: 'seeds together are', zh: '种子用户合计' };
    report(['seeds'], say.moreThanPopulation(what, facts.founders + invited, facts.size), 'key');
  }
}
