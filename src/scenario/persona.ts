/**
 * What sets people of a segment apart besides what they are interested in and come for. Each is measured against a usual member: left out, it is
 * theirs, and the run is the same as without it.
 */
import { z } from 'zod';
import { said } from '../language/said.ts';
import { share } from './quantities.ts';

const factor = z.number().min(0.01).max(100);

export const persona = {
  spending: factor
    .optional()
    .describe(
      said(
        'How much they can pay, as a factor: 2 for twice as much as a usual member; 1 when left out.',
        '付得起多少，以倍数计：2 表示普通成员的两倍；省略时为 1。',
      ),
    ),
  referencePrice: factor
    .optional()
    .describe(
      said(
        'What they compare prices with, as a factor on the reference price: 0.8 where they know cheaper goods; 1 when left out.',
        '拿什么与价格相比，以参考价的倍数计：知道更便宜的同类时写 0.8；省略时为 1。',
      ),
    ),
  dealProneness: z
    .number()
    .min(0)
    .max(10)
    .optional()
    .describe(
      said(
        'How much discounts, coupons, prizes and rewards call them, as a factor; the more, the less they buy at the full price. 1 when left out.',
        '折扣、优惠券、奖品与奖励对他们的吸引，以倍数计；越大，原价时买得越少。省略时为 1。',
      ),
    ),
  talkativeness: factor
    .optional()
    .describe(said('How much they write, as a factor; 1 when left out.', '发言多少，以倍数计；省略时为 1。')),
  friends: z
    .number()
    .min(0)
    .max(20)
    .optional()
    .describe(
      said(
        'How many friends they have in a generated graph, as a factor: 3 for three times as many as a usual member; 1 when left out.',
        '在生成的关系网中有多少好友，以倍数计：3 表示普通成员的三倍；省略时为 1。',
      ),
    ),
  trust: share
    .optional()
    .describe(
      said(
        'Trust in the operator on joining, from 0 to 1; that of a usual member when left out.',
        '加入时对运营者的信任，从 0 到 1；省略时同普通成员。',
      ),
    ),
  visits: z
    .number()
    .min(-10)
    .max(10)
    .optional()
    .describe(
      said(
        'How readily they open the group, in log-odds against a usual member: 0.7 doubles the odds of a visit, -0.7 halves them; 0 when left out.',
        '打开群的意愿，以相对普通成员的对数几率计：0.7 使访问的几率加倍，-0.7 使其减半；省略时为 0。',
      ),
    ),
};
