/**
 * Every file in test/broken gets exactly the message beside it, because a message is what a strategist has to go by. After a
 * wanted change of wording, read each new message as they would, then write it into the .txt file.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Issue, ScenarioError } from '#hearsay/errors.js';
import { readScenario } from '#hearsay/scenario/read.js';

const FOLDER = 'test/broken';
const names = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.slice(0, -'.yaml'.length));

test('there are at least sixty broken files, each with its message', () => {
  expect(names.length).toBeGreaterThanOrEqual(60);
  const messages = readdirSync(FOLDER).filter((file) => file.endsWith('.txt'));
  expect(messages.map((file) => file.slice(0, -'.txt'.length)).sort()).toEqual([...names].sort());
});

/** What a Chinese reader is told: sentences in Chinese, with no more English in them than keys, values and names of the file. */
function expectChinese({ message, hint, inChinese, code }: Issue): void {
  expect(inChinese, code).toBeDefined();
  for (const [english, chinese] of [
    [message, inChinese!.message],
    [hint, inChinese!.hint],
  ] as const) {
    expect(chinese === '', code).toBe(english === '');
    if (english === '') continue;
    expect(chinese, code).toMatch(/\p{Script=Han}/u);
    expect(chinese, code).not.toMatch(
      /undefined|\[object|\b(?:did you mean|found|there (?:is|are)|must|cannot|instead of|such as|nobody|it is)\b/,
    );
    // Half-width marks between Chinese characters are none of ours.
    expect(chinese, code).not.toMatch(/\p{Script=Han}[,;:?!](?=\p{Script=Han})/u);
  }
}

test.each(names)('%s', (name) => {
  const text = readFileSync(`${FOLDER}/${name}.yaml`, 'utf8');
  let error: unknown;
  try {
    readScenario(text, { file: `${name}.yaml` });
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(ScenarioError);
  const { message, issues } = error as ScenarioError;
  expect(`${message}\n`).toBe(readFileSync(`${FOLDER}/${name}.txt`, 'utf8'));
  expect(message).not.toMatch(/zod|invalid input|undefined|\[object|received/i);
  for (const issue of issues) {
    expectChinese(issue);
    if (issue.line === 0) continue;
    // The place is a place of the file: what it points at is there.
    const line = text
      .replace(/^\ufeff/, '')
      .split('\n')
      [issue.line - 1]!.replace(/\r$/, '');
    expect(issue.sourceLine).toBe(line);
    expect(issue.column).toBeGreaterThan(0);
    expect(issue.column).toBeLessThanOrEqual(line.length + 1);
  }
});
