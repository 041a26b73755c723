/** A scenario: as a file writes it, and checked. */
import { z } from 'zod';
import { cognition } from './cognition.ts';
import { community } from './community.ts';
import { type Better, OUTCOME_NAMES } from './outcomes.ts';
import { ownParameters } from './own-parameters.ts';
import type { ParameterName } from './parameters.ts';
import { formula, name, text } from './plain-forms.ts';
import { plan } from './plan-form.ts';
import type { Plan } from './planning.ts';
import { population } from './population.ts';
import { PRESETS, type PresetName } from './presets.ts';
import { bounds, period, range } from './quantities.ts';
import { REFERRALS, type ReferralName } from './referrals.ts';
import { type Strategy, strategyFile } from './strategy.ts';
import type { UncertainValue } from './uncertain.ts';

/** Runs of each strategy that may be asked for. */
export const MOST_REPLICATIONS = 1_000_000;

const formulaWithNotes = z.strictObject({
  formula,
  better: z
    .enum(['more', 'less', 'neither'])
    .optional()
    .describe(
      'Whether more or less of it is good. When left out, arithmetic says it where all outcomes in the formula pull the same way; else results are called higher and lower, never better.',
    ),
  whenMissing: z
    .number()
    .optional()
    .describe(
      'What a run counts as in which the formula has no finite value, such as 0 for cost / orders without orders. When left out, such runs are counted and named, and nothing is concluded from the others alone.',
    ),
});

/** Every key carries the sentence that the reference and editors show. Unknown keys are errors. */
export const scenarioFile = z.strictObject({
  hearsay: z.literal(1).describe('Version of the format.'),
  name: name.describe('Title of the report.'),
  question: text('The question this scenario answers.').optional(),
  source: text('Where the numbers come from.').optional(),
  preset: z
    .enum(Object.keys(PRESETS) as [PresetName, ...PresetName[]])
    .default('chat')
    .describe("Kind of community; sets the model's parameters."),
  horizon: period.describe('How long to simulate.'),
  seed: z
    .union([z.string().min(1).max(200), z.number()])
    .transform(String)
    .default('hearsay')
    .describe('Any text; the same seed gives the same result.'),
  replications: z.number().int().min(1).max(MOST_REPLICATIONS).default(30).describe('Runs of each strategy.'),
  currency: z.string().max(20).default('').describe('Unit of money.'),
  worthWhile: z
    .number()
    .positive()
    .max(1e9)
    .optional()
    .describe(
      'An amount that members find worth a small act, such as half a cup of coffee: what rewards and prizes are measured by. Must be given with rewards in a named currency; 2 when left out.',
    ),
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
  formulas: z
    .record(name, z.union([formula, formulaWithNotes]))
    .default({})
    .describe('Outcomes of your own.'),
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
  cohesion: z
    .strictObject({
      formula: z
        .string()
        .min(1)
        .max(2_000)
        .describe('Arithmetic over size, the members of the group, from 0 to 1, such as 1 / (1 + (size / 150) ^ 4).'),
    })
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
  parameters: ownParameters.default({}).describe("Overrides of the preset's parameters."),
});

/** A file as a user may write it. */
export type ScenarioFile = z.input<typeof scenarioFile>;
type Parsed = z.output<typeof scenarioFile>;

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
  extends Omit<Parsed, 'strategies' | 'baseline' | 'expect' | 'uncertain' | 'plan' | 'parameters' | 'formulas'> {
  /** Each after those it uses. */
  readonly formulas: Readonly<Record<string, string>>;
  /** Which way formulas are good, of those of which the file says it. */
  readonly betterOf: Readonly<Record<string, Better>>;
  /** What a run counts as in which a formula has no finite value, of those of which the file says it. */
  readonly whenMissing: Readonly<Record<string, number>>;
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
