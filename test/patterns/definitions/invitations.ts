/** Who brings whom: P2, P3, P23. */
import { invitationsSent } from '#hearsay/engine/joining/invitations.js';
import { pattern } from '../pattern.ts';
import { settingOf, shareOf, watch } from '../settings.ts';

const DAYS = 60;

export const P2 = pattern<{ first: number[]; next: number[] }>({
  id: 'P2',
  statement: 'Four fifths of first invitations come within 5 days of joining, four fifths of the next within 2 days.',
  source: 'Qiu et al. 2016 (secondary)',
  setting: `two hundred founders who invite five friends each on average, ${DAYS} days; by the log of invitations`,
  replications: { quick: 6, full: 40 },
  prepare(defaults) {
    const model = settingOf(
      {
        horizon: DAYS,
        population: { size: 8000, graph: { kind: 'small-world', meanDegree: 16 } },
        community: { founders: 200, groups: { cap: 1000 } },
        parameters: { inviteMean: 8 },
        strategies: { only: { content: [{ days: `0-${DAYS - 1}` }] } },
      },
      defaults,
    );
    return (replication) => {
      const first: number[] = [];
      const next: number[] = [];
      const sent: number[] = [];
      const latest: number[] = [];
      watch(model, 'only', replication, (run) => {
        const { day, members } = run;
        for (let member = 0; member < members.count; member++) {
          // Long enough here for late invitations to be seen.
          if (members.joinDay[member]! > DAYS - 30) break;
          for (let k = sent[member] ?? 0; k < invitationsSent(run, member); k++) {
            if (k === 0) first.push(day - members.joinDay[member]!);
            else next.push(day - latest[member]!);
            latest[member] = day;
          }
          sent[member] = invitationsSent(run, member);
        }
      });
      return { first, next };
    };
  },
  figures: [
    {
      name: 'share of first invitations within 5 days',
      band: [0.75, 0.85],
      of: (plays) =>
        shareOf(
          plays.flatMap((play) => play.first),
          (days) => days < 5,
        ),
    },
    {
      name: 'share of next invitations within 2 days',
      band: [0.75, 0.85],
      // The log has whole days: two dates two days apart are less than two days apart in half of the cases.
      of: (plays) => {
        const days = plays.flatMap((play) => play.next);
        return (shareOf(days, (gap) => gap < 2) + shareOf(days, (gap) => gap <= 2)) / 2;
      },
    },
  ],
});

export const P3 = pattern<{ silent: number; all: number; deep: number }[]>({
  id: 'P3',
  statement: 'Invitations three or more steps from the founders are far more common in groups that live long.',
  source: 'Qiu et al. 2016 (secondary): 10 % of invitations against 1 %',
  setting:
    'groups of 20, founded by strangers or by a circle, on a platform where most who are invited come; those silent within a week against those alive after 30 days',
  replications: { quick: 160, full: 250 },
  prepare(defaults) {
    const model = settingOf(
      {
        horizon: 45,
        population: {
          size: 2000,
          graph: { kind: 'stochastic-block', meanDegree: 20, homophily: 0.5 },
          segments: { circle: { share: 0.02 }, others: { share: 0.98 } },
        },
        parameters: { acceptBase: 0, inviteMean: 1.2 },
        strategies: {
          circle: { recruit: [{ channel: 'a', days: '0-0', expected: 20, segments: { circle: 1, others: 0 } }] },
          strangers: { recruit: [{ channel: 'a', days: '0-0', expected: 20, segments: { circle: 0, others: 1 } }] },
        },
      },
      defaults,
    );
    return (replication) =>
      ['circle', 'strangers'].map((strategy) => {
        let all = 0;
        let deep = 0;
        const { outcomes } = watch(model, strategy, replication, (run) => {
          const { day, members } = run;
          if (day !== 44) return;
          for (let member = 0; member < members.count; member++) {
            all += invitationsSent(run, member);
            if (members.generation[member]! >= 2) deep += invitationsSent(run, member);
          }
        });
        return { silent: outcomes.silentDay!, all, deep };
      });
  },
  figures: [
    {
      name: 'ratio of the shares at depth 3 or more',
      band: [4, Number.POSITIVE_INFINITY],
      of: (plays) => {
        const depth = (of: (silent: number) => boolean) => {
          const groups = plays.flat().filter(({ silent }) => of(silent));
          return groups.reduce((sum, { deep }) => sum + deep, 0.5) / groups.reduce((sum, { all }) => sum + all, 1);
        };
        return depth((silent) => silent > 30) / depth((silent) => silent <= 7);
      },
    },
  ],
});

export const P23 = pattern<{ deep: number; joined: number }>({
  id: 'P23',
  statement: 'Without rewards most cascades end within one step.',
  source: 'Goel, Watts & Goldstein 2012; Leskovec et al. 2007',
  setting: `two hundred founders among 8,000 people, a topic a day, ${DAYS} days, default invitations`,
  replications: { quick: 4, full: 40 },
  prepare(defaults) {
    const model = settingOf(
      {
        horizon: DAYS,
        population: { size: 8000, graph: { kind: 'small-world', meanDegree: 16 } },
        community: { founders: 200, groups: { cap: 1000 } },
        strategies: { only: { content: [{ days: `0-${DAYS - 1}` }] } },
      },
      defaults,
    );
    return (replication) => {
      // Founders are the roots of cascades: what is counted is who came by an invitation, or by word.
      const play = { deep: 0, joined: 0 };
      watch(model, 'only', replication, ({ day, members }) => {
        if (day !== DAYS - 1) return;
        for (let member = 0; member < members.count; member++) {
          if (members.generation[member]! >= 1) play.joined++;
          if (members.generation[member]! >= 2) play.deep++;
        }
      });
      return play;
    };
  },
  figures: [
    {
      name: 'share at depth 2 or more of those brought in',
      band: [0, 0.1],
      of: (plays) =>
        plays.reduce((sum, { deep }) => sum + deep, 0) / plays.reduce((sum, { joined }) => sum + joined, 0),
    },
  ],
});
