/**
 * The scenario format: the one source of the types below, of `scenario.schema.json` and of the reference table.
 *
 * Every key carries the sentence that the reference table and editors show. Defaults stand here and nowhere else, apart from
 * those of model parameters (`parameters.ts`). Unknown keys are errors.
 */
import { z } from 'zod';
import { ACTIVITY_KINDS, type ActivityKindName } from './activity-kinds.ts';
import { CONTENT_FORMS, type ContentFormName } from './content-forms.ts';
import { OUTCOME_NAMES } from './outcomes.ts';
import { PARAMETER_NAMES, PARAMETERS, type ParameterName } from './parameters.ts';
import type { Plan } from './planning.ts';
import { PLATFORMS, type PlatformName } from './platforms.ts';
import { PRESETS, type PresetName } from './presets.ts';
import { bounds, day, dayRange, duration, money, range, rate, share } from './quantities.ts';
import { REFERRALS, type ReferralName } from './referrals.ts';
import type { UncertainValue } from './uncertain.ts';

/** What a member's message can break; the engine numbers them in this order, from 1. */
export const VIOLATIONS = ['ads', 'off-topic', 'abuse'] as const;

const text = (meaning: string) => z.string().max(10_000).describe(meaning);
const name = z.string().min(1).max(200);
const count = z.number().int().nonnegative();
const formula = z.string().min(1).max(2_000).describe('Arithmetic over outcome names, such as cost / max(members, 1).');
const shares = z.record(name, share).describe('A share for each segment.');

// ---- population ----------------------------------------------------------------------------------------------------

const meanDegree = z.number().nonnegative().describe('Friends of an average person.');

export const graph = z.union([
  z.strictObject({
    file: z
      .string()
      .min(1)
      .describe('A list of friendships: CSV or text (plain or .gz), GEXF or GraphML, beside the scenario.'),
  }),
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }).describe('Nobody knows anybody.'),
    z.strictObject({ kind: z.literal('complete') }).describe('Everybody knows everybody.'),
    z.strictObject({ kind: z.literal('erdos-renyi'), meanDegree }).describe('Friendships fall at random.'),
    z
      .strictObject({
        kind: z.literal('small-world'),
        meanDegree,
        rewiring: share.default(0.1).describe('Part of the friendships that reach somebody at random.'),
      })
      .describe('Neighbours on a ring, some friendships rewired (Watts & Strogatz 1998).'),
    z
      .strictObject({ kind: z.literal('barabasi-albert'), meanDegree })
      .describe('Newcomers befriend the popular (Barabási & Albert 1999).'),
    z
      .strictObject({
        kind: z.literal('stochastic-block'),
        meanDegree,
        homophily: share
          .default(0.5)
          .describe('How much segments keep to themselves: 0 mixes freely, 1 never crosses.'),
      })
      .describe('Segments keep to themselves: homophily 0 mixes freely, 1 never crosses segments.'),
    z
      .strictObject({
        kind: z.literal('configuration'),
        degrees: z
          .record(z.string().regex(/^\d+$/), share)
          .describe('Share of people by number of friends, as { 2: 50 %, 10: 50 % }.'),
      })
      .describe('A given distribution of the number of friends, as "friends: share".'),
  ]),
]);

export const segment = z.strictObject({
  share: share.describe('Part of the population in this segment; all shares add up to 100 %.'),
  topics: z.record(name, z.number().nonnegative()).default({}).describe('Interest in each topic, as weights.'),
  expertise: z
    .strictObject({
      mean: share.describe('Mean among the segment.'),
      sd: share.default(0.1).describe('Standard deviation.'),
    })
    .default({ mean: 0.5, sd: 0.15 })
    .describe('Expertise from 0 (beginner) to 1 (expert).'),
  motives: z
    .strictObject({
      benefit: z.number().nonnegative().default(1).describe('Help and information.'),
      social: z.number().nonnegative().default(1).describe('People and company.'),
      growth: z.number().nonnegative().default(1).describe('Learning and getting on.'),
      entertainment: z.number().nonnegative().default(1).describe('Fun.'),
    })
    .default({ benefit: 1, social: 1, growth: 1, entertainment: 1 })
    .describe('What people come for, as weights.'),
});

export const population = z.strictObject({
  size: z.number().int().min(1).max(20_000_000).describe('People who could ever join.'),
  graph: graph.default({ kind: 'none' }).describe('Who knows whom outside the community.'),
  segments: z
    .record(name, segment)
    .prefault({ everyone: { share: 1 } })
    .describe('Kinds of people.'),
});

// ---- community -----------------------------------------------------------------------------------------------------

export const queue = z
  .strictObject({
    patience: duration.default(14).describe('How long people wait for a place before they give up.'),
  })
  .describe('Waiting for a place, with whenFull: queue.');

export const split = z
  .strictObject({
    by: z
      .enum(['random', 'segment', 'level', 'tenure', 'ties'])
      .default('random')
      .describe(
        'Who goes to the new group: anybody, one kind of people, the more expert, the latest to join, or circles that know each other. Newcomers then join their own kind.',
      ),
  })
  .describe('How a full group is divided, with whenFull: split.');

export const groups = z.strictObject({
  cap: z.number().int().min(1).max(10_000_000).default(500).describe('Members a group can hold.'),
  whenFull: z
    .enum(['close', 'open-another', 'queue', 'split'])
    .default('open-another')
    .describe(
      'What happens when somebody wants into a full group: they are refused, another group opens, they wait for a place, or the group is divided that evening and they come in the next morning.',
    ),
  queue: queue.optional(),
  split: split.optional(),
  separateBy: z
    .enum(['nothing', 'segment', 'topic'])
    .default('nothing')
    .describe(
      '"segment" opens one group for each segment; "topic" one for each topic of the community, in which members keep to it.',
    ),
  prune: z
    .strictObject({
      silentFor: duration.default(30).describe('Members who have written nothing for so long are taken out.'),
      every: duration.default(30).describe('How often the operator looks.'),
      from: day.default(0).describe('First day on which the operator looks.'),
    })
    .optional()
    .describe('Taking out the silent, so that others find a place; readers who never write go, too.'),
  vip: z
    .strictObject({
      from: day.default(0).describe('Day on which it opens.'),
      places: z.number().int().min(1).max(10_000_000).default(50).describe('Members it can hold.'),
      choose: z
        .enum(['score', 'payment'])
        .default('score')
        .describe('"score" asks those who write most, "payment" whoever opens the group.'),
      top: share.default(0.1).describe('Part of all members, those who wrote most, whom "score" asks.'),
      review: duration.default(7).describe('How often "score" looks for members to ask.'),
      fee: money.default(0).describe('What a member pays, on entering and for each further period.'),
      feeEvery: duration.optional().describe('Length of a period; the fee is paid once when left out.'),
      referencePrice: money.optional().describe('What comparable memberships cost; the fee itself when left out.'),
      topicEvery: duration
        .optional()
        .describe('How often the operator opens a topic there alone; never when left out.'),
      topicQuality: share.default(0.8).describe('How good these topics are, from 0 to 1.'),
      topicCost: money.default(0).describe('Cost of each of them.'),
    })
    .optional()
    .describe('A group above the others; whoever moves there is gone from the group they came from.'),
});

/** Without defaults: what a strategy leaves out, it inherits. */
const groupsOverride = z.strictObject({
  cap: groups.shape.cap.unwrap().optional().describe('As under community.groups.'),
  whenFull: groups.shape.whenFull.unwrap().optional().describe('As under community.groups.'),
  queue: groups.shape.queue.describe('As under community.groups.'),
  split: groups.shape.split.describe('As under community.groups.'),
  separateBy: groups.shape.separateBy.unwrap().optional().describe('As under community.groups.'),
  prune: groups.shape.prune.describe('As under community.groups.'),
  vip: groups.shape.vip.describe('As under community.groups.'),
});

export const community = z.strictObject({
  topics: z.array(name).default([]).describe('What the community is about; empty means anything goes.'),
  platform: z
    .enum(Object.keys(PLATFORMS) as [PlatformName, ...PlatformName[]])
    .optional()
    .describe('Where the groups are: sets the most members a group can have, and how many may come in by themselves.'),
  groups: groups.prefault({}).describe('Chat rooms and their size.'),
  founders: count.default(0).describe('Members on the first day, drawn at random from the population.'),
  start: z
    .strictObject({
      acquaintances: z
        .number()
        .nonnegative()
        .max(1e6)
        .default(0)
        .describe('How many others in a full group a member knows from before, on average.'),
      kickOff: count
        .max(1_000)
        .default(0)
        .describe('Messages a day by which the operator keeps a group busy in its first week.'),
    })
    .prefault({})
    .describe('Whether a group begins among strangers in silence, or warm.'),
});

// ---- levers of a strategy ------------------------------------------------------------------------------------------

export const recruit = z.strictObject({
  channel: name.describe('Where these people come from; a label in the report.'),
  days: dayRange.describe('Days on which they come.'),
  expected: z
    .number()
    .nonnegative()
    .max(1e7)
    .describe('How many come in all, on average, spread evenly over the days.'),
  segments: shares.optional().describe("Mix of segments among them; the population's own mix when left out."),
  costPerPerson: money.default(0).describe('Cost of each person who joins this way.'),
});

export const seeds = z.strictObject({
  count: count.describe('People invited by the operator.'),
  choose: z
    .enum(['random', 'degree', 'communities'])
    .default('random')
    .describe('"degree" takes those with most friends, "communities" spreads over communities of the graph.'),
  day: day.default(0).describe('Day on which they join.'),
  costPerPerson: money.default(0).describe('Cost of winning each of them.'),
});

export const invitations = z.strictObject({
  reward: money.default(0).describe('Paid to the inviter for each invitation that is accepted.'),
  welcome: money.default(0).describe('Paid to the person invited on joining.'),
  upline: z
    .array(money)
    .min(1)
    .max(10)
    .optional()
    .describe(
      "Also paid, for each person who comes in, to the inviter's own inviter, to that one's inviter, and so on, as in [3, 1]. The law restricts or forbids rewards over several levels in many places: ask before you use it.",
    ),
  paidGenerations: z
    .number()
    .int()
    .min(1)
    .max(1_000)
    .optional()
    .describe(
      'Steps of a chain of invitations that are paid for: with 1, only those of members whom nobody invited. All when left out; the law limits this in many places.',
    ),
  commonBudget: z
    .boolean()
    .default(false)
    .describe('Paid out of the budget of `incentives`, with everything else that is given away.'),
  budget: money.optional().describe('Rewards stop when this is spent.'),
});

/** Communities, opinion leaders and partners who bring people; `checks/allies.ts` holds them to the population. */
export const ally = z.strictObject({
  with: name.describe('The other community; a label in the report.'),
  members: z
    .number()
    .int()
    .min(1)
    .max(20_000_000)
    .describe('Its members: people of the population, drawn at random, who may belong to both.'),
  days: dayRange.describe('Days on which the partnership holds.'),
  relevance: share
    .default(0.5)
    .describe('How well this community suits its members, from 0 to 1: the less, the fewer come.'),
  tells: share.default(0.01).describe('Part of its members who hear of this community on a day.'),
  atActivities: share
    .default(0)
    .describe('Further part who hear of it on a day on which an activity is held: activities held together.'),
  lure: share
    .default(0)
    .describe('What the exchange costs: the daily chance that a member goes over to it, added to that of leaving.'),
  costPerPerson: money.default(0).describe('Cost of each person who joins this way.'),
  cost: money.default(0).describe('Cost of the partnership a day.'),
});

export const opinionLeader = z.strictObject({
  name: name.describe('A label in the report.'),
  days: dayRange.describe('Days between which they speak of the community.'),
  every: duration.default(7).describe('How often they do.'),
  following: z
    .number()
    .int()
    .min(1)
    .max(20_000_000)
    .describe('Their following: people of the population, drawn at random, inside or outside.'),
  reach: share.default(0.3).describe('Part of the following who see the first mention.'),
  fading: share.default(0.2).describe('Part of that reach which each further mention loses.'),
  fit: share.default(0.7).describe('How well the community suits the following, from 0 to 1.'),
  trust: share.default(0.7).describe('How much the following trusts them, from 0 to 1.'),
  recommends: name
    .optional()
    .describe('A good that they recommend: whoever has seen it is readier to buy it for some weeks.'),
  topics: z
    .number()
    .int()
    .min(0)
    .max(100)
    .default(0)
    .describe('Topics that they also open in every group on such a day, for members to answer.'),
  cost: money.default(0).describe('Cost of each mention.'),
});

/** What members do that can be rewarded. */
export const ACTS = ['visit', 'post', 'reply', 'answer', 'invite', 'activity'] as const;
export type Act = (typeof ACTS)[number];

const perAct = (what: string) => {
  const amount = z.number().nonnegative().max(1e9);
  return z.strictObject({
    visit: amount.default(0).describe(`${what} the first time a member opens the group on a day.`),
    post: amount.default(0).describe(`${what} a message that begins something.`),
    reply: amount.default(0).describe(`${what} a reply to anything but a question.`),
    answer: amount.default(0).describe(`${what} a reply to another member's question.`),
    invite: amount.default(0).describe(`${what} bringing somebody in.`),
    activity: amount.default(0).describe(`${what} taking part in an activity.`),
  });
};
const ownBudget = money.optional().describe('Money for this alone; the common budget when left out.');
const awardedEvery = duration.default(30).describe('How often it is awarded, on what members did since the last time.');
const counted = z
  .enum(['points', ...ACTS])
  .default('points')
  .describe('What counts: points earned, or acts of one kind.');

export const points = z.strictObject({
  earned: perAct('Points for').prefault({}).describe('Points for each act.'),
  worth: money.default(0).describe('What a point is worth in money when redeemed; 0 when points buy nothing.'),
  redeemFrom: z
    .number()
    .nonnegative()
    .max(1e12)
    .default(100)
    .describe('Points with which a member redeems all they have; with 0, every act is paid at once.'),
  expires: duration.optional().describe('How long points last; for ever when left out.'),
  public: z.boolean().default(false).describe('Others see who is paid for what.'),
  budget: ownBudget,
});

export const levels = z.strictObject({
  thresholds: z.array(z.number().positive().max(1e12)).min(1).describe('Points for each level, rising.'),
  demotion: z.boolean().default(false).describe('Members fall back when points expire.'),
  pinnedFrom: z.number().int().min(1).optional().describe('Messages of members from this level on are pinned.'),
  gift: money.default(0).describe('Given on reaching a level.'),
  cost: money.default(0).describe('Further cost of each rise, such as a card to print.'),
  public: z.boolean().default(true).describe('Others see who gets the gift.'),
  budget: ownBudget,
});

export const honours = z.strictObject({
  by: counted,
  top: share.default(0.05).describe('Part of the members who get the title.'),
  every: awardedEvery,
  cost: money.default(0).describe('Cost of giving one title.'),
  budget: ownBudget,
});

export const leaderboard = z.strictObject({
  by: counted,
  top: z.number().int().min(1).max(10_000).default(10).describe('Places on the board.'),
  every: awardedEvery,
  prize: money.default(0).describe('Paid to each who is on the board when it is reset.'),
  budget: ownBudget,
});

export const badge = z.strictObject({
  name: name.describe('A label in the report.'),
  by: counted,
  at: z.number().positive().max(1e12).optional().describe('Given once, on reaching this number.'),
  top: share.optional().describe('Given to this part of the members, time and again.'),
  every: duration.optional().describe('How often a badge for the top is given; 30 days when left out.'),
  cost: money.default(0).describe('Cost of giving one.'),
  budget: ownBudget,
});

export const coupon = z.strictObject({
  for: z.enum(ACTS).describe('The act it is given for.'),
  each: z.number().int().min(1).max(1e9).default(1).describe('Acts that earn one coupon.'),
  value: money.describe('What it saves the member.'),
  cost: money.optional().describe('What it costs the operator when used; its value when left out.'),
  used: share.default(1).describe('Part of the coupons that are used.'),
  public: z.boolean().default(false).describe('Others see who gets one.'),
  budget: ownBudget,
});

export const gift = z.strictObject({
  day: day.describe('Day on which it is given, unannounced.'),
  share: share.default(1).describe('Part of the members who get one, drawn by lot.'),
  value: money.describe('What it is worth to the member.'),
  cost: money.optional().describe('What it costs the operator; its value when left out.'),
  budget: ownBudget,
});

export const lottery = z.strictObject({
  tickets: perAct('Tickets for').prefault({}).describe('Tickets for each act.'),
  every: awardedEvery,
  prizes: z.number().int().min(1).max(10_000).default(1).describe('Winners of each draw; nobody wins twice in one.'),
  prize: money.describe('Paid to each winner.'),
  public: z.boolean().default(true).describe('Others see who takes part and who wins.'),
  budget: ownBudget,
});

export const incentives = z.strictObject({
  points: points.optional().describe('Points for acts, redeemed for money or not at all.'),
  levels: levels.optional().describe('Levels reached with points.'),
  honours: honours.optional().describe('Titles for the best: status, not money.'),
  leaderboard: leaderboard.optional().describe('A public ranking, reset from time to time.'),
  badges: z.array(badge).optional().describe('Badges for reaching a number, or for being among the best.'),
  coupons: z.array(coupon).optional().describe('Coupons for acts.'),
  gifts: z.array(gift).optional().describe('Gifts that nobody expects.'),
  lottery: lottery.optional().describe('A draw among those who did something.'),
  days: dayRange.optional().describe('Days on which all this runs; from first to last when left out.'),
  budget: money
    .optional()
    .describe('Money for everything here that has no budget of its own; when it is gone, it stops.'),
});

export const operators = z.strictObject({
  count: count.default(1).describe('People who run the community.'),
  hours: rate.default(1).describe('Hours each of them gives, such as "1/day".'),
  wage: money.default(0).describe('Cost of an hour.'),
  replyToNewcomers: z
    .boolean()
    .default(false)
    .describe("They also answer everybody's first post, in the queue of the questions."),
});

export const moderators = z.strictObject({
  count: count.default(1).describe('People who look through what members write.'),
  hours: rate.default(1).describe('Hours each of them gives, such as "1/day".'),
  wage: money.default(0).describe('Cost of an hour.'),
  order: z
    .enum(['arrival', 'reported', 'only-reported'])
    .default('arrival')
    .describe(
      '"arrival" goes through messages from the oldest, "reported" sees first what members report, "only-reported" nothing else.',
    ),
  consequence: z
    .enum(['warn', 'delete', 'mute', 'remove'])
    .default('delete')
    .describe(
      'What a message that breaks a rule brings: "warn" leaves it, the others delete it; "mute" also silences its author for a while, "remove" puts them out.',
    ),
  strikes: z
    .number()
    .int()
    .min(1)
    .max(1_000)
    .default(1)
    .describe('Which offence of a member brings the consequence; messages of earlier ones are deleted.'),
});

/** Without defaults: `checks.ts` asks for one of `count` and `share`. */
export const leaders = z.strictObject({
  count: count.optional().describe('How many members are appointed; give this or `share`.'),
  share: share.optional().describe('Part of the members who are appointed; give this or `count`.'),
  from: day.default(7).describe('Day from which there are leaders; whoever leaves is replaced.'),
  choose: z
    .enum(['activity', 'ties', 'random'])
    .default('activity')
    .describe('"activity" appoints those who write most, "ties" those who are bonded to most others.'),
  replyQuota: count.max(1_000).default(3).describe("Newcomers' first posts that each leader answers a day."),
  trained: z.boolean().default(false).describe('A trained core team: leaders also answer questions, within the quota.'),
  training: money.default(0).describe('Cost of winning and training each leader.'),
  pay: money.default(0).describe('Cost of each leader a day.'),
});

export const partners = z.strictObject({
  count: count.max(10_000).describe('Members who become partners: each opens and looks after groups of their own.'),
  from: day.default(7).describe('Day from which there are partners; whoever leaves is replaced.'),
  choose: z
    .enum(['friends', 'activity', 'ties', 'random'])
    .default('friends')
    .describe(
      '"friends" wins those with most friends outside, "activity" those who write most, "ties" those who are bonded to most others.',
    ),
  invites: rate.default(1).describe('Friends whom each invites, on average, until all have been asked.'),
  cap: z.number().int().min(1).max(10_000_000).default(100).describe("Members a partner's group can hold."),
  groups: z.number().int().min(1).max(1_000).default(3).describe('Groups that each may open, one after the other.'),
  commission: share.default(0.1).describe('Part of what members of their groups spend that they are paid.'),
  topicEvery: duration.optional().describe('How often each opens a topic in their groups; never when left out.'),
  topicQuality: share.default(0.5).describe('How good these topics are, from 0 to 1.'),
  replyQuota: count.max(1_000).default(3).describe("Newcomers' first posts in their groups that each answers a day."),
  setup: money.default(0).describe('Cost of winning and training each partner.'),
});

const factor = z.number().nonnegative().max(100);

/** How much of its worth goes to each motive. */
const servesAny = z.strictObject({
  benefit: factor.default(0).describe('Help and information.'),
  social: factor.default(0).describe('People and company.'),
  growth: factor.default(0).describe('Learning and getting on.'),
  entertainment: factor.default(0).describe('Fun.'),
});

export const content = z.strictObject({
  kind: z
    .enum(['daily-topic', 'weekly-topic', 'post', 'series'])
    .default('daily-topic')
    .describe(
      '"daily-topic" asks for answers for a day, "weekly-topic" until the next one; "post" is only read; the parts of a "series" build on one another, and who has read one comes back for the next.',
    ),
  days: dayRange.describe('Days on which it appears.'),
  every: duration
    .optional()
    .describe('How often it appears; every day, a weekly topic or a part of a series every week, when left out.'),
  perDay: z.number().int().min(1).max(1_000).default(1).describe('How many on such a day, in each group.'),
  quality: share.default(0.5).describe('How good it is, from 0 to 1.'),
  topic: name.optional().describe("What it is about; the community's first topic when left out."),
  level: share.optional().describe('Expertise it is written for; suits everybody when left out.'),
  cost: money.default(0).describe('Cost of each piece.'),
  form: z
    .enum(Object.keys(CONTENT_FORMS) as [ContentFormName, ...ContentFormName[]])
    .optional()
    .describe('Pictures, videos and live talks appeal more than text, and cost more to make; text when left out.'),
  originality: share
    .optional()
    .describe('How much of it members have not seen elsewhere; all when left out. What is known is worth less.'),
  stock: z
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .optional()
    .describe(
      'Pieces that there are; when they have all appeared, they are repeated. It never runs out when left out.',
    ),
  parts: z.number().int().min(2).max(1_000).optional().describe('Parts of a series; 5 when left out.'),
  byMembers: z
    .strictObject({
      share: share.default(0.5).describe('Part of the pieces that come from members.'),
      how: z
        .enum(['curated', 'asked'])
        .default('curated')
        .describe(
          '"curated" takes the message since the last piece that got most replies, "asked" asks a member to write one. Whoever is chosen feels recognised.',
        ),
      cost: share.default(0.2).describe('What such a piece costs, as a part of the cost of one by the operator.'),
    })
    .optional()
    .describe('Content that members make; all of it is made by the operator when left out.'),
  serves: servesAny.optional().describe('What members get from it; learning, and fun where it asks for answers.'),
});

export const curation = z.strictObject({
  pins: z
    .strictObject({
      every: duration.default(1).describe('How often messages are chosen.'),
      count: z.number().int().min(1).max(32).default(1).describe('How many are pinned each time, in each group.'),
      from: day.default(0).describe('First day.'),
    })
    .optional()
    .describe("Members' messages that got most replies are pinned, and their authors recognised."),
  digest: z
    .strictObject({
      every: duration.default(7).describe('How often it appears.'),
      items: z.number().int().min(1).max(100).default(5).describe('Messages that it sums up.'),
      from: day.default(7).describe('First day.'),
      cost: money.default(0).describe('Cost of making one.'),
    })
    .optional()
    .describe(
      'A digest of the messages that got most replies: it calls back who has been away, and lets them catch up.',
    ),
});

/** What is left out comes from `kind` (`activity-kinds.ts`). */
export const activity = z.strictObject({
  name: name.describe('A label in the report, and the name by which a trigger starts it.'),
  kind: z
    .enum(Object.keys(ACTIVITY_KINDS) as [ActivityKindName, ...ActivityKindName[]])
    .optional()
    .describe(
      'What is held; "general" when left out. At a "question-hour" experts answer a batch of questions; a "lottery" draws winners among those who take part; a "challenge" asks back every day it lasts; a "guest" brings knowledge and followers; at an "offline" meeting members see each other.',
    ),
  days: dayRange
    .optional()
    .describe('Days between which it is held; never on its own when left out together with `every`.'),
  every: duration.optional().describe('How often it is held; once when left out.'),
  lasts: duration.default(1).describe('How long it lasts.'),
  warmUp: duration.default(0).describe('How long before it members are told.'),
  quality: share.default(0.7).describe('How good it is, from 0 to 1.'),
  cost: money.default(0).describe('Cost of holding it once.'),
  topic: name.optional().describe("What it is about; the community's first topic when left out."),
  level: share.optional().describe('Expertise it is made for; suits everybody when left out.'),
  prompts: z
    .number()
    .int()
    .min(1)
    .max(1_000)
    .optional()
    .describe('Messages it puts into each group a day; as the parameter `activityPosts` says when left out.'),
  notice: factor.optional().describe('How strongly its notice calls, against an ordinary one; set by its kind.'),
  replies: factor.optional().describe('How readily members join in, against an ordinary one; set by its kind.'),
  focus: share.optional().describe("Part of members' own posts that are on its topic meanwhile; set by its kind."),
  identity: factor
    .optional()
    .describe('How much taking part makes members identify with the group, against an ordinary one; set by its kind.'),
  fatigue: factor.optional().describe('How much it wears notices out, against an ordinary one; set by its kind.'),
  followUp: z
    .number()
    .int()
    .min(0)
    .max(100)
    .optional()
    .describe('Posts on the day after, such as a summary and photos; set by its kind.'),
  serves: servesAny.optional().describe('What members get from it; set by its kind.'),
  answers: z
    .number()
    .int()
    .min(0)
    .max(100_000)
    .optional()
    .describe('Questions that the experts of a question hour answer on each of its days; 20 when left out.'),
  prize: money.optional().describe('Paid to each winner of a lottery.'),
  winners: z.number().int().min(1).max(10_000).optional().describe('Winners of a lottery; 1 when left out.'),
  expertise: share.optional().describe('Expertise of a guest, for whom the session is; 0.9 when left out.'),
  following: z
    .number()
    .nonnegative()
    .max(1e7)
    .optional()
    .describe('People who come into the community with a guest, on average, spread over the days of the session.'),
  costPerHead: money.optional().describe('Cost of each person who comes to an offline meeting.'),
  places: z.number().int().min(1).max(10_000_000).optional().describe('Most people that an offline meeting can hold.'),
  pledge: money
    .optional()
    .describe('What each person who comes to an offline meeting pays towards it; the operator pays all when left out.'),
  referencePrice: money
    .optional()
    .describe('What comparable evenings cost those who come to an offline meeting; the pledge when left out.'),
  goal: share
    .optional()
    .describe('Part of the cost that pledges must cover, or the meeting is cancelled; half when left out.'),
});

export const offer = z.strictObject({
  good: name.describe('What is sold.'),
  price: money.describe('Its price.'),
  channel: z
    .enum(['phone', 'group'])
    .default('group')
    .describe('"phone" calls members, "group" is seen by those who open the group.'),
  from: day.default(0).describe('First day of the offer.'),
  until: day.optional().describe('Last day of the offer.'),
  reach: share.default(1).describe('Part of the members who can be reached this way.'),
  referencePrice: money.optional().describe('What comparable goods cost; the price itself when left out.'),
  unitCost: money.default(0).describe('Cost of delivering one.'),
  menu: name
    .optional()
    .describe(
      'Offers with the same menu stand side by side: a member takes at most the one that leaves them best off.',
    ),
  requires: name.optional().describe('Only for those who have bought this good: an upgrade, or the next part.'),
  every: duration
    .optional()
    .describe('Everybody is asked again after so long: repeat purchase, membership fee. Once when left out.'),
  quality: share
    .optional()
    .describe('How good it turns out to be, from 0 to 1. When left out, buying changes no trust.'),
  promise: share.optional().describe('How good buyers expect it to be; its quality when left out.'),
  defective: share.default(0).describe('Part of the pieces sold that turn out worthless.'),
  discount: z
    .strictObject({
      share: share.describe('Part of the price that is taken off.'),
      for: z
        .enum(['everybody', 'newcomers', 'brought-in', 'buyers'])
        .default('everybody')
        .describe(
          'Who gets it: everybody, those who joined in the last 7 days, those whom a member brought in, or those who have bought before.',
        ),
      days: dayRange.optional().describe('Days on which it holds; as long as the offer when left out.'),
    })
    .optional()
    .describe('A lower price for some, or for some days.'),
  goal: z
    .number()
    .int()
    .min(1)
    .max(10_000_000)
    .optional()
    .describe(
      'Crowd-funding: the good is made, paid and delivered on the last day of the offer if so many have promised to buy it, and else not at all.',
    ),
});

export const tips = z.strictObject({
  chance: share.describe('Chance that a member who is wholly satisfied leaves a tip at a visit.'),
  amount: money.describe('What an average member gives.'),
  kept: share.default(1).describe('Part of it that the operator keeps; authors get the rest.'),
});

export const membership = z.strictObject({
  fee: money.describe('What every member pays to stay.'),
  every: duration.optional().describe('Length of a period; the fee is paid once when left out.'),
  from: day.default(0).describe('First day on which it is asked for.'),
  trial: duration.default(0).describe('Days that a newcomer stays free of charge.'),
  referencePrice: money.optional().describe('What comparable memberships cost; the fee itself when left out.'),
});

export const ad = z.strictObject({
  days: dayRange.describe('Days on which it appears.'),
  perDay: z.number().int().min(0).max(10_000).default(1).describe('How many on each of these days, in each group.'),
  relevance: share.default(0.2).describe('How well it suits members, from 0 to 1: the less, the more it annoys.'),
  revenuePerView: money.default(0).describe('Earned each time a member reads one.'),
  cost: money.default(0).describe('Cost of each one, in each group.'),
});

export const event = z.strictObject({
  kind: z
    .enum(['bad-product', 'abuse', 'rumor', 'raid', 'competitor', 'outage'])
    .describe(
      '"bad-product" hits buyers, "abuse" and "rumor" hit members, "raid" floods groups with hostile messages, "competitor" lures members away, during an "outage" nobody can open a group.',
    ),
  days: dayRange.describe('Days on which it happens; one day is enough for a rumor.'),
  share: share.default(0.3).describe('Part of the members concerned who are hit on each of these days.'),
  severity: share.default(0.5).describe('How much trust it costs those who are hit, from 0 to 1.'),
  messages: z
    .number()
    .int()
    .min(0)
    .max(10_000)
    .default(50)
    .describe('Hostile messages a day in each group, for a raid.'),
  pull: share.default(0.01).describe("A competitor's pull: what it adds to everybody's daily chance of leaving."),
});

export const crisisResponse = z.strictObject({
  after: duration.optional().describe('How long after a crisis begins the operator answers; never when left out.'),
  quality: share.default(0.7).describe('How good the answer is, from 0 to 1.'),
  cost: money.default(0).describe('Cost of answering one crisis.'),
});

export const rules = z.strictObject({
  visible: z.boolean().default(false).describe('Rules are shown to everybody.'),
  forbidden: z
    .array(z.enum(VIOLATIONS))
    .default([...VIOLATIONS])
    .describe('What the rules forbid: only that is discouraged by them and looked for by moderators.'),
  entry: z
    .strictObject({
      segments: z.array(name).min(1).optional().describe('Only these segments may join.'),
      quiz: shares
        .optional()
        .describe('A quiz on the rules: the share of each segment that passes; segments not named all do.'),
    })
    .optional()
    .describe('Who may join.'),
});

/** What a survey can ask about; each is an outcome `surveyed…`. */
export const SURVEY_QUESTIONS = ['satisfaction', 'trust', 'belonging'] as const;
export type SurveyQuestion = (typeof SURVEY_QUESTIONS)[number];

export const survey = z.strictObject({
  about: z
    .enum(SURVEY_QUESTIONS)
    .describe('What members are asked; the mean answer, from 0 to 1, is known in the evening.'),
  days: dayRange.describe('Days between which it is held.'),
  every: duration.default(30).describe('How often it is held.'),
  ask: z
    .enum(['visitors', 'everybody'])
    .default('visitors')
    .describe('"visitors" asks those who open the group on that day, "everybody" all members, as by mail.'),
  segments: z.array(name).min(1).optional().describe('Only members of these segments are asked; all when left out.'),
  sample: share.default(1).describe('Part of them, drawn by lot, who are asked.'),
  responseRate: share.default(0.3).describe('Part of those asked who answer.'),
  noise: z
    .number()
    .nonnegative()
    .max(10)
    .default(0.15)
    .describe('Standard deviation of an answer around what is felt.'),
  cost: money.default(0).describe('Cost of holding it once.'),
  costPerAnswer: money.default(0).describe('Cost of each answer, such as a small gift.'),
});

export const commonIdentity = z.strictObject({
  strength: share
    .default(0.5)
    .describe('How present the signs are, from 0 to 1: a name, an emblem, rituals, what the group has achieved.'),
  from: day.default(0).describe('Day from which members see them.'),
  cost: money.default(0).describe('Cost a day.'),
});

export const trigger = z.strictObject({
  when: formula.describe("A condition on yesterday's numbers, such as activeShare7 < 0.2 and members > 50."),
  do: z
    .strictObject({
      activity: name.optional().describe('Hold this activity, starting today.'),
      topics: z.number().int().min(1).max(1_000).optional().describe('Post this many topics today.'),
    })
    .describe('What the operator then does.'),
  pause: duration.default(7).describe('Least time between two firings.'),
  atMost: count.optional().describe('Most firings in all.'),
  after: duration.optional().describe('How long it takes until it is done; at once when left out.'),
  cost: money.optional().describe('Cost of each time, besides that of what is done; nothing when left out.'),
});

/** A strategy as written: every lever may be left out. */
export const strategyFile = z.strictObject({
  extends: name.optional().describe('Start from this strategy: its levers hold unless they are named here.'),
  note: text('A sentence for the report.').optional(),
  recruit: z.array(recruit).optional().describe('People who come by themselves, by channel.'),
  seeds: z.array(seeds).optional().describe('First members, chosen by the operator.'),
  invitations: invitations.optional().describe('Rewards for inviting friends.'),
  allies: z.array(ally).optional().describe('Other communities with which this one exchanges invitations.'),
  opinionLeaders: z.array(opinionLeader).optional().describe('People with a following who speak of the community.'),
  incentives: incentives.optional().describe('What members are rewarded with.'),
  operators: operators.optional().describe('People who run the community; nobody when left out.'),
  moderators: moderators.optional().describe('People who enforce the rules; nobody when left out.'),
  leaders: leaders.optional().describe('Members who are given a role; nobody when left out.'),
  partners: partners.optional().describe('Members who open and look after groups of their own; nobody when left out.'),
  content: z.array(content).optional().describe('What the operator posts.'),
  curation: curation.optional().describe('Pinning the best messages, and digests.'),
  activities: z.array(activity).optional().describe('Events that members take part in.'),
  offers: z.array(offer).optional().describe('What is sold.'),
  tips: tips.optional().describe('What members give of their own will; nothing when left out.'),
  membership: membership.optional().describe('What members pay to stay; nothing when left out.'),
  ads: z.array(ad).optional().describe('Advertisements shown to members.'),
  events: z.array(event).optional().describe('Crises and other shocks from outside.'),
  crisisResponse: crisisResponse.optional().describe('How the operator answers crises; not at all when left out.'),
  rules: rules.optional().describe('Rules and who may join.'),
  groups: groupsOverride.optional().describe("Overrides the community's groups."),
  commonIdentity: commonIdentity.optional().describe('Signs of what members have in common; none when left out.'),
  surveys: z.array(survey).optional().describe('What the operator asks members.'),
  triggers: z.array(trigger).optional().describe('What the operator does when the numbers say so.'),
});

/** Levers in the order in which reports list them. */
export const LEVERS = [
  'recruit',
  'seeds',
  'invitations',
  'allies',
  'opinionLeaders',
  'incentives',
  'operators',
  'moderators',
  'leaders',
  'partners',
  'content',
  'curation',
  'activities',
  'offers',
  'tips',
  'membership',
  'ads',
  'events',
  'crisisResponse',
  'rules',
  'groups',
  'commonIdentity',
  'surveys',
  'triggers',
] as const;
export type LeverName = (typeof LEVERS)[number];

// ---- planning ------------------------------------------------------------------------------------------------------

const lever = z.union([
  range,
  z
    .array(z.union([z.string().min(1).max(200), z.number(), z.boolean()]))
    .min(2)
    .max(100),
]);

export const plan = z.strictObject({
  strategy: name.optional().describe('The strategy that is varied; the baseline when left out.'),
  levers: z
    .record(z.string().min(1).max(500), lever)
    .describe(
      'What may be changed, by path inside the strategy: a range, as operators.hours: 1..8, or a list of values, as rules.visible: [true, false].',
    ),
  objectives: z
    .array(z.string().min(1).max(300))
    .min(1)
    .max(4)
    .describe('What is wanted, one to four of: maximise OUTCOME, minimise OUTCOME.'),
  limits: z.record(name, bounds).default({}).describe('What must hold on average, by outcome, as cost: at most 5000.'),
  population: z.number().int().min(8).max(1_000).default(24).describe('Plans tried side by side.'),
  generations: z.number().int().min(2).max(1_000).default(16).describe('How often the best are varied anew.'),
  replications: z
    .number()
    .int()
    .min(2)
    .max(1_000)
    .default(6)
    .describe('Runs of each plan in each generation; those found are looked at anew with as many as a comparison has.'),
});

// ---- the whole file ------------------------------------------------------------------------------------------------

const cognition = z.strictObject({
  attention: z
    .enum(['finite', 'unlimited'])
    .default('finite')
    .describe('Whether a visit can take in only so many messages.'),
  forgetting: z.enum(['on', 'off']).default('on').describe('Whether ties fade.'),
  tieEffects: z.enum(['on', 'off']).default('on').describe('Whether ties and familiarity change behaviour.'),
  inhibition: z.enum(['on', 'off']).default('on').describe('Whether members hesitate to speak before strangers.'),
  identity: z
    .enum(['on', 'shuffled', 'off'])
    .default('on')
    .describe(
      'Whether members tell each other apart: "shuffled" takes each message for that of somebody at random, "off" knows the group as a whole and nobody in it.',
    ),
});

const cohesion = z.strictObject({
  formula: z
    .string()
    .min(1)
    .max(2_000)
    .describe('Arithmetic over size, the members of the group, from 0 to 1, such as 1 / (1 + (size / 150) ^ 4).'),
});

const parameters = z.strictObject(
  Object.fromEntries(
    PARAMETER_NAMES.map((key) => {
      const { meaning, min, max, unit, symbol } = PARAMETERS[key];
      return [
        key,
        z
          .number()
          .min(min)
          .max(max)
          .optional()
          .describe(`${meaning} (${symbol}${unit ? `, ${unit}` : ''})`),
      ];
    }),
  ) as Record<ParameterName, z.ZodOptional<z.ZodNumber>>,
);

export const scenarioFile = z.strictObject({
  hearsay: z.literal(1).describe('Version of the format.'),
  name: name.describe('Title of the report.'),
  question: text('The question this scenario answers.').optional(),
  source: text('Where the numbers come from.').optional(),
  preset: z
    .enum(Object.keys(PRESETS) as [PresetName, ...PresetName[]])
    .default('chat')
    .describe("Kind of community; sets the model's parameters."),
  horizon: duration.describe('How long to simulate.'),
  seed: z
    .union([z.string().min(1).max(200), z.number()])
    .transform(String)
    .default('hearsay')
    .describe('Any text; the same seed gives the same result.'),
  replications: z.number().int().min(1).max(1_000_000).default(30).describe('Runs of each strategy.'),
  currency: z.string().max(20).default('').describe('Unit of money.'),
  population: population.describe('Everybody who could ever join.'),
  community: community.prefault({}).describe('What holds under every strategy.'),
  strategies: z.record(name, strategyFile).describe('What is compared.'),
  baseline: name.optional().describe('The strategy others are compared with; the first when left out.'),
  outcomes: z
    .array(name)
    .min(1)
    .default(['members', 'activeShare7', 'messages'])
    .describe(
      `What is reported, the one that matters most first, as the headline speaks of it: ${OUTCOME_NAMES.join(', ')}, or a formula's name.`,
    ),
  formulas: z.record(name, formula).default({}).describe('Outcomes of your own.'),
  smallestEffect: z
    .record(name, z.number().nonnegative())
    .default({})
    .describe('Differences below this do not matter, by outcome.'),
  expect: z
    .record(name, z.record(name, bounds))
    .default({})
    .describe('What must come out, by strategy and outcome, such as 9..18.'),
  uncertain: z
    .record(z.string().min(1).max(500), range)
    .default({})
    .describe(
      'What nobody knows exactly: the range of any number of this file by its path, as parameters.attention: 20..60.',
    ),
  plan: plan
    .optional()
    .describe('What `hearsay plan` searches: levers with ranges, objectives, limits such as a budget.'),
  wordOfMouth: z
    .enum(['off', 'inside', 'everywhere'])
    .default('off')
    .describe('Whether members voice praise and complaints: to each other, or to friends outside as well.'),
  cohesion: cohesion
    .optional()
    .describe(
      'Puts in by a formula what otherwise comes out: multiplies the readiness to reply and to speak, and switches off what ties do. Results are stamped "phenomenological", and no threshold can be looked for.',
    ),
  referral: z
    .enum(Object.keys(REFERRALS) as [ReferralName, ...ReferralName[]])
    .default('none')
    .describe('How people whom a friend brought in differ from others, as studies of two trades found it.'),
  adoption: z
    .enum(['word', 'threshold'])
    .default('word')
    .describe(
      "How friends bring people in: by word alone, or also when enough of somebody's friends are inside, each person with a threshold of their own (Granovetter 1978).",
    ),
  cognition: cognition.prefault({}).describe('Switches for testing what the mind contributes.'),
  parameters: parameters.default({}).describe("Overrides of the preset's parameters."),
});

/** A file as a user may write it. */
export type ScenarioFile = z.input<typeof scenarioFile>;
type Parsed = z.output<typeof scenarioFile>;

export type Recruit = z.output<typeof recruit>;
export type Seeds = z.output<typeof seeds>;
export type Invitations = z.output<typeof invitations>;
export type Incentives = z.output<typeof incentives>;
export type Operators = z.output<typeof operators>;
export type Moderators = z.output<typeof moderators>;
export type Leaders = z.output<typeof leaders>;
export type Curation = z.output<typeof curation>;
/** With the period of its kind filled in. */
export type Content = z.output<typeof content> & { readonly every: number };
export type Partners = z.output<typeof partners>;
export type Ally = z.output<typeof ally>;
export type OpinionLeader = z.output<typeof opinionLeader>;
export type Activity = z.output<typeof activity>;
export type Offer = z.output<typeof offer>;
export type Tips = z.output<typeof tips>;
export type Membership = z.output<typeof membership>;
export type Ad = z.output<typeof ad>;
export type Event = z.output<typeof event>;
export type CrisisResponse = z.output<typeof crisisResponse>;
export type Rules = z.output<typeof rules>;
export type Groups = z.output<typeof groups>;
export type CommonIdentity = z.output<typeof commonIdentity>;
export type Survey = z.output<typeof survey>;
export type Trigger = z.output<typeof trigger>;
export type Segment = z.output<typeof segment>;
export type GraphDescription = z.output<typeof graph>;

/** A strategy with `extends` resolved and every lever present. */
export interface Strategy {
  readonly name: string;
  readonly note: string;
  readonly recruit: readonly Recruit[];
  readonly seeds: readonly Seeds[];
  readonly invitations: Invitations;
  readonly allies: readonly Ally[];
  readonly opinionLeaders: readonly OpinionLeader[];
  readonly incentives: Incentives;
  readonly operators: Operators;
  readonly moderators: Moderators;
  readonly leaders: Leaders;
  readonly partners: Partners;
  readonly content: readonly Content[];
  readonly curation: Curation;
  readonly activities: readonly Activity[];
  readonly offers: readonly Offer[];
  readonly tips: Tips;
  readonly membership: Membership;
  readonly ads: readonly Ad[];
  readonly events: readonly Event[];
  readonly crisisResponse: CrisisResponse;
  readonly rules: Rules;
  readonly groups: Groups;
  readonly commonIdentity: CommonIdentity;
  readonly surveys: readonly Survey[];
  readonly triggers: readonly Trigger[];
}

/** A bound on an outcome that a scenario holds itself to. `day` is undefined for the final value. */
export interface Expectation {
  readonly strategy: string;
  readonly outcome: string;
  readonly day: number | undefined;
  readonly low: number;
  readonly high: number;
  /** Of a bound such as `above 0`: `low` and `high` are the next numbers that a computer knows. */
  readonly strict?: true;
}

/** A checked scenario: every default filled in, `extends` resolved, all names known. Plain data, safe to send to a worker. */
export interface Scenario
  extends Omit<Parsed, 'strategies' | 'baseline' | 'expect' | 'uncertain' | 'plan' | 'parameters' | 'horizon'> {
  /** Whole days. */
  readonly horizon: number;
  readonly strategies: readonly Strategy[];
  readonly baseline: string;
  readonly expectations: readonly Expectation[];
  /** Ranges of what nobody knows exactly. */
  readonly uncertain: readonly UncertainValue[];
  /** What `hearsay plan` searches, if the scenario says so. */
  readonly plan?: Plan;
  /** The scenario's own overrides; `parametersOf(preset, overrides)` gives all. */
  readonly parameters: Partial<Record<ParameterName, number>>;
}
