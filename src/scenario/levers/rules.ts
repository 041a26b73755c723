/** Rules of conduct, and who may join. */
import { z } from 'zod';
import { isMap, mapOf, textsOf } from '../as-written.ts';
import * as say from '../issues.ts';
import { name, shares } from '../plain-forms.ts';
import { lever, type WrittenStrategy } from './lever.ts';

/** What a member's message can break; the engine numbers them in this order, from 1. */
export const VIOLATIONS = ['ads', 'off-topic', 'abuse'] as const;

export const RULES = lever({
  meaning: 'Rules and who may join.',
  form: z.strictObject({
    visible: z.boolean().default(false).describe('Rules are shown to everybody.'),
    forbidden: z
      .array(z.enum(VIOLATIONS))
      .default([...VIOLATIONS])
      .describe('What the rules forbid: only that is discouraged by them and looked for by moderators.'),
    entry: z
      .strictObject({
        segments: z.array(name).min(1).optional().describe('Only these segments may join.'),
        quiz: shares
          .optional()
          .describe('A quiz on the rules: the share of each segment that passes; segments not named all do.'),
      })
      .optional()
      .describe('Who may join.'),
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
