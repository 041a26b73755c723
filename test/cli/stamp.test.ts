/** Results that rest on a formula for cohesion say so wherever they are read. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pc from 'picocolors';
import { expect, test } from 'vitest';
import { documentOf, withStampInText } from '#hearsay/cli/frame/failures.js';
import type { OpenStudy } from '#hearsay/cli/frame/study.js';
import type { Terminal } from '#hearsay/cli/terminal/terminal.js';
import { command, folderWith } from './program.ts';

// The name must not be taken for the stamp.
const SCENARIO = `hearsay: 1
name: A phenomenological group
horizon: 5 days
seed: stamp
replications: 3
population: { size: 40, graph: { kind: small-world, meanDegree: 4 } }
community: { founders: 10 }
outcomes: [messages]
strategies:
  a: {}
  b: { content: [{ days: 0-4, quality: 0.9 }] }
cohesion: { formula: "size > 30 ? 0.1 : 1" }
uncertain: { parameters.attention: 10..40 }
plan: { strategy: b, levers: { "content.0.quality": 0.2..0.9 }, objectives: [maximise messages], replications: 2, population: 8, generations: 2 }
`;

test.each([
  ['compare'],
  ['sweep', '--vary', 'parameters.attention=5,40'],
  ['select', '--indifference', '1'],
  ['explain'],
  ['sensitivity', '--walks', '10'],
  ['ab'],
  ['plan'],
])('%s says it on the terminal and on the page', async (name, ...options) => {
  const cwd = folderWith({ 'a.yaml': SCENARIO });
  const { code, stdout } = await command([name, 'a.yaml', ...options, '--lang', 'zh'], { cwd });
  expect(code).toBe(0);
  expect(stdout).toContain('唯象（phenomenological）');
  expect(
    readFileSync(join(cwd, 'hearsay-study', name === 'compare' ? 'a' : `a-${name}`, 'report.html'), 'utf8'),
  ).toContain('唯象（phenomenological）');
});

test.each([['run'], ['trace'], ['describe'], ['describe', '--odd']])('%s %s says it, too', async (name, ...options) => {
  const cwd = folderWith({ 'a.yaml': SCENARIO.replace('A phenomenological group', 'A group') });
  for (const [lang, word] of [
    ['en', /phenomenological/i],
    ['zh', /唯象/],
  ] as const) {
    const { code, stdout, stderr } = await command([name, 'a.yaml', ...options, '--lang', lang], { cwd });
    expect(code).toBe(0);
    expect(stdout + stderr).toMatch(word);
  }
});

const study = {
  phenomenological: true,
  warnings: [],
  failures: [],
  done: 6,
  interrupted: false,
} as unknown as OpenStudy;
const terminal = { colors: pc.createColors(false), width: 200 } as unknown as Terminal;

test('a text that has the word in its title gets the stamp all the same', () => {
  const text = withStampInText('A phenomenological group', study, 'en', terminal);
  expect(text).toMatch(
    /Phenomenological: cohesion follows a formula[\s\S]*is no finding[\s\S]*A phenomenological group$/,
  );
});

test('so does the JSON document, and nothing else of it changes', () => {
  expect(JSON.parse(documentOf({ scenario: 'a' }, study))).toEqual({ scenario: 'a', phenomenological: true });
  const other = { ...study, phenomenological: false };
  expect(JSON.parse(documentOf({ scenario: 'a' }, other))).toEqual({ scenario: 'a' });
});
