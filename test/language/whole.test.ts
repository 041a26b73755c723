/** What is said in Chinese is said in Chinese throughout: tables, description, reference, checks, graph files. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CONCEPTS } from '#hearsay/description/concepts.js';
import { LIMITS } from '#hearsay/description/limits.js';
import { MACHINERY } from '#hearsay/description/machinery.js';
import { oddProtocol } from '#hearsay/description/odd.js';
import { OTHER_PATTERNS, PATTERNS } from '#hearsay/description/patterns.js';
import { ENTITIES, MEMBER_STATE, MESSAGE_KINDS, OFFENCES, PERSON_STATUS } from '#hearsay/description/state.js';
import { SUBMODELS } from '#hearsay/description/submodels.js';
import { PHASES } from '#hearsay/engine/day.js';
import { HearsayError, ScenarioError } from '#hearsay/errors.js';
import { parseGraph } from '#hearsay/graph/read.js';
import { foldedWarnings, runWarning, warningIn } from '#hearsay/language/run-warnings.js';
import { said, saidIn } from '#hearsay/language/said.js';
import { PURPOSE_TABLE } from '#hearsay/random/purposes.js';
import { factorLabels, levelLabel } from '#hearsay/report/factor-labels.js';
import { editorSchema } from '#hearsay/scenario/json-schema.js';
import { OUTCOMES } from '#hearsay/scenario/outcomes.js';
import { PARAMETER_NAMES, PARAMETERS } from '#hearsay/scenario/parameters.js';
import { PRESETS } from '#hearsay/scenario/presets.js';
import { readScenario } from '#hearsay/scenario/read.js';
import { referenceTable } from '#hearsay/scenario/reference.js';
import { templatesInChinese } from '#hearsay/scenario/templates-in-chinese.js';
import { describeTables } from '#hearsay/study/store/readme.js';
import { englishIn } from './english-in.ts';

const HAN = /\p{Script=Han}/u;

describe('English is found', () => {
  test.each([
    ['the whole group falls silent', 1],
    ['参数取默认值，除非 the column names a preset', 1],
    ['依据 Gonçalves, Perra & Vespignani 2011 与 Schmitt, Skiera & Van den Bulte 2011', 0],
    ['写 `extends: other strategies are merged here` 即可', 0],
    ['用 hearsay export --help 可以查看全部选项', 0],
  ])('%s', (text, count) => {
    expect(englishIn(text).length).toBe(count);
  });
});

describe('every text of a table has its Chinese words', () => {
  const submodels = Object.values(SUBMODELS);
  const tables: [string, readonly string[]][] = [
    ['parameters: what they mean', Object.values(PARAMETERS).map(({ meaning }) => meaning)],
    [
      'submodels: what they are for, and what was decided',
      submodels.flatMap(({ title, purpose, decisions }) => [
        title,
        purpose,
        ...decisions.flatMap(({ what, because }) => [what, because]),
      ]),
    ],
    [
      'submodels: fixed numbers and switches',
      submodels.flatMap(({ fixed = [], switches = {} }) => [
        ...fixed.map(({ meaning }) => meaning),
        ...Object.values(switches),
      ]),
    ],
    ['phases of a day', PHASES.flatMap(({ name, details }) => [name, details])],
    ['columns of members', Object.values(MEMBER_STATE).map(({ meaning }) => meaning)],
    ['purposes of draws', Object.values(PURPOSE_TABLE).map(({ decides }) => decides)],
    ['outcomes', Object.values(OUTCOMES).flatMap(({ meaning, rule }) => [meaning, rule])],
    ['presets', Object.values(PRESETS).map(({ meaning }) => meaning)],
    ['concepts', CONCEPTS.flatMap(({ name, text }) => [name, text])],
    ['limits', LIMITS],
    ['machinery', Object.values(MACHINERY)],
    ['entities', ENTITIES.flat()],
    [
      'states',
      [PERSON_STATUS, MESSAGE_KINDS, OFFENCES].flatMap((entries) =>
        Object.values(entries).map(([, meaning]) => meaning),
      ),
    ],
    ['patterns', [...PATTERNS, ...OTHER_PATTERNS].map(({ statement }) => statement)],
  ];
  test.each(tables)('%s', (_, texts) => {
    expect(texts.length).toBeGreaterThan(3);
    expect(texts.filter((text) => !HAN.test(saidIn(text, 'zh')))).toEqual([]);
  });

  test('units, sources, evidence and equations hold no English sentence', () => {
    const texts = [
      ...Object.values(PARAMETERS).flatMap(({ unit, source }) => [unit, source]),
      ...[...Object.values(OUTCOMES), ...Object.values(MEMBER_STATE)].map(({ unit }) => unit),
      ...PATTERNS.flatMap(({ evidence, band }) => [evidence, band]),
      ...submodels.flatMap(({ equations }) => equations),
    ];
    expect(texts.map((text) => saidIn(text, 'zh')).flatMap(englishIn)).toEqual([]);
    const units = new Set(texts.filter((text) => text in { share: 1, 'per visit': 1, 'log-odds': 1 }));
    expect([...units].map((unit) => saidIn(unit, 'zh')).sort()).toEqual(['占比', '对数优势', '每次访问']);
  });

  test('every parameter has a short Chinese name of its own', () => {
    const names = PARAMETER_NAMES.map((name) => PARAMETERS[name].inChinese ?? '');
    expect(PARAMETER_NAMES.filter((_, k) => !HAN.test(names[k]!))).toEqual([]);
    expect(names.filter((name, k) => names.indexOf(name) !== k)).toEqual([]);
  });

  test('one text has one translation', () => {
    expect(saidIn(said('a test of the dictionary', '对词典的检验'), 'zh')).toBe('对词典的检验');
    expect(() => said('a test of the dictionary', '另一种说法')).toThrow('对词典的检验');
    expect(saidIn('what nobody has said', 'zh')).toBe('what nobody has said');
  });
});

describe('no English sentence stands in', () => {
  const scenarios = [
    ...templatesInChinese.map(({ name, text }) => [name, text] as const),
    ...['every-lever', 'everything'].map((name) => [name, readFileSync(`test/golden/${name}.yaml`, 'utf8')] as const),
  ];

  test.each(scenarios)('the description of the model for "%s"', (_, text) => {
    const description = oddProtocol(readScenario(text).scenario, 'zh').replace(/^# .*/, '').split('## 参考文献')[0]!;
    expect(englishIn(description)).toEqual([]);
    expect(description).toContain('## 7. 子模型');
  });

  test('the reference', () => {
    expect(englishIn(referenceTable('zh'))).toEqual([]);
  });

  test('the schema for editors, each of whose keys has a Chinese sentence', () => {
    const sentences: string[] = [];
    JSON.stringify(editorSchema('zh'), (key, value) => {
      if (key === 'description' && typeof value === 'string') sentences.push(value);
      return value;
    });
    expect(sentences.length).toBeGreaterThan(400);
    expect(sentences.filter((sentence) => !HAN.test(sentence))).toEqual([]);
  });

  test('the text in the folder of a study, which gives the same lines to type as the English one', () => {
    const recorded = { outcomes: ['members', 'twice'], series: ['members'] };
    const [english, chinese] = [describeTables(recorded, 'en'), describeTables(recorded, 'zh')];
    const typed = (text: string) => text.match(/^ {2}(import|runs <-|SELECT) .*$/gm);
    expect(typed(chinese)).toEqual(typed(english));
    expect(typed(chinese)).toHaveLength(3);
    const prose = chinese.replace(/^ {2}(import|runs <-|SELECT) .*$/gm, '');
    expect(englishIn(prose)).toEqual([]);
    expect(englishIn(english).length).toBeGreaterThan(5);
  });

  const broken = readdirSync('test/broken').filter((name) => name.endsWith('.yaml'));
  test('what is said of broken scenarios', () => {
    const messages = broken.flatMap((name) => {
      const issues = issuesOf(() => readScenario(readFileSync(`test/broken/${name}`, 'utf8'), { file: name }).warnings);
      return issues.flatMap(({ message, hint, inChinese }) =>
        [inChinese?.message ?? message, inChinese?.hint ?? hint].map((words) => `${name}: ${words}`),
      );
    });
    expect(messages.length).toBeGreaterThan(200);
    expect(messages.filter((message) => englishIn(message).length > 0)).toEqual([]);
  });
});

function issuesOf(read: () => readonly ScenarioError['issues'][number][]): readonly ScenarioError['issues'][number][] {
  try {
    return read();
  } catch (error) {
    if (error instanceof ScenarioError) return error.issues;
    throw error;
  }
}

describe('graph files are refused in Chinese', () => {
  test.each([
    ['a quote that is not closed', 'a,b\nb,c\n"x,y\n'],
    ['an empty cell', 'source,target\na,b\n,c\n'],
    ['a matrix', ',ann,bob,carl\nann,0,1,0\nbob,1,0,1\ncarl,0,1,0\n'],
    ['Pajek', '*Vertices 3\n1 "a"\n'],
    ['a web page', '<!doctype html><p>friends</p>'],
    ['nothing', '# nothing\n'],
    ['an adjacency list', 'ann: bob carl\nbob: ann\n'],
    ['commas and semicolons', 'a,b;c\nd,e;f\ng,h;i\n'],
    ['a character that cannot be seen', 'a,b\u200b\nb,c\n'],
  ])('%s', (_, text) => {
    const refusal = refusalOf(() => parseGraph(text, 'edge-list', 'friends.csv'));
    for (const { en, zh } of Object.values(refusal.inWords)) {
      expect(HAN.test(zh)).toBe(en !== '');
      expect(englishIn(zh)).toEqual([]);
    }
  });

  test.each([
    ['two nodes of one id', '<gexf><graph><nodes><node id="1"/><node id="1"/></nodes></graph></gexf>'],
    ['what is cut off', '<gexf><graph><nodes>'],
    ['another format', '<graphml></graphml>'],
  ])('GEXF with %s', (_, text) => {
    const { zh } = refusalOf(() => parseGraph(text, 'gexf', 'friends.gexf')).inWords.message;
    expect(zh).toMatch(HAN);
    expect(englishIn(zh)).toEqual([]);
  });
});

function refusalOf(act: () => unknown): HearsayError {
  try {
    act();
  } catch (error) {
    if (error instanceof HearsayError) return error;
  }
  throw new Error('was not refused');
}

describe('a warning of a run', () => {
  test('is told in Chinese with what was put in', () => {
    expect(warningIn(runWarning('channelEmpty', '公众号', '新手 (a)'), 'zh')).toBe(
      '渠道“公众号”：人群“新手 (a)”中已没有可来的人',
    );
    expect(warningIn(runWarning('unredeemed', 100, 42), 'zh')).toBe(
      '积分：始终没有人攒够可兑换的积分：兑换需要 100，而最多的人也只得了 42',
    );
  });

  test('stays as it is in English, and where nobody knows the sentence', () => {
    const warning = runWarning('meetingCanceled', 'Sunday run');
    expect(warningIn(warning, 'en')).toBe(warning);
    expect(warningIn('something else', 'zh')).toBe('something else');
  });
});

describe('warnings of many runs', () => {
  test('of points out of reach are one, with the most that anybody earned in any of them and every strategy', () => {
    const folded = foldedWarnings(
      new Map([
        [runWarning('unredeemed', 20, 4), ['points', 'teacher']],
        [runWarning('meetingCanceled', 'Sunday run'), ['points']],
        [runWarning('unredeemed', 20, 13), ['teacher', 'trial']],
        [runWarning('unredeemed', 20, 2), ['points']],
        [runWarning('unredeemed', 50, 9), ['dear']],
      ]),
    );
    expect([...folded]).toEqual([
      [runWarning('unredeemed', 20, 13), ['points', 'teacher', 'trial']],
      [runWarning('meetingCanceled', 'Sunday run'), ['points']],
      [runWarning('unredeemed', 50, 9), ['dear']],
    ]);
  });
});

describe('charts and tables in Chinese', () => {
  test('name parameters by their short names', () => {
    expect(factorLabels(['parameters.tieHalfLife', 'parameters.attention'], 'zh')).toEqual([
      '关系半衰期',
      '注意力容量',
    ]);
    expect(factorLabels(['parameters.tieHalfLife'], 'en')).toEqual(['tieHalfLife']);
  });

  test.each([
    ['cognition.forgetting', 'off', '关'],
    ['cognition.attention', 'unlimited', '无限'],
    ['preset', 'forum', '论坛'],
    ['community.groups.whenFull', 'open-another', '另开新群'],
    ['strategies.a.groups.separateBy', 'topic', '话题'],
    ['rules.visible', 'true', '是'],
    ['offers.0.good', 'video', 'video'],
    ['community.groups.cap', '150', '150'],
  ])('say %s=%s as %s', (path, level, words) => {
    expect(levelLabel(path, level, 'zh')).toBe(words);
    expect(levelLabel(path, level, 'en')).toBe(level);
  });
});
