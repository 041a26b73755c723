/** `hearsay sweep FILE --vary …`: every strategy at many points, in a table, as data and as a report. */
import { z } from 'zod';
import { isCertain } from '../../analysis/certain.ts';
import { idleFactors } from '../../analysis/sweep/idle-factors.ts';
import { summarizePoints } from '../../analysis/sweep/summarize-points.ts';
import { HearsayError, type Issue } from '../../errors.ts';
import { checkPoints } from '../../experiment/check-points.ts';
import {
  designPoints,
  needsLevels,
  parseDesign,
  refuseTooMany,
  type SweepDesign,
} from '../../experiment/designs/sweep-design.ts';
import type { Factor, FactorPoint } from '../../experiment/factors.ts';
import type { Cell } from '../../experiment/results.ts';
import { oddFactors, readFactors, scenarioAt, type VariedScenario } from '../../experiment/vary.ts';
import { agreeWithOne } from '../../language/agree.ts';
import { plainLabel } from '../../report/labels.ts';
import type { SweepReport } from '../../report/sweep/data.ts';
import { sweepSheet } from '../../report/sweep.ts';
import { outcomeRange } from '../../scenario/outcome-range.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import { toCsv } from '../../study/files/csv.ts';
import type { ScenarioFile } from '../frame/scenario-file.ts';
import { studyCommand } from '../frame/study-command.ts';

export const { run, checkShares, report } = studyCommand({
  kind: 'sweep',
  asked: z.object({ vary: z.array(z.string()).min(1), design: z.string() }),
  ask: (_file, given) => ({ vary: [...given.list('vary')], design: given.text('design') ?? 'grid' }),
  plan: planSweep,
  check: ({ source }, { points }) => checkPoints(points, source),
  remarks: (_file, { remarks }) => remarks,
  announce({ scenario: { name, strategies, replications } }, { points }) {
    const runs = points.length * strategies.length * replications;
    return {
      en: `${plainLabel(name)}: ${agreeWithOne(`${points.length} points × ${strategies.length} strategies × ${replications} replications, ${runs} runs`)}`,
      zh: `${plainLabel(name)}：${points.length} 个取值点 × ${strategies.length} 个策略 × ${replications} 次重复，共 ${runs} 次模拟`,
    };
  },
  wanted: (_file, { points }) => ({ points }),
  needs: { replications: 1, what: 'a sweep', doing: 'show' },
  find({ scenario, file, plan: { factors, points, design }, results, language, provenance }): SweepReport {
    const levels = points.map((point) => point.levels.map(({ label }) => label));
    return {
      scenario,
      factors,
      points,
      design: design.kind,
      results,
      summary: summarizePoints(results, scenario.outcomes, {
        isCertain: certainAt(points, file.source),
        // The horizon may be what is varied.
        rangeOf: (outcome) => outcomeRange(outcome, { ...scenario, horizon: Number.POSITIVE_INFINITY }),
      }),
      idle: design.kind === 'grid' ? idleFactors(results, levels, scenario.outcomes) : [],
      language,
      provenance,
    };
  },
  summary: summarize,
  sheet: sweepSheet,
  files: (found) => ({ 'points.csv': pointsAsCsv(found) }),
});

/** Reading a scenario takes some milliseconds: of more points it is not asked. */
const MOST_ASKED = 200;

/** Whether no draw enters an outcome, by the scenario of each point. */
function certainAt(points: readonly FactorPoint[], source: VariedScenario) {
  const scenarios = new Map<number, Scenario>();
  return ({ point = 0, strategy }: Cell, outcome: string): boolean => {
    if (points.length > MOST_ASKED) return false;
    const scenario = scenarios.get(point) ?? scenarioAt(points[point]!.set, source);
    scenarios.set(point, scenario);
    return isCertain(scenario, strategy, outcome);
  };
}

interface Sweep {
  /** What is odd in it. */
  readonly remarks: readonly Issue[];
  readonly design: SweepDesign;
  readonly factors: readonly Factor[];
  readonly points: readonly FactorPoint[];
}

function planSweep(
  { source, scenario }: ScenarioFile,
  asked: { readonly vary: readonly string[]; readonly design: string },
): Sweep {
  if (asked.vary.length === 0) {
    throw new HearsayError(
      { en: 'a sweep needs something to vary', zh: '扫描需要至少一个要改变的值' },
      {
        en: 'write for example --vary community.groups.cap=50,150,500 or --vary parameters.attention=20..60:5',
        zh: '例如 --vary community.groups.cap=50,150,500 或 --vary parameters.attention=20..60:5',
      },
    );
  }
  const design = parseDesign(asked.design);
  const { strategies, replications, seed } = scenario;
  const perPoint = { strategies: strategies.length, replications };
  const factors = readFactors(asked.vary, source, {
    needsLevels: needsLevels(design),
    refuse: (written) => refuseTooMany(written, design, perPoint),
  });
  const points = designPoints(factors, design, seed, perPoint);
  return { design, factors, points, remarks: oddFactors(asked.vary) };
}

/** The JSON document that other programs read; its shape is a promise. */
function summarize({ scenario, factors, points, design, results, summary, idle, provenance }: SweepReport): object {
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
          Object.entries(summary.points[point]![strategy]!).map(
            ([outcome, { mean, sd, ci95, ciKind, q05, median, q95 }]) => [
              outcome,
              { mean, sd, ci95, ciKind, q05, median, q95 },
            ],
          ),
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
