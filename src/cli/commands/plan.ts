/**
 * `hearsay plan FILE`: searches the levers that the scenario's `plan` names, and looks at what was found anew.
 *
 *     first plans ──► run on the seeds of a generation ──► keep the best ──► vary them ──► … ──► run those left on fresh seeds
 *
 * Which plan is tried next depends on the scenario's seed and on results alone, so that the same command, with runs already in its
 * folder, goes the same way without running them again.
 */

import { join } from 'node:path';
import { stringify } from 'yaml';
import { z } from 'zod';
import { isCertain } from '../../analysis/certain.ts';
import { joinPresences, presenceOf } from '../../analysis/missing.ts';
import { type FoundPlan, type JudgedFront, judgeFront } from '../../analysis/plan/front.ts';
import { guessPlans, type PlanGuess, type TriedPlan } from '../../analysis/plan/guess.ts';
import { searchProgress } from '../../analysis/plan/progress.ts';
import { meanOf, type PlanRuns } from '../../analysis/plan/score.ts';
import { HearsayError, type Words } from '../../errors.ts';
import { genesOf, leverValues, pointOf, searchKey, settingsOf } from '../../experiment/plan/lever-points.ts';
import { firstGeneration, nextGeneration, type Parent, select } from '../../experiment/plan/search.ts';
import type { Cell, Results } from '../../experiment/results.ts';
import { scenarioAt } from '../../experiment/vary.ts';
import { agreeWithOne } from '../../language/agree.ts';
import type { Scored } from '../../numeric/pareto.ts';
import { plainLabel } from '../../report/labels.ts';
import { planTexts } from '../../report/language/plan.ts';
import { type PlannedStudy, type PlanWithout, planSheet, planStatement } from '../../report/plan.ts';
import { quoteForShell } from '../../report/quote-for-shell.ts';
import { plannedStrategy } from '../../scenario/planned-strategy.ts';
import { type Plan, searchRuns } from '../../scenario/planning.ts';
import type { Scenario } from '../../scenario/scenario.ts';
import type { ScenarioFile } from '../frame/scenario-file.ts';
import type { OpenStudy } from '../frame/study.ts';
import { type Computed, studyCommand } from '../frame/study-command.ts';

export const { run, checkShares, report } = studyCommand({
  kind: 'plan',
  // All that is asked stands in the scenario.
  asked: z.object({}),
  ask: () => ({}),
  plan({ scenario, path }): Plan {
    if (scenario.plan === undefined) throw nothingToPlan(path);
    return scenario.plan;
  },
  announce: ({ scenario: { name, horizon } }, plan) => ({
    en: `${plainLabel(name)}: ${agreeWithOne(
      `${plan.generations} generations of ${plan.population} plans, ` +
        `at most ${searchRuns(plan)} runs of ${horizon} days`,
    )}`,
    zh: `${plainLabel(name)}：${plan.generations} 代，每代 ${plan.population} 个方案，最多 ${searchRuns(plan)} 次模拟，每次 ${horizon} 天`,
  }),
  expected: searchRuns,
  async compute({ study, file, plan, note }): Promise<Searched | undefined> {
    const { scenario } = file;
    const search = await searchPlans(scenario, plan, study, note);
    if (search === undefined) return undefined;
    const anew = await lookAnew(file, plan, search, study, note);
    return anew && { search, anew, results: anew.results };
  },
  needs: { replications: 1, what: 'a plan', doing: 'plan with' },
  find({ file, scenario, plan, runs: { search, anew }, language }) {
    const planned: PlannedStudy = {
      scenario,
      plan,
      values: anew.values,
      judged: anew.judged,
      without: anew.without,
      progress: searchProgress(search.generations),
      freshRuns: scenario.replications,
      searchRuns: search.runs,
      language,
    };
    return { planned, strategies: strategiesOf(file, planned) };
  },
  summary: ({ planned, strategies }) => summarize(planned, strategies),
  sheet: ({ planned, strategies }) => planSheet(planned, strategies),
  files: ({ strategies }) => ({
    'plans.yaml': stringify({ strategies: Object.fromEntries(strategies.map((each) => [each.name, each.strategy])) }),
  }),
  afterwards: ({ planned }, folder) => planTexts(planned.language).paste(join(folder, 'plans.yaml')),
});

interface Searched extends Computed {
  readonly search: Search;
  readonly anew: Anew;
}

function nothingToPlan(path: string): HearsayError {
  return new HearsayError(
    { en: `"${path}" does not say what may be planned`, zh: `“${path}”没有说明可以调整什么` },
    {
      en: 'write it under "plan", such as "plan: { levers: { operators.hours: 1..8 }, objectives: [maximise members, minimise cost] }"',
      zh: '请写在 plan 下，例如 plan: { levers: { operators.hours: 1..8 }, objectives: [maximise members, minimise cost] }',
    },
  );
}

// ---- the search ----------------------------------------------------------------------------------------------------

interface Search {
  /** The plans kept in each generation, scored on its seeds. */
  readonly generations: readonly (readonly Scored[])[];
  /** Of the plans kept in the last generation those worth another look, with the means of their objectives then. */
  readonly found: readonly { readonly values: readonly string[]; readonly search: readonly number[] }[];
  readonly runs: number;
}

/** Undefined after Ctrl-C: half a search is no answer, and the same command goes on. */
async function searchPlans(
  { seed }: Scenario,
  plan: Plan,
  study: OpenStudy,
  note: (text: string | Words) => void,
): Promise<Search | undefined> {
  const { levers, population, generations, replications, strategy } = plan;
  const genes = genesOf(plan);
  const key = searchKey({ seed });
  let candidates = firstGeneration(population, genes, key);
  let runs = 0;
  const history: Scored[][] = [];
  const tried: TriedPlan[] = [];
  /** What was run of each plan, by what it would be written as. */
  const known = new Map<string, { readonly place: Float64Array; readonly looks: PlanRuns[] }>();
  let guess: PlanGuess | undefined;
  let parents: Parent[] = [];
  for (let generation = 0; generation < generations; generation++) {
    // Plans that differ by less than anybody would write are one.
    const distinct = [...new Map(candidates.map((each) => [writtenAs(levers, each), each])).values()];
    const points = distinct.map((each) =>
      pointOf(levers, leverValues(levers, each), seed, `generation ${generation + 1}`),
    );
    const results = await study.compute({ points, strategies: [strategy], replications });
    if (study.interrupted) return undefined;
    runs += points.length * replications;
    for (const [point, place] of distinct.entries()) {
      const look = runsOf(plan, results, { strategy, point });
      tried.push({ place, generation, runs: look });
      const before = known.get(writtenAs(levers, place));
      if (before === undefined) known.set(writtenAs(levers, place), { place, looks: [look] });
      else before.looks.push(look);
    }
    guess = guessPlans(plan, genes, tried, guess?.tunings);
    const { scoreAt } = guess;
    const places = [...known.values()].map(({ place }) => place);
    parents = select(
      places,
      places.map((place) => scoreAt(place, 0)),
      population,
    );
    history.push(parents.map(({ score }) => score));
    const { length } = parents.filter(({ score, front }) => front === 0 && score.violation === 0);
    note({
      en: `generation ${generation + 1} of ${generations}: ${length === 0 ? (plan.limits.length > 0 ? 'no plan keeps the limits yet' : 'no plan has a value in every run yet') : `${length} ${length === 1 ? 'plan' : 'plans'} on the front`}`,
      zh: `第 ${generation + 1} 代（共 ${generations} 代）：${length === 0 ? (plan.limits.length > 0 ? '还没有方案满足限制' : '还没有方案在每次模拟中都有值') : `前沿上有 ${length} 个方案`}`,
    });
    candidates = nextGeneration(parents, genes, key, generation, scoreAt);
  }
  const worthALook = parents.filter(({ front }, rank) => front === 0 || rank < LOOKED_AT);
  const found = worthALook.map(({ plan: place }) => {
    const { looks } = known.get(writtenAs(levers, place))!;
    const mean = (k: number) => meanOf(Float64Array.from(looks.flatMap(({ objectives }) => [...objectives[k]!])));
    return {
      values: leverValues(levers, place),
      search: plan.objectives.map((_, k) => mean(k) ?? Number.NaN),
    };
  });
  return { generations: history, found: sorted(plan, found), runs };
}

/** Plans that get another look at least: the one that the search holds for best may be so by luck, or break a limit. */
const LOOKED_AT = 8;

const writtenAs = (levers: Plan['levers'], place: Float64Array): string => leverValues(levers, place).join('\n');

/** Best first in the first objective. */
function sorted({ objectives }: Plan, found: Search['found']): Search['found'] {
  const sign = objectives[0]!.goal === 'maximise' ? -1 : 1;
  return [...found].sort((a, b) => sign * (a.search[0]! - b.search[0]!));
}

interface Anew {
  readonly values: readonly (readonly string[])[];
  readonly judged: JudgedFront;
  readonly without: readonly PlanWithout[];
  /** Those of the plans found. */
  readonly results: Results;
}

/**
 * The plans found on seeds that the search has not met, twice: the first look chooses, the second, with the baseline, says what the chosen
 * are worth. Undefined after Ctrl-C.
 */
async function lookAnew(
  { source, scenario }: ScenarioFile,
  plan: Plan,
  { found }: Search,
  study: OpenStudy,
  note: (text: string | Words) => void,
): Promise<Anew | undefined> {
  const { seed, baseline, replications, formulas } = scenario;
  note({
    en: `Re-testing ${found.length} ${found.length === 1 ? 'plan' : 'plans'}, 2 × ${replications} runs each`,
    zh: `正在用新种子复查 ${found.length} 个方案，每个 2 × ${replications} 次模拟`,
  });
  const { strategy, levers } = plan;
  const look = (round: string) =>
    study.compute({
      points: found.map(({ values }) => pointOf(levers, values, seed, round)),
      strategies: [strategy],
      replications,
    });
  const first = await look('choice');
  if (study.interrupted) return undefined;
  const results = await look('anew');
  if (study.interrupted) return undefined;
  const { objectives, limits } = plan;
  const measured = [...new Set([...objectives, ...limits].map(({ outcome }) => outcome))];
  const plans: FoundPlan[] = found.map(({ search }, point) => ({
    ...runsOf(plan, results, { strategy, point }),
    certain: measured.filter((outcome) =>
      isCertain(scenarioAt(settingsOf(levers, found[point]!.values), source), strategy, outcome),
    ),
    first: runsOf(plan, first, { strategy, point }),
    search,
  }));
  const asItIs = await study.compute({ points: [pointOf([], [], seed, 'anew')], strategies: [baseline], replications });
  if (study.interrupted) return undefined;
  const judged = judgeFront({
    objectives,
    limits,
    plans,
    baseline: {
      ...runsOf(plan, asItIs, { strategy: baseline }),
      certain: measured.filter((outcome) => isCertain(scenario, baseline, outcome)),
    },
  });
  const without = found.map((_, point): PlanWithout => {
    const presences = measured.map((outcome) => ({
      outcome,
      presence: joinPresences([first, results].map((look) => presenceOf(look, { strategy, point }, outcome, formulas))),
    }));
    return presences
      .filter(({ presence }) => presence.missing > 0)
      .sort((a, b) => b.presence.missing - a.presence.missing);
  });
  return { values: found.map(({ values }) => values), judged, without, results };
}

function runsOf({ objectives, limits }: Plan, results: Results, cell: Cell): PlanRuns {
  return {
    objectives: objectives.map(({ outcome }) => results.outcome(outcome, cell)),
    limits: limits.map(({ outcome }) => results.outcome(outcome, cell)),
  };
}

// ---- what is written -----------------------------------------------------------------------------------------------

/** The recommended plans as strategies, and what to type to try each. */
interface PlannedStrategy {
  readonly plan: number;
  readonly name: string;
  readonly strategy: Readonly<Record<string, unknown>>;
  readonly set: readonly string[];
  readonly command: string;
}

/** A zero more where an amount such as 1.125 would be asked about when it is typed. */
const asTyped = (entry: string): string => (/=[+-]?[1-9]\d{0,2}\.\d{3}$/.test(entry) ? `${entry}0` : entry);

function strategiesOf({ path, text, source }: ScenarioFile, planned: PlannedStudy): PlannedStrategy[] {
  const { plan, values } = planned;
  return planStatement(planned).recommended.map(({ plan: index, title }) => {
    const set = settingsOf(plan.levers, values[index]!);
    return {
      plan: index,
      name: `plan-${index + 1}`,
      strategy: { note: title, ...plannedStrategy(text, source.set, plan, set) },
      set,
      command: ['hearsay', 'compare', path, ...set.flatMap((each) => ['--set', asTyped(each)])]
        .map(quoteForShell)
        .join(' '),
    };
  });
}

/** The JSON document that other programs read; its shape is a promise. */
function summarize(study: PlannedStudy, strategies: readonly PlannedStrategy[]): object {
  const { scenario, plan, values, judged, progress, searchRuns: runs, freshRuns } = study;
  const leversOf = (index: number) => Object.fromEntries(plan.levers.map(({ path }, k) => [path, values[index]![k]!]));
  return {
    scenario: scenario.name,
    seed: scenario.seed,
    strategy: plan.strategy,
    baseline: { strategy: scenario.baseline, ...judged.baseline },
    objectives: plan.objectives,
    limits: plan.limits,
    levers: plan.levers.map(({ path }) => path),
    population: plan.population,
    generations: progress.length,
    replications: plan.replications,
    searchRuns: runs,
    freshRuns,
    plans: judged.plans.map((each, index) => ({ plan: index + 1, levers: leversOf(index), ...each })),
    balanced: judged.balanced < 0 ? null : judged.balanced + 1,
    best: Object.fromEntries(
      plan.objectives.map(({ outcome }, k) => [outcome, judged.best[k]! < 0 ? null : judged.best[k]! + 1]),
    ),
    flattery: Object.fromEntries(plan.objectives.map(({ outcome }, k) => [outcome, judged.flattery[k]])),
    progress,
    strategies: Object.fromEntries(strategies.map(({ name, strategy }) => [name, strategy])),
    commands: strategies.map(({ plan: index, command }) => ({ plan: index + 1, command })),
  };
}
