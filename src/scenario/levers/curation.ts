/** Picking out what members wrote: pinned messages, digests. */
import { z } from 'zod';
import { isMap, parsed } from '../as-written.ts';
import { checkLength, checkStart } from '../checks/times.ts';
import { day, money, period } from '../quantities.ts';
import { lever, type WrittenStrategy } from './lever.ts';

export const CURATION = lever({
  meaning: 'Pinning the best messages, and digests.',
  form: z.strictObject({
    pins: z
      .strictObject({
        every: period.default(1).describe('How often messages are chosen.'),
        count: z.number().int().min(1).max(32).default(1).describe('How many are pinned each time, in each group.'),
        from: day.default(0).describe('First day.'),
      })
      .optional()
      .describe("Members' messages that got most replies are pinned, and their authors recognized."),
    digest: z
      .strictObject({
        every: period.default(7).describe('How often it appears.'),
        items: z.number().int().min(1).max(100).default(5).describe('Messages that it sums up.'),
        from: day.default(7).describe('First day.'),
        cost: money.default(0).describe('Cost of making one.'),
      })
      .optional()
      .describe(
        'A digest of the messages that got most replies: it calls back who has been away, and lets them catch up.',
      ),
  }),
  inherits: 'key by key',
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
