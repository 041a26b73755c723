/**
 * The report of a sensitivity analysis: what matters most, whether effects depend on each other or have settled, and what chance does.
 */
import { whereRunsDiffer, whyFactorSame } from '../analysis/why-same.ts';
import { missingInWords, missingTexts } from './language/missing.ts';
import { whysInWords } from './language/why-same.ts';
import { textsOf } from './language.ts';
import { describeOutcome, nameInSentence } from './outcomes.ts';
import { amount, gather, isKnown, type SensitivityReport, standsOut } from './sensitivity/data.ts';
import { morrisSections } from './sensitivity/morris.ts';
import { sobolSections } from './sensitivity/sobol.ts';
import { briefTable, rangesSection } from './sensitivity/tables.ts';
import type { OwnSheet } from './sheet.ts';

export function sensitivitySheet(report: SensitivityReport): OwnSheet {
  const { strategy, factors, points, findings, results } = report;
  const data = gather(report);
  const { text, numbers } = data;
  const { sensitivity } = text;
  const [one, count] = [nameInSentence(strategy, text), numbers.count(factors.length)];
  const [runs, total] = [numbers.count(results.replications), numbers.count(points * results.replications)];
  return {
    kicker: sensitivity.kicker,
    setting:
      findings.method === 'morris'
        ? sensitivity.settingMorris(one, count, numbers.count(findings.walks), runs, total)
        : sensitivity.settingSobol(one, count, numbers.count(findings.samples), runs, total),
    headline: sensitivityHeadline(report),
    brief: { blocks: [briefTable(data)], methods: false },
    cautions: sensitivityCautions(report),
    sections: [
      ...(findings.method === 'morris' ? morrisSections(data, findings) : sobolSections(data, findings)),
      rangesSection(data),
    ],
    methods: findings.method === 'morris' ? sensitivity.methodsMorris : sensitivity.methodsSobol,
    replications: runs,
  };
}

/** What the first outcome depends on most. */
function sensitivityHeadline(report: SensitivityReport): string {
  const { findings, scenario } = report;
  const { labels, text, numbers } = gather(report);
  const { sensitivity } = text;
  const outcome = scenario.outcomes[0]!;
  const { label, unit } = describeOutcome(outcome, text);
  if (!isKnown(findings, outcome)) return sensitivity.unknown(label);
  const others = (rest: readonly number[]) =>
    rest.length === 0 ? '' : sensitivity.others(text.list(rest.slice(0, 2).map((k) => labels[k]!)));
  if (findings.method === 'morris') {
    const effects = findings.outcomes[outcome]!;
    const order = [...effects.keys()]
      .filter((k) => standsOut(effects[k]!))
      .sort((a, b) => effects[b]!.muStar! - effects[a]!.muStar!);
    const [most, ...rest] = order;
    if (most === undefined) return sensitivity.onlyChance(label);
    const { muStar, muStarCi95 } = effects[most]!;
    return sensitivity.headlineMorris(
      label,
      labels[most]!,
      amount(muStar, unit, numbers),
      numbers.interval(muStarCi95, unit),
      others(rest),
    );
  }
  const { total } = findings.outcomes[outcome]!;
  const order = [...total.keys()]
    .filter((k) => (total[k]!.ci95[0] ?? 0) > 0)
    .sort((a, b) => total[b]!.estimate! - total[a]!.estimate!);
  const [most, ...rest] = order;
  if (most === undefined) return sensitivity.onlyChance(label);
  const { estimate, ci95 } = total[most]!;
  return sensitivity.headlineSobol(
    label,
    labels[most]!,
    numbers.share(estimate),
    numbers.interval(ci95, 'share'),
    others(rest),
  );
}

/** Factors that do nothing, those that chance hides, failures, and what the answer rests on. */
function sensitivityCautions(report: SensitivityReport): string[] {
  const { findings, factors, ofOthers, idle, changesRuns, scenario, strategy } = report;
  const { labels, text, numbers } = gather(report);
  const { sensitivity } = text;
  const first = scenario.outcomes[0]!;
  const { label } = describeOutcome(first, text);
  const cautions = idle.flatMap((k) => {
    const name = text.findings.quoted(factors[k]!.name);
    if (ofOthers.includes(k)) return [sensitivity.ofOthers(name, nameInSentence(strategy, text))];
    return [
      sensitivity.nothing(name),
      ...whysInWords(
        scenario.outcomes,
        (outcome) => whereRunsDiffer(whyFactorSame(scenario, factors[k]!.name, outcome), changesRuns(k)),
        (outcome) => describeOutcome(outcome, text).label,
        report.language,
      ),
    ];
  });
  if (findings.method === 'morris') {
    const effects = findings.outcomes[first]!;
    const hidden = [...effects.keys()].filter(
      (k) => !idle.includes(k) && !effects[k]!.nothing && effects[k]!.steps > 0 && !standsOut(effects[k]!),
    );
    if (hidden.length > 0) cautions.push(sensitivity.belowNoise(label, text.list(hidden.map((k) => labels[k]!))));
    const steps = effects.reduce((sum, { steps: used, leftOut }) => sum + used + leftOut, 0);
    const leftOut = effects.reduce((sum, effect) => sum + effect.leftOut, 0);
    if (leftOut > 0) cautions.push(sensitivity.leftOut(numbers.count(leftOut), numbers.count(steps)));
  } else {
    const indices = findings.outcomes[first]!;
    const all = [...indices.first, ...indices.total].flatMap(({ estimate }) => (estimate === null ? [] : [estimate]));
    const sum = indices.first.reduce((whole, { estimate }) => whole + (estimate ?? 0), 0);
    if (all.some((index) => index < 0) || sum > 1) cautions.push(sensitivity.negative(label));
    if (indices.total.some(({ ci95 }) => ci95[0] !== null && ci95[1] - ci95[0] > 0.25))
      cautions.push(sensitivity.rough(label));
    if (indices.leftOut > 0) {
      cautions.push(sensitivity.leftOut(numbers.count(indices.leftOut), numbers.count(indices.rows + indices.leftOut)));
    }
    const { variance, seedVariance } = indices;
    if (variance !== null && seedVariance !== null && seedVariance > 0) {
      cautions.push(sensitivity.seedShare(label, numbers.share(seedVariance / (Math.max(0, variance) + seedVariance))));
    }
  }
  cautions.push(...withoutValue(report));
  const { failures, finished } = report.results;
  if (failures.length > 0) {
    const tried = numbers.count(finished + failures.length);
    cautions.push(text.sweep.failures(numbers.count(failures.length), tried, failures[0]!.message));
  }
  return [...cautions, sensitivity.assumption];
}

/** A sentence an outcome with runs that have no value, and what that makes of its numbers. */
function withoutValue({ scenario, strategy, presence, language }: SensitivityReport): string[] {
  const text = textsOf(language);
  const sentences = scenario.outcomes
    .filter((outcome) => presence[outcome]!.missing > 0)
    .map((outcome) => {
      const { label } = describeOutcome(outcome, text);
      return missingInWords(nameInSentence(strategy, text), label, presence[outcome]!, language);
    });
  return sentences.length === 0 ? [] : [...sentences, missingTexts(language).othersOnly];
}
