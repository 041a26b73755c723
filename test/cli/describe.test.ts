/** `hearsay describe`: a scenario in words, and the model behind it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PARAMETER_NAMES, PARAMETERS } from '#hearsay/scenario/parameters.js';
import { command, folderWith, hearsay, smallScenario } from './program.ts';

const SCENARIO = smallScenario(
  '  more: { extends: topics, note: As topics, rules: { visible: true } }',
  'parameters: { tieHalfLife: 20 }',
);

/** What the model has where a scenario says nothing: read, so that calibrating it changes no claim here. */
const { value: USUAL, source: SOURCE } = PARAMETERS.tieHalfLife;

describe('in words', () => {
  test('people, graph, strategies, where they differ and where not, outcomes, parameters', async () => {
    const cwd = folderWith({ 's.yaml': SCENARIO });
    const { code, stdout, stderr } = await hearsay(['describe', 's.yaml'], { cwd });
    expect([code, stderr]).toEqual([0, '']);
    const text = stdout.replace(/\n {2}/g, ' ');
    expect(text).toMatch(/^A small group\nDo daily topics help\?\n/);
    expect(text).toMatch(/^- 200 people; a small world: .* 8 friends on average/m);
    expect(text).toContain('- 30 founders on the first day\n- 20 days, 6 runs of each strategy\n');
    expect(text).toContain('- nothing (baseline)\n- topics\n- more: As topics\n');
    expect(text).toMatch(/^- content under nothing: nothing$/m);
    expect(text).toMatch(/^- content under topics, more: kind daily-topic, days 0–19, .*quality 0\.9\b/m);
    expect(text).toMatch(/^- rules under nothing, topics: nothing$/m);
    expect(text).toMatch(/^- rules under more: visible true, forbidden /m);
    expect(text).toMatch(/^- groups: cap 500, /m);
    expect(text).not.toMatch(/^- (recruit|invitations|offers)/m);
    expect(text).toContain('- members: people inside now\n- messages: messages written by members\n');
    expect(text).toContain(`\n- tieHalfLife 20 instead of ${USUAL}: days in which `);
  });

  test('every setting that is not as usual, and none that is, in both languages', async () => {
    const cwd = folderWith({
      'a.yaml': smallScenario(
        'cognition: { attention: unlimited, forgetting: off }',
        'wordOfMouth: everywhere',
        'adoption: threshold',
        'smallestEffect: { messages: 50 }',
        'uncertain: { parameters.attention: 20..60 }',
        'plan: { strategy: topics, levers: { content.0.quality: 10 %..90 % }, objectives: [maximise messages] }',
      ).replace('founders: 30', 'founders: 30, platform: wechat, start: { kickOff: 6 }'),
    });
    const usual = folderWith({ 'a.yaml': smallScenario().replace('seed: small\n', '') });
    for (const [language, head] of [
      ['en', 'Set otherwise than usual'],
      ['zh', '与默认不同的设定'],
    ] as const) {
      const { stdout } = await command(['describe', 'a.yaml', '--lang', language], { cwd });
      const section = stdout.slice(stdout.indexOf(head));
      for (const told of [
        'cognition.attention: unlimited',
        'cognition.forgetting: off',
        'wordOfMouth: everywhere',
        'adoption: threshold',
        'smallestEffect.messages: 50',
        'community.platform: wechat',
        'community.start.kickOff: 6',
      ])
        expect(section).toContain(`- ${told}\n`);
      expect(section).toMatch(/parameters\.attention.*20.*60/);
      expect(section).toContain('content.0.quality');
      const plain = await command(['describe', 'a.yaml', '--lang', language], { cwd: usual });
      expect(plain.stdout).not.toContain(head);
    }
  });

  test('--set is heeded', async () => {
    const cwd = folderWith({ 's.yaml': SCENARIO });
    const { stdout } = await command(['describe', 's.yaml', '--set', 'population.size=300'], { cwd });
    expect(stdout).toContain('- 300 people;');
  });

  test('which way of a formula is good is said in words, beside it and nowhere else', async () => {
    const formula = 'formulas: { perHead: { formula: messages / members, better: more } }';
    const cwd = folderWith({ 's.yaml': smallScenario(formula).replace('[members, messages]', '[perHead]') });
    const { stdout } = await command(['describe', 's.yaml'], { cwd });
    expect(stdout).toContain('- perHead: messages / members (more is better)');
    expect(stdout.match(/perHead/g)).toHaveLength(1);
  });

  test('--json holds the same for programs, with every parameter and its source', async () => {
    const cwd = folderWith({ 's.yaml': SCENARIO });
    const { code, stdout } = await command(['describe', 's.yaml', '--json'], { cwd });
    expect(code).toBe(0);
    const found = JSON.parse(stdout);
    expect(found).toMatchObject({
      name: 'A small group',
      baseline: 'nothing',
      horizon: 20,
      outcomes: ['members', 'messages'],
    });
    expect(found.differences.map(({ lever }: { lever: string }) => lever)).toEqual(['content', 'rules']);
    expect(found.parameters.map(({ name }: { name: string }) => name)).toEqual(PARAMETER_NAMES);
    expect(found.parameters).toContainEqual(
      expect.objectContaining({
        name: 'tieHalfLife',
        value: 20,
        default: USUAL,
        ownValue: true,
        source: SOURCE,
      }),
    );
  });

  test('a mistake in the scenario is shown as by check', async () => {
    const cwd = folderWith({ 's.yaml': SCENARIO.replace('horizon', 'horizn') });
    const { code, stdout, stderr } = await command(['describe', 's.yaml', '--odd'], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('unknown key "horizn"');
  });
});

describe('--odd', () => {
  test('prints the protocol with the values of the scenario; --out writes the same and replaces nothing', async () => {
    const cwd = folderWith({ 's.yaml': SCENARIO });
    const { code, stdout, stderr } = await command(['describe', 's.yaml', '--odd'], { cwd });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^# A small group: model description \(ODD\)\n/);
    expect(stdout).toContain(`| \`tieHalfLife\` | ln2/λ | **20** | scenario | ${USUAL} | days |`);

    const words = ['describe', 's.yaml', '--odd', '--out', 'model.md'];
    expect(await command(words, { cwd })).toEqual({ code: 0, stdout: '', stderr: 'Wrote model.md\n' });
    expect(readFileSync(join(cwd, 'model.md'), 'utf8')).toBe(stdout);
    const again = await command(words, { cwd });
    expect(again.code).toBe(2);
    expect(again.stderr).toContain('"model.md" exists already');
  });

  test('is Markdown and cannot be JSON', async () => {
    const cwd = folderWith({ 's.yaml': SCENARIO });
    const { code, stdout, stderr } = await command(['describe', 's.yaml', '--odd', '--json'], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('"--odd" writes Markdown, which "--json" cannot hold\n  leave out "--odd"');
  });
});
