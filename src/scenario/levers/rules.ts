/** Rules of conduct, and who may join. */

import { z } from 'zod';
import { said } from '../../language/said.ts';
import { isMap, mapOf, textsOf } from '../as-written.ts';
import * as say from '../issues.ts';
import { name, shares } from '../plain-forms.ts';
import { lever, type WrittenStrategy } from './lever.ts';

/** What a member's message can break; the engine numbers them in this order, from 1. */
export const VIOLATIONS = ['ads', 'off-topic', 'abuse'] as const;

export const RULES = lever({
  meaning: said('Rules and who may join.', '群规与谁可以加入。'),
  form: z.strictObject({
    visible: z.boolean().default(false).describe(said('Rules are shown to everybody.', '向所有人公示群规。')),
    forbidden: z
      .array(z.enum(VIOLATIONS))
      .default([...VIOLATIONS])
      .describe(
        said(
          'What the rules forbid: only that is discouraged by them and looked for by moderators.',
          '群规禁止什么：群规只抑制这些，管理员也只查这些。',
        ),
      ),
    entry: z
      .strictObject({
        segments: z
          .array(name)
          .min(1)
          .optional()
          .describe(said('Only these segments may join.', '只有这些人群可以加入。')),
        quiz: shares
          .optional()
          .describe(
            said(
              'A quiz on the rules: the share of each segment that passes; segments not named all do.',
              '关于群规的测验：每个人群通过的占比；未写的人群全部通过。',
            ),
          ),
      })
      .optional()
      .describe(said('Who may join.', '谁可以加入。')),
  }),
  inherits: 'key by key',
  dated: true,
  off: {},
  measures: [],
  words: { en: 'Rules and entry', zh: '群规与准入' },
  submodel: 'rules',
  check: checkRules,
});

function checkRules({ own, facts: { segmentNames }, report }: WrittenStrategy): void {
  const { entry } = mapOf(own.rules);
  const allowed = textsOf(mapOf(entry).segments);
  allowed.forEach((segment, i) => {
    if (!segmentNames.includes(segment))
      report(['rules', 'entry', 'segments', i], say.unknownName('segment', segment, segmentNames));
  });
  if (!isMap(entry)) return;
  if (Object.keys(entry).length === 0) report(['rules', 'entry'], say.entryForEverybody(), 'key');
  for (const segment of Object.keys(mapOf(entry.quiz))) {
    const path = ['rules', 'entry', 'quiz', segment];
    if (!segmentNames.includes(segment)) report(path, say.unknownName('segment', segment, segmentNames), 'key');
    else if (allowed.length > 0 && !allowed.includes(segment)) report(path, say.quizForTheShutOut(segment), 'key');
  }
}
