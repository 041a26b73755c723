/**
 * Fits the core's parameters to all patterns at once: `npm run calibrate:presets -- [--minutes 15] [--fresh] [--point JSON]`.
 *
 * A Latin hypercube over the ranges of `targets.ts` is played, then rounds of points that quadratic emulators of all figures hold for the
 * least implausible. Every evaluation is stored as it is made, so that a run that is stopped goes on where it was. At the end the
 * best points, and one proposed by hand (`--point`), are played again with fresh seeds and more replications beside today's defaults, and the record is written.
 */
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import seedrandom from 'seedrandom';
import { PARAMETERS } from '#hearsay/scenario/parameters.js';
import { bandText } from '../pattern.ts';
import { fitEmulators, type Point, parametersAt, pointOf } from './emulator.ts';
import { distance, evaluate, implausibility, RANGES, TARGETS, type Values } from './targets.ts';

const FOLDER = 'test/patterns/calibration';
const STORE = `${FOLDER}/evaluations.jsonl`;
const FIRST_POINTS = 48;
const ROUND = 8;
const CANDIDATES = 30_000;
const FINALISTS = 4;
/** Fresh seeds for the finalists, and how many times the replications of one evaluation. */
const FRESH = 5_000;
const CONFIRMATIONS = 2;

interface Evaluation {
  readonly parameters: Record<string, number>;
  readonly values: Values;
}

const options = process.argv.slice(2);
const minutes = Number(options[options.indexOf('--minutes') + 1] ?? 15) || 15;
if (options.includes('--fresh')) rmSync(STORE, { force: true });
mkdirSync(FOLDER, { recursive: true });

const proposed =
  options.includes('--point') && (JSON.parse(options[options.indexOf('--point') + 1]!) as Record<string, number>);

const started = Date.now();
const stored: Evaluation[] = existsSync(STORE)
  ? readFileSync(STORE, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Evaluation)
  : [];
const random = seedrandom('calibration');
const today = Object.fromEntries(RANGES.map(({ name }) => [name, PARAMETERS[name].value]));

const design = latinHypercube(FIRST_POINTS);
if (stored.length === 0) play(today);
while (stored.length <= FIRST_POINTS && hasTime()) play(parametersAt(design[stored.length - 1]!));
while (hasTime()) for (const point of mostPromising()) if (hasTime()) play(parametersAt(point));
confirm();

function hasTime(): boolean {
  return Date.now() - started < minutes * 60_000;
}

function play(parameters: Record<string, number>): void {
  const evaluation = { parameters, values: evaluate(parameters) };
  stored.push(evaluation);
  appendFileSync(STORE, `${JSON.stringify(evaluation)}\n`);
  const least = Math.min(...stored.map(({ values }) => distance(values)));
  console.error(
    `${stored.length}: distance ${distance(evaluation.values).toFixed(2)}, least so far ${least.toFixed(2)}`,
  );
}

function latinHypercube(count: number): Point[] {
  const columns = RANGES.map(() => {
    const order = Array.from({ length: count }, (_, k) => ({ k, rank: random() }));
    order.sort((a, b) => a.rank - b.rank);
    return order.map(({ k }) => (k + random()) / count);
  });
  return Array.from({ length: count }, (_, k) => columns.map((column) => column[k]!));
}

/** Points that the emulators hold for the least implausible, not too close to each other: from the whole box, and around the best. */
function mostPromising(): Point[] {
  const points = stored.map(({ parameters }) => clamp(pointOf(parameters)));
  const predict = fitEmulators(
    points,
    stored.map(({ values }) => values),
  );
  const best = [...stored.keys()].sort((a, b) => distance(stored[a]!.values) - distance(stored[b]!.values)).slice(0, 8);
  const candidates = Array.from({ length: CANDIDATES }, (_, k) => {
    const point =
      k % 3 === 0
        ? RANGES.map(() => random())
        : clamp(points[best[k % best.length]!]!.map((x) => x + (k % 3 === 1 ? 0.15 : 0.4) * (random() + random() - 1)));
    return { point, distance: distance(predict(point)) };
  });
  candidates.sort((a, b) => a.distance - b.distance);
  const chosen: Point[] = [];
  for (const { point } of candidates) {
    if (chosen.length === ROUND) break;
    if (chosen.every((other) => Math.hypot(...other.map((x, k) => x - point[k]!)) > 0.25)) chosen.push(point);
  }
  return chosen;
}

function clamp(point: Point): Point {
  return point.map((x) => Math.min(1, Math.max(0, x)));
}

/** Plays the best points and today's defaults with fresh seeds, and writes the record. */
function confirm(): void {
  const best: { parameters: Record<string, number> }[] = [...stored]
    .sort((a, b) => distance(a.values) - distance(b.values))
    .slice(0, FINALISTS);
  if (proposed) best.push({ parameters: proposed });
  const again = (parameters: Record<string, number>): Values => {
    const plays = Array.from({ length: CONFIRMATIONS }, (_, k) => evaluate(parameters, FRESH + 1_000 * k));
    return Object.fromEntries(
      TARGETS.map(({ key }) => [key, plays.reduce((sum, values) => sum + values[key]! / CONFIRMATIONS, 0)]),
    );
  };
  const before = again(today);
  const confirmed = best.map(({ parameters }) => ({ parameters, values: again(parameters) }));
  confirmed.sort((a, b) => distance(a.values) - distance(b.values));
  const after = confirmed[0]!;
  const number = (value: number) => (Number.isFinite(value) ? Number(value.toPrecision(3)).toString() : String(value));
  const lines = [
    '# Calibration of the core',
    '',
    `Made by \`npm run calibrate:presets\` on ${new Date().toISOString().slice(0, 10)} with version ${JSON.parse(readFileSync('package.json', 'utf8')).version}: ${stored.length} points played, the best ${FINALISTS}${proposed ? ', a point between them' : ''} and the defaults of that day again with ${CONFIRMATIONS} times as many fresh seeds.`,
    'Method: Latin hypercube, then rounds of points that quadratic emulators of every figure hold for the least implausible; distance is the weighted sum of squares of how far figures lie outside their bands, in tolerances of a quarter of the band (`targets.ts`).',
    '',
    `Distance with the defaults before: ${distance(before).toFixed(2)}; with the best point: ${distance(after.values).toFixed(2)}; of all that were played again: ${confirmed.map(({ values }) => distance(values).toFixed(2)).join(', ')}.`,
    '',
    '| parameter | before | found |',
    '| --- | --- | --- |',
    ...RANGES.map(({ name }) => `| \`${name}\` | ${today[name]} | ${after.parameters[name]} |`),
    '',
    '| figure | band | before | implausibility | found | implausibility |',
    '| --- | --- | --- | --- | --- | --- |',
    ...TARGETS.map(
      (target) =>
        `| ${target.key.split('.')[0]} ${target.name} | ${bandText(target.band)} | ${number(before[target.key]!)} | ${implausibility(target, before[target.key]!).toFixed(2)} | ${number(after.values[target.key]!)} | ${implausibility(target, after.values[target.key]!).toFixed(2)} |`,
    ),
    '',
  ];
  writeFileSync(`${FOLDER}/record.md`, lines.join('\n'));
  console.log(lines.join('\n'));
  console.log(JSON.stringify(confirmed.map(({ parameters, values }) => ({ distance: distance(values), parameters }))));
}
