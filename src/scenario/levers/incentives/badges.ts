/** Badges for reaching a number, or for being among the best. */
import { z } from 'zod';
import { each } from '../../as-written.ts';
import type { Report } from '../../checks/report.ts';
import { checkLength } from '../../checks/times.ts';
import * as say from '../../issues.ts';
import { name } from '../../plain-forms.ts';
import { money, period, share } from '../../quantities.ts';
import { checkCounted, checkMoney, checkNumber, counted, ownBudget, scheme, type WrittenScheme } from './scheme.ts';

export const BADGES = scheme({
  meaning: 'Badges for reaching a number, or for being among the best.',
  form: z.array(
    z.strictObject({
      name: name.describe('A label in the report.'),
      by: counted,
      at: z.number().positive().max(1e12).optional().describe('Given once, on reaching this number.'),
      top: share.optional().describe('Given to this part of the members, time and again.'),
      every: period.optional().describe('How often a badge for the top is given; 30 days when left out.'),
      cost: money.default(0).describe('Cost of giving one.'),
      budget: ownBudget,
    }),
  ),
  check: checkBadges,
  costs: ({ cost }) => cost,
  crowds: () => undefined,
  moves: undefined,
});

function checkBadges({ own, all, common }: WrittenScheme, report: Report): void {
  checkNumber(['badges'], { en: 'badges', zh: '徽章' }, own.badges, report);
  const names = new Set<string>();
  each(own.badges, BADGES.form.element, (badge, raw, i) => {
    const path = ['badges', i];
    checkCounted(path, { en: `the badge ${say.quote(raw.name)}`, zh: `徽章“${raw.name}”` }, raw, all, report);
    checkLength([...path, 'every'], raw.every, 'positive', report);
    if (!badge) return;
    const { at, top, every, cost } = badge;
    if (names.has(badge.name)) report([...path, 'name'], say.badgeTwice(badge.name));
    names.add(badge.name);
    if (at === undefined && top === undefined) report([...path, 'name'], say.badgeNeedsOne(badge.name));
    else if (at !== undefined && top !== undefined) report([...path, 'top'], say.badgeHasBoth(badge.name), 'key');
    else if (at !== undefined && every !== undefined) report([...path, 'every'], say.badgeOnce(badge.name), 'key');
    if (top === 0) report([...path, 'top'], say.nobodyAtTheTop({ en: 'a badge', zh: '徽章' }));
    checkMoney(path, { en: 'badges', zh: '徽章' }, cost, badge.budget ?? common, report);
  });
}
