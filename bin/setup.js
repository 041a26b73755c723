/**
 * Makes a fresh clone ready: checks Node, installs packages, builds. `npm start` and `npm test` call it first.
 *
 * Both steps are skipped when their result is already there, judged by content and not by date, so that it costs a few
 * hundredths of a second when there is nothing to do. An argument is what to say about the command that follows.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const oldestNode = [20, 19];

checkNode();
if (!packagesInstalled()) {
  step('Installing packages (npm ci); this usually takes 10 to 60 seconds', [
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
}
const stamp = join(root, 'dist', 'sources.sha256');
const sources = hashOfSources();
if (read(stamp) !== sources) {
  step('Building hearsay; this usually takes 5 to 20 seconds', ['run', 'build', '--silent']);
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, sources);
}

if (process.argv[2]) console.error(process.argv[2]);

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  console.error(`hearsay needs Node ${oldestNode.join('.')} or newer; this is Node ${process.versions.node}.`);
  console.error('Install a newer one from https://nodejs.org and try again.');
  process.exit(2);
}

/** Whether node_modules holds what package-lock.json asks for: npm notes what it installed in a lock file of its own. */
function packagesInstalled() {
  const wanted = JSON.parse(read(join(root, 'package-lock.json'))).packages;
  const noted = read(join(root, 'node_modules', '.package-lock.json'));
  if (noted === '') return false;
  const installed = JSON.parse(noted).packages;
  return Object.entries(wanted).every(([path, { version, optional, devOptional, peer }]) => {
    if (path === '') return true;
    const found = installed[path];
    return found === undefined ? Boolean(optional || devOptional || peer) : found.version === version;
  });
}

/** A hash over the names and contents of everything that the build reads. */
function hashOfSources() {
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', 'package.json', 'rolldown.config.js', ...filesBelow('src')]) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesBelow(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function step(what, npmArguments) {
  console.error(`${what} …`);
  const start = performance.now();
  // Inside an npm script this is npm's own file, which also works where `npm` is a shell script (Windows).
  const npm = process.env.npm_execpath;
  // What the tools say is of interest only when they fail.
  const options = { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1e8 };
  try {
    if (npm) execFileSync(process.execPath, [npm, ...npmArguments], options);
    else execFileSync('npm', npmArguments, { ...options, shell: process.platform === 'win32' });
  } catch (error) {
    console.error(`${error.stdout ?? ''}${error.stderr ?? error.message}`);
    console.error(`"npm ${npmArguments.join(' ')}" failed; its messages are above.`);
    process.exit(typeof error.status === 'number' && error.status > 0 ? error.status : 1);
  }
  console.error(`  done in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
