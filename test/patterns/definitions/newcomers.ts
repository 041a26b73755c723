/** What newcomers meet: P12, P13, P17. */

import type { Group } from '#hearsay/engine/groups/group.js';
import type { Run } from '#hearsay/engine/run.js';
import { complianceOf } from '#hearsay/engine/staff/rules.js';
import { replyAsOperator } from '#hearsay/engine/talk/conversation.js';
import { REPLIES, REPLIES_MASK } from '#hearsay/engine/talk/message-ring.js';
import { uniform } from '#hearsay/random/threefry.js';
import { type Parts, passDays, runOf } from '../../engine/model.ts';
import { partialCorrelation, pattern, SMALL } from '../pattern.ts';
import { leastSquares } from '../regression.ts';
import { settingOf, watch } from '../settings.ts';

export const HORIZON = 75;
/** Members who have joined by then have had a month to post again. */
export const LAST_JOINED = 44;
/** Replies that leave no wish to add one. */
const ENDLESS = 0x8000;
const COMMUNITY =
  'a hundred old members who know thirty of each other, to whom one stranger comes a day from day 10 on, 75 days';

export const community = (strategies: Parts): Parts => ({
  horizon: HORIZON,
  population: {
    size: 2000,
    graph: { kind: 'stochastic-block', meanDegree: 30, homophily: 1 },
    segments: { old: { share: 0.05 }, strangers: { share: 0.95 } },
  },
  community: { groups: { cap: 1000 } },
  parameters: { inviteMean: 0 },
  strategies: Object.fromEntries(
    Object.entries(strategies).map(([name, levers]) => [
      name,
      {
        recruit: [
          { channel: 'circle', days: '0-0', expected: 100, segments: { old: 1, strangers: 0 } },
          { channel: 'street', days: '10-74', expected: 65, segments: { old: 0, strangers: 1 } },
        ],
        ...(levers as object),
      },
    ]),
  ),
});

interface FirstPosts {
  readonly replyRate: number;
  /** Newcomers with a reply given by lot and without, and those of them who wrote again. */
  readonly count: readonly [with_: number, without: number];
  readonly again: readonly [with_: number, without: number];
}

export const P12 = pattern<FirstPosts>({
  id: 'P12',
  statement: 'More than half of first posts get a reply, and a reply makes another post more likely.',
  source: 'Joyce & Kraut 2006, 2,777 newcomers; Arguello et al. 2006; Burke et al.',
  setting: `${COMMUNITY}; replies to first posts as they come, and, in a second world, given by lot`,
  replications: { quick: 120, full: 300 },
  prepare(defaults) {
    const model = settingOf(community({ only: {} }), defaults);
    return (replication) => {
      const { replyRate } = watch(model, 'only', replication).series;
      const count: [number, number] = [0, 0];
      const again: [number, number] = [0, 0];
      // The second time with all lots the other way round: the same newcomers stand in both arms.
      for (const turned of [false, true]) {
        const run = runOf(model, 'only', replication);
        for (const { member, answered } of randomizeReplies(run, turned)) {
          count[answered ? 0 : 1]++;
          if (run.members.posts[member]! > 1) again[answered ? 0 : 1]++;
        }
      }
      return { replyRate: replyRate![HORIZON - 1]!, count, again };
    };
  },
  figures: [
    {
      name: 'share of first posts that get a reply',
      band: [0.5, 0.7],
      of: (plays) => {
        const known = plays.filter(({ replyRate }) => !Number.isNaN(replyRate));
        return known.reduce((sum, { replyRate }) => sum + replyRate, 0) / known.length;
      },
    },
    {
      name: 'effect of a reply, given by lot, on posting again',
      band: [0.08, 0.16],
      of: (plays) => {
        const share = (arm: 0 | 1) =>
          plays.reduce((sum, { again }) => sum + again[arm], 0) / plays.reduce((sum, { count }) => sum + count[arm], 0);
        return share(0) - share(1);
      },
    },
  ],
});

interface FirstPost {
  readonly member: number;
  readonly answered: boolean;
}

/** First posts of newcomers; at the end of the day a coin decides which of those not yet answered get a reply, and no other comes. */
function randomizeReplies(run: Run, turned: boolean): FirstPost[] {
  const posts: FirstPost[] = [];
  const seen = new Set<number>();
  passDays(run, HORIZON, ({ groups, members, day, world }) => {
    for (const group of groups) {
      for (const { message, member } of newFirstPosts(group, run, seen)) {
        crowdOut(group, message);
        if (members.joinDay[member]! < 10 || day > LAST_JOINED) continue;
        const answered = uniform(world.draws.hear, members.person[member]!, 12_345) < 0.5 !== turned;
        if (answered) replyAsOperator(run, group, message, member);
        posts.push({ member, answered });
      }
    }
  });
  return posts;
}

/** Lets nobody reply to a message any more. Its thread, whose chain is kept in the same word, stays as it is. */
export function crowdOut({ messages }: Group, message: number): void {
  const at = messages.at(message) + REPLIES;
  messages.words[at] = (messages.words[at]! & ~REPLIES_MASK) | ENDLESS;
}

export function newFirstPosts(group: Group, run: Run, seen: Set<number>): { message: number; member: number }[] {
  const found: { message: number; member: number }[] = [];
  const { messages } = group;
  for (let message = Math.max(0, messages.posted - 900); message < messages.posted; message++) {
    if (messages.dayOf(message) !== run.day || !messages.isUnansweredFirst(message)) continue;
    const member = group.memberAt[messages.authorOf(message)]!;
    if (member < 0 || seen.has(member)) continue;
    seen.add(member);
    found.push({ message, member });
  }
  return found;
}

export const P13 = pattern<{ friends: number; seen: number; all: number; posts: number }[]>({
  id: 'P13',
  statement: 'Newcomers who see friends contribute contribute more.',
  source: 'Burke, Marlow & Lento 2009, 140,000 newcomers',
  setting:
    'eighty members of a circle and 120 newcomers of it over 60 days; messages of a newcomer on days 3 to 16 by those of friends on days 0 to 6',
  replications: { quick: 48, full: 150 },
  prepare(defaults) {
    const horizon = 77;
    const model = settingOf(
      {
        horizon,
        population: { size: 400, graph: { kind: 'erdos-renyi', meanDegree: 12 } },
        community: { founders: 80 },
        strategies: {
          only: {
            content: [{ days: '0-6' }],
            recruit: [{ channel: 'street', days: '1-60', expected: 120 }],
          },
        },
      },
      defaults,
    );
    return (replication) => {
      const posts: Int32Array[] = [];
      const cases: { friends: number; seen: number; all: number; posts: number }[] = [];
      watch(model, 'only', replication, ({ day, members, memberOf, world, status }) => {
        posts.push(members.posts.slice(0, members.count));
        if (day !== horizon - 1) return;
        const { offsets, neighbors } = world.graph;
        for (let member = 80; member < members.count; member++) {
          const joined = members.joinDay[member]!;
          if (joined + 16 >= horizon) continue;
          const written = (who: number, from: number, to: number) => (posts[to]![who] ?? 0) - (posts[from]![who] ?? 0);
          const person = members.person[member]!;
          let seen = 0;
          let friends = 0;
          for (let at = offsets[person]!; at < offsets[person + 1]!; at++) {
            const other = memberOf[neighbors[at]!]!;
            if (other < 0 || status[neighbors[at]!] < 2 || members.joinDay[other]! > joined) continue;
            friends++;
            seen += written(other, Math.max(0, joined - 1), joined + 6);
          }
          let all = 0;
          for (let other = 0; other < posts[joined]!.length; other++)
            all += written(other, Math.max(0, joined - 1), joined + 6);
          cases.push({ friends, seen, all, posts: written(member, joined + 2, joined + 16) });
        }
      });
      return cases;
    };
  },
  figures: [
    {
      name: "partial correlation of friends' messages and one's own, given the number of friends and all messages (logarithms)",
      band: [SMALL, 1],
      of: (plays) => {
        const cases = plays.flat();
        const { coefficients, errors } = leastSquares(
          cases.map(({ seen, friends, all }) => [1, Math.log(1 + seen), friends, Math.log(1 + all)]),
          cases.map(({ posts }) => Math.log(1 + posts)),
        );
        return partialCorrelation(coefficients[1]! / errors[1]!, cases.length, coefficients.length);
      },
    },
  ],
});

type Welcome = { newcomers: number; participants: number; compliance: number };

export const P17 = pattern<Record<'hidden' | 'visible', Welcome>>({
  id: 'P17',
  statement: 'Visible rules raise compliance of newcomers and their participation.',
  source: 'Matias 2019: 52 % to 60 %, participation +70 %',
  setting: `${COMMUNITY}; in their first week, rules shown or not`,
  replications: { quick: 20, full: 100 },
  prepare(defaults) {
    const model = settingOf(community({ hidden: {}, visible: { rules: { visible: true } } }), defaults);
    const welcome = (strategy: string, replication: number): Welcome => {
      const play = { newcomers: 0, participants: 0, compliance: 0 };
      const run = runOf(model, strategy, replication);
      const { members } = run;
      passDays(run, HORIZON, ({ day }) => {
        for (let member = members.count - 1; member >= 0; member--) {
          if (members.joinDay[member]! < day - 6) break;
          if (members.joinDay[member] !== day - 6 || members.joinDay[member]! < 10) continue;
          play.newcomers++;
          play.compliance += complianceOf(run, member, true);
          if (members.posts[member]! > 0) play.participants++;
        }
      });
      return play;
    };
    return (replication) => ({ hidden: welcome('hidden', replication), visible: welcome('visible', replication) });
  },
  figures: [
    {
      name: 'rise in compliance',
      band: [0.05, 0.11],
      of: (plays) => rateOf(plays, 'visible', 'compliance') - rateOf(plays, 'hidden', 'compliance'),
    },
    {
      name: 'rise in newcomers who write in their first week',
      band: [0.4, 1],
      of: (plays) => rateOf(plays, 'visible', 'participants') / rateOf(plays, 'hidden', 'participants') - 1,
    },
  ],
});

function rateOf(
  plays: readonly Record<'hidden' | 'visible', Welcome>[],
  strategy: 'hidden' | 'visible',
  what: 'compliance' | 'participants',
): number {
  const sum = (of: keyof Welcome) => plays.reduce((total, play) => total + play[strategy][of], 0);
  return sum(what) / sum('newcomers');
}
