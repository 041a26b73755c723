/** `hearsay mcp`: what an assistant is offered and told. */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command, folderWith, smallScenario } from '../program.ts';
import { type Assistant, startAssistant } from './client.ts';

let folder: string;
let assistant: Assistant;
beforeAll(async () => {
  folder = folderWith({ 'small.yaml': smallScenario(), 'wrong.yaml': smallScenario('lenght: 3', 'horizn: 4') });
  assistant = await startAssistant(folder, '--most-seconds=280', '--lang=en');
}, 120_000);
afterAll(() => assistant?.close());

const SLOW = 300_000;

describe('what is offered', () => {
  test('nine tools, each with a schema for what it takes', async () => {
    const { tools } = await assistant.client.listTools();
    expect(tools.map(({ name }) => name)).toEqual([
      'templates',
      'reference',
      'scenarios',
      'check',
      'describe',
      'compare',
      'explain',
      'threshold',
      'trace',
    ]);
    const threshold = tools.find(({ name }) => name === 'threshold')!;
    expect(threshold.inputSchema.required).toEqual(['vary']);
    expect(threshold.inputSchema.properties).toMatchObject({
      branch: { type: 'string', enum: ['warm', 'cold', 'both'] },
      replications: { type: 'integer', minimum: 2 },
    });
  });

  test('prompts that take what the person says', async () => {
    const { prompts } = await assistant.client.listPrompts();
    expect(prompts.map(({ name }) => name)).toEqual(['put-my-community-into-a-scenario', 'which-plan']);
    const { messages } = await assistant.client.getPrompt({
      name: 'put-my-community-into-a-scenario',
      arguments: { community: 'a choir of 40' },
    });
    expect(JSON.stringify(messages)).toContain('a choir of 40');
  });

  test('the reference, the limits and the templates as resources', async () => {
    const { resources } = await assistant.client.listResources();
    const uris = resources.map(({ uri }) => uri);
    expect(uris).toEqual(expect.arrayContaining(['hearsay://reference', 'hearsay://limits']));
    const template = uris.find((uri) => uri.startsWith('hearsay://templates/'))!;
    const { contents } = await assistant.client.readResource({ uri: template });
    expect((contents[0] as { text: string }).text).toContain('hearsay: 1');
    await expect(assistant.client.readResource({ uri: 'file:///etc/passwd' })).rejects.toThrow('hearsay://limits');
  });
});

describe('writing a scenario', () => {
  test('every template that is listed can be read, and is good', { timeout: SLOW }, async () => {
    const { document } = await assistant.call('templates');
    const names = document.answer.templates.map(({ name }: { name: string }) => name);
    expect(names.length).toBeGreaterThan(1);
    const read = await assistant.call('templates', { template: names[1] });
    const checked = await assistant.call('check', { scenario: read.document.answer.scenario });
    expect(checked.document.answer).toMatchObject({ valid: true, issues: [] });
  });

  test('a key of the reference is what the command line prints of it, with those below it', async () => {
    const { document } = await assistant.call('reference', { section: 'community.groups' });
    const rows = document.answer.text.split('\n').filter((line: string) => line.startsWith('| `'));
    const cwd = folder;
    const whole = (await command(['schema', '--reference', '--lang', 'en'], { cwd })).stdout.split('\n');
    expect(rows).toEqual(whole.filter((line) => /^\| `community\.groups[.`]/.test(line)));
    expect(rows.length).toBeGreaterThan(1);
    expect((await assistant.call('reference')).document.answer.keys).toContain('community');
    expect((await assistant.call('reference', { section: 'comunity' })).text).toContain('"community"');
  });

  test('all mistakes come at once, each with its place', { timeout: SLOW }, async () => {
    const { isError, text, document } = await assistant.call('check', { file: 'wrong.yaml' });
    expect(isError).toBe(false);
    const { valid, issues } = document.answer;
    expect(valid).toBe(false);
    const lines = issues.map(({ line, path }: { line: number; path: string[] }) => [path.join('.'), line]);
    expect(lines).toEqual([
      ['lenght', 13],
      ['horizn', 14],
    ]);
    expect(text).toContain('wrong.yaml:14');
  });

  test('files are listed', async () => {
    expect((await assistant.call('scenarios')).document.answer.files).toEqual(
      expect.arrayContaining(['small.yaml', 'wrong.yaml']),
    );
  });
});

describe('an answer', () => {
  test('of compare is the document of the command line, with how far to trust it', { timeout: SLOW }, async () => {
    const progress: number[] = [];
    const { text, document } = await assistant.call(
      'compare',
      { file: 'small.yaml', replications: 4, set: ['population.size=150'] },
      { onprogress: ({ progress: done }) => progress.push(done) },
    );
    const typed = ['compare', 'small.yaml', '--replications', '4', '--set', 'population.size=150', '--out', 'typed'];
    const { stdout } = await command([...typed, '--json', '--quiet', '--lang', 'en'], { cwd: folder });
    const { workers: _, ...printed } = JSON.parse(stdout);
    expect(document.answer).toEqual(printed);
    expect(document.answer.comparisons[0]).toHaveProperty('ci95');
    expect(document.answer.comparisons[0]).toHaveProperty('verdict');
    expect(document.howFarToTrustIt.length).toBeGreaterThan(5);
    expect(text).toContain('How far to trust it');
    expect(existsSync(join(folder, document.files.report))).toBe(true);
    expect(progress[0]).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['hearsay-study', 'small.yaml', 'typed', 'wrong.yaml']);
  });

  test.each([
    [
      'en',
      'Under "gathering", the condition of the stage "more", members >= 190, was met in no run',
      'How far to trust it',
    ],
    ['zh', '在“gathering”下，阶段“more”的条件 members >= 190 在任何一次模拟中都没有成立', '可信度'],
  ])(
    'about stages says what the command line says, in the same words (%s)',
    { timeout: SLOW },
    async (lang, note, trust) => {
      const stages =
        '[{ name: first, until: members >= 5, lasts: 9 days }, { name: more, until: members >= 190, lasts: 4 days, rules: { visible: true } }, { name: last }]';
      const set = [`strategies.gathering={ extends: topics, stages: ${stages} }`];
      const speaking = await startAssistant(folder, '--most-seconds=280', `--lang=${lang}`);
      const { text, document } = await speaking.call('compare', { file: 'small.yaml', replications: 3, set });
      await speaking.close();
      const typed = ['compare', 'small.yaml', '--replications', '3', '--set', set[0]!, '--no-charts', '--quiet'];
      const { stdout } = await command([...typed, '--out', `typed-${lang}`, '--lang', lang], { cwd: folder });
      const json = await command([...typed, '--out', `typed-json-${lang}`, '--json', '--lang', lang], { cwd: folder });
      const { workers: _, ...printed } = JSON.parse(json.stdout);
      for (const name of [`typed-${lang}`, `typed-json-${lang}`]) rmSync(join(folder, name), { recursive: true });
      expect(document.answer).toEqual(printed);
      const inWords = stdout.trim();
      expect(text.trim().slice(0, inWords.length)).toBe(inWords);
      expect(text.replace(/\s+/g, '')).toContain(note.replace(/\s+/g, ''));
      expect(text).toContain(trust);
    },
  );

  test('of explain and threshold has intervals, too', { timeout: SLOW }, async () => {
    const explained = await assistant.call('explain', { file: 'small.yaml', replications: 3 });
    expect(explained.isError, explained.text).toBe(false);
    expect(JSON.stringify(explained.document.answer)).toContain('"ci95"');
    const searched = await assistant.call('threshold', {
      file: 'small.yaml',
      vary: ['community.groups.cap=5..80:6:log'],
      replications: 3,
    });
    expect(searched.isError, searched.text).toBe(false);
    expect(searched.document.answer).toHaveProperty('verdict');
    expect(searched.document.howFarToTrustIt.length).toBeGreaterThan(5);
  });

  test('of trace is a story', { timeout: SLOW }, async () => {
    const { document, text } = await assistant.call('trace', { file: 'small.yaml', strategy: 'topics' });
    expect(document.answer).toMatchObject({ strategy: 'topics', days: 20 });
    expect(text).toContain('How far to trust it');
    expect(document.files).toEqual({ scenario: 'small.yaml' });
  });
});
