/** How communities grow, and who joins: P4, P5, P27, P28. Their settings and strategies are drawn by lot, one a replication. */
import { areFriends } from '#hearsay/graph/csr.js';
import { keyFromText } from '#hearsay/random/draws.js';
import { uniform } from '#hearsay/random/threefry.js';
import type { Parts } from '../../engine/model.ts';
import { type Defaults, partialCorrelation, pattern, SMALL } from '../pattern.ts';
import { dot, leastSquares, logisticRegression, rankCorrelation } from '../regression.ts';
import { between, settingOf, shareOf, watch } from '../settings.ts';

/** Status of somebody inside. */
const INSIDE = 2;

/** The k-th number from a … b that belongs to this replication of a pattern. */
function lot(id: string, replication: number, k: number, a: number, b: number): number {
  return a + (b - a) * uniform(keyFromText(`pattern ${id}`), replication, k);
}

interface Exposure {
  /** Friends inside at the start of the month, and the share of their pairs who are friends. */
  readonly friends: number;
  readonly closure: number;
  readonly joined: boolean;
}

interface Diffusion {
  readonly exposures: readonly Exposure[];
  readonly size: number;
  readonly growth: number;
  /** Share of pairs of friends with a common friend inside who are friends. */
  readonly closed: number;
}

export const P4 = pattern<Diffusion>({
  id: 'P4',
  statement:
    'Each further friend inside makes joining more likely, by less and less; friends who know each other more so; but communities of closed circles grow slower.',
  source: 'Backstrom et al. 2006',
  setting:
    'three founders among 1,200 people on a small world, rewired by 0 to 60 %; members tell friends (0.05 a friend and day); who joins within a month of day 20',
  replications: { quick: 60, full: 400 },
  prepare(defaults) {
    return (replication) => {
      const model = settingOf(
        {
          horizon: 51,
          population: {
            size: 1200,
            graph: { kind: 'small-world', meanDegree: 16, rewiring: lot('P4', replication, 0, 0, 0.6) },
          },
          community: { founders: 3, groups: { cap: 3000 } },
          parameters: { tellRate: 0.03, acceptBase: -1.5, inviteMean: 0, writingBudget: 0, topicPosts: 1 },
          strategies: { only: { content: [{ days: '0-50' }] } },
        },
        defaults,
      );
      let exposed: { person: number; friends: number; closure: number }[] = [];
      let size = 0;
      let closed = 0;
      let exposures: Exposure[] = [];
      let growth = 0;
      watch(model, 'only', replication, ({ day, status, world: { graph }, recorder }) => {
        if (day === 20) {
          const inside = (person: number) => status[person] === INSIDE;
          let pairs = 0;
          let linked = 0;
          exposed = [];
          for (let person = 0; person < graph.personCount; person++) {
            const friends = [];
            for (let at = graph.offsets[person]!; at < graph.offsets[person + 1]!; at++)
              if (inside(graph.neighbors[at]!)) friends.push(graph.neighbors[at]!);
            let known = 0;
            for (let a = 1; a < friends.length; a++)
              for (let b = 0; b < a; b++) if (areFriends(graph, friends[a]!, friends[b]!)) known++;
            const all = (friends.length * (friends.length - 1)) / 2;
            if (inside(person)) {
              pairs += all;
              linked += known;
            } else if (status[person] === 0 && friends.length > 0)
              exposed.push({ person, friends: friends.length, closure: all > 0 ? known / all : 0 });
          }
          size = recorder.series.members![20]!;
          closed = pairs > 0 ? linked / pairs : 0;
        }
        if (day === 50) {
          exposures = exposed.map(({ person, friends, closure }) => ({
            friends,
            closure,
            joined: status[person]! >= INSIDE,
          }));
          growth = Math.log((recorder.series.joined![50]! + 1) / (recorder.series.joined![20]! + 1));
        }
      });
      return { exposures, size, growth, closed };
    };
  },
  figures: [
    {
      name: 'BIC of a line in k minus that of a line in ln k, for the share that joins by k friends inside',
      band: [0, Number.POSITIVE_INFINITY],
      of: (plays) => {
        const all = plays.flatMap(({ exposures }) => exposures);
        const rows = Array.from({ length: 12 }, (_, index) => {
          const those = all.filter(({ friends }) => friends === index + 1);
          return { friends: index + 1, n: those.length, share: shareOf(those, ({ joined }) => joined) };
        }).filter(({ n }) => n >= 30);
        const residualOf = (of: (k: number) => number) =>
          leastSquares(
            rows.map(({ friends }) => [1, of(friends)]),
            rows.map(({ share }) => share),
            rows.map(({ n, share }) => n / Math.max(1e-4, share * (1 - share))),
          ).residual;
        return rows.length * Math.log(residualOf((k) => k) / residualOf(Math.log));
      },
    },
    {
      name: "logarithm of the odds ratio of friends' closeness, given their number",
      band: [0, Number.POSITIVE_INFINITY],
      of: (plays) => {
        const several = plays.flatMap(({ exposures }) => exposures).filter(({ friends }) => friends >= 2);
        return logisticRegression(
          several.map(({ friends, closure }) => [1, Math.log(friends), closure]),
          several.map(({ joined }) => Number(joined)),
        )[2]!;
      },
    },
    {
      name: 'partial correlation of closed triads and growth of the next month, given the size',
      band: [-1, -SMALL],
      of: (plays) => {
        const { coefficients, errors } = leastSquares(
          plays.map(({ closed, size }) => [1, closed, Math.log(1 + size)]),
          plays.map(({ growth }) => growth),
        );
        return partialCorrelation(coefficients[1]! / errors[1]!, plays.length, coefficients.length);
      },
    },
  ],
});

/** A community of random size, graph, talk and marketing, and what is planned for it. */
function randomCommunity(id: string, replication: number, horizon: number): Parts {
  const pick = (k: number, a: number, b: number) => lot(id, replication, k, a, b);
  const founders = Math.round(Math.exp(pick(0, Math.log(15), Math.log(150))));
  return {
    horizon,
    population: {
      size: 2000,
      graph: { kind: 'small-world', meanDegree: Math.round(pick(1, 4, 24)), rewiring: pick(2, 0, 0.5) },
    },
    community: { founders, groups: { cap: Math.round(pick(3, 100, 600)) } },
    parameters: { tellRate: pick(4, 0, 0.02) },
    strategies: {
      only: {
        ...(pick(5, 0, 1) < 0.5
          ? {
              content: [
                { kind: 'daily-topic', days: `0-${Math.round(pick(6, 5, horizon - 1))}`, quality: pick(7, 0.3, 0.9) },
              ],
            }
          : {}),
        ...(pick(8, 0, 1) < 0.4
          ? { activities: [{ name: 'a', days: 'from day 3', every: Math.round(pick(9, 5, 20)), lasts: 2, warmUp: 1 }] }
          : {}),
        recruit: [
          {
            channel: 'street',
            days: `0-${Math.round(pick(10, 5, horizon - 1))}`,
            expected: Math.round(pick(11, 0, 150)),
          },
        ],
        ...(pick(12, 0, 1) < 0.3 ? { operators: { count: 1, hours: '1/day', replyToNewcomers: true } } : {}),
      },
    },
  };
}

interface Course {
  readonly features: readonly number[];
  readonly growth: number;
}

export const P5 = pattern<Course>({
  id: 'P5',
  statement:
    'Whether a community will grow more than most can be told from its first month, though not with certainty.',
  source: 'Kairam, Wang & Leskovec 2012: 79 % accuracy at two months',
  setting:
    'communities of random size, graph, word of mouth, channels and plans; from days 0 to 29, whether growth on days 30 to 89 is above the median; ten-fold',
  replications: { quick: 120, full: 600 },
  prepare(defaults) {
    return (replication) => {
      const model = settingOf(randomCommunity('P5', replication, 90), defaults);
      const { series } = watch(model, 'only', replication);
      const at = (name: string, day: number) => series[name]![day]!;
      const size = at('members', 29);
      return {
        // What an observer of the membership list and the messages has.
        features: [
          Math.log(1 + at('joined', 29)),
          Math.log(1 + between(series.joined!, 20, 30)),
          Math.log(1 + size),
          Math.log(1 + between(series.left!, 20, 30)),
          Math.log(1 + between(series.messages!, 20, 30)),
          at('activeShare7', 29),
          at('kFactor', 29),
        ],
        growth: between(series.joined!, 30, 90) / (1 + size),
      };
    };
  },
  figures: [
    {
      name: 'accuracy of a logistic regression on other communities',
      band: [0.7, 0.9],
      of: (plays) => {
        const sorted = plays.map(({ growth }) => growth).sort((a, b) => a - b);
        const median = (sorted[Math.floor((plays.length - 1) / 2)]! + sorted[Math.ceil((plays.length - 1) / 2)]!) / 2;
        const x = standardized(plays.map(({ features }) => features));
        const y = plays.map(({ growth }) => Number(growth > median));
        let right = 0;
        for (let fold = 0; fold < 10; fold++) {
          const learn = x.map((_, k) => k).filter((k) => k % 10 !== fold);
          const coefficients = logisticRegression(
            learn.map((k) => x[k]!),
            learn.map((k) => y[k]!),
            0.1,
          );
          for (let k = fold; k < x.length; k += 10) if (Number(dot(x[k]!, coefficients) > 0) === y[k]) right++;
        }
        return right / plays.length;
      },
    },
  ],
});

/** Columns with mean 0 and variance 1, after a column of ones. */
function standardized(rows: readonly (readonly number[])[]): number[][] {
  const columns = rows[0]!.map((_, c) => {
    const values = rows.map((row) => row[c]!);
    const middle = values.reduce((a, b) => a + b, 0) / values.length;
    const spread = Math.sqrt(values.reduce((sum, v) => sum + (v - middle) ** 2, 0) / values.length) || 1;
    return values.map((v) => (v - middle) / spread);
  });
  return rows.map((_, k) => [1, ...columns.map((column) => column[k]!)]);
}

/** Growth, retention, survival and activity of one community. */
type Success = readonly [growth: number, retention: number, survival: number, activity: number];

export const P27 = pattern<Success>({
  id: 'P27',
  statement: 'Growth, retention, survival and activity are different kinds of success.',
  source: 'Cunha et al. 2019',
  setting: 'communities and plans drawn by lot as for P5, 90 days',
  replications: { quick: 120, full: 600 },
  prepare(defaults) {
    return (replication) => {
      const model = settingOf(randomCommunity('P27', replication, 90), defaults);
      const { outcomes, series } = watch(model, 'only', replication);
      const members = series.members!;
      const memberDays = members.reduce((a, b) => a + b, 0);
      return [
        (members[89]! + 1) / (members[29]! + 1),
        outcomes.retention30!,
        outcomes.silentDay!,
        series.messages![89]! / (memberDays + 1),
      ];
    };
  },
  figures: [
    {
      name: 'largest rank correlation between any two',
      band: [0, 0.7],
      of: (plays) => {
        const known = plays.filter((play) => play.every((value) => !Number.isNaN(value)));
        let most = 0;
        for (let a = 0; a < 4; a++)
          for (let b = 0; b < a; b++)
            most = Math.max(
              most,
              Math.abs(
                rankCorrelation(
                  known.map((p) => p[a]!),
                  known.map((p) => p[b]!),
                ),
              ),
            );
        return most;
      },
    },
  ],
});

export const P28 = pattern<{ size: number; volume: number; joins: number; losses: number }>({
  id: 'P28',
  statement: 'Size and talk both win and lose members: larger communities gain more and lose more.',
  source: 'Butler 2001',
  setting: 'communities drawn by lot as for P5; size and messages of day 30, joins and losses of days 31 to 60',
  replications: { quick: 120, full: 600 },
  prepare(defaults: Defaults) {
    return (replication) => {
      const model = settingOf(randomCommunity('P28', replication, 61), defaults);
      const { series } = watch(model, 'only', replication);
      return {
        size: series.members![30]!,
        volume: between(series.messages!, 24, 31),
        joins: between(series.joined!, 31, 61),
        losses: between(series.left!, 31, 61),
      };
    };
  },
  figures: (['joins', 'losses'] as const).map((what) => ({
    name: `partial correlation of size and ${what}, given messages (logarithms)`,
    band: [SMALL, 1] as const,
    of: (plays) => {
      const { coefficients, errors } = leastSquares(
        plays.map(({ size, volume }) => [1, Math.log(1 + size), Math.log(1 + volume)]),
        plays.map((play) => Math.log(1 + play[what])),
      );
      return partialCorrelation(coefficients[1]! / errors[1]!, plays.length, coefficients.length);
    },
  })),
});
