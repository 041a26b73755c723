/** The sections of a comparison that hold charts, in the order of the page. */
import type { Comparison, StrategyComparison } from '../../analysis/comparison.ts';
import { pairsOf, valuesOf } from '../../analysis/outcome-values.ts';
import { pooledRetention, type RetentionCohort } from '../../analysis/retention.ts';
import { trajectoriesOf } from '../../analysis/trajectories.ts';
import type { Results } from '../../experiment/results.ts';
import { type LeavingReason, REASONS } from '../../scenario/outcomes/leaving.ts';
import { PARTICIPATION_SHARES } from '../../scenario/outcomes.ts';
import { distributionChart } from '../charts/distribution.ts';
import { forestChart } from '../charts/forest.ts';
import { FUNNEL_STAGES, type FunnelStage, funnelChart } from '../charts/funnel.ts';
import { networkChart } from '../charts/network.ts';
import { layoutNetwork, strongestTies } from '../charts/network-layout.ts';
import { participationChart } from '../charts/participation.ts';
import { reasonsChart } from '../charts/reasons.ts';
import { cohortChart, retentionChart } from '../charts/retention.ts';
import { ROLES, type Role, rolesChart } from '../charts/roles.ts';
import { type ShareRow, shareChart, shareOverDaysChart } from '../charts/share-of-runs.ts';
import { trajectoryChart } from '../charts/trajectory.ts';
import { plainLabel } from '../labels.ts';
import { describeOutcome } from '../outcomes.ts';
import { printedRows } from '../printed-rows.ts';
import type { ChartSpec } from '../render.ts';
import type { SheetChart, SheetSection } from '../sheet.ts';
import type { CompareData } from './data.ts';

const SECTIONS = [
  'trajectories',
  'forest',
  'distributions',
  'funnel',
  'retention',
  'participation',
  'network',
] as const;
type ChartSection = (typeof SECTIONS)[number];

type Remarks = Record<ChartSection, string[]>;
type Add = (section: ChartSection, name: string, spec: ChartSpec) => void;

export async function chartSections(data: CompareData): Promise<SheetSection[]> {
  const { text } = data.context;
  const { page } = text;
  const remarks = Object.fromEntries(SECTIONS.map((section) => [section, [] as string[]])) as Remarks;
  const charts = Object.fromEntries(SECTIONS.map((section) => [section, [] as SheetChart[]]));
  const add: Add = (section, name, spec) => void charts[section]!.push({ name, spec });
  await addTrajectories(data, add);
  addForests(data, add, remarks);
  addDistributions(data, add, remarks);
  addFunnel(data, add, remarks);
  addRetention(data, add, remarks);
  addParticipation(data, add, remarks);
  await addNetworks(data, add, remarks);
  const notes: Readonly<Record<ChartSection, string>> = {
    trajectories: page.trajectoriesNote,
    forest: page.forestNote(text.findings.quoted(plainLabel(data.comparison.baseline))),
    distributions: page.distributionsNote,
    funnel: page.funnelNote,
    retention: page.retentionNote,
    participation: page.participationNote,
    network: page.networkNote,
  };
  return SECTIONS.map((id) => ({
    id,
    title: page[id],
    note: charts[id]!.length === 0 ? '' : notes[id],
    charts: charts[id]!,
    tables: [],
    remarks: remarks[id],
  }));
}

async function addTrajectories(
  { context, scenario, results, comparison, outcomes }: CompareData,
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
  { context, scenario, results, comparison, outcomes }: CompareData,
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
    const printed = printedRows(comparison, outcome, context.numbers, description.unit).rows;
    const rows = comparison.comparisons
      .filter((one) => one.outcome === outcome)
      .map((one) => ({
        strategy: comparison.strategies.findIndex((strategy) => strategy.name === one.strategy),
        difference: one.difference,
        printed: printed.get(one.strategy)!.difference,
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

function addDistributions({ context, results, comparison, outcomes }: CompareData, add: Add, remarks: Remarks): void {
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

function addFunnel({ context, results, pools }: CompareData, add: Add, remarks: Remarks): void {
  const funnels = pools.strategies.map(
    (pool) =>
      Object.fromEntries(FUNNEL_STAGES.map((stage) => [stage, pool.funnel[stage].mean])) as Record<
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

function addRetention({ context, pools, results, comparison }: CompareData, add: Add, remarks: Remarks): void {
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

function addParticipation({ context, pools, results, comparison }: CompareData, add: Add, remarks: Remarks): void {
  const curves = pools.strategies.map(({ participation }) =>
    participation.flatMap(({ mean }, k) =>
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
const MOST_TIES = 600;

async function addNetworks(
  { context, pools, scenario, keptPlaces }: CompareData,
  add: Add,
  remarks: Remarks,
): Promise<void> {
  const empty: string[] = [];
  const segments = scenario.segmentNames;
  for (const [k, { strategy: name, network }] of pools.strategies.entries()) {
    if (!network) continue;
    const { people, ties } = strongestTies(network.people, network.ties, MOST_TIES);
    if (ties.length === 0) {
      empty.push(context.text.findings.quoted(plainLabel(name)));
      continue;
    }
    const places = keptPlaces?.get(network) ?? (await layoutNetwork(people.length, ties));
    keptPlaces?.set(network, places);
    add('network', name, networkChart(context, k, { people, ties, places }, segments));
  }
  if (empty.length > 0) remarks.network.push(context.text.page.networkEmpty(context.text.list(empty)));
}
