/** `hearsay threshold FILE --vary PATH=SPEC`: is there a value at which an outcome breaks, where, and how sure is that? */

import { join } from 'node:path';
import { z } from 'zod';
import { ablationOf, middleOf, movabilityOf } from '../analysis/threshold/mechanism.ts';
import { plantedPower } from '../analysis/threshold/planted.ts';
import { findThreshold, LEAST_LEVELS, type Measured, type Threshold } from '../analysis/threshold/threshold.ts';
import { HearsayError } from '../errors.ts';
import { digestOfResults } from '../experiment/collect.ts';
import type { Factor } from '../experiment/factors.ts';
import type { Point } from '../experiment/points.ts';
import type { Results } from '../experiment/results.ts';
import { readFactors } from '../experiment/vary.ts';
import { plainLabel } from '../report/labels.ts';
import { agreeWithOne } from '../report/language/agree.ts';
import type { AblationName, Branch, SettingName } from '../report/language/threshold.ts';
import { type Language, textsOf } from '../report/language.ts';
import {
  type BranchFound,
  type MechanismFound,
  type ThresholdFound,
  thresholdInWords,
  thresholdSheet,
  verdictInWords,
} from '../report/threshold.ts';
import type { Parameters } from '../scenario/parameters.ts';
import { parametersOf } from '../scenario/presets.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { sheetFiles } from '../study/pages/sheet-files.ts';
import { chooseOutcome } from './choose-outcome.ts';
import { chooseStrategy } from './choose-strategy.ts';
import type { Arguments } from './command.ts';
import { documentOf, exitCodeOf, withAlert, withAlertInText } from './failures.ts';
import { INTERRUPTED } from './interrupt.ts';
import { openInBrowser } from './open-in-browser.ts';
import { readReported, refuseOtherPoints } from './read-reported.ts';
import { readScenarioFile, type ScenarioFile, warnAbout } from './scenario-file.ts';
import { type OpenStudy, openStudy, type Rectangle, type StoredStudy, studyFolder } from './study.ts';
import { drawTable } from './table.ts';
import type { Terminal } from './terminal.ts';
import { refuseThousands } from './thousands.ts';
import { wrapText } from './wrap-text.ts';

/** Sizes of breaks that are planted as a check: each takes as long as two dozen searches. */
const MOST_PLANTED = 6;

/** What is looked at, as the options say: plain data, kept in the study for `hearsay report`. */
const searchShape = z.object({
  outcome: z.string(),
  strategy: z.string(),
  factor: z.string(),
  levels: z
    .array(z.object({ value: z.number().positive(), set: z.array(z.string().regex(/=/)).readonly() }))
    .min(LEAST_LEVELS)
    .readonly(),
  branches: z
    .array(z.enum(['as-written', 'warm', 'cold']))
    .min(1)
    .readonly(),
  mechanism: z.boolean(),
  /** Sizes of breaks to plant as a check, in the unit of the outcome. */
  planted: z.array(z.number().positive()).max(MOST_PLANTED).readonly().default([]),
});
type Search = Readonly<z.output<typeof searchShape>>;

export async function run(given: Arguments, terminal: Terminal): Promise<number> {
  const file = readScenarioFile(given.operands[0]!, given);
  const { scenario } = file;
  if (scenario.cohesion !== undefined) throw putIn();
  const search = searchOf(file, given);
  const folder = studyFolder(given, file, 'threshold');
  const study = await openStudy(
    { file, kind: 'threshold', folder, outcomes: [search.outcome], asked: { search: { ...search } } },
    given,
    terminal,
  );
  try {
    warnAbout(file, terminal);
    terminal.note(
      agreeWithOne(
        `${plainLabel(scenario.name)}: ${search.levels.length} values of ${search.factor} × ${scenario.replications} replications`,
      ),
    );
    const results = await study.compute(designOf(file, search));
    if (results.replications < 2) return giveUp(study, results, terminal);
    await reportThreshold({ study, file, search, results }, given, terminal);
    return exitCodeOf(study);
  } finally {
    study.close();
  }
}

/** `hearsay report` of such a study: the same from the runs that are on disk. */
export async function report(study: StoredStudy, given: Arguments, terminal: Terminal): Promise<number> {
  const results = await study.readResults();
  const search = searchIn(study, results);
  await reportThreshold({ study, file: study.file, search, results }, given, terminal);
  return exitCodeOf(study);
}

/** The search that a study was made for, as its manifest tells; it may have been cut short, or come from a stranger. */
function searchIn(study: StoredStudy, results: Results): Search {
  const { search } = readReported(study, z.object({ search: searchShape }));
  const { scenario } = study.file;
  chooseOutcome(scenario, search.outcome);
  chooseStrategy(scenario, search.strategy);
  refuseOtherPoints(study, results, designOf(study.file, search).points!);
  if (results.replications >= 2) return search;
  throw new HearsayError(
    'the study is incomplete, so there is nothing to report yet',
    'repeat the command that began it: it goes on from what is there',
  );
}

interface Searched {
  readonly study: OpenStudy;
  readonly file: ScenarioFile;
  readonly search: Search;
  readonly results: Results;
}

async function reportThreshold(searched: Searched, given: Arguments, terminal: Terminal): Promise<void> {
  const { study, file, search, results } = searched;
  const { scenario } = file;
  const found: ThresholdFound = {
    scenario,
    language: (given.text('lang') ?? study.reported.language ?? 'en') as Language,
    outcome: search.outcome,
    factor: search.factor,
    branches: search.branches.map((branch, k) => branchOf(searched, branch, k)),
    mechanism: search.mechanism ? mechanismOf(searched) : null,
    fourHalfLives: 4 * parametersOf(scenario.preset, scenario.parameters).tieHalfLife,
  };
  const summary = documentOf(summarize(found), study);
  terminal.result(
    given.flag('json') ? summary : withAlertInText(toText(found, terminal), study, found.language, terminal),
  );

  terminal.note('Drawing the report …');
  const { scenarioText, scenarioHash, hearsay, command } = study.provenance;
  const provenance = { scenarioText, scenarioHash, version: hearsay, command, digest: digestOfResults(results) };
  const counts = { replications: String(results.replications), failures: String(results.failures.length) };
  const files = await sheetFiles(withAlert(thresholdSheet(found, provenance, counts), study));
  files.set('summary.json', summary);
  study.writeFiles(results, files, { language: found.language, search: { ...search } });
  const path = join(study.folder!, 'report.html');
  terminal.note(`Report: ${path}`);
  if (given.flag('open')) await openInBrowser(path);
}

// ---- what is asked -------------------------------------------------------------------------------------------------

const START: Readonly<Record<Branch, readonly string[]>> = {
  'as-written': [],
  // The start of the prototype in MODEL.md §4.5 and §9.
  warm: ['community.start={ acquaintances: 30, kickOff: 6 }'],
  cold: ['community.start={}'],
};

function searchOf(file: ScenarioFile, given: Arguments): Search {
  const { scenario, source } = file;
  const outcome = chooseOutcome(scenario, given.text('outcome'));
  const strategy = chooseStrategy(scenario, given.text('strategy'));
  const factors = readFactors(given.list('vary'), source, { needsLevels: true });
  if (factors.length !== 1) {
    throw new HearsayError(
      factors.length === 0
        ? 'say what to vary'
        : `a threshold is looked for in one value, and ${factors.length} are varied`,
      'write for example "--vary community.groups.cap=20..500:13:log"',
    );
  }
  const asked = given.text('branch');
  const branches: readonly Branch[] =
    asked === undefined ? ['as-written'] : asked === 'both' ? ['warm', 'cold'] : [asked as Branch];
  const levels = orderedLevels(factors[0]!);
  return {
    outcome,
    strategy,
    factor: factors[0]!.name,
    levels,
    branches,
    mechanism: given.flag('mechanism'),
    ...plantedFrom(given),
  };
}

/** `--plant 0.1,0.2` or more than one of them. */
function plantedFrom(given: Arguments): Pick<Search, 'planted'> {
  for (const text of given.list('plant')) refuseThousands('plant', text);
  const texts = given.list('plant').flatMap((text) => text.split(','));
  const planted = texts.map((text) => {
    const match = /^\s*(\d+(?:\.\d+)?)\s*(%?)\s*$/.exec(text);
    const size = match === null ? Number.NaN : Number(match[1]) / (match[2] === '%' ? 100 : 1);
    if (size > 0) return size;
    throw new HearsayError(
      `"--plant" cannot be "${text.trim()}"`,
      'write what a break changes within a doubling, in the unit of the outcome, such as "--plant 20" or, of a share, "--plant 5%"',
    );
  });
  if (planted.length > MOST_PLANTED) {
    throw new HearsayError(`"--plant" names ${planted.length} sizes; at most ${MOST_PLANTED} are tried`, 'write fewer');
  }
  return { planted };
}

/** From the smallest to the largest; they must be positive numbers, since sizes are compared by ratio. */
function orderedLevels({ name, levels }: Factor): Search['levels'] {
  const wrong = levels.find(({ value }) => value === undefined || !(value > 0));
  if (wrong !== undefined) {
    throw new HearsayError(
      `a threshold needs numbers above zero, and "${name}" takes the value "${wrong.label}"`,
      'write for example "--vary community.groups.cap=20..500:13:log"; for names and switches there is "hearsay compare"',
    );
  }
  if (levels.length < LEAST_LEVELS) {
    throw new HearsayError(
      `${levels.length} values are too few to tell a break from a curve: at least ${LEAST_LEVELS} are needed, 13 are better`,
      `write for example "--vary ${name}=${levels[0]!.label}..${levels.at(-1)!.label}:13:log"`,
    );
  }
  return levels.map(({ value, set }) => ({ value: value!, set })).sort((a, b) => a.value - b.value);
}

const putIn = (): HearsayError =>
  new HearsayError(
    'this scenario puts cohesion in by a formula of the size, so that a threshold would be found where it was put',
    'take "cohesion" out of the scenario, and let attention, forgetting and ties decide',
  );

// ---- runs ----------------------------------------------------------------------------------------------------------

/** Sweeps that the study holds, in their order: one a branch, then those of the mechanism. */
function designOf({ scenario }: ScenarioFile, search: Search): Rectangle {
  const { levels, branches, strategy, mechanism } = search;
  const sweep = (more: readonly string[]): Point[] => levels.map(({ set }) => ({ set: [...set, ...more] }));
  const main = branches.flatMap((branch) => sweep(START[branch]));
  const start = START[branches[0]!];
  const changes = mechanism ? changesOf(scenario) : [];
  return {
    points: [...main, ...changes.flatMap((change) => sweep([...start, ...change]))],
    strategies: [strategy],
    only: ({ point, replication }) => point < main.length || replication < MECHANISM_REPLICATIONS,
  };
}

/** The outcome by level and replication in the sweep number `part`, of at most so many replications. */
function measuredOf({ search, results }: Searched, part: number, most?: number): Measured {
  const { levels, outcome, strategy } = search;
  return {
    levels: levels.map(({ value }) => value),
    values: levels.map((_, k) =>
      results.outcome(outcome, { strategy, point: part * levels.length + k }).slice(0, most),
    ),
  };
}

function branchOf(searched: Searched, branch: Branch, part: number): BranchFound {
  const { search, results, file } = searched;
  const { levels, strategy, outcome } = search;
  const measured = measuredOf(searched, part);
  const { values } = measured;
  if (completeIn(measured) < 2) throw tooLittle(measured, outcome);
  const runs = levels.flatMap(({ value }, k) => {
    const silentDays = results.outcome('silentDay', { strategy, point: part * levels.length + k });
    return [...values[k]!].flatMap((found, replication) =>
      Number.isFinite(found)
        ? [{ x: value, value: found, silent: silentDays[replication]! < file.scenario.horizon }]
        : [],
    );
  });
  const planted = plantedPower(measured, search.planted, file.scenario.smallestEffect[outcome]);
  const nothingChanges = values.every((column) => column.every((value, r) => Object.is(value, values[0]![r])));
  return {
    branch,
    threshold: findThreshold(measured, file.scenario.smallestEffect[outcome]),
    runs,
    nothingChanges,
    planted,
  };
}

/** Replications in which the outcome is a finite number at every level. */
function completeIn({ values }: Measured): number {
  return values[0]!.reduce((count, _, r) => count + (values.every((column) => Number.isFinite(column[r])) ? 1 : 0), 0);
}

const tooLittle = (measured: Measured, outcome: string): HearsayError =>
  new HearsayError(
    `"${outcome}" is a finite number at every level in only ${completeIn(measured)} of ${measured.values[0]!.length} replications`,
    'name another outcome with "--outcome", or add replications',
  );

/** Runs of each setting in which the mechanism is looked at. */
const MECHANISM_REPLICATIONS = 10;

/** A step smaller than a doubling, which would leave small groups without talk. */
const RAISED = 1.5;

/** What is changed, and what that makes of the budget of attention A δ / (λ θ). */
const SETTINGS: Readonly<
  Record<Exclude<SettingName, 'scenario'>, { readonly budget: number; readonly set: (p: Parameters) => string[] }>
> = {
  'attention-half': { budget: 0.5, set: (p) => [`parameters.attention=${p.attention / 2}`] },
  'attention-double': { budget: 2, set: (p) => [`parameters.attention=${p.attention * 2}`] },
  'thresholds-half': { budget: 2, set: (p) => thresholdsOf(p, 0.5) },
  'thresholds-raised': { budget: 1 / RAISED, set: (p) => thresholdsOf(p, RAISED) },
  'forgetting-faster': { budget: 1 / RAISED, set: (p) => [`parameters.tieHalfLife=${p.tieHalfLife / RAISED}`] },
  'forgetting-double': { budget: 0.5, set: (p) => [`parameters.tieHalfLife=${p.tieHalfLife / 2}`] },
};

function thresholdsOf({ recognitionThreshold, bondThreshold }: Parameters, factor: number): string[] {
  return [
    `parameters.recognitionThreshold=${recognitionThreshold * factor}`,
    `parameters.bondThreshold=${bondThreshold * factor}`,
  ];
}

const ABLATIONS: Readonly<Record<AblationName, string>> = {
  'tie-effects-off': 'cognition.tieEffects=off',
  'attention-unlimited': 'cognition.attention=unlimited',
  'identity-shuffled': 'cognition.identity=shuffled',
  'identity-off': 'cognition.identity=off',
};

const SETTING_NAMES = Object.keys(SETTINGS) as (keyof typeof SETTINGS)[];
const ABLATION_NAMES = Object.keys(ABLATIONS) as AblationName[];

/** What each sweep of the mechanism replaces: the settings, then what is switched off. */
function changesOf({ preset, parameters }: Scenario): (readonly string[])[] {
  const all = parametersOf(preset, parameters);
  return [...SETTING_NAMES.map((name) => SETTINGS[name].set(all)), ...ABLATION_NAMES.map((name) => [ABLATIONS[name]])];
}

function mechanismOf(searched: Searched): MechanismFound {
  const { branches } = searched.search;
  const base = measuredOf(searched, 0);
  const sweep = (k: number) => measuredOf(searched, branches.length + k, MECHANISM_REPLICATIONS);
  const settings = SETTING_NAMES.map((name, k) => ({ name, budget: SETTINGS[name].budget, measured: sweep(k) }));
  const movability = movabilityOf([{ name: 'scenario', budget: 1, measured: base }, ...settings], middleOf(base));
  const ablations = ABLATION_NAMES.flatMap((name, k) => {
    const without = sweep(SETTING_NAMES.length + k);
    return completeIn(without) < 2 ? [] : [{ name, ...ablationOf(without, base) }];
  });
  return { movability: movability as MechanismFound['movability'], ablations };
}

function giveUp({ interrupted }: OpenStudy, { failures }: Results, { warn }: Terminal): number {
  if (interrupted) {
    warn('Stopped before two replications were done, so there is nothing to look at.');
    return INTERRUPTED;
  }
  if (failures.length > 0) throw Object.assign(new Error(failures[0]!.message), { stack: failures[0]!.stack });
  throw new HearsayError('a threshold needs at least two replications', 'write "--replications 30"');
}

// ---- output --------------------------------------------------------------------------------------------------------

/** The JSON document that other programs read; its shape is a promise. Two branches stand under their names. */
function summarize(found: ThresholdFound): unknown {
  const [first, second] = found.branches;
  if (second === undefined) return summarizeBranch(found, first!);
  return Object.fromEntries(found.branches.map((one) => [one.branch, summarizeBranch(found, one)]));
}

function summarizeBranch(
  { outcome, factor, branches, mechanism }: ThresholdFound,
  { branch, threshold, planted }: BranchFound,
) {
  const { points, fits, best, breakpoint, pExistence, hidden, matters, shape, halfwayCi95 } = threshold;
  return {
    outcome,
    factor,
    points,
    fits: fits.map(({ model, bic, score, parameters }) => ({ model, bic, score, parameters })),
    best,
    breakpoint,
    pExistence,
    largestHiddenBreak: hidden,
    breakThatMatters: matters,
    halfway: shape.halfway === null ? null : { estimate: shape.halfway, ci95: halfwayCi95 },
    planted,
    mechanism: branch === branches[0]!.branch && mechanism !== null ? summarizeMechanism(mechanism) : null,
    verdict: verdictInWords(threshold, 'en'),
  };
}

function summarizeMechanism({ movability, ablations }: MechanismFound) {
  const { slope, ci95, value, places } = movability;
  const told = (names: readonly AblationName[]) =>
    Object.fromEntries(
      ablations
        .filter(({ name }) => names.includes(name))
        .map(({ name, threshold, changeLeft }) => [name, whatIsLeft(threshold, changeLeft)]),
    );
  return {
    movability: { slope, ci95, value, places },
    ablation: told(['tie-effects-off', 'attention-unlimited']),
    specificity: told(['identity-shuffled', 'identity-off']),
  };
}

const whatIsLeft = (threshold: Threshold, changeLeft: number) => ({
  breakpoint: threshold.breakpoint,
  halfway: threshold.shape.halfway,
  changeLeft,
  verdict: verdictInWords(threshold, 'en'),
});

const WIDEST_TEXT = 100;

function toText(found: ThresholdFound, { colors, width }: Terminal): string {
  const { scenario, language } = found;
  const { verdicts, cautions, methods, fits, planted, mechanism } = thresholdInWords(found);
  const lines = (text: string, indent = '') => wrapText(text, Math.min(width, WIDEST_TEXT), indent);
  const tableLines = ({ caption, header, rows }: (typeof fits)[number]) => [
    colors.bold(caption),
    drawTable(
      header.map(colors.dim),
      rows.map((row) => row.map(String)),
      header.map((_, column) => (column === 0 || column === 3 ? 'left' : 'right')),
    ),
    '',
  ];
  return [
    '',
    ...lines(plainLabel(scenario.name)).map(colors.bold),
    ...(scenario.question === undefined ? [] : lines(plainLabel(scenario.question)).map(colors.dim)),
    '',
    ...verdicts.flatMap((verdict) => lines(verdict.charAt(0).toUpperCase() + verdict.slice(1))),
    '',
    ...fits.flatMap(tableLines),
    ...planted.flatMap(tableLines),
    ...(mechanism === null ? [] : [...lines(mechanism.sentence), '', ...mechanism.tables.flatMap(tableLines)]),
    ...(cautions.length === 0 ? [] : [colors.bold(textsOf(language).page.caution)]),
    ...cautions.flatMap((caution) => lines(`- ${caution}`, '  ')),
    ...(cautions.length === 0 ? [] : ['']),
    ...methods.flatMap((method) => lines(method)).map(colors.dim),
    '',
  ].join('\n');
}
