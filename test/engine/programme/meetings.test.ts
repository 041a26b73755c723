/** Meetings offline: attendance, ties, money, and what happens when too little is pledged. */

import { expect, test } from 'vitest';
import { occasionsOf } from '#hearsay/engine/programme/occasions.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { storeOf } from '#hearsay/engine/talk/store.js';
import { parametersOf } from '#hearsay/scenario/presets.js';
import { modelOf, type Parts, passDays, QUIET, runOf } from '../model.ts';
import { sigmasAbove } from '../paired.ts';

const p = parametersOf('chat');
const N = 400;
/** What forgetting leaves by the evening of what was said in the morning. */
const DAY_LATER = 2 ** (-1 / p.tieHalfLife);

const meeting = (written: Parts, parameters: Parts = {}) =>
  runOf(
    modelOf({
      population: { size: N },
      community: { founders: N },
      strategies: { only: { activities: [{ name: 'meetup', kind: 'offline', days: 5, warmUp: 3, ...written }] } },
      parameters: { ...QUIET, ...parameters },
    }),
  );

/** State on the evening of the meeting. */
function evening(written: Parts = {}, parameters: Parts = {}) {
  const run = meeting(written, parameters);
  passDays(run, 6);
  return { run, came: occasionsOf(run)[0]!.takers };
}

test('members come with chance σ(-2 + 3 B)', () => {
  // Belonging stays where everybody begins.
  const chance = 1 / (1 + Math.exp(2 - 3 * p.belongingReference));
  const { came } = evening();
  expect(Math.abs(came.length - N * chance)).toBeLessThan(4 * Math.sqrt(N * chance * (1 - chance)));
  expect(evening({}, { meetingBase: 1e6 }).came.length).toBe(N);
  expect(evening({}, { meetingBase: -1e6 }).came.length).toBe(0);
});

test('a meeting holds no more people than places, the same ones among the most willing', () => {
  const all = evening().came;
  const some = evening({ places: 10 }).came;
  expect(some).toHaveLength(10);
  expect(some.every((member) => all.includes(member))).toBe(true);
});

test('each who came gives and gets tie strength δ_o in so many talks, and nobody else does', () => {
  const { run, came } = evening({ places: 40 }, { meetingPartners: 3 });
  const { ties } = run.groups[0]!;
  const total = came.reduce((sum, member) => {
    const seat = run.members.seat[member]!;
    return sum + came.reduce((row, other) => row + ties.between(seat, run.members.seat[other]!), 0);
  }, 0);
  expect(total).toBeCloseTo(40 * 3 * 2 * p.meetingGain * DAY_LATER, 3);
  const absent = Array.from({ length: N }, (_, member) => member).find((member) => !came.includes(member))!;
  expect(came.every((member) => ties.between(run.members.seat[absent]!, run.members.seat[member]!) === 0)).toBe(true);
});

test('nobody talks with themselves: one person alone, and two', () => {
  const one = evening({ places: 1 });
  expect(one.came).toHaveLength(1);
  const two = evening({ places: 2 });
  const [a, b] = two.came.map((member) => two.run.members.seat[member]!);
  expect(two.run.groups[0]!.ties.between(a!, b!)).toBeCloseTo(2 * p.meetingGain * DAY_LATER, 5);
});

test('costs are fixed and by the head; pledges are paid by those who come', () => {
  const { run, came } = evening({ cost: 100, costPerHead: 20, pledge: 15, goal: 0.5 });
  expect(run.recorder.tally.cost).toBe(100 + 20 * came.length);
  expect(run.recorder.tally.revenue).toBe(15 * came.length);
});

test('a meeting for which too little is pledged is cancelled, said, and costs nothing but disappointment', () => {
  const { run, came } = evening({ cost: 1e6, costPerHead: 20, pledge: 15, goal: 1 });
  expect(came).toHaveLength(0);
  expect(occasionsOf(run)[0]!.cancelled).toBe(true);
  expect([run.recorder.tally.cost, run.recorder.tally.revenue]).toEqual([0, 0]);
  expect(run.groups[0]!.messages.posted).toBe(1); // says so; no prompts, no photos
  const { trust } = run.members;
  const disappointed = trust.subarray(0, N).filter((value) => value < p.initialTrust - 0.001).length;
  expect(disappointed).toBeGreaterThan(10);
  expect(disappointed).toBeLessThan(N);
  const { warnings } = simulate(run.model, 'only', 0);
  expect(warnings).toEqual(['activity "meetup": a meeting was canceled, too little was pledged for it']);
});

test('fewer pledge for a dearer evening', () => {
  const cheap = evening({ costPerHead: 20, pledge: 10, referencePrice: 20 }).came.length;
  const dear = evening({ costPerHead: 20, pledge: 30, referencePrice: 20 }).came.length;
  expect(dear).toBeLessThan(cheap);
});

test('meetings bond: more bonded, more belonging, more who stay than online activities (12 pairs, three standard errors)', () => {
  const monthly = (kind: string) => ({
    content: [{ days: 'from day 0' }],
    activities: [{ name: 'it', kind, days: 'from day 20', every: '1 month', warmUp: '1 week' }],
  });
  const model = modelOf({
    horizon: 120,
    population: { size: 300 },
    community: { founders: 150 },
    strategies: { online: monthly('general'), offline: monthly('offline') },
  });
  for (const outcome of ['bondedShare', 'belonging'])
    expect(sigmasAbove(model, 'online', 'offline', outcome, 12), outcome).toBeGreaterThan(3);
});

test('whoever is asked every day tires of meetings: fewer come, and the last of many gives those who come nothing', () => {
  const run = meeting({ days: '5-29', every: 1, warmUp: 0 }, { meetingBase: 0, activityPosts: 1 });
  const gained: number[] = [];
  let before = Float32Array.from(run.members.satisfaction);
  passDays(
    run,
    30,
    () => {
      const held = occasionsOf(run).filter(({ from }) => from === run.day);
      for (const { takers } of held)
        gained.push(Math.max(0, ...takers.map((member) => run.members.satisfaction[member]! - before[member]!)));
    },
    () => {
      before = Float32Array.from(run.members.satisfaction);
    },
  );
  const came = occasionsOf(run).map(({ takers }) => takers.length);
  expect(came.slice(-5).reduce((a, b) => a + b)).toBeLessThan(0.3 * 5 * came[0]!);
  expect(gained[0]!).toBeGreaterThan(0.01);
  expect(Math.max(...gained.slice(-5))).toBeLessThan(0.5 * gained[0]!);
});

test('whoever meets every day comes less close each time, and has as much less to say as if they had written it', () => {
  const inRow = (days: number, parameters: Parts = {}) => {
    const run = runOf(
      modelOf({
        population: { size: 20 },
        community: { founders: 20 },
        strategies: {
          only: { activities: [{ name: 'meetup', kind: 'offline', days: `5-${4 + days}`, every: 1, warmUp: 3 }] },
        },
        parameters: { ...QUIET, meetingBase: 1e6, meetingPartners: 3, storeUse: 0.05, ...parameters },
      }),
    );
    const total = () => {
      const { ties } = run.groups[0]!;
      let sum = 0;
      for (let i = 0; i < 20; i++) for (let j = 0; j < 20; j++) sum += ties.between(i, j);
      return sum;
    };
    passDays(run, 4 + days);
    const before = total();
    passDays(run, 1);
    return { gained: total() - before * 2 ** (-1 / p.tieHalfLife), run };
  };
  const first = inRow(1).gained;
  expect(first).toBeCloseTo(20 * 3 * 2 * p.meetingGain * DAY_LATER, 3);
  // A meeting closes part of the openness: 1 - e^(-δ (1 - ω · quality)) with the usual quality of an activity.
  expect(inRow(5).gained).toBeLessThan(0.7 * first);
  expect(inRow(5, { meetingWear: 0 }).gained).toBeCloseTo(first, 3);
});

test('what is said at a meeting is used up like n_t messages; with n_t = 0 nothing is', () => {
  const left = (meetingTalk: number) => {
    const { run, came } = evening(
      {},
      { meetingBase: 1e6, storeUse: 0.05, storeGrowth: 0, storeProgramme: 0, meetingTalk },
    );
    expect(came).toHaveLength(N);
    return Array.from({ length: N }, (_, member) => storeOf(run, run.groups[0]!, member));
  };
  const [none, some] = [left(0), left(6)];
  for (let member = 0; member < N; member++) expect(some[member]! / none[member]!).toBeCloseTo(1 / (1 + 6 * 0.05), 5); // all are as talkative
});
