/** How the operator answers crises. */

import { z } from 'zod';
import { said } from '../../language/said.ts';
import { isMap, listOf, mapOf } from '../as-written.ts';
import * as say from '../issues.ts';
import { duration, money, share } from '../quantities.ts';
import { lever, type WrittenStrategy } from './lever.ts';

export const CRISIS_RESPONSE = lever({
  meaning: said('How the operator answers crises; not at all when left out.', '运营者如何应对危机；省略时不应对。'),
  form: z.strictObject({
    // Not in whole days: an answer after six hours comes before half of those hit have heard.
    after: duration
      .optional()
      .describe(
        said(
          'How long after a crisis begins the operator answers; never when left out.',
          '危机开始多久后运营者应对；省略时从不应对。',
        ),
      ),
    quality: share.default(0.7).describe(said('How good the answer is, from 0 to 1.', '应对的质量，从 0 到 1。')),
    cost: money.default(0).describe(said('Cost of answering one crisis.', '应对一次危机的成本。')),
  }),
  inherits: 'key by key',
  off: {},
  words: { en: 'Answer to crises', zh: '危机应对' },
  submodel: 'crises',
  check: checkCrisisResponse,
});
export type CrisisResponse = z.output<typeof CRISIS_RESPONSE.form>;

function checkCrisisResponse({ own, effective, report }: WrittenStrategy): void {
  if (!isMap(own.crisisResponse)) return;
  const { after } = mapOf(effective.crisisResponse);
  if (after === undefined) report(['crisisResponse'], say.answerNever(), 'key');
  const crises = listOf(effective.events).map((event) => mapOf(event).kind);
  if (
    !crises.some((kind) => kind !== 'competitor' && kind !== 'outage' && kind !== 'departure') &&
    typeof own.extends !== 'string'
  )
    report(['crisisResponse'], say.answerToNothing(), 'key');
}
