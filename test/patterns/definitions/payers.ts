/** Who pays for more, and what quality and relevance are worth in the long run: N14, N15. */
import type { Run } from '#hearsay/engine/run.js';
import { paidToday, payersOf } from '#hearsay/engine/selling/tier.js';
import type { Model } from '#hearsay/model/compile.js';
import { PARAMETERS } from '#hearsay/scenario/parameters.js';
import { pattern, SMALL } from '../pattern.ts';
import { mean, settingOf, watch } from '../settings.ts';

// ---- N14 ------------------------------------------------------------------------------------------------------------

const OFFERED = 30;
/** Days after the payment: the first month, the first three, and what comes after them. */
const FIRST = [1, 31] as const;
const THREE_MONTHS = [1, 91] as const;
const LATER = [91, 121] as const;

type Acts = readonly [tier: number, none: number];
interface Paying {
  readonly conversion: number;
  readonly visitsFirst: Acts;
  readonly visitsLater: Acts;
  readonly posts: Acts;
}

/** By person: the days on which they looked in, and the messages that they had written by each evening. */
interface Diary {
  readonly visits: Map<number, Set<number>>;
  readonly written: Map<number, number[]>;
}

const HORIZON = 180;
/** Payments after this day have too few days left to be looked at. */
const LAST_PAYMENT = HORIZON - LATER[1];

function keep(model: Model, strategy: string, replication: number, observe: (run: Run) => void): Diary {
  const diary: Diary = { visits: new Map(), written: new Map() };
  watch(model, strategy, replication, (run) => {
    const { members, day } = run;
    for (let member = 0; member < members.count; member++) {
      const person = members.person[member]!;
      if (members.group[member]! >= 0 && members.lastVisitDay[member] === day) {
        if (!diary.visits.has(person)) diary.visits.set(person, new Set());
        diary.visits.get(person)!.add(day);
      }
      if (!diary.written.has(person)) diary.written.set(person, []);
      diary.written.get(person)![day] = members.posts[member]!;
    }
    observe(run);
  });
  return diary;
}

export const N14 = pattern<Paying>({
  id: 'N14',
  statement: 'A few in a hundred pay; they come more often for a while, and write hardly more than they would have.',
  source:
    'Bapna et al. 2018: use +287 %, posts +2 % (matched users); 2 to 7 % pay (vendors); use peaks after paying (vendors)',
  setting: `six hundred who came in a week, a topic every other day; from day ${OFFERED} on a tier for a year at its reference price; payers of the first ${LAST_PAYMENT} days against themselves without a tier`,
  replications: { quick: 40, full: 160 },
  prepare(defaults) {
    const base = {
      recruit: [{ channel: 'street', days: '0-6', expected: 600 }],
      content: [{ kind: 'daily-topic', days: 'from day 0', every: 2, quality: 0.6 }],
    };
    const model = settingOf(
      {
        horizon: HORIZON,
        population: { size: 3000, graph: { kind: 'small-world', meanDegree: 12, rewiring: 0.1 } },
        strategies: {
          none: base,
          tier: { ...base, tier: { fee: 50, referencePrice: 50, every: 365, from: OFFERED } },
        },
      },
      defaults,
    );
    return (replication) => {
      const paidOn = new Map<number, number>();
      let conversion = 0;
      const tier = keep(model, 'tier', replication, (run) => {
        for (const { person, day } of paymentsOf(run)) paidOn.set(person, day);
        if (run.day === HORIZON - 1) conversion = payersOf(run) / run.recorder.series.members![run.day]!;
      });
      const none = keep(model, 'none', replication, () => {});
      const payers = [...paidOn].filter(([, day]) => day <= LAST_PAYMENT);
      const sum = (count: (diary: Diary, person: number, day: number) => number): Acts => [
        payers.reduce((all, [person, day]) => all + count(tier, person, day), 0),
        payers.reduce((all, [person, day]) => all + count(none, person, day), 0),
      ];
      const visits =
        ([from, to]: readonly [number, number]) =>
        ({ visits }: Diary, person: number, day: number) =>
          [...(visits.get(person) ?? [])].filter((at) => at >= day + from && at < day + to).length;
      const posts = ({ written }: Diary, person: number, day: number) => {
        const by = written.get(person) ?? [];
        return (by[day + THREE_MONTHS[1] - 1] ?? 0) - (by[day] ?? 0);
      };
      return { conversion, visitsFirst: sum(visits(FIRST)), visitsLater: sum(visits(LATER)), posts: sum(posts) };
    };
  },
  figures: [
    {
      name: 'part of the members who pay',
      band: [0.01, 0.08],
      of: (plays) => mean(plays.map((play) => play.conversion)),
    },
    {
      name: 'visits of payers in the month after paying, over those they would have made',
      band: [1 + SMALL, Number.POSITIVE_INFINITY],
      of: (plays) => over(plays.map((play) => play.visitsFirst)),
    },
    {
      name: 'what is left of that gain in the fourth month',
      band: [Number.NEGATIVE_INFINITY, 0.5],
      of: (plays) =>
        (over(plays.map((play) => play.visitsLater)) - 1) / (over(plays.map((play) => play.visitsFirst)) - 1),
    },
    {
      name: 'posts of payers in three months, net of who they are',
      band: [0, 0.1],
      of: (plays) => over(plays.map((play) => play.posts)) - 1,
    },
  ],
});

/** First payments of today. */
function paymentsOf(run: Run): { readonly person: number; readonly day: number }[] {
  return paidToday(run).map((member) => ({ person: run.members.person[member]!, day: run.day }));
}

const over = (acts: readonly Acts[]): number =>
  acts.reduce((sum, [tier]) => sum + tier, 0) / acts.reduce((sum, [, none]) => sum + none, 0);

// ---- N15 ------------------------------------------------------------------------------------------------------------

interface Quality {
  /** Visits with better topics, and with the usual ones: of the first month, of the sixth, of all. */
  readonly first: Acts;
  readonly sixth: Acts;
  readonly all: Acts;
  /** Members after sixty days, with topics that concern them half as much, and with the usual ones. */
  readonly stayed: Acts;
}

export const N15 = pattern<Quality>({
  id: 'N15',
  statement:
    'Quality brings more visits, in the long run at least as much as at first; what concerns members less loses them.',
  source:
    'rankings by quality raise retention in the long run (experiments; sign alone); later attention follows the quality of ads (Hohnhold et al. 2015)',
  setting:
    'three hundred who came in a week and two a day, a topic a day; quality 0.5 or 0.6; topics on what concerns members, or on what concerns them half as much',
  replications: { quick: 10, full: 60 },
  prepare(defaults) {
    const off = defaults.offTopicRelevance ?? PARAMETERS.offTopicRelevance.value;
    // Relevance of a topic is off + (1 - off) · interest / that of the favorite: one half of the favorite's.
    const half = Math.max(0, (0.5 - off) / (1 - off));
    const recruit = [
      { channel: 'street', days: '0-6', expected: 300 },
      { channel: 'door', days: '7-179', expected: 346 },
    ];
    const content = (quality: number, topic: string) => [{ kind: 'daily-topic', days: 'from day 0', quality, topic }];
    const model = settingOf(
      {
        horizon: 180,
        population: {
          size: 3000,
          graph: { kind: 'small-world', meanDegree: 12, rewiring: 0.1 },
          segments: { all: { share: 1, topics: { own: 1, other: half } } },
        },
        community: { topics: ['own'] },
        strategies: {
          usual: { recruit, content: content(0.5, 'own') },
          better: { recruit, content: content(0.6, 'own') },
          beside: { recruit, content: content(0.5, 'other') },
        },
      },
      defaults,
    );
    return (replication) => {
      const [usual, better, beside] = ['usual', 'better', 'beside'].map(
        (name) => watch(model, name, replication).series,
      );
      const visits = (from: number, to: number): Acts =>
        [better!, usual!].map(({ dailyActive }) =>
          dailyActive!.subarray(from, to).reduce((a, b) => a + b, 0),
        ) as unknown as Acts;
      const stay = (series: typeof usual) => series!.members![66]! / series!.joined![66]!;
      return {
        first: visits(0, 30),
        sixth: visits(150, 180),
        all: visits(0, 180),
        stayed: [stay(beside), stay(usual)],
      };
    };
  },
  figures: [
    {
      name: 'visits with quality a fifth higher',
      band: [0.01, 0.1],
      of: (plays) => over(plays.map(({ all }) => all)) - 1,
    },
    {
      name: 'the gain of the sixth month less that of the first',
      band: [0, Number.POSITIVE_INFINITY],
      of: (plays) => over(plays.map(({ sixth }) => sixth)) - over(plays.map(({ first }) => first)),
    },
    {
      name: 'who is still there after sixty days, with topics half as relevant',
      band: [-0.3, -0.05],
      of: (plays) => over(plays.map(({ stayed }) => stayed)) - 1,
    },
  ],
});
