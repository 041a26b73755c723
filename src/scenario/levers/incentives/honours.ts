/** Titles for the best: status, not money. */

import { z } from 'zod';
import { said } from '../../../language/said.ts';
import type { Report } from '../../checks/report.ts';
import { checkLength } from '../../checks/times.ts';
import * as say from '../../issues.ts';
import { money, share } from '../../quantities.ts';
import {
  awardedEvery,
  checkCounted,
  checkMoney,
  counted,
  ownBudget,
  scheme,
  type WrittenScheme,
  written,
} from './scheme.ts';

export const HONOURS = scheme({
  meaning: said('Titles for the best: status, not money.', '给最佳者的称号：是荣誉，不是钱。'),
  inChinese: '称号',
  form: z.strictObject({
    by: counted,
    top: share.default(0.05).describe(said('Part of the members who get the title.', '获得称号的成员占比。')),
    every: awardedEvery,
    cost: money.default(0).describe(said('Cost of giving one title.', '颁发一个称号的成本。')),
    budget: ownBudget,
  }),
  check: checkHonours,
  costs: ({ cost }) => cost,
  crowds: () => undefined,
  moves: undefined,
});

function checkHonours({ own, all, common }: WrittenScheme, report: Report): void {
  const here = written(own, 'honours', HONOURS.form);
  if (!here) return;
  checkCounted(['honours'], { en: 'honours', zh: '称号' }, here.raw, all, report);
  checkLength(['honours', 'every'], here.raw.every, 'positive', report);
  if (here.read?.top === 0) report(['honours', 'top'], say.nobodyAtTheTop({ en: 'honours', zh: '称号' }));
  if (here.read)
    checkMoney(['honours'], { en: 'honours', zh: '称号' }, here.read.cost, here.read.budget ?? common, report);
}
