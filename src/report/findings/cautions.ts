/** What keeps the reader of a comparison from trusting a number too far. */
import type { StrategyComparison } from '../../analysis/comparison.ts';
import { middleOf, procedureOf } from '../../analysis/procedure.ts';
import type { Reason } from '../../analysis/reasons.ts';
import type { WhySame } from '../../analysis/why-same.ts';
import { foldedWarnings, isOutOfReach, warningIn } from '../../language/run-warnings.ts';
import { LEVER_CHOICES } from '../../scenario/lever-words.ts';
import { describe, missingIn, mostTagOf, type Writer } from '../headline.ts';
import { shortLabel } from '../labels.ts';
import { fewRunsInWords } from '../language/few-runs.ts';
import { missingTexts } from '../language/missing.ts';
import { shapeTexts } from '../language/shape-of-gain.ts';
import { stageTexts } from '../language/stages.ts';
import { groupedByReason, whySameInWords } from '../language/why-same.ts';
import { describeOutcome, nameInSentence } from '../outcomes.ts';
import { rareRuns } from '../rare-runs.ts';
import { againstMost, heapsOf, openButMost } from './skewed.ts';

export function fewRunsCaution({ comparison, language }: Writer): string[] {
  const fewest = Math.min(...comparison.strategies.map((strategy) => strategy.runs));
  return fewest > 0 ? fewRunsInWords(fewest, language) : [];
}

export function failureCautions({ results, text, numbers, alert }: Writer): string[] {
  const failed = alert === undefined ? results.failures.length : 0;
  if (failed === 0) return [];
  const example = shortLabel(results.failures[0]!.message, 160);
  return [text.findings.failures(numbers.count(failed), numbers.count(failed + results.finished), example)];
}

export function humpCautions({ comparison, text, numbers }: Writer): string[] {
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

/** Runs without a value: the headline has said it of the first outcome. */
export function missingCautions(writer: Writer): string[] {
  const { comparison, language } = writer;
  const first = Object.keys(comparison.strategies[0]?.outcomes ?? {})[0];
  const all = comparison.strategies.flatMap(({ name, presence }) =>
    Object.entries(presence).flatMap(([outcome, own]) =>
      missingIn(writer, name, outcome, own).map((sentence) => ({ outcome, sentence })),
    ),
  );
  if (all.length === 0) return [];
  const others = all.filter(({ outcome }) => outcome !== first).map(({ sentence }) => sentence);
  return [...others, missingTexts(language).survivors];
}

/** Differences that their mean does not speak for. */
export function shapeCautions(writer: Writer): string[] {
  const { comparison, text, numbers, language } = writer;
  const own = shapeTexts(language);
  const baseline = nameInSentence(comparison.baseline, text);
  const alike = noneDifferTogether(writer);
  const sentences = comparison.strategies.flatMap(({ name }) => {
    const of = comparison.comparisons.filter((one) => one.strategy === name);
    const strategy = nameInSentence(name, text);
    const labels = (reason: Reason) =>
      of.filter(({ reasons }) => reasons.includes(reason)).map(({ outcome }) => describe(writer, outcome).label);
    const pairs = Math.max(0, ...of.map((one) => one.pairs));
    const rare = rareRuns(pairs, language, numbers);
    const carried = labels('carried');
    const isUnseen = ({ reasons }: StrategyComparison) => reasons.includes('unseen-kind');
    const kinds = of.filter(isUnseen).map((one) => openButMost(writer, one));
    const open = of
      .filter((one) => mostTagOf(one, language) !== '' && !isUnseen(one))
      .map((one) => openButMost(writer, one));
    return [
      ...of.flatMap((one) => heapsOf(writer, one)),
      ...of.filter(({ reasons }) => reasons.includes('most-runs')).map((one) => againstMost(writer, one)),
      ...(carried.length === 0 ? [] : [own.carried(strategy, baseline, text.list(carried))]),
      ...(kinds.length === 0 ? [] : [own.unseenKind(strategy, baseline, text.list(kinds), numbers.count(pairs), rare)]),
      ...(open.length === 0 ? [] : [own.openOnAverage(strategy, baseline, text.list(open))]),
      ...(alike.get(name) ?? []),
      ...groupedByReason(of, ({ whySame }) => whySame)
        .filter(({ why }) => isRiddle(why, of))
        .map(({ why, items }) => whyNoneDiffer(writer, why, items)),
    ];
  });
  // Ways are those of a lever, not of a strategy: where several change it alike, the sentence is the same.
  return [...new Set(sentences)];
}

/** Strategies that are the same as the baseline in the same outcomes share a sentence, which stands with the first of them. */
function noneDifferTogether(writer: Writer): ReadonlyMap<string, readonly string[]> {
  const { comparison, text, numbers, language } = writer;
  const groups = new Map<
    string,
    { readonly names: string[]; readonly outcomes: readonly string[]; readonly pairs: number }
  >();
  for (const { name } of comparison.strategies) {
    const same = comparison.comparisons.filter((one) => one.strategy === name && one.reasons.includes('none-differ'));
    if (same.length === 0) continue;
    const outcomes = same.map(({ outcome }) => describe(writer, outcome).label);
    const pairs = Math.max(...same.map((one) => one.pairs));
    const key = JSON.stringify([pairs, outcomes]);
    const group = groups.get(key) ?? { names: [], outcomes, pairs };
    group.names.push(name);
    groups.set(key, group);
  }
  const baseline = nameInSentence(comparison.baseline, text);
  return new Map(
    [...groups.values()].map(({ names, outcomes, pairs }) => [
      names[0]!,
      [
        shapeTexts(language).noneDiffer(
          text.list(names.map((name) => nameInSentence(name, text))),
          baseline,
          text.list(outcomes),
          numbers.count(pairs),
          rareRuns(pairs, language, numbers),
        ),
      ],
    ]),
  );
}

/** What moved most of what is looked at is no riddle where it left the rest alone: which outcomes those are has been said. */
const isRiddle = ({ because, moved }: WhySame, all: readonly StrategyComparison[]): boolean =>
  because !== 'got-no-further' || moved.length < all.filter(({ whySame }) => whySame?.because === because).length;

/** By the map of influences. */
function whyNoneDiffer(writer: Writer, why: WhySame, items: readonly StrategyComparison[]): string {
  const label = (outcome: string) => describe(writer, outcome).label;
  return whySameInWords(
    why,
    items.map(({ outcome }) => outcome),
    label,
    writer.language,
  );
}

/** Budgets that ran out: in how many runs, and when. */
export function budgetCautions({ pools, text, numbers, language }: Writer): string[] {
  return pools.strategies.flatMap(({ strategy: name, runs, budgetsGone }) => {
    return [...budgetsGone].map(([budget, days]) => {
      const sorted = [...days].sort(([one], [other]) => one - other);
      const all = sorted.reduce((sum, [, count]) => sum + count, 0);
      const median = middleOf(sorted);
      const [first, last] = [sorted[0]![0], sorted.at(-1)![0]];
      return text.findings.budgetGone(
        nameInSentence(name, text),
        nameInSentence((language === 'zh' && LEVER_CHOICES[budget]) || budget, text),
        numbers.count(all),
        numbers.count(runs),
        String(median),
        String(first),
        String(last),
      );
    });
  });
}

/** Stages that no run has come to, and conditions that no run has met. */
export function stageCautions({ scenario, pools, text, language }: Writer): string[] {
  const own = stageTexts(language);
  return pools.strategies.flatMap((pool) => {
    const stages = scenario?.strategies?.find(({ name }) => name === pool.strategy)?.stages ?? [];
    if (pool.runs === 0) return [];
    const strategy = nameInSentence(pool.strategy, text);
    const named = (k: number) => nameInSentence(stages[k]!.name, text);
    const procedure = procedureOf(stages, pool);
    const first = procedure.findIndex(({ began }) => began === 0);
    return [
      ...(first > 0 ? [own.neverBegan(strategy, named(first), named(first - 1))] : []),
      ...procedure.flatMap(({ stage: { until }, ended }, k) =>
        until !== undefined && ended.time > 0 && ended.condition === 0 ? [own.neverMet(strategy, named(k), until)] : [],
      ),
    ];
  });
}

/** Warnings of runs, each once whatever its numbers, with the strategies in which it arose. */
export function runWarnings(writer: Writer): string[] {
  const { pools, text, language } = writer;
  return [...foldedWarnings(pools.warnings)]
    .slice(0, MOST_WARNINGS)
    .map(([warning, strategies]) =>
      text.findings.warning(
        text.list(strategies.map((name) => nameInSentence(name, text))),
        `${shortLabel(warningIn(warning, language), 300)}${isOutOfReach(warning) ? inSomeRuns(strategies, writer) : ''}`,
      ),
    );
}

/** What is said of runs in which nobody had enough is said of those alone, where rewards were paid in others; a run without points says nothing. */
function inSomeRuns(names: readonly string[], { pools, results, text }: Writer): string {
  const { strategies, outOfReach } = pools;
  const isPaid = names.some((strategy) => results.outcome('rewardsPaid', { strategy }).some((paid) => paid > 0));
  if (!isPaid) return '';
  const runs = strategies.filter(({ strategy }) => names.includes(strategy)).reduce((sum, pool) => sum + pool.runs, 0);
  const warned = names.reduce((sum, name) => sum + (outOfReach?.get(name) ?? 0), 0);
  return outOfReach === undefined || warned >= runs ? '' : text.findings.inRuns(String(warned), String(runs));
}

const MOST_WARNINGS = 12;
