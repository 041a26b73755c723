/** What rewards do to members' own wish, and how goals steer: P19, P20. Runs are paired by seed. */
import { incentivesOf } from '#hearsay/engine/incentives/slot.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { createWorld } from '#hearsay/engine/world.js';
import type { Model } from '#hearsay/model/compile.js';
import { PARAMETERS } from '#hearsay/scenario/parameters.js';
import { pattern, SMALL } from '../pattern.ts';
import { mean, settingOf } from '../settings.ts';

const FROM = 60;
const UNTIL = 90; // the first day without
const END = 118; // 28 days later

/** Messages of those who were members on the day before, by phase and by how connected they were then. */
interface Counts {
  readonly strangers: number;
  readonly friends: number;
  readonly all: number;
  readonly after: number;
  readonly lastWeek: number;
}

/** With a scheme, and in the same run without one. */
type Effects = Record<'base' | 'token' | 'honours', Counts>;

export const P19 = pattern<Effects>({
  id: 'P19',
  statement:
    'A public token makes strangers write more and friends less; when it is gone less is written than before; honors do no such harm.',
  source: 'Deci, Koestner & Ryan 1999; Sun, Dong & McIntyre 2017; Gneezy & Rustichini 2000',
  setting: `sixty founders and sixty who came just before, a topic a day; a token for each contribution, or titles, on days ${FROM} to ${UNTIL - 1}; change of their messages against no scheme`,
  replications: { quick: 24, full: 90 },
  prepare(defaults) {
    const model = settingOf(
      {
        horizon: END,
        population: { size: 1000 },
        community: { founders: 60 },
        strategies: {
          base: {
            content: [{ kind: 'daily-topic', days: `0-${END - 1}` }],
            recruit: [{ channel: 'posters', days: '50-59', expected: 60 }],
          },
          token: {
            extends: 'base',
            incentives: {
              // A token for each contribution, paid at once and seen by all.
              points: {
                earned: { post: 1, reply: 1, answer: 1 },
                worth: PARAMETERS.rewardScale.value,
                redeemFrom: 0,
                public: true,
              },
              budget: 1e9,
              days: `${FROM}-${UNTIL - 1}`,
            },
          },
          honours: {
            extends: 'base',
            incentives: { honours: { by: 'post', top: '10 %', every: '10 days' }, days: `${FROM}-${UNTIL - 1}` },
          },
        },
      },
      defaults,
    );
    return (replication) => ({
      base: countsOf(model, 'base', replication),
      token: countsOf(model, 'token', replication),
      honours: countsOf(model, 'honours', replication),
    });
  },
  // In the field contributions of the least connected rose by 1,400 % and those of the most connected fell by 90 % (Sun, Dong & McIntyre).
  figures: [
    { name: 'token: strangers', band: [SMALL, 14], of: (p) => change(p, 'token', 'strangers') },
    {
      name: 'token: friends',
      band: [-0.9, -SMALL],
      of: (p) => change(p, 'token', 'friends'),
    },
    {
      name: 'token: in the 28 days after',
      band: [-1, -SMALL],
      of: (p) => change(p, 'token', 'after'),
    },
    {
      name: 'token: in the last of them',
      band: [-1, -SMALL],
      of: (p) => change(p, 'token', 'lastWeek'),
    },
    {
      name: 'titles: all, while given',
      band: [SMALL, Number.POSITIVE_INFINITY],
      of: (p) => change(p, 'honours', 'all'),
    },
    {
      name: 'titles: the least of any phase and kind',
      band: [-SMALL, Number.POSITIVE_INFINITY],
      of: (p) =>
        Math.min(
          ...(['strangers', 'friends', 'all', 'after', 'lastWeek'] as const).map((what) => change(p, 'honours', what)),
        ),
    },
  ],
});

/** Change of messages against no scheme, as a part of those without: of all replications together. */
function change(plays: readonly Effects[], scheme: 'token' | 'honours', what: keyof Counts): number {
  return mean(plays.map((play) => play[scheme][what])) / mean(plays.map((play) => play.base[what])) - 1;
}

/** Who is a stranger or a friend is told by the day before the scheme begins, which is the same under every strategy. */
function countsOf(model: Model, strategy: string, replication: number): Counts {
  const written = new Map<number, Int32Array>();
  let bonded: number[] = [];
  simulate(model, strategy, replication, {
    world: createWorld(model, replication),
    observe({ day, members }) {
      if ([FROM - 1, UNTIL - 1, END - 8, END - 1].includes(day))
        written.set(day, members.posts.slice(0, members.count));
      if (day === FROM - 1)
        bonded = Array.from({ length: members.count }, (_, k) => (members.group[k]! < 0 ? -1 : members.bonded[k]!));
    },
  });
  const counts = { strangers: 0, friends: 0, all: 0, after: 0, lastWeek: 0 };
  bonded.forEach((share, member) => {
    if (share < 0) return;
    const between = (from: number, to: number) => written.get(to)![member]! - written.get(from)![member]!;
    const during = between(FROM - 1, UNTIL - 1);
    counts.all += during;
    if (share < 0.15) counts.strangers += during;
    if (share > 0.4) counts.friends += during;
    counts.after += between(UNTIL - 1, END - 1);
    counts.lastWeek += between(END - 8, END - 1);
  });
  return counts;
}

const STEP = 40;
const LEVELS = 4;
const LEVELS_FROM = 30;
const HORIZON = 150;
const RECENTLY = 14;

/** Messages on member-days of one kind, under levels and of the same members on the same days without. */
interface Rate {
  with: number;
  without: number;
}
type Rates = ReadonlyMap<string, Rate>;

export const P20 = pattern<Rates>({
  id: 'P20',
  statement:
    'Effort rises before a level and drops after it, less at each higher level, and only some are steered by it.',
  source: 'Anderson et al. 2013; Hoernle et al. 2022; Goes, Guo & Lin 2016; Kivetz et al. 2006',
  setting: `eighty founders of whom nobody leaves, a topic a day, ${LEVELS} levels ${STEP} points apart from day ${LEVELS_FROM}, ${HORIZON} days; against the same members on the same days without levels`,
  replications: { quick: 60, full: 240 },
  prepare(defaults) {
    const model = settingOf(
      {
        horizon: HORIZON,
        population: { size: 80 },
        community: { founders: 80 },
        // Nobody leaves, so that levels do not change who is there to be counted.
        parameters: { frailtyA: 0.01, frailtyB: 1e6 },
        strategies: {
          without: { content: [{ kind: 'daily-topic', days: `0-${HORIZON - 1}` }] },
          with: {
            extends: 'without',
            incentives: {
              points: { earned: { post: 1, reply: 1, answer: 1 } },
              levels: { thresholds: Array.from({ length: LEVELS }, (_, k) => STEP * (k + 1)) },
              days: `from day ${LEVELS_FROM}`,
            },
          },
        },
      },
      defaults,
    );
    return (replication) => ratesOf(model, replication);
  },
  figures: [
    {
      name: 'messages in the last fifth before a level against no levels',
      band: [1.05, 1.5],
      of: (plays) => ratio(plays, 'last fifth'),
    },
    {
      name: `messages in the ${RECENTLY} days after a level against the last fifth before it`,
      band: [0, 0.999],
      of: (plays) => ratio(plays, 'after') / ratio(plays, 'last fifth'),
    },
    {
      name: 'fall of that effect from level to level, the least',
      band: [0, Number.POSITIVE_INFINITY],
      of: (plays) => {
        const effects = Array.from({ length: LEVELS }, (_, k) => ratio(plays, `last fifth, level ${k + 1}`));
        return Math.min(...effects.slice(1).map((effect, k) => effects[k]! - effect));
      },
    },
    {
      // Who steers is drawn by lot, so that the others show what there would be without steering.
      name: 'last fifth against before it, those who steer by goals against the others',
      band: [1, Number.POSITIVE_INFINITY],
      of: (plays) => {
        const rise = (who: string) => ratio(plays, `last fifth, ${who}`) / ratio(plays, `between, ${who}`);
        return rise('steered') / rise('others');
      },
    },
  ],
});

function ratio(plays: readonly Rates[], kind: string): number {
  const sum = (side: keyof Rate) => plays.reduce((total, rates) => total + (rates.get(kind)?.[side] ?? 0), 0);
  return sum('with') / sum('without');
}

/** Day of each member's latest level, long ago for none. */
function latestRise(
  before: { readonly level: Uint32Array; readonly award: Int32Array } | undefined,
  level: Uint32Array | undefined,
  count: number,
  day: number,
): Int32Array {
  return Int32Array.from({ length: level === undefined ? 0 : count }, (_, member) =>
    level![member]! > (before?.level[member] ?? 0) ? day : (before?.award[member] ?? -1_000_000),
  );
}

function ratesOf(model: Model, replication: number): Rates {
  const rates = new Map<string, Rate>();
  const world = createWorld(model, replication);
  const [without, withLevels] = ['without', 'with'].map((strategy) => {
    const days: {
      posts: Int32Array;
      earned: Float64Array;
      level: Uint32Array;
      award: Int32Array;
      steered: Uint8Array;
    }[] = [];
    simulate(model, strategy, replication, {
      world,
      observe(run) {
        const { posts, count } = run.members;
        const incentives = incentivesOf(run);
        days.push({
          posts: posts.slice(0, count),
          earned: incentives?.earned.slice(0, count) ?? new Float64Array(0),
          level: incentives?.level.slice(0, count) ?? new Uint32Array(0),
          award: latestRise(days.at(-1), incentives?.level, count, run.day),
          steered: incentives?.steered.slice(0, count) ?? new Uint8Array(0),
        });
      },
    });
    return days;
  });
  for (let day = LEVELS_FROM + 1; day < HORIZON; day++) {
    const before = withLevels![day - 1]!;
    before.level.forEach((level, member) => {
      if (level === LEVELS) return;
      const progress = (before.earned[member]! - STEP * level) / STEP;
      const recently = level > 0 && day - before.award[member]! <= RECENTLY;
      const when = progress >= 0.8 ? 'last fifth' : progress < 0.2 && recently ? 'after' : 'between';
      const steered = before.steered[member] === 1 ? 'steered' : 'others';
      for (const kind of [when, `${when}, level ${level + 1}`, `${when}, ${steered}`]) {
        const rate = rates.get(kind) ?? { with: 0, without: 0 };
        rate.with += withLevels![day]!.posts[member]! - before.posts[member]!;
        rate.without += without![day]!.posts[member]! - without![day - 1]!.posts[member]!;
        rates.set(kind, rate);
      }
    });
  }
  return rates;
}
