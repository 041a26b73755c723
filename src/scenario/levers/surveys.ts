/** What the operator asks members. */

import { z } from 'zod';
import { said } from '../../language/said.ts';
import { each, textsOf } from '../as-written.ts';
import { checkLength, checkOneDay, checkStart, startOf } from '../checks/times.ts';
import * as say from '../issues.ts';
import { name } from '../plain-forms.ts';
import { dayRange, money, period, share } from '../quantities.ts';
import { later } from './dated.ts';
import { lever, type WrittenStrategy } from './lever.ts';

/** What a survey can ask about; each is an outcome `surveyed…`. */
export const SURVEY_QUESTIONS = ['satisfaction', 'trust', 'belonging', 'interest'] as const;
export type SurveyQuestion = (typeof SURVEY_QUESTIONS)[number];

export const SURVEYS = lever({
  meaning: said('What the operator asks members.', '运营者向成员问什么。'),
  form: z.array(
    z.strictObject({
      about: z
        .enum(SURVEY_QUESTIONS)
        .describe(
          said(
            'What members are asked; the mean answer, from 0 to 1, is known in the evening. "interest" asks how much they want to read about a topic.',
            '问成员什么；答案均值（0 到 1）在当晚得知。interest 问有多想看某个话题。',
          ),
        ),
      topic: name
        .optional()
        .describe(
          said(
            "With about: interest, the topic; the community's first topic when left out.",
            '用于 about: interest：哪个话题；省略时为社群的第一个话题。',
          ),
        ),
      days: dayRange
        .prefault('from day 0')
        .describe(said('Days between which it is held; all when left out.', '在哪些日子之间举办；省略时为每天。')),
      every: period.default(30).describe(said('How often it is held.', '多久举办一次。')),
      ask: z
        .enum(['visitors', 'everybody'])
        .default('visitors')
        .describe(
          said(
            '"visitors" asks those who open the group on that day, "everybody" all members, as by mail.',
            'visitors 问当天打开群的人，everybody 问所有成员，如同发邮件。',
          ),
        ),
      segments: z
        .array(name)
        .min(1)
        .optional()
        .describe(
          said('Only members of these segments are asked; all when left out.', '只问这些人群的成员；省略时问全部。'),
        ),
      sample: share.default(1).describe(said('Part of them, chosen at random, who are asked.', '其中抽签询问的占比。')),
      responseRate: share.default(0.3).describe(said('Part of those asked who answer.', '被问者中作答的占比。')),
      noise: z
        .number()
        .nonnegative()
        .max(10)
        .default(0.15)
        .describe(said('Standard deviation of an answer around what is felt.', '答案围绕真实感受的标准差。')),
      cost: money.default(0).describe(said('Cost of holding it once.', '举办一次的成本。')),
      costPerAnswer: money
        .default(0)
        .describe(said('Cost of each answer, such as a small gift.', '每份答卷的成本，例如小礼品。')),
    }),
  ),
  inherits: 'as a whole',
  off: [],
  later,
  words: { en: 'Surveys', zh: '问卷调查' },
  submodel: 'surveys',
  check: checkSurveys,
});
export type Survey = z.output<typeof SURVEYS.form>[number];

function checkSurveys({ own, facts, report }: WrittenStrategy): void {
  each(own.surveys, SURVEYS.form.element, (entry, raw, i) => {
    const path = ['surveys', i];
    checkOneDay(path, raw, raw.every !== undefined, report);
    checkStart([...path, 'days'], 'days', entry?.days.from ?? startOf(raw), facts, report);
    checkLength([...path, 'every'], raw.every, 'positive', report);
    textsOf(raw.segments).forEach((segment, k) => {
      if (!facts.segmentNames.includes(segment))
        report([...path, 'segments', k], say.unknownName('segment', segment, facts.segmentNames));
    });
    if (typeof raw.topic === 'string' && facts.topics.length > 0 && !facts.topics.includes(raw.topic))
      report([...path, 'topic'], say.topicNobodyFollows(raw.topic, facts.topics));
    if (raw.topic !== undefined && entry !== undefined && entry.about !== 'interest')
      report([...path, 'topic'], say.surveyOfNoTopic(entry.about), 'key');
    if (entry && (entry.sample === 0 || entry.responseRate === 0)) report(path, say.surveyNobodyAnswers());
  });
}
