/** Other communities, whose members hear of this one, and which may lure some of its members away. */
import { z } from 'zod';
import { each, listOf } from '../as-written.ts';
import { checkStart, startOf } from '../checks/times.ts';
import * as say from '../issues.ts';
import { name } from '../plain-forms.ts';
import { dayRange, money, share } from '../quantities.ts';
import { lever, type WrittenStrategy } from './lever.ts';

export const ALLIES = lever({
  meaning: 'Other communities with which this one exchanges invitations.',
  form: z.array(
    z.strictObject({
      with: name.describe('The other community; a label in the report.'),
      members: z
        .number()
        .int()
        .min(1)
        .max(20_000_000)
        .describe('Its members: people of the population, drawn at random, who may belong to both.'),
      days: dayRange.describe('Days on which the partnership holds.'),
      relevance: share
        .default(0.5)
        .describe('How well this community suits its members, from 0 to 1: the less, the fewer come.'),
      tells: share.default(0.01).describe('Part of its members who hear of this community on a day.'),
      atActivities: share
        .default(0)
        .describe('Further part who hear of it on a day on which an activity is held: activities held together.'),
      lure: share
        .default(0)
        .describe('What the exchange costs: the daily chance that a member goes over to it, added to that of leaving.'),
      costPerPerson: money.default(0).describe('Cost of each person who joins this way.'),
      cost: money.default(0).describe('Cost of the partnership a day.'),
    }),
  ),
  inherits: 'as a whole',
  off: [],
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
