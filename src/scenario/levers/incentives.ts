/** What members are rewarded with: a lever of several schemes, each in a file of `incentives/` and in the table here. */

import { z } from 'zod';
import { said } from '../../language/said.ts';
import { isMap, mapOf, parsed } from '../as-written.ts';
import type { Report } from '../checks/report.ts';
import { checkStart, startOf } from '../checks/times.ts';
import * as say from '../issues.ts';
import { dayRange, money } from '../quantities.ts';
import type { PlainMap } from '../source.ts';
import { BADGES } from './incentives/badges.ts';
import { COUPONS } from './incentives/coupons.ts';
import { GIFTS } from './incentives/gifts.ts';
import { HONOURS } from './incentives/honours.ts';
import { LEADERBOARD } from './incentives/leaderboard.ts';
import { LEVELS } from './incentives/levels.ts';
import { LOTTERY } from './incentives/lottery.ts';
import { POINTS } from './incentives/points.ts';
import type { Reward, Scheme, WrittenScheme } from './incentives/scheme.ts';
import { STREAKS } from './incentives/streaks.ts';
import { lever, type WrittenStrategy } from './lever.ts';

/** In the order of the reference. */
export const SCHEMES = {
  points: POINTS,
  levels: LEVELS,
  honours: HONOURS,
  leaderboard: LEADERBOARD,
  badges: BADGES,
  coupons: COUPONS,
  gifts: GIFTS,
  lottery: LOTTERY,
  streaks: STREAKS,
} as const;
export type SchemeName = keyof typeof SCHEMES;
type SchemeForms = { [name in SchemeName]: z.ZodOptional<(typeof SCHEMES)[name]['form']> };

const schemes = Object.entries(SCHEMES) as [SchemeName, Scheme][];

export const INCENTIVES = lever({
  meaning: said('What members are rewarded with.', '用什么奖励成员。'),
  form: z.strictObject({
    ...(Object.fromEntries(
      schemes.map(([name, { form, meaning }]) => [name, form.optional().describe(meaning)]),
    ) as SchemeForms),
    days: dayRange
      .optional()
      .describe(
        said('Days on which all this runs; from first to last when left out.', '这一切进行的日子；省略时从头到尾。'),
      ),
    budget: money
      .optional()
      .describe(
        said(
          'Money for everything here that has no budget of its own; when it is gone, it stops.',
          '这里没有各自预算的各项共用的钱；用完即停。',
        ),
      ),
  }),
  inherits: 'key by key',
  dated: true,
  off: {},
  measures: [['budget', 'days']],
  words: { en: 'Incentives', zh: '激励' },
  submodel: 'motivation',
  check: checkIncentives,
});
export type Incentives = z.output<typeof INCENTIVES.form>;

/** A program that begins on a day, from which its own days count. */
export const incentivesFrom = (incentives: Incentives, day: number, to = Number.POSITIVE_INFINITY): Incentives => ({
  ...incentives,
  days: { from: day, to },
  ...(incentives.gifts && { gifts: incentives.gifts.map((gift) => ({ ...gift, day: gift.day + day })) }),
});

/** A scheme as read, as a list: of its entries, of itself alone, or of nothing where it is left out. */
export const rewardsOf = <Name extends SchemeName>(incentives: Incentives, name: Name): readonly RewardOf<Name>[] =>
  [incentives[name] ?? []].flat() as readonly RewardOf<Name>[];
export type RewardOf<Name extends SchemeName> = Reward<z.output<(typeof SCHEMES)[Name]['form']>>;

function checkIncentives({ own: strategy, effective, lineage, facts, report }: WrittenStrategy): void {
  if (!isMap(strategy.incentives)) return;
  const own = strategy.incentives;
  const all = mapOf(effective.incentives);
  const written: WrittenScheme = {
    own,
    all,
    points: isMap(all.points) ? parsed(POINTS.form, all.points) : undefined,
    common: parsed(INCENTIVES.form.shape.budget, all.budget),
    strategy: effective,
    facts,
  };
  const within: Report = (path, problem, where) => report(['incentives', ...path], problem, where);
  if (own.days !== undefined) checkStart(['days'], 'days', startOf(own), facts, within);
  for (const [, { check }] of schemes) check(written, within);
  checkBudget(written, lineage, within);
}

/** A common budget that nothing draws on; silent about strategies that others may complete. */
function checkBudget({ own, all }: WrittenScheme, lineage: readonly PlainMap[], report: Report): void {
  const incentives = parsed(INCENTIVES.form, all);
  if (own.budget === undefined || !incentives || lineage.length > 1) return;
  const isFree = schemes.every(([name, { costs }]) =>
    rewardsOf(incentives, name).every((reward) => costs(reward) === 0),
  );
  const paysInvitations = mapOf(lineage[0]!.invitations).commonBudget === true;
  if (isFree && !paysInvitations) report(['budget'], say.budgetForNothing(), 'key');
}
