/**
 * What came out, in plain words with its uncertainty: for the first page of the report and for the terminal.
 */
import type { Best } from '../analysis/best.ts';
import type { Comparison, Reason, StrategyComparison } from '../analysis/compare.ts';
import type { RunPools } from '../analysis/run-details.ts';
import type { Results } from '../experiment/results.ts';
import type { OutcomeDescription } from './charts/context.ts';
import { type NumberFormat, numberFormat } from './format.ts';
import { shortLabel } from './labels.ts';
import { type ComparisonWords, type Language, type Texts, textsOf, type VerdictWord } from './language.ts';
import { describeOutcome, nameInSentence } from './outcomes.ts';

export interface FindingsInput {
  readonly comparison: Comparison;
  readonly results: Results;
  /** What the runs of the comparison's strategies left, in their order. */
  readonly pools: RunPools;
  readonly language: Language;
  readonly currency: string;
}

export interface Findings {
  /** One sentence: which strategy, by how much, how sure. */
  readonly headline: string;
  /** The rest of what was compared, a block for each strategy but the baseline. */
  readonly strategies: readonly StrategyFindings[];
  /** What keeps the reader from trusting a number too far. */
  readonly cautions: readonly string[];
  /** Which intervals are rough and why, a sentence for each strategy: for those who look into it. */
  readonly details: readonly string[];
  /** How the comparison was made. */
  readonly methods: readonly string[];
}

export interface StrategyFindings {
  readonly name: string;
  /** By verdict, those without an outcome left out. */
  readonly verdicts: readonly { readonly verdict: VerdictWord; readonly items: readonly string[] }[];
}

export function findingsOf(input: FindingsInput): Findings {
  const text = textsOf(input.language);
  const writer: Writer = { ...input, text, numbers: numberFormat(text.units, input.currency) };
  return {
    headline: headlineOf(writer),
    strategies: strategyBlocks(writer),
    cautions: [
      ...fewRunsCaution(writer),
      ...failureCautions(writer),
      ...humpCautions(writer),
      ...roughIntervalCaution(writer),
      ...budgetCautions(writer),
      ...runWarnings(writer),
    ],
    details: roughIntervals(writer),
    methods: methodNotes(writer),
  };
}

/** The findings as lines for a terminal, without any markup. */
export function findingsText(input: FindingsInput): string[] {
  const findings = findingsOf(input);
  const text = textsOf(input.language);
  const { page } = text;
  const lines = [findings.headline];
  const baseline = nameInSentence(input.comparison.baseline, text);
  for (const { name, verdicts } of findings.strategies) {
    lines.push('');
    for (const { verdict, items } of verdicts) {
      lines.push(text.findings.ofStrategy(verdict, nameInSentence(name, text), baseline, items.join(text.semicolon)));
    }
  }
  if (findings.strategies.length > 0) lines.push('', text.findings.brackets);
  if (findings.cautions.length > 0) lines.push('', page.caution, ...findings.cautions.map((caution) => `- ${caution}`));
  if (findings.methods.length > 0) lines.push('', ...findings.methods);
  // Spaces that keep a number and its unit together help on a page; in a terminal they only hinder searching.
  return lines.map((line) => line.replaceAll('\u00a0', ' '));
}

interface Writer extends FindingsInput {
  readonly text: Texts;
  readonly numbers: NumberFormat;
}

/** The headline speaks of the outcome that the scenario lists first: what matters most is for the strategist to say. */
function headlineOf(writer: Writer): string {
  const { comparison, text } = writer;
  const ran = comparison.strategies.filter((strategy) => strategy.runs > 0);
  const outcome = Object.keys(comparison.strategies[0]?.outcomes ?? {})[0];
  if (ran.length === 0 || outcome === undefined) return text.findings.nothing;
  const candidates = comparison.comparisons.filter((one) => one.outcome === outcome && one.difference !== null);
  if (candidates.length === 0) return singleHeadline(writer, ran[0]!.name, outcome);
  const byGain = [...candidates].sort((a, b) => gainOf(b) - gainOf(a));
  if (candidates[0]!.better === 'neither') return openHeadline(writer, candidates);
  if (comparison.best !== null) return bestHeadline(writer, comparison.best, byGain);
  const undecided = byGain.find((one) => one.verdict === 'undecided');
  if (undecided) return text.findings.undecided(wordsOf(writer, undecided));
  const same = byGain.every((one) => one.verdict === 'no meaningful difference');
  return (same ? text.findings.same : text.findings.noneBetter)(wordsOf(writer, byGain[0]!));
}

/** Where nothing says which way is good, the largest difference that was shown. */
function openHeadline(writer: Writer, candidates: readonly StrategyComparison[]): string {
  const { findings } = writer.text;
  const size = (one: StrategyComparison) => Math.abs(one.difference!);
  const bySize = [...candidates].sort((a, b) => size(b) - size(a));
  const shown = bySize.find(({ verdict }) => verdict === 'higher' || verdict === 'lower');
  if (shown !== undefined) return findings.differs(wordsOf(writer, shown), shown.difference! > 0 ? 'higher' : 'lower');
  const same = bySize.every(({ verdict }) => verdict === 'no meaningful difference');
  return (same ? findings.same : findings.differsOpen)(wordsOf(writer, bySize[0]!));
}

function bestHeadline(writer: Writer, best: Best, byGain: readonly StrategyComparison[]): string {
  const { comparison, text, numbers } = writer;
  if (best.strategy === comparison.baseline) return text.findings.baselineBest(wordsOf(writer, byGain[0]!));
  const words = wordsOf(writer, byGain.find((one) => one.strategy === best.strategy)!);
  const { unit } = describe(writer, best.outcome);
  const next =
    best.runnerUp === comparison.baseline
      ? ''
      : text.findings.next(
          nameInSentence(best.runnerUp, text),
          numbers.value(meanOf(writer, best.runnerUp, best.outcome), unit),
          numbers.difference(best.difference, unit, best.ci95),
          numbers.interval(best.ci95, unit),
        );
  if (best.notToldApart.length === 0) return text.findings.best(words, next);
  const others = text.list(best.notToldApart.map((name) => nameInSentence(name, text)));
  const asGood = best.notToldApart.length === 1 && best.verdict === 'no meaningful difference';
  return (asGood ? text.findings.level : text.findings.ahead)(words, others, next);
}

function singleHeadline(writer: Writer, strategy: string, outcome: string): string {
  const { comparison, text, numbers } = writer;
  const summary = comparison.strategies.find((one) => one.name === strategy)!.outcomes[outcome]!;
  const { label, unit } = describe(writer, outcome);
  const [mean, low, high] = [summary.mean, summary.q05, summary.q95].map((value) => numbers.value(value, unit));
  return text.findings.single(nameInSentence(strategy, text), label, mean!, low!, high!, numbers.count(summary.n));
}

function describe({ comparison, text }: Writer, outcome: string): OutcomeDescription {
  return describeOutcome(outcome, text, comparison.sharesOfRuns);
}

/** How much better, whichever way is good. */
function gainOf(one: StrategyComparison): number {
  return (one.difference ?? 0) * (one.better === 'less' ? -1 : 1);
}

function wordsOf(writer: Writer, one: StrategyComparison): ComparisonWords {
  const { text, numbers } = writer;
  const { label, unit } = describe(writer, one.outcome);
  return {
    strategy: nameInSentence(one.strategy, text),
    baseline: nameInSentence(one.baseline, text),
    outcome: label,
    value: numbers.value(meanOf(writer, one.strategy, one.outcome), unit),
    baselineValue: numbers.value(meanOf(writer, one.baseline, one.outcome), unit),
    difference: numbers.difference(one.difference, unit, one.ci95),
    interval: numbers.interval(one.ci95, unit),
    better: unit === 'runs' || one.better === 'neither' ? '' : numbers.share(one.probabilityBetter),
    pairs: numbers.count(one.pairs),
  };
}

function meanOf({ comparison }: Writer, strategy: string, outcome: string): number | null {
  return comparison.strategies.find((one) => one.name === strategy)?.outcomes[outcome]?.mean ?? null;
}

const VERDICT_ORDER: readonly VerdictWord[] = [
  'better',
  'worse',
  'higher',
  'lower',
  'undecided',
  'no meaningful difference',
];

function strategyBlocks(writer: Writer): Findings['strategies'] {
  const { comparison, text } = writer;
  return comparison.strategies
    .filter((strategy) => strategy.name !== comparison.baseline)
    .map(({ name }) => {
      const own = comparison.comparisons.filter((one) => one.strategy === name);
      const verdicts = VERDICT_ORDER.map((verdict) => ({
        verdict,
        items: own.filter((one) => one.verdict === verdict).map((one) => itemOf(wordsOf(writer, one), verdict, text)),
      }));
      return { name, verdicts: verdicts.filter(({ items }) => items.length > 0) };
    });
}

/** What is decided gets its numbers; of what is not, the interval says enough. */
function itemOf(words: ComparisonWords, verdict: VerdictWord, text: Texts): string {
  if (verdict === 'no meaningful difference') return words.outcome;
  if (verdict === 'undecided') return text.findings.itemShort(words.outcome, words.difference, words.interval);
  return text.findings.item(words.outcome, words.value, words.baselineValue, words.difference, words.interval);
}

/** Below this the t interval leans on the assumption of normal differences. */
const FEW_RUNS = 10;

function fewRunsCaution({ comparison, text, numbers }: Writer): string[] {
  const fewest = Math.min(...comparison.strategies.map((strategy) => strategy.runs));
  return fewest > 0 && fewest < FEW_RUNS ? [text.findings.fewRuns(numbers.count(fewest))] : [];
}

function failureCautions({ results, text, numbers }: Writer): string[] {
  const failed = results.failures.length;
  if (failed === 0) return [];
  const example = shortLabel(results.failures[0]!.message, 160);
  return [text.findings.failures(numbers.count(failed), numbers.count(failed + results.finished), example)];
}

function humpCautions({ comparison, text, numbers }: Writer): string[] {
  return comparison.strategies.flatMap(({ name, outcomes }) => {
    const humped = Object.entries(outcomes).filter(([, summary]) => summary.twoHumped !== null);
    if (humped.length === 0) return [];
    // One death shows in many outcomes: the one that matters most is enough, the others are named.
    const [telling, { twoHumped, n }] = humped[0]!;
    const { label, unit } = describeOutcome(telling, text);
    const others = humped.map(([outcome]) => outcome).filter((outcome) => outcome !== telling);
    const [low, high] = [twoHumped!.lower, twoHumped!.upper];
    const sentence = text.findings.twoHumps(
      nameInSentence(name, text),
      label,
      numbers.count(low.runs),
      numbers.count(high.runs),
      numbers.value(low.center, unit),
      numbers.value(high.center, unit),
      numbers.count(n),
    );
    const labels = others.map((outcome) => describeOutcome(outcome, text).label);
    return [labels.length === 0 ? sentence : `${sentence}${text.findings.alsoHumped(text.list(labels))}`];
  });
}

/** Reasons that explain a verdict, not why two intervals part ways. */
const ABOUT_VERDICT: ReadonlySet<Reason> = new Set(['no-pairs', 'family', 'no-spread', 'split']);

function roughIntervalCaution({ comparison, text }: Writer): string[] {
  if (comparison.comparisons.every((one) => one.methodsAgree)) return [];
  // The command line reads no separators.
  const runs = Math.max(...comparison.strategies.map((strategy) => strategy.runs));
  return [text.findings.roughIntervals(String(manyMore(runs)))];
}

/** At least three times as many, as a round number: 100, 300, 1000 … */
function manyMore(runs: number): number {
  let round = 100;
  while (round < 3 * runs) round = String(round).startsWith('1') ? 3 * round : (round / 3) * 10;
  return round;
}

function roughIntervals(writer: Writer): string[] {
  const { comparison, text } = writer;
  return comparison.strategies.flatMap(({ name }) => {
    const apart = comparison.comparisons.filter((one) => one.strategy === name && !one.methodsAgree);
    if (apart.length === 0) return [];
    const outcomes = apart.map((one) => describe(writer, one.outcome).label);
    const causes = [...new Set(apart.flatMap((one) => one.reasons))].filter((reason) => !ABOUT_VERDICT.has(reason));
    const reasons = causes.map((cause) => text.findings.reasons[cause]);
    return [text.findings.methodsDisagree(nameInSentence(name, text), text.list(outcomes), text.list(reasons))];
  });
}

/** Budgets that ran out: in how many runs, and when. */
function budgetCautions({ pools, text, numbers }: Writer): string[] {
  return pools.strategies.flatMap(({ strategy: name, runs, budgetsGone }) => {
    return [...budgetsGone].map(([budget, all]) => {
      const sorted = [...all].sort((a, b) => a - b);
      const [median, first, last] = [sorted[Math.floor((sorted.length - 1) / 2)]!, sorted[0]!, sorted.at(-1)!];
      return text.findings.budgetGone(
        nameInSentence(name, text),
        nameInSentence(budget, text),
        numbers.count(all.length),
        numbers.count(runs),
        String(median),
        String(first),
        String(last),
      );
    });
  });
}

/** Warnings of runs, each once, with the strategies in which it arose. */
function runWarnings({ pools, text }: Writer): string[] {
  return [...pools.warnings]
    .slice(0, MOST_WARNINGS)
    .map(([warning, strategies]) =>
      text.findings.warning(text.list(strategies.map((name) => nameInSentence(name, text))), shortLabel(warning, 300)),
    );
}

const MOST_WARNINGS = 12;

function methodNotes({ comparison, text, numbers }: Writer): string[] {
  const { comparisons } = comparison;
  if (comparisons.length === 0) return [];
  const ratios = comparisons.map((one) => one.varianceRatio).filter((ratio) => ratio !== null && ratio > 0) as number[];
  const notes = comparisons.length > 1 ? [text.findings.holm(numbers.count(comparisons.length))] : [];
  if (ratios.length === 0) return notes;
  const median = ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)]!;
  // A saving of less than a quarter is not worth a number.
  return [
    ...notes,
    median < 0.8 ? text.findings.pairing(numbers.value(1 / median, 'plain')) : text.findings.pairingNothing,
  ];
}
