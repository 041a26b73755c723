/**
 * The description of the model against the model: what the engine has is described, and what is described the engine has.
 *
 * A mechanism is added with a file in `src/description/submodels/` and its line in `submodels.ts` (for its parameters, files and fixed
 * numbers); its phases and its columns are read from the engine.
 */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONCEPTS } from '#hearsay/description/concepts.js';
import { LIMITS } from '#hearsay/description/limits.js';
import { MACHINERY } from '#hearsay/description/machinery.js';
import { escaped } from '#hearsay/description/markdown.js';
import { oddProtocol } from '#hearsay/description/odd.js';
import { PATTERNS } from '#hearsay/description/patterns.js';
import { REFERENCES } from '#hearsay/description/references.js';
import { ENTITIES, MEMBER_STATE, MESSAGE_KINDS, OFFENCES, PERSON_STATUS } from '#hearsay/description/state.js';
import { SUBMODELS } from '#hearsay/description/submodels.js';
import { PHASES } from '#hearsay/engine/day.js';
import { createMembers } from '#hearsay/engine/members/members.js';
import { PURPOSE_TABLE, PURPOSES } from '#hearsay/random/purposes.js';
import { textsOf } from '#hearsay/report/language.js';
import { scenarioJsonSchema } from '#hearsay/scenario/json-schema.js';
import { LEVERS, leverNamed } from '#hearsay/scenario/levers.js';
import { OUTCOME_NAMES, OUTCOMES } from '#hearsay/scenario/outcomes.js';
import { PARAMETER_NAMES, PARAMETERS } from '#hearsay/scenario/parameters.js';
import { PRESETS } from '#hearsay/scenario/presets.js';
import { readScenario } from '#hearsay/scenario/read.js';
import type { Scenario } from '#hearsay/scenario/scenario.js';

const ALL = Object.values(SUBMODELS);

function scenarioOf(parts: Readonly<Record<string, unknown>> = {}): Scenario {
  return readScenario(
    JSON.stringify({
      hearsay: 1,
      name: 'a test',
      horizon: 30,
      population: { size: 100 },
      strategies: { only: {} },
      ...parts,
    }),
  ).scenario;
}

const text = oddProtocol(scenarioOf());
const lines = text.split('\n');

/** The cells of the row that begins with `first` in the tables whose first column is headed `column`. */
function rowOf(column: string, first: string, within: readonly string[] = lines): string[] {
  let heading = '';
  for (const [index, line] of within.entries()) {
    if (within[index + 1]?.startsWith('| --- |')) heading = cellsOf(line)[0]!;
    else if (heading === column && line.startsWith(`| ${first} |`)) return cellsOf(line);
  }
  throw new Error(`no row "${first}" under "${column}"`);
}

const cellsOf = (row: string): string[] =>
  row
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim());

const sorted = (names: Iterable<string>): string[] => [...names].sort();

describe('what the model has is described, and nothing else', () => {
  test.each(PARAMETER_NAMES)('parameter "%s": value, unit, range, source, and its place in the equations', (name) => {
    const { symbol, value, unit, min, max, meaning, source, submodel } = PARAMETERS[name];
    const described = SUBMODELS[submodel];
    expect(described, `PARAMETERS.${name}.submodel is "${submodel}", which SUBMODELS lacks`).toBeDefined();
    expect(rowOf('parameter', `\`${name}\``)).toEqual(
      [`\`${name}\``, symbol, String(value), '', String(value), unit, `${min} to ${max}`, meaning, source].map((cell) =>
        cell.trim(),
      ),
    );
    const alone = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_])${quoted(symbol)}(?![\\p{L}\\p{M}\\p{N}_])`, 'u');
    expect(described!.equations.join('\n')).toMatch(alone);
  });

  test('the phases of a day, in order', () => {
    PHASES.forEach(({ name, details }, index) => {
      expect(text).toContain(`${index + 1}. **${name}.** ${details} (`);
    });
    // Every submodel acts in some phase, and phases name only submodels that exist.
    expect(sorted(new Set(PHASES.flatMap(({ submodels }) => submodels)))).toEqual(sorted(Object.keys(SUBMODELS)));
  });

  test('the columns of members', () => {
    const { count, capacity, ...columns } = createMembers(1);
    expect([count, capacity]).toEqual([0, 1]);
    for (const name of [...Object.keys(columns), 'tiredness']) expect(MEMBER_STATE).toHaveProperty(name);
    for (const [name, { symbol, unit, meaning }] of Object.entries(MEMBER_STATE)) {
      const [, ...cells] = rowOf('column', `\`${name}\``);
      expect([cells[0], cells[1], cells[3]]).toEqual([symbol, unit, meaning]);
    }
  });

  test('the files of the engine, each once', () => {
    const described = [...ALL.flatMap(({ code }) => code), ...Object.keys(MACHINERY)];
    expect(sorted(described)).toEqual(sorted(engineFiles()));
    for (const file of described) expect(text).toContain(`\`src/engine/${file}\``);
  });

  test('the numbers that stand in the engine under a name, with their values', () => {
    const documented = new Map<string, number>([
      ...ALL.flatMap(({ fixed = [] }) => fixed.map(({ name, value }) => [name, value] as const)),
      ...Object.entries({ ...PERSON_STATUS, ...MESSAGE_KINDS, ...OFFENCES }).map(
        ([name, [value]]) => [name, value] as const,
      ),
    ]);
    const found = new Map(engineNumbers().filter(([name]) => !LAYOUT.has(name)));
    expect(Object.fromEntries(documented)).toEqual(Object.fromEntries(found));
    for (const name of documented.keys()) expect(text).toContain(`- \`${name}\``);
  });

  test('the switches', () => {
    const described = new Set(ALL.flatMap(({ switches = {} }) => Object.keys(switches)));
    expect(sorted(described)).toEqual(sorted(Object.keys(scenarioOf().cognition)));
    const off = oddProtocol(
      scenarioOf({
        cognition: { attention: 'unlimited', forgetting: 'off', tieEffects: 'off', inhibition: 'off', identity: 'off' },
      }),
    );
    for (const name of described) {
      expect(text).toMatch(new RegExp(`^Switch \`${name}\`, here \`(on|finite)\`: `, 'm'));
      expect(off).toMatch(new RegExp(`^Switch \`${name}\`, here \`(off|unlimited)\`: `, 'm'));
    }
  });

  test('the outcomes', () => {
    for (const name of OUTCOME_NAMES) {
      const { meaning, unit, better } = OUTCOMES[name];
      const [, ...cells] = rowOf('outcome', `\`${name}\``);
      expect([cells[0], cells[1], cells[2], cells[4]]).toEqual([meaning, unit, better, OUTCOMES[name].rule]);
    }
  });

  test('the purposes of drawing, and the levers', () => {
    for (const purpose of PURPOSES)
      expect(rowOf('purpose of a draw', `\`${purpose}\``).slice(1)).toEqual(
        Object.values(PURPOSE_TABLE[purpose]).slice(0, 2),
      );
    expect(LEVERS.filter((lever) => !(leverNamed(lever).submodel in SUBMODELS))).toEqual([]);
  });

  test('every submodel stands under its number', () => {
    Object.values(SUBMODELS).forEach(({ title }, index) => {
      expect(lines).toContain(`### 7.${index + 1} ${title}`);
    });
  });

  test('names in the texts are names of something', () => {
    const known = new Set<string>([
      ...PARAMETER_NAMES,
      ...OUTCOME_NAMES,
      ...LEVERS,
      ...Object.keys(MEMBER_STATE),
      ...schemaKeys(),
    ]);
    const texts = [
      ...ALL.flatMap(({ purpose, equations, fixed = [], switches = {}, decisions }) => [
        purpose,
        ...equations,
        ...fixed.map(({ meaning }) => meaning),
        ...Object.values(switches),
        ...decisions.flatMap(({ what, because }) => [what, because]),
      ]),
      ...PHASES.map(({ details }) => details),
      ...CONCEPTS.map((concept) => concept.text),
      ...LIMITS,
    ].join('\n');
    const used = [...texts.matchAll(/`(?:--set parameters\.)?([a-z]+(?:[A-Z]\w*|\d+))/g)].map(([, name]) => name!);
    expect(used.length).toBeGreaterThan(4);
    expect(used.filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('the protocol', () => {
  test('has its seven elements and eleven concepts, in the order of Grimm et al. 2020', () => {
    expect(lines.filter((line) => line.startsWith('## '))).toEqual([
      '## 1. Purpose and patterns',
      '## 2. Entities, state variables, and scales',
      '## 3. Process overview and scheduling',
      '## 4. Design concepts',
      '## 5. Initialization',
      '## 6. Input data',
      '## 7. Submodels',
      '## How far to trust it',
      '## Other patterns named above',
      '## References',
    ]);
    expect(CONCEPTS.map(({ name }) => name)).toEqual([
      'Basic principles',
      'Emergence',
      'Adaptation',
      'Objectives',
      'Learning',
      'Prediction',
      'Sensing',
      'Interaction',
      'Stochasticity',
      'Collectives',
      'Observation',
    ]);
    for (const [entity] of ENTITIES) rowOf('entity', entity);
    for (const { id } of PATTERNS) rowOf('pattern', id);
  });

  test('decisions are sentences with a reason', () => {
    for (const { title, decisions } of ALL) {
      expect(decisions.length, title).toBeGreaterThan(0);
      for (const { what, because } of decisions) {
        expect(what).toMatch(/^[A-Z].*\.$/);
        expect(because).toMatch(/^[A-Z].*\.$/);
        expect(lines.filter((line) => line.includes(`${what} `) && line.endsWith(` ${because}`))).toHaveLength(1);
      }
    }
  });

  test('shows the values of this scenario, and who set them', () => {
    const odd = oddProtocol(scenarioOf({ preset: 'forum', parameters: { tieHalfLife: 20, writingBudget: 7 } }));
    const cells = (name: string) => rowOf('parameter', `\`${name}\``, odd.split('\n')).slice(2, 5);
    expect(cells('tieHalfLife')).toEqual(['**20**', 'scenario', String(PARAMETERS.tieHalfLife.value)]);
    expect(cells('writingBudget')).toEqual(['**7**', 'scenario', '8']); // 50 in the preset
    expect(cells('lurkerShare')).toEqual([
      `**${PRESETS.forum.values.lurkerShare}**`,
      'preset forum',
      String(PARAMETERS.lurkerShare.value),
    ]);
    expect(cells('attention')).toEqual(['40', '', '40']);
  });

  test('gives the sizes that reading alone sets', () => {
    // Mean-field sizes δ_r v A / (λ θ) with δ_r = 0.23, v = 0.7, A = 40, ln2 / λ = 48, θ = 1 and 5.4, both proportional to the half-life.
    expect(text).toContain('= 446 others and be bonded to about δ_r v A/(λ θ_b) = 83;');
    expect(oddProtocol(scenarioOf({ parameters: { tieHalfLife: 20 } }))).toContain('= 186 others');
    expect(oddProtocol(scenarioOf({ cognition: { forgetting: 'off' } }))).toContain('reading alone sets no size');
  });

  test('says what each strategy does, lever by lever, with every value', () => {
    const odd = oddProtocol(
      scenarioOf({
        strategies: { a: {}, b: { note: 'More.', content: [{ days: '0-9', every: '2 days', quality: 0.9 }] } },
        baseline: 'b',
      }),
    );
    expect(odd).toContain('- **b** (baseline). More.\n');
    expect(odd).toContain(
      '  - `content` (Operators): kind daily-topic, days (from 0, to 9), every 2, perDay 1, quality 0.9, cost 0\n',
    );
  });

  test('says where nothing acts', () => {
    const idle = (odd: string) =>
      odd
        .split('\n### ')
        .filter((part) => part.includes('Nothing in this scenario makes it act.'))
        .map((part) => part.split('\n')[0]!.replace(/^[\d.]+ /, ''));
    expect(idle(text)).toEqual([
      'Motivation and incentives',
      'Rewards for inviting, and who is brought in',
      'Partners with groups of their own',
      'Communities in partnership',
      'Opinion leaders',
      'Selling',
      'Tips and membership fees',
      'Paid tier',
      'Advertisements',
      'Shocks from outside',
      'Moderation',
      'Leaders',
      'Content and curation',
      'What content tells of, and where it gets to',
      'Care for single members, and promises',
      'Activities',
      'Meetings offline',
      'Dividing and sorting groups',
      'VIP group',
      'Common identity',
      'Surveys',
      'Triggers',
      'Stages',
    ]);
    const busy = scenarioOf({ strategies: { a: {}, b: { offers: [{ good: 'course', price: 1 }] } } });
    expect(idle(oddProtocol(busy))).toEqual([
      'Motivation and incentives',
      'Rewards for inviting, and who is brought in',
      'Partners with groups of their own',
      'Communities in partnership',
      'Opinion leaders',
      'Tips and membership fees',
      'Paid tier',
      'Advertisements',
      'Shocks from outside',
      'Moderation',
      'Leaders',
      'Content and curation',
      'What content tells of, and where it gets to',
      'Care for single members, and promises',
      'Activities',
      'Meetings offline',
      'Dividing and sorting groups',
      'VIP group',
      'Common identity',
      'Surveys',
      'Triggers',
      'Stages',
    ]);
  });
});

describe('text from strangers', () => {
  const NASTY = [
    '</td><script>alert(1)</script>',
    'a | b | c',
    '[x](javascript:alert(1)) ![y](http://evil.example/z.png)',
    '`code` **bold** _it_ ~~no~~ <b> &lt; &amp; $x$',
    'one\n# Heading\n\n- item\n```\nfence',
    '\\| \\` \\[x\\](y) == ++ --',
    'www.evil.example, me@evil.example, #12',
  ];

  const named = (names: readonly string[]) => {
    const [a, b, c, d, e, f, g] = names as [string, string, string, string, string, string, string];
    return scenarioOf({
      name: a,
      question: b,
      source: c,
      seed: d,
      population: { size: 100, segments: { [a]: { share: '50 %', topics: { [b]: 1 } }, [c]: { share: '50 %' } } },
      community: { topics: [b] },
      strategies: {
        [d]: { note: e, recruit: [{ channel: f, days: '0-1', expected: 3 }] },
        [g]: { offers: [{ good: a, price: 1 }], activities: [{ name: e, days: '0-1' }] },
      },
      expect: { [d]: { members: 5 } },
    });
  };

  test('changes no structure: same headings, tables, fences and lists as harmless names', () => {
    const shape = (odd: string) =>
      odd
        .split('\n')
        .map((line) =>
          line.startsWith('|') ? `row of ${cellsOf(line).length}` : (/^(#+|- |\s+- |```|\d+\.)/.exec(line)?.[0] ?? ''),
        );
    const hostile = oddProtocol(named(NASTY));
    expect(shape(hostile)).toEqual(shape(oddProtocol(named(['a', 'b', 'c', 'd', 'e', 'f', 'g']))));
    expect(hostile).not.toMatch(/<script|<b>|(?<!\\)\]\(|www\.evil|me@/);
  });

  test('any text becomes one line in which every mark is defused and nothing else is lost', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const safe = escaped(name);
        expect(safe).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029<>]/u);
        // Without escapes and entities no mark is left.
        expect(safe.replace(/\\[\\`*_{}[\]#|~:@$^.)+=-]|&(?:lt|gt|amp);/g, '')).not.toMatch(/[\\`*_{}[\]#|~:@$^<>&]/);
        const back = safe
          .replace(/\\(.)/g, '$1')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&');
        const bare = (written: string) => written.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Z}]/gu, '');
        expect(bare(back)).toBe(bare(name));
      }),
      { seed: 7, numRuns: 1000 },
    );
  });
});

describe('how far to trust it', () => {
  /** What all three places must say, each in its own words. */
  const POINTS: readonly [point: string, words: RegExp][] = [
    ['no data join everything', /no (public|published) data( set)? joins?/i],
    ['rates are assumptions', /assumption/i],
    ['a threshold is no evidence', /150/],
    ['operators adapt', /operators (adapt|react)/i],
  ];
  /** What report and description must also say. */
  const MORE: readonly [point: string, words: RegExp][] = [
    ['forgetting is a simplification', /fade exponentially/],
    ['where the evidence comes from', /Usenet, Reddit, Stack Overflow, Wikipedia and a bank/],
    ['rewards were studied briefly', /rewards rest on short studies/],
    ['competitors are missing', /Competing communities are not simulated/],
    ['intervals speak of chance', /chance within the model, not of errors in the model/],
    ['order before numbers', /order of strategies and the rough size of differences/],
  ];
  const readme = readFileSync('README.md', 'utf8')
    .split('## How far to trust it')[1]!
    .split('\n## ')[0]!
    .replace(/\s+/g, ' ');
  const report = textsOf('en').page.trustPoints.join(' ');
  const odd = text.split('## How far to trust it')[1]!;

  test.each(POINTS)('%s: in the README, the report and the description', (_point, words) => {
    for (const place of [readme, report, odd]) expect(place).toMatch(words);
  });

  test.each(MORE)('%s: in the report and the description', (_point, words) => {
    for (const place of [report, odd]) expect(place).toMatch(words);
  });
});

/** Names that only lay out memory, make code fast, or say how much of a run is told: bytes, masks, capacities, lengths of lists. */
const LAYOUT: ReadonlySet<string> = new Set([
  'TO_UNIT',
  'KINDS',
  'NAMED',
  'CHOSEN',
  'MOST_FACTOR',
  'BUCKETS',
  'USUAL_SEATS',
  'WIDEST',
  'BUCKET_SHIFT',
  'LEAVES',
  'LINK_SHIFT',
  'REPLIES_MASK',
  'TABLE',
  'PERSON_RANGE',
  'NOTHING',
  'COLUMNS',
  'PHASES',
  'FIRST_RING',
  'OPERATOR',
  'FORGOTTEN',
  'MOST_EXACT',
  'FIRST',
  'ROUND',
  'AGAIN',
  'NEAR',
  'ABOVE',
  'RAIDER',
  'FIRST_ADVERTISER',
  'FIRST_PIECE',
  'NOWHERE',
  'WORDS',
  'AUTHOR',
  'ABOUT',
  'REPLIES',
  'ROOT',
  'FLOATS',
  'LEVEL',
  'QUALITY',
  'DAY_MASK',
  'KIND_SHIFT',
  'KIND_MASK',
  'TOPIC_SHIFT',
  'TOPIC_MASK',
  'UNANSWERED_FIRST',
  'OFFENCE_SHIFT',
  'OFFENCE_MASK',
  'DELETED',
  'REPORTED',
  'INSPECTED',
  'MARKED',
  'SEAT_RANGE',
  'FLOATS_PER_LINE',
  // Keys of draws: how many of one kind have a key of their own.
  'COUPON_RANGE',
  'GROUP_RANGE',
  'KIND_RANGE',
  'PIECE_RANGE',
  'THREAD_RANGE',
  'TALK_RANGE',
  'OCCASION_DAYS',
  'FRIENDS_RANGE',
  // How founders and newcomers are told apart, and when drawing anew gives up.
  'AT_THE_DOOR',
  'FOR_LONG',
  'MOST_TRIES',
  'DIGESTED',
  'UNDIGESTED',
  'VISIT',
  'POST',
  'REPLY',
  'ANSWER',
  'INVITE',
  'ACTIVITY_ACT',
  'ACT_COUNT',
]);

/** Every file of the engine, as `money.ts` or `incentives/points.ts`. */
function engineFiles(): string[] {
  return readdirSync('src/engine', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.replaceAll('\\', '/'));
}

/** `const NAME = 0.5;` of every file; `RING - 64` is worked out. */
function engineNumbers(): [name: string, value: number][] {
  const values = new Map<string, number>();
  for (const file of engineFiles().sort()) {
    const source = readFileSync(`src/engine/${file}`, 'utf8');
    for (const [, name, written] of source.matchAll(/^(?:export )?const ([A-Z][A-Z0-9_]*)(?:: [^=]+)? = ([^;]*);?/gm)) {
      const difference = /^([A-Z_]+) - (\d+)$/.exec(written!);
      const value = difference
        ? values.get(difference[1]!)! - Number(difference[2])
        : Number(written!.replaceAll('_', ''));
      if (Number.isNaN(value)) continue; // a table, a phase
      if (values.has(name!) && !LAYOUT.has(name!)) expect(value, `${name} has two values`).toBe(values.get(name!));
      values.set(name!, value);
    }
  }
  return [...values];
}

/** Every key of the scenario format. */
function schemaKeys(): string[] {
  const keys: string[] = [];
  JSON.stringify(scenarioJsonSchema(), (key, value) => {
    if (key === 'properties') keys.push(...Object.keys(value));
    return value;
  });
  return keys;
}

function quoted(literal: string): string {
  return literal.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

describe('sources', () => {
  const shipped = readdirSync('scenarios')
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => oddProtocol(readScenario(readFileSync(`scenarios/${name}`, 'utf8'), { file: name }).scenario));

  test('every work that a description cites is in its references', () => {
    const citation =
      /\b([A-Z][\p{L}’-]+)((?:,? (?:&|&amp;|and|et al\.|[A-Z][\p{L}’-]+|[Vv]an|den|de|der))*),? \(?((?:19|20)\d\d)\b/gu;
    for (const text of shipped) {
      const [body, list] = text.split('## References') as [string, string];
      const entries = list.split('\n').filter((line) => line.startsWith('- '));
      for (const [whole, surname, , year] of body.matchAll(citation)) {
        expect(
          entries.some((entry) => entry.includes(surname!) && entry.includes(`(${year})`)),
          whole,
        ).toBe(true);
      }
    }
  });

  test('every pattern that is named by its number is explained', () => {
    for (const text of shipped) {
      for (const [id] of text.matchAll(/\bP\d{1,2}\b/g)) expect(text).toMatch(new RegExp(`^\\| ${id} \\|`, 'm'));
    }
  });

  test('no work stands there twice, and each DOI has the form of one', () => {
    const keys = REFERENCES.map(({ surname, year }) => `${surname} ${year}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { doi, text, year } of REFERENCES) {
      expect(text).toContain(`(${year})`);
      if (doi !== undefined) expect(doi).toMatch(/^10\.\d{4,9}\/\S+$/);
    }
  });
});
