/** Everything that the command line says has an English and a Chinese form, and which one is chosen is the user's. */
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pc from 'picocolors';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '#hearsay/cli/typed/commands.js';
import { helpOn } from '#hearsay/cli/typed/help.js';
import { COMMANDS_IN_CHINESE, OPTIONS_IN_CHINESE, PURPOSES } from '#hearsay/cli/typed/help-in-chinese.js';
import { languageOf } from '#hearsay/cli/typed/language.js';
import { HearsayError } from '#hearsay/errors.js';
import { readScenario } from '#hearsay/scenario/read.js';
import { type Template, templates } from '#hearsay/scenario/templates.js';
import { templatesInChinese } from '#hearsay/scenario/templates-in-chinese.js';
import { englishWordsIn } from '../language/english-in.ts';
import { command, folderWith, hearsay, newFolder, smallScenario } from './program.ts';

const CHINESE = /\p{Script=Han}/u;

describe('the language', () => {
  test.each<[string, string[], Record<string, string>, string]>([
    ['English where nothing says otherwise', [], {}, 'en'],
    ['that of LANG', [], { LANG: 'zh_CN.UTF-8' }, 'zh'],
    ['that of LC_MESSAGES before LANG', [], { LC_MESSAGES: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8' }, 'en'],
    ['that of LC_ALL before both', [], { LC_ALL: 'zh_TW', LC_MESSAGES: 'de_DE', LANG: 'C' }, 'zh'],
    ['that of the next where one is empty', [], { LC_ALL: '', LANG: 'zh_CN.UTF-8' }, 'zh'],
    ['English for languages that hearsay does not speak', [], { LANG: 'zha_CN.UTF-8' }, 'en'],
    ['as typed, before all of them', ['check', 'a', '--lang', 'en'], { LANG: 'zh_CN.UTF-8' }, 'en'],
    ['as typed with a sign of equality', ['check', 'a', '--lang=zh'], {}, 'zh'],
    ['as typed last', ['--lang=zh', '--lang', 'en'], { LANG: 'zh_CN.UTF-8' }, 'en'],
    ['that of the system where nonsense is typed', ['--lang', 'xx'], { LANG: 'zh_CN.UTF-8' }, 'zh'],
  ])('is %s', (_, words, environment, language) => {
    expect(languageOf(words, environment)).toBe(language);
  });

  test('can be chosen for every command', () => {
    for (const { name, options } of COMMANDS) expect(options, name).toContain('lang');
  });
});

describe('help in Chinese', () => {
  test('knows every command with all its examples, and every purpose', () => {
    expect(Object.keys(COMMANDS_IN_CHINESE).sort()).toEqual(COMMANDS.map(({ name }) => name).sort());
    for (const { name, purpose, details, examples } of COMMANDS) {
      const said = COMMANDS_IN_CHINESE[name]!;
      expect(said.examples.length, name).toBe(examples.length);
      expect(said.details === undefined, name).toBe(details === undefined);
      for (const text of [said.summary, ...said.examples, PURPOSES[purpose]]) expect(text, name).toMatch(CHINESE);
    }
    for (const [name, meaning] of Object.entries(OPTIONS_IN_CHINESE)) expect(meaning, name).toMatch(CHINESE);
  });

  test('says what to type as English does', async () => {
    const colors = pc.createColors(false);
    const typed = (text: string) => text.match(/^ {2}(hearsay .*|--[\w-]+)/gm);
    for (const each of [...COMMANDS.map((one) => [one]), []]) {
      const [english, chinese] = [await helpOn(each, colors, 'en'), await helpOn(each, colors, 'zh')];
      expect(english).not.toMatch(CHINESE);
      expect(chinese).toMatch(CHINESE);
      expect(typed(chinese)).toEqual(typed(english));
    }
  });
});

test('help on the program is told in the language asked for', async () => {
  const { code, stdout } = await command(['--help', '--lang', 'zh'], { cwd: newFolder() });
  expect([code, stdout.split('\n')[0]]).toEqual([0, 'hearsay 先在纸上试一试线上社群的各种策略，再用到真人身上。']);
});

describe('templates in Chinese', () => {
  function read({ text }: Template): unknown {
    const { scenario, warnings } = readScenario(text);
    expect(warnings).toEqual([]);
    return scenario;
  }

  /** Equal, apart from names and texts, which are Chinese here and not there. */
  function expectSameButNames(english: unknown, chinese: unknown, path: string): void {
    if (typeof english === 'object' && english !== null) {
      const [ours, theirs] = [english, chinese].map((each) => Object.entries(each as object));
      expect(theirs!.length, path).toBe(ours!.length);
      for (const [i, [key, value]] of ours!.entries()) {
        expectSameButNames(key, theirs![i]![0], `${path}.${key}`);
        expectSameButNames(value, theirs![i]![1], `${path}.${key}`);
      }
    } else if (chinese !== english && path !== '.currency') {
      expect(english, path).toMatch(/^[^\p{Script=Han}]+$/u);
      expect(chinese, path).toMatch(CHINESE);
    }
  }

  test('are offered as in English', () => {
    expect(templatesInChinese.map(({ name }) => name)).toEqual(templates.map(({ name }) => name));
  });

  test.each(templates.map((template, i) => [template.name, template, templatesInChinese[i]!] as const))(
    '%s says the same in other words',
    (_, english, chinese) => {
      expectSameButNames(read(english), read(chinese), '');
      expect(chinese.text.split('\n').length).toBeGreaterThanOrEqual(english.text.split('\n').length - 1);
      for (const [line] of chinese.text.matchAll(/(?<=# ).*$/gm))
        if (!/[$=]|hearsay|graph:/.test(line)) expect(line).toMatch(CHINESE);
    },
  );

  test('are what init writes for who reads Chinese', async () => {
    const cwd = newFolder();
    const { stdout, stderr, code } = await hearsay(['init', '群'], { cwd, env: { LC_ALL: 'zh_CN.UTF-8' } });
    expect([code, stdout]).toEqual([0, '']);
    expect(stderr).toContain('已写出 群.yaml');
    expect((await command(['check', '群.yaml'], { cwd })).code).toBe(0);
  });
});

test('a refusal carries both languages, and is English to programs', async () => {
  const error = new HearsayError({ en: 'no', zh: '不' }, 'same');
  expect([error.message, error.hint, error.inWords.message.zh, error.inWords.hint.zh]).toEqual([
    'no',
    'same',
    '不',
    'same',
  ]);
  const { code, stderr } = await command(['chekc', 'a.yaml', '--lang', 'zh'], { cwd: newFolder() });
  expect([code, stderr]).toEqual([2, '错误：没有名为“chekc”的命令\n  您是不是想写 hearsay check？\n']);
});

test('no command has an English sentence in what it says in Chinese', async () => {
  const cwd = newFolder();
  const zh = (...words: string[]) => command([...words, '--lang', 'zh'], { cwd });
  await zh('init', '群');
  const scenario = readFileSync(join(cwd, '群.yaml'), 'utf8');
  writeFileSync(join(cwd, '群.yaml'), scenario.replace(/^horizon:.*$/m, 'horizon: 6 days'));
  writeFileSync(join(cwd, 'bad.csv'), 'a,b\nb,c\n"x,y\n');
  const few = ['--replications', '2'];
  const commands: string[][] = [
    ['check', '群.yaml'],
    ['check', '群.yaml', '--run', '--replications', '2'],
    ['describe', '群.yaml'],
    ['run', '群.yaml'],
    ['trace', '群.yaml'],
    ['compare', '群.yaml', ...few, '--out', 'compared'],
    ['sweep', '群.yaml', '--vary', 'cognition.forgetting=on,off', ...few, '--out', 'swept'],
    ['explain', '群.yaml', '--of', '每日话题加活动', ...few, '--out', 'explained'],
    ['ab', '群.yaml', '--of', '每日话题', ...few, '--out', 'planned'],
    ['select', '群.yaml'],
    ['plan', '群.yaml'],
    ['threshold', '群.yaml'],
    ['graph', 'describe', 'bad.csv'],
    ['report', 'nowhere'],
  ];
  for (const words of commands) {
    const { stdout, stderr } = await zh(...words);
    expect(`${stdout}${stderr}`, words.join(' ')).toMatch(CHINESE);
    expect(englishWordsIn(`${stdout}\n${stderr}`), words.join(' ')).toEqual([]);
  }
}, 120_000);

test('whole studies of every kind, again, reported, and changed below them, have no English in what they say in Chinese', async () => {
  const cwd = newFolder();
  const zh = (...words: string[]) => command([...words, '--lang', 'zh'], { cwd });
  await zh('init', '群');
  const scenario = readFileSync(join(cwd, '群.yaml'), 'utf8').replace(/^horizon:.*$/m, 'horizon: 6 days');
  const first = /^ {2}(\S+):/m.exec(scenario.slice(scenario.indexOf('\nstrategies:')))![1]!;
  const more = [
    'uncertain: { parameters.postRate: 0.02..0.1, parameters.attention: 10..40 }',
    `plan: { strategy: ${first}, levers: { operators.hours: 0.1..4/day }, objectives: [maximise messages, minimise cost], limits: { cost: at most 1 }, generations: 2, population: 8 }`,
  ];
  const text = `${scenario}\n${more.join('\n')}\n`;
  writeFileSync(join(cwd, '群.yaml'), text);
  writeFileSync(join(cwd, 'friends.csv'), 'ann,bob\nbob,cy\ncy,dee\ndee,bob\n');
  const few = ['--replications', '3'];
  const commands: string[][] = [
    ['compare', '群.yaml', ...few, '--out', '对比'],
    ['report', '对比'],
    ['rerun', '对比', `${first}/1`],
    ['export', '对比', '--out', '导出'],
    ['graph', 'describe', 'friends.csv'],
    ['select', '群.yaml', '--outcome', 'members', '--indifference', '5', '--out', '选择'],
    ['select', '群.yaml', '--over', 'uncertain', '--outcome', 'messages', '--points', '4', ...few, '--out', '选择二'],
    ['plan', '群.yaml', ...few, '--out', '方案'],
    ['sensitivity', '群.yaml', '--walks', '10', '--replications', '2', '--out', '敏感'],
    ['threshold', '群.yaml', '--vary', 'community.groups.cap=20,40,60,80,100,120', ...few, '--out', '阈值'],
    ['ab', '群.yaml', '--of', '每日话题', ...few, '--out', '实验'],
  ];
  for (const words of commands) {
    const { stdout, stderr, code } = await zh(...words);
    // 2 would be a refusal, and tell nothing of what is said of runs.
    expect(code, `${words.join(' ')}: ${stderr}`).toBeLessThan(2);
    expect(stdout, words.join(' ')).toMatch(CHINESE);
    expect(englishWordsIn(`${stdout}\n${stderr}`), words.join(' ')).toEqual([]);
  }
  for (const changed of [
    text.replace('6 days', '7 days'),
    text.replace(/ {2}每日话题加活动:/, '  另一个:'),
    text.replace(/size: \d+/, 'size: 77'),
    `${text}parameters: { postRate: 0.06 }\n`,
  ]) {
    writeFileSync(join(cwd, '群.yaml'), changed);
    const { code, stderr } = await zh('compare', '群.yaml', ...few, '--out', '对比');
    expect([code, englishWordsIn(stderr)]).toEqual([2, []]);
  }
}, 300_000);

test('what is said in passing is Chinese, too: a second question of a folder, a damaged part, an odd factor, one strategy', async () => {
  const cwd = folderWith({
    '群.yaml': smallScenario()
      .replace(/\n {2}topics:.*/, '')
      .replace('nothing: {}', 'a: { tips: { chance: 5 %, amount: 2 } }'),
  });
  const sweep = async (values: string, ...more: string[]) => {
    const words = ['sweep', '群.yaml', '--vary', `strategies.a.tips.amount=${values}`, '--replications', '2'];
    // Warnings are kept back where progress is.
    const { stderr } = await hearsay([...words, ...more], { cwd });
    return stderr;
  };
  expect(await sweep('1,2')).toContain('2 points × 1 strategy × 2 replications');
  const again = await sweep('1,20', '--lang', 'zh');
  expect(again).toContain('这次的结果写入另一个文件夹');
  expect(again).toContain('--vary:1:1 注意：改变的是打赏的金额');
  truncateSync(join(cwd, 'hearsay-study', '群-sweep', 'runs', 'part-00000.parquet'), 2000);
  const damaged = await sweep('1,2', '--lang', 'zh', '--recompute-damaged');
  expect(damaged).toContain('其中的模拟将重新计算');
  for (const said of [again, damaged]) expect(englishWordsIn(said)).toEqual([]);
}, 60_000);

test('a budget that is used up is named in Chinese, after a run and in a comparison', async () => {
  const cwd = folderWith({
    '群.yaml': smallScenario().replace(
      'nothing: {}',
      'a: { incentives: { points: { earned: { visit: 5 }, worth: 1, redeemFrom: 5 }, budget: 3 } }',
    ),
  });
  const run = await command(['run', '群.yaml', '--lang', 'zh'], { cwd });
  expect(run.stderr).toMatch(/“激励”的预算在第 \d+ 天用完/);
  const compared = await command(['compare', '群.yaml', '--replications', '2', '--lang', 'zh'], { cwd });
  expect(compared.stdout).toMatch(/“激励”的预算在 2 次模拟中有 \d 次用完/);
});
