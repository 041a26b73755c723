/** How many ties a member can keep, and how crowded talk can be: P6, P7, P8, P9, P10, P15. */
import { leave } from '#hearsay/engine/members/leaving.js';
import type { Run } from '#hearsay/engine/run.js';
import type { Model } from '#hearsay/model/compile.js';
import { uniform } from '#hearsay/random/threefry.js';
import { passDays, runOf } from '../../engine/model.ts';
import { type Defaults, NO_BAND, pattern, SMALL } from '../pattern.ts';
import { between, mean, NOBODY_LEAVES, settingOf, warmGroup, watch } from '../settings.ts';

/** Days after which a warm group has settled, and until which it is looked at. */
const SETTLED = 100;
const END = 150;
const SIZES = [4, 7, 12, 20, 30, 45, 65, 95, 140, 200, 290, 420];

/** By size of the group: ties recognised and bonded a member, and the mean strength of a recognised one. */
interface Capacity {
  readonly recognised: number;
  readonly bonded: number;
  readonly strength: number;
}

function prepareCapacity(defaults: Defaults, end = END) {
  const models = SIZES.map((size) => settingOf(warmGroup(size, end), defaults));
  return (replication: number): Capacity[] =>
    models.map((model, k) => {
      let ties = 0;
      let bonds = 0;
      let strength = 0;
      watch(model, 'only', replication, ({ day, groups, parameters }) => {
        if (day !== end - 1) return;
        groups[0]!.ties.forEach(parameters.recognitionThreshold, (_i, _j, s) => {
          ties++;
          strength += s;
          if (s >= parameters.bondThreshold) bonds++;
        });
      });
      const members = SIZES[k]!;
      return { recognised: ties / members, bonded: bonds / members, strength: ties > 0 ? strength / ties : 0 };
    });
}

function prepareSettled(defaults: Defaults) {
  return prepareCapacity(defaults);
}

/** Bonding and recognition size of one replication, with ties as they are on day `end`. */
export function sizesOf(
  replication: number,
  defaults: Defaults,
  end: number,
): { bonding: number; recognition: number } {
  const plays = [prepareCapacity(defaults, end)(replication)];
  return { bonding: bondingSize(plays), recognition: recognitionSize(plays) };
}

function bondingSize(plays: readonly (readonly Capacity[])[]): number {
  return halfPoint(bySize(plays, ({ bonded }, size) => bonded / (size - 1)));
}

function recognitionSize(plays: readonly (readonly Capacity[])[]): number {
  return halfPoint(bySize(plays, ({ recognised }, size) => recognised / (size - 1)));
}

/** Mean over plays, by size. */
function bySize(plays: readonly (readonly Capacity[])[], of: (capacity: Capacity, size: number) => number): number[] {
  return SIZES.map((size, k) => mean(plays.map((play) => of(play[k]!, size))));
}

/** Size at which a share falls through one half for the last time, by interpolation in its logarithm. */
function halfPoint(shares: readonly number[]): number {
  let at = shares.length - 1;
  while (at > 0 && shares[at - 1]! < 0.5) at--;
  if (at === 0 || shares[at]! >= 0.5) return at === 0 ? SIZES[0]! : SIZES.at(-1)!;
  const part = (shares[at - 1]! - 0.5) / (shares[at - 1]! - shares[at]!);
  return SIZES[at - 1]! * (SIZES[at]! / SIZES[at - 1]!) ** part;
}

export const P6 = pattern<Capacity[]>({
  id: 'P6',
  statement: 'The number of ties kept levels off as contacts grow, and ties are strongest at an intermediate number.',
  source: 'Gonçalves, Perra & Vespignani 2011, 1.7 million users',
  setting: `groups of ${SIZES[0]} to ${SIZES.at(-1)} acquaintances with a week of topics, nobody leaves; ties on day ${END}`,
  replications: { quick: 2, full: 8 },
  prepare: prepareSettled,
  figures: [
    {
      name: 'most ties kept over all sizes',
      band: [75, 250],
      of: (plays) => Math.max(...bySize(plays, ({ recognised }) => recognised)),
    },
    {
      name: 'ties kept at the largest size against the next smaller (levels off)',
      band: [0, 1.1],
      of: (plays) => {
        const kept = bySize(plays, ({ recognised }) => recognised);
        return kept.at(-1)! / kept.at(-2)!;
      },
    },
    {
      name: 'strength of a tie: greatest over all sizes against the smaller of both ends',
      band: [1.05, Number.POSITIVE_INFINITY],
      missed:
        'in groups of four those who know each other talk most of all (0.92, 0.5 to 1.4 over seeds): chats of ten carry as much talk as chats of hundreds (N10)',
      of: (plays) => {
        const strength = bySize(plays, (capacity) => capacity.strength);
        return Math.max(...strength.slice(1, -1)) / Math.max(strength[0]!, strength.at(-1)!);
      },
    },
  ],
});

export const P8 = pattern<Capacity[]>({
  id: 'P8',
  statement: 'The sizes at which half of a group is bonded and half is recognised stand in a ratio of about three.',
  source:
    'Dunbar layers (Tamarit et al. 2018), contested (Lindenfors, Wartel & Lind 2021): reported, not a hard target',
  setting: P6.setting,
  replications: { quick: 2, full: 8 },
  prepare: prepareSettled,
  figures: [
    {
      name: 'recognition size over bonding size',
      band: [2, 4],
      of: (plays) => recognitionSize(plays) / bondingSize(plays),
    },
    {
      name: 'bonding size, which the calibration sets',
      band: NO_BAND,
      of: bondingSize,
    },
    {
      name: 'recognition size, which the calibration sets',
      band: NO_BAND,
      of: recognitionSize,
    },
  ],
});

/** Strongest ties that make up the signature of a member. */
const RANKS = 20;

/** Days between which ties are compared. A third of the acquaintances is still there on day 180, and what they knew of each other before goes on fading. */
const TURNOVER = { from: 360, to: 420 };

export const P7 = pattern<{ gained: number; lost: number; own: number; cross: number }>({
  id: 'P7',
  statement:
    'With a constant inflow ties are gained as fast as they are lost, and how attention is shared out is a trait of the member.',
  source: 'Miritello et al. 2013, 20 million people; Saramäki et al. 2014',
  setting: `150 acquaintances to whom a stranger comes a day, while everybody leaves with the same chance; ties of members of three months and more on day ${TURNOVER.from} and on day ${TURNOVER.to}, when nine in ten of those who began are gone`,
  replications: { quick: 24, full: 120 },
  prepare(defaults) {
    const model = settingOf(
      {
        horizon: TURNOVER.to + 1,
        population: {
          size: 3000,
          graph: { kind: 'stochastic-block', meanDegree: 30, homophily: 1 },
          segments: { old: { share: 0.05 }, strangers: { share: 0.95 } },
        },
        community: { groups: { cap: 1000 } },
        parameters: {
          inviteMean: 0,
          frailtyA: 67,
          frailtyB: 9933,
          churnBelonging: 0,
          churnSatisfaction: 0,
          churnOverload: 0,
        },
        strategies: {
          only: {
            recruit: [
              { channel: 'circle', days: '0-0', expected: 150, segments: { old: 1, strangers: 0 } },
              {
                channel: 'street',
                days: `1-${TURNOVER.to}`,
                expected: TURNOVER.to,
                segments: { old: 0, strangers: 1 },
              },
            ],
            content: [{ days: '0-6' }],
          },
        },
      },
      defaults,
    );
    return (replication) => {
      /** By person: ties to persons. */
      const snapshot = ({ groups, members, parameters }: Run) => {
        const ties = new Map<number, Map<number, number>>();
        for (const group of groups) {
          const personAt = (seat: number) => members.person[group.memberAt[seat]!]!;
          group.ties.forEach(parameters.recognitionThreshold, (i, j, s) => {
            if (group.memberAt[i]! < 0 || group.memberAt[j]! < 0) return;
            // A newcomer only gains: those are looked at who have been here for three months and more.
            if (members.joinDay[group.memberAt[i]!]! > TURNOVER.from - 90) return;
            const own = ties.get(personAt(i)) ?? new Map<number, number>();
            own.set(personAt(j), s);
            ties.set(personAt(i), own);
          });
        }
        return ties;
      };
      let before = new Map<number, Map<number, number>>();
      let after = before;
      watch(model, 'only', replication, (run) => {
        if (run.day === TURNOVER.from) before = snapshot(run);
        if (run.day === TURNOVER.to) after = snapshot(run);
      });
      let gained = 0;
      let lost = 0;
      const own: number[] = [];
      const cross: number[] = [];
      const stayed = [...before.keys()].filter((person) => after.has(person));
      stayed.forEach((person, k) => {
        const was = before.get(person)!;
        const is = after.get(person)!;
        for (const other of is.keys()) if (!was.has(other)) gained++;
        for (const other of was.keys()) if (!is.has(other)) lost++;
        own.push(divergence(signature(was), signature(is)));
        cross.push(divergence(signature(was), signature(after.get(stayed[(k + 1) % stayed.length]!)!)));
      });
      return { gained, lost, own: mean(own), cross: mean(cross) };
    };
  },
  figures: [
    {
      name: 'ties gained over ties lost',
      band: [0.9, 1.1],
      of: (plays) =>
        plays.reduce((sum, { gained }) => sum + gained, 0) / plays.reduce((sum, { lost }) => sum + lost, 0),
    },
    {
      name: 'distance of signatures between members over that of a member to itself, less 1',
      band: [SMALL, Number.POSITIVE_INFINITY],
      missed:
        '0.08, give or take 0.03: members differ in talkativeness no more than N2 asks of the share of the top tenth, and neither do their ties',
      of: (plays) => mean(plays.map(({ cross }) => cross)) / mean(plays.map(({ own }) => own)) - 1,
    },
  ],
});

/** Shares of the strongest ties, by rank. */
function signature(ties: ReadonlyMap<number, number>): number[] {
  const strongest = [...ties.values()].sort((a, b) => b - a).slice(0, RANKS);
  const sum = strongest.reduce((a, b) => a + b, 0);
  return Array.from({ length: RANKS }, (_, rank) => (strongest[rank] ?? 0) / sum);
}

/** Jensen–Shannon divergence, in nats. */
function divergence(p: readonly number[], q: readonly number[]): number {
  const part = (a: number, b: number) => (a > 0 ? a * Math.log((2 * a) / (a + b)) : 0);
  return p.reduce((sum, value, k) => sum + (part(value, q[k]!) + part(q[k]!, value)) / 2, 0);
}

export const P9 = pattern<{ small: number; large: number }>({
  id: 'P9',
  statement: 'Going from 200 to 400 members hardly raises the number who talk at once.',
  source: 'Jones, Moldovan, Raban & Butler 2008, IRC channels',
  setting: `groups of 200 and of 400 acquaintances with a week of topics, nobody leaves; distinct members who write a day, days ${SETTLED} to ${END - 1}`,
  replications: { quick: 2, full: 12 },
  prepare(defaults) {
    const models = [200, 400].map((size) => settingOf(warmGroup(size, END), defaults));
    return (replication) => {
      const [small, large] = models.map((model) => {
        let posters = 0;
        watch(model, 'only', replication, ({ day, members }) => {
          if (day < SETTLED) return;
          for (let member = 0; member < members.count; member++) if (members.lastPostDay[member] === day) posters++;
        });
        return posters / (END - SETTLED);
      });
      return { small: small!, large: large! };
    };
  },
  figures: [
    {
      name: 'rise in distinct posters a day',
      band: [Number.NEGATIVE_INFINITY, 0.2],
      of: (plays) => mean(plays.map(({ large }) => large)) / mean(plays.map(({ small }) => small)) - 1,
    },
  ],
});

/** Messages a day that an operator puts into a group of sixty only to be read. */
const NOTES = [0, 20, 40, 80, 160, 320];

interface Load {
  /** Unread messages over attention, summed over members and days. */
  readonly unread: number;
  readonly days: number;
  readonly posts: number;
  readonly left: number;
}

export const P10 = pattern<readonly Load[]>({
  id: 'P10',
  statement: 'Overload makes members write less and leave more.',
  source: 'Jones, Ravid & Rafaeli 2004, 2.65 million posts; Nematzadeh et al. 2019: from conversation to cacophony',
  // Load from outside: what members say themselves never comes to a load of 1 in a chat of any size (N10), and would not be given by lot.
  setting: `groups of 60 acquaintances with a week of topics, days 10 to 39, by the load that 0 to ${NOTES.at(-1)} notes of an operator a day make`,
  replications: { quick: 16, full: 24 },
  prepare(defaults) {
    const models = NOTES.map((perDay) => {
      const content = [
        { kind: 'daily-topic', days: '0-6' },
        ...(perDay > 0 ? [{ kind: 'post', days: '0-39', perDay, quality: 0.5 }] : []),
      ];
      return settingOf({ ...warmGroup(60, 40, {}), strategies: { only: { content } } }, defaults);
    });
    return (replication) => models.map((model) => loadOf(model, replication, 10));
  },
  figures: [
    {
      name: 'change of messages a member when unread over attention goes from 1 to 4, or to the most there is',
      band: [Number.NEGATIVE_INFINITY, -0.25],
      of: (plays) => change(plays, ({ posts, days }) => posts / days),
    },
    {
      name: 'change of the hazard of leaving on the way from 1 to 4',
      band: [0, Number.POSITIVE_INFINITY],
      of: (plays) => change(plays, ({ left, days }) => left / days),
    },
  ],
});

function loadOf(model: Model, replication: number, from: number): Load {
  let unread = 0;
  let days = 0;
  const { series } = watch(model, 'only', replication, ({ day, groups, members, constants }) => {
    if (day < from) return;
    for (const { messages, memberAt, seatCount } of groups)
      for (let seat = 0; seat < seatCount; seat++) {
        const member = memberAt[seat]!;
        if (member < 0) continue;
        unread += Math.max(0, messages.posted - members.readTo[member]!) / constants.attention;
        days++;
      }
  });
  const { horizon } = model;
  return { unread, days, posts: between(series.messages!, from, horizon), left: between(series.left!, from, horizon) };
}

/** Relative change of a rate between a load of 1 and of 4. */
function change(plays: readonly (readonly Load[])[], rate: (load: Load) => number): number {
  const at = plays[0]!.map((_, k) => {
    const sum = (of: keyof Load) => plays.reduce((total, play) => total + play[k]![of], 0);
    const pooled = { unread: sum('unread'), days: sum('days'), posts: sum('posts'), left: sum('left') };
    return { load: Math.log(pooled.unread / pooled.days), rate: rate(pooled) };
  });
  return rateAt(at, Math.log(4)) / rateAt(at, 0) - 1;
}

/** Where the load first passes the one asked for, linear in its logarithm; at the largest load when none reaches it. */
function rateAt(at: readonly { load: number; rate: number }[], load: number): number {
  const k = at.findIndex((each, index) => index > 0 && each.load >= load);
  if (k < 0) return at.reduce((most, each) => (each.load > most.load ? each : most)).rate;
  const part = (load - at[k - 1]!.load) / (at[k]!.load - at[k - 1]!.load);
  return at[k - 1]!.rate + part * (at[k]!.rate - at[k - 1]!.rate);
}

/** Day of the shrink, and days before and after it that are compared. */
const SHRINK = 60;
const BEFORE = 14;

export const P15 = pattern<{ before: number; after: number }>({
  id: 'P15',
  statement: 'Who loses most of their audience overnight contributes less.',
  source: 'Zhang & Zhu 2011, Chinese Wikipedia: -42.8 % (size of the shrink assumed: 70 %)',
  setting: `preset forum: 300 acquaintances with a topic a day; on day ${SHRINK} 70 % are gone; messages of those who stay, ${BEFORE} days before and days 7 to 20 after`,
  replications: { quick: 40, full: 200 },
  prepare(defaults) {
    const model = settingOf(
      {
        preset: 'forum',
        ...warmGroup(300, SHRINK + 21, NOBODY_LEAVES),
        strategies: { only: { content: [{ days: `0-${SHRINK + 20}` }] } },
      },
      defaults,
    );
    return (replication) => {
      const run = runOf(model, 'only', replication);
      const { members } = run;
      passDays(run, SHRINK - BEFORE);
      const start = members.posts.slice(0, members.count);
      passDays(run, BEFORE);
      const middle = members.posts.slice(0, members.count);
      for (let member = 0; member < members.count; member++)
        if (uniform(run.world.draws['move-loss'], members.person[member]!, 77) < 0.7)
          leave(run, run.groups[members.group[member]!]!, member, members.seat[member]!, 'put-out');
      passDays(run, 7);
      const late = members.posts.slice(0, members.count);
      passDays(run, BEFORE);
      let before = 0;
      let after = 0;
      for (let member = 0; member < members.count; member++) {
        if (members.group[member]! < 0) continue;
        before += middle[member]! - start[member]!;
        after += members.posts[member]! - late[member]!;
      }
      return { before, after };
    };
  },
  figures: [
    {
      name: 'fall of the messages of those who stay',
      band: [0.3, 0.55],
      of: (plays) => 1 - plays.reduce((sum, p) => sum + p.after, 0) / plays.reduce((sum, p) => sum + p.before, 0),
    },
  ],
});
