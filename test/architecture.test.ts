/** The way through the house: which file may import which, and what only the command line may touch. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseAst } from 'rolldown/parseAst';
import { describe, expect, test } from 'vitest';

/** Left to right; a file imports from its own folder and from folders to its left. */
const FOLDERS = [
  'errors.ts',
  'language',
  'numeric',
  'random',
  'formula',
  'scenario',
  'graph',
  'model',
  'engine',
  'description',
  'experiment',
  'analysis',
  'report',
  'index.ts',
  'studio',
  'study',
  'node.ts',
  'cli',
];
/** What runs in Node alone: these may touch the disk, the clock and the process. */
const IN_NODE = ['study', 'node.ts', 'cli'];
/** `analysis` and `report` take values from the ground and from these tables; from the stages before them only types. */
const GROUND = ['errors.ts', 'language', 'numeric', 'random', 'formula'];
const TABLES = [
  // What bears on what, by which reports explain that nothing differs.
  'description/influences.ts',
  'description/ways.ts',
  'description/known-spending.ts',
  'description/influence-map.ts',
  // When which levers run, which the report of a plan shows.
  'scenario/calendar.ts',
  'scenario/communities.ts',
  'scenario/direction.ts',
  'scenario/outcome-range.ts',
  'scenario/fields.ts',
  'scenario/influenced.ts',
  'scenario/lever-text.ts',
  'scenario/lever-words.ts',
  'scenario/levers.ts',
  'scenario/outcomes.ts',
  'scenario/outcomes/leaving.ts',
  'scenario/parameters.ts',
  'scenario/presets.ts',
];

/** Rooms of the command line, left to right in the same way; a command imports no other command. */
const ROOMS = ['terminal', 'typed', 'frame', 'assistant', 'commands'];
/** These know commands by their names, and load a command's code when it runs. */
const TABLES_OF_COMMANDS = ['cli/typed/commands.ts', 'cli/commands/report.ts'];

describe('the architecture', () => {
  test('holds for every source file', () => {
    const sources = new Map(
      readdirSync('src', { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
        .map((name) => [name.replaceAll('\\', '/'), readFileSync(join('src', name), 'utf8')]),
    );
    expect(sources.size).toBeGreaterThan(50);
    expect(findViolations(sources)).toEqual([]);
  });

  test.each<[string, Record<string, string>, string[]]>([
    [
      'a rightward import',
      { 'scenario/read.ts': "import { simulate } from '../engine/simulate.ts';", 'engine/simulate.ts': '' },
      ['scenario/read.ts imports engine/simulate.ts, which is to its right'],
    ],
    [
      'a rightward import of a type',
      { 'graph/csr.ts': "import type { Model } from '../model/compile.ts';", 'model/compile.ts': '' },
      ['graph/csr.ts imports model/compile.ts, which is to its right'],
    ],
    [
      'a rightward import hidden in an expression',
      { 'engine/a.ts': "export const later = () => import('../cli/b.ts');", 'cli/b.ts': '' },
      ['engine/a.ts imports cli/b.ts, which is to its right'],
    ],
    [
      'a node module left of the command line',
      { 'engine/a.ts': "import { readFileSync } from 'node:fs';" },
      ['engine/a.ts imports node:fs, which no browser has'],
    ],
    [
      'chance without a key',
      { 'random/a.ts': 'export const roll = () => Math.random();' },
      ['random/a.ts uses Math.random'],
    ],
    [
      'chance without a key, taken apart',
      { 'random/a.ts': 'const { random } = Math; export const roll = random;' },
      ['random/a.ts uses Math as a value, which hides what it calls'],
    ],
    ['the clock', { 'report/a.ts': 'export const now = () => Date.now();' }, ['report/a.ts uses Date']],
    ['the clock in disguise', { 'report/a.ts': 'export const now = globalThis.Date;' }, ['report/a.ts uses Date']],
    ['the process', { 'model/a.ts': 'export const home = process.env.HOME;' }, ['model/a.ts uses process']],
    [
      'a circle of imports',
      {
        'engine/a.ts': "import { b } from './b.ts';",
        'engine/b.ts': "import { c } from './c.ts';",
        'engine/c.ts': "export { a } from './a.ts';",
      },
      ['engine/a.ts → engine/b.ts → engine/c.ts → engine/a.ts is a circle'],
    ],
    [
      'analysis that computes with the engine',
      { 'analysis/a.ts': "import { simulate } from '../engine/simulate.ts';", 'engine/simulate.ts': '' },
      ['analysis/a.ts takes more than types from engine/simulate.ts'],
    ],
    [
      'a terminal that knows what was typed',
      { 'cli/terminal/a.ts': "import { b } from '../typed/b.ts';", 'cli/typed/b.ts': '' },
      ['cli/terminal/a.ts imports cli/typed/b.ts, which is to its right'],
    ],
    [
      'a command that imports another',
      { 'cli/commands/a.ts': "import { b } from './b.ts';", 'cli/commands/b.ts': '' },
      ['cli/commands/a.ts imports cli/commands/b.ts, which is another command'],
    ],
    [
      'an import of a file that does not exist',
      { 'engine/a.ts': "import { b } from './b.ts';" },
      ['engine/a.ts imports engine/b.ts, which does not exist'],
    ],
  ])('does not allow %s', (_what, sources, violations) => {
    expect(findViolations(new Map(Object.entries(sources)))).toEqual(violations);
  });

  test.each<[string, Record<string, string>]>([
    ['leftward imports', { 'engine/a.ts': "import { b } from '../graph/b.ts';", 'graph/b.ts': '' }],
    ['node modules in the command line', { 'cli/a.ts': "import 'node:fs'; Date.now(); process.exit(Math.random());" }],
    [
      'types of earlier stages in the report',
      { 'report/a.ts': "import { type Results } from '../experiment/results.ts';", 'experiment/results.ts': '' },
    ],
    [
      'tables in the analysis',
      { 'analysis/a.ts': "import { O } from '../scenario/outcomes.ts';", 'scenario/outcomes.ts': '' },
    ],
    [
      'words that only look forbidden',
      {
        'engine/a.ts':
          "// Math.random, Date\nexport const day = { process: 1, Date: 2 }; day.process; 'process'; Math.floor(1);",
      },
    ],
    [
      'files that know each other by type alone',
      { 'engine/a.ts': "import type { B } from './b.ts';", 'engine/b.ts': "import { a } from './a.ts';" },
    ],
  ])('allows %s', (_what, sources) => {
    expect(findViolations(new Map(Object.entries(sources)))).toEqual([]);
  });
});

// ---- the checker ---------------------------------------------------------------------------------------------------

/** What is wrong with sources, given by their path below `src`. */
function findViolations(sources: ReadonlyMap<string, string>): string[] {
  const files = [...sources].map(([path, source]) => ({ path, ...readModule(source, path) }));
  return [
    ...files.flatMap(({ path, imports }) => imports.flatMap((entry) => judgeImport(path, entry, sources))),
    ...files
      .filter(({ path }) => !IN_NODE.includes(folderOf(path)))
      .flatMap(({ path, uses }) => uses.map((use) => `${path} ${use}`)),
    ...findCircles(new Map(files.map(({ path, imports }) => [path, valueImports(path, imports)]))),
  ];
}

interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

function judgeImport(path: string, { from, typeOnly }: Import, sources: ReadonlyMap<string, string>): string[] {
  const folder = folderOf(path);
  if (!from.startsWith('.')) {
    return from.startsWith('node:') && !IN_NODE.includes(folder)
      ? [`${path} imports ${from}, which no browser has`]
      : [];
  }
  const target = resolve(path, from);
  if (!sources.has(target)) return [`${path} imports ${target}, which does not exist`];
  const targetFolder = folderOf(target);
  if (FOLDERS.indexOf(targetFolder) > FOLDERS.indexOf(folder))
    return [`${path} imports ${target}, which is to its right`];
  if (folder === 'cli' && targetFolder === 'cli' && !TABLES_OF_COMMANDS.includes(path)) return judgeRoom(path, target);
  const plainData = folder === 'analysis' || folder === 'report';
  const free = [...GROUND, 'analysis', 'report'].includes(targetFolder) || TABLES.includes(target);
  return plainData && !free && !typeOnly ? [`${path} takes more than types from ${target}`] : [];
}

function judgeRoom(path: string, target: string): string[] {
  const [room, targetRoom] = [path, target].map((file) => ROOMS.indexOf(file.split('/')[1]!)) as [number, number];
  if (room < 0) return [];
  if (targetRoom > room) return [`${path} imports ${target}, which is to its right`];
  return room === ROOMS.indexOf('commands') && targetRoom === room
    ? [`${path} imports ${target}, which is another command`]
    : [];
}

function folderOf(path: string): string {
  const folder = path.split('/')[0]!;
  if (!FOLDERS.includes(folder)) throw new Error(`"${path}" is in no stage of the house`);
  return folder;
}

const resolve = (path: string, from: string) => join(dirname(path), from).replaceAll('\\', '/');

/** Types leave no trace in the running program, so that two files may know each other by type. */
function valueImports(path: string, imports: readonly Import[]): string[] {
  return imports
    .filter(({ from, typeOnly }) => from.startsWith('.') && !typeOnly)
    .map(({ from }) => resolve(path, from));
}

/** Every circle once, by walking from each file and looking for files that are still being walked. */
function findCircles(imports: ReadonlyMap<string, readonly string[]>): string[] {
  const circles: string[] = [];
  const finished = new Set<string>();
  const walk = (path: string, trail: readonly string[]) => {
    const again = trail.indexOf(path);
    if (again >= 0) circles.push(`${[...trail.slice(again), path].join(' → ')} is a circle`);
    if (again >= 0 || finished.has(path)) return;
    for (const next of imports.get(path) ?? []) walk(next, [...trail, path]);
    finished.add(path);
  };
  for (const path of imports.keys()) walk(path, []);
  return circles;
}

interface SyntaxNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** What a module imports, and what it uses that only the command line may use. */
function readModule(source: string, path: string): { imports: Import[]; uses: string[] } {
  const imports: Import[] = [];
  const uses: string[] = [];
  visit(
    parseAst(source, { lang: path.endsWith('x') ? 'tsx' : 'ts' }) as unknown as SyntaxNode,
    undefined,
    '',
    (node, parent, key) => {
      const from = (node.source as { value?: unknown } | null | undefined)?.value;
      if (typeof from === 'string') imports.push({ from, typeOnly: isTypeOnly(node) });
      if (node.type !== 'Identifier' || isOnlyAName(parent, key)) return;
      if (['Date', 'process', 'performance', 'require'].includes(node.name as string)) uses.push(`uses ${node.name}`);
      if (node.name === 'Math') {
        const member = parent?.type === 'MemberExpression' && key === 'object' && parent.computed === false;
        const name = member ? (parent.property as SyntaxNode).name : undefined;
        if (name === undefined) uses.push('uses Math as a value, which hides what it calls');
        if (name === 'random') uses.push('uses Math.random');
      }
    },
  );
  return { imports, uses };
}

function isTypeOnly(node: SyntaxNode): boolean {
  if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type') return true;
  const specifiers = (node.specifiers ?? []) as SyntaxNode[];
  return specifiers.length > 0 && specifiers.every((one) => one.importKind === 'type' || one.exportKind === 'type');
}

/** Names of properties (`x.process`, `{ process: 1 }`) are not uses of what bears that name, unless x is everything. */
function isOnlyAName(parent: SyntaxNode | undefined, key: string): boolean {
  if ((parent?.object as SyntaxNode | undefined)?.name === 'globalThis') return false;
  return (key === 'property' || key === 'key') && parent?.computed !== true && parent?.shorthand !== true;
}

function visit(
  node: SyntaxNode,
  parent: SyntaxNode | undefined,
  key: string,
  see: (node: SyntaxNode, parent: SyntaxNode | undefined, key: string) => void,
): void {
  see(node, parent, key);
  for (const [name, child] of Object.entries(node)) {
    for (const one of Array.isArray(child) ? child : [child]) {
      if (typeof one === 'object' && one !== null && typeof (one as SyntaxNode).type === 'string') {
        visit(one as SyntaxNode, node, name, see);
      }
    }
  }
}
