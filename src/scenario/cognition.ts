/** Switches for testing what the mind contributes. */
import { z } from 'zod';

export const cognition = z.strictObject({
  attention: z
    .enum(['finite', 'unlimited'])
    .default('finite')
    .describe('Whether a visit can take in only so many messages.'),
  forgetting: z.enum(['on', 'off']).default('on').describe('Whether ties fade.'),
  tieEffects: z.enum(['on', 'off']).default('on').describe('Whether ties and familiarity change behavior.'),
  inhibition: z.enum(['on', 'off']).default('on').describe('Whether members hesitate to speak before strangers.'),
  identity: z
    .enum(['on', 'shuffled', 'off'])
    .default('on')
    .describe(
      'Whether members tell each other apart: "shuffled" takes each message for that of somebody at random, "off" knows the group as a whole and nobody in it.',
    ),
});
