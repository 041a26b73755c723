/** Forms without a unit: names, texts, counts, factors. Those with a unit are in `quantities.ts`. */

import { z } from 'zod';
import { said } from '../language/said.ts';
import { share } from './quantities.ts';

export const text = (meaning: string) => z.string().max(10_000).describe(meaning);
/** Of a segment, a strategy, a topic …, in any language. */
export const name = z.string().min(1).max(200);
export const count = z.number().int().nonnegative();
/** A multiple of what is usual. */
export const factor = z.number().nonnegative().max(100);
export const formula = z
  .string()
  .min(1)
  .max(2_000)
  .describe(
    said(
      'Arithmetic over outcome names, such as cost / max(members, 1).',
      '以结果名作的算式，例如 cost / max(members, 1)。',
    ),
  );
export const shares = z.record(name, share).describe(said('A share for each segment.', '每个人群的占比。'));
/** How much of its worth goes to each motive. */
export const servesAny = z.strictObject({
  benefit: factor.default(0).describe(said('Help and information.', '帮助与信息。')),
  social: factor.default(0).describe(said('People and company.', '人与陪伴。')),
  growth: factor.default(0).describe(said('Learning and getting on.', '学习与进步。')),
  entertainment: factor.default(0).describe(said('Fun.', '娱乐。')),
});
