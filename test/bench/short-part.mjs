/** A run of about ten milliseconds, of which a study computes thousands: which part of it is not living through days but starting and recording. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Recorder } from '#hearsay/engine/measuring/recorder.js';
import { createRun, read, step } from '#hearsay/engine/simulate.js';
import { createWorld } from '#hearsay/engine/world.js';
import { compileModel } from '#hearsay/model/compile.js';
import { readScenario } from '#hearsay/scenario/read.js';
import { figure, heading, spreadOf } from './print.mjs';

/** Of the whole run. */
const GOAL_SHARE = 5;
const SCENARIO = fileURLToPath(new URL('two-strategies.yaml', import.meta.url));
const STRATEGY = 'topics';

export function shortPart({ quick }) {
  heading('short: a run of 150 members and 60 days, in a process that is warm; its world is there already');
  const model = compileModel(readScenario(readFileSync(SCENARIO, 'utf8')).scenario);
  const [warm, rounds, runs] = quick ? [100, 5, 20] : [300, 11, 50];
  for (let k = 0; k < warm; k++)
    for (const recorder of [new Watched(model), silent(model)]) timed(model, k % 20, recorder);
  const worlds = Array.from({ length: runs }, (_, k) => createWorld(model, k));
  const [whole, start, closing, told] = [[], [], [], []];
  for (let round = 0; round < rounds; round++) {
    const pairs = worlds.map((world, k) => {
      const full = () => timed(model, world.replication, new Watched(model), world);
      const bare = () => timed(model, world.replication, silent(model), world);
      const [first, second] = (round + k) % 2 === 0 ? [full, bare] : [bare, full];
      const [one, other] = [first(), second()];
      return first === full ? [one, other] : [other, one];
    });
    const median = (of) => spreadOf(pairs.map(of)).median;
    const all = median(([full]) => full.whole);
    whole.push(all);
    start.push((100 * median(([full]) => full.start)) / all);
    closing.push((100 * median(([full]) => full.closing + full.end)) / all);
    told.push((100 * median(([full, bare]) => full.days - full.closing - bare.days)) / all);
  }
  const parts = [start, closing, told].map((part) => spreadOf(part).median);
  figure('a run', whole, { unit: 'ms' });
  figure('of it: starting', start, { unit: '%', digits: 1 });
  figure('of it: closing each day and reading what it came to', closing, { unit: '%', digits: 1 });
  figure('of it: being told, against a recorder that counts days', told, { unit: '%', digits: 1 });
  figure('all three', [parts.reduce((sum, part) => sum + part, 0)], { unit: '%', digits: 1, goal: GOAL_SHARE });
}

class Watched extends Recorder {
  spent = 0;

  endDay(run) {
    const begin = performance.now();
    super.endDay(run);
    this.spent += performance.now() - begin;
  }
}

/** Milliseconds of a run: until its first day, its days, and what is made of them at its end. */
function timed(model, replication, recorder, world = createWorld(model, replication)) {
  const begin = performance.now();
  const run = createRun(model, STRATEGY, replication, { world, recorder });
  const started = performance.now();
  while (step(run));
  const lived = performance.now();
  if (recorder.spent !== undefined) read(run);
  const end = performance.now();
  const { spent: closing = 0 } = recorder;
  return { start: started - begin, days: lived - started, closing, end: end - lived, whole: end - begin };
}

/** A recorder that is told everything and keeps nothing but the days; the scenario asks it for nothing. */
function silent(model) {
  const recorder = new Recorder(model);
  for (const name of Object.getOwnPropertyNames(Recorder.prototype))
    if (!['constructor', 'begin', 'finish', 'observed'].includes(name)) recorder[name] = nothing;
  recorder.endDay = countDay;
  return recorder;
}

function nothing() {}

function countDay() {
  this.days++;
}
