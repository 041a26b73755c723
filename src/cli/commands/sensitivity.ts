/** `hearsay sensitivity FILE`: which uncertain values the outcomes depend on, in a table, as data and as a report. */
import { z } from 'zod';
import { joinPresences, presenceOf } from '../../analysis/missing.ts';
import {
  type EffectStep,
  elementaryEffects,
  type FactorEffects,
} from '../../analysis/sensitivity/elementary-effects.ts';
import { convergence, type Index, type SobolIndices, type SobolRow } from '../../analysis/sensitivity/sobol-indices.ts';
import { changesRuns } from '../../analysis/sweep/idle-factors.ts';
import { HearsayError } from '../../errors.ts';
import { checkPoints } from '../../experiment/check-points.ts';
import { type MorrisDesign, morrisDesign } from '../../experiment/designs/morris.ts';
import { MOST_SOBOL_FACTORS, saltelliDesign } from '../../experiment/designs/saltelli.ts';
import { type Factor, type FactorPoint, pointAt, uniquePoints } from '../../experiment/factors.ts';
import type { Results } from '../../experiment/results.ts';
import { uncertainFactors } from '../../experiment/uncertain-points.ts';
import { refuseValuesOfOthers, valuesOfOthers } from '../../experiment/values-of-others.ts';
import { agreeWithOne } from '../../language/agree.ts';
import { keyFromText } from '../../random/draws.ts';
import { plainLabel } from '../../report/labels.ts';
import type { SensitivityFindings, SensitivityReport } from '../../report/sensitivity/data.ts';
import { sensitivitySheet } from '../../report/sensitivity.ts';
import { missingOf } from '../frame/missing-of.ts';
import type { ScenarioFile } from '../frame/scenario-file.ts';
import { studyCommand } from '../frame/study-command.ts';
import { chooseStrategy } from '../typed/choose-strategy.ts';
import type { Arguments } from '../typed/command.ts';

/** Runs at each point unless said otherwise: enough to tell chance apart, few enough for many points. */
const REPLICATIONS = 10;
const WALKS = 20;
const SAMPLES = 1024;
/** More runs than this are a slip of the hand. */
const MOST_RUNS = 10_000_000;

/** Plain data, kept in the study for `hearsay report`. */
const askedShape = z.object({
  method: z.enum(['morris', 'sobol']),
  /** Walks or rows. */
  count: z.int().min(1).max(1_000_000),
  strategy: z.string(),
  replications: z.int().min(2).max(1_000_000),
});
type Asked = Readonly<z.output<typeof askedShape>>;

export const { run, checkShares, report } = studyCommand({
  kind: 'sensitivity',
  asked: z.object({ analysis: askedShape }),
  ask: (file, given) => ({ analysis: askedFor(file, given) }),
  free: ['analysis.replications'],
  plan: (file, { analysis }) => planAnalysis(file, analysis),
  check: ({ source }, { points }) => checkPoints(points, source),
  announce({ scenario }, { points, factors, strategy, replications }) {
    const names = [scenario.name, strategy].map(plainLabel);
    const sizes = `${factors.length} uncertain values, ${points.length} points × ${replications} replications`;
    return {
      en: `${names.join(', ')}: ${agreeWithOne(sizes)}`,
      zh: `${names.join('，')}：${factors.length} 个不确定的值，${points.length} 个取值点 × ${replications} 次重复`,
    };
  },
  wanted: (_file, { points, strategy, replications }) => ({ points, strategies: [strategy], replications }),
  needs: { replications: 2, what: 'a sensitivity analysis', doing: 'show' },
  find({ scenario, plan, results, language, provenance }): SensitivityReport {
    const findings = analyze(plan, results, scenario.outcomes);
    return {
      scenario,
      strategy: plan.strategy,
      factors: plan.factors,
      ofOthers: plan.ofOthers,
      points: plan.points.length,
      findings,
      idle: idleIn(findings, plan.factors.length),
      changesRuns: (factor) =>
        changesRuns(
          results,
          plan.points.map(({ levels }) => levels.map(({ label }) => label)),
          factor,
          plan.strategy,
        ),
      presence: Object.fromEntries(
        scenario.outcomes.map((outcome) => [
          outcome,
          joinPresences(
            plan.points.map((_, point) =>
              presenceOf(results, { strategy: plan.strategy, point }, outcome, scenario.formulas),
            ),
          ),
        ]),
      ),
      results,
      language,
      provenance,
    };
  },
  summary: summarize,
  sheet: sensitivitySheet,
});

// ---- what to run -----------------------------------------------------------------------------------------------------

interface Plan extends Asked {
  readonly factors: readonly Factor[];
  /** Positions of the factors that stand in other strategies. */
  readonly ofOthers: readonly number[];
  readonly morris: MorrisDesign | undefined;
  /** Each once. */
  readonly points: readonly FactorPoint[];
  /** Which of them stands at each place of the design. */
  readonly at: readonly number[];
}

function askedFor({ scenario }: ScenarioFile, given: Arguments): Asked {
  const method = (given.text('method') ?? 'morris') as Asked['method'];
  const [wanted, other] = method === 'morris' ? (['walks', 'samples'] as const) : (['samples', 'walks'] as const);
  if (given.number(other) !== undefined) {
    throw new HearsayError(
      { en: `"--${other}" belongs to the other method than "${method}"`, zh: `--${other} 不是 ${method} 方法的选项` },
      {
        en: `write "--${wanted}", or "--method ${method === 'morris' ? 'sobol' : 'morris'}"`,
        zh: `请写 --${wanted}，或 --method ${method === 'morris' ? 'sobol' : 'morris'}`,
      },
    );
  }
  return {
    method,
    count: given.number(wanted) ?? (method === 'morris' ? WALKS : SAMPLES),
    strategy: chooseStrategy(scenario, given.text('strategy')),
    replications: given.number('replications') ?? Math.max(2, Math.min(REPLICATIONS, scenario.replications)),
  };
}

function planAnalysis({ scenario, source }: ScenarioFile, asked: Asked): Plan {
  const strategy = chooseStrategy(scenario, asked.strategy);
  const factors = uncertainFactors(scenario);
  refuseValuesOfOthers(factors, strategy, scenario, source);
  const { method, count, replications } = asked;
  if (method === 'sobol' && factors.length > MOST_SOBOL_FACTORS) {
    throw new HearsayError(
      {
        en: `the method sobol takes at most ${MOST_SOBOL_FACTORS} uncertain values, found ${factors.length}`,
        zh: `sobol 方法最多处理 ${MOST_SOBOL_FACTORS} 个不确定的值，这里有 ${factors.length} 个`,
      },
      {
        en: 'find out with "--method morris" which matter, and take the others out of "uncertain"',
        zh: '请先用 --method morris 找出重要的，把其余的移出 uncertain',
      },
    );
  }
  const points = count * (factors.length + (method === 'morris' ? 1 : 2));
  if (points * replications > MOST_RUNS) {
    throw new HearsayError(
      {
        en: `${count} ${method === 'morris' ? 'walks' : 'rows'} of ${points / count} points with ${replications} runs each are ${points * replications} runs; at most ${MOST_RUNS} are computed`,
        zh: `${count} ${method === 'morris' ? '条路径' : '行'}，每${method === 'morris' ? '条' : '行'} ${points / count} 个点，每点 ${replications} 次模拟，共 ${points * replications} 次；最多计算 ${MOST_RUNS} 次`,
      },
      {
        en: `write a smaller number behind "--${method === 'morris' ? 'walks' : 'samples'}"`,
        zh: `请把 --${method === 'morris' ? 'walks' : 'samples'} 改小`,
      },
    );
  }
  const key = keyFromText(`${method}/${scenario.seed}`);
  const morris = method === 'morris' ? morrisDesign(count, factors.length, key) : undefined;
  const coordinates = morris?.points ?? saltelliDesign(count, factors.length, key);
  return {
    ...asked,
    strategy,
    factors,
    ofOthers: valuesOfOthers(factors, strategy, source),
    morris,
    ...uniquePoints(coordinates.map((place) => pointAt(factors, place))),
  };
}

// ---- what came out ---------------------------------------------------------------------------------------------------

function analyze(plan: Plan, results: Results, outcomes: readonly string[]): SensitivityFindings {
  const { strategy, at, factors, morris, count } = plan;
  const valuesAt = (outcome: string) => {
    const byPoint = plan.points.map((_, point) => results.outcome(outcome, { point, strategy }));
    return (place: number) => byPoint[at[place]!]!;
  };
  if (morris !== undefined) {
    const effects = (outcome: string): FactorEffects[] => {
      const values = valuesAt(outcome);
      const steps = morris.steps.flatMap((walk, k) =>
        walk.map(({ factor, change }, step): EffectStep => {
          const place = k * (factors.length + 1) + step;
          return { factor, change, before: values(place), after: values(place + 1) };
        }),
      );
      return elementaryEffects(steps, factors.length);
    };
    return {
      method: 'morris',
      walks: count,
      outcomes: Object.fromEntries(outcomes.map((name) => [name, effects(name)])),
    };
  }
  const settling = Object.fromEntries(
    outcomes.map((outcome): [string, readonly SobolIndices[]] => {
      const values = valuesAt(outcome);
      const size = factors.length + 2;
      const rows = Array.from({ length: count }, (_, j): SobolRow => {
        const place = j * size;
        return { a: values(place), b: values(place + 1), mixed: factors.map((_, k) => values(place + 2 + k)) };
      });
      return [outcome, convergence(rows, growingCounts(count))];
    }),
  );
  const last = Object.fromEntries(Object.entries(settling).map(([outcome, all]) => [outcome, all.at(-1)!]));
  return { method: 'sobol', samples: count, outcomes: last, settling };
}

/** An eighth, a quarter, a half and all of the rows. */
const growingCounts = (count: number): number[] =>
  [8, 4, 2, 1].map((part) => Math.floor(count / part)).filter((rows) => rows >= 2);

/** Factors that changed no outcome in any run. Only the method morris compares points that differ in nothing else. */
function idleIn(findings: SensitivityFindings, factors: number): number[] {
  if (findings.method === 'sobol') return [];
  return Array.from({ length: factors }, (_, k) => k).filter((k) =>
    Object.values(findings.outcomes).every((effects) => effects[k]!.nothing),
  );
}

/** The JSON document that other programs read; its shape is a promise. */
function summarize({
  scenario,
  strategy,
  factors,
  findings,
  idle,
  presence,
  results,
  provenance,
}: SensitivityReport): object {
  const paths = factors.map(({ name }) => name);
  return {
    scenario: scenario.name,
    seed: scenario.seed,
    strategy,
    method: findings.method,
    ...(findings.method === 'morris' ? { walks: findings.walks } : { samples: findings.samples }),
    replications: results.replications,
    factors: factors.map(({ name, range }, k) => ({
      path: name,
      from: range!.low,
      to: range!.high,
      unit: range!.unit.trim(),
      scale: range!.scale,
      doesNothing: idle.includes(k),
    })),
    outcomes:
      findings.method === 'morris'
        ? mapValues(findings.outcomes, (effects, outcome) => ({
            ...missingOf(presence[outcome]!),
            factors: effects.map((one, k) => effectToJson(paths[k]!, one)),
          }))
        : mapValues(findings.outcomes, (indices, outcome) => ({
            ...missingOf(presence[outcome]!),
            ...indicesToJson(paths, indices),
            convergence: findings.settling[outcome]!.map((one) => indicesToJson(paths, one)),
          })),
    digest: provenance.digest,
  };
}

function effectToJson(path: string, effect: FactorEffects): unknown {
  const { mu, muCi95, muStar, muStarCi95, sigma, sigmaCi95, noise, steps, leftOut } = effect;
  return {
    path,
    mu: { estimate: mu, ci95: muCi95 },
    muStar: { estimate: muStar, ci95: muStarCi95 },
    sigma: { estimate: sigma, ci95: sigmaCi95 },
    noise,
    steps,
    leftOut,
  };
}

function indicesToJson(paths: readonly string[], indices: SobolIndices): object {
  const { rows, leftOut, mean, variance, seedVariance, residualVariance, first, total } = indices;
  const plain = ({ estimate, ci95 }: Index) => ({ estimate, ci95 });
  return {
    rows,
    leftOut,
    mean,
    variance,
    seedVariance,
    residualVariance,
    factors: paths.map((path, k) => ({ path, first: plain(first[k]!), total: plain(total[k]!) })),
  };
}

const mapValues = <T, U>(map: Readonly<Record<string, T>>, change: (value: T, key: string) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value, key)]));
