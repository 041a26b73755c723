/** Forms without a unit: names, texts, counts, factors. Those with a unit are in `quantities.ts`. */
import { z } from 'zod';
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
  .describe('Arithmetic over outcome names, such as cost / max(members, 1).');
export const shares = z.record(name, share).describe('A share for each segment.');
/** How much of its worth goes to each motive. */
export const servesAny = z.strictObject({
  benefit: factor.default(0).describe('Help and information.'),
  social: factor.default(0).describe('People and company.'),
  growth: factor.default(0).describe('Learning and getting on.'),
  entertainment: factor.default(0).describe('Fun.'),
});
