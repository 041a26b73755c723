/** Every way of asking for runs, those that decide as they go first: what is typed, and of which scenario. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { filesIn } from '../cluster/files-in.ts';
import { command, folderWith, plannedScenario, smallScenario } from '../program.ts';
import { addressOf, startWorker } from './in-process.ts';

export interface Question {
  readonly words: readonly string[];
  readonly scenario: string;
}

const uncertain = 'uncertain: { parameters.attention: 20..60 }';

const ladder = Array.from(
  { length: 6 },
  (_, k) => `  step${k}: { content: [{ days: 0-19, quality: ${(0.2 + 0.1 * k).toFixed(1)} }] }`,
);

const grouped = `hearsay: 1
name: A group
horizon: 20 days
replications: 4
population: { size: 120 }
community: { founders: 120, groups: { cap: 60, whenFull: close }, start: { acquaintances: 10, kickOff: 6 } }
strategies: { plain: {} }
outcomes: [recognisedShare, messages]
parameters: { attention: 15, tieHalfLife: 6 }
uncertain: { parameters.postRate: 0.2..0.6 }
`;

/** What each next run is hangs on those before. */
export const ADAPTIVE: readonly Question[] = [
  { words: ['compare', '--precision', '10%'], scenario: smallScenario() },
  { words: ['select', '--outcome', 'messages', '--indifference', '20'], scenario: smallScenario(...ladder) },
  { words: ['plan'], scenario: plannedScenario(2) },
];

/** Where they ask more than once, or in another way than a comparison does. */
export const OTHERS: readonly Question[] = [
  {
    words: ['select', '--outcome', 'messages', '--over', 'uncertain', '--points', '6'],
    scenario: smallScenario(...ladder.slice(0, 2), uncertain),
  },
  { words: ['threshold', '--vary', 'community.groups.cap=10..120:7:log', '--mechanism'], scenario: grouped },
  { words: ['threshold', '--vary', 'community.groups.cap=10..120:7:log', '--branch', 'both'], scenario: grouped },
  {
    words: ['threshold', '--vary', 'community.groups.cap=10..120:7:log', '--over', 'uncertain', '--points', '2'],
    scenario: grouped,
  },
  { words: ['explain', '--of', 'topics'], scenario: smallScenario() },
  { words: ['sensitivity', '--walks', '10', '--replications', '2'], scenario: smallScenario(uncertain) },
  {
    words: ['sensitivity', '--method', 'sobol', '--samples', '16', '--replications', '2'],
    scenario: smallScenario(uncertain.replace('}', ', parameters.postRate: 0.2..0.6 }')),
  },
  { words: ['sweep', '--vary', 'community.founders=20,30', '--vary', 'content=on,off'], scenario: smallScenario() },
  { words: ['ab', '--of', 'topics', '--outcome', 'messages'], scenario: smallScenario() },
];

let count = 0;

/** Asks one machine, and workers at a queue that nobody else uses: the study must be the same, byte for byte, and by the workers. */
export async function sameByQueue({ words: [name, ...words], scenario }: Question, url: string): Promise<void> {
  const [straight, byQueue] = [0, 1].map(() => folderWith({ 'a.yaml': scenario })) as [string, string];
  const typed = [name!, 'a.yaml', ...words, '--out', 'study', '--lang', 'en', '--quiet'];
  const alone = await command([...typed, '--workers', '1'], { cwd: straight, env: { HEARSAY_QUEUE: '' } });
  expect(alone.code, alone.stderr).toBe(0);

  const queue = `${url}?name=adaptive-${count++}`;
  const workers = [0, 1].map(() => startWorker(addressOf(url, queue.split('=')[1]!)));
  const together = await command(typed, { cwd: byQueue, env: { HEARSAY_QUEUE: queue } });
  for (const worker of workers) worker.stop();
  const computed = (await Promise.all(workers.map(({ ended }) => ended))).reduce((sum, runs) => sum + runs, 0);

  expect([together.code, together.stdout, together.stderr]).toEqual([alone.code, alone.stdout, alone.stderr]);
  const files = filesIn(join(byQueue, 'study'));
  expect(files).toEqual(filesIn(join(straight, 'study')));
  expect(Object.keys(files)).toEqual(expect.arrayContaining(['manifest.json', 'report.html', 'summary.json']));
  const { runs } = JSON.parse(readFileSync(join(byQueue, 'study', 'manifest.json'), 'utf8'));
  expect(computed).toBeGreaterThanOrEqual(runs);
  expect(runs).toBeGreaterThan(0);
}
