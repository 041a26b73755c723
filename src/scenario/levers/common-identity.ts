/** Signs of what members have in common: a name, an emblem, rituals. */

import { z } from 'zod';
import { said } from '../../language/said.ts';
import { isMap, parsed, textsOf } from '../as-written.ts';
import { checkStart } from '../checks/times.ts';
import * as say from '../issues.ts';
import { name } from '../plain-forms.ts';
import { day, money, share } from '../quantities.ts';
import { lever, type WrittenStrategy } from './lever.ts';

export const COMMON_IDENTITY = lever({
  meaning: said('Signs of what members have in common; none when left out.', '成员共同身份的标识；省略时没有。'),
  form: z.strictObject({
    strength: share
      .default(0.5)
      .describe(
        said(
          'How present the signs are, from 0 to 1: a name, an emblem, rituals, what the group has achieved.',
          '标识的呈现程度，从 0 到 1：名称、徽标、仪式、群的成就。',
        ),
      ),
    from: day.default(0).describe(said('Day from which members see them.', '成员从哪天起看到。')),
    segments: z
      .array(name)
      .min(1)
      .optional()
      .describe(
        said(
          'Segments who share the conviction that the signs stand for; the others see them and are not moved. All when left out.',
          '认同标识所代表信念的人群；其余的人看到也无动于衷。省略时为全部。',
        ),
      ),
    cost: money.default(0).describe(said('Cost a day.', '每天的成本。')),
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
  textsOf(own.commonIdentity.segments).forEach((segment, k) => {
    if (!facts.segmentNames.includes(segment))
      report(['commonIdentity', 'segments', k], say.unknownName('segment', segment, facts.segmentNames));
  });
  checkStart(['commonIdentity', 'from'], 'from', parsed(day, own.commonIdentity.from), facts, report);
}
