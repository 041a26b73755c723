/** One run of the engine's core: `node core.mjs '{ "members": …, "days": … }'` prints one line of JSON. */
import '../../bin/inlining.js';
// The module that the command line runs.
import { compileModel, createWorld, readScenario, simulate } from '../../dist/bundle/index.js';
import { processorSeconds } from './clock.mjs';
import { coreScenario } from './core-scenario.mjs';

const { members, days } = JSON.parse(process.argv[2]);
// The compiler of Node needs some 200,000 visits to see what is hot; C is compiled beforehand.
for (let k = 0; k < 4; k++) run(2_000, 60);
console.log(JSON.stringify(run(members, days)));

/** The clock runs from the second day, after joining and the first visit of everybody, to the last evening: what reads the run is not in it. */
function run(memberCount, dayCount) {
  const model = compileModel(readScenario(coreScenario(memberCount, dayCount)).scenario);
  const world = createWorld(model, 0);
  let start = 0;
  let seconds = 0;
  const observe = ({ day }) => {
    if (day === 0) start = processorSeconds();
    if (day === dayCount - 1) seconds = processorSeconds() - start;
  };
  const { series } = simulate(model, 'topics', 0, { world, observe });
  const visits = series.dailyActive.reduce((sum, count) => sum + count, 0);
  const plain = Object.fromEntries(Object.entries(series).map(([name, values]) => [name, [...values]]));
  return { seconds, visits, timedVisits: visits - series.dailyActive[0], series: plain };
}
