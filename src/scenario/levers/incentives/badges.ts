/** Badges for reaching a number, or for being among the best. */

import { z } from 'zod';
import { said } from '../../../language/said.ts';
import { each } from '../../as-written.ts';
import type { Report } from '../../checks/report.ts';
import { checkLength } from '../../checks/times.ts';
import * as say from '../../issues.ts';
import { name } from '../../plain-forms.ts';
import { money, period, share } from '../../quantities.ts';
import { checkCounted, checkMoney, checkNumber, counted, ownBudget, scheme, type WrittenScheme } from './scheme.ts';

export const BADGES = scheme({
  meaning: said('Badges for reaching a number, or for being among the best.', '达到某数或居前而得的徽章。'),
  inChinese: '徽章',
  form: z.array(
    z.strictObject({
      name: name.describe(said('A label in the report.', '报告中的名称。')),
      by: counted,
      at: z
        .number()
        .positive()
        .max(1e12)
        .optional()
        .describe(said('Given once, on reaching this number.', '达到此数时颁发一次。')),
      top: share
        .optional()
        .describe(said('Given to this part of the members, time and again.', '一再颁给居前的这一比例的成员。')),
      every: period
        .optional()
        .describe(
          said(
            'How often a badge for the top is given; 30 days when left out.',
            '给居前者的徽章多久颁发一次；省略时为 30 天。',
          ),
        ),
      cost: money.default(0).describe(said('Cost of giving one.', '颁发一枚的成本。')),
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
