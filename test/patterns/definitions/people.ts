/** What people bring along and what carries talk on: N2, N3, N10, N16, N17, N19. */
import { readFileSync } from 'node:fs';
import { giniOf } from '#hearsay/engine/measuring/inequality.js';
import type { Run } from '#hearsay/engine/run.js';
import type { RunResult } from '#hearsay/engine/run-result.js';
import { compileModel } from '#hearsay/model/compile.js';
import { readScenario } from '#hearsay/scenario/read.js';
import type { Parts } from '../../engine/model.ts';
import { type Pattern, pattern, SMALL } from '../pattern.ts';
import { leastSquares } from '../regression.ts';
import { between, mean, settingOf, shareOf, watch } from '../settings.ts';

/** Weeks of the longest of the logs behind N2, and members of the two chats. */
const WEEKS = 28;
const CHATS_LOGGED = [318, 811];
const LIVING_DAYS = 7 * WEEKS;

/** A living chat group: founders of two months' standing, as many newcomers as leave, a topic each week. */
const living = (size: number): Parts => ({
  horizon: LIVING_DAYS,
  population: { size: 8 * size, graph: { kind: 'small-world', meanDegree: 12, rewiring: 0.1 } },
  community: { founders: size, groups: { cap: 4 * size }, start: { tenure: 60 } },
  strategies: {
    only: {
      recruit: [{ channel: 'door', days: `0-${LIVING_DAYS - 1}`, expected: size }],
      content: [{ kind: 'weekly-topic', days: `0-${LIVING_DAYS - 1}` }],
    },
  },
});

interface Writers {
  readonly weekly: number;
  readonly monthly: number;
  readonly never: number;
  readonly top: number;
  readonly gini: number;
}

export const N2: Pattern = pattern<readonly Writers[]>({
  id: 'N2',
  statement: 'In living chat groups few write in a week, a third never do, and a tenth writes half of it.',
  source:
    'GroupMe, 811 members, 28 weeks: 30 % never write, top 10 % write 49 %, Gini .69; WhatsApp, 318 authors: .63; 143 firm forums: top 10 % write 56 %',
  setting: `living groups of ${CHATS_LOGGED.join(' and ')} members, as in the logs, as many newcomers as leave, a weekly topic, ${WEEKS} weeks`,
  replications: { quick: 3, full: 12 },
  prepare(defaults) {
    const models = CHATS_LOGGED.map((size) => settingOf(living(size), defaults));
    return (replication) => models.map((model) => writersOf((observe) => watch(model, 'only', replication, observe)));
  },
  figures: [
    {
      name: 'share who write in a week',
      band: [0.1, 0.3],
      of: (plays) => mean(plays.flat().map((p) => p.weekly)),
    },
    {
      name: 'share who write in a month',
      band: [0.25, 0.55],
      of: (plays) => mean(plays.flat().map((p) => p.monthly)),
    },
    {
      name: `share who never write in ${WEEKS} weeks`,
      band: [0.2, 0.4],
      of: (plays) => mean(plays.flat().map((p) => p.never)),
    },
    {
      name: 'share of messages by the top 10 %',
      band: [0.4, 0.65],
      of: (plays) => mean(plays.flat().map((p) => p.top)),
    },
    {
      name: 'Gini of messages',
      band: [0.6, 0.8],
      of: (plays) => mean(plays.flat().map((p) => p.gini)),
    },
  ],
});

/** Shares of the members of an evening, once a week; and of all who have been members, at the end. */
function writersOf(play: (observe: (run: Run) => void) => RunResult): Writers {
  const weekly: number[] = [];
  const monthly: number[] = [];
  let posts: number[] = [];
  play(({ day, members, recorder }) => {
    if (recorder.days === LIVING_DAYS) posts = Array.from({ length: members.count }, (_, k) => members.posts[k]!);
    if (day < 28 || day % 7 !== 0) return;
    let [present, week, month] = [0, 0, 0];
    for (let member = 0; member < members.count; member++) {
      if (members.group[member]! < 0) continue;
      const since = day - members.lastPostDay[member]!;
      present++;
      if (since < 7) week++;
      if (since < 28) month++;
    }
    weekly.push(week / present);
    monthly.push(month / present);
  });
  posts.sort((a, b) => b - a);
  const sum = posts.reduce((a, b) => a + b, 0);
  const top = posts.slice(0, Math.ceil(posts.length / 10)).reduce((a, b) => a + b, 0);
  return {
    weekly: mean(weekly),
    monthly: mean(monthly),
    never: shareOf(posts, (count) => count === 0),
    top: top / sum,
    gini: giniOf(histogramOf(posts), posts.length),
  };
}

/** People by messages written, of those who write. */
function histogramOf(counts: readonly number[]): Int32Array {
  const people = new Int32Array(Math.max(0, ...counts) + 1);
  for (const count of counts) if (count > 0) people[count]!++;
  return people;
}

const YEAR = 360;
const MONTHS = ['plain', 'newcomers', 'programme'] as const;

/** Messages of the twelfth month over those of the second; those of the second are never nothing. */
const fading = ({ series }: RunResult): number =>
  between(series.messages!, 330, 360) / Math.max(1, between(series.messages!, 30, 60));

export const N3: Pattern = pattern<{ ratios: readonly number[]; dead: readonly boolean[] }>({
  id: 'N3',
  statement: 'Groups without newcomers and programme fade within a year; many new groups are dead after three months.',
  source:
    '57 % of new Facebook groups dead at 3 months (secondary); wikis rise and fall: TeBlunthuis, Shaw & Hill 2018',
  setting:
    '137 people in a week and a month of topics, a year, then nothing, a newcomer each other day, or topics all along; groups of 6 to 200 in which everybody knew none, 5 %, 20 % or 60 % before, whose members look in every few days (visitProbability 0.3): silent in the thirteenth week',
  replications: { quick: 18, full: 72 },
  prepare(defaults) {
    const filled = {
      recruit: [{ channel: 'door', days: '0-6', expected: 137 }],
      content: [{ days: '0-29', quality: 0.7 }],
    };
    const year = settingOf(
      {
        horizon: YEAR,
        population: { size: 3000, graph: { kind: 'small-world', meanDegree: 12, rewiring: 0.1 } },
        community: { groups: { cap: 500 } },
        strategies: {
          plain: filled,
          newcomers: {
            ...filled,
            recruit: [...filled.recruit, { channel: 'street', days: `7-${YEAR - 1}`, expected: YEAR / 2 }],
          },
          programme: { ...filled, content: [{ days: `0-${YEAR - 1}`, quality: 0.7 }] },
        },
      },
      defaults,
    );
    const groups = [6, 12, 25, 50, 100, 200].flatMap((size) =>
      [0, 0.05, 0.2, 0.6].map((known) =>
        settingOf(
          {
            horizon: 91,
            population: { size, graph: { kind: 'erdos-renyi', meanDegree: known * (size - 1) } },
            community: { founders: size },
            parameters: { visitProbability: 0.3 },
          },
          defaults,
        ),
      ),
    );
    return (replication) => ({
      ratios: MONTHS.map((strategy) => fading(watch(year, strategy, replication))),
      dead: groups.map((model) => between(watch(model, 'only', replication).series.messages!, 84, 91) === 0),
    });
  },
  figures: [
    {
      name: 'messages of month 12 over month 2, without either',
      band: [0.2, 0.7],
      of: (plays) => mean(plays.map((p) => p.ratios[0]!)),
    },
    {
      name: 'the same with newcomers, over that without',
      band: [1 + SMALL, Number.POSITIVE_INFINITY],
      of: (plays) => mean(plays.map((p) => p.ratios[1]!)) / mean(plays.map((p) => p.ratios[0]!)),
    },
    {
      name: 'the same with a programme, over that without',
      band: [1 + SMALL, Number.POSITIVE_INFINITY],
      of: (plays) => mean(plays.map((p) => p.ratios[2]!)) / mean(plays.map((p) => p.ratios[0]!)),
    },
    {
      name: 'new groups silent at 90 days',
      band: [0.45, 0.7],
      of: (plays) =>
        shareOf(
          plays.flatMap((p) => p.dead),
          (dead) => dead,
        ),
    },
  ],
});

/** Chats from a circle of friends to a crowd of strangers, and forums. */
const CHATS = [
  [10, 1],
  [40, 0.5],
  [150, 0.15],
  [600, 0.03],
] as const;
const FORUMS = [50, 250, 1500] as const;

interface Scale {
  readonly size: number;
  /** Messages a head and day; of a forum a head of those who write. */
  readonly head: number;
  readonly gini: number;
  /** Share of posts of the last weeks without a reply. */
  readonly unanswered: number;
}

export const N10: Pattern = pattern<{ chats: readonly Scale[]; forums: readonly Scale[] }>({
  id: 'N10',
  statement:
    'Chats of any size carry much the same talk in all; in forums who writes writes more where there are more.',
  source:
    'three chat logs: much the same total at 10, 318, 811 members; Reddit: comments a head beyond the first grow with N^.27; answered share falls with scale (all observational)',
  setting:
    'chats of 10 friends, 40, 150 and 600 with fewer and fewer who know each other, a topic a week; forums of 50, 250 and 1,500 with a topic a day; days 60 to 119',
  replications: { quick: 2, full: 24 },
  prepare(defaults) {
    const setting = (size: number, known: number, parts: Parts) => ({
      size,
      model: settingOf(
        {
          horizon: 120,
          population: { size: 2 * size, graph: { kind: 'none' } },
          community: {
            founders: size,
            groups: { cap: size },
            start: { acquaintances: known * (size - 1), tenure: 60 },
          },
          ...parts,
        },
        defaults,
      ),
    });
    const chats = CHATS.map(([size, known]) =>
      setting(size, known, { strategies: { only: { content: [{ kind: 'weekly-topic', days: '0-119' }] } } }),
    );
    const forums = FORUMS.map((size) =>
      setting(size, 0, { preset: 'forum', strategies: { only: { content: [{ days: '0-119' }] } } }),
    );
    return (replication) => ({
      chats: chats.map(({ size, model }) => scaleOf(size, watch(model, 'only', replication), false)),
      forums: forums.map(({ size, model }) => scaleOf(size, watch(model, 'only', replication), true)),
    });
  },
  figures: [
    {
      name: 'chat: slope of ln messages a head on ln size',
      band: [-1.1, -0.6],
      of: (plays) => slopeOf(plays.flatMap((p) => p.chats)),
    },
    {
      name: 'forum: the same a head of those who write in a week',
      band: [0, 0.4],
      of: (plays) => slopeOf(plays.flatMap((p) => p.forums)),
    },
    {
      name: 'Gini in the largest forum minus that in the smallest',
      band: [0, 1],
      of: (plays) => mean(plays.map((p) => p.forums.at(-1)!.gini - p.forums[0]!.gini)),
    },
    {
      name: 'unanswered share in the largest forum minus that in the smallest',
      band: [0, 1],
      of: (plays) => mean(plays.map((p) => p.forums.at(-1)!.unanswered - p.forums[0]!.unanswered)),
    },
    {
      name: 'bend of the chats at 40 and 150 from the line (no kink at 50)',
      band: [-0.7, 0.7],
      of: (plays) => bendOf(plays.flatMap((p) => p.chats)),
    },
  ],
});

function scaleOf(size: number, { series, outcomes }: RunResult, perWriter: boolean): Scale {
  const messages = between(series.messages!, 60, 120);
  let heads = 0;
  for (let day = 60; day < 120; day++) heads += series.members![day]! * (perWriter ? series.activeShare7![day]! : 1);
  return { size, head: messages / Math.max(1, heads), gini: outcomes.gini!, unanswered: 1 - outcomes.replyRate! };
}

/** By size, the logarithm of the mean over plays: a chat that has died is no message a head, not no chat. */
function points(scales: readonly Scale[]): [number, number][] {
  const sizes = [...new Set(scales.map(({ size }) => size))];
  return sizes.map((size) => [
    Math.log(size),
    Math.log(Math.max(1e-4, mean(scales.filter((s) => s.size === size).map((s) => s.head)))),
  ]);
}

function slopeOf(scales: readonly Scale[]): number {
  const all = points(scales);
  return leastSquares(
    all.map(([size]) => [1, size]),
    all.map(([, head]) => head),
  ).coefficients[1]!;
}

/** The middle of four points over the line between the ends, in logarithms. */
function bendOf(scales: readonly Scale[]): number {
  const [[x0, y0], second, third, [x3, y3]] = points(scales) as [
    [number, number],
    [number, number],
    [number, number],
    [number, number],
  ];
  const line = (x: number) => y0 + ((y3 - y0) * (x - x0)) / (x3 - x0);
  return (second[1] - line(second[0]) + third[1] - line(third[0])) / 2;
}

/** Weights of a weekend day: of a hobby group, of a work chat. */
const HOBBY = 0.85;
const WORK = 0.35;
/** Hours at which people are awake. */
const WAKING = [7, 9, 12, 15, 18, 21] as const;

export const N16: Pattern = pattern<{ hobby: number; work: number; slots: readonly number[] }>({
  id: 'N16',
  statement:
    'Hobby groups keep most of their talk at weekends, work chats do not; the hour of a post matters by a tenth or two.',
  source:
    'weekend day .91 of a weekday (WhatsApp hobby groups), work chats midweek; Kanuri, Chen & Sridhar 2018: morning +9 to +11 % clicks',
  setting: `a hundred founders, a topic a day, 56 days, weekend days of weight ${HOBBY} (hobby) and ${WORK} (work); 14 days with the topic at 7, 9, 12, 15, 18 or 21 o'clock`,
  replications: { quick: 12, full: 60 },
  prepare(defaults) {
    const group = (horizon: number, weekend: number | undefined, content: Parts) =>
      settingOf(
        {
          horizon,
          population: {
            size: 100,
            segments: {
              all: {
                share: 1,
                ...(weekend !== undefined && { rhythm: { week: { saturday: weekend, sunday: weekend } } }),
              },
            },
          },
          community: { founders: 100 },
          strategies: { only: { content: [{ days: `0-${horizon - 1}`, ...content }] } },
        },
        defaults,
      );
    const [hobby, work] = [HOBBY, WORK].map((weekend) => group(56, weekend, {}));
    const slots = WAKING.map((hour) => group(14, undefined, { hour }));
    return (replication) => ({
      hobby: weekendOf(watch(hobby!, 'only', replication)),
      work: weekendOf(watch(work!, 'only', replication)),
      slots: slots.map((model) => watch(model, 'only', replication).outcomes.messages!),
    });
  },
  figures: [
    {
      name: 'messages of a weekend day over a weekday, hobby',
      band: [0.7, 1.2],
      of: (plays) => mean(plays.map((p) => p.hobby)),
    },
    { name: 'the same, work', band: [0.2, 0.7], of: (plays) => mean(plays.map((p) => p.work)) },
    {
      name: 'messages with topics at the best waking hour over the worst',
      band: [1.05, 1.25],
      of: (plays) => {
        const means = WAKING.map((_, k) => mean(plays.map((p) => p.slots[k]!)));
        return Math.max(...means) / Math.min(...means);
      },
    },
  ],
});

/** Messages of a weekend day over those of a weekday, from the second week on. */
function weekendOf({ series }: RunResult): number {
  let [weekend, weekday] = [0, 0];
  for (let day = 7; day < 56; day++) {
    if (day % 7 >= 5) weekend += between(series.messages!, day, day + 1) / 2;
    else weekday += between(series.messages!, day, day + 1) / 5;
  }
  return weekend / weekday;
}

const COURSE = 'scenarios/python-course-group.yaml';
/** The first silent day that can be measured: joining ends on day 6, and silence is three days. */
const LEAST = 9;

export const N17: Pattern = pattern<{ silent: number; fall: number }>({
  id: 'N17',
  statement: 'The course group fell silent after half a month: it faded, from day to day.',
  source: "an operator's own account of a failed course group",
  setting: `${COURSE} as it happened`,
  replications: { quick: 120, full: 200 },
  prepare(defaults) {
    const { scenario } = readScenario(readFileSync(COURSE, 'utf8'));
    const model = compileModel({ ...scenario, parameters: { ...defaults, ...scenario.parameters } });
    return (replication) => {
      const { outcomes, series } = watch(model, 'as-it-happened', replication);
      const head = (from: number, to: number) =>
        between(series.messages!, from, to) / (to - from) / series.members![to - 1]!;
      return { silent: outcomes.silentDay!, fall: head(14, 21) / Math.max(1e-3, head(7, 10)) };
    };
  },
  figures: [
    {
      name: 'median first silent day',
      band: [12, 18],
      of: (plays) => medianOf(plays.map((p) => p.silent)),
    },
    {
      name: 'share of runs at the least that can be measured',
      band: [0, 0.1],
      of: (plays) => shareOf(plays, (p) => p.silent <= LEAST),
    },
    {
      name: 'messages a member on days 14 to 20 over days 7 to 9',
      band: [0, 1 - SMALL],
      of: (plays) => mean(plays.map((p) => p.fall)),
    },
  ],
});

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle) - 1]!) / 2;
}

const OUTAGES = { week: '7-13', weeks: '7-27' } as const;

export const N19: Pattern = pattern<{
  retained: readonly number[];
  back: readonly number[];
  alone: number;
  together: number;
}>({
  id: 'N19',
  statement: 'An outage costs members, and those left come less; a room of one keeps fewer than a room of a hundred.',
  source: 'no study: every operator who has lived through one',
  setting:
    '120 founders with a topic a day, 60 days: without an outage, on days 7 to 13, on days 7 to 27; visits in the second week after the longer; a hundred people in one room or each in their own, a topic a day, 31 days',
  replications: { quick: 12, full: 60 },
  prepare(defaults) {
    const content = [{ days: '0-59', quality: 0.7 }];
    const outage = settingOf(
      {
        horizon: 60,
        population: { size: 120 },
        community: { founders: 120 },
        strategies: {
          none: { content },
          week: { content, events: [{ kind: 'outage', days: OUTAGES.week }] },
          weeks: { content, events: [{ kind: 'outage', days: OUTAGES.weeks }] },
        },
      },
      defaults,
    );
    const rooms = [1, 100].map((cap) =>
      settingOf(
        {
          horizon: 31,
          population: { size: 100 },
          community: { founders: 100, groups: { cap, whenFull: 'open-another' } },
          strategies: { only: { content: [{ days: '0-30', quality: 0.7 }] } },
        },
        defaults,
      ),
    );
    return (replication) => {
      const runs = ['none', 'week', 'weeks'].map((strategy) => watch(outage, strategy, replication));
      const visits = ({ series }: RunResult) => series.dailyActive!.slice(35, 42).reduce((a, b) => a + b, 0);
      const [alone, together] = rooms.map((model) => watch(model, 'only', replication).outcomes.retention30!);
      return {
        retained: runs.map(({ outcomes }) => outcomes.retention30!),
        back: runs.map(visits),
        alone: alone!,
        together: together!,
      };
    };
  },
  figures: [
    {
      name: '30-day retention after an outage of one or three weeks over that without',
      band: [0, 1 - SMALL],
      of: (plays) =>
        mean(plays.map((p) => (p.retained[1]! + p.retained[2]!) / 2)) / mean(plays.map((p) => p.retained[0]!)),
    },
    {
      name: 'visits in the second week after three weeks of outage over those without',
      band: [0, 1 - SMALL],
      of: (plays) => mean(plays.map((p) => p.back[2]!)) / mean(plays.map((p) => p.back[0]!)),
    },
    {
      name: '30-day retention alone over that in a room of a hundred',
      band: [0, 1 - SMALL],
      of: (plays) => mean(plays.map((p) => p.alone)) / mean(plays.map((p) => p.together)),
    },
  ],
});
