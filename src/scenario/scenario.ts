/** A scenario: as a file writes it, and checked. */

import { z } from 'zod';
import { said } from '../language/said.ts';
import { cognition } from './cognition.ts';
import { community } from './community.ts';
import type { Better } from './outcomes/entry.ts';
import { OUTCOME_NAMES } from './outcomes.ts';
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
      said(
        'Whether more or less of it is good. When left out, arithmetic says it where all outcomes in the formula pull the same way; else results are called higher and lower, never better.',
        '越多越好还是越少越好。省略时，若公式中的各结果方向一致则由算术决定；否则只说更高、更低，不说更好。',
      ),
    ),
  whenMissing: z
    .number()
    .optional()
    .describe(
      said(
        'What a run counts as in which the formula has no finite value, such as 0 for cost / orders without orders. When left out, such runs are counted and named, and nothing is concluded from the others alone.',
        '公式没有有限值的模拟按什么值计，例如没有订单时 cost / orders 计为 0。省略时会计数并列出这些模拟，且不单凭其余模拟下结论。',
      ),
    ),
});

/** Every key carries the sentence that the reference and editors show. Unknown keys are errors. */
export const scenarioFile = z.strictObject({
  hearsay: z.literal(1).describe(said('Version of the format.', '格式的版本。')),
  name: name.describe(said('Title of the report.', '报告的标题。')),
  question: text(said('The question this scenario answers.', '本场景要回答的问题。')).optional(),
  source: text(said('Where the numbers come from.', '数值的来源。')).optional(),
  preset: z
    .enum(Object.keys(PRESETS) as [PresetName, ...PresetName[]])
    .default('chat')
    .describe(said("Kind of community; sets the model's parameters.", '社群类型；决定模型的参数。')),
  horizon: period.describe(said('How long to simulate.', '模拟多长时间。')),
  seed: z
    .union([z.string().min(1).max(200), z.number()])
    .transform(String)
    .default('hearsay')
    .describe(said('Any text; the same seed gives the same result.', '任意文本；相同的种子给出相同的结果。')),
  replications: z
    .number()
    .int()
    .min(1)
    .max(MOST_REPLICATIONS)
    .default(30)
    .describe(said('Runs of each strategy.', '每种策略的模拟次数。')),
  currency: z.string().max(20).default('').describe(said('Unit of money.', '货币单位。')),
  worthWhile: z
    .number()
    .positive()
    .max(1e9)
    .optional()
    .describe(
      said(
        'An amount that members find worth a small act, such as half a cup of coffee: what rewards and prizes are measured by. Must be given with rewards in a named currency; 2 when left out.',
        '成员觉得值得为之做一件小事的金额，例如半杯咖啡：奖励与奖品以此衡量。指定货币且有奖励时必须写；省略时为 2。',
      ),
    ),
  population: population.describe(said('Everybody who could ever join.', '可能加入的所有人。')),
  community: community.prefault({}).describe(said('What holds under every strategy.', '在每种策略下都成立的设定。')),
  strategies: z.record(name, strategyFile).describe(said('What is compared.', '所比较的策略。')),
  baseline: name
    .optional()
    .describe(
      said(
        'The strategy others are compared with; the first when left out.',
        '其他策略与之比较的策略；省略时为第一个。',
      ),
    ),
  outcomes: z
    .array(name)
    .min(1)
    .default(['members', 'activeShare7', 'messages'])
    .describe(
      said(
        `What is reported, the one that matters most first, as the headline speaks of it: ${OUTCOME_NAMES.join(', ')}, or a formula's name.`,
        `报告什么，最要紧的写在最前，标题即以此立论：${OUTCOME_NAMES.join('、')}，或公式的名称。`,
      ),
    ),
  formulas: z
    .record(name, z.union([formula, formulaWithNotes]))
    .default({})
    .describe(said('Outcomes of your own.', '自己定义的结果。')),
  smallestEffect: z
    .record(name, z.number().nonnegative())
    .default({})
    .describe(said('Differences below this do not matter, by outcome.', '各结果中小于此值的差异无关紧要。')),
  expect: z
    .record(name, z.record(name, bounds))
    .default({})
    .describe(
      said(
        'What must come out, by strategy and outcome, such as 9..18.',
        '应得出的结果，按策略与结果写出，例如 9..18。',
      ),
    ),
  uncertain: z
    .record(z.string().min(1).max(500), range)
    .default({})
    .describe(
      said(
        'What nobody knows exactly: the range of any number of this file by its path, as parameters.attention: 20..60.',
        '谁也不确切知道的数：按路径写出本文件中任何数的范围，例如 parameters.attention: 20..60。',
      ),
    ),
  plan: plan
    .optional()
    .describe(
      said(
        'What `hearsay plan` searches: levers with ranges, objectives, limits such as a budget.',
        '`hearsay plan` 搜索什么：带范围的手段、目标、预算等限制。',
      ),
    ),
  wordOfMouth: z
    .enum(['off', 'inside', 'everywhere'])
    .default('off')
    .describe(
      said(
        'Whether members voice praise and complaints: to each other, or to friends outside as well.',
        '成员是否表达好评与抱怨：只在彼此之间，还是也对群外好友说。',
      ),
    ),
  cohesion: z
    .strictObject({
      formula: z
        .string()
        .min(1)
        .max(2_000)
        .describe(
          said(
            'Arithmetic over size, the members of the group, from 0 to 1, such as 1 / (1 + (size / 150) ^ 4).',
            '以 size（群的成员数）为变量、取值 0 到 1 的算式，例如 1 / (1 + (size / 150) ^ 4)。',
          ),
        ),
    })
    .optional()
    .describe(
      said(
        'Puts in by a formula what otherwise comes out: multiplies the readiness to reply and to speak, and switches off what ties do. Results are stamped "phenomenological", and no threshold can be looked for.',
        '把本应得出的东西用公式写进去：乘到回复与发言的意愿上，并关闭关系的作用。结果会标明“唯象”，且不能再寻找门槛。',
      ),
    ),
  referral: z
    .enum(Object.keys(REFERRALS) as [ReferralName, ...ReferralName[]])
    .default('none')
    .describe(
      said(
        'How people whom a friend brought in differ from others, as studies of two trades found it.',
        '由好友带来的人与其他人有何不同，依据两个行业的研究。',
      ),
    ),
  adoption: z
    .enum(['word', 'threshold'])
    .default('word')
    .describe(
      said(
        "How friends bring people in: by word alone, or also when enough of somebody's friends are inside, each person with a threshold of their own (Granovetter 1978).",
        '好友如何把人带进来：只凭口头，或在足够多的好友已在群内时也会加入，每人有自己的门槛（Granovetter 1978）。',
      ),
    ),
  cognition: cognition
    .prefault({})
    .describe(said('Switches for testing what the mind contributes.', '用于检验认知因素作用的开关。')),
  parameters: ownParameters.default({}).describe(said("Overrides of the preset's parameters.", '覆盖预设的参数。')),
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
  /** Names in the order of the file; `population.segments` has those that look like numbers first. */
  readonly segmentNames: readonly string[];
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
