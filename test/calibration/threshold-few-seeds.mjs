/**
 * What `findThreshold` says with ten seeds, where the truth is known: how often a break is called smooth, and how often the interval of its
 * place holds it; under plain noise, under outcomes that are 0 or 1, and where part of the runs has died. Writes `threshold-few-seeds.md`
 * beside this file.
 *
 * node test/calibration/threshold-few-seeds.mjs [CASES]        after `npm run build`
 */
import { writeFileSync } from 'node:fs';
import { findThreshold } from '#hearsay/analysis/threshold/threshold.js';
import { Stream } from '#hearsay/random/stream.js';
import { keyOf } from '#hearsay/random/threefry.js';
import { drawsOf, OTHER_TRUTHS, SIZES, TRUTHS } from './threshold-cases.mjs';

const CASES = Number(process.argv[2] ?? 40);
const SEEDS = 10;
/** The letters "few-seed". */
const KEY = keyOf(0x6665772d, 0x73656564);

/** What a run of a curve's height shows. */
const NOISES = {
  'noise of 3 % of the height': (height, { normal }) => height + 0.03 * normal(),
  '0 or 1, from 10 % to 90 % of the runs': (height, { uniform }) => (uniform() < 0.1 + 0.8 * height ? 1 : 0),
  'three runs of ten have died': (height, { uniform, normal }) => (uniform() < 0.7 ? height : 0) + 0.03 * normal(),
};
const NAMES = [
  'hinge, flat and then a slope',
  'hinge, a slope that turns',
  'step',
  'linear',
  'saturation, 1 - e^(-N/c)',
];

const lines = [];
for (const [noise, [noiseName, runOf]] of Object.entries(NOISES).entries()) {
  for (const [index, name] of NAMES.entries()) {
    const truth = { ...TRUTHS, ...OTHER_TRUTHS }[name];
    const tally = { threshold: 0, smooth: 0, undecided: 0, covered: 0 };
    for (let k = 0; k < CASES; k++) {
      const stream = new Stream();
      stream.reseed(KEY, k, 100 * noise + index);
      const draws = drawsOf(stream);
      const { curve, at } = truth.make(draws.uniform);
      const values = SIZES.map((size) => Float64Array.from({ length: SEEDS }, () => runOf(curve(size), draws)));
      const { kind, breakpoint } = findThreshold({ levels: SIZES, values });
      tally[kind]++;
      if (at !== undefined && breakpoint !== null && at >= breakpoint.ci95[0] && at <= breakpoint.ci95[1])
        tally.covered++;
    }
    lines.push({ noiseName, name, broken: truth.broken, tally });
    process.stderr.write(`${noiseName}, ${name}: ${JSON.stringify(tally)}\n`);
  }
}

const row = (cells) => `| ${cells.join(' | ')} |`;
const of = (count, all) => (all === 0 ? '–' : `${count} of ${all}`);
const text = [
  '# A search for a threshold with ten seeds',
  '',
  `${new Date().toISOString().slice(0, 10)}, \`node test/calibration/threshold-few-seeds.mjs ${CASES}\`. ${CASES} synthetic sweeps a row, 13 sizes from 20 to 500, ${SEEDS} seeds (standard error of a`,
  `share of one half ${(100 * Math.sqrt(0.25 / CASES)).toFixed(0)} points, of 95 % ${(100 * Math.sqrt((0.95 * 0.05) / CASES)).toFixed(0)} points). "Called smooth" is a false answer where there is a break, a right one where there is none; the`,
  'interval is that of the place, 95 %.',
  '',
  row(['a run shows', 'the truth', 'threshold', 'smooth', 'undecided', 'interval holds the place, when found']),
  row(['---', '---', '---', '---', '---', '---']),
  ...lines.map(({ noiseName, name, broken, tally }) =>
    row([
      noiseName,
      `${name}${broken ? '' : ' (no break)'}`,
      of(tally.threshold, CASES),
      of(tally.smooth, CASES),
      of(tally.undecided, CASES),
      broken ? of(tally.covered, tally.threshold) : '',
    ]),
  ),
  '',
].join('\n');
writeFileSync(new URL('threshold-few-seeds.md', import.meta.url), text);
