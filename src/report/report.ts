/**
 * From a comparison to a report: the charts as specifications and pictures, the words, and the page that holds them.
 *
 *     results + comparison ──► specifications ──► SVG ──► PNG
 *                         └──► words ──────────────┴──► page
 */
import type { Resvg } from '@resvg/resvg-wasm';
import type { Comparison } from '../analysis/compare.ts';
import { checkExpectations } from '../analysis/expectations.ts';
import { poolFunnel } from '../analysis/funnel.ts';
import { outcomeOf, runsOf } from '../analysis/outcome-values.ts';
import { poolParticipation } from '../analysis/participation.ts';
import { poolRetention, type RetentionCohort } from '../analysis/retention.ts';
import { trajectoryOf } from '../analysis/trajectories.ts';
import type { Results } from '../experiment/results.ts';
import { PARTICIPATION_SHARES } from '../scenario/outcomes.ts';
import { PARAMETER_NAMES, PARAMETERS } from '../scenario/parameters.ts';
import { parametersOf } from '../scenario/presets.ts';
import type { LeverName, Scenario } from '../scenario/schema.ts';
import type { ChartContext } from './charts/context.ts';
import { distributionChart } from './charts/distribution.ts';
import { forestChart } from './charts/forest.ts';
import { type FunnelStage, funnelChart } from './charts/funnel.ts';
import { networkChart } from './charts/network.ts';
import { layoutNetwork, strongestTies } from './charts/network-layout.ts';
import { participationChart } from './charts/participation.ts';
import { cohortChart, retentionChart } from './charts/retention.ts';
import { type ShareRow, shareChart, shareOverDaysChart } from './charts/share-of-runs.ts';
import { trajectoryChart } from './charts/trajectory.ts';
import { type Findings, findingsOf } from './findings.ts';
import { fontFaceRules, measureWith, type ReportFonts } from './fonts.ts';
import { numberFormat } from './format.ts';
import { distinctLabels, plainLabel } from './labels.ts';
import { type Language, textsOf } from './language.ts';
import { leverDifferences } from './lever-text.ts';
import { describeOutcome } from './outcomes.ts';
import {
  CHART_SECTIONS,
  type ChartSection,
  type ExpectationRow,
  type GlanceRow,
  type PageInput,
  type ParameterRow,
  type Provenance,
  renderPage,
} from './page.ts';
import { type ChartSpec, MISSING_CHARACTER, renderPng, renderSvg } from './render.ts';
import { strategyColors } from './theme.ts';

export interface ReportInput {
  readonly scenario: Scenario;
  readonly results: Results;
  readonly comparison: Comparison;
  readonly language: Language;
  readonly provenance: Provenance;
}

/** What the report needs of the machine it is made on. */
export interface ReportAssets {
  /** Fonts that hold those of `characters` which exist. */
  readonly subsetFonts: (characters: string) => Promise<ReportFonts>;
  /** The rasterizer, started. */
  readonly resvg: typeof Resvg;
  /** SHA-256 of a text in base64. */
  readonly sha256: (text: string) => string;
}

export interface ReportChart {
  /** Safe as the name of a file: lower case Latin letters, digits and hyphens; each name once. */
  readonly name: string;
  readonly section: ChartSection;
  readonly description: string;
  readonly spec: ChartSpec;
}

export interface Report {
  readonly charts: readonly ReportChart[];
  readonly findings: Findings;
  /** Everything on the page but the drawn charts. */
  readonly page: Omit<PageInput, 'charts'>;
}

export interface RenderedChart {
  readonly name: string;
  readonly spec: ChartSpec;
  readonly svg: string;
  readonly png: Uint8Array;
}

export interface RenderedReport {
  readonly html: string;
  readonly charts: readonly RenderedChart[];
  readonly findings: Findings;
}

export async function renderReport(input: ReportInput, assets: ReportAssets): Promise<RenderedReport> {
  const report = await buildReport(input);
  const fonts = await assets.subsetFonts(charactersOf(report));
  const measure = measureWith(fonts);
  const charts: RenderedChart[] = [];
  for (const { name, spec } of report.charts) {
    const svg = await renderSvg(spec, measure);
    charts.push({ name, spec, svg, png: renderPng(svg, assets.resvg, fonts) });
  }
  const drawn = report.charts.map((chart, k) => ({ ...chart, svg: charts[k]!.svg }));
  const page = renderPage(
    { ...report.page, charts: drawn },
    { fontFaces: fontFaceRules(fonts), sha256: assets.sha256 },
  );
  return { html: page, charts, findings: report.findings };
}

/** Specifications and words, nothing drawn yet. */
export async function buildReport(input: ReportInput): Promise<Report> {
  const data = gather(input);
  const { charts, remarks } = await chartsOf(data);
  const findings = findingsOf({ ...input, currency: plainLabelOrEmpty(input.scenario.currency) });
  return { charts, findings, page: pageOf(data, findings, remarks) };
}

/** Every character that may appear on the page or in a chart. */
function charactersOf(report: Report): string {
  const undrawn = report.charts.map((chart) => ({ ...chart, svg: '' }));
  const blank = renderPage({ ...report.page, charts: undrawn }, { fontFaces: '', sha256: () => '' });
  let ascii = '';
  for (let code = 0x20; code < 0x7f; code++) ascii += String.fromCharCode(code);
  // A minus sign and an ellipsis come from Vega's own number formats.
  return `${ascii}\u2212\u2026${MISSING_CHARACTER}${blank}${JSON.stringify(report.charts)}`;
}

// ---- what all parts need -------------------------------------------------------------------------------------------------

interface ReportData extends ReportInput {
  readonly context: ChartContext;
  readonly outcomes: readonly string[];
}

/** Columns of a strategy's name in charts. */
const LABEL_COLUMNS = 26;

function gather(input: ReportInput): ReportData {
  const { scenario, comparison, language } = input;
  const text = textsOf(language);
  const names = comparison.strategies.map((strategy) => strategy.name);
  const labels = distinctLabels(names, LABEL_COLUMNS);
  const colors = strategyColors(names, comparison.baseline);
  const currency = plainLabelOrEmpty(scenario.currency);
  const context: ChartContext = {
    strategies: labels.map((label, k) => ({ label, color: colors[k]! })),
    baseline: Math.max(0, names.indexOf(comparison.baseline)),
    text,
    numbers: numberFormat(text.units, currency),
    currency,
  };
  return { ...input, context, outcomes: Object.keys(comparison.strategies[0]?.outcomes ?? {}) };
}

function plainLabelOrEmpty(text: string): string {
  return text === '' ? '' : plainLabel(text);
}

// ---- charts ----------------------------------------------------------------------------------------------------------------

type Remarks = Record<ChartSection, string[]>;

async function chartsOf(data: ReportData): Promise<{ charts: ReportChart[]; remarks: Remarks }> {
  const remarks = Object.fromEntries(CHART_SECTIONS.map((section) => [section, [] as string[]])) as Remarks;
  const charts: ReportChart[] = [];
  const add = (section: ChartSection, name: string, spec: ChartSpec): void => {
    const { text, subtitle } = spec.title as { text: string; subtitle: string };
    const heading = data.context.text.page[section];
    charts.push({
      section,
      name: fileName(section, charts, name),
      description: `${heading}: ${text}. ${subtitle}`,
      spec,
    });
  };
  addTrajectories(data, add);
  addForests(data, add, remarks);
  addDistributions(data, add, remarks);
  addFunnel(data, add, remarks);
  addRetention(data, add, remarks);
  addParticipation(data, add, remarks);
  await addNetworks(data, add, remarks);
  return { charts, remarks };
}

type Add = (section: ChartSection, name: string, spec: ChartSpec) => void;

/** `forest-2-members`: the number keeps names apart whatever is left of the text. */
function fileName(section: ChartSection, charts: readonly ReportChart[], name: string): string {
  const number = charts.filter((chart) => chart.section === section).length + 1;
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return [section, String(number), slug].filter((part) => part !== '').join('-');
}

function addTrajectories({ context, results, comparison, outcomes }: ReportData, add: Add): void {
  for (const outcome of outcomes) {
    const bands = comparison.strategies.map(({ name }) => trajectoryOf(results, name, outcome));
    if (bands.every((band) => band.runs === 0)) continue;
    const description = describeOutcome(outcome, context.text, comparison.sharesOfRuns);
    const spec =
      description.unit === 'runs'
        ? shareOverDaysChart(
            context,
            description,
            bands.map((band) => band.mean),
          )
        : trajectoryChart(context, description, bands);
    add('trajectories', outcome, spec);
  }
}

function addForests({ context, results, comparison, outcomes }: ReportData, add: Add, remarks: Remarks): void {
  const { text } = context;
  if (comparison.comparisons.length === 0) {
    remarks.forest.push(text.page.forestEmpty);
    return;
  }
  const constant: string[] = [];
  for (const outcome of outcomes) {
    const description = describeOutcome(outcome, text, comparison.sharesOfRuns);
    const rows = comparison.comparisons
      .filter((one) => one.outcome === outcome)
      .map((one) => ({
        strategy: comparison.strategies.findIndex((strategy) => strategy.name === one.strategy),
        difference: one.difference,
        ci95: one.ci95,
        pairs: pairedDifferences(results, outcome, one.strategy, one.baseline),
      }));
    if (rows.every((row) => row.pairs.length === 0)) continue;
    if (rows.every((row) => row.pairs.every((difference) => difference === 0))) constant.push(description.label);
    else add('forest', outcome, forestChart(context, description, rows));
  }
  if (constant.length > 0) remarks.forest.push(text.page.noDifference(text.list(constant)));
}

function pairedDifferences(results: Results, outcome: string, strategy: string, baseline: string): number[] {
  const values = new Map(runsOf(results, baseline).map((run) => [run.replication, outcomeOf(run, outcome)]));
  return runsOf(results, strategy)
    .map((run) => outcomeOf(run, outcome) - (values.get(run.replication) ?? Number.NaN))
    .filter(Number.isFinite);
}

function addDistributions({ context, results, comparison, outcomes }: ReportData, add: Add, remarks: Remarks): void {
  const { text } = context;
  const constant: string[] = [];
  for (const outcome of outcomes) {
    const description = describeOutcome(outcome, text, comparison.sharesOfRuns);
    const rows = comparison.strategies.map(({ name, outcomes: summaries }, strategy) => {
      const summary = summaries[outcome]!;
      const humps = summary.twoHumped;
      return {
        strategy,
        values: runsOf(results, name).map((run) => outcomeOf(run, outcome)),
        median: summary.median,
        humps: humps ? { low: humps.lower.probability, high: humps.upper.probability } : undefined,
      };
    });
    const values = rows.flatMap((row) => row.values).filter(Number.isFinite);
    if (values.length === 0) continue;
    if (values.every((value) => value === values[0])) constant.push(description.label);
    else if (description.unit === 'runs')
      add('distributions', outcome, shareChart(context, description, sharesOf(comparison, outcome)));
    else add('distributions', outcome, distributionChart(context, description, rows));
  }
  if (constant.length > 0) remarks.distributions.push(text.page.constant(text.list(constant)));
}

function sharesOf({ strategies }: Comparison, outcome: string): ShareRow[] {
  return strategies.map(({ outcomes }, strategy) => {
    const { mean, ci95 } = outcomes[outcome]!;
    return { strategy, share: mean, ci95 };
  });
}

function addFunnel({ context, results, comparison }: ReportData, add: Add, remarks: Remarks): void {
  const funnels = comparison.strategies.map(
    ({ name }) =>
      Object.fromEntries(poolFunnel(results, name).map(({ stage, mean }) => [stage, mean])) as Record<
        FunnelStage,
        number | null
      >,
  );
  if (results.runs.length === 0) return;
  add('funnel', '', funnelChart(context, funnels));
  if (funnels.every((funnel) => !funnel.bought)) remarks.funnel.push(context.text.page.nobodyBought);
}

function addRetention({ context, results, comparison }: ReportData, add: Add, remarks: Remarks): void {
  const pooled = comparison.strategies.map(({ name }) => poolRetention(results, name));
  const curves = pooled.map(allCohorts);
  // A curve of one point is no curve.
  if (!curves.some((curve) => curve.length > 1)) {
    remarks.retention.push(context.text.page.retentionEmpty);
    return;
  }
  add('retention', 'all', retentionChart(context, curves));
  for (const [strategy, cohorts] of pooled.entries()) {
    const { name, runs } = comparison.strategies[strategy]!;
    const shown = cohorts
      .filter((cohort) => cohort.joined >= runs)
      .map(({ week, joined, ages }) => ({ week, joined: joined / runs, share: ages.map((cell) => cell.share) }));
    if (shown.length > 0) add('retention', name, cohortChart(context, strategy, shown));
  }
}

/** Share still inside by age, over all cohorts old enough. */
function allCohorts(cohorts: readonly RetentionCohort[]): (number | null)[] {
  const oldest = Math.max(0, ...cohorts.map((cohort) => cohort.ages.length));
  return Array.from({ length: oldest }, (_, age) => {
    let [joined, members] = [0, 0];
    for (const cohort of cohorts) {
      joined += cohort.ages[age]?.joined ?? 0;
      members += cohort.ages[age]?.members ?? 0;
    }
    return joined > 0 ? members / joined : null;
  });
}

function addParticipation({ context, results, comparison }: ReportData, add: Add, remarks: Remarks): void {
  const curves = comparison.strategies.map(({ name }) =>
    poolParticipation(results, name).flatMap(({ mean }, k) =>
      mean === null ? [] : [{ people: PARTICIPATION_SHARES[k]!, messages: mean }],
    ),
  );
  if (curves.every((curve) => curve.length === 0)) remarks.participation.push(context.text.page.participationEmpty);
  else add('participation', '', participationChart(context, curves));
}

/** More lines than this make a knot, and a large file. */
const MOST_TIES = 700;

async function addNetworks(
  { context, results, comparison, scenario }: ReportData,
  add: Add,
  remarks: Remarks,
): Promise<void> {
  const empty: string[] = [];
  const segments = Object.keys(scenario.population.segments);
  for (const [k, { name }] of comparison.strategies.entries()) {
    const network = runsOf(results, name).find((run) => run.network !== undefined)?.network;
    if (!network) continue;
    const { people, ties } = strongestTies(network.people, network.ties, MOST_TIES);
    if (ties.length === 0) {
      empty.push(context.text.findings.quoted(plainLabel(name)));
      continue;
    }
    const places = await layoutNetwork(people.length, ties);
    add('network', name, networkChart(context, k, { people, ties, places }, segments));
  }
  if (empty.length > 0) remarks.network.push(context.text.page.networkEmpty(context.text.list(empty)));
}

// ---- page ------------------------------------------------------------------------------------------------------------------

function pageOf(data: ReportData, findings: Findings, remarks: Remarks): Omit<PageInput, 'charts'> {
  const { scenario, comparison, context, results } = data;
  const { numbers, text } = context;
  const runs = Math.max(0, ...comparison.strategies.map((strategy) => strategy.runs + strategy.failures));
  return {
    language: data.language,
    title: plainLabel(scenario.name),
    question: plainLabelOrEmpty(scenario.question ?? ''),
    source: plainLabelOrEmpty(scenario.source ?? ''),
    setting: text.page.setting(
      numbers.count(scenario.population.size),
      text.units.days(numbers.count(scenario.horizon)),
      numbers.count(comparison.strategies.length),
      numbers.count(runs),
    ),
    strategies: comparison.strategies.map(({ name }, k) => ({
      name,
      color: context.strategies[k]!.color,
      note: plainLabelOrEmpty(scenario.strategies.find((strategy) => strategy.name === name)?.note ?? ''),
    })),
    baseline: comparison.baseline,
    pairs: numbers.count(Math.max(0, ...comparison.comparisons.map((one) => one.pairs))),
    findings,
    glance: glanceOf(data),
    remarks,
    levers: leverDifferences(scenario.strategies, Object.keys(text.levers) as LeverName[]),
    preset: scenario.preset,
    parameters: parameterRows(scenario),
    expectations: expectationRows(data),
    seed: scenario.seed,
    replications: numbers.count(runs),
    failures: numbers.count(results.failures.length),
    provenance: data.provenance,
  };
}

function glanceOf({ comparison, context, outcomes }: ReportData): GlanceRow[] {
  const { numbers, text } = context;
  return outcomes.map((outcome) => {
    const { label, unit } = describeOutcome(outcome, text, comparison.sharesOfRuns);
    const cells = comparison.strategies.map(({ name, outcomes: summaries }) => {
      const mean = numbers.value(summaries[outcome]!.mean, unit);
      const one = comparison.comparisons.find((other) => other.outcome === outcome && other.strategy === name);
      if (!one) return { mean };
      return {
        mean,
        difference: numbers.difference(one.difference, unit, one.ci95),
        interval: numbers.interval(one.ci95, unit),
        better: text.page.betterIn(numbers.share(one.probabilityBetter)),
        verdict: one.verdict,
      };
    });
    return { outcome: label, cells };
  });
}

function parameterRows(scenario: Scenario): ParameterRow[] {
  const standard = parametersOf(scenario.preset);
  const values = parametersOf(scenario.preset, scenario.parameters);
  return PARAMETER_NAMES.map((name) => {
    const { symbol, unit, meaning, source } = PARAMETERS[name];
    const changed = values[name] !== standard[name];
    return {
      name,
      symbol,
      unit,
      meaning,
      source,
      value: String(values[name]),
      standard: changed ? String(standard[name]) : '',
    };
  });
}

function expectationRows({ scenario, results, comparison, context }: ReportData): ExpectationRow[] {
  const { numbers, text } = context;
  return checkExpectations(scenario.expectations, results).map(({ strategy, outcome, day, low, high, found, met }) => {
    const { label, unit } = describeOutcome(
      day === undefined ? outcome : `${outcome}@${day}d`,
      text,
      comparison.sharesOfRuns,
    );
    const [from, to] = [low, high].map((bound) => boundInWords(bound, numbers.value(bound, unit)));
    const expected = low === high ? from! : text.units.range(from!, to!);
    return { strategy, outcome: label, expected, found: numbers.value(found, unit), held: met };
  });
}

function boundInWords(bound: number, words: string): string {
  return Number.isFinite(bound) ? words : bound < 0 ? '\u2212\u221e' : '\u221e';
}
