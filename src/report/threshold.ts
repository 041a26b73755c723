/** What `hearsay threshold` found: in words, as tables, and as a report. */
import type { Presence } from '../analysis/missing.ts';
import type { Movability } from '../analysis/threshold/mechanism.ts';
import type { OverPoints, PointVerdict } from '../analysis/threshold/over-points.ts';
import type { PlantedPower } from '../analysis/threshold/planted.ts';
import type { CandidateFit, Reason, Threshold } from '../analysis/threshold/threshold.ts';
import { whereRunsDiffer, whyFactorSame } from '../analysis/why-same.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { type ThresholdRun, thresholdChart } from './charts/threshold.ts';
import { type NumberFormat, numberFormat, type Unit } from './format.ts';
import { shortLabel } from './labels.ts';
import { missingInWords, missingTexts, shortlyMissing } from './language/missing.ts';
import {
  type AblationName,
  type Branch,
  type SettingName,
  type ThresholdTexts,
  thresholdTexts,
} from './language/threshold.ts';
import { whysInWords } from './language/why-same.ts';
import { type Language, type Texts, textsOf } from './language.ts';
import { describeOutcome, nameInSentence } from './outcomes.ts';
import type { OwnSheet, SheetBrief, SheetSection, SheetTable } from './sheet.ts';

export interface BranchFound {
  readonly branch: Branch;
  readonly threshold: Threshold;
  readonly runs: readonly ThresholdRun[];
  /** Runs at all levels that have no value, and why. */
  readonly presence: Presence;
  readonly replications: number;
  /** The outcome of a replication is the same at all levels. */
  readonly nothingChanges: boolean;
  /** Whether runs differ in anything at all. */
  readonly runsDiffer: boolean;
  /** What became of breaks that were planted; empty unless asked for. */
  readonly planted: readonly PlantedPower[];
}

export interface MechanismFound {
  readonly movability: Omit<Movability, 'places'> & {
    readonly places: readonly { readonly name: SettingName; readonly budget: number; readonly at: number | null }[];
  };
  readonly ablations: readonly {
    readonly name: AblationName;
    readonly threshold: Threshold;
    readonly changeLeft: number;
  }[];
  /** Settings in which some runs have no value. */
  readonly missing: readonly { readonly name: SettingName | AblationName; readonly presence: Presence }[];
}

/** What was found at points of what nobody knows exactly. */
export interface OverFound {
  /** What is uncertain, and at each point its number, in its unit, with what was found there. */
  readonly paths: readonly string[];
  readonly rows: readonly (PointVerdict & { readonly values: readonly number[] })[];
  readonly replications: number;
  /** Of the runs at all points. */
  readonly presence: Presence;
  readonly summary: OverPoints;
}

export interface ThresholdFound {
  readonly scenario: Scenario;
  readonly language: Language;
  readonly outcome: string;
  readonly strategy: string;
  readonly factor: string;
  readonly branches: readonly BranchFound[];
  readonly mechanism: MechanismFound | null;
  readonly over: OverFound | null;
  /** Four half-lives of a tie, in days. */
  readonly fourHalfLives: number;
}

interface Words {
  readonly text: Texts;
  readonly own: ThresholdTexts;
  readonly numbers: NumberFormat;
  readonly unit: Unit;
  readonly outcomeLabel: string;
}

/** Levels from which a break can be placed well, by rule of thumb. */
const ENOUGH_LEVELS = 13;

/** The verdict and why, in one sentence. */
export function verdictInWords(threshold: Threshold, language: Language): string {
  const own = thresholdTexts(language);
  return own.because(shortVerdict(threshold, own), reasonsInWords(threshold, own, textsOf(language)));
}

interface ThresholdInWords {
  /** One line a branch. */
  readonly verdicts: readonly string[];
  readonly cautions: readonly string[];
  readonly methods: readonly string[];
  readonly fits: readonly SheetTable[];
  /** One a branch in which breaks were planted. */
  readonly planted: readonly SheetTable[];
  readonly mechanism: { readonly sentence: string; readonly tables: readonly SheetTable[] } | null;
  readonly over: { readonly sentence: string; readonly table: SheetTable } | null;
}

function thresholdInWords(found: ThresholdFound): ThresholdInWords {
  const words = wordsFor(found);
  const { own } = words;
  const several = found.branches.length > 1;
  return {
    verdicts: found.branches.map(({ branch, threshold }) => {
      const verdict = verdictInWords(threshold, found.language);
      return several ? own.because(own.branches[branch], verdict) : verdict;
    }),
    cautions: cautionsOf(found, words),
    methods: [own.method, own.methodExistence, own.methodPlace, ...(found.over === null ? [] : [own.over.method])],
    fits: found.branches.map((one) => fitsTable(one, several, words)),
    planted: found.branches.flatMap((one) => (one.planted.length === 0 ? [] : [plantedTable(one, several, words)])),
    mechanism: found.mechanism && mechanismInWords(found.mechanism, words),
    over: found.over && { sentence: overInWords(found.over, words), table: overTable(found.over, words) },
  };
}

/** "a threshold in 3 of 8 plausible parameter points, at 90 to 210", and what became of the others. */
function overInWords({ summary }: OverFound, { own, text, numbers }: Words): string {
  const { points, thresholds, smooth, undecided, withoutValues, ci95, range } = summary;
  const { over } = own;
  const share = over.share(numbers.share(thresholds / points), numbers.interval(ci95, 'share'));
  const others = [
    ...(smooth > 0 ? [over.smooth(String(smooth))] : []),
    ...(undecided > 0 ? [over.undecided(String(undecided))] : []),
    ...(withoutValues > 0 ? [over.withoutValues(String(withoutValues))] : []),
  ];
  const found =
    range === null
      ? over.none(String(points), share)
      : over.found(String(thresholds), String(points), size(range[0]), size(range[1]), share);
  return over.sentence(found, text.list(others));
}

function overTable({ paths, rows }: OverFound, { own }: Words): SheetTable {
  const { over } = own;
  return {
    caption: over.caption,
    header: [over.point, ...paths.map((path) => shortLabel(path, 40)), over.verdict, over.at],
    rows: rows.map(({ values, kind, at, ci95 }, k) => [
      String(k + 1),
      ...values.map(size),
      over.kinds[kind],
      at === null ? '' : `${size(at)}${ci95 === null ? '' : ` (${ends(ci95).join('–')})`}`,
    ]),
    folded: true,
    words: [0, paths.length + 1],
  };
}

export function thresholdSheet(found: ThresholdFound, replications: number): OwnSheet {
  const { scenario, branches } = found;
  const words = wordsFor(found);
  const { own } = words;
  const inWords = thresholdInWords(found);
  const [first] = branches;
  return {
    kicker: own.kicker,
    setting: own.setting(
      String(first!.threshold.points.length),
      String(first!.threshold.seeds),
      String(scenario.horizon),
    ),
    headline: [...inWords.verdicts, ...(inWords.over === null ? [] : [inWords.over.sentence])].join(' '),
    brief: {
      question: true,
      headlines: [
        ...inWords.verdicts.map((verdict) => verdict.charAt(0).toUpperCase() + verdict.slice(1)),
        ...(inWords.over === null ? [] : [inWords.over.sentence]),
      ],
      blocks: briefOf(inWords),
    },
    cautions: inWords.cautions,
    sections: [
      ...branches.map((one, k) => curveSection(found, one, inWords.fits[k]!, words)),
      ...(inWords.planted.length === 0
        ? []
        : [
            {
              id: 'planted',
              title: own.planted,
              note: own.plantedNote,
              charts: [],
              tables: inWords.planted,
              remarks: [],
            },
          ]),
      ...mechanismSection(inWords, own),
      ...overSection(found, inWords, own),
    ],
    methods: inWords.methods,
    replications: String(replications),
  };
}

/** For a terminal: what was fitted, what was planted, and what the mechanism says. */
function briefOf({ fits, planted, mechanism }: ThresholdInWords): NonNullable<SheetBrief['blocks']> {
  // The fourth column says in words how well a curve did.
  const withWords = (table: SheetTable): SheetTable => ({ ...table, words: [0, 3] });
  return [
    ...[...fits, ...planted].map(withWords),
    ...(mechanism === null ? [] : [mechanism.sentence, ...mechanism.tables.map(withWords)]),
  ];
}

function wordsFor({ scenario, language, outcome }: ThresholdFound): Words {
  const text = textsOf(language);
  const { label, unit } = describeOutcome(outcome, text);
  return {
    text,
    own: thresholdTexts(language),
    numbers: numberFormat(text.units, scenario.currency),
    unit,
    outcomeLabel: label,
  };
}

// ---- the verdict ---------------------------------------------------------------------------------------------------

function shortVerdict({ kind, breakpoint, shape }: Threshold, own: ThresholdTexts): string {
  if (kind === 'threshold') return own.threshold(size(breakpoint!.estimate), ...ends(breakpoint!.ci95));
  return kind === 'smooth' ? own.smooth[shape.direction] : own.undecided;
}

function reasonsInWords(threshold: Threshold, own: ThresholdTexts, text: Texts): string {
  const { kind, gain, smooth, broken, breakAt, pExistence, shape, reasons, hidden, matters } = threshold;
  const smoothName = own.models[smooth.model];
  const brokenName = broken === null ? '' : own.models[broken.model];
  if (kind === 'threshold') return own.beatsSmooth(brokenName, smoothName, oneDigit(gain!), pValue(pExistence));
  if (threshold.constant) return [own.constant, ...tooFew(reasons).map((one) => own.reasons[one])].join(text.semicolon);
  const at = breakAt === null ? '' : size(breakAt.estimate);
  if (kind === 'smooth') {
    const ruledOut = hidden === null ? [] : [own.ruledOut(twoDigits(hidden.size))];
    if (shape.direction === 'flat') return [own.flat(brokenName), ...ruledOut].join(text.semicolon);
    const halfway = halfwayText(threshold, own);
    return [own.noGain(smoothName, brokenName, at, oneDigit(-gain!)), ...ruledOut, ...halfway].join(text.semicolon);
  }
  const inWords = (reason: Reason): string => {
    if (reason === 'small-gain') return own.smallGain(brokenName, at, oneDigit(gain!));
    if (reason === 'noise-does-as-much') return own.noiseDoesAsMuch(pValue(pExistence));
    if (reason === 'wide-interval') return own.wideInterval(...ends(breakAt!.ci95));
    if (reason === 'no-gain') return own.noGain(smoothName, brokenName, at, oneDigit(-gain!));
    if (reason === 'room-for-a-break')
      return hidden === null ? '' : own.roomForABreak(twoDigits(hidden.size), size(hidden.at), twoDigits(matters));
    return reason === 'beats-smooth' ? '' : own.reasons[reason];
  };
  const shown =
    hidden === null || reasons.includes('room-for-a-break') ? [] : [own.wouldHaveShown(twoDigits(hidden.size))];
  return [...reasons.map(inWords), ...shown].filter((one) => one !== '').join(text.semicolon);
}

const tooFew = (reasons: readonly Reason[]) =>
  (['few-levels', 'few-seeds'] as const).filter((reason) => reasons.includes(reason));

/** A size to three digits. */
const size = (value: number): string => String(Number(value.toPrecision(3)));
const ends = ([low, high]: readonly [number, number]): [string, string] => [size(low), size(high)];
const oneDigit = (value: number): string => value.toFixed(1);
/** An amount of the outcome, to as many digits as such a bound deserves. */
const twoDigits = (value: number): string => String(Number(value.toPrecision(2)));
const pValue = (p: number): string => (p < 0.0095 ? p.toFixed(3) : p.toFixed(2));

// ---- cautions ------------------------------------------------------------------------------------------------------

function cautionsOf(found: ThresholdFound, { own, text, outcomeLabel }: Words): string[] {
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

// ---- tables and charts ---------------------------------------------------------------------------------------------

function fitsTable({ branch, threshold }: BranchFound, several: boolean, { own }: Words): SheetTable {
  const { header } = own;
  const rows = [...threshold.fits].sort((a, b) => a.bic - b.bic);
  return {
    caption: several ? own.because(own.fits, own.branches[branch]) : own.fits,
    header: [header.model, header.bic, header.score, header.parameters],
    rows: rows.map((fit, k) => [
      `${own.models[fit.model]}${k === 0 ? ` (${own.bestMark})` : ''}`,
      oneDigit(fit.bic),
      fit.score.toFixed(3),
      parametersInWords(fit, own),
    ]),
  };
}

function plantedTable({ branch, planted }: BranchFound, several: boolean, { own, numbers }: Words): SheetTable {
  return {
    caption: several ? own.because(own.planted, own.branches[branch]) : own.planted,
    header: own.plantedHeader,
    rows: planted.map(({ size: height, found, calledSmooth }) => [
      twoDigits(height),
      numbers.share(found),
      numbers.share(calledSmooth),
    ]),
  };
}

function parametersInWords({ parameters }: CandidateFit, { curveParameters, comma }: ThresholdTexts): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${curveParameters[name as keyof typeof curveParameters]} ${Number(value.toPrecision(3))}`)
    .join(comma);
}

function curveSection(found: ThresholdFound, one: BranchFound, fits: SheetTable, words: Words): SheetSection {
  const { own, text, numbers, unit } = words;
  const { branch, threshold, runs } = one;
  const { points, smooth, broken, breakAt } = threshold;
  // Around a smooth curve the interval of the best break there could be says nothing.
  const band = threshold.kind === 'smooth' ? null : (breakAt?.ci95 ?? null);
  const spec = thresholdChart({
    subtitle: band === null ? own.chartSubtitle : [...own.chartSubtitle, own.chartBand],
    outcome: describeOutcome(found.outcome, text),
    axis: unit === 'money' && found.scenario.currency !== '' ? found.scenario.currency : null,
    factor: shortLabel(found.factor, 60),
    points,
    runs,
    smooth,
    broken,
    band,
    legend: {
      mean: own.legend.mean,
      alive: own.legend.alive,
      dead: own.legend.dead,
      smooth: own.legend.smooth(own.models[smooth.model]),
      broken: broken === null ? '' : own.legend.broken(own.models[broken.model]),
    },
  });
  const levels: SheetTable = {
    caption: own.points,
    header: [shortLabel(found.factor, 40), own.header.mean, own.header.interval, own.header.dead],
    rows: points.map(({ x, mean, ci95 }) => [
      size(x),
      numbers.value(mean, unit),
      numbers.interval(ci95, unit),
      String(runs.filter((run) => run.x === x && run.silent).length),
    ]),
    folded: true,
  };
  return {
    id: `curve-${branch}`,
    title: found.branches.length > 1 ? own.because(own.section, own.branches[branch]) : own.section,
    note: own.sectionNote,
    charts: [{ name: found.outcome, spec }],
    tables: [fits, levels],
    remarks: [],
  };
}

function mechanismInWords({ movability, ablations }: MechanismFound, { own, text, numbers, unit, ...words }: Words) {
  const { slope, ci95, places, value } = movability;
  const two = (number: number) => number.toFixed(2);
  const sentence =
    slope === null || ci95[0] === null
      ? own.movabilityUnknown
      : own.movability(two(slope), two(ci95[0]), two(ci95[1]), ci95[0] <= 1 && ci95[1] >= 1);
  const settings: SheetTable = {
    caption: own.settingsCaption(`${words.outcomeLabel} ${numbers.value(value, unit)}`),
    header: own.settingHeader,
    rows: places.map(({ name, budget, at }) => [
      own.settings[name],
      `× ${Number(budget.toPrecision(2))}`,
      at === null ? own.beyond : size(at),
    ]),
  };
  const without: SheetTable = {
    caption: own.ablationCaption,
    header: own.ablationHeader,
    rows: ablations.map(({ name, threshold, changeLeft }) => [
      own.ablations[name],
      numbers.share(changeLeft),
      shortVerdict(threshold, own) + halfwayOf(threshold, own, text),
    ]),
  };
  return { sentence, tables: [settings, without] };
}

function halfwayOf(threshold: Threshold, own: ThresholdTexts, text: Texts): string {
  if (threshold.kind === 'threshold') return '';
  return halfwayText(threshold, own)
    .map((sentence) => `${text.semicolon}${sentence}`)
    .join('');
}

function halfwayText({ shape, halfwayCi95 }: Threshold, own: ThresholdTexts): string[] {
  if (shape.halfway === null) return [];
  return [own.halfway(size(shape.halfway), halfwayCi95 === null ? undefined : ends(halfwayCi95))];
}

function overSection({ over: found }: ThresholdFound, { over }: ThresholdInWords, own: ThresholdTexts): SheetSection[] {
  if (over === null || found === null) return [];
  return [
    {
      id: 'over-uncertain',
      title: own.over.title,
      note: own.over.note(String(found.rows.length), String(found.replications)),
      charts: [],
      tables: [over.table],
      remarks: [over.sentence],
    },
  ];
}

function mechanismSection({ mechanism }: ThresholdInWords, own: ThresholdTexts): SheetSection[] {
  if (mechanism === null) return [];
  return [
    {
      id: 'mechanism',
      title: own.mechanism,
      note: own.mechanismNote,
      charts: [],
      tables: mechanism.tables,
      remarks: [mechanism.sentence],
    },
  ];
}
