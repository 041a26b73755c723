/**
 * What sets people of a segment apart besides what they are interested in and come for. Each is measured against a usual member: left out, it is
 * theirs, and the run is the same as without it.
 */
import { z } from 'zod';
import { share } from './quantities.ts';

const factor = z.number().min(0.01).max(100);

export const persona = {
  spending: factor
    .optional()
    .describe('How much they can pay, as a factor: 2 for twice as much as a usual member; 1 when left out.'),
  referencePrice: factor
    .optional()
    .describe(
      'What they compare prices with, as a factor on the reference price: 0.8 where they know cheaper goods; 1 when left out.',
    ),
  dealProneness: z
    .number()
    .min(0)
    .max(10)
    .optional()
    .describe(
      'How much discounts, coupons, prizes and rewards call them, as a factor; the more, the less they buy at the full price. 1 when left out.',
    ),
  talkativeness: factor.optional().describe('How much they write, as a factor; 1 when left out.'),
  trust: share
    .optional()
    .describe('Trust in the operator on joining, from 0 to 1; that of a usual member when left out.'),
  visits: z
    .number()
    .min(-10)
    .max(10)
    .optional()
    .describe(
      'How readily they open the group, in log-odds against a usual member: 0.7 doubles the odds of a visit, -0.7 halves them; 0 when left out.',
    ),
};
