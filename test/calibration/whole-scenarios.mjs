/**
 * How often the intervals and verdicts of a comparison are right, on whole scenarios whose truth is known.
 *
 *   node test/calibration/whole-scenarios.mjs [RUNS] [STUDIES] [FOLDER] [SCENARIO…]     after a build; renews whole-scenarios.md beside it
 *
 * A bank of RUNS (5000, of some scenarios 2000) runs of every strategy is computed once into FOLDER (in the folder of temporary files) by `bank-of-runs.mjs`. Its
 * means are the truth. STUDIES (500) comparisons of 3, 5, 10, 30 and 100 replications are drawn from it, disjoint until the bank is used
 * up and shuffled again, and compared by `compareStrategies` as every study is.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareStrategies } from '../../dist/analysis/compare.js';
import { momentsOf } from '../../dist/analysis/moments.js';
import { valueOfMost } from '../../dist/analysis/rare-interval.js';
import { Stream } from '../../dist/random/stream.js';
import { keyOf } from '../../dist/random/threefry.js';
import { fillBank, readWorld, WORLDS } from './bank-of-runs.mjs';

const [MOST_RUNS = 5000, STUDIES = 500] = process.argv.slice(2, 4).map(Number);
const FOLDER = process.argv[4] ?? join(tmpdir(), 'hearsay-banks');
/** All, or those named behind. */
const NAMES = process.argv.length > 5 ? process.argv.slice(5) : Object.keys(WORLDS);
const SIZES = [3, 5, 10, 30, 100];
/** True or false in a run, made of what the bank has: rare in some worlds, nearly sure in others. */
const MADE = {
  profitable: { formula: 'profit > 0', of: (run) => Number(run.profit > 0) },
  sold: { formula: 'orders > 0', of: (run) => Number(run.orders > 0) },
  paidBack: { formula: 'paybackDay < 20', of: (run) => Number(run.paybackDay < 20) },
};

const stream = new Stream();
stream.reseed(keyOf(0x63616c69, 0x62726174), 0, 0);

const kinds = {};
const wrong = {};
/** Differences whose sign the bank is sure of: verdicts to the right side, and those withheld for a kind of run not seen. */
const given = {};
const withheld = {};
const banks = [];
const family = {};
const places = new Map();
let tested = 0;
for (const name of NAMES) {
  const RUNS = Math.min(MOST_RUNS, WORLDS[name].most ?? MOST_RUNS);
  banks.push(`${name} (${RUNS})`);
  await fillBank(name, RUNS, FOLDER);
  const { scenario } = await readWorld(name);
  const { strategies, baseline, columns } = JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8'));
  addMade(columns);
  const outcomes = Object.keys(columns[baseline]).filter((outcome) =>
    strategies.every((one) => columns[one][outcome].slice(0, RUNS).every((value) => value !== null)),
  );
  const input = {
    outcomes,
    baseline,
    smallestEffect: scenario.smallestEffect,
    horizon: scenario.horizon,
    formulas: {
      ...scenario.formulas,
      ...Object.fromEntries(Object.entries(MADE).map(([key, { formula }]) => [key, formula])),
    },
    betterOf: { ...scenario.betterOf, ...Object.fromEntries(outcomes.map((outcome) => [outcome, 'more'])) },
  };
  const truth = (one, outcome) => momentsOf(columns[one][outcome].slice(0, RUNS));
  for (const size of SIZES) {
    const draw = drawer(RUNS);
    for (let study = 0; study < STUDIES; study++) {
      const runs = draw(size);
      const results = resultsFrom(columns, strategies, runs);
      const found = compareStrategies({ ...input, strategies }, results);
      for (const { name: one, outcomes: own } of found.strategies)
        for (const outcome of outcomes)
          count(
            kindOf(columns[one][outcome].slice(0, RUNS), outcome),
            'mean',
            size,
            name,
            `${one}: ${outcome}`,
            own[outcome],
            truth(one, outcome).mean,
          );
      let wrongHere = 0;
      for (const one of found.comparisons) {
        const { strategy, outcome, verdict, difference, reasons } = one;
        const differences = columns[strategy][outcome]
          .map((value, k) => value - columns[baseline][outcome][k])
          .slice(0, RUNS);
        const { mean, sd } = momentsOf(differences);
        count(kindOf(differences, outcome), 'difference', size, name, `${strategy}: ${outcome}`, one, mean);
        if (!(Math.abs(mean) > (3 * sd) / Math.sqrt(RUNS))) continue;
        const isGiven = verdict === 'better' || verdict === 'worse';
        const isRight = Math.sign(difference) === Math.sign(mean);
        tally(given, name, size, isGiven && isRight);
        tally(withheld, name, size, verdict === 'undecided' && reasons.includes('unseen-kind') && isRight);
        if (!isGiven) continue;
        tested++;
        if (!isRight) wrongHere++;
      }
      tally(wrong, `${name}`, size, wrongHere > 0);
      // True copies: the baseline again, with other luck.
      if (size === 10 || size === 30) {
        const others = draw(2 * size);
        const copies = { [baseline]: columns[baseline], copy: columns[baseline], twin: columns[baseline] };
        const luck = { [baseline]: runs, copy: others.slice(0, size), twin: others.slice(size) };
        const same = compareStrategies(
          { ...input, strategies: Object.keys(copies) },
          resultsFrom(copies, Object.keys(copies), luck),
        );
        tally(
          family,
          name,
          size,
          same.comparisons.some(({ verdict }) => verdict === 'better' || verdict === 'worse'),
        );
      }
    }
    console.error(`${name}, ${size} replications`);
  }
  writeFileSync(new URL('whole-scenarios.md', import.meta.url), report());
}

function addMade(columns) {
  for (const own of Object.values(columns))
    for (const [key, { of }] of Object.entries(MADE))
      own[key] = own.profit.map((_, k) =>
        of(Object.fromEntries(['profit', 'orders', 'paybackDay'].map((one) => [one, own[one][k]]))),
      );
}

/** Blocks of a shuffled bank; shuffled again when too few are left. */
function drawer(RUNS) {
  let order = [];
  return (size) => {
    if (order.length < size) {
      order = Array.from({ length: RUNS }, (_, k) => k);
      for (let k = RUNS - 1; k > 0; k--) {
        const other = Math.floor(stream.uniform() * (k + 1));
        [order[k], order[other]] = [order[other], order[k]];
      }
    }
    return order.splice(0, size);
  };
}

function resultsFrom(columns, strategies, runs) {
  const of = (strategy) => (Array.isArray(runs) ? runs : runs[strategy]);
  const replications = of(strategies[0]).length;
  const finished = new Uint8Array(replications).fill(1);
  return {
    points: [{ set: [] }],
    strategies,
    replications,
    finished: replications * strategies.length,
    failures: [],
    finishedIn: () => finished,
    outcome: (outcome, { strategy }) =>
      Float64Array.from(of(strategy), (run) => columns[strategy][outcome]?.[run] ?? Number.NaN),
    digest: () => undefined,
    readSeries: async () => {},
    readDetails: async () => {},
  };
}

/** By what the bank says of the values. */
function kindOf(bank, outcome) {
  if (outcome in MADE) return 'true or false';
  const most = valueOfMost(bank);
  if (most !== undefined) return bank.every((value) => value === most) ? 'never varies' : 'most the same';
  const { skewness } = momentsOf(bank);
  return Math.abs(skewness) > 2 ? 'skewed (beyond 2)' : Math.abs(skewness) > 1 ? 'skewed (1 to 2)' : 'regular';
}

function tally(table, row, size, hit) {
  table[row] ??= {};
  table[row][size] ??= [0, 0];
  table[row][size][0] += hit ? 1 : 0;
  table[row][size][1]++;
}

function count(kind, what, size, world, place, { ci95: [low, high], ciKind }, mean) {
  const row = `${what} | ${kind}`;
  kinds[row] ??= {};
  kinds[row][size] ??= { hits: 0, given: 0, none: 0, rough: 0, roughHits: 0 };
  const cell = kinds[row][size];
  if (low === null) {
    cell.none++;
    return;
  }
  const slack = 1e-9 * Math.max(1, Math.abs(mean));
  const hit = low <= mean + slack && mean - slack <= high;
  if (ciKind === 'rough') {
    cell.rough++;
    if (hit) cell.roughHits++;
    return;
  }
  cell.given++;
  if (hit) cell.hits++;
  if (size < 10) return;
  const key = `${world}, ${what}, ${place}, ${size}`;
  places.set(key, places.get(key) ?? { key, kind, hits: 0, given: 0 });
  const own = places.get(key);
  own.given++;
  if (hit) own.hits++;
}

function report() {
  const percent = (part, of) => (of === 0 ? '–' : `${((100 * part) / of).toFixed(1)}`);
  const head = (first) => [`| ${first} | ${SIZES.join(' | ')} |`, `| --- |${SIZES.map(() => ' --- |').join('')}`];
  const rows = Object.entries(kinds)
    .sort()
    .map(([row, cells]) => {
      const shown = SIZES.map((size) => {
        const { hits, given, none, rough } = cells[size] ?? { hits: 0, given: 0, none: 0, rough: 0 };
        const silent = none === 0 ? '' : ` (none in ${percent(none, none + given + rough)})`;
        return `${percent(hits, given)}${silent}`;
      });
      return `| ${row} | ${shown.join(' | ')} |`;
    });
  const roughRows = Object.entries(kinds)
    .sort()
    .filter(([, cells]) => SIZES.some((size) => cells[size]?.rough > 0))
    .map(([row, cells]) => {
      const shown = SIZES.map((size) => {
        const { given, none, rough, roughHits } = cells[size] ?? { given: 0, none: 0, rough: 0, roughHits: 0 };
        return `${percent(rough, given + none + rough)}${rough === 0 ? '' : ` (${percent(roughHits, rough)})`}`;
      });
      return `| ${row} | ${shown.join(' | ')} |`;
    });
  const low = [...places.values()]
    .filter(({ given }) => given >= STUDIES / 2)
    .sort((a, b) => a.hits / a.given - b.hits / b.given)
    .slice(0, 15);
  const tableOf = (table, sizes) =>
    Object.entries(table).map(
      ([row, cells]) => `| ${row} | ${sizes.map((size) => percent(...(cells[size] ?? [0, 0]))).join(' | ')} |`,
    );
  return `# Intervals and verdicts on whole scenarios

Made by \`node test/calibration/whole-scenarios.mjs ${[MOST_RUNS, STUDIES, ...(process.argv.length > 5 ? ['FOLDER', ...NAMES] : [])].join(' ')}\`. Banks of ${banks.join(', ')} runs (some
scenarios shortened, see \`bank-of-runs.mjs\`) are the truth; ${STUDIES} studies of each size are drawn from each. A share of ${STUDIES} studies has a standard
error of ${(100 * Math.sqrt((0.95 * 0.05) / STUDIES)).toFixed(1)} points at 95 %; studies of one bank share runs, so the truth of a bank weighs in as well.

## How often intervals that are called 95 % hold the truth, in per cent

By what is measured and by the kind of its values in the bank. "none": no interval is given, since nothing says how large an event could be.

${[...head('replications'), ...rows].join('\n').replaceAll('| mean | ', '| mean: ').replaceAll('| difference | ', '| difference: ')}

## Intervals that are called rough, in per cent of all, and in brackets how many of those hold the truth

By a kind of run that other strategies of the study show (\`src/analysis/far-kinds.ts\`).

${[...head('replications'), ...roughRows].join('\n').replaceAll('| mean | ', '| mean: ').replaceAll('| difference | ', '| difference: ')}

## Where those called 95 % hold it least, from 10 replications on

| scenario, what, strategy and outcome, replications | kind | holds |
| --- | --- | --- |
${low.map(({ key, kind, hits, given }) => `| ${key} | ${kind} | ${percent(hits, given)} |`).join('\n')}

## Studies with a verdict to the wrong side, in per cent

Of all outcomes and strategies together; ${tested} verdicts were given on differences whose sign the bank is sure of.

${[...head('scenario'), ...tableOf(wrong, SIZES)].join('\n')}

## Verdicts to the right side, in per cent of the differences whose sign the bank is sure of

${[...head('scenario'), ...tableOf(given, SIZES)].join('\n')}

Left undecided because a kind of run that was not seen would turn the mean, the mean lying on the right side:

${[...head('scenario'), ...tableOf(withheld, SIZES)].join('\n')}

## Studies with a verdict on true copies, in per cent

The baseline against two copies of itself with luck of their own, over all outcomes: at most 5 are meant to be.

| scenario | 10 | 30 |
| --- | --- | --- |
${tableOf(family, [10, 30]).join('\n')}
`;
}
