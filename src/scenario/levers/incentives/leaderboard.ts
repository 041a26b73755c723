/** A public ranking, reset from time to time. */

import { z } from 'zod';
import { said } from '../../../language/said.ts';
import type { Report } from '../../checks/report.ts';
import { checkLength } from '../../checks/times.ts';
import * as say from '../../issues.ts';
import { money } from '../../quantities.ts';
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

export const LEADERBOARD = scheme({
  meaning: said('A public ranking, reset from time to time.', '定期重置的公开排名。'),
  inChinese: '排行榜',
  form: z.strictObject({
    by: counted,
    top: z.number().int().min(1).max(10_000).default(10).describe(said('Places on the board.', '榜单名额。')),
    every: awardedEvery,
    prize: money
      .default(0)
      .describe(said('Paid to each who is on the board when it is reset.', '榜单重置时付给在榜的每个人。')),
    budget: ownBudget,
  }),
  check: checkLeaderboard,
  costs: ({ prize }) => prize,
  crowds: ({ prize }) => (prize > 0 ? 'performance' : undefined),
  moves: 'prize',
});

function checkLeaderboard({ own, all, common, facts: { size } }: WrittenScheme, report: Report): void {
  const here = written(own, 'leaderboard', LEADERBOARD.form);
  if (!here) return;
  checkCounted(['leaderboard'], { en: 'the leaderboard', zh: '排行榜' }, here.raw, all, report);
  checkLength(['leaderboard', 'every'], here.raw.every, 'positive', report);
  const board = here.read;
  if (board && size !== undefined && board.top >= size && size > 1)
    report(['leaderboard', 'top'], say.everybodyOnBoard(board.top, size));
  if (board)
    checkMoney(
      ['leaderboard'],
      { en: 'prizes of the leaderboard', zh: '排行榜奖品' },
      board.prize,
      board.budget ?? common,
      report,
    );
}
