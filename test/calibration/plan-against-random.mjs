/**
 * The search against plans drawn at random, at equal runs, on the shipped scenario `plan-under-budget`: what both found is run anew on the
 * same fresh seeds, and the volume that each front dominates is compared, over several seeds of the search.
 *
 *     node test/calibration/plan-against-random.mjs [SEEDS]        writes plan-against-random.json
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { meanOf, scorePlan } from '#hearsay/analysis/plan/score.js';
import { createRunner } from '#hearsay/experiment/execute.js';
import { genesOf, leverValues, pointOf, searchKey } from '#hearsay/experiment/plan/lever-points.js';
import { firstGeneration, nextGeneration, select } from '#hearsay/experiment/plan/search.js';
import { compileModel } from '#hearsay/model/compile.js';
import { hypervolume } from '#hearsay/numeric/hypervolume.js';
import { studentTQuantile } from '#hearsay/numeric/student-t.js';
import { keyFromText } from '#hearsay/random/draws.js';
import { uniform } from '#hearsay/random/threefry.js';
import { readScenario } from '#hearsay/scenario/read.js';

const SEEDS = Number(process.argv[2] ?? 8);
const [POPULATION, GENERATIONS, REPLICATIONS, FRESH] = [12, 8, 4, 20];

const text = readFileSync(new URL('../../scenarios/plan-under-budget.yaml', import.meta.url), 'utf8');
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
  let candidates = firstGeneration(POPULATION, genes, key);
  for (let generation = 0; ; generation++) {
    const scores = candidates.map((place) =>
      scorePlan(plan, evaluate(place, seed, `generation ${generation + 1}`, REPLICATIONS)),
    );
    const parents = select(candidates, scores, POPULATION);
    if (generation === GENERATIONS - 1) return parents.filter(({ front }) => front === 0).map((parent) => parent.plan);
    candidates = nextGeneration(parents, genes, key, generation);
  }
}

/** As many runs: each plan at random once, all on the same seeds, the best front of as many plans as the search keeps. */
function atRandom(seed) {
  const key = keyFromText(`${seed} at random`);
  const count = POPULATION * (2 * GENERATIONS - 1);
  const places = Array.from({ length: count }, (_, i) => Float64Array.from(genes, (_gene, k) => uniform(key, k, i)));
  const scores = places.map((place) => scorePlan(plan, evaluate(place, seed, 'at random', REPLICATIONS)));
  return select(places, scores, POPULATION)
    .filter(({ front }) => front === 0)
    .map((parent) => parent.plan);
}

/** Of the box from nobody talking to 60, and from a cost of 5,000 to nothing. */
function volumeOf(places, seed) {
  const costs = places.flatMap((place) => {
    const runs = evaluate(place, seed, 'anew', FRESH);
    const { violation } = scorePlan(plan, runs);
    return violation > 0 ? [] : [[-meanOf(runs.objectives[0]) / 60, meanOf(runs.objectives[1]) / 5000]];
  });
  return hypervolume(costs, [0, 1]);
}

const searches = [];
for (let s = 0; s < SEEDS; s++) {
  const seed = `against random ${s}`;
  const [own, random] = [volumeOf(searched(seed), seed), volumeOf(atRandom(seed), seed)];
  searches.push({ seed, searched: own, random });
  console.error(seed, own.toFixed(4), random.toFixed(4));
}
const gains = searches.map((each) => each.searched - each.random);
const mean = gains.reduce((sum, gain) => sum + gain, 0) / SEEDS;
const sd = Math.sqrt(gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / (SEEDS - 1));
const half = (studentTQuantile(0.975, SEEDS - 1) * sd) / Math.sqrt(SEEDS);
const record = {
  scenario: 'plan-under-budget',
  population: POPULATION,
  generations: GENERATIONS,
  replications: REPLICATIONS,
  runsEach: POPULATION * (2 * GENERATIONS - 1) * REPLICATIONS,
  freshRuns: FRESH,
  searches,
  gain: { mean, ci95: [mean - half, mean + half] },
};
writeFileSync(new URL('plan-against-random.json', import.meta.url), `${JSON.stringify(record, null, 2)}\n`);
