/** Levers in words: as in the scenario file, and in Chinese, where every key and every choice has a word and names stay names. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { factorLabels } from '#hearsay/report/factor-labels.js';
import { choicesOf, type Field, fieldsOf } from '#hearsay/scenario/fields.js';
import { leverDifferences, leverLines } from '#hearsay/scenario/lever-text.js';
import { LEVER_CHOICES, LEVER_KEYS } from '#hearsay/scenario/lever-words.js';
import { LEVERS, type LeverName, leverNamed } from '#hearsay/scenario/levers.js';
import { readScenario } from '#hearsay/scenario/read.js';

const CHINESE = /^[^a-z]*\p{Script=Han}[^a-z]*$/u;

/** Every field of every lever, at any depth, with its path. */
function allFields(): [string, Field][] {
  const under = (form: Field['form'], path: string): [string, Field][] =>
    Object.entries(fieldsOf(form)).flatMap(([key, field]) => [
      [`${path}.${key}`, field] as [string, Field],
      ...under(field.form, `${path}.${key}`),
    ]);
  return LEVERS.flatMap((lever) => under(leverNamed(lever).form, lever));
}
const keyOf = (path: string) => path.split('.').at(-1)!;

describe('the Chinese words', () => {
  const fields = allFields();

  test('are there for every key of every lever, and for no other', () => {
    const keys = new Set(fields.map(([path]) => keyOf(path)));
    expect(keys.size).toBeGreaterThan(100);
    expect(Object.keys(LEVER_KEYS).sort()).toEqual([...keys].sort());
    for (const [key, word] of Object.entries(LEVER_KEYS)) expect(word, key).toMatch(CHINESE);
  });

  test('are there for every word that may be chosen, and for no other', () => {
    const choices = fields.flatMap(([path, { form }]) =>
      [...choicesOf(form)].filter((choice) => typeof choice === 'string').map((choice) => [keyOf(path), choice]),
    );
    const words = new Set(choices.map(([, choice]) => choice));
    const qualified = choices.map(([key, choice]) => `${key}.${choice}`);
    expect(words.size).toBeGreaterThan(50);
    for (const word of words) expect(LEVER_CHOICES, word).toHaveProperty([word!]);
    for (const known of Object.keys(LEVER_CHOICES)) expect([...words, ...qualified]).toContain(known);
    // A platform keeps its name.
    for (const [choice, word] of Object.entries(LEVER_CHOICES))
      expect(word.replace('WhatsApp', ''), choice).toMatch(CHINESE);
  });

  test('tell the keys, and the choices, of one lever apart', () => {
    const forms = new Map<string, string[]>();
    for (const [path] of fields) {
      const above = path.split('.').slice(0, -1).join('.');
      forms.set(above, [...(forms.get(above) ?? []), LEVER_KEYS[keyOf(path)]!]);
    }
    for (const [above, words] of forms) expect(new Set(words).size, `${above}: ${words}`).toBe(words.length);
    for (const [path, { form }] of fields) {
      const words = [...choicesOf(form)]
        .filter((choice) => typeof choice === 'string')
        .map((choice) => LEVER_CHOICES[`${keyOf(path)}.${choice}`] ?? LEVER_CHOICES[choice as string]);
      expect(new Set(words).size, `${path}: ${words}`).toBe(words.length);
    }
  });
});

const SCENARIO = `hearsay: 1
name: Words
horizon: 30
population: { size: 200, segments: { count: { share: 60 % }, others: { share: 40 % } }, graph: { kind: small-world, meanDegree: 10 } }
community: { topics: [post, cost], founders: 20 }
strategies:
  all:
    recruit: [{ channel: budget, days: 0-13, expected: 30, segments: { count: 1 }, costPerPerson: 2 }]
    content:
      - { kind: post, days: 0-9, topic: post, cost: 3 }
      - { kind: daily-topic, days: 3-9, every: 2 }
    operators: { count: 2, hours: 1, wage: 30, replyToNewcomers: true }
    rules: { visible: true, forbidden: [ads, abuse] }
    incentives: { budget: 500, points: { earned: { reply: 1 }, worth: 1 } }
  none: {}
`;
const { scenario } = readScenario(SCENARIO);
const linesOf = (lever: LeverName, language: 'en' | 'zh') => leverLines(scenario.strategies[0]!, lever, language);

describe('lines of levers', () => {
  test('in English are in the words of the file', () => {
    expect(linesOf('recruit', 'en')).toEqual([
      'channel budget, days 0–13, expected 30, segments count 1, costPerPerson 2',
    ]);
    expect(linesOf('content', 'en')[1]).toBe('kind daily-topic, days 3–9, every 2 days, perDay 1, quality 0.5');
    expect(linesOf('operators', 'en')).toEqual(['count 2, hours 1, wage 30, replyToNewcomers true, welcome personal']);
    expect(linesOf('rules', 'en')).toEqual(['visible true, forbidden (ads, abuse)']);
  });

  test('in Chinese keep what users named, even where it is spelled like a key or a choice', () => {
    expect(linesOf('recruit', 'zh')).toEqual(['渠道 budget，时间 第 0–13 天，预期人数 30，人群 count 1，每人成本 2']);
    expect(linesOf('content', 'zh')).toEqual([
      '类型 文章，时间 第 0–9 天，每天条数 1，质量 0.5，话题 post，成本 3，周期 1 天',
      '类型 每日话题，时间 第 3–9 天，周期 2 天，每天条数 1，质量 0.5',
    ]);
    expect(linesOf('operators', 'zh')).toEqual(['数量 2，每天小时数 1，时薪 30，先回复新人 是，迎新 亲自欢迎']);
    expect(linesOf('rules', 'zh')).toEqual(['公示群规 是，禁止（广告，辱骂）']);
    expect(linesOf('incentives', 'zh')[0]).toBe('预算 500');
    expect(linesOf('incentives', 'zh')[1]).toMatch(/^积分：得分 回复 1，每分价值 1\b/);
  });

  test('of differences are in the language asked for', () => {
    const [first] = leverDifferences(scenario.strategies, ['operators'], 'zh');
    expect(first!.settings.map(({ lines }) => lines)).toEqual([
      ['数量 2，每天小时数 1，时薪 30，先回复新人 是，迎新 亲自欢迎'],
      [],
    ]);
  });

  test('of the shipped scenarios have no English key or choice left in Chinese', () => {
    const english = new Set([...Object.keys(LEVER_KEYS), ...Object.keys(LEVER_CHOICES), 'true', 'false']);
    let seen = 0;
    for (const file of readdirSync('scenarios').filter((name) => name.endsWith('.yaml'))) {
      const shipped = readScenario(readFileSync(join('scenarios', file), 'utf8')).scenario;
      for (const strategy of shipped.strategies)
        for (const lever of LEVERS)
          for (const line of leverLines(strategy, lever, 'zh')) {
            seen++;
            // A word that begins a part is a key, unless a user named it.
            const words = line.split(/[，：（）]/u).map((part) => part.split(' ')[0]!);
            expect(
              words.filter((word) => english.has(word)),
              `${file}: ${line}`,
            ).toEqual([]);
            expect(line).not.toMatch(/ (true|false)\b/);
          }
    }
    expect(seen).toBeGreaterThan(100);
  });
});

test('factors are called by the same words in Chinese, and by their keys in English', () => {
  const paths = [
    'community.groups.cap',
    'strategies.cost.recruit.0.expected',
    'strategies.budget.content.0.cost',
    'strategies.reply.content.0.cost',
    'population.size',
    'parameters.tieHalfLife',
  ];
  expect(factorLabels(paths, 'en', 60)).toEqual([
    'cap',
    'expected',
    'budget.content.0.cost',
    'reply.content.0.cost',
    'size',
    'tieHalfLife',
  ]);
  expect(factorLabels(paths, 'zh', 60)).toEqual([
    '人数上限',
    '预期人数',
    'budget.内容.0.成本',
    'reply.内容.0.成本',
    '规模',
    '关系半衰期',
  ]);
});
