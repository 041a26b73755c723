/** How often, and for how long, something stimulates: N5, N7, N11, N12. */
import { PROMPT } from '#hearsay/engine/talk/message-ring.js';
import type { Model } from '#hearsay/model/compile.js';
import { type Defaults, NO_BAND, pattern } from '../pattern.ts';
import { between, mean, settingOf, watch } from '../settings.ts';

/** Strangers and some who know each other, to whom people come by a poster; nobody from before. */
const gathering = (horizon: number, strategies: Record<string, unknown>, parameters: Defaults = {}) => ({
  horizon,
  population: { size: 600, graph: { kind: 'small-world', meanDegree: 12 } },
  community: { founders: 80 },
  parameters: { inviteMean: 0, ...parameters },
  strategies,
});

/** Visits of a run, of days from … to - 1. */
function visitsOf(series: Readonly<Record<string, Float64Array>>, from: number, to: number): number {
  return series.dailyActive!.subarray(from, to).reduce((a, b) => a + b, 0);
}

const DAYS = 120;
/** Days between topics, or topics a day; the best rate is known to lie between one in three days and five a day. */
const RATES: Record<string, { every?: number; perDay?: number; rate: number }> = {
  seldom: { every: 4, rate: 0.25 },
  sometimes: { every: 2, rate: 0.5 },
  daily: { rate: 1 },
  often: { perDay: 2, rate: 2 },
  much: { perDay: 4, rate: 4 },
  flood: { perDay: 12, rate: 12 },
};
interface Frequency {
  readonly answers: Readonly<Record<string, number>>;
  readonly use: { readonly [name in 'many' | 'half']: { readonly early: number; readonly late: number } };
}

export const N5 = pattern<Frequency>({
  id: 'N5',
  statement:
    'There is a best rate of posting within a few a day; each further topic gets fewer answers; fewer notices lower use at first and not in the long run.',
  source:
    'e-mails a month: 4 and 10 worth a third and a sixth less than 7; clicks 2 % at 6, 0.5 % at 25 a month; fewer notices: less use at first, more after a year (experiment, 2022)',
  setting: `eighty founders and two newcomers a day, ${DAYS} days: topics of quality 0.7 at ${Object.keys(RATES).length} rates; activities that announce themselves every second or every fourth day for a year`,
  replications: { quick: 4, full: 30 },
  prepare(defaults) {
    const recruit = [{ channel: 'posters', days: `0-${DAYS - 1}`, expected: 2 * DAYS }];
    const topics = settingOf(
      gathering(
        DAYS,
        Object.fromEntries(
          Object.entries(RATES).map(([name, { rate: _, ...often }]) => [
            name,
            { recruit, content: [{ kind: 'daily-topic', days: `0-${DAYS - 1}`, quality: 0.7, ...often }] },
          ]),
        ),
      ),
      defaults,
    );
    const notices = settingOf(
      gathering(365, {
        many: { activities: [{ name: 'it', days: '0-364', every: 2 }] },
        half: { activities: [{ name: 'it', days: '0-364', every: 4 }] },
      }),
      defaults,
    );
    const use = (strategy: string, replication: number) => {
      const { series } = watch(notices, strategy, replication);
      return { early: visitsOf(series, 0, 30), late: visitsOf(series, 335, 365) };
    };
    return (replication) => ({
      answers: Object.fromEntries(Object.keys(RATES).map((name) => [name, answersIn(topics, name, replication)])),
      use: { many: use('many', replication), half: use('half', replication) },
    });
  },
  figures: [
    { name: 'rate of the most answers to topics, topics a day', band: [0.3, 5], of: (plays) => bestRate(plays).rate },
    {
      name: 'at 0.57 times that rate, against it',
      band: [-0.45, -0.15],
      of: (plays) => againstBest(plays, 0.57),
    },
    { name: 'at 1.43 times that rate, against it', band: [-0.3, -0.05], of: (plays) => againstBest(plays, 1.43) },
    {
      name: 'elasticity of answers a topic from one in two days to two a day',
      band: [-1.1, -0.5],
      missed:
        'more wear of topics reaches the band alone, and then praise and complaints (P21), ads (P25) and the first silent day (P26) are lost',
      of: (plays) => Math.log(answersAt(plays, 'often') / 4 / answersAt(plays, 'sometimes')) / Math.log(4),
    },
    {
      name: 'visits of the first 30 days with half the notices, against all',
      band: [0, 1],
      of: (plays) => mean(plays.map(({ use }) => use.half.early)) / mean(plays.map(({ use }) => use.many.early)),
    },
    {
      name: 'the same of the last 30 days of a year',
      band: [1, Number.POSITIVE_INFINITY],
      missed:
        '0.94 to 0.98, give or take 0.03: notices wear, and half of them calls hardly fewer in the long run; more wear of notices moves it by 0.01',
      of: (plays) => mean(plays.map(({ use }) => use.half.late)) / mean(plays.map(({ use }) => use.many.late)),
    },
  ],
});

/** Answers that topics have got two days later: nearly all that they will get. */
function answersIn(model: Model, strategy: string, replication: number): number {
  let answers = 0;
  const ends: number[] = [];
  watch(model, strategy, replication, ({ groups, day }) => {
    const { messages } = groups[0]!;
    ends[day] = messages.posted;
    for (let number = ends[day - 3] ?? 0; number < (ends[day - 2] ?? 0); number++)
      if (messages.holds(number) && messages.kindOf(number) === PROMPT) answers += messages.repliesOf(number);
  });
  return answers;
}

const answersAt = (plays: readonly Frequency[], name: string): number =>
  mean(plays.map(({ answers }) => answers[name]!));

/** The top of a parabola through the best rate played and its neighbors, in logarithms of the rate. */
function bestRate(plays: readonly Frequency[]): { rate: number; answers: number; at: (rate: number) => number } {
  const points = Object.entries(RATES).map(([name, { rate }]) => ({ x: Math.log(rate), y: answersAt(plays, name) }));
  let best = points.reduce((top, { y }, k) => (y > points[top]!.y ? k : top), 0);
  best = Math.min(Math.max(best, 1), points.length - 2);
  const [a, b, c] = [points[best - 1]!, points[best]!, points[best + 1]!];
  const at = (x: number) =>
    (a.y * (x - b.x) * (x - c.x)) / ((a.x - b.x) * (a.x - c.x)) +
    (b.y * (x - a.x) * (x - c.x)) / ((b.x - a.x) * (b.x - c.x)) +
    (c.y * (x - a.x) * (x - b.x)) / ((c.x - a.x) * (c.x - b.x));
  const slope = (b.y - a.y) / (b.x - a.x);
  const bend = ((c.y - b.y) / (c.x - b.x) - slope) / (c.x - a.x);
  const top = bend < 0 ? (a.x + b.x) / 2 - slope / (2 * bend) : points[best]!.x;
  const x = Math.min(Math.max(top, a.x), c.x);
  return { rate: Math.exp(x), answers: at(x), at: (rate) => at(Math.log(rate)) };
}

function againstBest(plays: readonly Frequency[], times: number): number {
  const best = bestRate(plays);
  return best.at(times * best.rate) / best.answers - 1;
}

const WEEKS = 12;
type Played = Readonly<Record<string, readonly number[]>>;

/** Messages by week of a strategy, from the day on which something begins. */
function byWeek(model: Model, strategy: string, replication: number, from: number, weeks: number): number[] {
  const { series } = watch(model, strategy, replication);
  return Array.from({ length: weeks }, (_, week) => between(series.messages!, from + 7 * week, from + 7 * (week + 1)));
}

export const N7 = pattern<Played>({
  id: 'N7',
  statement: 'What points, levels and rows add fades from the fourth week on and comes partly back.',
  source: 'Rodrigues et al. 2022: a gamified course of 14 weeks; Hamari 2017; Silverman & Barasch 2023',
  setting: 'eighty founders, a topic a day; points with levels, or a bonus for rows, on days 30 to 113',
  replications: { quick: 30, full: 400 },
  prepare(defaults) {
    const model = settingOf(
      gathering(30 + 7 * WEEKS, {
        none: { content: [{ kind: 'daily-topic', days: '0-113' }] },
        levels: {
          extends: 'none',
          incentives: {
            days: '30-113',
            points: { earned: { post: 1, reply: 1, answer: 1 } },
            levels: { thresholds: [10, 20, 40, 80, 160, 320] },
          },
        },
        rows: { extends: 'none', incentives: { days: '30-113', streaks: { days: 3 } } },
      }),
      defaults,
    );
    return (replication) =>
      Object.fromEntries(['none', 'levels', 'rows'].map((name) => [name, byWeek(model, name, replication, 30, WEEKS)]));
  },
  figures: [
    {
      name: 'effect of weeks 6 to 8 over that of weeks 1 to 4',
      band: [0.2, 0.8],
      of: (plays) => added(plays, 'levels', 5, 8) / added(plays, 'levels', 0, 4),
    },
    {
      name: 'effect of weeks 10 to 12 over that of weeks 6 to 8',
      band: [1, 2],
      of: (plays) => added(plays, 'levels', 9, 12) / added(plays, 'levels', 5, 8),
    },
    {
      name: 'rows of days: effect of weeks 6 to 8 over that of weeks 1 to 4',
      band: [0.2, 0.8],
      of: (plays) => added(plays, 'rows', 5, 8) / added(plays, 'rows', 0, 4),
    },
  ],
});

/** What a strategy adds to the messages of some weeks, as a part of those without. */
function added(plays: readonly Played[], strategy: string, from: number, to: number): number {
  const sum = (name: string) =>
    plays.reduce((total, play) => total + play[name]!.slice(from, to).reduce((a, b) => a + b, 0), 0);
  return sum(strategy) / sum('none') - 1;
}

interface Paid {
  readonly total: number;
  readonly core: number;
  readonly after: number;
  readonly quality: number;
}

export const N11 = pattern<Record<'none' | 'paid', Paid>>({
  id: 'N11',
  statement:
    'Pay for messages brings new writers, while the old core writes less and quality falls; when it ends the core is below what it was.',
  source:
    'Khern-am-nuai, Kannan & Ghasemkhani 2018; Garnefeld, Iseke & Krebs 2012; Burtch, Hong, Bapna & Griskevicius 2018',
  setting:
    'eighty founders and two newcomers a day from day 30 on, a topic a day; on days 60 to 87 each message is paid before all; the core: the tenth who wrote most until then',
  replications: { quick: 10, full: 60 },
  prepare(defaults) {
    const model = settingOf(
      gathering(116, {
        none: {
          content: [{ kind: 'daily-topic', days: '0-115' }],
          recruit: [{ channel: 'door', days: '30-115', expected: 172 }],
        },
        paid: {
          extends: 'none',
          incentives: {
            budget: 1e9,
            days: '60-87',
            points: { earned: { post: 1, reply: 1, answer: 1 }, worth: 4, redeemFrom: 0, public: true },
          },
        },
      }),
      defaults,
    );
    const play = (strategy: string, replication: number): Paid => {
      const posts: Record<number, Int32Array> = {};
      watch(model, strategy, replication, ({ day, members }) => {
        if (![59, 87, 115].includes(day)) return;
        posts[day] = members.posts.slice(0, members.count);
      });
      const order = Array.from(posts[59]!.keys()).sort((a, b) => posts[59]![b]! - posts[59]![a]! || a - b);
      const core = order.slice(0, Math.ceil(order.length / 10));
      const written = (who: readonly number[], from: number, to: number) =>
        who.reduce((sum, member) => sum + posts[to]![member]! - posts[from]![member]!, 0);
      const { series } = watch(model, strategy, replication);
      return {
        total: between(series.messages!, 60, 88),
        core: written(core, 59, 87),
        after: written(core, 87, 115),
        quality: 1 - mean(series.noiseShare!.subarray(60, 88)),
      };
    };
    return (replication) => ({ none: play('none', replication), paid: play('paid', replication) });
  },
  figures: [
    {
      name: 'all messages while paid',
      band: [0.1, 0.6],
      of: (plays) => paidAgainst(plays, 'total') - 1,
    },
    { name: 'messages of the old core while paid', band: [-0.3, 0], of: (plays) => paidAgainst(plays, 'core') - 1 },
    {
      name: 'part of messages that are of use, while paid',
      band: [0, 0.999],
      of: (plays) => paidAgainst(plays, 'quality'),
    },
    {
      name: 'the core in the 28 days after',
      band: [0.7, 1],
      of: (plays) => paidAgainst(plays, 'after'),
    },
  ],
});

const paidAgainst = (plays: readonly Record<'none' | 'paid', Paid>[], what: keyof Paid): number =>
  mean(plays.map(({ paid }) => paid[what])) / mean(plays.map(({ none }) => none[what]));

/** Messages of the week before money is offered, up to which a group counts as silent: some go on by themselves, and money wakes nobody there. */
const SILENT = 3;

const MONEY_DAYS = { from: 40, to: 67, after: 128 };

export const N12 = pattern<Record<'silent' | 'paid' | 'programme' | 'both', readonly number[]>>({
  id: 'N12',
  statement: 'Money wakes a silent group while it is paid; what stays needs something to talk about and new people.',
  source: 'no causal evidence: what operators report, as a prior',
  setting: `groups of strangers that have fallen silent (at most ${SILENT} messages in the week before); on days ${MONEY_DAYS.from} to ${MONEY_DAYS.to - 1} each visit and message is paid, or there are topics and newcomers as well, to the end`,
  replications: { quick: 40, full: 240 },
  prepare(defaults) {
    const { from, to, after } = MONEY_DAYS;
    const horizon = after + 7;
    const pay = {
      budget: 1e9,
      days: `${from}-${to - 1}`,
      points: { earned: { post: 1, reply: 1, answer: 1, visit: 1 }, worth: 4, redeemFrom: 0 },
    };
    const live = {
      content: [{ kind: 'daily-topic', days: `${from}-${horizon - 1}` }],
      recruit: [{ channel: 'posters', days: `${from}-${horizon - 1}`, expected: horizon - from }],
    };
    const model = settingOf(
      {
        ...gathering(horizon, {
          silent: {},
          paid: { incentives: pay },
          programme: live,
          both: { ...live, incentives: pay },
        }),
        population: { size: 600 },
      },
      defaults,
    );
    const week = (strategy: string, replication: number) => {
      const { series } = watch(model, strategy, replication);
      const of = (first: number) => between(series.messages!, first, first + 7);
      return [
        of(from - 7),
        Math.max(...[0, 7, 14, 21].map((later) => of(from + later))),
        of(after),
        between(series.messages!, from, to),
      ];
    };
    return (replication) => ({
      silent: week('silent', replication),
      paid: week('paid', replication),
      programme: week('programme', replication),
      both: week('both', replication),
    });
  },
  figures: [
    {
      name: 'messages while paid, against silence',
      band: [2, Number.POSITIVE_INFINITY],
      of: (plays) =>
        mean(fallenSilent(plays).map(({ paid }) => paid[3]!)) /
        Math.max(1, mean(fallenSilent(plays).map(({ silent }) => silent[3]!))),
    },
    {
      name: 'a week 60 days later, over the best paid week, mean over groups',
      band: [0, 0.25],
      // Of groups, not of messages: most are silent again, and of all that is written then the few that go on write nearly all.
      of: (plays) => mean(fallenSilent(plays).map(({ paid }) => paid[2]! / Math.max(1, paid[1]!))),
    },
    {
      name: 'the same of all messages together, of groups that were not silent, too',
      band: NO_BAND,
      of: (plays) => mean(plays.map(({ paid }) => paid[2]!)) / mean(plays.map(({ paid }) => paid[1]!)),
    },
    {
      name: 'the same with topics and newcomers, over that without',
      band: [1, Number.POSITIVE_INFINITY],
      of: (plays) =>
        mean(fallenSilent(plays).map(({ both }) => both[2]!)) /
        Math.max(1, mean(fallenSilent(plays).map(({ paid }) => paid[2]!))),
    },
  ],
});

const fallenSilent = <Play extends { readonly silent: readonly number[] }>(plays: readonly Play[]): readonly Play[] =>
  plays.filter(({ silent }) => silent[0]! <= SILENT);
