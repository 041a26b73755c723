/** Picking out what members wrote: pinned messages, digests. */

import { z } from 'zod';
import { said } from '../../language/said.ts';
import { isMap, parsed } from '../as-written.ts';
import { checkLength, checkStart } from '../checks/times.ts';
import { day, money, period } from '../quantities.ts';
import { lever, type WrittenStrategy } from './lever.ts';

export const CURATION = lever({
  meaning: said('Pinning the best messages, and digests.', '置顶最好的消息，以及周报。'),
  form: z.strictObject({
    pins: z
      .strictObject({
        every: period.default(1).describe(said('How often messages are chosen.', '多久挑选一次。')),
        count: z
          .number()
          .int()
          .min(1)
          .max(32)
          .default(1)
          .describe(said('How many are pinned each time, in each group.', '每次在每个群置顶多少条。')),
        from: day.default(0).describe(said('First day.', '第一天。')),
      })
      .optional()
      .describe(
        said(
          "Members' messages that got most replies are pinned, and their authors recognized.",
          '置顶成员消息中回复最多的，并肯定其作者。',
        ),
      ),
    digest: z
      .strictObject({
        every: period.default(7).describe(said('How often it appears.', '多久出现一次。')),
        items: z
          .number()
          .int()
          .min(1)
          .max(100)
          .default(5)
          .describe(said('Messages that it sums up.', '汇总的消息数。')),
        from: day.default(7).describe(said('First day.', '第一天。')),
        cost: money.default(0).describe(said('Cost of making one.', '制作一期的成本。')),
      })
      .optional()
      .describe(
        said(
          'A digest of the messages that got most replies: it calls back who has been away, and lets them catch up.',
          '汇总回复最多的消息的周报：唤回久未访问的人，让他们补课。',
        ),
      ),
  }),
  inherits: 'key by key',
  dated: true,
  off: {},
  words: { en: 'Curation', zh: '精选与周报' },
  submodel: 'programme',
  check: checkCuration,
});
export type Curation = z.output<typeof CURATION.form>;

function checkCuration({ own, facts, report }: WrittenStrategy): void {
  if (!isMap(own.curation)) return;
  for (const key of ['pins', 'digest'] as const) {
    const written = own.curation[key];
    if (!isMap(written)) continue;
    checkStart(['curation', key, 'from'], 'from', parsed(day, written.from), facts, report);
    checkLength(['curation', key, 'every'], written.every, 'positive', report);
  }
}
