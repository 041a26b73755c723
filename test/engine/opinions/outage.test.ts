/** An outage: whoever wants to come is disappointed, nothing appears, and people leave; and a room without company. */
import { describe, expect, test } from 'vitest';
import { simulate } from '#hearsay/engine/simulate.js';
import { modelOf, passDays, QUIET, runOf } from '../model.ts';

const outage = (days: string, parameters: object, founders = 300) =>
  modelOf({
    horizon: 60,
    population: { size: founders },
    community: { founders, groups: { cap: founders } },
    strategies: {
      normal: { content: [{ days: '0-59', quality: 0.7 }] },
      outage: { content: [{ days: '0-59', quality: 0.7 }], events: [{ kind: 'outage', days }] },
    },
    parameters,
  });

describe('an outage', () => {
  test('takes from satisfaction, for each day on which a member would have come', () => {
    const run = runOf(outage('5-9', { ...QUIET, outageHarm: 0.1 }), 'outage');
    passDays(run, 5);
    const before = run.members.satisfaction[0]!;
    const least = run.constants.leastSatisfaction;
    run.day = 5;
    passDays(run, 5);
    // Everybody would have come on each of five days.
    expect(run.members.satisfaction[0]).toBeCloseTo(least + (before - least) * 0.9 ** 5, 5);
  });

  test('leaves satisfaction alone with no harm, and nothing to read afterwards', () => {
    const run = runOf(outage('5-9', { ...QUIET, outageHarm: 0 }), 'outage');
    passDays(run, 5);
    const [before, posted] = [run.members.satisfaction[0]!, run.groups[0]!.messages.posted];
    passDays(run, 5);
    expect([run.members.satisfaction[0], run.groups[0]!.messages.posted]).toEqual([before, posted]);
  });

  test('costs members and visits, the more the longer it lasts (six pairs)', () => {
    const lost = (days: string) => {
      const model = outage(days, {});
      let [members, visits] = [0, 0];
      for (let replication = 0; replication < 6; replication++) {
        const [normal, after] = ['normal', 'outage'].map((strategy) => simulate(model, strategy, replication));
        members += normal!.outcomes.retention30! - after!.outcomes.retention30!;
        visits += normal!.series.dailyActive![40]! - after!.series.dailyActive![40]!;
      }
      return { members: members / 6, visits: visits / 6 };
    };
    const [week, weeks] = [lost('7-13'), lost('7-27')];
    expect(week.members).toBeGreaterThan(0.01);
    expect(weeks.members).toBeGreaterThan(week.members);
    expect(week.visits).toBeGreaterThan(0);
    expect(weeks.visits).toBeGreaterThan(week.visits);
  });
});

test('a room of one keeps fewer, and is come to less, than a room of fifty', () => {
  const rooms = (cap: number, emptyRoom: number) => {
    const model = modelOf({
      horizon: 31,
      population: { size: 50 },
      community: { founders: 50, groups: { cap, whenFull: 'open-another' } },
      strategies: { only: { content: [{ days: '0-30', quality: 0.7 }] } },
      parameters: { emptyRoom },
    });
    let [kept, visits] = [0, 0];
    for (let replication = 0; replication < 6; replication++) {
      const { outcomes, series } = simulate(model, 'only', replication);
      kept += outcomes.retention30! / 6;
      visits += series.dailyActive![1]! / 6;
    }
    return { kept, visits };
  };
  const [alone, indifferent, together] = [rooms(1, 1.5), rooms(1, 0), rooms(50, 1.5)];
  expect(alone.kept).toBeLessThan(together.kept - 0.05);
  expect(alone.kept).toBeLessThan(indifferent.kept);
  expect(alone.visits).toBeLessThan(0.9 * indifferent.visits);
});
