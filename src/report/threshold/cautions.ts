/** What must be said beside a threshold. */
import { whereRunsDiffer, whyFactorSame } from '../../analysis/why-same.ts';
import { missingInWords, missingTexts, shortlyMissing } from '../language/missing.ts';
import type { AblationName, SettingName, ThresholdTexts } from '../language/threshold.ts';
import { whysInWords } from '../language/why-same.ts';
import { nameInSentence } from '../outcomes.ts';
import type { ThresholdFound } from './found.ts';
import { ENOUGH_LEVELS } from './verdict.ts';
import { size, type Words } from './words.ts';

export function cautionsOf(found: ThresholdFound, { own, text, outcomeLabel }: Words): string[] {
  const { branches, scenario, fourHalfLives, factor, language } = found;
  const listOfSizes = (sizes: readonly number[]) => text.list([...new Set(sizes)].map(size));
  const cautions: string[] = [];
  for (const { branch, threshold, runs, nothingChanges, runsDiffer, presence, replications } of branches) {
    const say = (caution: string) =>
      cautions.push(branches.length > 1 ? own.because(own.branches[branch], caution) : caution);
    if (nothingChanges)
      say(
        [
          own.nothingChanges(factor, outcomeLabel),
          ...whysInWords(
            [found.outcome],
            (outcome) => whereRunsDiffer(whyFactorSame(scenario, factor, outcome), runsDiffer),
            () => outcomeLabel,
            language,
          ),
        ].join(language === 'zh' ? '' : ' '),
      );
    if (presence.missing > 0) {
      say(missingInWords(nameInSentence(found.strategy, text), outcomeLabel, presence, language));
      say(own.completeOnly(String(threshold.seeds), String(replications)));
    }
    if (threshold.mixed.length > 0) say(own.mixed(listOfSizes(threshold.mixed.map(({ x }) => x))));
    const silent = runs.filter((run) => run.silent).map(({ x }) => x);
    if (silent.length > 0) say(own.dead(listOfSizes(silent.sort((a, b) => a - b))));
  }
  const elsewhere = missingElsewhere(found, own);
  cautions.push(...elsewhere);
  if (elsewhere.length > 0 || branches.some(({ presence }) => presence.missing > 0))
    cautions.push(missingTexts(language).othersOnly);
  const levels = branches[0]!.threshold.points.length;
  if (levels < ENOUGH_LEVELS) cautions.push(own.fewLevels(String(levels)));
  if (scenario.horizon < fourHalfLives) cautions.push(own.shortRun(String(scenario.horizon), size(fourHalfLives)));
  const begun = begunAcquainted(found);
  if (begun !== undefined) cautions.push(own.begunAcquainted(size(begun.acquaintances), size(begun.smallest / 2)));
  return cautions;
}

/**
 * Where the sizes of groups run past about twice the number of acquaintances with which members begin. Up to there most of a group know most of it
 * from the first day, so that talk keeps itself alive: the break lay at 64 with 30 acquaintances, at 30 with 15, and nowhere with 10 in groups of 20 on.
 */
function begunAcquainted({ scenario, factor, branches }: ThresholdFound) {
  const { acquaintances } = scenario.community.start;
  const sizes = branches[0]!.threshold.points.map(({ x }) => x);
  const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)];
  const isReached = factor.endsWith('groups.cap') && smallest < 2 * acquaintances && 2 * acquaintances < largest;
  return isReached ? { acquaintances, smallest } : undefined;
}

/** Runs without a value in the sweeps beside the main one. */
function missingElsewhere({ mechanism, over, language }: ThresholdFound, own: ThresholdTexts): string[] {
  const nameOf = (name: SettingName | AblationName): string => ({ ...own.settings, ...own.ablations })[name];
  return [
    ...(mechanism?.missing ?? []).map(({ name, presence }) =>
      own.missingIn(nameOf(name), shortlyMissing(presence, language)),
    ),
    ...(over === null || over.presence.missing === 0
      ? []
      : [own.missingIn(own.over.caption, shortlyMissing(over.presence, language))]),
  ];
}
