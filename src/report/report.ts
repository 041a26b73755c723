/**
 * From a comparison to a report: the charts as specifications and pictures, the words, and the page that holds them.
 *
 *     results + comparison ──► specifications ──► SVG ──► PNG
 *                         └──► words ──────────────┴──► page
 */
import type { Comparison, StrategyComparison } from '../analysis/compare.ts';
import { checkExpectations } from '../analysis/expectations.ts';
import { meanFunnel } from '../analysis/funnel.ts';
import { pairsOf, valuesOf } from '../analysis/outcome-values.ts';
import { meanParticipation } from '../analysis/participation.ts';
import { pooledRetention, type RetentionCohort } from '../analysis/retention.ts';
import { poolDetails, type RunPools } from '../analysis/run-details.ts';
import { trajectoriesOf } from '../analysis/trajectories.ts';
import type { Results } from '../experiment/results.ts';
import { boundsInWords } from '../numeric/bounds.ts';
import { leverDifferences } from '../scenario/lever-text.ts';
import type { LeverName } from '../scenario/levers.ts';
import { type LeavingReason, PARTICIPATION_SHARES, REASONS } from '../scenario/outcomes.ts';
import { PARAMETER_NAMES, PARAMETERS } from '../scenario/parameters.ts';
import { parametersOf } from '../scenario/presets.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { ChartContext } from './charts/context.ts';
import { distributionChart } from './charts/distribution.ts';
import { forestChart } from './charts/forest.ts';
import { type FunnelStage, funnelChart } from './charts/funnel.ts';
import { networkChart } from './charts/network.ts';
import { layoutNetwork, strongestTies } from './charts/network-layout.ts';
import { participationChart } from './charts/participation.ts';
import { reasonsChart } from './charts/reasons.ts';
import { cohortChart, retentionChart } from './charts/retention.ts';
import { ROLES, type Role, rolesChart } from './charts/roles.ts';
import { type ShareRow, shareChart, shareOverDaysChart } from './charts/share-of-runs.ts';
import { trajectoryChart } from './charts/trajectory.ts';
import { chartFileName, type DrawnPage, drawPage, type ReportAssets, type UndrawnChart } from './draw.ts';
import { type Findings, findingsOf } from './findings.ts';
import { numberFormat, roughly } from './format.ts';
import type { Provenance } from './frame.ts';
import { mostTagOf } from './headline.ts';
import { distinctLabels, plainLabel } from './labels.ts';
import { type Language, textsOf } from './language.ts';
import { type ObservedTable, observedTables } from './observed.ts';
import { describeOutcome } from './outcomes.ts';
import {
  CHART_SECTIONS,
  type ChartSection,
  type ExpectationRow,
  type GlanceRow,
  type PageInput,
  type ParameterRow,
  renderPage,
} from './page.ts';
import { printedRows } from './printed-rows.ts';
import type { ChartSpec } from './render.ts';
import { strategyColors } from './theme.ts';

export interface ReportInput {
  readonly scenario: Scenario;
  readonly results: Results;
  readonly comparison: Comparison;
  /** What the runs of the comparison's strategies left, in their order; read when left out. */
  readonly pools?: RunPools;
  readonly language: Language;
  /** What must be known before anything else, such as that runs failed. */
  readonly alert?: string | undefined;
  readonly provenance: Provenance;
}

export interface ReportChart extends UndrawnChart {
  readonly section: ChartSection;
}

export interface Report {
  readonly charts: readonly ReportChart[];
  readonly findings: Findings;
  /** Everything on the page but the drawn charts. */
  readonly page: Omit<PageInput, 'charts'>;
}

export interface RenderedReport extends DrawnPage {
  readonly findings: Findings;
}

export async function renderReport(input: ReportInput, assets: ReportAssets): Promise<RenderedReport> {
  const report = await buildReport(input);
  const drawn = await drawPage(
    report.charts,
    (charts, pageAssets) => renderPage({ ...report.page, charts }, pageAssets),
    assets,
  );
  return { ...drawn, findings: report.findings };
}

/** Specifications and words, nothing drawn yet. */
export async function buildReport(input: ReportInput): Promise<Report> {
  const data = await gather(input);
  const { charts, remarks } = await chartsOf(data);
  const findings = findingsOf({ ...data, currency: plainLabelOrEmpty(input.scenario.currency) });
  return { charts, findings, page: pageOf(data, findings, remarks) };
}

// ---- what all parts need -------------------------------------------------------------------------------------------------

interface ReportData extends ReportInput {
  readonly context: ChartContext;
  readonly outcomes: readonly string[];
  readonly pools: RunPools;
}

/** Columns of a strategy's name in charts. */
const LABEL_COLUMNS = 34;

async function gather(input: ReportInput): Promise<ReportData> {
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
  const pools = input.pools ?? (await poolDetails(input.results, names));
  return { ...input, context, pools, outcomes: Object.keys(comparison.strategies[0]?.outcomes ?? {}) };
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
      name: chartFileName(section, charts.filter((chart) => chart.section === section).length + 1, name),
      description: `${heading}: ${text}. ${subtitle}`,
      spec,
    });
  };
  await addTrajectories(data, add);
  addForests(data, add, remarks);
  addDistributions(data, add, remarks);
  addFunnel(data, add, remarks);
  addRetention(data, add, remarks);
  addParticipation(data, add, remarks);
  await addNetworks(data, add, remarks);
  return { charts, remarks };
}

type Add = (section: ChartSection, name: string, spec: ChartSpec) => void;

async function addTrajectories(
  { context, scenario, results, comparison, outcomes }: ReportData,
  add: Add,
): Promise<void> {
  for (const outcome of outcomes) {
    const bands = await trajectoriesOf(
      results,
      comparison.strategies.map(({ name }) => name),
      outcome,
    );
    if (bands.every((band) => band.runs === 0)) continue;
    const description = describeOutcome(outcome, context.text, comparison.sharesOfRuns, scenario);
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

function addForests(
  { context, scenario, results, comparison, outcomes }: ReportData,
  add: Add,
  remarks: Remarks,
): void {
  const { text } = context;
  if (comparison.comparisons.length === 0) {
    remarks.forest.push(text.page.forestEmpty);
    return;
  }
  const constant: string[] = [];
  for (const outcome of outcomes) {
    const description = describeOutcome(outcome, text, comparison.sharesOfRuns, scenario);
    const rows = comparison.comparisons
      .filter((one) => one.outcome === outcome)
      .map((one) => ({
        strategy: comparison.strategies.findIndex((strategy) => strategy.name === one.strategy),
        difference: one.difference,
        ci95: one.ci95,
        ciKind: one.ciKind,
        pairs: pairedDifferences(results, outcome, one),
      }));
    if (rows.every((row) => row.pairs.length === 0)) continue;
    if (rows.every((row) => row.pairs.every((difference) => difference === 0))) constant.push(description.label);
    else add('forest', outcome, forestChart(context, description, rows));
  }
  if (constant.length > 0) remarks.forest.push(text.page.noDifference(text.list(constant)));
}

function pairedDifferences(results: Results, outcome: string, { strategy, baseline }: StrategyComparison): number[] {
  const { pairs } = pairsOf(results, strategy, baseline, outcome);
  return Array.from(pairs.strategy, (value, k) => value - pairs.baseline[k]!).filter(Number.isFinite);
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
        values: Array.from(valuesOf(results, name, outcome)),
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

function addFunnel({ context, results, pools }: ReportData, add: Add, remarks: Remarks): void {
  const funnels = pools.strategies.map(
    (pool) =>
      Object.fromEntries(meanFunnel(pool).map(({ stage, mean }) => [stage, mean])) as Record<
        FunnelStage,
        number | null
      >,
  );
  if (results.finished === 0) return;
  add('funnel', '', funnelChart(context, funnels));
  if (funnels.every((funnel) => !funnel.bought)) {
    const { nobodyBought, onlyFees } = context.text.page;
    const anyRevenue = pools.strategies.some(({ strategy }) => meanOf(results.outcome('revenue', { strategy })) > 0);
    remarks.funnel.push(anyRevenue ? onlyFees : nobodyBought);
  }
}

const meanOf = (values: Float64Array): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

function addRetention({ context, pools, results, comparison }: ReportData, add: Add, remarks: Remarks): void {
  const reasons = comparison.strategies.map(
    ({ name }) =>
      Object.fromEntries(
        REASONS.map((reason) => [reason, meanOf(results.outcome(reason, { strategy: name }))]),
      ) as Record<LeavingReason, number>,
  );
  if (reasons.some((counts) => REASONS.some((reason) => counts[reason] > 0)))
    add('retention', 'reasons', reasonsChart(context, reasons));
  const pooled = pools.strategies.map(pooledRetention);
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

function addParticipation({ context, pools, results, comparison }: ReportData, add: Add, remarks: Remarks): void {
  const curves = pools.strategies.map((pool) =>
    meanParticipation(pool).flatMap(({ mean }, k) =>
      mean === null ? [] : [{ people: PARTICIPATION_SHARES[k]!, messages: mean }],
    ),
  );
  if (curves.every((curve) => curve.length === 0)) remarks.participation.push(context.text.page.participationEmpty);
  else add('participation', '', participationChart(context, curves));
  const roles = comparison.strategies.map(({ name }) => meanRoles(results, name));
  if (roles.some((shares) => shares !== null)) add('participation', 'roles', rolesChart(context, roles));
}

/** Mean share of each role over the runs in which anybody was left; null when there is none. */
function meanRoles(results: Results, strategy: string): Readonly<Record<Role, number>> | null {
  const columns = ROLES.map((role) => results.outcome(role, { strategy }));
  const runs = Array.from(columns[0]!.keys()).filter(
    (run) => columns.reduce((sum, column) => sum + column[run]!, 0) > 0,
  );
  if (runs.length === 0) return null;
  const mean = (column: Float64Array) => runs.reduce((sum, run) => sum + column[run]!, 0) / runs.length;
  return Object.fromEntries(ROLES.map((role, k) => [role, mean(columns[k]!)])) as unknown as Record<Role, number>;
}

/** More lines than this make a knot, and a large file. */
const MOST_TIES = 700;

async function addNetworks({ context, pools, scenario }: ReportData, add: Add, remarks: Remarks): Promise<void> {
  const empty: string[] = [];
  const segments = Object.keys(scenario.population.segments);
  for (const [k, { strategy: name, network }] of pools.strategies.entries()) {
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
    alert: data.alert,
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
    levers: leverDifferences(scenario.strategies, Object.keys(text.levers) as LeverName[], data.language),
    preset: scenario.preset,
    parameters: parameterRows(scenario),
    expectations: expectationRows(data),
    observed: observedOf(data),
    seed: scenario.seed,
    replications: numbers.count(runs),
    failures: numbers.count(results.failures.length),
    provenance: data.provenance,
  };
}

function glanceOf(data: ReportData): GlanceRow[] {
  const { comparison, context, outcomes } = data;
  const { numbers, text } = context;
  return outcomes.map((outcome) => {
    const { label, unit } = describeOutcome(outcome, text, comparison.sharesOfRuns);
    const printed = printedRows(comparison, outcome, numbers, unit);
    const cells = comparison.strategies.map(({ name, presence }) => {
      const { runs, missing } = presence[outcome]!;
      const part = missing === 0 ? '' : ` (${runs - missing}/${runs})`;
      const row = printed.get(name)!;
      const mean = `${row.mean}${part}`;
      const one = comparison.comparisons.find((other) => other.outcome === outcome && other.strategy === name);
      if (!one) return { mean };
      return {
        mean,
        difference: row.difference,
        interval: one.ciKind === 'rough' ? roughly(numbers.interval(one.ci95, unit)) : numbers.interval(one.ci95, unit),
        better: one.probabilityBetter === null ? '' : text.page.betterIn(numbers.share(one.probabilityBetter)),
        verdict: one.verdict,
        most: mostTagOf(one, data.language),
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
  return checkExpectations(scenario.expectations, results, scenario.formulas).map((expectation) => {
    const { strategy, outcome, day, found, met } = expectation;
    const { label, unit } = describeOutcome(
      day === undefined ? outcome : `${outcome}@${day}d`,
      text,
      comparison.sharesOfRuns,
    );
    const expected = boundsInWords(expectation, text.units, (limit) =>
      numbers.exact(limit, unit === 'runs' ? 'share' : unit),
    );
    return { strategy, outcome: label, expected, found: numbers.value(found, unit), held: met };
  });
}

/** What the baseline gave beside real communities. */
function observedOf({ scenario, results, comparison, context, pools }: ReportData): ObservedTable[] {
  const pool = pools.strategies.find(({ strategy }) => strategy === comparison.baseline);
  if (pool === undefined || pool.runs === 0) return [];
  // It is 0 where nobody wrote.
  const gini = valuesOf(results, comparison.baseline, 'gini').filter((value) => value > 0);
  return observedTables(scenario.preset, pool, gini, context.text, context.numbers);
}
