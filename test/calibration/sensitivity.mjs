/**
 * How often the intervals of `hearsay sensitivity` hold the true value. `node test/calibration/sensitivity.mjs` after a build renews
 * `sensitivity.txt` beside it; it takes some minutes. 200 cases each: standard error 1.5 points at 95 %.
 */
import { writeFileSync } from 'node:fs';
import { elementaryEffects } from '../../dist/analysis/sensitivity/elementary-effects.js';
import { sobolIndices } from '../../dist/analysis/sensitivity/sobol-indices.js';
import { morrisDesign } from '../../dist/experiment/designs/morris.js';
import { saltelliDesign } from '../../dist/experiment/designs/saltelli.js';
import { keyFromText } from '../../dist/random/draws.js';
import { noisy, RESPONSES } from './known-responses.mjs';

const CASES = Number(process.argv[2] ?? 200);
/** Elementary effects alone, or all. */
const ONLY = process.argv[3];
const NOISES = [
  ['none', 'rough', 0],
  ['rough, 50 %', 'rough', 0.5],
  ['rough, 150 %', 'rough', 1.5],
  ['smooth, 30 %', 'smooth', 0.3],
];

const percent = (hits, total) => `${((100 * hits) / total).toFixed(1)} %`.padStart(8);
const lines = [
  `How often 95 % intervals of sensitivity indices hold the true value: share over ${CASES} cases and all factors`,
  '(node test/calibration/sensitivity.mjs). The standard deviation of the noise is relative to that of the response; 10 seeds.',
  '',
  'Sobol indices (Jansen, corrected for noise), "lowest" is the factor and index that is covered least:',
  `${'response'.padEnd(22)} ${'noise'.padEnd(14)} ${'rows'.padStart(5)} ${'first'.padStart(8)} ${'total'.padStart(8)} ${'lowest'.padStart(8)} ${'bias'.padStart(7)} ${'width'.padStart(7)}`,
];
for (const response of ONLY === 'morris' ? [] : RESPONSES) {
  for (const [noise, kind, relative] of NOISES) {
    for (const rows of [128, 512]) lines.push(sobolLine(response, noise, kind, relative, rows));
  }
}
lines.push(
  '',
  'Elementary effects (Morris): μ, μ* and σ against their values over the whole grid of four levels:',
  `${'response'.padEnd(22)} ${'noise'.padEnd(14)} ${'walks'.padStart(5)} ${'mu'.padStart(8)} ${'mu*'.padStart(8)} ${'sigma'.padStart(8)}`,
);
for (const response of RESPONSES)
  for (const [noise, kind, relative] of NOISES)
    for (const walks of [20, 50]) lines.push(morrisLine(response, noise, kind, relative, walks));
if (ONLY === undefined) writeFileSync(new URL('sensitivity.txt', import.meta.url), `${lines.join('\n')}\n`);
console.log(lines.join('\n'));

function sobolLine(response, noise, kind, relative, rows) {
  const { factors } = response;
  const hits = { first: new Array(factors).fill(0), total: new Array(factors).fill(0) };
  let [bias, width] = [0, 0];
  for (let number = 0; number < CASES; number++) {
    const sample = noisy(response, kind, relative, 10, number);
    const points = saltelliDesign(rows, factors, keyFromText(`${response.name} ${number}`)).map(sample);
    const size = factors + 2;
    const found = sobolIndices(
      Array.from({ length: rows }, (_, j) => {
        const [a, b, ...mixed] = points.slice(j * size, (j + 1) * size);
        return { a, b, mixed };
      }),
    );
    for (const index of ['first', 'total']) {
      for (let i = 0; i < factors; i++) {
        const { estimate, ci95 } = found[index][i];
        const truth = response[index][i];
        if (ci95[0] !== null && ci95[0] <= truth && truth <= ci95[1]) hits[index][i]++;
        bias += Math.abs(estimate - truth) === 0 ? 0 : (estimate - truth) / (2 * factors * CASES);
        width += (ci95[1] - ci95[0]) / (2 * factors * CASES);
      }
    }
  }
  const sum = (counts) => counts.reduce((all, count) => all + count, 0);
  const lowest = Math.min(...hits.first, ...hits.total);
  return `${response.name.padEnd(22)} ${noise.padEnd(14)} ${String(rows).padStart(5)} ${percent(sum(hits.first), factors * CASES)} ${percent(sum(hits.total), factors * CASES)} ${percent(lowest, CASES)} ${bias.toFixed(3).padStart(7)} ${width.toFixed(3).padStart(7)}`;
}

/** Mean, mean size and spread of all steps that the grid has. */
function gridEffects({ factors, value }, factor) {
  const effects = [];
  for (let corner = 0; corner < 4 ** factors; corner++) {
    const point = Float64Array.from({ length: factors }, (_, k) => (Math.floor(corner / 4 ** k) % 4) / 3);
    if (point[factor] > 0.5) continue;
    const before = value(point);
    point[factor] += 2 / 3;
    effects.push((value(point) - before) / (2 / 3));
  }
  const mean = (list) => list.reduce((sum, one) => sum + one, 0) / list.length;
  const mu = mean(effects);
  return { mu, muStar: mean(effects.map(Math.abs)), sigma: Math.sqrt(mean(effects.map((one) => (one - mu) ** 2))) };
}

function morrisLine(response, noise, kind, relative, walks) {
  const { factors } = response;
  const truths = Array.from({ length: factors }, (_, factor) => gridEffects(response, factor));
  const hits = { mu: 0, muStar: 0, sigma: 0 };
  for (let number = 0; number < CASES; number++) {
    const { points, steps } = morrisDesign(walks, factors, keyFromText(`${response.name} ${number}`));
    const values = points.map(noisy(response, kind, relative, 10, number));
    const found = elementaryEffects(
      steps.flatMap((walk, t) =>
        walk.map(({ factor, change }, k) => {
          const at = t * (factors + 1) + k;
          return { factor, change, before: values[at], after: values[at + 1] };
        }),
      ),
      factors,
    );
    for (const [factor, truth] of truths.entries()) {
      for (const measure of ['mu', 'muStar', 'sigma']) {
        const [low, high] = found[factor][`${measure}Ci95`];
        // An effect that is the same everywhere has an interval without width, up to rounding.
        const slack = 1e-9 * (1 + Math.abs(truth[measure]));
        if (low !== null && low - slack <= truth[measure] && truth[measure] <= high + slack) hits[measure]++;
      }
    }
  }
  const total = factors * CASES;
  return `${response.name.padEnd(22)} ${noise.padEnd(14)} ${String(walks).padStart(5)} ${percent(hits.mu, total)} ${percent(hits.muStar, total)} ${percent(hits.sigma, total)}`;
}
