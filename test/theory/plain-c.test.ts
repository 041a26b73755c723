/**
 * The laws of the core, written a second time in another language: `test/bench/day.c`, which is given the parameters and the keys of the draws and
 * nothing else, goes the same way as the engine. A fault in either parts them, unless it was made twice.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { simulate } from '#hearsay/engine/simulate.js';
import { compileModel } from '#hearsay/model/compile.js';
import { readScenario } from '#hearsay/scenario/read.js';
import { type CoreScenarioOptions, coreScenario } from '../bench/core-scenario.mjs';
import { compilePlainC, furthestApart, plainCInputs, runPlainC } from '../bench/plain-c.mjs';

/** Relative difference that libraries of C may make where they round a power otherwise; counts that differ by one are far beyond it. */
const ROUNDING = 1e-8;
/** What both share with the rest of the scenario, and no parameter of a law. */
const SIZES = ['members', 'cap', 'days', 'horizon'];
/**
 * What nothing here depends on: nobody has an identity or a grievance, there are no activities, all have everything to say when the last of them
 * comes in, and `neutralReply` bounds what is smaller.
 */
const IDLE = ['activityWear', 'belongingIdentity', 'churnGrievance', 'grievanceCost', 'neutralReply', 'storeNewcomers'];

interface Case {
  readonly what: string;
  readonly members: number;
  readonly days: number;
  readonly options: CoreScenarioOptions;
  /** Outcomes that must not be 0 at the end, or the case would not show what it is for. */
  readonly happens: readonly string[];
}

const CASES: readonly Case[] = [
  {
    what: 'the scenario of the bench',
    members: 400,
    days: 30,
    options: {},
    happens: [
      'replies',
      'posts',
      'likes',
      'calledIn',
      'violationShare',
      'leftByChance',
      'leftUnsatisfied',
      'leftOverload',
    ],
  },
  {
    what: 'small rooms that people leave',
    members: 203,
    days: 60,
    options: {
      seed: 'rooms',
      cap: 7,
      parameters: { topicPosts: 2, dropOut: 0.01, frailtyA: 1.5, emptyRoom: 3, churnBelonging: 6 },
    },
    happens: ['leftUnattached', 'replies'],
  },
  {
    what: 'a talkative and quarrelsome group',
    members: 120,
    days: 40,
    options: {
      seed: 'quarrel',
      cap: 60,
      parameters: {
        postRate: 0.5,
        violationRate: 0.7,
        abuseShare: 0.5,
        replyOffence: 1,
        hostileReply: -2,
        likeRate: 0.2,
        writingBudget: 3,
        threadGain: 4,
      },
    },
    happens: ['violationShare', 'likes'],
  },
  {
    what: 'topics until everybody is tired of them, in a group that forgets fast and reads little',
    members: 150,
    days: 150,
    options: {
      seed: 'tedium',
      quality: 0.3,
      parameters: { topicWear: 0.6, tedium: 1, tieHalfLife: 1.5, visibleDays: 4, attention: 9, churnOverload: 2 },
    },
    happens: ['leftOverload', 'leftUnsatisfied'],
  },
];

const folder = mkdtempSync(join(tmpdir(), 'hearsay-plain-c-'));
afterAll(() => rmSync(folder, { recursive: true }));
const { program, missing } = compilePlainC(folder);

const NAME = `a C program of the same laws${missing === undefined ? '' : ` (skipped: ${missing})`}`;
describe.skipIf(program === undefined)(NAME, () => {
  test.each(CASES)('simulates the very same run: $what', (each) => {
    const text = coreScenario(each.members, each.days, each.options);
    const { series } = simulate(compileModel(readScenario(text).scenario), 'topics', 0);
    for (const outcome of each.happens) expect(series[outcome]!.at(-1), outcome).toBeGreaterThan(0);
    const theirs = runPlainC(program!, plainCInputs(text));
    expect(Object.keys(theirs.series).length).toBeGreaterThan(20);
    expect(furthestApart(series, theirs.series).apart).toBeLessThan(ROUNDING);
  });

  test('goes another way when any number of a law is half as large', () => {
    const source = readFileSync(new URL('../bench/day.c', import.meta.url), 'utf8');
    const list = source.slice(source.indexOf('#define PARAMETERS(X)'), source.indexOf('#define FIELD'));
    const names = [...list.matchAll(/X\((\w+)\)/g)].map(([, name]) => name!).filter((name) => !SIZES.includes(name));
    const cases = CASES.map(({ members, days, options }) => {
      const inputs = plainCInputs(coreScenario(members, days, options));
      return { inputs, series: runPlainC(program!, inputs).series };
    });
    const changesNothing = names.filter((name) =>
      cases.every(({ inputs: { values, keys }, series }) => {
        const value = values[name]!;
        const isCount = Number.isInteger(value) && value > 1;
        const changed = { ...values, [name]: isCount ? Math.ceil(value / 2) : value / 2 };
        return furthestApart(series, runPlainC(program!, { values: changed, keys }).series).apart < ROUNDING;
      }),
    );
    expect(changesNothing.sort()).toEqual(IDLE);
  });
});
