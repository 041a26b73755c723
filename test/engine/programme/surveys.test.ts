/** Surveys, what triggers do with them, and signs of a common identity. */
import { describe, expect, test } from 'vitest';
import { surveyed } from '#hearsay/engine/programme/surveys.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { parametersOf } from '#hearsay/scenario/presets.js';
import { modelOf, type Parts, passDays, QUIET, runOf } from '../model.ts';
import { sigmasAbove, visitsOf } from '../paired.ts';

const p = parametersOf('chat');
const N = 1000;
const SEGMENTS = { near: { share: 0.5 }, far: { share: 0.5 } };

const asking = (survey: Parts, strategy: Parts = {}, parameters: Parts = {}) =>
  runOf(
    modelOf({
      horizon: 40,
      population: { size: N, segments: SEGMENTS },
      community: { founders: N },
      strategies: { only: { surveys: [{ about: 'trust', days: 'from day 3', every: 5, ...survey }], ...strategy } },
      parameters: { ...QUIET, ...parameters },
    }),
  );

describe('a survey', () => {
  test('finds what all feel when everybody is asked, answers, and says what they feel', () => {
    const run = asking({ ask: 'everybody', responseRate: 1, noise: 0 });
    const known: number[] = [];
    passDays(run, 5, ({ recorder, day }) => known.push(recorder.series.surveyedTrust![day]!));
    expect(known.slice(0, 3)).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(known[3]).toBeCloseTo(p.initialTrust, 6);
    expect(known[4]).toBe(known[3]);
    expect(run.recorder.tally.surveyAnswers).toBe(N);
  });

  test('misses it by the noise over the root of the number of answers', () => {
    // Trust stands at 0.5, three standard deviations from the ends of the scale.
    const run = asking({ ask: 'everybody', responseRate: 0.4, noise: 0.15 });
    passDays(run, 4);
    const answers = run.recorder.tally.surveyAnswers;
    expect(Math.abs(answers - 0.4 * N)).toBeLessThan(4 * Math.sqrt(N * 0.4 * 0.6));
    const error = surveyed(run, 'trust') - p.initialTrust;
    expect(Math.abs(error)).toBeLessThan((4 * 0.15) / Math.sqrt(answers));
    expect(error).not.toBe(0);
  });

  test('about interest finds how much a topic is to those who are asked', () => {
    const about = { about: 'interest', ask: 'everybody', responseRate: 1, noise: 0 };
    const asked = (survey: Parts) => {
      const run = runOf(
        modelOf({
          population: {
            size: N,
            segments: {
              near: { share: 0.5, topics: { cats: 1, dogs: 0.4 } },
              far: { share: 0.5, topics: { dogs: 1 } },
            },
          },
          community: { founders: N, topics: ['cats', 'dogs'] },
          strategies: { only: { surveys: [{ ...about, days: '0-9', ...survey }] } },
        }),
      );
      passDays(run, 1);
      return surveyed(run, 'interest');
    };
    expect(asked({ topic: 'dogs', segments: ['near'] })).toBeCloseTo(0.4, 6);
    expect(asked({ topic: 'dogs', segments: ['far'] })).toBeCloseTo(1, 6);
    expect(asked({ segments: ['near'] })).toBeCloseTo(1, 6);
  });

  test('asks a sample, and only segments that are named', () => {
    const run = asking({ ask: 'everybody', responseRate: 1, sample: 0.2, segments: ['near'] });
    passDays(run, 4);
    const answers = run.recorder.tally.surveyAnswers;
    expect(Math.abs(answers - 0.1 * N)).toBeLessThan(4 * Math.sqrt(N * 0.1 * 0.9));
  });

  test('among visitors reaches nobody while nobody can come, and keeps its last result', () => {
    const run = asking({ responseRate: 1 }, { events: [{ kind: 'outage', days: '4-39' }] });
    passDays(run, 12);
    expect(run.recorder.tally.surveyAnswers).toBe(N);
    expect(surveyed(run, 'trust')).toBeGreaterThan(0);
  });

  test('costs what it costs, and what answers cost', () => {
    const run = asking({ ask: 'everybody', responseRate: 0.5, cost: 100, costPerAnswer: 2 });
    passDays(run, 10);
    expect(run.recorder.tally.cost).toBe(200 + 2 * run.recorder.tally.surveyAnswers);
  });

  test('changes nobody: without cost the run is the same to the last bit', () => {
    const digest = (strategy: Parts) =>
      simulate(
        modelOf({
          population: { size: 200 },
          community: { founders: 100 },
          strategies: { only: { content: [{ days: 'from day 0' }], ...strategy } },
        }),
        'only',
        0,
      ).digest;
    const surveys = ['satisfaction', 'belonging'].map((about) => ({ about, days: 'from day 0', every: 1 }));
    expect(digest({ surveys })).toBe(digest({}));
  });
});

describe('a trigger', () => {
  const topicsOn = (trigger: Parts, survey: Parts = {}) => {
    const run = asking({ ask: 'everybody', noise: 0, ...survey }, { triggers: [{ do: { topics: 1 }, ...trigger }] });
    const days: number[] = [];
    let posted = 0;
    passDays(run, 20, ({ groups, day }) => {
      if (groups[0]!.messages.posted > posted) days.push(day);
      posted = groups[0]!.messages.posted;
    });
    return { days, cost: run.recorder.tally.cost };
  };

  test('sees a survey on the morning after, and not before there is one', () => {
    expect(topicsOn({ when: 'surveyedTrust < 0.9', pause: 30 }).days).toEqual([4]);
    expect(topicsOn({ when: 'not (surveyedTrust > 0.9)', pause: 30, atMost: 1 }).days).toEqual([1]); // NaN > 0.9 does not hold
    expect(topicsOn({ when: 'surveyedSatisfaction < 0.9', pause: 30 }).days).toEqual([]);
  });

  test('acts after its delay, pays each time, and counts its pause from the order', () => {
    const { days, cost } = topicsOn({ when: 'day >= 4', pause: 5, after: 3, cost: 8 });
    expect(days).toEqual([8, 13, 18]);
    expect(cost).toBe(24);
  });

  test('that comes sooner saves more (60 pairs, three standard errors)', () => {
    const react = (after: number) => ({
      content: [{ days: '0-9' }],
      triggers: [{ when: 'day >= 10 and activeShare7 < 0.5', do: { topics: 1 }, pause: 2, after }],
    });
    const model = modelOf({
      horizon: 60,
      // Neither answer tires: what differs is how long the group waits for it.
      parameters: { topicWear: 0 },
      population: { size: 200 },
      community: { founders: 100 },
      strategies: { soon: react(0), late: react(20) },
    });
    expect(sigmasAbove(model, 'late', 'soon', visitsOf, 60)).toBeGreaterThan(3);
  });
});

describe('signs of a common identity', () => {
  test('add their part to identity on every visit, from their day on, and cost by the day', () => {
    const run = asking({}, { commonIdentity: { strength: 0.5, from: 2, cost: 3 } });
    passDays(run, 2);
    expect(run.members.identity[0]).toBe(0);
    run.day = 2;
    passDays(run, 2);
    const once = 0.5 * p.identitySigns;
    const faded = once * 2 ** (-1 / 30);
    expect(run.members.identity[0]).toBeCloseTo(faded + once * (1 - faded), 6);
    expect(run.recorder.tally.cost).toBe(6);
  });

  test('make members belong more, the more present the more (12 pairs, three standard errors)', () => {
    const shown = (strength: number) => ({ content: [{ days: 'from day 0' }], commonIdentity: { strength } });
    const model = modelOf({
      horizon: 60,
      population: { size: 200 },
      community: { founders: 100 },
      strategies: { none: shown(0), some: shown(0.3), many: shown(1) },
    });
    expect(sigmasAbove(model, 'none', 'some', 'belonging', 12)).toBeGreaterThan(3);
    expect(sigmasAbove(model, 'some', 'many', 'belonging', 12)).toBeGreaterThan(3);
  });
});
