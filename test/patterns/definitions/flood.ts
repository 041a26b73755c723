/** P16: five newcomers for every veteran within a week. */

import { passDays, runOf } from '../../engine/model.ts';
import { pattern } from '../pattern.ts';
import { mean, settingOf } from '../settings.ts';

const FLOOD = 40;
const AFTER = 60;

interface Shock {
  /** Share of the veterans present before the flood who are there 60 days later. */
  readonly retention: number;
  /** Share of relevant messages among those read in the week before the flood and in the last. */
  readonly before: number;
  readonly after: number;
}

type Shocks = Record<'calm' | 'open' | 'guarded', Shock>;

export const P16 = pattern<Shocks>({
  id: 'P16',
  statement:
    'A flood of newcomers is a short dip where moderation is strong; without it, and with mixed levels, it drives veterans away.',
  source: 'Lin et al. 2017, ten forums made default; Kiene et al. 2016',
  setting: `sixty veterans, a topic a day, and from day ${FLOOD} 300 newcomers in a week; no flood; beginners and no moderation; newcomers of the same level, rules shown, four moderators who delete and remove at the second offence`,
  replications: { quick: 10, full: 60 },
  prepare(defaults) {
    const horizon = FLOOD + AFTER;
    const veterans = { channel: 'word of mouth', days: '0-2', expected: 60, segments: { veterans: 1 } };
    const flood = (segment: string) => ({
      channel: 'big site',
      days: `${FLOOD}-${FLOOD + 6}`,
      expected: 300,
      segments: { [segment]: 1 },
    });
    const content = [{ kind: 'daily-topic', days: `0-${horizon - 1}`, quality: 0.6, topic: 'craft', level: 0.85 }];
    const newcomers = { craft: 0.5, gossip: 0.5 };
    const model = settingOf(
      {
        horizon,
        population: {
          size: 3000,
          graph: { kind: 'stochastic-block', meanDegree: 20, homophily: 0.9 },
          segments: {
            veterans: { share: 0.05, topics: { craft: 1 }, expertise: { mean: 0.85, sd: 0.08 } },
            beginners: { share: 0.475, topics: newcomers, expertise: { mean: 0.2, sd: 0.1 } },
            peers: { share: 0.475, topics: newcomers, expertise: { mean: 0.85, sd: 0.08 } },
          },
        },
        community: { topics: ['craft'], groups: { cap: 1000 } },
        parameters: { violationRate: 0.2, abuseHarm: 0.05 },
        strategies: {
          calm: { recruit: [veterans], content },
          open: { recruit: [veterans, flood('beginners')], content },
          guarded: {
            recruit: [veterans, flood('peers')],
            content,
            rules: { visible: true },
            moderators: { count: 4, hours: '2/day', consequence: 'remove', strikes: 2 },
          },
        },
      },
      defaults,
    );
    const shock = (strategy: string, replication: number): Shock => {
      const run = runOf(model, strategy, replication);
      passDays(run, FLOOD);
      const veteransThen = Array.from({ length: run.members.count }, (_, k) => k).filter(
        (k) => run.members.group[k]! >= 0,
      );
      passDays(run, AFTER);
      const noise = run.recorder.series.noiseShare!;
      return {
        retention: veteransThen.filter((k) => run.members.group[k]! >= 0).length / veteransThen.length,
        before: 1 - noise[FLOOD - 1]!,
        after: 1 - noise[horizon - 1]!,
      };
    };
    return (replication) => ({
      calm: shock('calm', replication),
      open: shock('open', replication),
      guarded: shock('guarded', replication),
    });
  },
  figures: [
    {
      name: 'relevant share of what is read 60 days later against before, strong moderation',
      band: [0.95, Number.POSITIVE_INFINITY],
      of: (plays) => mean(plays.map(({ guarded }) => guarded.after)) / mean(plays.map(({ guarded }) => guarded.before)),
    },
    {
      name: 'veterans still there 60 days later against no flood, no moderation and mixed levels',
      band: [0, 0.9],
      of: (plays) => mean(plays.map(({ open }) => open.retention)) / mean(plays.map(({ calm }) => calm.retention)),
    },
  ],
});
