/**
 * The search against plans drawn at random, at equal runs, under a tight limit: how many members an operator can keep talking for
 * less than half of its budget, on the shipped scenario `plan-under-budget`. What both found is looked at twice on fresh seeds, as `hearsay plan` does it; the
 * best that anybody found, in many runs, stands for the best there is.
 *
 *     node test/calibration/plan-against-random.mjs [SEEDS]        writes plan-against-random.json
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { guessPlans } from '#hearsay/analysis/plan/guess.js';
import { meanOf, scorePlan } from '#hearsay/analysis/plan/score.js';
import { createRunner } from '#hearsay/experiment/execute.js';
import { genesOf, leverValues, pointOf, searchKey } from '#hearsay/experiment/plan/lever-points.js';
import { firstGeneration, nextGeneration, select } from '#hearsay/experiment/plan/search.js';
import { compileModel } from '#hearsay/model/compile.js';
import { keyFromText } from '#hearsay/random/draws.js';
import { uniform } from '#hearsay/random/threefry.js';
import { readScenario } from '#hearsay/scenario/read.js';

const SEEDS = Number(process.argv[2] ?? 6);
const [POPULATION, GENERATIONS, REPLICATIONS, LOOKED_AT, CHOICE, FRESH] = [10, 6, 3, 8, 10, 20];
/** Of plans at random few keep it. */
const BUDGET = 2_000;

const text = readFileSync(new URL('../../scenarios/plan-under-budget.yaml', import.meta.url), 'utf8')
  .replace('objectives: [maximise talking, minimise cost]', 'objectives: [maximise talking]')
  .replace('cost: at most 5000', `cost: at most ${BUDGET}`);
const { plan } = readScenario(text).scenario;
const genes = genesOf(plan);

/** Values of a plan's runs on the seeds of a round. */
function evaluate(place, seed, round, replications) {
  const { set } = pointOf(plan.levers, leverValues(plan.levers, place), seed, round);
  const runner = createRunner(compileModel(readScenario(text, { set }).scenario));
  const results = Array.from({ length: replications }, (_, replication) => {
    const outcome = runner({ point: 0, strategy: plan.strategy, replication });
    if (!('result' in outcome)) throw new Error(outcome.failure.message);
    return outcome.result.outcomes;
  });
  const of = ({ outcome }) => Float64Array.from(results, (outcomes) => outcomes[outcome]);
  return { objectives: plan.objectives.map(of), limits: plan.limits.map(of) };
}

function searched(seed) {
  const key = searchKey({ seed });
  const tried = [];
  let guess;
  let plans = firstGeneration(POPULATION, genes, key);
  for (let generation = 0; ; generation++) {
    for (const place of plans)
      tried.push({ place, generation, runs: evaluate(place, seed, `generation ${generation + 1}`, REPLICATIONS) });
    guess = guessPlans(plan, genes, tried, guess?.tunings);
    const places = [...new Map(tried.map(({ place }) => [place.join(), place])).values()];
    const parents = select(
      places,
      places.map((place) => guess.scoreAt(place, 0)),
      POPULATION,
    );
    if (generation === GENERATIONS - 1) return parents.map((parent) => parent.plan);
    plans = nextGeneration(parents, genes, key, generation, guess.scoreAt);
  }
}

/** As many runs: each plan at random once, all on the same seeds. */
function atRandom(seed) {
  const key = keyFromText(`${seed} at random`);
  const count = POPULATION * (2 * GENERATIONS - 1);
  const places = Array.from({ length: count }, (_, i) => Float64Array.from(genes, (_gene, k) => uniform(key, k, i)));
  const scores = places.map((place) => scorePlan(plan, evaluate(place, seed, 'at random', REPLICATIONS)));
  return select(places, scores, POPULATION).map((parent) => parent.plan);
}

/** What the plan that a first look chooses is worth in a second; nothing where none keeps the limit. */
function worthOf(places, seed) {
  const few = places.slice(0, LOOKED_AT);
  const scores = few.map((place) => scorePlan(plan, evaluate(place, seed, 'choice', CHOICE)));
  const [best] = select(few, scores, 1);
  if (best.score.violation > 0) return 0;
  return meanOf(evaluate(best.plan, seed, 'anew', FRESH).objectives[0]);
}

const searches = [];
for (let s = 0; s < SEEDS; s++) {
  const seed = `against random ${s}`;
  const [own, random] = [worthOf(searched(seed), seed), worthOf(atRandom(seed), seed)];
  searches.push({ seed, searched: own, random });
  console.error(seed, own.toFixed(2), random.toFixed(2));
}
const best = Math.max(...searches.flatMap((each) => [each.searched, each.random]));
const regretOf = (of) => searches.reduce((sum, each) => sum + best - each[of], 0) / SEEDS;
const record = {
  scenario: 'plan-under-budget',
  budget: BUDGET,
  population: POPULATION,
  generations: GENERATIONS,
  replications: REPLICATIONS,
  runsEach: POPULATION * (2 * GENERATIONS - 1) * REPLICATIONS,
  lookedAt: LOOKED_AT,
  runsOfTheLooks: [CHOICE, FRESH],
  best,
  searches,
  regret: { searched: regretOf('searched'), random: regretOf('random') },
};
writeFileSync(new URL('plan-against-random.json', import.meta.url), `${JSON.stringify(record, null, 2)}\n`);
