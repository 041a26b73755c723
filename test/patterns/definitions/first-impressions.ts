/** What replies, likes and welcomes do to those who get them by lot: N4; what hostility does, and mistakes and words of moderators: N13. */
import { insult } from '#hearsay/engine/staff/harm.js';
import { moderationOf } from '#hearsay/engine/staff/moderation-state.js';
import { hearBack, replyAsOperator } from '#hearsay/engine/talk/conversation.js';
import { like } from '#hearsay/engine/talk/likes.js';
import { INNOCENT } from '#hearsay/engine/talk/message-ring.js';
import type { Model } from '#hearsay/model/compile.js';
import { uniform } from '#hearsay/random/threefry.js';
import { passDays, runOf } from '../../engine/model.ts';
import { type Defaults, pattern } from '../pattern.ts';
import { mean, settingOf, watch } from '../settings.ts';
import { community, crowdOut, HORIZON, LAST_JOINED, newFirstPosts } from './newcomers.ts';

/** First posts in each of two arms, and how many of their authors wrote again, and wrote what number of messages in their third month. */
interface Arms {
  readonly count: [number, number];
  readonly again: [number, number];
}

/**
 * A first post of a newcomer gets one of two things by lot, and no other answer. Each world is played twice, the second time with all lots the
 * other way round: the same newcomers stand in both arms, and by how much they differ makes no noise.
 */
function byLot(
  model: Model,
  replication: number,
  give: (
    run: ReturnType<typeof runOf>,
    group: Parameters<typeof newFirstPosts>[0],
    message: number,
    member: number,
    treated: boolean,
  ) => void,
): Arms {
  const [one, other] = [false, true].map((turned) => halfByLot(model, replication, give, turned));
  const sum = (of: keyof Arms): [number, number] => [one![of][0] + other![of][0], one![of][1] + other![of][1]];
  return { count: sum('count'), again: sum('again') };
}

function halfByLot(model: Model, replication: number, give: Parameters<typeof byLot>[2], turned: boolean): Arms {
  const run = runOf(model, 'only', replication);
  const seen = new Set<number>();
  const posts: { member: number; arm: 0 | 1 }[] = [];
  passDays(run, HORIZON, ({ groups, members, day, world }) => {
    for (const group of groups) {
      for (const { message, member } of newFirstPosts(group, run, seen)) {
        crowdOut(group, message);
        if (members.joinDay[member]! < 10 || day > LAST_JOINED) continue;
        const treated = uniform(world.draws.hear, members.person[member]!, 54_321) < 0.5 !== turned;
        give(run, group, message, member, treated);
        posts.push({ member, arm: treated ? 0 : 1 });
      }
    }
  });
  const arms: Arms = { count: [0, 0], again: [0, 0] };
  for (const { member, arm } of posts) {
    arms.count[arm]++;
    if (run.members.posts[member]! > 1) arms.again[arm]++;
  }
  return arms;
}

/** Relative effect on writing again. */
function effect(plays: readonly Arms[]): number {
  const share = (arm: 0 | 1) =>
    plays.reduce((sum, { again }) => sum + again[arm], 0) / plays.reduce((sum, { count }) => sum + count[arm], 0);
  return share(0) / share(1) - 1;
}

interface Impressions {
  readonly more: Arms;
  readonly likes: Arms;
  readonly stays: Readonly<Record<string, number>>;
}

export const N4 = pattern<Impressions>({
  id: 'N4',
  statement:
    'More replies, and likes, make another message somewhat more likely; who is always answered stays somewhat more often; a template changes nothing.',
  source:
    'Pethig, Hoehle, Hui & Lanz 2025: 54 % more comments, 10 % more posting again; a like: 15 % for four months; Morgan & Halfaker 2018; Narayan et al. 2017',
  setting: `a hundred old members, to whom one stranger comes a day, ${HORIZON} days; first posts get one reply or two, a reply with a like or without, by lot; operators who answer first posts or not`,
  replications: { quick: 80, full: 400 },
  prepare(defaults) {
    const model = settingOf(community({ only: {} }), defaults);
    const hours = { hours: '4/day' };
    const staffed = settingOf(
      community({
        nobody: { operators: hours },
        personal: { operators: { ...hours, replyToNewcomers: true } },
        template: { operators: { ...hours, replyToNewcomers: true, welcome: 'template' } },
      }),
      defaults,
    );
    return (replication) => ({
      // Half more replies: every second of the treated gets a second one.
      more: byLot(model, replication, (run, group, message, member, treated) => {
        replyAsOperator(run, group, message, member);
        if (treated && member % 2 === 0) replyAsOperator(run, group, message, member);
      }),
      likes: byLot(model, replication, (run, group, message, member, treated) => {
        replyAsOperator(run, group, message, member);
        if (treated) like(run, member, 1);
      }),
      stays: Object.fromEntries(
        ['nobody', 'personal', 'template'].map((name) => [
          name,
          watch(staffed, name, replication).outcomes.retention30!,
        ]),
      ),
    });
  },
  figures: [
    {
      name: 'half more replies: writing again',
      band: [0.02, 0.12],
      of: (plays) => effect(plays.map(({ more }) => more)),
    },
    {
      name: 'a like: writing again',
      band: [0.05, 0.2],
      of: (plays) => effect(plays.map(({ likes }) => likes)),
    },
    {
      name: 'always answered: 30-day retention, difference',
      band: [0.005, 0.08],
      of: (plays) => stays(plays, 'personal') - stays(plays, 'nobody'),
    },
    {
      name: 'welcomed by a template: 30-day retention, difference',
      band: [-0.03, 0.03],
      of: (plays) => stays(plays, 'template') - stays(plays, 'nobody'),
    },
  ],
});

const stays = (plays: readonly Impressions[], name: string): number =>
  mean(plays.map((play) => play.stays[name]!).filter((value) => !Number.isNaN(value)));

interface Harm {
  readonly careful: number;
  readonly careless: number;
  readonly hostile: Arms;
  readonly repeats: { readonly silent: number; readonly explained: number };
  readonly many: {
    readonly alone: number;
    readonly moderated: number;
    readonly stayAlone: number;
    readonly stayModerated: number;
  };
  readonly few: { readonly alone: number; readonly moderated: number };
}

export const N13 = pattern<Harm>({
  id: 'N13',
  statement:
    'Wrong deletions and hostile answers drive newcomers off, explaining lowers repeats, and moderation pays where there are many offenses only.',
  source:
    'reverts on Wikipedia: survival -15 %; Smirnov, Oprea & Strohmaier 2023: a second message 1.8 times less likely; Jhaver, Bruckman & Gilbert 2019',
  setting: `a hundred old members, to whom one stranger comes a day, ${HORIZON} days; moderators who err in 2 or 20 of a hundred cases; hostile or friendly first answers by lot; every or every tenth post tempted`,
  replications: { quick: 40, full: 120 },
  prepare(defaults) {
    const rules = { rules: { visible: true } };
    const moderators = { moderators: { count: 4, hours: 8 } };
    const under = (parameters: Defaults) => {
      const parts = community({
        alone: rules,
        moderated: { ...rules, ...moderators },
        explained: { ...rules, moderators: { ...moderators.moderators, explain: true } },
      });
      return settingOf({ ...parts, parameters: { ...(parts.parameters as Defaults), ...parameters } }, defaults);
    };
    const calm = settingOf(community({ only: {} }), defaults);
    const careful = under({ falseAlarms: 0.02 });
    const careless = under({ falseAlarms: 0.2 });
    const wild = under({ violationRate: 1 });
    return (replication) => {
      const stayed = (model: Model, strategy: string) => watch(model, strategy, replication).outcomes;
      const alone = stayed(wild, 'alone');
      const moderated = stayed(wild, 'moderated');
      return {
        careful: stayed(careful, 'moderated').retention30!,
        careless: stayed(careless, 'moderated').retention30!,
        hostile: byLot(calm, replication, (run, group, message, member, treated) => {
          if (!treated) return replyAsOperator(run, group, message, member);
          run.members.repliesPending[member]!++;
          hearBack(run, member, run.parameters.hostileReply);
          insult(run, member);
        }),
        repeats: {
          silent: repeatsOf(wild, 'moderated', replication),
          explained: repeatsOf(wild, 'explained', replication),
        },
        many: {
          alone: alone.messages!,
          moderated: moderated.messages!,
          stayAlone: alone.retention30!,
          stayModerated: moderated.retention30!,
        },
        few: {
          alone: stayed(careful, 'alone').messages!,
          moderated: stayed(careful, 'moderated').messages!,
        },
      };
    };
  },
  figures: [
    {
      name: '30-day survival where a fifth instead of a fiftieth is deleted wrongly',
      band: [-0.3, -0.1],
      of: (plays) => known(plays, ({ careless }) => careless) / known(plays, ({ careful }) => careful) - 1,
    },
    {
      name: 'second messages after a hostile instead of a friendly first answer',
      band: [0.5, 0.8],
      of: (plays) => 1 + effect(plays.map(({ hostile }) => hostile)),
    },
    {
      name: 'repeated offenses where decisions are explained',
      band: [0.7, 0.95],
      of: (plays) =>
        mean(plays.map(({ repeats }) => repeats.explained)) / mean(plays.map(({ repeats }) => repeats.silent)),
    },
    {
      name: 'messages without moderators where there are many offenses',
      band: [-1, -0.1],
      of: (plays) => mean(plays.map(({ many }) => many.alone)) / mean(plays.map(({ many }) => many.moderated)) - 1,
    },
    {
      name: '30-day retention without them, difference',
      band: [-1, 0],
      of: (plays) => known(plays, ({ many }) => many.stayAlone) - known(plays, ({ many }) => many.stayModerated),
    },
    {
      name: 'messages without moderators where there are few offenses',
      band: [0, 1],
      of: (plays) => mean(plays.map(({ few }) => few.alone)) / mean(plays.map(({ few }) => few.moderated)) - 1,
    },
  ],
});

const known = (plays: readonly Harm[], of: (play: Harm) => number): number =>
  mean(plays.map(of).filter((value) => !Number.isNaN(value)));

/** Offenses a message of those of whom something had been acted on before. */
function repeatsOf(model: Model, strategy: string, replication: number): number {
  const run = runOf(model, strategy, replication);
  let messages = 0;
  let offenses = 0;
  const read: number[] = [];
  passDays(run, HORIZON, ({ groups }) => {
    const { strikes } = moderationOf(run)!;
    for (const group of groups) {
      const { messages: ring, memberAt } = group;
      for (let number = Math.max(read[group.id] ?? 0, ring.posted - ring.size); number < ring.posted; number++) {
        const seat = ring.authorOf(number);
        const member = seat < 0 ? -1 : memberAt[seat]!;
        const offense = ring.offenceOf(number);
        // What the evening has just acted on made the first strike, if there is but one.
        if (member < 0 || strikes[member]! < (offense === INNOCENT ? 1 : 2)) continue;
        messages++;
        if (offense !== INNOCENT) offenses++;
      }
      read[group.id] = ring.posted;
    }
  });
  return messages === 0 ? 0 : offenses / messages;
}
