/** Runs the cases with the build in a folder and prints a hash of every part of every result: `node cases.mjs FOLDER`. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { coreScenario } from '../bench/core-scenario.mjs';

const [root, fast] = process.argv.slice(2);
const { compileModel, parseGraph, readScenario, simulate, traceMember } = await import(
  pathToFileURL(join(root, 'dist', 'index.js')).href
);
const here = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const textOf = (path) => readFileSync(here(path), 'utf8');
const yamlIn = (folder) => readdirSync(here(folder)).filter((name) => name.endsWith('.yaml'));

/** Days of a shipped scenario that are run, and what is multiplied to be called fast: people times days times strategies. */
const DAYS = 100;
const FAST = 400_000;

const results = {};
for (const file of yamlIn('scenarios')) run(`scenarios/${file}`, textOf(`scenarios/${file}`), { most: DAYS });
for (const file of yamlIn('test/golden')) run(`golden/${file}`, textOf(`test/golden/${file}`), { replication: 2 });
for (const { name, text, set = [] } of stress()) run(`stress/${name}`, text, { set });
process.stdout.write(JSON.stringify(results));

/** What shipped scenarios leave out: crowds, long silences, groups too large for a matrix of ties, switches, every lever at once. */
function stress() {
  const everything = textOf('test/bench/everything.yaml');
  const year = textOf('test/bench/year.yaml');
  const atOnce = 'strategies.all-at-once';
  const smaller = [
    `${atOnce}.recruit=[{ channel: search, days: 0-89, expected: 300 }]`,
    `${atOnce}.allies=[{ with: neighbors, members: 200, days: 0-89, relevance: 60 %, tells: 1 %, atActivities: 5 % }]`,
    `${atOnce}.opinionLeaders=[{ name: star, days: 10-60, following: 400, recommends: course, cost: 750, topics: 1 }]`,
    `${atOnce}.operators.count=3`,
    `${atOnce}.leaders.count=20`,
    `${atOnce}.partners.count=5`,
    `${atOnce}.moderators.count=2`,
    `${atOnce}.invitations.budget=4000`,
    `${atOnce}.incentives.budget=40000`,
  ];
  return [
    { name: 'core', text: coreScenario(1500, 60) },
    { name: 'core, no forgetting', text: coreScenario(600, 40), set: ['cognition.forgetting=off'] },
    { name: 'core, all attention', text: coreScenario(300, 30), set: ['cognition.attention=unlimited'] },
    { name: 'core, shuffled', text: coreScenario(300, 30), set: ['cognition.identity=shuffled'] },
    { name: 'one group of thousands', text: coreScenario(3000, 20), set: ['community.groups.cap=4000'] },
    { name: 'everything', text: everything, set: ['population.size=3300', 'community.founders=2500', ...smaller] },
    {
      name: 'everything, by topic',
      text: everything,
      set: ['population.size=900', 'community.founders=100', 'community.groups.separateBy=topic', ...smaller],
    },
    { name: 'year', text: year, set: [] },
    { name: 'silence', text: silent(20_000) },
    { name: 'silence with a reply', text: silent(3000), set: ['parameters.postRate=0.01'] },
    { name: 'silence with invitations', text: silent(3000), set: ['parameters.inviteMean=1'] },
    { name: 'silence, opinions', text: silent(3000), set: ['wordOfMouth=everywhere'] },
  ];
}

/** Word of mouth alone, as the bench times it. */
function silent(people) {
  const off = ['silentVisit', 'notifyProbability', 'priorTie', 'postRate', 'questionRate', 'inviteMean'];
  return `hearsay: 1
name: Word of mouth alone
horizon: 100 days
seed: silence
population: { size: ${people}, graph: { kind: small-world, meanDegree: 10, rewiring: 0.1 } }
community: { founders: ${Math.round(people / 100)} }
strategies: { friends: { operators: { count: 0, hours: 0/day } } }
parameters: { ${off.map((name) => `${name}: 0`).join(', ')}, visitProbability: 1, acceptBase: 40, tellRate: 0.02, frailtyA: 5, frailtyB: 95 }
`;
}

function run(name, text, { set = [], most = Number.POSITIVE_INFINITY, replication = 0 }) {
  let scenario;
  try {
    scenario = readScenario(text, { file: name, set }).scenario;
    if (scenario.horizon > most)
      scenario = readScenario(text, { file: name, set: [...set, `horizon=${most}`] }).scenario;
  } catch {
    // Some of what it schedules lies beyond: all of it, then.
    try {
      scenario = readScenario(text, { file: name, set }).scenario;
    } catch (error) {
      results[name] = { refused: error.message };
      return;
    }
  }
  if (fast && scenario.population.size * scenario.horizon * scenario.strategies.length > FAST) return;
  const model = compileModel(scenario, { graph: graphOf(scenario) });
  for (const { name: strategy } of scenario.strategies) {
    const { digest, outcomes, series, ...rest } = simulate(model, strategy, replication, { network: true });
    const parts = { ...rest, ...prefixed('outcome ', outcomes), ...prefixed('series ', series) };
    results[`${name}, ${strategy}`] = {
      digest,
      ...Object.fromEntries(Object.entries(parts).map(([part, value]) => [part, hashOf(value)])),
    };
  }
  if (scenario.population.size <= 5000) {
    const first = scenario.strategies[0].name;
    const { result: _, ...story } = traceMember(model, first, replication, 1);
    results[`${name}, traced`] = { story: hashOf(story) };
  }
}

/** The graph of a shipped scenario that names a file. */
function graphOf({ population: { graph } }) {
  if (!('file' in graph)) return undefined;
  const bytes = readFileSync(here(`scenarios/${graph.file}`));
  const text = (graph.file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return parseGraph(text, 'edge-list', graph.file).graph;
}

function prefixed(prefix, record) {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [prefix + name, value]));
}

/** Typed arrays as lists, NaN as such: JSON alone would not tell them apart from null. */
function hashOf(value) {
  const plain = JSON.stringify(value, (_key, part) => {
    if (ArrayBuffer.isView(part)) return [...part].map(String);
    return typeof part === 'number' && !Number.isFinite(part) ? String(part) : part;
  });
  return createHash('sha256')
    .update(plain ?? '')
    .digest('hex')
    .slice(0, 16);
}
