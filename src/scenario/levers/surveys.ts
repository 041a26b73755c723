/** What the operator asks members. */
import { z } from 'zod';
import { each, textsOf } from '../as-written.ts';
import { checkLength, checkStart, startOf } from '../checks/times.ts';
import * as say from '../issues.ts';
import { name } from '../plain-forms.ts';
import { dayRange, money, period, share } from '../quantities.ts';
import { lever, type WrittenStrategy } from './lever.ts';

/** What a survey can ask about; each is an outcome `surveyed…`. */
export const SURVEY_QUESTIONS = ['satisfaction', 'trust', 'belonging'] as const;
export type SurveyQuestion = (typeof SURVEY_QUESTIONS)[number];

export const SURVEYS = lever({
  meaning: 'What the operator asks members.',
  form: z.array(
    z.strictObject({
      about: z
        .enum(SURVEY_QUESTIONS)
        .describe('What members are asked; the mean answer, from 0 to 1, is known in the evening.'),
      days: dayRange.describe('Days between which it is held.'),
      every: period.default(30).describe('How often it is held.'),
      ask: z
        .enum(['visitors', 'everybody'])
        .default('visitors')
        .describe('"visitors" asks those who open the group on that day, "everybody" all members, as by mail.'),
      segments: z
        .array(name)
        .min(1)
        .optional()
        .describe('Only members of these segments are asked; all when left out.'),
      sample: share.default(1).describe('Part of them, chosen at random, who are asked.'),
      responseRate: share.default(0.3).describe('Part of those asked who answer.'),
      noise: z
        .number()
        .nonnegative()
        .max(10)
        .default(0.15)
        .describe('Standard deviation of an answer around what is felt.'),
      cost: money.default(0).describe('Cost of holding it once.'),
      costPerAnswer: money.default(0).describe('Cost of each answer, such as a small gift.'),
    }),
  ),
  inherits: 'as a whole',
  off: [],
  words: { en: 'Surveys', zh: '问卷调查' },
  submodel: 'surveys',
  check: checkSurveys,
});
export type Survey = z.output<typeof SURVEYS.form>[number];

function checkSurveys({ own, facts, report }: WrittenStrategy): void {
  each(own.surveys, SURVEYS.form.element, (entry, raw, i) => {
    const path = ['surveys', i];
    checkStart([...path, 'days'], 'days', entry?.days.from ?? startOf(raw), facts, report);
    checkLength([...path, 'every'], raw.every, 'positive', report);
    textsOf(raw.segments).forEach((segment, k) => {
      if (!facts.segmentNames.includes(segment))
        report([...path, 'segments', k], say.unknownName('segment', segment, facts.segmentNames));
    });
    if (entry && (entry.sample === 0 || entry.responseRate === 0)) report(path, say.surveyNobodyAnswers());
  });
}
