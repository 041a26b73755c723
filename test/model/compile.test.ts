import { describe, expect, test } from 'vitest';
import { appearsOn } from '#hearsay/model/content.js';
import { modelOf } from '../engine/model.ts';

const SEGMENTS = {
  beginners: {
    share: 0.7,
    topics: { python: 1 },
    expertise: { mean: 0.2, sd: 0.1 },
    motives: { benefit: 4, social: 1, growth: 4, entertainment: 1 },
  },
  developers: { share: 0.2, topics: { java: 3, python: 1 } },
  curious: { share: 0.1 },
};
const people = { population: { size: 1000, segments: SEGMENTS }, community: { topics: ['python'] } };
const only = (levers: object, horizon = 30) =>
  modelOf({ ...people, horizon, strategies: { only: levers } }).strategies[0]!;

describe('segments', () => {
  const model = modelOf({ ...people, strategies: { only: { content: [{ days: 0, topic: 'jobs' }] } } });
  const at = (segment: number, topic: string | undefined) =>
    model.relevance[
      segment * (model.topics.length + 1) + (topic === undefined ? model.topics.length : model.topics.indexOf(topic))
    ];

  test('topics are those of the community, of segments and of content, the community first', () => {
    expect(model.topics[0]).toBe('python');
    expect([...model.topics].sort()).toEqual(['java', 'jobs', 'python']);
  });

  test('a topic matters fully to those who like it best, least to those who do not follow it, in between by interest', () => {
    const least = model.parameters.offTopicRelevance;
    expect([at(0, 'python'), at(0, 'java'), at(0, 'jobs')]).toEqual([1, least, least]);
    expect(at(1, 'java')).toBe(1);
    expect(at(1, 'python')).toBeCloseTo(least + (1 - least) / 3, 12);
  });

  test('everything matters to people without interests, and a message without a topic to everybody', () => {
    expect([at(2, 'python'), at(2, 'jobs'), at(0, undefined), at(1, undefined)]).toEqual([1, 1, 1, 1]);
  });

  test('shares are stretched to the whole and motives add up to 1', () => {
    const ends = model.segments.map(({ cumulativeShare }) => cumulativeShare);
    [0.7, 0.9, 1].forEach((end, k) => {
      expect(ends[k]).toBeCloseTo(end, 12);
    });
    expect(model.segments[0]!.motives).toEqual([0.4, 0.1, 0.4, 0.1]);
    expect(model.segments[1]!.motives).toEqual([0.25, 0.25, 0.25, 0.25]);
    expect(Array.from(model.segments[1]!.cumulativeInterest).at(-1)).toBeCloseTo(1, 12);
  });
});

describe('levers', () => {
  test('a channel spreads its people evenly over its days, in the mix it names or that of the population', () => {
    const [named, plain] = only({
      recruit: [
        { channel: 'a', days: '0-6', expected: 140, segments: { beginners: 0.25, curious: 0.75 } },
        { channel: 'b', days: 'from day 20', expected: 50 },
      ],
    }).recruit;
    expect([named!.perDay, plain!.perDay]).toEqual([20, 5]);
    expect(Array.from(named!.segmentEnds)).toEqual([0.25, 0.25, 1]);
    [0.7, 0.9, 1].forEach((end, k) => {
      expect(plain!.segmentEnds[k]).toBeCloseTo(end, 12);
    });
  });

  test('an activity is held on the days of its calendar that fall within the horizon', () => {
    const starts = (activity: object) =>
      only({ activities: [{ name: 'quiz', ...activity }], triggers: [{ when: 'day > 3', do: { activity: 'quiz' } }] })
        .activities[0]!.starts;
    expect(starts({ days: '3-29', every: '1 week' })).toEqual([3, 10, 17, 24]);
    expect(starts({ every: '10 days' })).toEqual([0, 10, 20]);
    expect(starts({ days: '5-9' })).toEqual([5]);
    expect(starts({ days: '25-90', every: 4 })).toEqual([25, 29]);
    expect(starts({})).toEqual([]); // by trigger only
  });

  test('content appears every so often from its first day on', () => {
    const [content] = only({ content: [{ days: '4-12', every: 3 }] }).content;
    expect(Array.from({ length: 16 }, (_, day) => day).filter((day) => appearsOn(content!, day))).toEqual([4, 7, 10]);
  });

  test('content is about what it names, or the first topic of the community, for everybody unless it names a level', () => {
    const { content } = only({ content: [{ days: 0 }, { days: 0, topic: 'java', level: 0.9 }] });
    const model = modelOf({ ...people, strategies: { only: { content: [{ days: 0, topic: 'java' }] } } });
    expect([content[0]!.topic, content[0]!.level]).toEqual([0, -1]);
    expect([content[1]!.topic, content[1]!.level]).toEqual([model.topics.indexOf('java'), 0.9]);
    const [aimless] = modelOf({ strategies: { only: { content: [{ days: 0 }] } } }).strategies[0]!.content;
    expect(aimless!.topic).toBe(0); // there are no topics: 0 is the column of messages without one
  });

  test('an offer lasts to the end and compares with its own price unless it says otherwise', () => {
    const [open, closed] = only({
      offers: [
        { good: 'a', price: 30 },
        { good: 'b', price: 30, from: 3, until: 5, referencePrice: 60 },
      ],
    }).offers;
    expect([open!.until, open!.referencePrice]).toEqual([29, 30]);
    expect([closed!.until, closed!.referencePrice]).toEqual([5, 60]);
  });

  test('only the segments that rules let in may join, and rewards have no budget unless they name one', () => {
    expect(only({ rules: { entry: { segments: ['developers'] } } }).entry).toEqual(Uint8Array.from([0, 1, 0]));
    expect(only({}).entry).toBeUndefined();
    expect(only({}).invitations.budget).toBe(Number.POSITIVE_INFINITY);
  });

  test('a trigger knows its activity by name, and pauses a week unless it says otherwise', () => {
    const [trigger] = only({
      activities: [{ name: 'a', days: 0 }, { name: 'b' }],
      triggers: [{ when: 'members < 3', do: { activity: 'b' } }],
    }).triggers;
    expect([trigger!.activity, trigger!.topics, trigger!.pauseDays, trigger!.atMost]).toEqual([
      1,
      0,
      7,
      Number.POSITIVE_INFINITY,
    ]);
  });
});

test('formulas are computed after those they use, and have a series unless one they use has none', () => {
  const { formulas, valueNames } = modelOf({
    formulas: { late: 'half + silentDay', half: 'members / 2', later: 'late * 2' },
  });
  expect(formulas.map(({ name, hasSeries }) => [name, hasSeries])).toEqual(
    expect.arrayContaining([
      ['half', true],
      ['late', false],
      ['later', false],
    ]),
  );
  expect(valueNames.indexOf('half')).toBeLessThan(valueNames.indexOf('late'));
  expect(valueNames.indexOf('late')).toBeLessThan(valueNames.indexOf('later'));
});

test('a graph that is a file must be given, and hold the population', () => {
  const file = { population: { size: 10, graph: { file: 'friends.csv' } } };
  expect(() => modelOf(file)).toThrow(/graph file/);
  const graph = { personCount: 9, offsets: new Int32Array(10), neighbors: new Int32Array(0) };
  expect(() => modelOf(file, graph)).toThrow(/graph file/);
});
