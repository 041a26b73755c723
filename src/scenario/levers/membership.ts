/** What members pay to stay. */

import { z } from 'zod';
import { said } from '../../language/said.ts';
import { isMap, listOf, mapOf, parsed } from '../as-written.ts';
import { type Facts, hasNoGraph } from '../checks/facts.ts';
import type { Report } from '../checks/report.ts';
import { checkLength, checkStart } from '../checks/times.ts';
import * as say from '../issues.ts';
import { day, money, period } from '../quantities.ts';
import type { PlainMap } from '../source.ts';
import { lever, type WrittenStrategy } from './lever.ts';

export const MEMBERSHIP = lever({
  meaning: said('What members pay to stay; nothing when left out.', '成员为留下而付的费用；省略时不收。'),
  form: z.strictObject({
    fee: money.describe(said('What every member pays to stay.', '每名成员为留下而付多少。')),
    every: period
      .optional()
      .describe(said('Length of a period; the fee is paid once when left out.', '付费期的长度；省略时只付一次。')),
    from: day.default(0).describe(said('First day on which it is asked for.', '开始收取的日子。')),
    trial: period
      .default(0)
      .describe(
        said(
          'Days that a newcomer stays free of charge; founders get none. Without it, newcomers decide at the door.',
          '新人免费的天数；创始成员没有。不设时，新人在入口决定。',
        ),
      ),
    referencePrice: money
      .optional()
      .describe(
        said(
          'What comparable memberships cost; what founders pay already, or else the fee itself, when left out.',
          '同类会员的价格；省略时为创始成员已付的金额，否则为费用本身。',
        ),
      ),
  }),
  inherits: 'key by key',
  dated: true,
  off: { fee: 0 },
  words: { en: 'Membership fee', zh: '会员费' },
  submodel: 'fees',
  check: checkMembership,
});
export type Membership = z.output<typeof MEMBERSHIP.form>;

function checkMembership({ own, effective, facts, report }: WrittenStrategy): void {
  checkTrial(own, effective, facts, report);
  if (!isMap(own.membership)) return;
  checkStart(['membership', 'from'], 'from', parsed(day, own.membership.from), facts, report);
  checkLength(['membership', 'every'], own.membership.every, 'positive', report);
  checkLength(['membership', 'trial'], own.membership.trial, 'any', report);
  const membership = parsed(MEMBERSHIP.form, mapOf(effective.membership));
  if (membership?.fee === 0 && typeof own.extends !== 'string' && !isVaried(facts, 'membership.fee'))
    report(['membership', 'fee'], say.paysNothing({ en: 'membership brings', zh: '会员费没有带来任何收入' }), 'key');
  const isAskedAtOnce = membership !== undefined && membership.fee > 0 && membership.from === 0;
  if (isAskedAtOnce && facts.founders > 0 && mapOf(mapOf(facts.data.community).start).paying === undefined)
    report(['membership', 'fee'], say.foundersAsked(facts.founders, membership.fee), 'key');
}

/** A free trial that is given to nobody, as nobody comes, as nothing is free of a fee that nobody asks for, or as it outlasts everything. */
function checkTrial(own: PlainMap, effective: PlainMap, facts: Facts, report: Report): void {
  const membership = parsed(MEMBERSHIP.form, mapOf(effective.membership));
  if (membership === undefined || membership.trial === 0) return;
  const isOwn = mapOf(own.membership).trial !== undefined;
  const path = isOwn ? ['membership', 'trial'] : isMap(own.membership) ? ['membership'] : ['extends'];
  // What is inherited as a whole was looked at where it is written.
  if (!isOwn && !isMap(own.membership) && WAYS_IN.every((lever) => own[lever] === undefined)) return;
  const { horizon } = facts;
  if (membership.fee === 0 && !isVaried(facts, 'membership.fee')) report(path, say.trialOfNothing(), 'key');
  else if (nobodyComes(effective, facts)) report(path, say.trialForNobody(), 'key');
  else if (horizon !== undefined && membership.from < horizon && membership.trial >= horizon)
    report(path, say.trialNeverEnds(membership.trial, horizon), 'key');
}

/** Whether a plan or a sensitivity analysis tries other values at a path of a strategy. */
const isVaried = ({ data }: Facts, path: string): boolean =>
  [...Object.keys(mapOf(mapOf(data.plan).levers)), ...Object.keys(mapOf(data.uncertain))].some(
    (varied) => varied.trim() === path || varied.trim().endsWith(`.${path}`),
  );

/** Levers that bring in people whom no member knows; of friends members tell by themselves. */
const WAYS_IN = ['recruit', 'seeds', 'allies', 'opinionLeaders'] as const;

/** Whether nobody can join after the founders: nobody is left or hears of it by a friend, and nothing reaches strangers, now or later. */
function nobodyComes(effective: PlainMap, facts: Facts): boolean {
  if (facts.size !== undefined && facts.founders >= facts.size) return true;
  if (!hasNoGraph(facts) || WAYS_IN.some((lever) => listOf(effective[lever]).length > 0)) return false;
  const { content, stages, triggers } = effective;
  const later = JSON.stringify([stages, triggers]);
  return (
    !/"outside":/.test(JSON.stringify([content]) + later) && !WAYS_IN.some((lever) => later.includes(`"${lever}":`))
  );
}
