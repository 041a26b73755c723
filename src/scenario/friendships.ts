/** Who knows whom outside the community: read from a file, or generated. */
import { z } from 'zod';
import { share } from './quantities.ts';

const meanDegree = z.number().nonnegative().describe('Friends of an average person.');

export const graph = z.union([
  z.strictObject({
    file: z
      .string()
      .min(1)
      .describe('A list of friendships: CSV or text (plain or .gz), GEXF or GraphML, beside the scenario.'),
  }),
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }).describe('Nobody knows anybody.'),
    z.strictObject({ kind: z.literal('complete') }).describe('Everybody knows everybody.'),
    z.strictObject({ kind: z.literal('erdos-renyi'), meanDegree }).describe('Friendships fall at random.'),
    z
      .strictObject({
        kind: z.literal('small-world'),
        meanDegree,
        rewiring: share.default(0.1).describe('Part of the friendships that reach somebody at random.'),
      })
      .describe('Neighbors on a ring, some friendships rewired (Watts & Strogatz 1998).'),
    z
      .strictObject({ kind: z.literal('barabasi-albert'), meanDegree })
      .describe('Newcomers befriend the popular (Barabási & Albert 1999).'),
    z
      .strictObject({
        kind: z.literal('stochastic-block'),
        meanDegree,
        homophily: share
          .default(0.5)
          .describe('How much segments keep to themselves: 0 mixes freely, 1 never crosses.'),
      })
      .describe('Segments keep to themselves: homophily 0 mixes freely, 1 never crosses segments.'),
    z
      .strictObject({
        kind: z.literal('configuration'),
        degrees: z
          .record(z.string().regex(/^\d+$/), share)
          .describe('Share of people by number of friends, as { 2: 50 %, 10: 50 % }.'),
      })
      .describe('A given distribution of the number of friends, as "friends: share".'),
  ]),
]);
export type GraphDescription = z.output<typeof graph>;
