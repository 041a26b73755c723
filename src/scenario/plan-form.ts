/** How a search for plans is written; `planning.ts` holds it to the scenario. */

import { z } from 'zod';
import { said } from '../language/said.ts';
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
  strategy: name
    .optional()
    .describe(said('The strategy that is varied; the baseline when left out.', '所变动的策略；省略时为基准。')),
  levers: z
    .record(z.string().min(1).max(500), lever)
    .describe(
      said(
        'What may be changed, by path inside the strategy: a range, as operators.hours: 1..8, or a list of values, as rules.visible: [true, false].',
        '可以改动什么，按策略内的路径：写范围，例如 operators.hours: 1..8；或写取值列表，例如 rules.visible: [true, false]。',
      ),
    ),
  objectives: z
    .array(z.string().min(1).max(300))
    .min(1)
    .max(4)
    .describe(
      said(
        'What is wanted, one to four of: maximise OUTCOME, minimise OUTCOME.',
        '想要什么，一到四项：maximise 结果名、minimise 结果名。',
      ),
    ),
  limits: z
    .record(name, bounds)
    .default({})
    .describe(
      said(
        'What must hold on average, by outcome, as cost: at most 5000.',
        '各结果平均必须满足的条件，例如 cost: at most 5000。',
      ),
    ),
  population: z
    .number()
    .int()
    .min(8)
    .max(1_000)
    .default(24)
    .describe(said('Plans tried side by side.', '同时尝试的方案数。')),
  generations: z
    .number()
    .int()
    .min(2)
    .max(1_000)
    .default(16)
    .describe(said('How often the best are varied.', '把最好的方案再作变动的次数。')),
  replications: z
    .number()
    .int()
    .min(2)
    .max(1_000)
    .default(6)
    .describe(
      said(
        'Runs of each plan in each generation; those found are tested again with as many as a comparison has.',
        '每一代中每个方案的模拟次数；找到的方案再以比较所用的次数重新检验。',
      ),
    ),
});
