/** Where a mean of skewed differences says less than it seems: what most pairs say, and intervals that are rougher than they are called. */
import type { StrategyComparison } from '../../analysis/comparison.ts';
import { RUNS_FOR_90 } from '../../analysis/interval-name.ts';
import type { Reason } from '../../analysis/reasons.ts';
import { describe, mostPairs, threeNumbers, type Writer } from '../headline.ts';
import { shapeTexts } from '../language/shape-of-gain.ts';
import { nameInSentence } from '../outcomes.ts';

/** What can be said of an outcome whose mean is open. */
export function openButMost(writer: Writer, one: StrategyComparison): string {
  const { language, numbers } = writer;
  const { label, unit } = describe(writer, one.outcome);
  if (one.inMostRuns === null) return label;
  const share = one.inMostRuns === 'higher' ? one.probabilityHigher! : 1 - one.probabilityHigher!;
  const median = numbers.difference(one.medianDifference, unit);
  return shapeTexts(language).openButMost(label, one.inMostRuns, numbers.share(share), median);
}

/** Whose intervals, of means or of differences, are not called 95 %. */
export function roughCaution(writer: Writer): string[] {
  const { comparison, text, numbers, language } = writer;
  const found = comparison.strategies.flatMap(({ name, outcomes }) => {
    // Those that are rough because there are few runs have a caution of their own.
    const isRough = (outcome: string) =>
      (outcomes[outcome]!.ciKind === 'rough' && outcomes[outcome]!.n >= RUNS_FOR_90) ||
      comparison.comparisons.some(
        (one) => one.strategy === name && one.outcome === outcome && one.ciKind === 'rough' && one.pairs >= RUNS_FOR_90,
      );
    const labels = Object.keys(outcomes)
      .filter(isRough)
      .map((outcome) => describe(writer, outcome).label);
    return labels.length === 0 ? [] : [`${nameInSentence(name, text)} (${text.list(labels)})`];
  });
  const runs = Math.max(0, ...comparison.strategies.map((strategy) => strategy.runs));
  return found.length === 0 ? [] : [shapeTexts(language).rough(found.join(text.semicolon), numbers.count(runs))];
}

export function heapsOf(
  writer: Writer,
  { outcome, strategy, baseline, twoHumped, pairs }: StrategyComparison,
): string[] {
  const { text, numbers, language } = writer;
  if (twoHumped === null) return [];
  const { label, unit } = describe(writer, outcome);
  const { lower, upper } = twoHumped;
  return [
    shapeTexts(language).twoHeaps(
      nameInSentence(strategy, text),
      nameInSentence(baseline, text),
      label,
      numbers.difference(lower.center, unit),
      numbers.count(lower.runs),
      numbers.difference(upper.center, unit),
      numbers.count(upper.runs),
      numbers.count(pairs),
    ),
  ];
}

export function againstMost(writer: Writer, one: StrategyComparison): string {
  const { text, numbers, language } = writer;
  const { label, unit } = describe(writer, one.outcome);
  return shapeTexts(language).mostRuns(
    nameInSentence(one.strategy, text),
    nameInSentence(one.baseline, text),
    label,
    mostPairs(writer, one),
    numbers.difference(one.medianDifference, unit),
    threeNumbers(writer.comparison, one, numbers, unit)[2],
  );
}

/** Reasons that explain a verdict, not why two intervals part ways. */
const ABOUT_VERDICT: ReadonlySet<Reason> = new Set([
  'equal',
  'certain',
  'no-way',
  'no-pairs',
  'missing',
  'none-differ',
  'family',
  'no-spread',
  'split',
  'unseen-kind',
  'carried',
  'most-runs',
  'two-heaps',
]);

export function roughIntervalCaution({ comparison, text }: Writer): string[] {
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

export function roughIntervals(writer: Writer): string[] {
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
