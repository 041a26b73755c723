/** `hearsay threshold FILE --vary PATH=SPEC`: is there a value at which an outcome breaks, where, and how sure is that? */
import { ablationOf, movabilityOf } from '../analysis/threshold/mechanism.ts';
import { findThreshold, LEAST_LEVELS, type Measured, type Threshold } from '../analysis/threshold/threshold.ts';
import { HearsayError } from '../errors.ts';
import { digestOfResults } from '../experiment/collect.ts';
import type { Factor, Level } from '../experiment/factors.ts';
import type { Point } from '../experiment/points.ts';
import type { Results } from '../experiment/results.ts';
import { readFactors } from '../experiment/vary.ts';
import { plainLabel } from '../report/labels.ts';
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
import { chooseOutcome } from './choose-outcome.ts';
import { chooseStrategy } from './choose-strategy.ts';
import type { Arguments } from './command.ts';
import { INTERRUPTED } from './interrupt.ts';
import { toJson } from './json.ts';
import { provenanceOf } from './provenance.ts';
import { readScenarioFile, type ScenarioFile, warnAbout } from './scenario-file.ts';
import { sheetFiles } from './sheet-files.ts';
import { type OpenStudy, openStudy } from './study.ts';
import { checkStudyFolder, writeStudy } from './study-folder.ts';
import { drawTable } from './table.ts';
import type { Terminal } from './terminal.ts';
import { wrapText } from './wrap-text.ts';

/** What is looked at, as the options say. */
interface Search {
  readonly file: ScenarioFile;
  readonly outcome: string;
  readonly strategy: string;
  readonly factor: string;
  readonly levels: readonly Level[];
  readonly branches: readonly Branch[];
}

export async function run(given: Arguments, terminal: Terminal): Promise<number> {
  const file = readScenarioFile(given.operands[0]!, given);
  const { scenario } = file;
  if (scenario.cohesion !== undefined) throw putIn();
  const search = searchOf(file, given);
  const folder = given.text('out');
  if (folder !== undefined) checkStudyFolder(folder);
  warnAbout(file, terminal);
  terminal.note(
    `${plainLabel(scenario.name)}: ${search.levels.length} values of ${search.factor} × ${scenario.replications} replications`,
  );

  const study = openStudy({ file }, given, terminal);
  try {
    const points = search.branches.flatMap((branch) => pointsOf(search, START[branch]));
    const results = await study.compute({ points, strategies: [search.strategy] });
    if (results.replications < 2) return giveUp(study, results, terminal);
    const branches = search.branches.map((branch, k) => branchOf(search, branch, results, k));
    const wantsMechanism = given.flag('mechanism') && !study.interrupted;
    const mechanism = wantsMechanism
      ? await mechanismOf(search, study, measuredOf(search, results, 0), terminal)
      : null;
    const found: ThresholdFound = {
      scenario,
      language: (given.text('lang') ?? 'en') as Language,
      outcome: search.outcome,
      factor: search.factor,
      branches,
      mechanism,
      fourHalfLives: 4 * parametersOf(scenario.preset, scenario.parameters).tieHalfLife,
    };
    const summary = toJson(summarize(found));
    terminal.result(given.flag('json') ? summary : toText(found, terminal));
    const digest = digestOfResults(results);
    if (folder !== undefined) await writeFiles({ folder, file, given, found, results, summary, digest }, terminal);
    return study.interrupted ? INTERRUPTED : 0;
  } finally {
    study.close();
  }
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
  return { file, outcome, strategy, factor: factors[0]!.name, levels: orderedLevels(factors[0]!), branches };
}

/** From the smallest to the largest; they must be positive numbers, since sizes are compared by ratio. */
function orderedLevels({ name, levels }: Factor): Level[] {
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
  return [...levels].sort((a, b) => a.value! - b.value!);
}

const putIn = (): HearsayError =>
  new HearsayError(
    'this scenario puts cohesion in by a formula of the size, so that a threshold would be found where it was put',
    'take "cohesion" out of the scenario, and let attention, forgetting and ties decide',
  );

// ---- runs ----------------------------------------------------------------------------------------------------------

function pointsOf({ levels }: Search, more: readonly string[]): Point[] {
  return levels.map(({ set }) => ({ set: [...set, ...more] }));
}

/** The outcome by level and replication; `part` counts the sweeps that the points of the results hold. */
function measuredOf({ levels, outcome, strategy }: Search, results: Results, part: number): Measured {
  return {
    levels: levels.map(({ value }) => value!),
    values: levels.map((_, k) => results.outcome(outcome, { strategy, point: part * levels.length + k })),
  };
}

function branchOf(search: Search, branch: Branch, results: Results, part: number): BranchFound {
  const { levels, strategy, file, outcome } = search;
  const measured = measuredOf(search, results, part);
  const { values } = measured;
  checkComplete(values, outcome);
  const runs = levels.flatMap(({ value }, k) => {
    const silentDays = results.outcome('silentDay', { strategy, point: part * levels.length + k });
    return [...values[k]!].flatMap((found, replication) =>
      Number.isFinite(found)
        ? [{ x: value!, value: found, silent: silentDays[replication]! < file.scenario.horizon }]
        : [],
    );
  });
  const nothingChanges = values.every((column) => column.every((value, r) => Object.is(value, values[0]![r])));
  return { branch, threshold: findThreshold(measured), runs, nothingChanges };
}

function checkComplete(values: readonly Float64Array[], outcome: string): void {
  let complete = 0;
  for (let r = 0; r < values[0]!.length; r++) if (values.every((column) => Number.isFinite(column[r]))) complete++;
  if (complete >= 2) return;
  throw new HearsayError(
    `"${outcome}" is a finite number at every level in only ${complete} of ${values[0]!.length} replications`,
    'name another outcome with "--outcome", or add replications',
  );
}

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

async function mechanismOf(
  search: Search,
  study: OpenStudy,
  base: Measured,
  terminal: Terminal,
): Promise<MechanismFound | null> {
  const { scenario } = search.file;
  const parameters = parametersOf(scenario.preset, scenario.parameters);
  const start = START[search.branches[0]!];
  const names = Object.keys(SETTINGS) as (keyof typeof SETTINGS)[];
  const ablations = Object.keys(ABLATIONS) as AblationName[];
  const changes = [
    ...names.map((name) => SETTINGS[name].set(parameters)),
    ...ablations.map((name) => [ABLATIONS[name]]),
  ];
  terminal.note(`The mechanism: ${changes.length} settings more`);
  const results = await study.compute({
    points: changes.flatMap((change) => pointsOf(search, [...start, ...change])),
    strategies: [search.strategy],
    replications: Math.min(MECHANISM_REPLICATIONS, scenario.replications),
  });
  if (study.interrupted || results.replications < 2) return null;
  const settings = names.map((name, k) => ({
    name,
    budget: SETTINGS[name].budget,
    measured: measuredOf(search, results, k),
  }));
  const means = base.values.map((values) => meanOf(values));
  const movability = movabilityOf(
    [{ name: 'scenario', budget: 1, measured: base }, ...settings],
    (means[0]! + means.at(-1)!) / 2,
  ) as MechanismFound['movability'];
  return {
    movability,
    ablations: ablations.map((name, k) => ({
      name,
      ...ablationOf(measuredOf(search, results, names.length + k), base),
    })),
  };
}

function meanOf(values: Float64Array): number {
  const finite = values.filter(Number.isFinite);
  return finite.reduce((sum, value) => sum + value, 0) / finite.length;
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

function summarizeBranch({ outcome, factor, branches, mechanism }: ThresholdFound, { branch, threshold }: BranchFound) {
  const { points, fits, best, breakpoint, pExistence } = threshold;
  return {
    outcome,
    factor,
    points,
    fits: fits.map(({ model, bic, score, parameters }) => ({ model, bic, score, parameters })),
    best,
    breakpoint,
    pExistence,
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
  const { verdicts, cautions, methods, fits, mechanism } = thresholdInWords(found);
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
    ...verdicts.flatMap((verdict) => lines(verdict)),
    '',
    ...fits.flatMap(tableLines),
    ...(mechanism === null ? [] : [...lines(mechanism.sentence), '', ...mechanism.tables.flatMap(tableLines)]),
    ...(cautions.length === 0 ? [] : [colors.bold(textsOf(language).page.caution)]),
    ...cautions.flatMap((caution) => lines(`- ${caution}`, '  ')),
    ...(cautions.length === 0 ? [] : ['']),
    ...methods.flatMap((method) => lines(method)).map(colors.dim),
    '',
  ].join('\n');
}

interface Written {
  readonly folder: string;
  readonly file: ScenarioFile;
  readonly given: Arguments;
  readonly found: ThresholdFound;
  readonly results: Results;
  readonly summary: string;
  readonly digest: string;
}

async function writeFiles(written: Written, terminal: Terminal): Promise<void> {
  const { folder, file, given, found, results, summary, digest } = written;
  terminal.note('Drawing the report …');
  const origin = provenanceOf(file, given);
  const { scenarioText, scenarioHash, hearsay, command } = origin;
  const provenance = { scenarioText, scenarioHash, version: hearsay, command, digest };
  const counts = { replications: String(results.replications), failures: String(results.failures.length) };
  const files = await sheetFiles(thresholdSheet(found, provenance, counts));
  files.set('summary.json', summary);
  writeStudy(folder, files, { ...origin, outcome: found.outcome, factor: found.factor, digest });
  terminal.note(`Report: ${folder}/report.html`);
}
