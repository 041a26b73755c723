/** What must be said beside the numbers of a sweep. */
import { RUNS_FOR_90 } from '../../analysis/interval-name.ts';
import { joinPresences, presenceOf } from '../../analysis/missing.ts';
import { whyFactorSame } from '../../analysis/why-same.ts';
import { directionOf } from '../../scenario/direction.ts';
import { numberFormat } from '../format.ts';
import { fewRunsInWords } from '../language/few-runs.ts';
import { causesInWords } from '../language/missing.ts';
import { whysInWords } from '../language/why-same.ts';
import { type Texts, textsOf } from '../language.ts';
import { describeOutcome } from '../outcomes.ts';
import { rareRuns } from '../rare-runs.ts';
import { gather, type SweepReport } from './data.ts';
import { placeInWords, type RankedCell, rankedCells } from './headline.ts';

/** What must be said beside the numbers: factors that do nothing, few runs, failures, the luck of the winner. */
export function sweepCautions(report: SweepReport): string[] {
  const { factors, idle, results, points, language, scenario } = report;
  const text = textsOf(language);
  const numbers = numberFormat(text.units, '');
  const { failures, finished, replications, strategies } = results;
  return [
    ...idle.flatMap((k) => [
      text.sweep.doesNothing(text.findings.quoted(factors[k]!.name)),
      ...whysInWords(
        scenario.outcomes,
        (outcome) => whyFactorSame(scenario, factors[k]!.name, outcome),
        (outcome) => describeOutcome(outcome, text).label,
        language,
      ),
    ]),
    ...(failures.length > 0
      ? [
          text.sweep.failures(
            numbers.count(failures.length),
            numbers.count(finished + failures.length),
            failures[0]!.message,
          ),
        ]
      : []),
    ...missingCautions(report, text),
    ...unseenKindCautions(report),
    ...fewRunsInWords(replications, language),
    ...(points.length * strategies.length > 5 && idle.length < factors.length ? [text.sweep.winner] : []),
  ];
}

/**
 * Points whose runs differ little while other points have runs of quite another kind: which of them one such run more would make the best,
 * or take out of their place as best; and how many intervals are rough for it.
 */
function unseenKindCautions(report: SweepReport): string[] {
  const { scenario, summary, results } = report;
  const { text, numbers } = gather(report).context;
  const { better } = directionOf(scenario.outcomes[0]!, scenario);
  const { label } = describeOutcome(scenario.outcomes[0]!, text, summary.sharesOfRuns, scenario);
  const [best, ...others] = rankedCells(report);
  const gain = ({ up, down }: RankedCell['farKind']) => (better === 'less' ? down : up);
  const loss = ({ up, down }: RankedCell['farKind']) => (better === 'less' ? up : down);
  const behind = (one: RankedCell) => Math.abs(best!.mean - one.mean);
  const turning = others.filter(
    (one) => behind(one) > 0 && behind(one) < Math.max(gain(one.farKind), loss(best!.farKind)),
  );
  const rare = rareRuns(results.replications, report.language, numbers);
  const first = turning[0];
  const place = first && placeInWords(report, [first]);
  const rough = summary.points.flatMap((strategies) =>
    strategies.flatMap((own) => Object.values(own).filter(({ ciKind, n }) => ciKind === 'rough' && n >= RUNS_FOR_90)),
  );
  return [
    ...(place === undefined
      ? []
      : [text.sweep.unseenKind(label, place.strategy, place.point, String(turning.length - 1), rare)]),
    ...(rough.length === 0 ? [] : [text.sweep.rough(String(rough.length), String(results.replications))]),
  ];
}

/** In how many runs an outcome has no value, over all points, and why. */
function missingCautions({ summary, scenario, results, language }: SweepReport, text: Texts): string[] {
  return scenario.outcomes.flatMap((outcome) => {
    const cells = summary.points.flatMap((strategies, point) =>
      results.strategies.map((strategy, k) => ({ point, strategy, missing: strategies[k]![outcome]!.missing })),
    );
    const short = cells.filter(({ missing }) => missing > 0);
    if (short.length === 0) return [];
    const { label } = describeOutcome(outcome, text);
    const presence = joinPresences(short.map((cell) => presenceOf(results, cell, outcome, scenario.formulas)));
    const [missing, runs, points, of] = [presence.missing, results.finished, short.length, cells.length].map(String);
    return [text.sweep.missing(label, missing!, runs!, causesInWords(presence, language), points!, of!)];
  });
}
