/** What members give of their own will. */

import { z } from 'zod';
import { said } from '../../language/said.ts';
import { isMap, mapOf, parsed } from '../as-written.ts';
import * as say from '../issues.ts';
import { money, share } from '../quantities.ts';
import { lever, type WrittenStrategy } from './lever.ts';

export const TIPS = lever({
  meaning: said('What members give of their own will; nothing when left out.', '成员自愿给的；省略时没有。'),
  form: z.strictObject({
    chance: share.describe(
      said(
        'Chance that a member who is wholly satisfied leaves a tip at a visit.',
        '完全满意的成员在一次访问中打赏的概率。',
      ),
    ),
    amount: money.describe(said('What an average member gives.', '一名普通成员给多少。')),
    kept: share
      .default(1)
      .describe(said('Part of it that the operator keeps; authors get the rest.', '运营者留下的比例；其余归作者。')),
  }),
  inherits: 'key by key',
  dated: true,
  off: { chance: 0, amount: 0 },
  words: { en: 'Tips', zh: '打赏' },
  submodel: 'fees',
  check: checkTips,
});
export type Tips = z.output<typeof TIPS.form>;

function checkTips({ own, report }: WrittenStrategy): void {
  const tips = parsed(TIPS.form, mapOf(own.tips));
  if (isMap(own.tips) && tips && tips.chance > 0 && tips.amount * tips.kept === 0)
    report(
      ['tips', tips.amount === 0 ? 'amount' : 'kept'],
      say.paysNothing({ en: 'tips bring the operator', zh: '打赏没有给运营者带来任何收入' }),
      'key',
    );
}
