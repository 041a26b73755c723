/**
 * Fits the parameters of `ranges.ts` to all figures of all patterns at once:
 *
 *     npm run calibrate:presets -- [--minutes 15] [--processes 2] [--store FILE] [--first 48] [--reach 0.25] [--times 1]
 *       [--home JSON] [--vary NAMES] [--patterns P1,N2] [--findings] [--no-record] [--point JSON]…
 *
 * Points around today's defaults are played (a Latin hypercube; each fourth point twice as far), then those that emulators of
 * all figures hold for best. Every evaluation is stored as it is made: repeat the command to go on, also with other minutes. When time is up,
 * the best points, those given as `--point` and today's defaults are played again with fresh seeds, and the record is written.
 * `--times` plays so many times the replications, `--home` begins from values other than the defaults, `--vary` moves some parameters alone,
 * `--patterns` looks at some patterns alone,
 * `--findings` plays nothing, and tells what the stored evaluations say, `--no-record` ends without playing anything again.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import seedrandom from 'seedrandom';
import { type Evaluation, modelNow } from './evaluation.ts';
import { type Outlook, outlooks } from './outlook.ts';
import { type Job, PLAYING, playAll, playOnRequest } from './pool.ts';
import { bestPoint, normalsOf, proposal, type Search } from './proposal.ts';
import { RANGES, TODAY } from './ranges.ts';
import { findingsText, type Played, recordText } from './record.ts';
import { clamp, designAround, type Parameters, type Point, parametersAt, pointOf } from './space.ts';
import { addToStore, readStore } from './store.ts';
import { countMet, distance, TARGETS, type Target } from './targets.ts';

const FOLDER = 'test/patterns/calibration';
/** Emulators are fitted again after so many evaluations. */
const ROUND = 8;
/** Points played by then, at the least, before emulators propose any. */
const FEWEST = 16;
const BLOCKS = 5;
/** Replications between the blocks that evaluations take in turn; none plays as many. */
const BLOCK = 200;
const FINALISTS = 3;
/** Fresh seeds for the finalists, and how many times the replications of one evaluation. */
const FRESH = 5_000;
const CONFIRMATIONS = 2;

if (process.argv.includes(PLAYING)) playOnRequest();
else await calibrate(process.argv.slice(2));

async function calibrate(typed: readonly string[]): Promise<void> {
  const given = (name: string, otherwise: string) =>
    typed.includes(name) ? (typed[typed.indexOf(name) + 1] ?? otherwise) : otherwise;
  const number = (name: string, otherwise: number) => {
    const value = Number(given(name, String(otherwise)));
    if (!(value > 0)) throw new Error(`${name} must be a number above 0, not "${given(name, '')}"`);
    return value;
  };
  const store = given('--store', `${FOLDER}/evaluations.jsonl`);
  const ends = Date.now() + number('--minutes', 15) * 60_000;
  const processes = number('--processes', 2);
  const first = number('--first', 48);
  const reach = number('--reach', 0.25);
  const times = number('--times', 1);
  const patterns = typed.includes('--patterns') ? given('--patterns', '').split(',') : undefined;
  const center: Parameters = { ...TODAY, ...(JSON.parse(given('--home', '{}')) as Parameters) };
  const proposed = typed.flatMap((word, k) => (typed[k - 1] === '--point' ? [JSON.parse(word) as Parameters] : []));
  const model = modelNow();
  const stored = readStore(store);
  const ofThisModel = () => stored.filter((evaluation) => evaluation.model === model && evaluation.from < FRESH);

  const random = seedrandom(`${model} ${stored.length}`);
  const home = clamp(pointOf(center));
  const design = designOf(home, reach, first, seedrandom(model));
  let begun = ofThisModel().length;
  const normal = normalsOf(random);
  let world: { search: Search; starts: readonly Point[]; of: number } | undefined;
  let proposals = 0;

  /** What is known now, fitted anew each `ROUND` evaluations. */
  function known() {
    if (world && stored.length < world.of + ROUND) return world;
    const looks = outlooks(stored, model, world?.starts[0]);
    const points = stored.map(({ parameters }) => clamp(pointOf({ ...TODAY, ...parameters })));
    const search = { outlooks: looks, home, within: within(points) };
    const middle = bestPoint(search, [world?.starts[0] ?? home]);
    proposals = 0;
    world = { search, starts: [middle], of: stored.length };
    return world;
  }
  function next(): Job | undefined {
    if (Date.now() > ends) return undefined;
    const k = begun++;
    const from = BLOCK * (k % BLOCKS);
    const job = (parameters: Parameters): Job => ({ parameters, from, times, patterns });
    if (k === 0) return job(center);
    if (k < first || stored.length < FEWEST) return job(parametersAt(design[k % first]!));
    const { search, starts } = known();
    return job(parametersAt(proposal(search, starts[0]!, proposals++, normal)));
  }
  function done({ parameters, from, times }: Job, values: Evaluation['values']): void {
    const evaluation = { model, from, times, parameters, values };
    stored.push(evaluation);
    addToStore(store, evaluation);
    console.error(
      `${ofThisModel().length} (${stored.length} in all): ${countMet(values)} figures met of ${Object.keys(values).length}, distance ${distance(values, played(values)).toFixed(1)}`,
    );
  }

  if (typed.includes('--findings')) {
    const { search, starts } = known();
    console.log(findingsText(search, starts[0]!, stored.length));
    return;
  }
  await playAll(processes, next, done);
  if (typed.includes('--no-record')) return;
  const { search, starts } = known();
  const candidates: Parameters[] = [
    parametersAt(starts[0]!),
    ...bestPlayed(ofThisModel(), search.outlooks),
    ...proposed,
  ];
  const jobs = [TODAY, ...candidates].map((parameters) => ({
    parameters,
    from: FRESH,
    times: CONFIRMATIONS * times,
    patterns,
  }));
  const finalists: Played[] = [];
  await playAll(
    processes,
    () => jobs.shift(),
    (job, values) => {
      finalists.push({ parameters: job.parameters, values });
      addToStore(store, { model, ...job, values });
    },
  );
  const before = finalists.find(({ parameters }) => parameters === TODAY)!;
  const others = finalists.filter((other) => other !== before).sort((a, b) => distance(a.values) - distance(b.values));
  others.sort((a, b) => countMet(b.values) - countMet(a.values));
  const lines = recordText(before, others, { evaluations: stored.length, times: CONFIRMATIONS });
  const findings = findingsText(search, clamp(pointOf(others[0]!.parameters)), stored.length);
  const file = `${FOLDER}/record.md`;
  writeFileSync(file, `${lines}\n${findings}\n${readFileSync(file, 'utf8')}`);
  console.log(`${lines}\n${findings}`);
  console.log(JSON.stringify(others.map(({ parameters, values }) => ({ met: countMet(values), parameters }))));
}

function played(values: Evaluation['values']): Target[] {
  return TARGETS.filter(({ key }) => key in values);
}

/** Each fourth point of the first ones reaches twice as far. */
function designOf(home: Point, reach: number, count: number, random: () => number): Point[] {
  const near = designAround(home, reach, count, random);
  const wider = designAround(home, 2 * reach, Math.ceil(count / 4), random);
  return near.map((point, k) => (k % 4 === 3 ? wider[(k - 3) / 4]! : point));
}

/** Whether a point lies where points have been played, parameter by parameter: emulators know nothing beyond. */
function within(points: readonly Point[]): (x: Point) => boolean {
  const ends = RANGES.map((_, k) => [Math.min(...points.map((p) => p[k]!)), Math.max(...points.map((p) => p[k]!))]);
  return (x) => x.every((value, k) => value >= ends[k]![0]! - 0.02 && value <= ends[k]![1]! + 0.02);
}

/** Played points by the figures that emulators expect to be met there, which many evaluations know better than the one. */
function bestPlayed(evaluations: readonly Evaluation[], looks: readonly Outlook[]): Parameters[] {
  const expected = evaluations.map(({ parameters }) => {
    const x = clamp(pointOf(parameters));
    return countMet(Object.fromEntries(looks.map(({ target, emulator }) => [target.key, emulator.mean(x)])));
  });
  return [...evaluations.keys()]
    .sort((a, b) => expected[b]! - expected[a]! || countMet(evaluations[b]!.values) - countMet(evaluations[a]!.values))
    .slice(0, FINALISTS - 1)
    .map((k) => evaluations[k]!.parameters);
}
