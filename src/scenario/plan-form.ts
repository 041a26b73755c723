/** How a search for plans is written; `planning.ts` holds it to the scenario. */
import { z } from 'zod';
import { name } from './plain-forms.ts';
import { bounds, range } from './quantities.ts';

const lever = z.union([
  range,
  z
    .array(z.union([z.string().min(1).max(200), z.number(), z.boolean()]))
    .min(2)
    .max(100),
]);

export const plan = z.strictObject({
  strategy: name.optional().describe('The strategy that is varied; the baseline when left out.'),
  levers: z
    .record(z.string().min(1).max(500), lever)
    .describe(
      'What may be changed, by path inside the strategy: a range, as operators.hours: 1..8, or a list of values, as rules.visible: [true, false].',
    ),
  objectives: z
    .array(z.string().min(1).max(300))
    .min(1)
    .max(4)
    .describe('What is wanted, one to four of: maximise OUTCOME, minimise OUTCOME.'),
  limits: z.record(name, bounds).default({}).describe('What must hold on average, by outcome, as cost: at most 5000.'),
  population: z.number().int().min(8).max(1_000).default(24).describe('Plans tried side by side.'),
  generations: z.number().int().min(2).max(1_000).default(16).describe('How often the best are varied.'),
  replications: z
    .number()
    .int()
    .min(2)
    .max(1_000)
    .default(6)
    .describe('Runs of each plan in each generation; those found are tested again with as many as a comparison has.'),
});
