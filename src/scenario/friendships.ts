/** Who knows whom outside the community: read from a file, or generated. */

import { z } from 'zod';
import { said } from '../language/said.ts';
import { share } from './quantities.ts';

const meanDegree = z.number().nonnegative().describe(said('Friends of an average person.', '平均每人的好友数。'));

export const graph = z.union([
  z.strictObject({
    file: z
      .string()
      .min(1)
      .describe(
        said(
          'A list of friendships: CSV or text (plain or .gz), GEXF or GraphML, beside the scenario.',
          '好友关系表：CSV 或文本（可为 .gz）、GEXF 或 GraphML，放在场景文件旁。',
        ),
      ),
  }),
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }).describe(said('Nobody knows anybody.', '谁也不认识谁。')),
    z.strictObject({ kind: z.literal('complete') }).describe(said('Everybody knows everybody.', '所有人彼此认识。')),
    z
      .strictObject({ kind: z.literal('erdos-renyi'), meanDegree })
      .describe(said('Friendships fall at random.', '好友关系随机形成。')),
    z
      .strictObject({
        kind: z.literal('small-world'),
        meanDegree,
        rewiring: share
          .default(0.1)
          .describe(said('Part of the friendships that reach somebody at random.', '随机改连的关系占比。')),
      })
      .describe(
        said(
          'Neighbors on a ring, some friendships rewired (Watts & Strogatz 1998).',
          '环上的邻居，部分关系随机改连（Watts & Strogatz 1998）。',
        ),
      ),
    z
      .strictObject({ kind: z.literal('barabasi-albert'), meanDegree })
      .describe(
        said(
          'Newcomers befriend the popular (Barabási & Albert 1999).',
          '后来者结交人缘好的人（Barabási & Albert 1999）。',
        ),
      ),
    z
      .strictObject({
        kind: z.literal('stochastic-block'),
        meanDegree,
        homophily: share
          .default(0.5)
          .describe(
            said(
              'How much segments keep to themselves: 0 mixes freely, 1 never crosses.',
              '各人群偏好同类的程度：0 自由混合，1 从不跨越。',
            ),
          ),
      })
      .describe(
        said(
          'Segments keep to themselves: homophily 0 mixes freely, 1 never crosses segments.',
          '各人群偏好同类：homophily 为 0 时自由混合，为 1 时从不跨人群。',
        ),
      ),
    z
      .strictObject({
        kind: z.literal('configuration'),
        degrees: z
          .record(z.string().regex(/^\d+$/), share)
          .describe(
            said(
              'Share of people by number of friends, as { 2: 50 %, 10: 50 % }.',
              '各好友数的人数占比，例如 { 2: 50 %, 10: 50 % }。',
            ),
          ),
      })
      .describe(
        said(
          'A given distribution of the number of friends, as "friends: share".',
          '给定好友数的分布，写作“好友数: 占比”。',
        ),
      ),
  ]),
]);
export type GraphDescription = z.output<typeof graph>;
