/** `hearsay select FILE`: which of many strategies is best, with a guarantee, or over what nobody knows exactly. */
import { z } from 'zod';
import { joinPresences, type Presence, presenceOf } from '../../analysis/missing.ts';
import { momentsOf } from '../../analysis/moments.ts';
import { bestHalf, halvingRounds } from '../../analysis/selection/halving.ts';
import { type Selection, type SelectionRule, selectBest } from '../../analysis/selection/kim-nelson.ts';
import { leadOver } from '../../analysis/selection/lead.ts';
import { rankOverPoints } from '../../analysis/selection/over-points.ts';
import { rankStrategies, wholeColumns } from '../../analysis/selection/ranking.ts';
import { aheadIfUnseen } from '../../analysis/unseen-kinds.ts';
import { HearsayError } from '../../errors.ts';
import type { Results, RunKey } from '../../experiment/results.ts';
import { sampleUncertain } from '../../experiment/uncertain-points.ts';
import { agreeWithOne } from '../../language/agree.ts';
import { isPercentage, unitOf } from '../../report/format.ts';
import { plainLabel } from '../../report/labels.ts';
import { type Candidate, type RankingFound, type SelectionFound, selectionSheet } from '../../report/select.ts';
import { MOST_REPLICATIONS, type Scenario } from '../../scenario/scenario.ts';
import { betterSide } from '../frame/better-side.ts';
import type { OpenStudy, Rectangle } from '../frame/study.ts';
import { studyCommand } from '../frame/study-command.ts';
import { tooFewValues } from '../frame/too-few-values.ts';
import { refuseBeyondRange } from '../typed/beyond-range.ts';
import { chooseOutcome } from '../typed/choose-outcome.ts';
import type { Arguments } from '../typed/command.ts';
import { refuseThousands } from '../typed/thousands.ts';

/** Replications before the first decision: with fewer the guarantee breaks where values are skewed. */
const FIRST = 30;
/** Further replications at a time; decisions are made one by one whatever this is. */
const BATCH = 20;
/** Where `--replications` says nothing. */
const STANDARD_REPLICATIONS = 5_000;
/** Above the first number of strategies a crowd is thinned to the second. */
const CROWD = 20;
const THINNED_TO = 8;
const HALVING_FIRST = 10;
/** With a larger part of the replications without a value nothing is selected: the rest would be a verdict on survivors. */
const MOST_WITHOUT = 0.01;
const STANDARD_CONFIDENCE = 0.95;
const STANDARD_POINTS = 30;
const POINT_REPLICATIONS = 10;

const count = z.int().positive();
const head = { outcome: z.string() };

/** What the user wants to know, as it stands in the manifest of the study. */
const askedShape = z.discriminatedUnion('over', [
  z.object({
    ...head,
    over: z.literal('strategies'),
    /** An amount, or a part of the mean. */
    indifference: z.union([z.number(), z.object({ partOfMean: z.number() })]),
    confidence: z.number(),
    most: count,
  }),
  z.object({ ...head, over: z.literal('uncertain'), points: count, replications: count }),
]);

type Asked = Readonly<z.output<typeof askedShape>>;
type Rule = Extract<Asked, { over: 'strategies' }>;
type Sample = Extract<Asked, { over: 'uncertain' }>;

/** A finer difference, more certainty or more runs are asked of the same selection. */
const FREE = ['indifference', 'confidence', 'most', 'replications'];

export const { run, checkShares, report } = studyCommand({
  kind: 'select',
  asked: askedShape,
  ask: ({ scenario }, given): Asked => readAsked(scenario, given),
  free: FREE,
  plan(_file, asked): Asked {
    return asked;
  },
  outcomes: ({ outcome }) => [outcome],
  announce({ scenario: { name, strategies } }, { outcome }) {
    const labels = [name, outcome].map(plainLabel);
    return {
      en: `${labels[0]}: ${agreeWithOne(`${strategies.length} strategies`)}, "${labels[1]}"`,
      zh: `${labels[0]}：${strategies.length} 个策略，“${labels[1]}”`,
    };
  },
  async compute({ study, file: { scenario }, asked }) {
    const question = { scenario, outcome: chooseOutcome(scenario, asked.outcome), study, rounds: [] };
    return asked.over === 'uncertain' ? rankPoints(question, asked) : select(question, asked);
  },
  needs: { replications: 1, what: 'a selection', doing: 'select from' },
  find: ({ runs: { found }, language }): SelectionFound | RankingFound => ({ ...found, language }),
  summary: summarize,
  sheet: selectionSheet,
});

function readAsked(scenario: Scenario, given: Arguments): Asked {
  const outcome = chooseOutcome(scenario, given.text('outcome'));
  if (scenario.strategies.length < 2)
    throw new HearsayError(
      { en: 'there is only one strategy, so nothing to select from', zh: '只有一个策略，无从选择' },
      { en: 'write a second strategy', zh: '请再写一个策略' },
    );
  const replications = given.number('replications');
  if (given.text('over') !== 'uncertain')
    return {
      outcome,
      over: 'strategies',
      ...ruleOf(scenario, outcome, given),
      most: replications ?? STANDARD_REPLICATIONS,
    };
  const points = given.number('points') ?? STANDARD_POINTS;
  return { outcome, over: 'uncertain', points, replications: replications ?? POINT_REPLICATIONS };
}

/** With the runs it rests on; said in no language yet. */
interface Resting<T> {
  readonly found: Omit<T, 'language'>;
  readonly results: Results;
}

interface Question {
  readonly scenario: Scenario;
  readonly outcome: string;
  readonly study: OpenStudy;
  /** What was asked of the study so far. */
  readonly rounds: Round[];
}

/** Strategies that took part from one replication up to another. */
interface Round {
  readonly strategies: ReadonlySet<string>;
  readonly from: number;
  readonly to: number;
}

function ruleOf(scenario: Scenario, outcome: string, given: Arguments): Pick<Rule, 'indifference' | 'confidence'> {
  const { smallestEffect } = scenario;
  const text = given.text('indifference');
  const confidence = readConfidence(given.text('confidence'));
  if (text === undefined) {
    const indifference = smallestEffect[outcome] ?? smallestEffect[outcome.split('@')[0]!];
    if (indifference !== undefined && indifference > 0) return { indifference, confidence };
    throw new HearsayError(
      {
        en: `select needs to know which difference in "${outcome}" does not matter`,
        zh: `select 需要知道“${outcome}”相差多少算无所谓`,
      },
      {
        en: `write an amount above 0, such as "--indifference 5", or "5 %" of its mean; or give "${outcome}" under "smallestEffect"`,
        zh: `请给出大于 0 的数，例如 --indifference 5，或均值的 5 %；也可以在 smallestEffect 下写明“${outcome}”`,
      },
    );
  }
  refuseThousands('indifference', text);
  const amount = readAmount(text);
  if (!(amount > 0)) {
    throw new HearsayError(
      { en: `"--indifference" cannot be "${text}"`, zh: `--indifference 不能是“${text}”` },
      {
        en: 'write an amount above 0, such as "--indifference 5", or "5 %": of the mean, for a share in points',
        zh: '请给出大于 0 的数，例如 --indifference 5，或“5 %”：相对于均值；占比类指标按百分点计算',
      },
    );
  }
  const isPart = text.includes('%') && !isPercentage(unitOf(outcome));
  if (isPart) return { indifference: { partOfMean: amount }, confidence };
  refuseBeyondRange('indifference', amount, outcome, scenario);
  return { indifference: amount, confidence };
}

/** `5`, `0.05` or `5 %`; NaN for anything else. */
function readAmount(text: string): number {
  const match = /^\s*(\d+(?:\.\d+)?)\s*(%?)\s*$/.exec(text);
  return match === null ? Number.NaN : Number(match[1]) / (match[2] === '%' ? 100 : 1);
}

/**
 * The indifference in the unit of the outcome. A part is one of the largest mean over the first replications; of a formula that says yes
 * or no it is a part of all runs, as of a share.
 */
function amountOf({ indifference, outcome }: Rule, gains: readonly (readonly number[])[]): number {
  if (typeof indifference === 'number') return indifference;
  const { partOfMean } = indifference;
  const all = gains.flatMap((column) => column.map(Math.abs));
  if (all.includes(1) && all.every((value) => value === 0 || value === 1)) return partOfMean;
  const largest = Math.max(...gains.map((column) => Math.abs(momentsOf(column).mean ?? 0)));
  if (largest > 0) return partOfMean * largest;
  throw new HearsayError(
    {
      en: `${100 * partOfMean} % of "${outcome}" is nothing: it is 0 in each of the first ${gains[0]!.length} replications`,
      zh: `“${outcome}”的 ${100 * partOfMean} % 等于零：前 ${gains[0]!.length} 次重复中它都是 0`,
    },
    {
      en: 'write the difference that does not matter as an amount, such as "--indifference 0.1"',
      zh: '请直接写出算作无所谓的差异，例如 --indifference 0.1',
    },
  );
}

function readConfidence(text: string | undefined): number {
  if (text === undefined) return STANDARD_CONFIDENCE;
  refuseThousands('confidence', text);
  const confidence = readAmount(text);
  if (confidence >= 0.5 && confidence < 1) return confidence;
  throw new HearsayError(
    { en: `"--confidence" cannot be "${text}"`, zh: `--confidence 不能是“${text}”` },
    {
      en: 'write a share from 50 % to below 100 %, such as "95 %"',
      zh: '请给出 50 % 以上、100 % 以下的比例，例如 95 %',
    },
  );
}

// ---- with a guarantee ------------------------------------------------------------------------------------------------

/** Gains of the strategies that take part, larger is better, in replications without a failure. */
interface Gathered {
  readonly values: number[][];
  missing: number;
  /** By contestant: runs that ended without a value of the outcome. */
  readonly without: number[];
  /** Replications computed so far, and those before which nothing counts. */
  reached: number;
  /** Of the last round. */
  results: Results | undefined;
}

async function select(question: Question, rule: Rule): Promise<Resting<SelectionFound> | undefined> {
  const { scenario, study } = question;
  const names = scenario.strategies.map(({ name }) => name);
  const { most } = rule;
  const thinning = await thin(question, names);
  if (thinning === undefined) return undefined;
  const { contestants, used } = thinning;
  const gathered: Gathered = {
    values: contestants.map(() => []),
    missing: 0,
    without: contestants.map(() => 0),
    reached: used,
    results: undefined,
  };
  const whole = { confidence: rule.confidence, first: Math.min(FIRST, most) };
  let indifference: number | undefined;
  let selection: Selection | undefined;
  for (let next = used + whole.first; ; next = Math.min(used + most, gathered.reached + BATCH)) {
    const left = selection?.left ?? [...contestants.keys()];
    if (!(await gather(question, contestants, left, next, gathered))) break;
    if (gathered.values.every((column) => column.length === 0)) break;
    indifference ??= amountOf(rule, gathered.values);
    selection = selectBest(gathered.values, { ...whole, indifference });
    if (selection.decided || gathered.reached - used >= most || isOfSurvivors(gathered, used)) break;
  }
  if (selection === undefined || indifference === undefined || selection.replications < 2) {
    if (study.interrupted) return undefined;
    throw tooLittle(question, contestants, gathered, used);
  }
  const results = study.interrupted ? gathered.results! : await study.compute(everyRound(question));
  return {
    found: describe(question, { ...whole, indifference }, contestants, gathered, selection, used, results),
    results,
  };
}

/** Whether so many runs have no value that those with one are no fair sample. */
const isOfSurvivors = ({ without, reached }: Gathered, used: number): boolean =>
  Math.max(...without) > MOST_WITHOUT * (reached - used);

function tooLittle(
  { scenario, outcome }: Question,
  contestants: readonly string[],
  { reached, results }: Gathered,
  used: number,
): HearsayError {
  const told = {
    en: `"${outcome}" has a value under every strategy in fewer than 2 of ${reached - used} replications, too few to select by`,
    zh: `在 ${reached - used} 次重复中，“${outcome}”在全部策略下都有值的不到 2 次，无法据此选择`,
  };
  const sides = contestants.map((name) => ({
    name,
    presence: presenceOf(results!, { strategy: name }, outcome, scenario.formulas),
  }));
  return tooFewValues(outcome, told, sides);
}

/** All runs of all rounds, which are there by now. */
function everyRound({ scenario, rounds }: Question): Rectangle {
  return {
    strategies: scenario.strategies.map(({ name }) => name),
    replications: Math.max(...rounds.map(({ to }) => to)),
    only: ({ strategy, replication }) =>
      rounds.some(({ strategies, from, to }) => replication >= from && replication < to && strategies.has(strategy)),
  };
}

/** Computes a round and notes it. */
function computeRound(
  { study, rounds }: Question,
  strategies: readonly string[],
  from: number,
  to: number,
): Promise<Results> {
  rounds.push({ strategies: new Set(strategies), from, to });
  return study.compute({ strategies, replications: to, only: ({ replication }: RunKey) => replication >= from });
}

/** Successive halving of a crowd; undefined when the user stops it. */
async function thin(
  question: Question,
  names: readonly string[],
): Promise<{ contestants: readonly string[]; used: number } | undefined> {
  const { scenario, outcome, study } = question;
  if (names.length <= CROWD) return { contestants: names, used: 0 };
  let contestants = names;
  let used = 0;
  for (const { stay, replications } of halvingRounds(names.length, THINNED_TO, HALVING_FIRST)) {
    const results = await computeRound(question, contestants, 0, replications);
    if (study.interrupted) return undefined;
    const gains = gainsOf(results, contestants, scenario, outcome);
    const means = wholeColumns(gains).map((column) => momentsOf(column).mean ?? Number.NEGATIVE_INFINITY);
    contestants = bestHalf(means, stay).map((k) => contestants[k]!);
    used = replications;
  }
  return {
    contestants: scenario.strategies.map(({ name }) => name).filter((name) => contestants.includes(name)),
    used,
  };
}

/** Computes up to `next` replications of those left and notes their gains; false when the user stopped it. */
async function gather(
  question: Question,
  contestants: readonly string[],
  left: readonly number[],
  next: number,
  gathered: Gathered,
): Promise<boolean> {
  const { outcome, study } = question;
  const strategies = left.map((k) => contestants[k]!);
  // What came before belongs to those who were left then, or to the thinning.
  const from = gathered.reached;
  const results = await computeRound(question, strategies, from, next);
  gathered.results = results;
  const gains = gainsOf(results, strategies, question.scenario, outcome);
  const finished = strategies.map((strategy) => results.finishedIn({ strategy }));
  for (let r = from; r < Math.min(next, results.replications); r++) {
    if (gains.every((column) => Number.isFinite(column[r])))
      for (const [index, k] of left.entries()) gathered.values[k]!.push(gains[index]![r]!);
    else gathered.missing++;
    for (const [index, k] of left.entries())
      if (finished[index]![r] === 1 && !Number.isFinite(gains[index]![r])) gathered.without[k]!++;
  }
  gathered.reached = next;
  return !study.interrupted;
}

function gainsOf(results: Results, strategies: readonly string[], scenario: Scenario, outcome: string): Float64Array[] {
  const sign = betterSide(scenario, outcome) === 'higher' ? 1 : -1;
  return strategies.map((strategy) => results.outcome(outcome, { strategy }).map((value) => sign * value));
}

function describe(
  { scenario, outcome }: Question,
  { indifference, confidence, first }: SelectionRule,
  contestants: readonly string[],
  gathered: Gathered,
  selection: Selection,
  used: number,
  results: Results,
): Omit<SelectionFound, 'language'> {
  const better = betterSide(scenario, outcome);
  const { values, missing } = gathered;
  const sign = better === 'higher' ? 1 : -1;
  const outcomes = values.map((column) => Float64Array.from(column, (gain) => sign * gain));
  const ranks = rankStrategies(wholeColumns(outcomes), better);
  const noRank = rankStrategies([new Float64Array(0)], better)[0]!;
  const ofSurvivors = isOfSurvivors(gathered, used);
  const isShare =
    Object.hasOwn(scenario.formulas, outcome) &&
    outcomes.every((column) => column.every((value) => value === 0 || value === 1));
  // The procedure looks at the runs that were, and takes their spread for what it is.
  const all = [...values.keys()];
  const unseen = aheadIfUnseen(values, selection.best, { among: all, margin: indifference, isShare }).map(
    (k) => contestants[k]!,
  );
  const decided = selection.decided && !ofSurvivors && unseen.length === 0;
  const rivals = contestants.filter((_, k) => k !== selection.best);
  // Those that the selected one is not clearly ahead of: a choice between them is one of taste, not of the outcome.
  const leads = rivals.map((name) => {
    const lead = leadOver(values[selection.best]!, values[contestants.indexOf(name)]!, first, rivals.length);
    return { name, ...lead };
  });
  const isClose = ({ interval: [low] }: (typeof leads)[number]) => low === null || low <= 0;
  const close = leads.filter(isClose).map(({ name }) => name);
  const slightly = leads.filter((lead) => !isClose(lead) && lead.mean! < indifference).map(({ name }) => name);
  const candidates = scenario.strategies.map(({ name }): Candidate => {
    const k = contestants.indexOf(name);
    if (k < 0) return { name, mean: null, rank: noRank, status: 'thinned' };
    const out = selection.dropped.find(({ system }) => system === k);
    const status = out !== undefined ? 'out' : decided && k === selection.best ? 'selected' : 'left';
    const own = { name, mean: momentsOf(outcomes[k]!).mean, rank: ranks[k]!, status } as const;
    return out === undefined ? own : { ...own, after: out.after };
  });
  return {
    kind: 'selection',
    scenario,
    outcome,
    isShareOfRuns: isShare,
    missing,
    candidates,
    best: contestants[selection.best]!,
    decided,
    close,
    slightly,
    ofSurvivors,
    unseen,
    without: withoutValue(scenario, (strategy) => presenceOf(results, { strategy }, outcome, scenario.formulas)),
    left: selection.left.map((k) => contestants[k]!),
    confidence,
    indifference,
    replications: selection.replications,
    most: Number.isFinite(selection.most) ? selection.most : null,
    allowed: MOST_REPLICATIONS,
    contestants: contestants.length,
    runs: values.reduce((sum, column) => sum + column.length, 0),
  };
}

/** Strategies with runs that ended without a value, in the order of the scenario. */
function withoutValue({ strategies }: Scenario, presenceIn: (strategy: string) => Presence): SelectionFound['without'] {
  return strategies.flatMap(({ name }) => {
    const presence = presenceIn(name);
    return presence.missing === 0 ? [] : [{ name, presence }];
  });
}

// ---- over what is uncertain ------------------------------------------------------------------------------------------

async function rankPoints(
  { scenario, outcome, study }: Question,
  { points: wanted, replications }: Sample,
): Promise<Resting<RankingFound> | undefined> {
  const names = scenario.strategies.map(({ name }) => name);
  const points = sampleUncertain(scenario, wanted);
  const results = await study.compute({ points: points.map(({ set }) => ({ set })), strategies: names, replications });
  if (results.replications === 0) return undefined;
  const means = names.map((strategy) =>
    points.map((_, point) => {
      const finite = results.outcome(outcome, { strategy, point }).filter(Number.isFinite);
      return momentsOf(finite).mean ?? Number.NaN;
    }),
  );
  const whole = wholeColumns(means);
  const ranks = rankOverPoints(whole, betterSide(scenario, outcome));
  const without = withoutValue(scenario, (strategy) =>
    joinPresences(points.map((_, point) => presenceOf(results, { strategy, point }, outcome, scenario.formulas))),
  );
  const found: Omit<RankingFound, 'language'> = {
    kind: 'over-uncertain',
    scenario,
    outcome,
    isShareOfRuns: isShare(scenario, outcome, results),
    missing: points.length - whole[0]!.length,
    without,
    ofSurvivors: without.some(({ presence: { missing, runs } }) => missing > MOST_WITHOUT * runs),
    candidates: names.map((name, k) => ({ name, rank: ranks[k]! })),
    points: whole[0]!.length,
    replications: results.replications,
  };
  return { found, results };
}

/** Whether a formula is true or false in every run at every point, and true in some. */
function isShare({ formulas }: Scenario, outcome: string, results: Results): boolean {
  if (!Object.hasOwn(formulas, outcome)) return false;
  const all = results.points.flatMap((_, point) =>
    results.strategies.flatMap((strategy) =>
      [...results.outcome(outcome, { strategy, point })].filter(Number.isFinite),
    ),
  );
  return all.includes(1) && all.every((value) => value === 0 || value === 1);
}

// ---- output ----------------------------------------------------------------------------------------------------------

/** The JSON document that other programs read; its shape is a promise. */
function summarize(found: SelectionFound | RankingFound): object {
  const { scenario, outcome, missing } = found;
  // Threads are filled in where somebody asks at the terminal.
  const head = { scenario: scenario.name, seed: scenario.seed, workers: undefined, outcome };
  if (found.kind === 'over-uncertain') {
    const { points, replications, candidates, without } = found;
    return {
      ...head,
      over: 'uncertain',
      points,
      replications,
      missing,
      withoutValue: runsWithout(without),
      strategies: candidates.map(({ name, rank }) => ({ name, ...rank })),
    };
  }
  const {
    best,
    decided,
    close,
    unseen,
    without,
    left,
    confidence,
    indifference,
    replications,
    most,
    runs,
    candidates,
  } = found;
  return {
    ...head,
    confidence,
    indifference,
    decided,
    best,
    notClearlyBehind: close,
    aheadIfUnseenKinds: unseen,
    withoutValue: runsWithout(without),
    left,
    replications,
    most,
    runs,
    missing,
    strategies: candidates.map(({ name, mean, rank, status, after }) => ({
      name,
      mean,
      ...rank,
      status,
      after: after ?? null,
    })),
  };
}

const runsWithout = (without: SelectionFound['without']): Readonly<Record<string, number>> =>
  Object.fromEntries(without.map(({ name, presence }) => [name, presence.missing]));
