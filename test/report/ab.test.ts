/** What `hearsay ab` says, from findings made by hand. */
import { describe, expect, test } from 'vitest';
import type { MemberDesign } from '#hearsay/analysis/ab/members.js';
import { type AbFound, abInWords, groupsPowerWith } from '#hearsay/report/ab.js';
import { readScenario } from '#hearsay/scenario/read.js';

const { scenario } = readScenario(
  JSON.stringify({
    hearsay: 1,
    name: 'a test',
    horizon: 30,
    population: { size: 100 },
    strategies: { old: {}, new: { rules: { visible: true } } },
  }),
);
const groups = {
  pairs: 30,
  effect: 20,
  ci95: [15, 25],
  ciKind: '95',
  unseenKind: false,
  alike: false,
  sdTreated: 10,
  sdControl: 10,
  needed: 6,
  neededFrom: 4,
  neededSafe: 9,
  valuedTreated: 1,
  valuedControl: 1,
} as const;
const members: MemberDesign = {
  experiments: 30,
  expected: 8,
  expectedCi95: [5, 11],
  bias: -12,
  biasCi95: [-14, -10],
  standardError: 8,
  claimedError: 7,
  rightWay: 0.8,
  significant: 0.2,
  significantlyWrong: 0,
  people: 50,
  neededPeople: 392,
  neededPeopleSafe: 720,
};
const found = (look: object, more: Partial<AbFound> = {}): AbFound => ({
  scenario,
  language: 'en',
  outcome: 'messages',
  isShareOfRuns: false,
  of: 'new',
  against: 'old',
  replications: 30,
  missing: 0,
  presence: { runs: 60, missing: 0, share: 1, ci95: [0.94, 1], causes: [] },
  looks: [{ days: 30, groups, peoplePerCommunity: 50, members: null, ...look }],
  refused: null,
  wanted: null,
  throughFriends: 0,
  ...more,
});

describe('the headline', () => {
  test('says what is true, what it takes, and how far members mislead', () => {
    const { headline, tables } = abInWords(found({ members }));
    expect(headline).toContain('differs from one under "old" by +20');
    expect(headline).toContain('9 communities of each kind, about 900 people');
    expect(headline).toContain('if it is as estimated, 6 would do, at the far end 4');
    expect(headline).toContain('would show +8 on average');
    expect(headline).toContain('off by −12 (−14 to −10)');
    expect(headline).toContain('about 720 people');
    expect(headline).toContain('about 400 if it is as estimated');
    expect(tables).toHaveLength(2);
  });

  test('counts the communities that will have no value', () => {
    const seldom = { ...groups, valuedTreated: 0.25, valuedControl: 0.5 };
    for (const language of ['en', 'zh'] as const) {
      const { headline } = abInWords(found({ groups: seldom }, { language }));
      expect(headline.replaceAll('\u00a0', ' ')).toMatch(/75 %.*50 %/);
    }
  });

  test('does not say that nothing can differ where no pair did', () => {
    const alike = {
      ...groups,
      alike: true,
      effect: 0,
      ci95: [0, 0] as const,
      needed: null,
      neededFrom: null,
      neededSafe: null,
    };
    expect(abInWords(found({ groups: alike })).headline).toContain('in fewer than 1 run in 10, if at all');
    // Of four replications none shows what comes in 53 of 100: 0.47^4 = 5 %.
    const few = { ...alike, pairs: 4 };
    expect(abInWords(found({ groups: few })).headline).toMatch(/in fewer than 53\s% of runs, if at all/);
    expect(abInWords(found({ groups: few }, { language: 'zh' })).headline).toMatch(/不到 53\s% 的模拟中/);
  });

  test('has no number of members that would mend a wrong direction', () => {
    const reversed = { ...members, expected: -8, expectedCi95: [-11, -5] as const, neededPeople: null };
    expect(abInWords(found({ members: reversed })).headline).toContain('No number of members');
    expect(abInWords(found({ members: reversed }, { language: 'zh' })).headline).toContain('成员再多');
  });

  test('names no size where there is no effect, or where the runs leave it open', () => {
    const open = abInWords(found({ groups: { ...groups, effect: 1, ci95: [-4, 6] } })).headline;
    expect(open).toContain('leave open whether "new" and "old" differ');
    expect(open).not.toContain('communities of each kind');
    const nothing = { ...groups, alike: true, effect: 0, ci95: [0, 0], needed: null };
    expect(abInWords(found({ groups: nothing })).headline).toContain('nothing for an experiment to find');
  });
});

test('cautions name what keeps members from being drawn, and how communities meet', () => {
  const outcome = abInWords(found({}, { outcome: 'roi', refused: { because: 'outcome', known: ['orders', 'trust'] } }));
  expect(outcome.cautions[0]).toContain('cannot be read member by member');
  expect(outcome.cautions[0]).toContain('orders and trust');
  const levers = abInWords(found({}, { refused: { because: 'levers', levers: ['rules', 'groups.cap'] } }));
  expect(levers.cautions[0]).toContain('differ in rules and groups.cap');
  expect(levers.tables).toHaveLength(1);
  expect(abInWords(found({}, { throughFriends: 0.3 })).cautions.join()).toContain('30\u00a0% of those who joined');
});

test('people who do not fill two communities of each kind have no power', () => {
  const [look] = found({}).looks;
  expect(groupsPowerWith(look!, 199)).toBeNull();
  expect(groupsPowerWith(look!, 600)).toBeGreaterThan(0.8);
});
