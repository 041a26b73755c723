/** What the cells of a notebook show, gathered while they run in Node. `execute.js` builds the module that calls this. */
import { writeSync } from 'node:fs';
import { format, inspect } from 'node:util';

/** The protocol by which Jupyter's Deno kernel asks a value how it wants to be shown: a method that returns data by MIME type. */
const DISPLAY = Symbol.for('Jupyter.display');

const outputs = {};
let current = [];

console.log = (...words) => print('stdout', words);
console.warn = (...words) => print('stderr', words);

export function beginCell(index) {
  current = [];
  outputs[index] = current;
}

/** Shows the value of a cell's last expression. */
export async function show(value) {
  const shown = await value;
  if (shown === undefined) return;
  const data = shown?.[DISPLAY] ? await shown[DISPLAY]() : { 'text/plain': lines(inspect(shown, { depth: 4 })) };
  current.push({ data: inLines(data), metadata: {}, output_type: 'display_data' });
}

/** Hands everything to `execute.js`, on a channel of its own so that nothing a cell prints can disturb it. */
export function finish() {
  const bytes = Buffer.from(JSON.stringify(outputs));
  for (let written = 0; written < bytes.length; ) written += writeSync(3, bytes, written);
}

function print(name, words) {
  const last = current.at(-1);
  const text = lines(`${format(...words)}\n`);
  if (last?.output_type === 'stream' && last.name === name) last.text.push(...text);
  else current.push({ name, output_type: 'stream', text });
}

/** Texts as lists of lines, as notebooks keep them, so that version control shows what changed. */
function inLines(data) {
  return Object.fromEntries(
    Object.entries(data).map(([type, value]) => [
      type,
      typeof value === 'string' && !type.startsWith('image/png') ? lines(value) : value,
    ]),
  );
}

const lines = (text) => text.split(/(?<=\n)/);
