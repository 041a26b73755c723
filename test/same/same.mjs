/**
 * Whether this working tree computes what a commit computed, to the last bit: `npm run same -- COMMIT`.
 *
 * The commit is built in a folder of the system's temporary directory, which is kept for the next comparison. Both builds run the cases
 * of `cases.mjs`, read from this tree, in processes of their own. Prints every case that differs and exits 1 when any does. With --fast
 * only the cases that take well under a second.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('../..', import.meta.url));
const words = process.argv.slice(2);
const fast = words.includes('--fast');
const [commit = 'HEAD'] = words.filter((word) => word !== '--fast');

const [before, after] = await Promise.all([digestsOf(buildOf(commit)), digestsOf(here)]);
const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
let [same, unread, different] = [0, 0, 0];
for (const name of names) {
  const [old, now] = [before[name], after[name]];
  if (old === undefined || now === undefined || old.refused !== undefined) {
    unread++;
    console.log(`not compared: ${name}: ${old?.refused ?? `only ${old === undefined ? 'here' : 'there'}`}`);
    continue;
  }
  // What only one of them records cannot differ.
  const fields = Object.keys(old).filter((field) => field in now && old[field] !== now[field]);
  if (now.refused !== undefined) fields.push(`refused now: ${now.refused}`);
  if (fields.length === 0) same++;
  else {
    different++;
    console.log(`DIFFERENT: ${name}: ${fields.join(', ')}`);
  }
}
console.log(`${same} runs the same as at ${commit}, ${different} different, ${unread} not compared`);
if (different > 0 || same === 0) process.exitCode = 1;

/** Where the commit stands built. */
function buildOf(name) {
  const git = (...args) => execFileSync('git', args, { cwd: here, maxBuffer: 2 ** 30 });
  const hash = git('rev-parse', '--verify', `${name}^{commit}`).toString().trim();
  const folder = join(tmpdir(), `hearsay-same-${hash.slice(0, 12)}`);
  if (existsSync(join(folder, 'dist', 'index.js'))) return folder;
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-x', '-C', folder], { input: git('archive', hash, 'src', 'package.json') });
  const modules = join(folder, 'node_modules');
  if (!existsSync(modules)) symlinkSync(join(here, 'node_modules'), modules, 'junction');
  execFileSync(process.execPath, [join(here, 'node_modules', 'typescript', 'bin', 'tsc'), '-b', 'src'], {
    cwd: folder,
    stdio: 'inherit',
  });
  return folder;
}

/** By case: what its runs came to. */
function digestsOf(root) {
  const script = fileURLToPath(new URL('cases.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, root, ...(fast ? ['--fast'] : [])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part) => {
      text += part;
    });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve(JSON.parse(text)) : reject(new Error(`${root} failed`))));
  });
}
