/**
 * Executes notebooks and writes what they show into them: `npm run notebooks [FILE…]`.
 *
 * With `--check` nothing is written: a notebook whose outputs are not those it holds is named, and the exit code is 1.
 *
 * Notebooks in JavaScript run in Node without Jupyter: the cells of a notebook become one module, in which the last expression of a cell is
 * shown, as Jupyter's Deno kernel shows it. Notebooks in Python and R run in Jupyter (nbconvert) where that and their kernel are
 * installed; elsewhere they are named as skipped.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseAst } from 'rolldown/parseAst';

const here = dirname(fileURLToPath(import.meta.url));
/** Inside the package, so that `import … from 'hearsay'` finds it; not under version control. */
const modules = join(here, '..', 'dist', 'notebooks');
const LONGEST_MINUTES = 10;

const given = process.argv.slice(2);
const check = given.includes('--check');
const named = given.filter((word) => word !== '--check').map((file) => resolve(file));
const files = named.length > 0 ? named : filesIn(here);

let failed = false;
for (const file of files) {
  const notebook = JSON.parse(readFileSync(file, 'utf8'));
  const { name: kernel, language } = notebook.metadata.kernelspec;
  const executed = language === 'typescript' ? executeInNode(file, notebook) : executeInJupyter(file, kernel);
  if (executed === undefined) continue;
  const text = toText(executed);
  if (language === 'typescript' ? text === toText(notebook) : wordsOf(executed) === wordsOf(notebook))
    say(file, 'shows what it holds');
  else if (!check) {
    writeFileSync(file, text);
    say(file, 'written');
  } else {
    failed = true;
    say(
      file,
      `shows something else than it holds, first in cell ${firstDifference(notebook, executed)}; run "npm run notebooks"`,
    );
  }
}
process.exitCode = failed ? 1 : 0;

function filesIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ipynb'))
    .sort()
    .map((name) => join(folder, name));
}

function say(file, text) {
  console.log(`${basename(file)}: ${text}`);
}

function toText(notebook) {
  return `${JSON.stringify(notebook, null, 1)}\n`;
}

/** A notebook without its pictures: those of Python and R hang on the fonts and versions of a machine. */
function wordsOf(notebook) {
  return JSON.stringify(notebook, (type, value) => (type.startsWith('image/') ? '' : value));
}

function firstDifference(before, after) {
  const differs = ({ outputs }, index) => JSON.stringify(outputs) !== JSON.stringify(after.cells[index].outputs);
  return before.cells.findIndex(differs) + 1;
}

// ---- in Node -------------------------------------------------------------------------------------------------------

/** The notebook with the outputs of its cells; throws when a cell does. */
function executeInNode(file, notebook) {
  const source = moduleOf(notebook.cells);
  const path = join(modules, `${basename(file, '.ipynb')}.mjs`);
  mkdirSync(modules, { recursive: true });
  writeFileSync(path, source);
  try {
    const { status, stderr, output } = spawnSync(process.execPath, [path], {
      cwd: dirname(file),
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      timeout: LONGEST_MINUTES * 60_000,
      maxBuffer: 1e8,
    });
    if (status !== 0) throw new Error(`${basename(file)} does not run:\n${stderr}`);
    const outputs = JSON.parse(output[3]);
    return withOutputs(notebook, outputs);
  } finally {
    rmSync(path, { force: true });
  }
}

/** All code cells as one module: imports stand where they stand, and the last expression of a cell is shown. */
function moduleOf(cells) {
  const display = JSON.stringify(pathToFileURL(join(here, 'cells.js')).href);
  const parts = [`import { beginCell, finish, show } from ${display};`];
  cells.forEach(({ cell_type, source }, index) => {
    if (cell_type !== 'code') return;
    const text = source.join('');
    const last = parseAst(text, { lang: 'js', sourceType: 'module' }).body.at(-1);
    parts.push(`beginCell(${index});`);
    if (last?.type !== 'ExpressionStatement') parts.push(text);
    else {
      const { start, end } = last.expression;
      parts.push(`${text.slice(0, last.start)}await show(${text.slice(start, end)});`);
    }
  });
  return [...parts, 'finish();', ''].join('\n');
}

function withOutputs(notebook, outputs) {
  let count = 0;
  const cells = notebook.cells.map((cell, index) =>
    cell.cell_type === 'code' ? { ...cell, execution_count: ++count, outputs: outputs[index] ?? [] } : cell,
  );
  return { ...notebook, cells };
}

// ---- in Jupyter ----------------------------------------------------------------------------------------------------

/** The notebook as nbconvert executed it, or nothing where Jupyter or the kernel is not installed. */
function executeInJupyter(file, kernel) {
  const kernels = spawnSync('jupyter', ['kernelspec', 'list', '--json'], { encoding: 'utf8' });
  if (kernels.error || kernels.status !== 0) return skip(file, 'Jupyter is not installed');
  if (!(kernel in JSON.parse(kernels.stdout).kernelspecs)) return skip(file, `the kernel "${kernel}" is not installed`);
  const words = ['nbconvert', '--execute', '--to', 'notebook', '--stdout', '--log-level=ERROR', file];
  const { status, stdout, stderr } = spawnSync('jupyter', words, {
    encoding: 'utf8',
    timeout: LONGEST_MINUTES * 60_000,
    maxBuffer: 1e8,
  });
  const missing = /ModuleNotFoundError: No module named '([^']+)'/.exec(stderr);
  if (missing) return skip(file, `the Python package "${missing[1]}" is not installed`);
  if (status !== 0) throw new Error(`${basename(file)} does not run:\n${stderr}`);
  return withoutTimes(JSON.parse(stdout), JSON.parse(readFileSync(file, 'utf8')));
}

function skip(file, reason) {
  say(file, `SKIPPED, because ${reason}`);
}

/** Only outputs are taken over: times of execution and versions of kernels differ from machine to machine. */
function withoutTimes(executed, { cells, ...notebook }) {
  return {
    ...notebook,
    cells: cells.map((cell, index) => {
      const { execution_count, outputs } = executed.cells[index];
      return cell.cell_type === 'code' ? { ...cell, execution_count, outputs } : cell;
    }),
  };
}
