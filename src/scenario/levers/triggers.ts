/** What the operator does when yesterday's numbers say so. */

import { z } from 'zod';
import { said } from '../../language/said.ts';
import { each, isMap, listOf, mapOf, textsOf } from '../as-written.ts';
import { checkFormula } from '../checks/formulas.ts';
import type { Report } from '../checks/report.ts';
import { checkLength } from '../checks/times.ts';
import { TRIGGER_NAMES } from '../formulas.ts';
import * as say from '../issues.ts';
import { OUTCOME_NAMES } from '../outcomes.ts';
import { count, formula, name } from '../plain-forms.ts';
import { money, period } from '../quantities.ts';
import type { Path, PlainMap } from '../source.ts';
import { lever, type WrittenStrategy } from './lever.ts';
import { SURVEY_QUESTIONS } from './surveys.ts';

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
  const activities = listOf(effective.activities).flatMap((activity) => textsOf([mapOf(activity).name ?? null]));
  each(own.triggers, TRIGGERS.form.element, (_, raw, i) => {
    const path = ['triggers', i];
    if (typeof raw.when === 'string') checkCondition([...path, 'when'], raw.when, Object.keys(facts.formulas), report);
    checkLength([...path, 'pause'], raw.pause, 'any', report);
    checkLength([...path, 'after'], raw.after, 'any', report);
    if (typeof raw.when === 'string') checkSurveyed([...path, 'when'], raw.when, effective, report);
    if (!isMap(raw.do)) return;
    const { activity, topics } = raw.do;
    if (activity === undefined && topics === undefined && Object.keys(raw.do).length === 0)
      report([...path, 'do'], say.triggerDoesNothing(), 'key');
    if (typeof activity === 'string' && !activities.includes(activity))
      report([...path, 'do', 'activity'], say.unknownName('activity', activity, activities));
  });
}

/** Says so when a condition looks at a survey that nobody holds. */
function checkSurveyed(path: Path, text: string, effective: PlainMap, report: Report): void {
  const asked = new Set(listOf(effective.surveys).map((survey) => mapOf(survey).about));
  for (const about of SURVEY_QUESTIONS) {
    const outcome = `surveyed${about[0]!.toUpperCase()}${about.slice(1)}`;
    if (text.includes(outcome) && !asked.has(about)) report(path, say.surveyNeverHeld(outcome, about));
  }
}

/** A condition over yesterday's numbers: what else a formula may use gets an answer of its own. */
function checkCondition(path: Path, text: string, formulas: readonly string[], report: Report): void {
  const others = [...OUTCOME_NAMES, ...formulas].filter((used) => !TRIGGER_NAMES.includes(used));
  for (const used of checkFormula(path, text, [...TRIGGER_NAMES, ...others], report) ?? []) {
    if (!others.includes(used)) continue;
    const problem = formulas.includes(used) ? say.triggerFormula(used) : say.triggerOutcome(used);
    report(path, problem, { position: text.indexOf(used), length: used.length });
  }
}
