/** Everybody who could ever join: how many, of which kinds, and who knows whom. */
import { z } from 'zod';
import { graph } from './friendships.ts';
import { persona } from './persona.ts';
import { name } from './plain-forms.ts';
import { share } from './quantities.ts';
import { rhythm } from './rhythm.ts';

export const segment = z.strictObject({
  share: share.describe('Part of the population in this segment; all shares add up to 100 %.'),
  topics: z.record(name, z.number().nonnegative()).default({}).describe('Interest in each topic, as weights.'),
  expertise: z
    .strictObject({
      mean: share.describe('Mean among the segment.'),
      sd: share.default(0.1).describe('Standard deviation.'),
    })
    .default({ mean: 0.5, sd: 0.15 })
    .describe('Expertise from 0 (beginner) to 1 (expert).'),
  motives: z
    .strictObject({
      benefit: z.number().nonnegative().default(1).describe('Help and information.'),
      social: z.number().nonnegative().default(1).describe('People and company.'),
      growth: z.number().nonnegative().default(1).describe('Learning and getting on.'),
      entertainment: z.number().nonnegative().default(1).describe('Fun.'),
    })
    .default({ benefit: 1, social: 1, growth: 1, entertainment: 1 })
    .describe('What people come for, as weights.'),
  ...persona,
  rhythm: rhythm
    .optional()
    .describe('On which days of the week and at which hours they look in; every day and hour alike when left out.'),
});
export type Segment = z.output<typeof segment>;

export const population = z.strictObject({
  size: z.number().int().min(1).max(20_000_000).describe('People who could ever join.'),
  graph: graph.default({ kind: 'none' }).describe('Who knows whom outside the community.'),
  segments: z
    .record(name, segment)
    .prefault({ everyone: { share: 1 } })
    .describe('Kinds of people.'),
});
