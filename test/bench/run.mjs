/**
 * The bench: `npm run bench`, or `npm run bench -- PART … [--quick] [--large]`.
 *
 * Every figure is a median with its spread, beside its goal. Times depend on the machine and on what else it does; ratios (to C, to the
 * flat loop, large to small) are taken in turns within one session and hold elsewhere.
 */
import { cpus, loadavg } from 'node:os';
import { corePart } from './core-part.mjs';
import { manyPart } from './many-part.mjs';
import { everythingPart, millionPart } from './million-part.mjs';
import { pagePart } from './page-part.mjs';
import { pairingPart } from './pairing-part.mjs';
import { queuePart } from './queue-part.mjs';
import { shortPart } from './short-part.mjs';
import { startPart } from './start-part.mjs';
import { studyPart } from './study-part.mjs';
import { wordOfMouthPart } from './word-of-mouth-part.mjs';
import { yearPart } from './year-part.mjs';

const PARTS = {
  start: startPart,
  short: shortPart,
  year: yearPart,
  core: corePart,
  'word-of-mouth': wordOfMouthPart,
  pairing: pairingPart,
  study: studyPart,
  many: manyPart,
  page: pagePart,
  queue: queuePart,
  million: millionPart,
  everything: everythingPart,
};
const OPTIONS = {
  '--quick': 'small sizes, half a minute in all; goals are for the full sizes',
  '--large': 'the comparison with C at 1,000,000 members a study of 100,000 runs, and a million tiny ones as well',
};

const words = process.argv.slice(2);
const unknown = words.filter((word) => !(word in PARTS) && !(word in OPTIONS));
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(', ')}. Parts: ${Object.keys(PARTS).join(', ')}.`);
  for (const [option, meaning] of Object.entries(OPTIONS)) console.error(`  ${option}  ${meaning}`);
  process.exit(2);
}

const machine = cpus();
console.log(
  `hearsay bench: Node ${process.versions.node}, ${machine.length} × ${machine[0]?.model.trim()}, load ${loadavg()[0].toFixed(1)}`,
);
const chosen = words.filter((word) => word in PARTS);
const options = { quick: words.includes('--quick'), large: words.includes('--large') };
const start = performance.now();
for (const name of chosen.length > 0 ? chosen : Object.keys(PARTS)) await PARTS[name](options);
console.log(`\n${((performance.now() - start) / 1000).toFixed(0)} s in all`);
