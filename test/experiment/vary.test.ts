/** What `--vary` and `--design` mean, and what is said when they cannot be. */
import { describe, expect, test } from 'vitest';
import { ScenarioError } from '#hearsay/errors.js';
import { checkPoints } from '#hearsay/experiment/check-points.js';
import { designPoints, parseDesign, refuseTooMany } from '#hearsay/experiment/designs/sweep-design.js';
import type { Factor } from '#hearsay/experiment/factors.js';
import { readFactors } from '#hearsay/experiment/vary.js';
import { readScenario } from '#hearsay/scenario/read.js';

const TEXT = `hearsay: 1
name: A group
horizon: 30 days
population: { size: 1000, graph: { kind: small-world, meanDegree: 8 } }
community: { founders: 10, groups: { cap: 200 } }
strategies:
  "v1.0":
    recruit: [{ channel: posters, days: 0-6, expected: 50 }]
    activities: [{ name: sprint, days: 0-29, every: 1 week, lasts: 1 day }]
    operators: { count: 2 }
  other:
    extends: "v1.0"
    rules: { visible: true }
`;
const FROM = { text: TEXT };
const SAMPLED = { needsLevels: false };
const NAMED = { needsLevels: true };
const factorOf = (text: string, options = NAMED) => readFactors([text], FROM, options)[0]!;
const labelsOf = (text: string) => factorOf(text).levels.map(({ label }) => label);

function messageOf(...texts: string[]): string {
  try {
    readFactors(texts, FROM, NAMED);
  } catch (error) {
    expect(error).toBeInstanceOf(ScenarioError);
    return (error as ScenarioError).message;
  }
  throw new Error('accepted');
}

describe('--vary', () => {
  test.each([
    ['community.groups.cap=20..500:4', ['20', '180', '340', '500']],
    ['community.groups.cap=20..500:3:log', ['20', '100', '500']],
    ['community.groups.cap=20..500:log:3', ['20', '100', '500']],
    ['population.graph.rewiring=5 %..20 %:4', ['5 %', '10 %', '15 %', '20 %']],
    ['population.graph.rewiring=5..20 %:2', ['5 %', '20 %']],
    ['horizon=2 weeks..6 weeks:3', ['2 weeks', '4 weeks', '6 weeks']],
    ['strategies.v1.0.recruit.0.expected=20,50', ['20', '50']],
    ['strategies.v1.0.recruit.0.channel="a, b",c', ['a, b', 'c']],
    ['strategies.v1.0.recruit.0.days=0-6,0-13', ['0-6', '0-13']],
    ['community.topics=[a, b],[c]', ['[a, b]', '[c]']],
    ['cognition.forgetting=on,off', ['on', 'off']],
    ['activities=on,off', ['on', 'off']],
  ])('%s', (text, labels) => {
    expect(labelsOf(text)).toEqual(labels);
    for (const { set } of factorOf(text).levels) expect(() => readScenario(TEXT, { set })).not.toThrow();
  });

  test('knows numbers from names, and a list that spans much from one that does not', () => {
    expect(factorOf('community.groups.cap=20,50,500')).toMatchObject({
      scale: 'log',
      levels: [{ value: 20 }, { value: 50 }, { value: 500 }],
    });
    expect(factorOf('community.groups.cap=100,200').scale).toBe('linear');
    expect(factorOf('population.graph.rewiring=5 %,10 %').levels.map(({ value }) => value)).toEqual([5, 10]);
    expect(factorOf('horizon=10 days,1 month')).toMatchObject({
      scale: 'names',
      levels: [{ value: undefined }, { value: undefined }],
    });
    expect(factorOf('strategies.v1.0.recruit.0.days=0-6,0-13').scale).toBe('names');
  });

  test('switches a lever off in every strategy, inherited or not, and leaves it as it is when on', () => {
    const [on, off] = factorOf('operators=on,off').levels;
    expect(on!.set).toEqual([]);
    const counts = readScenario(TEXT, { set: off!.set }).scenario.strategies.map(({ operators }) => operators.count);
    expect(counts).toEqual([0, 0]);
  });

  test("takes groups of a strategy's own away: what is left are those of the community", () => {
    const from = { text: TEXT.replace('operators: { count: 2 }', 'groups: { cap: 50 }') };
    const capsOf = (set: readonly string[]) =>
      readScenario(from.text, { set }).scenario.strategies.map(({ groups }) => groups.cap);
    const [on, off] = readFactors(['groups=on,off'], from, NAMED)[0]!.levels;
    expect([capsOf(on!.set), capsOf(off!.set)]).toEqual([
      [50, 50],
      [200, 200],
    ]);
  });

  test('leaves a range open where a sample is drawn from it', () => {
    expect(factorOf('parameters.attention=20..60', SAMPLED)).toMatchObject({
      levels: [],
      range: { low: 20, high: 60, whole: false },
    });
    expect(factorOf('population.size=500..900:log', SAMPLED)).toMatchObject({ scale: 'log', range: { whole: true } });
  });

  test.each([
    ['parameters.atention=20,40', 'unknown key "atention" in parameters', 'did you mean "attention"?'],
    ['strategies.v2.operators.count=1,2', 'there is no "v2" in strategies', 'known names: "v1.0" and "other"'],
    ['strategies.v1.0.recruit.3.expected=1,2', 'is a list of 1 entry, found "3"', 'entries count from 0: write 0'],
    ['community.groups.cap=500..20:13', 'is upside down', 'write the lower end first: 20..500:13'],
    ['community.groups.cap=20..20:3', 'ends where it begins', 'make the upper end larger'],
    ['community.groups.cap=20..500', 'how many values of "20..500" are meant is missing', 'as in 20..500:13'],
    ['community.groups.cap=20..500:1', 'one value is no variation', '--set community.groups.cap'],
    ['community.groups.cap=50', 'one value is no variation', '--set community.groups.cap=50'],
    ['community.groups.cap=20..500:1e9', 'expected a range such as 20..60:13', ''],
    ['community.groups.cap=20..500:1000000000', '1,000,000,000 values of one factor are too many', 'at most 10,000'],
    ['community.groups.cap=20..24:13', 'of 13 values from 20..24 only 5 are different whole numbers', '20..24:5'],
    ['community.groups.cap=1.5,50', 'expected a whole number', ''],
    ['community.groups.cap=50,50', '"50" is written twice', 'once'],
    ['community.groups.cap=50,,60', 'a value is missing between two commas', ''],
    ['community.groups.cap=', 'expected path=values', ''],
    ['community.groups.cap', 'expected path=values', ''],
    ['population.graph.rewiring=0..2:3', 'expected a share from 0 to 1', 'write 2 % or 0.02'],
    ['parameters.postRate=0..1:4:log', 'cannot begin at or below 0', ''],
    ['horizon=5 days..10 %:3', 'different units', ''],
    ['cognition.forgetting=yes,off', 'expected "on" or "off"', ''],
    ['activites=on,off', 'there is no lever "activites"', 'did you mean "activities"?'],
    ['activities=1,2', 'it can be "on" or "off" in all of them', 'activities=on,off'],
    ['groups=20,50', 'it can be "on" or "off" in all of them', 'groups=on,off'],
    ['seed=1,2', '"seed" says nothing about the community', ''],
    [
      'community.founders=10,2000',
      'there are to be founders: 2000, but the population has 1,000',
      'make the population larger',
    ],
    ['population.size=1000,9', 'with population.size=9: there are to be founders: 10', 'make the population larger'],
  ])('%s is refused', (text, message, hint) => {
    const said = messageOf(text);
    expect(said).toContain(message);
    expect(said).toContain(hint);
    expect(said).toMatch(/^--vary:1:\d+ error: /);
    expect(said).toContain(`    1 | ${text}`);
  });

  test('says everything that is wrong at once, with a mark below each', () => {
    expect(messageOf('parameters.atention=20,40', 'community.groups.cap=60,1.5,80')).toBe(
      `--vary:1:12 error: unknown key "atention" in parameters
    1 | parameters.atention=20,40
      |            ^^^^^^^^
      = help: did you mean "attention"?

--vary:1:25 error: community.groups.cap: expected a whole number from 1 to 10,000,000, found 1.5
    1 | community.groups.cap=60,1.5,80
      |                         ^^^`,
    );
    expect(messageOf('community.groups.cap=1,2', 'community.groups.cap=3,4')).toContain('is varied twice');
  });
});

describe('a design', () => {
  const PER_POINT = { strategies: 2, replications: 10 };
  const factors = readFactors(
    ['community.groups.cap=50,100', 'parameters.attention=20..60:3', 'operators=on,off'],
    FROM,
    NAMED,
  );
  const labels = (design: string, own = factors) =>
    designPoints(own, parseDesign(design), 'seed', PER_POINT).map(({ levels }) =>
      levels.map(({ label }) => label).join(' '),
    );

  test('of a grid has every combination once, the last factor changing fastest', () => {
    const all = labels('grid');
    expect(all).toHaveLength(12);
    expect(new Set(all).size).toBe(12);
    expect(all.slice(0, 3)).toEqual(['50 20 on', '50 20 off', '50 40 on']);
  });

  test('of a list takes the values together, and asks for as many of each', () => {
    expect(labels('list', [factors[0]!, factors[2]!])).toEqual(['50 on', '100 off']);
    expect(() => labels('list')).toThrow('"community.groups.cap" has 2 and "parameters.attention" has 3');
  });

  test('of a sample spreads points over ranges and levels alike, by the seed', () => {
    const sampled = readFactors(['parameters.attention=20..60', 'operators=on,off'], FROM, SAMPLED);
    for (const kind of ['lhs:8', 'sobol:8']) {
      const points = designPoints(sampled, parseDesign(kind), 'seed', PER_POINT);
      const eighths = points.map(({ levels }) => Math.floor((levels[0]!.value! - 20) / 5)).sort();
      expect(eighths).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
      expect(points.filter(({ levels }) => levels[1]!.label === 'off')).toHaveLength(4);
      expect(designPoints(sampled, parseDesign(kind), 'other', PER_POINT)).not.toEqual(points);
    }
  });

  test('of a billion points is refused with the arithmetic, before any is made', () => {
    const many = ['a', 'b', 'c'].map((name) => ({
      ...factors[0]!,
      name,
      levels: Array.from({ length: 1000 }, () => factors[0]!.levels[0]!),
    }));
    expect(() => designPoints(many, parseDesign('grid'), 'seed', PER_POINT)).toThrow(
      '1,000 × 1,000 × 1,000 = 1,000,000,000 points × 2 strategies × 10 replications are 20,000,000,000 runs; at most 10,000,000 are computed',
    );
  });

  test.each(['lhs', 'lhs:1', 'sobol:x', 'latin:20', ''])('%s is no design', (text) => {
    expect(() => parseDesign(text)).toThrow('is no design');
  });

  test('with values that are accepted one by one but not together is found before it runs', () => {
    const together = readFactors(['community.founders=10,900', 'population.size=500,1000'], FROM, NAMED);
    const points = designPoints(together, parseDesign('grid'), 'seed', PER_POINT);
    expect(() => checkPoints(points, FROM)).toThrow(
      'point 3 of 4 (community.founders=900, population.size=500) is not accepted: there are to be founders: 900, but the population has 500 people',
    );
    expect(() => checkPoints(points.slice(0, 2), FROM)).not.toThrow();
  });
});

test('a product that is too large is refused before a single value is held to the scenario', () => {
  const texts = ['community.groups.cap=1..9999:9999', 'parameters.attention=1..9999:9999'];
  const perPoint = { strategies: 2, replications: 30 };
  const design = parseDesign('grid');
  let reads = 0;
  const from = {
    get text() {
      reads++;
      return TEXT;
    },
  };
  const refuse = (factors: readonly Factor[]) => refuseTooMany(factors, design, perPoint);
  expect(() => readFactors(texts, from, { ...NAMED, refuse })).toThrow('99,980,001 points');
  // At most what it takes to know whether a value must be whole.
  expect(reads).toBeLessThanOrEqual(texts.length);
});
