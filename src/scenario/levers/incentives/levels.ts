/** Levels reached with points. */

import { z } from 'zod';
import { said } from '../../../language/said.ts';
import { listOf } from '../../as-written.ts';
import type { Report } from '../../checks/report.ts';
import * as say from '../../issues.ts';
import { money } from '../../quantities.ts';
import { checkMoney, ownBudget, scheme, type WrittenScheme, written } from './scheme.ts';

export const LEVELS = scheme({
  meaning: said('Levels reached with points.', '以积分达到的等级。'),
  inChinese: '等级',
  form: z.strictObject({
    thresholds: z
      .array(z.number().positive().max(1e12))
      .min(1)
      .describe(said('Points for each level, rising.', '各等级所需积分，依次上升。')),
    demotion: z
      .boolean()
      .default(false)
      .describe(said('Members fall back when points expire.', '积分过期时成员降级。')),
    pinnedFrom: z
      .number()
      .int()
      .min(1)
      .optional()
      .describe(said('Messages of members from this level on are pinned.', '达到此等级的成员的消息会置顶。')),
    gift: money.default(0).describe(said('Given on reaching a level.', '达到等级时给予。')),
    cost: money
      .default(0)
      .describe(said('Further cost of each rise, such as a card to print.', '每次升级的其他成本，例如印制卡片。')),
    public: z.boolean().default(true).describe(said('Others see who gets the gift.', '他人看得到谁得到礼品。')),
    budget: ownBudget,
  }),
  check: checkLevels,
  costs: ({ gift, cost }) => gift + cost,
  crowds: ({ gift, public: seen }) => (seen && gift > 0 ? 'completion' : undefined),
  moves: 'gift',
});

function checkLevels({ own, all, points, common }: WrittenScheme, report: Report): void {
  const here = written(own, 'levels', LEVELS.form);
  if (!here) return;
  if (all.points === undefined) report(['levels'], say.levelsWithoutPoints(), 'key');
  listOf(here.raw.thresholds).forEach((after, i, thresholds) => {
    const before = thresholds[i - 1];
    if (typeof before === 'number' && typeof after === 'number' && after <= before)
      report(['levels', 'thresholds', i], say.thresholdsFall(before, after));
  });
  const levels = here.read;
  if (!levels) return;
  const count = levels.thresholds.length;
  if (levels.pinnedFrom !== undefined && levels.pinnedFrom > count)
    report(['levels', 'pinnedFrom'], say.noSuchLevel(levels.pinnedFrom, count));
  if (levels.demotion && points && points.expires === undefined)
    report(['levels', 'demotion'], say.demotionWithoutExpiry(), 'key');
  checkMoney(['levels'], { en: 'levels', zh: '等级' }, levels.gift + levels.cost, levels.budget ?? common, report);
}
