/**
 * At which sizes, measured in this engine, the shares of bonded and of recognised members fall through one
 * half, and what moves them. Writes `half-points.md` beside this file; run it again whenever parameters of the preset change.
 *
 * npm run thresholds [-- SEEDS]        about two minutes for 6 seeds
 */
import { writeFileSync } from 'node:fs';
import { crossingOf, movabilityOf } from '#hearsay/analysis/threshold/mechanism.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { compileModel } from '#hearsay/model/compile.js';
import { parametersOf } from '#hearsay/scenario/presets.js';
import { readScenario } from '#hearsay/scenario/read.js';

const SEEDS = Number(process.argv[2] ?? 6);
/** Through one half, downwards. */
const HALF = { value: 0.5, falls: true };
const SIZES = [...Array.from({ length: 14 }, (_, k) => Math.round(16 * 50 ** (k / 13))), 150].sort((a, b) => a - b);
const WARM = { acquaintances: 30, kickOff: 6 };
const p = parametersOf('chat', {});

/** Nobody leaves and everybody is inside from the first day: the size is what it is. */
function scenarioOf(size, { days = 150, start = WARM, parameters = {}, cognition = {}, strategy = {} }) {
  return {
    hearsay: 1,
    name: 'half-points',
    horizon: days,
    seed: 'half-points',
    population: { size },
    community: { founders: size, groups: { cap: size }, start },
    strategies: { only: strategy },
    parameters: { frailtyA: 0.01, frailtyB: 1000, ...parameters },
    cognition,
  };
}

const half = { recognitionThreshold: p.recognitionThreshold / 2, bondThreshold: p.bondThreshold / 2 };
/** Variants with what the prototype and its second implementation found: sizes of bonded and recognised share, messages at 150. */
const VARIANTS = [
  { name: 'default', prototype: ['58', '158', '187'], budget: 1 },
  { name: 'A × ½', prototype: ['30', '91', '28'], parameters: { attention: p.attention / 2 }, budget: 0.5 },
  { name: 'A × 2', prototype: ['119', '310', '538'], parameters: { attention: p.attention * 2 }, budget: 2 },
  { name: 'θ × ½ (both)', prototype: ['114', '311', '343'], parameters: half, budget: 2 },
  { name: 'λ × 2', prototype: ['29', '76', '75'], parameters: { tieHalfLife: p.tieHalfLife / 2 }, budget: 0.5 },
  { name: 'λ × 1.5', prototype: ['', '', ''], parameters: { tieHalfLife: p.tieHalfLife / 1.5 }, budget: 1 / 1.5 },
  {
    name: 'λ × ½ (150 days are too few)',
    prototype: ['90', '238', '274'],
    parameters: { tieHalfLife: 2 * p.tieHalfLife },
  },
  {
    name: 'activities 2 of every 3 days',
    prototype: ['61', '192', '283'],
    strategy: { activities: [{ name: 'activity', every: '3 days', lasts: '2 days' }] },
  },
  {
    name: 'ties do not matter (tieEffects: off)',
    prototype: ['(57)', '(213)', '197'],
    cognition: { tieEffects: 'off' },
  },
  { name: 'attention unlimited', prototype: ['none', 'none', '1,163'], cognition: { attention: 'unlimited' } },
  { name: 'names under messages shuffled', prototype: ['', '', ''], cognition: { identity: 'shuffled' } },
  { name: 'nobody told apart', prototype: ['', '', ''], cognition: { identity: 'off' } },
  { name: 'λ = 0, 150 days', prototype: ['140', '> 300', ''], cognition: { forgetting: 'off' } },
  { name: 'λ = 0, 300 days', prototype: ['271', '> 400', ''], cognition: { forgetting: 'off' }, days: 300 },
  { name: 'default, 300 days', prototype: ['', '', ''], days: 300 },
  { name: 'cold start, no kick-off', prototype: ['—', '—', '≈ 1: dead'], start: {} },
];

/** Means of the last 50 days by size and seed. */
function measure(variant) {
  const days = variant.days ?? 150;
  const sweep = { bondedShare: [], recognisedShare: [], messages: [] };
  for (const size of SIZES) {
    const text = JSON.stringify(scenarioOf(size, variant));
    const model = compileModel(readScenario(text, { file: 'half-points.json' }).scenario);
    const columns = { bondedShare: [], recognisedShare: [], messages: [] };
    for (let seed = 0; seed < SEEDS; seed++) {
      const { series } = simulate(model, 'only', seed);
      for (const name of ['bondedShare', 'recognisedShare'])
        columns[name].push(series[name].slice(-50).reduce((sum, value) => sum + value, 0) / 50);
      columns.messages.push((series.messages[days - 1] - series.messages[days - 51]) / 50);
    }
    for (const name of Object.keys(sweep)) sweep[name].push(Float64Array.from(columns[name]));
  }
  const of = (name) => ({ levels: SIZES, values: sweep[name] });
  return { bonded: of('bondedShare'), recognised: of('recognisedShare'), messages: of('messages') };
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
/** Half-point with its standard error over seeds. */
function halfPoint(measured) {
  const at = crossingOf(measured, HALF);
  if (at === null) return mean(measured.values.at(-1)) >= 0.5 ? `none up to ${SIZES.at(-1)}` : 'below ½ everywhere';
  const single = Array.from({ length: SEEDS }, (_, seed) =>
    crossingOf({ levels: SIZES, values: measured.values.map((values) => Float64Array.of(values[seed])) }, HALF),
  ).filter((each) => each !== null);
  const center = mean(single);
  const error = Math.sqrt(mean(single.map((each) => (each - center) ** 2)) / Math.max(1, single.length - 1));
  return `${Math.round(at)} ± ${Math.max(1, Math.round(error))}`;
}

const started = Date.now();
const found = VARIANTS.map((variant) => {
  const measured = measure(variant);
  const at150 = mean(measured.messages.values[SIZES.indexOf(150)]);
  process.stderr.write(`${variant.name}: ${halfPoint(measured.bonded)}, ${halfPoint(measured.recognised)}\n`);
  return {
    ...variant,
    measured,
    bonded: halfPoint(measured.bonded),
    recognised: halfPoint(measured.recognised),
    at150,
  };
});

const moved = found.filter(({ budget }) => budget !== undefined);
const slopeOf = (what) => {
  const settings = moved.map(({ name, budget, measured }) => ({ name, budget, measured: measured[what] }));
  const { slope, ci95, places } = movabilityOf(settings, HALF);
  const used = places.filter(({ at }) => at !== null).length;
  return slope === null
    ? 'too few settings'
    : `${slope.toFixed(2)} (${ci95[0].toFixed(2)} to ${ci95[1].toFixed(2)}), ${used} settings`;
};
const volumes = (variant) =>
  [16, 80, 150, 296, 800]
    .map((wanted) =>
      SIZES.reduce(
        (near, size, k) => (Math.abs(Math.log(size / wanted)) < Math.abs(Math.log(SIZES[near] / wanted)) ? k : near),
        0,
      ),
    )
    .map((k) => `${Math.round(mean(variant.measured.messages.values[k]))} at ${SIZES[k]}`)
    .join(', ');
const named = (name) => found.find((variant) => variant.name.startsWith(name));
const row = (cells) => `| ${cells.join(' | ')} |`;
const text = [
  '# Where ties thin out, measured',
  '',
  `${new Date().toISOString().slice(0, 10)}, \`npm run thresholds -- ${SEEDS}\` (${Math.round((Date.now() - started) / 1000)} s). Preset \`chat\` as it stands: A ${p.attention}, half-life ${p.tieHalfLife} days, δ_r ${p.readGain}, δ_d ${p.exchangeGain},`,
  `δ_t ${p.threadGain}, θ_b ${p.bondThreshold}. ${SEEDS} seeds a size, ${SIZES.length} sizes from ${SIZES[0]} to ${SIZES.at(-1)}; nobody leaves; 150 days unless said, means of the last 50. Warm start:`,
  `${WARM.acquaintances} acquaintances each of strength ${p.priorTie}, ${WARM.kickOff} prompts a day in the first week. N_b and N_r are the sizes at which the shares of visible`,
  'members whom a member is bonded to, and recognises, fall through one half, ± standard error over seeds. Beside them: what the',
  'first implementation of the equations found, before members used up what they have to say: they talked far more.',
  '',
  row(['variant', 'N_b', 'prototype', 'N_r', 'prototype', 'messages a day at 150', 'prototype']),
  row(['---', '---', '---', '---', '---', '---', '---']),
  ...found.map(({ name, bonded, recognised, at150, prototype }) =>
    row([name, bonded, prototype[0], recognised, prototype[1], String(Math.round(at150)), prototype[2]]),
  ),
  '',
  'Movability: slope of ln N over ln(A δ/(λ θ)) over the settings that change the budget of attention, with 95 % interval (Student, from',
  `the scatter of the settings); limited attention predicts 1. N_b: ${slopeOf('bonded')}. N_r: ${slopeOf('recognised')}.`,
  '',
  `Messages a day by size, default: ${volumes(named('default'))}. With ties that do not matter: ${volumes(named('ties'))}; with unlimited`,
  `attention: ${volumes(named('attention unlimited'))}. Shuffled names: ${volumes(named('names'))}. Cold start: ${volumes(named('cold'))}.`,
  '',
].join('\n');
writeFileSync(new URL('half-points.md', import.meta.url), text);
