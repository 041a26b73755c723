/** What somebody who has run communities for twenty years knows of outages, years and circles, in few replications. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { simulate } from '#hearsay/engine/simulate.js';
import { compileModel, type Model } from '#hearsay/model/compile.js';
import { readScenario } from '#hearsay/scenario/read.js';

const modelOfFile = (name: string): Model =>
  compileModel(readScenario(readFileSync(`test/practice/${name}.yaml`, 'utf8')).scenario);
const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;

test('three weeks without service cost members, retention and visits of those who stay', () => {
  const model = modelOfFile('outage');
  const [normal, outage] = ['normal', 'outage-3-weeks'].map((strategy) =>
    Array.from({ length: 8 }, (_, replication) => simulate(model, strategy, replication)),
  );
  const lost = (read: (run: ReturnType<typeof simulate>) => number) =>
    mean(normal!.map(read)) - mean(outage!.map(read));
  expect(lost(({ outcomes }) => outcomes.retention30!)).toBeGreaterThan(0.05);
  expect(lost(({ outcomes }) => outcomes.members!)).toBeGreaterThan(5);
  expect(lost(({ series }) => series.dailyActive![35]!)).toBeGreaterThan(5);
});

test('a group without newcomers and programme fades over months', () => {
  const model = modelOfFile('thousand-days');
  const daily = [0, 1, 2].map((replication) => {
    const { messages } = simulate(model, 'month', replication).series;
    return (from: number, to: number) => (messages![to - 1]! - messages![from - 1]!) / (to - from);
  });
  const [second, sixth, twelfth, last] = [
    [30, 60],
    [150, 180],
    [330, 360],
    [900, 1000],
  ].map(([from, to]) => mean(daily.map((between) => between(from!, to!))));
  expect(sixth).toBeGreaterThan(0.3 * second!); // not at once
  expect(twelfth).toBeLessThan(0.9 * second!);
  expect(last).toBeLessThan(0.4 * second!);
});

/** Of thirty days: what is fewer than two messages a week is a lone question now and then, not talk. */
const TALK = 8;

test('fifteen friends who all know each other talk on for months; fifteen strangers do not', () => {
  const text = readFileSync('test/practice/fifteen-friends.yaml', 'utf8');
  const lively = (written: string) => {
    const model = compileModel(readScenario(written).scenario);
    return Array.from({ length: 10 }, (_, replication) => {
      const { messages } = simulate(model, 'none', replication).series;
      return messages![89]! - messages![59]!;
    }).filter((count) => count > TALK).length;
  };
  expect(lively(text)).toBeGreaterThanOrEqual(9);
  const strangers = text.replace('acquaintances: 14', 'acquaintances: 0');
  expect(strangers).not.toBe(text);
  expect(lively(strangers)).toBeLessThanOrEqual(3);
});
