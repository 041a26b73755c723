/**
 * Word of mouth alone, by the engine or by the flat loop: `node word-of-mouth-run.mjs '{ "peer": …, "people": …, "replications": [from, to] }'`
 * prints what the replications took and counted as one line of JSON. Both use the same graphs.
 */
// The module that the command line runs.
import '../../bin/inlining.js';
import { compileModel, createWorld, readScenario, simulate } from '../../dist/bundle/index.js';
import { timed } from './clock.mjs';
import { betaChances, flatLoop, words } from './flat-loop.mjs';

const DAYS = 100;
const SEED_SHARE = 0.01;
const TELL_RATE = 0.02;
/** Members leave with 5 % a day; the spread is the least that the format allows. */
const FRAILTY = [50, 950];

const { peer, people, replications } = JSON.parse(process.argv[2]);
const run = peer === 'engine' ? runEngine : runFlatLoop;
run(Math.min(people, 20_000), 1_000);
const results = [];
for (let replication = replications[0]; replication < replications[1]; replication++)
  results.push(run(people, replication));
console.log(JSON.stringify(results));

function modelOf(size) {
  return compileModel(readScenario(scenarioText(size)).scenario);
}

function runEngine(size, replication) {
  const model = modelOf(size);
  const graph = timed(() => createWorld(model, replication));
  const simulation = timed(() => simulate(model, 'friends', replication, { world: graph.value }));
  const { joined, members } = simulation.value.outcomes;
  return resultOf(graph, simulation, joined, members);
}

function runFlatLoop(size, replication) {
  const graph = timed(() => createWorld(modelOf(size), replication));
  const word = words(replication + 1);
  const leaveChance = betaChances(size, ...FRAILTY, word);
  const seeds = Math.round(SEED_SHARE * size);
  const simulation = timed(() =>
    flatLoop(graph.value.graph, { days: DAYS, seeds, tellRate: TELL_RATE, leaveChance, word }),
  );
  return resultOf(graph, simulation, simulation.value.joined, simulation.value.members);
}

function resultOf(graph, { seconds, processor }, joined, members) {
  const megabytes = process.resourceUsage().maxRSS / 1024;
  return { graphSeconds: graph.seconds, seconds, processor, joined, members, megabytes };
}

/** Nothing is read, written or felt, and trust and belonging stay what they were: members come, mention the community to friends, who always accept, and leave. */
function scenarioText(size) {
  const off = [
    'silentVisit',
    'notifyProbability',
    'priorTie',
    'postRate',
    'questionRate',
    'inviteMean',
    'acceptFriends',
    'acceptClosure',
    'acceptRelevance',
    'acceptReward',
    'churnBelonging',
    'churnSatisfaction',
    'churnOverload',
    'churnCircle',
    'dropOut',
    'friendExample',
    'storeUse',
    'readinessSd',
    'emptyRoom',
    'belongingRate',
    'trustSpread',
    'trustSatisfaction',
    'trustBelonging',
    'trustSpeakers',
    'trustUsual',
  ];
  return `hearsay: 1
name: Word of mouth alone
horizon: ${DAYS} days
seed: word of mouth
population: { size: ${size}, graph: { kind: small-world, meanDegree: 10, rewiring: 0.1 } }
community: { founders: ${Math.round(SEED_SHARE * size)} }
strategies: { friends: { operators: { count: 0, hours: 0/day } } }
parameters: { ${off.map((name) => `${name}: 0`).join(', ')}, visitProbability: 1, recommenderChurn: 1, acceptBase: 40, tellRate: ${TELL_RATE}, frailtyA: ${FRAILTY[0]}, frailtyB: ${FRAILTY[1]} }
`;
}
