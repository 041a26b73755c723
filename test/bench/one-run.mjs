/**
 * One run of a scenario: `node one-run.mjs '{ "text": …, "set": […], "warm": […] }'` prints what it took as one line of JSON. With
 * `warm` the engine is first made warm on a run with these overrides.
 */
import '../../bin/inlining.js';
// The module that the command line runs.
import { compileModel, createWorld, readScenario, simulate } from '../../dist/bundle/index.js';
import { timed } from './clock.mjs';

const { text, set, warm, replication = 0 } = JSON.parse(process.argv[2]);
if (warm !== undefined) for (let k = 0; k < 2; k++) run(warm);
console.log(JSON.stringify(run(set)));

function run(overrides) {
  const model = compileModel(readScenario(text, { set: overrides }).scenario);
  const graph = timed(() => createWorld(model, replication));
  const simulation = timed(() => simulate(model, model.strategies[0].name, replication, { world: graph.value }));
  const { series, outcomes } = simulation.value;
  const total = (days) => days.reduce((sum, count) => sum + count, 0);
  return {
    seconds: simulation.seconds,
    processor: simulation.processor,
    graphSeconds: graph.seconds,
    memberDays: total(series.members),
    visits: total(series.dailyActive),
    messages: outcomes.messages,
    joined: outcomes.joined,
    members: outcomes.members,
    invitations: outcomes.invitations,
    orders: outcomes.orders,
    megabytes: process.resourceUsage().maxRSS / 1024,
  };
}
