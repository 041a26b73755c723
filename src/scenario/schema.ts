/**
 * The scenario format: the one source of the types below, of `scenario.schema.json` and of the reference table.
 *
 * Every key carries the sentence that the reference table and editors show. Defaults stand here and nowhere else, apart from
 * those of model parameters (`parameters.ts`). Unknown keys are errors.
 */
import { z } from 'zod';
import { OUTCOME_NAMES } from './outcomes.ts';
import { PARAMETER_NAMES, PARAMETERS, type ParameterName, PRESETS, type PresetName } from './parameters.ts';
import { PLATFORMS, type PlatformName } from './platforms.ts';
import { bounds, day, dayRange, duration, money, rate, share } from './quantities.ts';

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
  budget: money.optional().describe('Rewards stop when this is spent.'),
});

export const operators = z.strictObject({
  count: count.default(1).describe('People who run the community.'),
  hours: rate.default(1).describe('Hours each of them gives, such as "1/day".'),
  wage: money.default(0).describe('Cost of an hour.'),
});

export const content = z.strictObject({
  kind: z
    .enum(['daily-topic', 'post'])
    .default('daily-topic')
    .describe('"daily-topic" asks for answers, "post" is only read.'),
  days: dayRange.describe('Days on which it appears.'),
  every: duration.default(1).describe('How often it appears.'),
  perDay: z.number().int().min(1).max(1_000).default(1).describe('How many on such a day, in each group.'),
  quality: share.default(0.5).describe('How good it is, from 0 to 1.'),
  topic: name.optional().describe("What it is about; the community's first topic when left out."),
  level: share.optional().describe('Expertise it is written for; suits everybody when left out.'),
  cost: money.default(0).describe('Cost of each piece.'),
});

export const activity = z.strictObject({
  name: name.describe('A label in the report, and the name by which a trigger starts it.'),
  days: dayRange
    .optional()
    .describe('Days between which it is held; never on its own when left out together with `every`.'),
  every: duration.optional().describe('How often it is held; once when left out.'),
  lasts: duration.default(1).describe('How long it lasts.'),
  warmUp: duration.default(0).describe('How long before it members are told.'),
  quality: share.default(0.7).describe('How good it is, from 0 to 1.'),
  cost: money.default(0).describe('Cost of holding it once.'),
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
});

export const rules = z.strictObject({
  visible: z.boolean().default(false).describe('Rules are shown to everybody.'),
  entry: z
    .strictObject({ segments: z.array(name).min(1).describe('Only these segments may join.') })
    .optional()
    .describe('Who may join.'),
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
});

/** A strategy as written: every lever may be left out. */
export const strategyFile = z.strictObject({
  extends: name.optional().describe('Start from this strategy: its levers hold unless they are named here.'),
  note: text('A sentence for the report.').optional(),
  recruit: z.array(recruit).optional().describe('People who come by themselves, by channel.'),
  seeds: z.array(seeds).optional().describe('First members, chosen by the operator.'),
  invitations: invitations.optional().describe('Rewards for inviting friends.'),
  operators: operators.optional().describe('People who run the community; nobody when left out.'),
  content: z.array(content).optional().describe('What the operator posts.'),
  activities: z.array(activity).optional().describe('Events that members take part in.'),
  offers: z.array(offer).optional().describe('What is sold.'),
  rules: rules.optional().describe('Rules and who may join.'),
  groups: groupsOverride.optional().describe("Overrides the community's groups."),
  triggers: z.array(trigger).optional().describe('What the operator does when the numbers say so.'),
});

/** Levers in the order in which reports list them. */
export const LEVERS = [
  'recruit',
  'seeds',
  'invitations',
  'operators',
  'content',
  'activities',
  'offers',
  'rules',
  'groups',
  'triggers',
] as const;
export type LeverName = (typeof LEVERS)[number];

// ---- the whole file ------------------------------------------------------------------------------------------------

const cognition = z.strictObject({
  attention: z
    .enum(['finite', 'unlimited'])
    .default('finite')
    .describe('Whether a visit can take in only so many messages.'),
  forgetting: z.enum(['on', 'off']).default('on').describe('Whether ties fade.'),
  tieEffects: z.enum(['on', 'off']).default('on').describe('Whether ties and familiarity change behaviour.'),
  inhibition: z.enum(['on', 'off']).default('on').describe('Whether members hesitate to speak before strangers.'),
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
  cognition: cognition.prefault({}).describe('Switches for testing what the mind contributes.'),
  parameters: parameters.default({}).describe("Overrides of the preset's parameters."),
});

/** A file as a user may write it. */
export type ScenarioFile = z.input<typeof scenarioFile>;
type Parsed = z.output<typeof scenarioFile>;

export type Recruit = z.output<typeof recruit>;
export type Seeds = z.output<typeof seeds>;
export type Invitations = z.output<typeof invitations>;
export type Operators = z.output<typeof operators>;
export type Content = z.output<typeof content>;
export type Activity = z.output<typeof activity>;
export type Offer = z.output<typeof offer>;
export type Rules = z.output<typeof rules>;
export type Groups = z.output<typeof groups>;
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
  readonly operators: Operators;
  readonly content: readonly Content[];
  readonly activities: readonly Activity[];
  readonly offers: readonly Offer[];
  readonly rules: Rules;
  readonly groups: Groups;
  readonly triggers: readonly Trigger[];
}

/** A bound on an outcome that a scenario holds itself to. `day` is undefined for the final value. */
export interface Expectation {
  readonly strategy: string;
  readonly outcome: string;
  readonly day: number | undefined;
  readonly low: number;
  readonly high: number;
}

/** A checked scenario: every default filled in, `extends` resolved, all names known. Plain data, safe to send to a worker. */
export interface Scenario extends Omit<Parsed, 'strategies' | 'baseline' | 'expect' | 'parameters' | 'horizon'> {
  /** Whole days. */
  readonly horizon: number;
  readonly strategies: readonly Strategy[];
  readonly baseline: string;
  readonly expectations: readonly Expectation[];
  /** The scenario's own overrides; `parametersOf(preset, overrides)` gives all. */
  readonly parameters: Partial<Record<ParameterName, number>>;
}
