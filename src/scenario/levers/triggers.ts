/** What the operator does when yesterday's numbers say so. */

import { z } from 'zod';
import { said } from '../../language/said.ts';
import { each, isMap, listOf, mapOf, textsOf } from '../as-written.ts';
import { checkCondition, checkSurveyed, leverMissingFor } from '../checks/conditions.ts';
import { checkLength } from '../checks/times.ts';
import * as say from '../issues.ts';
import { count, formula, name } from '../plain-forms.ts';
import { money, period } from '../quantities.ts';
import type { Path, PlainMap } from '../source.ts';
import { type LeverEntry, lever, type WrittenStrategy } from './lever.ts';
import { CHANGEABLE, type ChangeableLever, changed } from './staged.ts';

export const TRIGGERS = lever({
  meaning: said('What the operator does when the numbers say so.', '数字符合条件时运营者做什么。'),
  form: z.array(
    z.strictObject({
      when: formula.describe(
        said(
          "A condition on yesterday's numbers, such as activeShare7 < 0.2 and members > 50.",
          '关于昨天数字的条件，例如 activeShare7 < 0.2 and members > 50。',
        ),
      ),
      do: z
        .strictObject({
          activity: name.optional().describe(said('Hold this activity, starting today.', '从今天起举办此活动。')),
          topics: z
            .number()
            .int()
            .min(1)
            .max(1_000)
            .optional()
            .describe(said('Post this many topics today.', '今天发布这么多话题。')),
          change: z
            .strictObject(changed)
            .optional()
            .describe(
              said(
                'Have these levers as written here, in place of what the strategy has of them; entries of lists besides its own, with days counted from that day.',
                '把这些手段改为此处所写，取代策略原有的；列表中的各项则加在策略原有的之外，日期从当天数起。',
              ),
            ),
          lasts: period
            .optional()
            .describe(
              said(
                'How long the change holds, longer when it fires again; to the end when left out.',
                '改变持续多久，再次触发则延长；省略时直到结束。',
              ),
            ),
        })
        .describe(said('What the operator then does.', '运营者届时做什么。')),
      pause: period.default(7).describe(said('Least time between two firings.', '两次触发之间的最短间隔。')),
      atMost: count.optional().describe(said('Most firings in all.', '总共至多触发的次数。')),
      after: period
        .optional()
        .describe(said('How long it takes until it is done; at once when left out.', '多久之后执行；省略时立即执行。')),
      cost: money
        .optional()
        .describe(
          said(
            'Cost of each time, besides that of what is done; nothing when left out.',
            '每次触发的成本，不含所做之事的成本；省略时没有。',
          ),
        ),
    }),
  ),
  inherits: 'as a whole',
  off: [],
  words: { en: 'Triggers', zh: '应对预案' },
  submodel: 'triggers',
  check: checkTriggers,
});
export type Trigger = z.output<typeof TRIGGERS.form>[number];

function checkTriggers({ own, effective, facts, report }: WrittenStrategy): void {
  const everIn = (lever: string) =>
    [effective, ...listOf(effective.stages).map(mapOf)].flatMap((part) => listOf(part[lever]));
  const activities = everIn('activities').flatMap((activity) => textsOf([mapOf(activity).name ?? null]));
  each(own.triggers, TRIGGERS.form.element, (_, raw, i) => {
    const path = ['triggers', i];
    if (typeof raw.when === 'string') checkCondition([...path, 'when'], raw.when, Object.keys(facts.formulas), report);
    checkLength([...path, 'pause'], raw.pause, 'any', report);
    checkLength([...path, 'after'], raw.after, 'any', report);
    if (typeof raw.when === 'string') {
      checkSurveyed([...path, 'when'], raw.when, { surveys: everIn('surveys') }, report);
      const changes = listOf(effective.triggers).map((trigger) => mapOf(mapOf(mapOf(trigger).do).change));
      const parts = [effective, ...listOf(effective.stages).map(mapOf), ...changes];
      const lever = leverMissingFor(raw.when, facts, parts);
      if (lever !== undefined) report([...path, 'when'], say.nothingBrings(raw.when, lever, true));
    }
    if (!isMap(raw.do)) return;
    const { activity, topics, change } = raw.do;
    const changes = isMap(change) ? Object.keys(change).length > 0 : change !== undefined;
    const known = Object.keys(raw.do).every((key) => ['activity', 'topics', 'change', 'lasts'].includes(key));
    if (activity === undefined && topics === undefined && !changes && known)
      report([...path, 'do'], say.triggerDoesNothing(), 'key');
    else if (raw.do.lasts !== undefined && !changes) report([...path, 'do', 'lasts'], say.lastsWithoutChange(), 'key');
    checkLength([...path, 'do', 'lasts'], raw.do.lasts, 'positive', report);
    checkChanged([...path, 'do', 'change'], mapOf(change), { own, effective, facts, report });
    if (typeof activity === 'string' && !activities.includes(activity))
      report([...path, 'do', 'activity'], say.unknownName('activity', activity, activities));
  });
}

/** What a trigger changes must fit to the strategy as if it stood there. */
function checkChanged(
  path: Path,
  change: PlainMap,
  { own, effective, facts, report }: Omit<WrittenStrategy, 'lineage'>,
) {
  for (const [name, entry] of Object.entries(CHANGEABLE) as unknown as [ChangeableLever, LeverEntry][]) {
    const written = change[name];
    if (!isMap(written) && !Array.isArray(written)) continue;
    const wage = mapOf(effective[name]).wage;
    if (isMap(written) && wage !== undefined && wage !== 0 && written.wage === undefined)
      report([...path, name], say.changedToNoWage(name, String(wage)), 'key');
    const asIfOwn = { ...own, [name]: written };
    entry.check?.({
      own: asIfOwn,
      effective: { ...effective, [name]: Array.isArray(written) ? [...listOf(effective[name]), ...written] : written },
      lineage: [asIfOwn],
      facts,
      report: (within, problem, where) => {
        // A trigger fires on yesterday's numbers, never on the first day.
        if (within[0] === name && problem.code !== 'founders-asked') report([...path, ...within], problem, where);
      },
    });
  }
}
