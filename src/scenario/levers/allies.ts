/** Other communities, whose members hear of this one, and which may lure some of its members away. */

import { z } from 'zod';
import { said } from '../../language/said.ts';
import { each, listOf } from '../as-written.ts';
import { checkStart, startOf } from '../checks/times.ts';
import * as say from '../issues.ts';
import { name } from '../plain-forms.ts';
import { dayRange, money, share } from '../quantities.ts';
import { later } from './dated.ts';
import { lever, type WrittenStrategy } from './lever.ts';

export const ALLIES = lever({
  meaning: said('Other communities with which this one exchanges invitations.', '与本社群互相邀请的其他社群。'),
  form: z.array(
    z.strictObject({
      with: name.describe(said('The other community; a label in the report.', '对方社群；报告中的名称。')),
      members: z
        .number()
        .int()
        .min(1)
        .max(20_000_000)
        .describe(
          said(
            'Its members: people of the population, drawn at random, who may belong to both.',
            '其成员数：从人群总体随机抽取，可以同属两边。',
          ),
        ),
      days: dayRange
        .prefault('from day 0')
        .describe(said('Days on which the partnership holds; all when left out.', '合作持续的日子；省略时为每天。')),
      relevance: share
        .default(0.5)
        .describe(
          said(
            'How well this community suits its members, from 0 to 1: the less, the fewer come.',
            '本社群与其成员的契合程度，从 0 到 1：越低来的越少。',
          ),
        ),
      tells: share
        .default(0.01)
        .describe(said('Part of its members who hear of this community on a day.', '其成员每天听说本社群的比例。')),
      atActivities: share
        .default(0)
        .describe(
          said(
            'Further part who hear of it on a day on which an activity is held: activities held together.',
            '举办活动的日子另有多大比例听说：共办的活动。',
          ),
        ),
      lure: share
        .default(0)
        .describe(
          said(
            'What the exchange costs: the daily chance that a member goes over to it, added to that of leaving.',
            '交换的代价：成员每天转去对方的概率，加到退出概率上。',
          ),
        ),
      costPerPerson: money
        .default(0)
        .describe(said('Cost of each person who joins this way.', '由此加入的每个人的成本。')),
      cost: money.default(0).describe(said('Cost of the partnership a day.', '合作每天的成本。')),
    }),
  ),
  inherits: 'as a whole',
  off: [],
  later,
  words: { en: 'Partner communities', zh: '合作社群' },
  submodel: 'allies',
  check: checkAllies,
});
export type Ally = z.output<typeof ALLIES.form>[number];

function checkAllies({ own, effective, facts, report }: WrittenStrategy): void {
  each(own.allies, ALLIES.form.element, (entry, raw, i) => {
    const path = ['allies', i];
    checkStart([...path, 'days'], 'days', entry?.days.from ?? startOf(raw), facts, report);
    if (typeof raw.days === 'number' && raw.days > 1) report([...path, 'days'], say.oneDayAlone('days', raw.days));
    if (!entry) return;
    if (facts.size !== undefined && entry.members > facts.size)
      report(
        [...path, 'members'],
        say.moreThanPopulation({ en: 'members of the ally:', zh: '合作社群有成员' }, entry.members, facts.size),
      );
    if (entry.atActivities > 0 && listOf(effective.activities).length === 0)
      report([...path, 'atActivities'], say.noActivitiesTogether(entry.with));
    else if (entry.tells === 0 && entry.atActivities === 0) report([...path, 'tells'], say.allyTellsNobody(entry.with));
  });
}
