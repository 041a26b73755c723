/** `hearsay sweep FILE --vary …`: every strategy at many points, in a table, as data and as a report. */
import { z } from 'zod';
import { idleFactors } from '../analysis/sweep/idle-factors.ts';
import { summarizePoints } from '../analysis/sweep/summarize-points.ts';
import { HearsayError } from '../errors.ts';
import { checkPoints } from '../experiment/check-points.ts';
import { digestOfResults } from '../experiment/collect.ts';
import { designPoints, needsLevels, parseDesign, type SweepDesign } from '../experiment/designs/sweep-design.ts';
import type { Factor, FactorPoint } from '../experiment/factors.ts';
import type { Results } from '../experiment/results.ts';
import { readFactors } from '../experiment/vary.ts';
import { plainLabel } from '../report/labels.ts';
import { type Language, textsOf } from '../report/language.ts';
import { type SweepReport, sweepCautions, sweepHeadline, sweepSheet } from '../report/sweep.ts';
import { toCsv } from '../study/files/csv.ts';
import type { Arguments } from './command.ts';
import { documentOf, exitCodeOf, withAlertInText } from './failures.ts';
import { INTERRUPTED } from './interrupt.ts';
import { readReported, refuseOtherPoints } from './read-reported.ts';
import { readScenarioFile, type ScenarioFile, warnAbout } from './scenario-file.ts';
import { type OpenStudy, openStudy, type StoredStudy, studyFolder } from './study.ts';
import { sweepTable } from './sweep-table.ts';
import type { Terminal } from './terminal.ts';
import { wrapText } from './wrap-text.ts';
import { writeSheet } from './write-sheet.ts';

export async function run(given: Arguments, terminal: Terminal): Promise<number> {
  const file = readScenarioFile(given.operands[0]!, given);
  const sweep = planSweep(file, given.list('vary'), given.text('design') ?? 'grid');
  checkPoints(sweep.points, file.source);
  const folder = studyFolder(given, file, 'sweep');
  const asked = { vary: sweep.vary, design: sweep.written };
  const study = await openStudy({ file, kind: 'sweep', folder, asked }, given, terminal);
  try {
    warnAbout(file, terminal);
    terminal.note(describePlan(file, sweep));
    const results = await study.compute({ points: sweep.points });
    const { replications } = file.scenario;
    if (study.interrupted) {
      terminal.warn(`warning: stopped early: this rests on ${results.replications} of ${replications} replications`);
    }
    if (results.finished === 0) return giveUp(study, results, terminal);
    await reportSweep({ study, file, sweep, results }, given, terminal);
    return exitCodeOf(study);
  } finally {
    study.close();
  }
}

/** `hearsay report` of a sweep: the same from the runs that are on disk. */
export async function report(study: StoredStudy, given: Arguments, terminal: Terminal): Promise<number> {
  const { vary, design } = readReported(study, reportedShape);
  const sweep = planSweep(study.file, vary, design);
  const results = await study.readResults();
  refuseOtherPoints(study, results, sweep.points);
  if (results.finished === 0) return giveUp(study, results, terminal);
  await reportSweep({ study, file: study.file, sweep, results }, given, terminal);
  return exitCodeOf(study);
}

const reportedShape = z.object({ vary: z.array(z.string()).min(1), design: z.string() });

interface Sweep {
  readonly vary: readonly string[];
  readonly written: string;
  readonly design: SweepDesign;
  readonly factors: readonly Factor[];
  readonly points: readonly FactorPoint[];
}

function planSweep({ source, scenario }: ScenarioFile, vary: readonly string[], written: string): Sweep {
  if (vary.length === 0) {
    throw new HearsayError(
      'a sweep needs something to vary',
      'write for example --vary community.groups.cap=50,150,500 or --vary parameters.attention=20..60:5',
    );
  }
  const design = parseDesign(written);
  const factors = readFactors(vary, source, { needsLevels: needsLevels(design) });
  const { strategies, replications, seed } = scenario;
  const points = designPoints(factors, design, seed, { strategies: strategies.length, replications });
  return { vary, written, design, factors, points };
}

function describePlan({ scenario }: ScenarioFile, { points }: Sweep): string {
  const { name, strategies, replications } = scenario;
  const runs = points.length * strategies.length * replications;
  return `${plainLabel(name)}: ${points.length} points × ${strategies.length} strategies × ${replications} replications, ${runs} runs`;
}

/** Nothing finished: nothing is written. */
function giveUp({ interrupted }: OpenStudy, { failures }: Results, { warn }: Terminal): number {
  if (interrupted || failures.length === 0) {
    warn('Stopped before a whole replication was done, so there is nothing to show.');
    return INTERRUPTED;
  }
  throw Object.assign(new Error(failures[0]!.message), { stack: failures[0]!.stack });
}

interface Reported {
  readonly study: OpenStudy;
  readonly file: ScenarioFile;
  readonly sweep: Sweep;
  readonly results: Results;
}

async function reportSweep(
  { study, file, sweep, results }: Reported,
  given: Arguments,
  terminal: Terminal,
): Promise<void> {
  const { scenario } = file;
  const { factors, points, design } = sweep;
  const language = (given.text('lang') ?? study.reported.language ?? 'en') as Language;
  const digest = digestOfResults(results);
  const { scenarioText, scenarioHash, hearsay: version, command } = study.provenance;
  const levels = points.map((point) => point.levels.map(({ label }) => label));
  const report: SweepReport = {
    scenario,
    factors,
    points,
    design: design.kind,
    results,
    summary: summarizePoints(results, scenario.outcomes),
    idle: design.kind === 'grid' ? idleFactors(results, levels, scenario.outcomes) : [],
    language,
    provenance: { scenarioText, scenarioHash, version, command, digest },
  };
  const document = documentOf(summarize(report), study);
  terminal.result(given.flag('json') ? document : withAlertInText(toText(report, terminal), study, language, terminal));
  await writeSheet(
    {
      study,
      results,
      sheet: sweepSheet(report),
      files: { 'summary.json': document, 'points.csv': pointsAsCsv(report) },
      report: { language, vary: sweep.vary, design: sweep.written },
      open: given.flag('open'),
    },
    terminal,
  );
}

/** The JSON document that other programs read; its shape is a promise. */
function summarize({ scenario, factors, points, design, results, summary, idle, provenance }: SweepReport): unknown {
  return {
    scenario: scenario.name,
    seed: scenario.seed,
    replications: results.replications,
    design,
    factors: factors.map(({ name, levels, range }, k) => ({
      path: name,
      ...(levels.length > 0
        ? { values: levels.map(({ value, label }) => value ?? label) }
        : { from: range!.low, to: range!.high, scale: range!.scale }),
      doesNothing: idle.includes(k),
    })),
    points: points.map(({ set, levels }, point) => ({
      set,
      values: Object.fromEntries(factors.map(({ name }, k) => [name, levels[k]!.value ?? levels[k]!.label])),
      strategies: results.strategies.map((name, strategy) => ({
        name,
        outcomes: Object.fromEntries(
          Object.entries(summary.points[point]![strategy]!).map(([outcome, { mean, sd, ci95, q05, median, q95 }]) => [
            outcome,
            { mean, sd, ci95, q05, median, q95 },
          ]),
        ),
      })),
    })),
    digest: provenance.digest,
  };
}

/** A row for each point, strategy and outcome. */
function pointsAsCsv({ factors, points, results, summary }: SweepReport): string {
  const header = ['point', ...factors.map(({ name }) => name), 'strategy', 'outcome'];
  const measures = ['n', 'mean', 'sd', 'low', 'high', 'q05', 'median', 'q95'];
  const rows = points.flatMap(({ levels }, point) =>
    results.strategies.flatMap((name, strategy) =>
      Object.entries(summary.points[point]![strategy]!).map(([outcome, { n, mean, sd, ci95, q05, median, q95 }]) => [
        point,
        ...levels.map(({ value, label }) => value ?? label),
        name,
        outcome,
        ...[n, mean, sd, ...ci95, q05, median, q95].map((value) => value ?? Number.NaN),
      ]),
    ),
  );
  return toCsv([[...header, ...measures], ...rows]);
}

const WIDEST_TEXT = 100;

function toText(report: SweepReport, { colors, width }: Terminal): string {
  const { scenario, factors, points, results, summary, language } = report;
  const lines = (text: string, indent = '') => wrapText(text, Math.min(width, WIDEST_TEXT), indent);
  const cautions = sweepCautions(report);
  const { currency, outcomes } = scenario;
  return [
    '',
    ...lines(plainLabel(scenario.name)).map(colors.bold),
    '',
    ...lines(sweepHeadline(report)),
    '',
    sweepTable(factors, points, results.strategies, summary, { outcomes, currency, language, colors, width }),
    '',
    ...(cautions.length === 0 ? [] : [colors.bold(textsOf(language).page.caution)]),
    ...cautions.flatMap((caution) => lines(`- ${caution}`, '  ')),
    ...(cautions.length === 0 ? [] : ['']),
  ].join('\n');
}
