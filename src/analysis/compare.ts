/**
 * The comparison of strategies: what each gives, how each differs from the baseline, and what can be said of that.
 */
import type { Results } from '../experiment/results.ts';
import { directionOf } from '../scenario/direction.ts';
import { outcomeRange } from '../scenario/outcome-range.ts';
import type { Better } from '../scenario/outcomes/entry.ts';
import { type Best, findBest } from './best.ts';
import { bootstrapIntervals } from './bootstrap.ts';
import type {
  Comparison,
  ComparisonInput,
  ComparisonWarning,
  StrategyComparison,
  StrategySummary,
} from './comparison.ts';
import { holmAdjust } from './holm.ts';
import type { Interval } from './interval.ts';
import type { IntervalName } from './interval-name.ts';
import { comparePresence, holdsDespite, type PresenceComparison, presenceOf } from './missing.ts';
import { momentsOf } from './moments.ts';
import { countFinished, isShareOfRuns, pairsOf, valuesOf } from './outcome-values.ts';
import { comparePairs, differencesOf, FEW_PAIRS, intervalsAgree, type PairedDifference, type Pairs } from './paired.ts';
import { pairedShareP } from './proportion.ts';
import { quantileOf } from './quantile.ts';
import { disagreement, doubts, EXPLANATIONS, type Reason, shapeOf } from './reasons.ts';
import { summarize } from './summary.ts';
import { findTwoHumps, findTwoValues, type TwoHumps } from './two-humps.ts';
import { farKindsBetween, type KindsOfRuns, kindsOfRuns, standingOf } from './unseen-kinds.ts';
import { FAMILY_LEVEL, smallestEffectOf, verdictOf } from './verdict.ts';
import { runsDiffer, type WhySame, whereRunsDiffer } from './why-same.ts';

/** Every strategy against the baseline in every outcome. The order of runs in `results` does not matter. */
export function compareStrategies(input: ComparisonInput, results: Results): Comparison {
  const sharesOfRuns = input.outcomes.filter((outcome) => isShareOfRuns(outcome, results, input.strategies));
  const kinds = kindsIn(input, results, sharesOfRuns);
  const strategies = input.strategies.map((name) => summarizeStrategy(name, input, sharesOfRuns, results, kinds));
  const comparisons = compareWithBaseline(input, results, strategies, sharesOfRuns, kinds);
  return {
    baseline: input.baseline,
    strategies,
    comparisons,
    instead: compareAmongOthers(input, results, strategies, sharesOfRuns, kinds),
    best: bestOf(input, results, strategies, comparisons, sharesOfRuns, kinds),
    sharesOfRuns,
    warnings: strategies.flatMap(warningsOf),
    failures: results.failures.length,
  };
}

/** Of every outcome, over the strategies. */
type Kinds = ReadonlyMap<string, KindsOfRuns>;

const kindsIn = ({ outcomes, strategies }: ComparisonInput, results: Results, sharesOfRuns: readonly string[]): Kinds =>
  new Map(
    outcomes.map((outcome) => [
      outcome,
      kindsOfRuns(
        strategies.map((name) => valuesOf(results, name, outcome)),
        sharesOfRuns.includes(outcome),
      ),
    ]),
  );

function summarizeStrategy(
  name: string,
  input: ComparisonInput,
  sharesOfRuns: readonly string[],
  results: Results,
  kinds: Kinds,
): StrategySummary {
  const by = <T>(find: (outcome: string) => T) =>
    Object.fromEntries(input.outcomes.map((outcome) => [outcome, find(outcome)]));
  return {
    name,
    runs: countFinished(results, name),
    failures: results.failures.filter((failure) => failure.strategy === name).length,
    outcomes: by((outcome) =>
      summarize(valuesOf(results, name, outcome), {
        range: rangeIn(input, outcome),
        isShare: sharesOfRuns.includes(outcome),
        isCertain: input.isCertain?.(name, outcome) ?? false,
        others: kinds.get(outcome)!.extents,
      }),
    ),
    presence: by((outcome) => presenceOf(results, { strategy: name }, outcome, input.formulas)),
  };
}

/** The strategist decides what matters most, by listing it first. */
function bestOf(
  input: ComparisonInput,
  results: Results,
  summaries: readonly StrategySummary[],
  comparisons: readonly StrategyComparison[],
  sharesOfRuns: readonly string[],
  kinds: Kinds,
): Best | null {
  const { outcomes, strategies, baseline } = input;
  const outcome = outcomes[0];
  const against = comparisons.filter((one) => one.outcome === outcome);
  if (outcome === undefined || against.length === 0) return null;
  const better = betterIn(input, outcome);
  if (better === 'neither') return null;
  // A mean over the runs that have a value leads nothing.
  const means = summaries.map(({ name, outcomes: own, presence }) => {
    const { missing } = presence[outcome]!;
    return [name, missing === 0 ? own[outcome]!.mean : null] as const;
  });
  return findBest({
    outcome,
    strategies,
    baseline,
    results,
    means: new Map(means),
    against: new Map(against.map((one) => [one.strategy, one])),
    better,
    smallestEffect: against[0]!.smallestEffect,
    isShare: sharesOfRuns.includes(outcome),
    isCertain: (name) => input.isCertain?.(name, outcome) ?? false,
    reach: widthOfRange(rangeIn(input, outcome)),
    farKinds: (one, other) => farKindsBetween(kinds.get(outcome)!, strategies.indexOf(one), strategies.indexOf(other)),
  });
}

/** A comparison before the family is known. */
interface Candidate extends PairedDifference {
  readonly outcome: string;
  readonly strategy: string;
  readonly baseline: string;
  readonly better: Better;
  readonly smallestEffect: number;
  readonly missingPairs: number;
  readonly presence: PresenceComparison | null;
  readonly pairsFound: Pairs;
  readonly differences: Float64Array;
  readonly unseenKind: boolean;
  /** Equal in every lever. */
  readonly isEqual: boolean;
  /** Why no further run could differ from these: nothing leads there, or no draw enters. */
  readonly sure: 'no-way' | 'certain' | null;
  readonly whySame: WhySame | null;
  readonly ciKind: IntervalName;
}

function betterIn(
  { formulas = {}, betterOf = {}, horizon = Number.POSITIVE_INFINITY }: ComparisonInput,
  outcome: string,
) {
  return directionOf(outcome, { formulas, betterOf, horizon }).better;
}

/** What the outcome allows; undefined for one of which nothing is known. */
function rangeIn({ formulas = {}, horizon = Number.POSITIVE_INFINITY }: ComparisonInput, outcome: string) {
  const { low, high } = outcomeRange(outcome, { formulas, horizon });
  return Number.isFinite(low) || Number.isFinite(high) ? { low, high } : undefined;
}

const widthOfRange = (range: { readonly low: number; readonly high: number } | undefined): number | undefined =>
  range !== undefined && Number.isFinite(range.high - range.low) ? range.high - range.low : undefined;

function compareWithBaseline(
  input: ComparisonInput,
  results: Results,
  summaries: readonly StrategySummary[],
  sharesOfRuns: readonly string[],
  kinds: Kinds,
): StrategyComparison[] {
  const others = input.strategies.filter((name) => name !== input.baseline);
  const asked = input.outcomes.flatMap((outcome) =>
    others.map((strategy) => ({ outcome, strategy, baseline: input.baseline })),
  );
  return concludeAll(asked, input, results, summaries, sharesOfRuns, kinds);
}

/** A baseline without any value says nothing of the others, and these may still be told apart. */
function compareAmongOthers(
  input: ComparisonInput,
  results: Results,
  summaries: readonly StrategySummary[],
  sharesOfRuns: readonly string[],
  kinds: Kinds,
): StrategyComparison[] {
  const outcome = input.outcomes[0];
  if (outcome === undefined) return [];
  const measured = (name: string) => {
    const own = summaries.find((summary) => summary.name === name)?.presence[outcome];
    return own !== undefined && own.runs > own.missing;
  };
  const others = input.strategies.filter((name) => name !== input.baseline && measured(name));
  if (measured(input.baseline) || others.length < 2) return [];
  const asked = others.slice(1).map((strategy) => ({ outcome, strategy, baseline: others[0]! }));
  return concludeAll(asked, input, results, summaries, sharesOfRuns, kinds);
}

/** The comparisons asked for as one family. */
function concludeAll(
  asked: readonly { readonly outcome: string; readonly strategy: string; readonly baseline: string }[],
  input: ComparisonInput,
  results: Results,
  summaries: readonly StrategySummary[],
  sharesOfRuns: readonly string[],
  kinds: Kinds,
): StrategyComparison[] {
  const candidates = asked.map((one): Candidate => {
    const { outcome, strategy, baseline } = one;
    const better = betterIn(input, outcome);
    const { pairs, missing } = pairsOf(results, strategy, baseline, outcome);
    const baselineMean = summaries.find(({ name }) => name === baseline)?.outcomes[outcome]?.mean ?? null;
    const isShare = sharesOfRuns.includes(outcome);
    const isEqual = firstEqual(input, strategy) === firstEqual(input, baseline);
    const differences = differencesOf(pairs);
    const same = !isEqual && differences.length > 0 && !differ(differences);
    const why = same
      ? whereRunsDiffer(whyIn(input, one), runsDiffer(results, { strategy }, { strategy: baseline }))
      : undefined;
    const sure = sureIn(input, one, why);
    const reach = widthOfRange(rangeIn(input, outcome));
    const found = comparePairs(pairs, better, { isShare, isCertain: sure !== null, reach });
    const smallestEffect = smallestEffectOf(outcome, input.smallestEffect, baselineMean);
    const places = [strategy, baseline].map((name) => input.strategies.indexOf(name)) as [number, number];
    return {
      ...found,
      ...one,
      better,
      smallestEffect,
      ...standingOf(kinds.get(outcome)!, places, pairs, found, smallestEffect),
      missingPairs: missing,
      presence: comparePresence(results, strategy, baseline, outcome, input.formulas),
      pairsFound: pairs,
      differences,
      isEqual,
      sure: found.kind === 'certain' ? sure : null,
      whySame: why ?? null,
    };
  });
  const bootstraps = bootstrapIntervals(candidates.map((candidate) => candidate.differences));
  const adjusted = holmAdjust([
    ...candidates.map((candidate) => candidate.p),
    ...candidates.map(({ presence }) => presence?.p ?? null),
  ]);
  const sides = sidesOfMost(candidates);
  const concluded = candidates.map((candidate, k) =>
    conclude(candidate, bootstraps[k]!, adjusted[k]!, adjusted[candidates.length + k]!, sides[k]!),
  );
  return concluded.map((one, k) => ({ ...one, whySame: whyNoneDiffers(candidates[k]!, candidates) }));
}

/** Of two strategies that differ in something, and here in no pair. */
function whyNoneDiffers({ strategy, baseline, whySame: why }: Candidate, all: readonly Candidate[]): WhySame | null {
  if (why?.because !== 'reached-nobody' && why?.because !== 'got-no-further') return why;
  const moved = all.filter((one) => one.strategy === strategy && one.baseline === baseline && differs(one));
  return moved.length === 0 ? why : { ...why, because: 'got-no-further', moved: moved.map((one) => one.outcome) };
}

type Asked = Pick<Candidate, 'strategy' | 'baseline' | 'outcome'>;

const whyIn = ({ whySame }: ComparisonInput, { strategy, baseline, outcome }: Asked): WhySame | undefined =>
  whySame?.([strategy, baseline], outcome);

/** What is known of a difference beyond its pairs. */
function sureIn({ isCertain }: ComparisonInput, { strategy, baseline, outcome }: Asked, why: WhySame | undefined) {
  if (why?.because === 'no-way' || why?.because === 'off') return 'no-way';
  return [strategy, baseline].every((name) => isCertain?.(name, outcome) ?? false) ? 'certain' : null;
}

const differ = (differences: Float64Array): boolean => differences.some((one) => one !== 0);
const differs = ({ differences }: Candidate): boolean => differ(differences);

/** The first of the strategies that are equal to this one in every lever. */
const firstEqual = ({ equals }: ComparisonInput, strategy: string): string => equals?.get(strategy) ?? strategy;

function conclude(
  candidate: Candidate,
  bootstrapCi95: Interval,
  pAdjusted: number | null,
  presenceP: number | null,
  inMostRuns: Side | null,
): StrategyComparison {
  const found = judge(candidate, bootstrapCi95, pAdjusted, presenceP, inMostRuns);
  if (!candidate.isEqual || found.pairs === 0) return found;
  return {
    ...found,
    ci95: [0, 0],
    bootstrapCi95: [0, 0],
    methodsAgree: true,
    verdict: 'no meaningful difference',
    reasons: ['equal'],
    note: EXPLANATIONS.equal,
  };
}

function judge(
  candidate: Candidate,
  bootstrapCi95: Interval,
  pAdjusted: number | null,
  presenceP: number | null,
  inMostRuns: Side | null,
): StrategyComparison {
  const { differences, skewness: _, pairsFound, unseenKind, isEqual: __, sure, presence, ...found } = candidate;
  const { ci95, kind, smallestEffect, better, missingPairs } = found;
  const isSpread = kind === 'student' || kind === 'skewed';
  const intervals = isSpread && found.pairs >= FEW_PAIRS ? [ci95, bootstrapCi95] : [ci95];
  const onValues = verdictOf(found.difference, intervals, pAdjusted, smallestEffect, better);
  const sideOf = (pairs: Pairs) => sideWithin(comparePairs(pairs, better).ci95, smallestEffect);
  const stands = onValues === 'undecided' || (!unseenKind && holdsDespite(pairsFound, missingPairs, sideOf));
  const verdict = stands ? onValues : 'undecided';
  const methodsAgree = !isSpread || intervalsAgree(ci95, bootstrapCi95);
  const twoHumped = kind === 'share' ? null : findTwoKinds(differences);
  const reasons: Reason[] = [
    ...(sure === null ? [] : [sure]),
    ...(stands
      ? doubts(candidate, verdict, pAdjusted)
      : unseenKind
        ? (['unseen-kind'] as const)
        : (['missing'] as const)),
    ...(stands && missingPairs > 0 && verdict === 'undecided' ? (['missing'] as const) : []),
    ...shapeOf(candidate, twoHumped),
    ...(methodsAgree ? [] : disagreement(candidate)),
  ];
  const { probabilityHigher, probabilityBetter, ...rest } = found;
  return {
    ...rest,
    pairMeans: { strategy: momentsOf(pairsFound.strategy).mean, baseline: momentsOf(pairsFound.baseline).mean },
    medianDifference: quantileOf(Float64Array.from(differences).sort(), 0.5),
    bootstrapCi95,
    methodsAgree,
    probabilityHigher,
    probabilityBetter,
    inMostRuns,
    pAdjusted,
    verdict,
    presence: presence && { ...presence, pAdjusted: presenceP },
    twoHumped,
    reasons: [...new Set(reasons)],
    note: [...new Set(reasons)].map((reason) => EXPLANATIONS[reason]).join(' '),
  };
}

type Side = 'higher' | 'lower';

/**
 * Where most pairs of each comparison lie; null where that is not sure. By sign tests that hold for the whole family as the verdicts do, which
 * they do not weaken. A pair without a value counts for the other side, as it might be there.
 */
function sidesOfMost(candidates: readonly Candidate[]): (Side | null)[] {
  const found = candidates.map(({ differences, missingPairs }) => {
    const higher = differences.filter((one) => one > 0).length;
    const lower = differences.filter((one) => one < 0).length;
    const [most, others] = [Math.max(higher, lower), Math.min(higher, lower) + missingPairs];
    const side: Side | null =
      2 * most <= differences.length + missingPairs ? null : higher > lower ? 'higher' : 'lower';
    return { side, p: differences.length < 2 ? null : side === null ? 1 : pairedShareP(most, others) };
  });
  const adjusted = holmAdjust(found.map(({ p }) => p));
  return found.map(({ side }, k) => (adjusted[k] !== null && adjusted[k]! < FAMILY_LEVEL ? side : null));
}

/** Where a single interval lies: beside zero, or within what does not matter. */
function sideWithin([low, high]: Interval, smallestEffect: number): 'above' | 'below' | 'within' | 'open' {
  if (low === null) return 'open';
  if (low >= -smallestEffect && high <= smallestEffect) return 'within';
  return low > 0 ? 'above' : high < 0 ? 'below' : 'open';
}

/** The two heaps of differences; a goal that is reached or not makes heaps of single values. */
function findTwoKinds(differences: Float64Array): TwoHumps | null {
  const ascending = Float64Array.from(differences).sort();
  return findTwoHumps(ascending) ?? findTwoValues(ascending);
}

function warningsOf(summary: StrategySummary): ComparisonWarning[] {
  const strategy = summary.name;
  const warnings: ComparisonWarning[] = [];
  if (summary.failures > 0) {
    const message = `${summary.failures} of ${summary.failures + summary.runs} runs of "${strategy}" failed; pairs without both runs are left out.`;
    warnings.push({ code: 'failures', strategy, outcome: '', message });
  }
  for (const [outcome, { n, notFinite, twoHumped }] of Object.entries(summary.outcomes)) {
    if (notFinite > 0) {
      const message = `"${outcome}" of "${strategy}" is not a finite number in ${notFinite} of ${n + notFinite} runs; only the others are counted.`;
      warnings.push({ code: 'not-finite', strategy, outcome, message });
    }
    if (twoHumped) {
      const message = `"${outcome}" of "${strategy}" falls into two kinds of runs; its mean describes neither.`;
      warnings.push({ code: 'two-humps', strategy, outcome, message });
    }
  }
  return warnings;
}
