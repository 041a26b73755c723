/** Who writes how much, and what identity does: P11, P14. */
import { pattern } from '../pattern.ts';
import { mean, settingOf, watch } from '../settings.ts';

export const P11 = pattern<{ top: number; never: number }>({
  id: 'P11',
  statement: 'In a forum one in a hundred writes most of it, and most never write.',
  source: 'van Mierlo 2014, 63,990 members: top 1 % wrote 74.7 %, fewer than a quarter ever wrote',
  setting: 'preset forum: 3,000 founders in one group with a topic a day, 180 days',
  replications: { quick: 2, full: 12 },
  prepare(defaults) {
    const model = settingOf(
      {
        preset: 'forum',
        horizon: 180,
        population: { size: 3000 },
        community: { founders: 3000, groups: { cap: 10_000 } },
        strategies: { only: { content: [{ days: '0-179' }] } },
      },
      defaults,
    );
    return (replication) => {
      const { participation, funnel } = watch(model, 'only', replication);
      return { top: participation[0]!, never: 1 - funnel.spoke / funnel.joined };
    };
  },
  figures: [
    {
      name: 'share of messages by the top 1 % of all members',
      band: [0.6, 0.85],
      of: (plays) => mean(plays.map(({ top }) => top)),
    },
    { name: 'share of members who never write', band: [0.7, 1], of: (plays) => mean(plays.map(({ never }) => never)) },
  ],
});

export const P14 = pattern<{ without: number; with: number }>({
  id: 'P14',
  statement: 'Signs of a common identity bring members back.',
  source: 'Ren et al. 2012, a field experiment of six months: the best identity cell visited twice as often',
  setting:
    'preset forum: 300 founders, a note a day, 180 days; visits without and with a two-day activity every ten days',
  replications: { quick: 6, full: 40 },
  prepare(defaults) {
    const note = { content: [{ kind: 'post', days: '0-179', quality: 0.7 }] };
    const model = settingOf(
      {
        preset: 'forum',
        horizon: 180,
        population: { size: 300 },
        community: { founders: 300 },
        strategies: {
          without: note,
          with: { ...note, activities: [{ name: 'team day', days: 'from day 5', every: 10, lasts: 2 }] },
        },
      },
      defaults,
    );
    const visits = (strategy: string, replication: number) =>
      watch(model, strategy, replication).series.dailyActive!.reduce((a, b) => a + b, 0);
    return (replication) => ({ without: visits('without', replication), with: visits('with', replication) });
  },
  figures: [
    {
      name: 'ratio of visits',
      band: [1.4, 2.5],
      of: (plays) => mean(plays.map((play) => play.with)) / mean(plays.map((play) => play.without)),
    },
  ],
});
