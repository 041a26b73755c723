/** Everybody who could ever join: how many, of which kinds, and who knows whom. */

import { z } from 'zod';
import { said } from '../language/said.ts';
import { graph } from './friendships.ts';
import { persona } from './persona.ts';
import { name } from './plain-forms.ts';
import { share } from './quantities.ts';
import { rhythm } from './rhythm.ts';

export const segment = z.strictObject({
  share: share.describe(
    said(
      'Part of the population in this segment; all shares add up to 100 %.',
      '该人群占总体的比例；全部相加为 100 %。',
    ),
  ),
  topics: z
    .record(name, z.number().nonnegative())
    .default({})
    .describe(said('Interest in each topic, as weights.', '对各话题的兴趣，以权重表示。')),
  expertise: z
    .strictObject({
      mean: share.describe(said('Mean among the segment.', '该人群的均值。')),
      sd: share.default(0.1).describe(said('Standard deviation.', '标准差。')),
    })
    .default({ mean: 0.5, sd: 0.15 })
    .describe(said('Expertise from 0 (beginner) to 1 (expert).', '专业水平，从 0（初学者）到 1（专家）。')),
  motives: z
    .strictObject({
      benefit: z.number().nonnegative().default(1).describe(said('Help and information.', '帮助与信息。')),
      social: z.number().nonnegative().default(1).describe(said('People and company.', '人与陪伴。')),
      growth: z.number().nonnegative().default(1).describe(said('Learning and getting on.', '学习与进步。')),
      entertainment: z.number().nonnegative().default(1).describe(said('Fun.', '娱乐。')),
    })
    .default({ benefit: 1, social: 1, growth: 1, entertainment: 1 })
    .describe(said('What people come for, as weights.', '人们为何而来，以权重表示。')),
  ...persona,
  rhythm: rhythm
    .optional()
    .describe(
      said(
        'On which days of the week and at which hours they look in; every day and hour alike when left out.',
        '他们在一周的哪些天、一天的哪些时段来看；省略时各天各时段相同。',
      ),
    ),
});
export type Segment = z.output<typeof segment>;

export const population = z.strictObject({
  size: z.number().int().min(1).max(20_000_000).describe(said('People who could ever join.', '可能加入的总人数。')),
  graph: graph.default({ kind: 'none' }).describe(said('Who knows whom outside the community.', '社群之外谁认识谁。')),
  segments: z
    .record(name, segment)
    .prefault({ everyone: { share: 1 } })
    .describe(said('Kinds of people.', '人群的种类。')),
});
