/** The law of habituation: against a plain loop over members, and what follows from it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expose, exposeGroup, nuisanceOf, opennessOf } from '#hearsay/engine/habituation/habituation.js';
import { ADS, CAMPAIGNS, MEETINGS, NOTICES, TOPICS } from '#hearsay/engine/habituation/kinds.js';
import { SharedTiredness } from '#hearsay/engine/habituation/shared-tiredness.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { modelOf, type Parts, passDays, QUIET, runOf } from '../model.ts';

describe('tiredness of what reaches a group at once', () => {
  const RESTING = Math.LN2 / 21;
  const exposure = fc.double({ min: 0, max: 2, noNaN: true });
  const happening = fc.oneof(
    fc.record({ what: fc.constant('pass' as const), group: fc.nat(1), amount: exposure }),
    fc.record({ what: fc.constant('expose' as const), member: fc.nat(3), amount: exposure }),
    fc.record({ what: fc.constant('look' as const), member: fc.nat(3) }),
    fc.record({ what: fc.constant('rest' as const), days: fc.integer({ min: 1, max: 400 }) }),
  );

  test('is for each member what a plain loop over members gives, whenever they joined', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 60 }), (story) => {
        const shared = new SharedTiredness(4, RESTING);
        // Members 0 and 1 are in group 0, 2 and 3 in group 1; each is new on the first day on which somebody looks at them.
        const plain = [0, 0, 0, 0];
        const known = [false, false, false, false];
        let day = 0;
        for (const each of story) {
          if (each.what === 'rest') {
            day += each.days;
            for (let m = 0; m < 4; m++) plain[m]! *= Math.exp(-RESTING * each.days);
          } else if (each.what === 'pass') {
            shared.pass(each.group, day, each.amount);
            for (let m = 2 * each.group; m < 2 * each.group + 2; m++)
              if (known[m]) plain[m] = 1 - (1 - plain[m]!) * Math.exp(-each.amount);
          } else {
            const { member } = each;
            if (!known[member]) plain[member] = 0;
            known[member] = true;
            const group = member < 2 ? 0 : 1;
            if (each.what === 'expose') {
              shared.expose(group, member, day, each.amount);
              plain[member] = 1 - (1 - plain[member]!) * Math.exp(-each.amount);
            }
            // What nobody could notice is dropped.
            expect(Math.abs(shared.of(group, member, day) - plain[member]!)).toBeLessThan(0.002);
          }
        }
      }),
    );
  });

  test('goes along with a member into another group', () => {
    const shared = new SharedTiredness(1, RESTING);
    shared.of(0, 0, 0);
    shared.pass(0, 0, 1);
    const tired = shared.of(0, 0, 0);
    expect(tired).toBeCloseTo(1 - Math.exp(-1), 6);
    expect(shared.of(1, 0, 0)).toBeCloseTo(tired, 6);
    expect(shared.of(1, 0, 21)).toBeCloseTo(tired / 2, 6);
  });
});

describe('openness', () => {
  const run = () => {
    const made = runOf(
      modelOf({ population: { size: 10 }, community: { founders: 10 }, parameters: { ...QUIET, topicWear: 0.05 } }),
    );
    passDays(made, 1);
    return made;
  };

  test('is whole at first, falls with each exposure, less with one of worth, and comes back by half in the half-life', () => {
    const now = run();
    expect(opennessOf(now, 0, MEETINGS)).toBe(1);
    expose(now, 0, MEETINGS, 1, 0);
    expose(now, 1, MEETINGS, 1, 1);
    const left = opennessOf(now, 0, MEETINGS);
    expect(left).toBeCloseTo(Math.exp(-now.parameters.meetingWear), 6);
    expect(opennessOf(now, 1, MEETINGS)).toBeGreaterThan(left);
    now.day += now.parameters.restHalfLife;
    expect(1 - opennessOf(now, 0, MEETINGS)).toBeCloseTo((1 - left) / 2, 5);
  });

  test('to one kind is not touched by another, nor to one member by what reaches another', () => {
    const now = run();
    expose(now, 0, MEETINGS, 5, 0);
    for (const kind of [TOPICS, ADS, CAMPAIGNS]) expect(opennessOf(now, 0, kind)).toBe(1);
    expect(opennessOf(now, 1, MEETINGS)).toBe(1);
  });

  test('to topics wears by those that nobody reads', () => {
    const now = run();
    exposeGroup(now, 0, TOPICS, 3, 0);
    expect(opennessOf(now, 0, TOPICS)).toBeCloseTo(Math.exp(-3 * now.parameters.topicWear), 6);
  });
});

const PLAYED: Parts = {
  horizon: 60,
  population: { size: 150 },
  community: { founders: 60 },
  strategies: {
    only: {
      content: [{ kind: 'daily-topic', days: '0-59' }],
      activities: [{ name: 'quiz', every: '1 week', warmUp: 2 }],
      ads: [{ days: '10-30', perDay: 2, relevance: 0.3 }],
    },
  },
};
const NEVER_TIRED = { topicWear: 0, activityWear: 0, noticeWear: 0, meetingWear: 0, adAnnoyance: 0 };

test('where nothing wears, neither rest nor tedium nor worth changes a run by a bit', () => {
  const digest = (parameters: Parts) => simulate(modelOf({ ...PLAYED, parameters }), 'only', 0).digest;
  const off = digest(NEVER_TIRED);
  expect(digest({ ...NEVER_TIRED, restHalfLife: 3, tedium: 2, worthSpares: 0, actWear: 10 })).toBe(off);
  expect(digest({ ...NEVER_TIRED, topicWear: 0.1 })).not.toBe(off);
});

describe('calls that nag', () => {
  const nuisanceAfter = (count: number, kind: number) => {
    const run = runOf(modelOf({ community: { founders: 10 }, parameters: { noticeWear: 0.15, meetingWear: 0.15 } }));
    passDays(run, 1);
    exposeGroup(run, 0, kind, count, 0);
    return nuisanceOf(run, 0);
  };

  test.each([
    ['notices', NOTICES],
    ['meetings', MEETINGS],
  ])('%s nag nobody as long as another is worth something, and more the more there are', (_, kind) => {
    expect(nuisanceAfter(0, kind)).toBe(0);
    expect(nuisanceAfter(3, kind)).toBe(0);
    expect(nuisanceAfter(20, kind)).toBeGreaterThan(0.5);
    expect(nuisanceAfter(40, kind)).toBeGreaterThan(nuisanceAfter(20, kind));
    expect(nuisanceAfter(400, kind)).toBeLessThanOrEqual(1);
  });

  test('topics and activities are no calls', () => expect(nuisanceAfter(400, TOPICS)).toBe(0));

  test('drive members off, but those who are attached silence them and stay', () => {
    const left = (belonging: number, perDay: number) => {
      const model = modelOf({
        horizon: 60,
        population: { size: 300 },
        community: { founders: 300 },
        parameters: { ...QUIET, frailtyA: 1, frailtyB: 60, churnFatigue: 2, noticeWear: 0.15 },
        strategies: { only: { activities: [{ name: 'call', days: '0-59', every: 1, notice: perDay, prompts: 1 }] } },
      });
      const run = runOf(model);
      passDays(run, 60, undefined, ({ members }) => members.belonging.fill(belonging));
      return run.recorder.tally.left;
    };
    expect(left(0.3, 20)).toBeGreaterThan(1.3 * left(0.3, 0));
    expect(left(0.9, 20)).toBeLessThan(1.1 * left(0.9, 0));
  });
});
