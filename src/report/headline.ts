/**
 * The first sentences of a comparison, those that a manager must know: what is missing, which strategy did best in the outcome that the
 * scenario lists first and how sure that is, which did worst, and what it means in money. What matters most is for the strategist to say.
 */
import type { Best } from '../analysis/best.ts';
import type { Comparison, StrategyComparison } from '../analysis/comparison.ts';
import type { Presence } from '../analysis/missing.ts';
import type { Reason } from '../analysis/reasons.ts';
import { FAMILY_LEVEL } from '../analysis/verdict.ts';
import type { FindingsInput } from './findings.ts';
import { marked, type NumberFormat, type Unit } from './format.ts';
import type { ComparisonWords } from './language/findings.ts';
import { headlineTexts } from './language/headline.ts';
import { causesInWords, missingTexts } from './language/missing.ts';
import { shapeTexts } from './language/shape-of-gain.ts';
import { whySameInWords } from './language/why-same.ts';
import type { Language, Texts } from './language.ts';
import { describeOutcome, nameInSentence } from './outcomes.ts';
import { printedRows, widthOf } from './printed-rows.ts';
import { rareRuns } from './rare-runs.ts';

export interface Writer extends FindingsInput {
  readonly text: Texts;
  readonly numbers: NumberFormat;
}

export function headlineOf(writer: Writer): string {
  const { comparison, text, language } = writer;
  const own = headlineTexts(language);
  const ran = comparison.strategies.filter((strategy) => strategy.runs > 0);
  const outcome = Object.keys(comparison.strategies[0]?.outcomes ?? {})[0];
  const failed = failureSentence(writer);
  if (ran.length === 0 || outcome === undefined) return [...failed, text.findings.nothing].join(own.gap);
  const missing = comparison.strategies.flatMap(({ name, presence }) =>
    missingIn(writer, name, outcome, presence[outcome]!),
  );
  const against = comparison.comparisons.filter((one) => one.outcome === outcome);
  const measured = against.filter((one) => one.difference !== null);
  if (against.length === 0) return [...failed, ...missing, singleHeadline(writer, ran[0]!.name, outcome)].join(own.gap);
  if (measured.length === 0) return [...failed, ...missing, ...withoutPairs(writer, outcome)].join(own.gap);
  const main = mainSentence(writer, measured);
  return [
    ...failed,
    ...missing,
    main.sentence,
    ...worstOf(writer, measured, main.about),
    ...moneyOf(writer, outcome, main.about),
  ].join(own.gap);
}

function failureSentence({ results, language, numbers, alert }: Writer): string[] {
  // Said once: where the answer has it before anything else, not again.
  const failed = alert === undefined ? results.failures.length : 0;
  const total = numbers.count(failed + results.finished);
  return failed === 0 ? [] : [headlineTexts(language).failed(numbers.count(failed), total)];
}

/** How many runs of a strategy have no value of an outcome, and why; nothing where all have one. */
export function missingIn(writer: Writer, strategy: string, outcome: string, presence: Presence): string[] {
  const { text, numbers, language } = writer;
  if (presence.missing === 0) return [];
  const { label } = describe(writer, outcome);
  const [count, runs] = [numbers.count(presence.missing), numbers.count(presence.runs)];
  const causes = causesInWords(presence, language);
  return [missingTexts(language).missing(nameInSentence(strategy, text), label, count, runs, causes)];
}

interface Main {
  readonly sentence: string;
  /** The comparison that the sentence speaks of. */
  readonly about: StrategyComparison;
}

function mainSentence(writer: Writer, candidates: readonly StrategyComparison[]): Main {
  const { comparison, text } = writer;
  const byGain = [...candidates].sort((a, b) => gainOf(b) - gainOf(a));
  if (candidates[0]!.better === 'neither') return openSentence(writer, candidates);
  if (comparison.best !== null) {
    const { best } = comparison;
    const about = byGain.find((one) => one.strategy === best.strategy) ?? byGain[0]!;
    return { about, sentence: bestSentence(writer, best, about) };
  }
  // What can only be worse is not what more replications would show to be better.
  const open = byGain.filter((one) => one.verdict === 'undecided' && mayBeBetter(one));
  const undecided = open[0];
  if (undecided !== undefined) return { about: undecided, sentence: undecidedSentence(writer, undecided) };
  const about = byGain[0]!;
  const same = byGain.every((one) => one.verdict === 'no meaningful difference');
  const sentence = (same ? text.findings.same : text.findings.noneBetter)(wordsOf(writer, about));
  return {
    about,
    sentence: about.verdict === 'undecided' ? joined(writer, sentence, whyUndecided(writer, about)) : sentence,
  };
}

const joined = ({ language }: Writer, ...sentences: readonly string[]): string =>
  sentences.filter((sentence) => sentence !== '').join(headlineTexts(language).gap);

function undecidedSentence(writer: Writer, one: StrategyComparison): string {
  const { text, language, numbers } = writer;
  if (one.missingPairs > 0) {
    const total = numbers.count(one.pairs + one.missingPairs);
    return headlineTexts(language).onSurvivors(wordsOf(writer, one), total);
  }
  return joined(writer, text.findings.undecided(wordsOf(writer, one)), whyUndecided(writer, one));
}

/** Whether the interval leaves room for the strategy to be better. */
function mayBeBetter({ ci95: [low, high], better }: StrategyComparison): boolean {
  if (low === null) return true;
  return better === 'less' ? low < 0 : high > 0;
}

function whyUndecided(writer: Writer, one: StrategyComparison): string {
  const own = headlineTexts(writer.language);
  const reason = one.reasons.find((why) => REASONS_OPEN.has(why));
  // A kind of run that was not seen has its own words for what most runs do.
  const sure = one.inMostRuns === null || reason === 'unseen-kind' ? '' : own.sureOfMost(one.inMostRuns);
  return joined(writer, sure, reasonInWords(writer, one, reason));
}

function reasonInWords(writer: Writer, one: StrategyComparison, reason: Reason | undefined): string {
  const own = headlineTexts(writer.language);
  const { numbers, comparison } = writer;
  const pairs = numbers.count(one.pairs);
  const rare = rareRuns(one.pairs, writer.language, numbers);
  // What can only turn out worse is not worth more replications.
  const more = mayBeBetter(one) ? own.more : '';
  switch (reason) {
    case 'none-differ':
      return joined(writer, own.noneDiffer(pairs, rare), whyInWords(writer, one));
    case 'no-spread':
      return own.noSpread(pairs, numbers.count(pairsThatDecide(comparison.comparisons.length)));
    case 'family':
      return joined(writer, own.family(numbers.count(comparison.comparisons.length)), more);
    case 'split':
      return joined(writer, own.split, more);
    case 'unseen-kind':
      return own.unseenKind(pairs, rare, mostPairs(writer, one));
    case 'missing':
      return '';
    default:
      return more;
  }
}

/** By the map of influences; nothing where it is not known. */
const whyInWords = (writer: Writer, { whySame, outcome }: StrategyComparison): string =>
  whySame === null ? '' : whySameInWords(whySame, [outcome], (name) => describe(writer, name).label, writer.language);

const REASONS_OPEN: ReadonlySet<string> = new Set([
  'none-differ',
  'no-spread',
  'family',
  'split',
  'unseen-kind',
  'missing',
]);

export function mostPairs({ language, numbers }: Writer, { probabilityHigher }: StrategyComparison): string {
  const share = probabilityHigher ?? 0.5;
  const side = share >= 0.5 ? 'higher' : 'lower';
  return headlineTexts(language).mostPairs(numbers.share(Math.max(share, 1 - share)), side);
}

/** Every comparison left open although all its pairs agree to the last digit: its interval is one of ignorance, not of spread. */
export function noSpreadCautions(writer: Writer): string[] {
  const { comparison, text, numbers, language } = writer;
  const needed = numbers.count(pairsThatDecide(comparison.comparisons.length));
  return comparison.strategies.flatMap(({ name }) => {
    const same = comparison.comparisons.filter((one) => one.strategy === name && one.reasons.includes('no-spread'));
    if (same.length === 0) return [];
    const labels = same.map(({ outcome }) => describe(writer, outcome).label);
    const [who, against] = [name, comparison.baseline].map((each) => nameInSentence(each, text));
    return [
      headlineTexts(language).noSpreadIn(who!, against!, text.list(labels), numbers.count(same[0]!.pairs), needed),
    ];
  });
}

/** So many equal differences that chance alone would rarely make them, among as many comparisons. */
function pairsThatDecide(comparisons: number): number {
  return Math.floor(1 + Math.log2(comparisons / FAMILY_LEVEL)) + 1;
}

/** Where nothing says which way is good, the largest difference that was shown. */
function openSentence(writer: Writer, candidates: readonly StrategyComparison[]): Main {
  const { findings } = writer.text;
  const size = (one: StrategyComparison) => Math.abs(one.difference!);
  const bySize = [...candidates].sort((a, b) => size(b) - size(a));
  const shown = bySize.find(({ verdict }) => verdict === 'higher' || verdict === 'lower');
  if (shown !== undefined) {
    const side = shown.difference! > 0 ? 'higher' : 'lower';
    return { about: shown, sentence: findings.differs(wordsOf(writer, shown), side) };
  }
  const about = bySize[0]!;
  const same = bySize.every(({ verdict }) => verdict === 'no meaningful difference');
  if (same) return { about, sentence: findings.same(wordsOf(writer, about)) };
  if (about.missingPairs > 0) return { about, sentence: undecidedSentence(writer, about) };
  return { about, sentence: joined(writer, findings.differsOpen(wordsOf(writer, about)), whyUndecided(writer, about)) };
}

function bestSentence(writer: Writer, best: Best, about: StrategyComparison): string {
  const { comparison, text, numbers } = writer;
  if (best.strategy === comparison.baseline) return text.findings.baselineBest(wordsOf(writer, about));
  const words = wordsOf(writer, about);
  const { unit } = describe(writer, best.outcome);
  const { lead } = printedRows(comparison, best.outcome, numbers, unit);
  const next =
    lead === null || best.difference === null
      ? ''
      : text.findings.next(
          nameInSentence(best.runnerUp, text),
          lead.next,
          lead.difference,
          text.findings.named(numbers.interval(best.ci95, unit), best.ciKind),
        );
  if (best.notToldApart.length === 0) return text.findings.best(words, next);
  const others = text.list(best.notToldApart.map((name) => nameInSentence(name, text)));
  const asGood = best.notToldApart.length === 1 && best.verdict === 'no meaningful difference';
  return (asGood ? text.findings.level : text.findings.ahead)(words, others, next);
}

/** The strategy that did worst for sure, unless it has been spoken of. */
function worstOf(writer: Writer, candidates: readonly StrategyComparison[], about: StrategyComparison): string[] {
  const worse = candidates.filter((one) => one.verdict === 'worse').sort((a, b) => gainOf(a) - gainOf(b));
  const worst = worse[0];
  if (worst === undefined || worst === about) return [];
  return [headlineTexts(writer.language).worst(wordsOf(writer, worst))];
}

/** What managers ask next, the most telling first. */
const MONEY = ['profit', 'cost', 'revenue'];

/** What the strategy spoken of, or else one that may be as good, means in money, where the scenario reports it and the difference is sure. */
function moneyOf(writer: Writer, outcome: string, about: StrategyComparison): string[] {
  const { comparisons, best } = writer.comparison;
  const base = outcome.split('@')[0]!;
  if (MONEY.includes(base)) return [];
  const asGood = best?.strategy === about.strategy ? best.notToldApart : [];
  const found = [about.strategy, ...asGood]
    .flatMap((strategy) =>
      MONEY.map((name) => comparisons.find((one) => one.outcome === name && one.strategy === strategy)),
    )
    .find((one) => one?.verdict === 'better' || one?.verdict === 'worse');
  return found === undefined ? [] : [headlineTexts(writer.language).money(wordsOf(writer, found))];
}

/** Nothing to pair: what there is, and those that can be told apart among themselves. */
function withoutPairs(writer: Writer, outcome: string): string[] {
  const { comparison, text, numbers, language } = writer;
  const own = headlineTexts(language);
  const { label, unit } = describe(writer, outcome);
  const levels = comparison.strategies.flatMap(({ name, outcomes }) => {
    const { mean, n } = outcomes[outcome]!;
    if (mean === null) return [];
    return [own.level(nameInSentence(name, text), label, numbers.value(mean, unit), numbers.count(n))];
  });
  const instead = comparison.instead.map((one) => own.instead(wordsOf(writer, one), text.verdicts[one.verdict]));
  return [own.noPairs(label), ...(instead.length > 0 ? instead : levels)];
}

function singleHeadline(writer: Writer, strategy: string, outcome: string): string {
  const { comparison, text, numbers } = writer;
  const summary = comparison.strategies.find((one) => one.name === strategy)!.outcomes[outcome]!;
  if (summary.n === 0) return '';
  const { label, unit } = describe(writer, outcome);
  const [mean, low, high] = [summary.mean, summary.q05, summary.q95].map((value) => numbers.value(value, unit));
  return text.findings.single(nameInSentence(strategy, text), label, mean!, low!, high!, numbers.count(summary.n));
}

export function describe({ comparison, text }: Writer, outcome: string) {
  return describeOutcome(outcome, text, comparison.sharesOfRuns);
}

/** How much better, whichever way is good. */
function gainOf(one: StrategyComparison): number {
  return (one.difference ?? 0) * (one.better === 'less' ? -1 : 1);
}

/** The share of pairs that are better; null where none differs, as half of them for each side would say that some do. */
export const betterShareOf = ({ probabilityBetter, reasons, kind, difference }: StrategyComparison): number | null =>
  reasons.includes('none-differ') || (kind === 'certain' && difference === 0) ? null : probabilityBetter;

export function wordsOf(writer: Writer, one: StrategyComparison): ComparisonWords {
  const { text, numbers, comparison } = writer;
  const { label, unit } = describe(writer, one.outcome);
  const [value, baselineValue, difference] = threeNumbers(comparison, one, numbers, unit);
  const interval = numbers.interval(one.ci95, unit);
  return {
    strategy: nameInSentence(one.strategy, text),
    baseline: nameInSentence(one.baseline, text),
    outcome: label,
    value,
    baselineValue,
    difference,
    interval: marked(interval, one.ciKind, text.units),
    named: text.findings.named(interval, one.ciKind),
    better:
      unit === 'runs' || one.better === 'neither' || one.kind === 'certain' || betterShareOf(one) === null
        ? ''
        : numbers.share(one.probabilityBetter),
    pairs: numbers.count(one.pairs),
  };
}

/** Beside a mean that is left open although most runs go one way: which; empty elsewhere. */
export function mostTagOf({ verdict, inMostRuns }: StrategyComparison, language: Language): string {
  return inMostRuns !== null && verdict === 'undecided' ? shapeTexts(language).mostTag(inMostRuns) : '';
}

/** As in the table; where some run has no value, those of the pairs alone, which the difference is of. */
export function threeNumbers(
  comparison: Comparison,
  one: StrategyComparison,
  numbers: NumberFormat,
  unit: Unit,
): [string, string, string] {
  if (one.missingPairs === 0 && one.baseline === comparison.baseline) {
    const printed = printedRows(comparison, one.outcome, numbers, unit).rows;
    const row = printed.get(one.strategy)!;
    return [row.mean, printed.get(one.baseline)!.mean, row.difference];
  }
  const { strategy, baseline } = one.pairMeans;
  const gap = { of: 0, from: 1, value: one.difference, interval: widthOf(one) };
  const { levels, differences } = numbers.agreeing([strategy, baseline], [gap], unit);
  return [levels[0]!, levels[1]!, differences[0]!];
}
