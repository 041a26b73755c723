/** Switches for testing what the mind contributes. */

import { z } from 'zod';
import { said } from '../language/said.ts';

export const cognition = z.strictObject({
  attention: z
    .enum(['finite', 'unlimited'])
    .default('finite')
    .describe(said('Whether a visit can take in only so many messages.', '一次访问能读进去的消息数是否有限。')),
  forgetting: z.enum(['on', 'off']).default('on').describe(said('Whether ties fade.', '关系是否减弱。')),
  tieEffects: z
    .enum(['on', 'off'])
    .default('on')
    .describe(said('Whether ties and familiarity change behavior.', '关系与熟悉感是否改变行为。')),
  inhibition: z
    .enum(['on', 'off'])
    .default('on')
    .describe(said('Whether members hesitate to speak before strangers.', '成员面对陌生人是否不敢发言。')),
  identity: z
    .enum(['on', 'shuffled', 'off'])
    .default('on')
    .describe(
      said(
        'Whether members tell each other apart: "shuffled" takes each message for that of somebody at random, "off" knows the group as a whole and nobody in it.',
        '成员是否分得清彼此：shuffled 把每条消息当作随机某人写的，off 只认得整个群而不认得其中任何人。',
      ),
    ),
});
