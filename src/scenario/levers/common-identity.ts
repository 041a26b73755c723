/** Signs of what members have in common: a name, an emblem, rituals. */
import { z } from 'zod';
import { isMap, parsed } from '../as-written.ts';
import { checkStart } from '../checks/times.ts';
import { day, money, share } from '../quantities.ts';
import { lever, type WrittenStrategy } from './lever.ts';

export const COMMON_IDENTITY = lever({
  meaning: 'Signs of what members have in common; none when left out.',
  form: z.strictObject({
    strength: share
      .default(0.5)
      .describe('How present the signs are, from 0 to 1: a name, an emblem, rituals, what the group has achieved.'),
    from: day.default(0).describe('Day from which members see them.'),
    cost: money.default(0).describe('Cost a day.'),
  }),
  inherits: 'key by key',
  dated: true,
  off: { strength: 0 },
  words: { en: 'Common identity', zh: '共同身份' },
  submodel: 'commonIdentity',
  check: checkCommonIdentity,
});
export type CommonIdentity = z.output<typeof COMMON_IDENTITY.form>;

function checkCommonIdentity({ own, facts, report }: WrittenStrategy): void {
  if (!isMap(own.commonIdentity)) return;
  checkStart(['commonIdentity', 'from'], 'from', parsed(day, own.commonIdentity.from), facts, report);
}
