/** Limit cases of visiting, reading, remembering, talking, asking and buying (L10–L17, L20, L21 of the model's description). */
import { describe, expect, test } from 'vitest';
import { simulate } from '#hearsay/engine/simulate.js';
import { openQuestions } from '#hearsay/engine/staff/open-questions.js';
import { Ties } from '#hearsay/engine/talk/ties.js';
import { Stream } from '#hearsay/random/stream.js';
import { keyOf } from '#hearsay/random/threefry.js';
import { modelOf, passDays, QUIET, runOf } from '../engine/model.ts';
import {
  binomial,
  expectBinomial,
  expectCounts,
  expectEquivalent,
  expectLaw,
  expectMean,
  expectWithin,
  momentsOf,
  normalBelow,
  upperGamma,
} from './statistics.ts';

/** Nothing that ties could change, nobody shy, every message read: what is left is chance of known law. */
const PLAIN = { attention: 'unlimited', tieEffects: 'off', inhibition: 'off' } as const;
const READ_ALL = { ...QUIET, readsSimulated: 1024, pinnedShare: 0 };

describe('L20: thinning', () => {
  test.each([
    ['a tight bound on visits', 0, 0],
    ['a loose bound by belonging', 3, 0],
    ['a loose bound by belonging and satisfaction', 3, 4],
  ])('gives binomial visits with %s', (_, visitBelonging, visitSatisfaction) => {
    const [founders, days, v, silent] = [800, 31, 0.4, 0.5];
    const model = modelOf({
      horizon: days,
      seed: 'L20',
      population: { size: founders },
      community: { founders, groups: { cap: founders } },
      parameters: {
        ...QUIET,
        visitProbability: v,
        silentVisit: silent,
        visitBelonging,
        visitSatisfaction,
        satisfactionRate: 0,
      },
    });
    const visits = new Int32Array(founders);
    simulate(model, 'only', 0, {
      observe: ({ members, day }) => {
        for (let member = 0; member < members.count; member++)
          if (day > 0 && members.lastVisitDay[member] === day) visits[member]!++;
      },
    });
    const counts = new Array<number>(days).fill(0);
    for (const count of visits) counts[count]!++;
    // Nothing is ever unread: p = v e0.
    expectCounts(
      counts,
      Array.from(counts, (_, k) => binomial(k, days - 1, v * silent)),
      'visits',
    );
  });

  test('a notice brings members in independently of their own habit, p ⊕ p_notify', () => {
    const [founders, v, notice] = [4000, 0.35, 0.3];
    const model = modelOf({
      horizon: 6,
      seed: 'notice',
      population: { size: founders },
      community: { founders, groups: { cap: founders } },
      strategies: { only: { activities: [{ name: 'quiz', days: '5', warmUp: 2 }] } },
      parameters: { ...QUIET, visitProbability: v, notifyProbability: notice },
    });
    const { dailyActive } = simulate(model, 'only', 0).series;
    expectBinomial(dailyActive![2]!, founders, v, 'before the notice');
    for (const day of [3, 4, 5]) expectBinomial(dailyActive![day]!, founders, 1 - (1 - v) * (1 - notice), `day ${day}`);
  });

  test('an answer received calls like a notice, and the two are independent', () => {
    const [founders, v, notice] = [4000, 0.35, 0.3];
    const model = modelOf({
      horizon: 4,
      seed: 'answers',
      population: { size: founders },
      community: { founders, groups: { cap: founders } },
      strategies: { only: { activities: [{ name: 'quiz', days: '3', warmUp: 1 }] } },
      parameters: { ...QUIET, visitProbability: v, notifyProbability: notice },
    });
    const run = runOf(model);
    // Everybody finds an answer waiting on days 1 and 2; the notice is out from day 2 on.
    passDays(run, 3, undefined, ({ day, members }) => {
      if (day > 0) members.repliesPending.fill(1, 0, members.count);
    });
    const { dailyActive } = run.recorder.series;
    expectBinomial(dailyActive![1]!, founders, 1 - (1 - v) * (1 - notice), 'an answer');
    expectBinomial(dailyActive![2]!, founders, 1 - (1 - v) * (1 - notice) ** 2, 'an answer and a notice');
  });
});

describe('ties', () => {
  test('L10: one tie fed by a Poisson number of messages a day has the mean and variance of its sum', () => {
    // Groups of two. The messages X_d ~ Poisson(μ) of day d are read on day d by who comes after their author, else on day d + 1:
    // s = δ Σ X_d w_d with w_d = e^(-λ(T - d)) or e^(-λ(T - d - 1)); those of the last day are unread by who came first.
    const [founders, mu, days, halfLife, delta] = [1600, 0.7, 60, 10, 0.115];
    const model = modelOf({
      horizon: days,
      seed: 'L10',
      population: { size: founders },
      community: { founders, groups: { cap: 2 } },
      cognition: { inhibition: 'off' },
      parameters: { ...READ_ALL, postRate: mu, tieHalfLife: halfLife, readGain: delta },
    });
    const run = runOf(model);
    passDays(run, days);
    const lambda = Math.LN2 / halfLife;
    // The order is by one byte, and equal bytes leave the first seat first: the second comes later a 512th more often than not.
    for (const [reader, author, later] of [
      [1, 0, 0.5 + 1 / 512],
      [0, 1, 0.5 - 1 / 512],
    ] as const) {
      let mean = 0;
      let variance = 0;
      for (let age = 0; age < days; age++) {
        const soon = Math.exp(-lambda * age);
        const late = age > 0 ? Math.exp(-lambda * (age - 1)) : 0;
        const weight = later * soon + (1 - later) * late;
        const square = later * soon ** 2 + (1 - later) * late ** 2;
        mean += delta * mu * weight;
        variance += delta ** 2 * ((mu + mu * mu) * square - (mu * weight) ** 2);
      }
      const strengths = run.groups.map(({ ties }) => ties.between(reader, author));
      expectWithin(momentsOf(strengths).mean, mean, Math.sqrt(variance / strengths.length), 'mean strength');
      expectMean(
        strengths.map((s) => (s - mean) ** 2),
        variance,
        'variance of strength',
      );
      // In between: the stationary mean of the description, δν / (1 - e^-λ), is what is read daily, reached within 2 %.
      expect(Math.abs(mean / ((delta * mu) / (1 - Math.exp(-lambda))) - 1)).toBeLessThan(0.05);
    }
  });

  test.each([
    ['much reading of each', 30, 99],
    ['rare reading of each', 1, 99],
  ])(
    'L11: attention spread evenly makes strengths Gamma, and recognised ties binomial, with %s',
    (name, reads, alters) => {
      const [lambda, delta, threshold, egos] = [Math.LN2 / 20, 0.115, reads > 5 ? 1 : 0.05, 15];
      // Stationary means that hardly an alter (e^-15) has never been read, and that fifteen half-lives have passed.
      const days = Math.max(300, (15 * alters) / reads);
      const stream = new Stream();
      stream.reseed(keyOf(11, name.length), 0, 0);
      const strengths: number[] = [];
      const recognised: number[] = [];
      const shape = reads / (alters * lambda);
      for (let ego = 0; ego < egos; ego++) {
        const ties = new Ties();
        ties.reserve(alters + 1, alters + 1);
        // Reads come one by one in continuous time, each of a random alter, each of an exponential gain.
        for (let time = 0; time < days; ) {
          const wait = -Math.log(stream.uniform()) / reads;
          time += wait;
          ties.passDay(Math.exp(lambda * wait));
          const at = ties.locate(0, 1 + Math.floor(stream.uniform() * alters));
          ties.strength[at]! += -delta * Math.log(stream.uniform()) * ties.growth;
        }
        const own = Array.from({ length: alters }, (_, alter) => ties.between(0, 1 + alter));
        strengths.push(...own);
        recognised.push(own.filter((s) => s >= threshold).length);
      }
      expectLaw(strengths, (s) => 1 - upperGamma(shape, s / delta), 'strength');
      const total = recognised.reduce((a, b) => a + b, 0);
      expectBinomial(total, alters * egos, upperGamma(shape, threshold / delta), 'recognised');
    },
  );

  test.each([
    ['all reading, no replies', {}],
    ['little attention', { attention: 5 }],
    ['three messages simulated', { readsSimulated: 3 }],
    // A hostile reply is no exchange, and brings nobody closer.
    ['replies', { replyStranger: 0.02, replyBonded: 0.02, exchangeGain: 0.5, threadMates: 0, replyOffence: 0 }],
  ])('L12: all strength is what has been gained and has not faded, path by path, with %s', (_, parameters) => {
    const [founders, days, halfLife, readGain, exchangeGain] = [40, 80, 12, 0.115, 0.5];
    const model = modelOf({
      horizon: days,
      seed: 'L12',
      population: { size: founders },
      community: { founders },
      parameters: { ...READ_ALL, postRate: 0.4, tieHalfLife: halfLife, readGain, exchangeGain, ...parameters },
    });
    const run = runOf(model);
    const gained = new Array<number>(days).fill(0);
    run.recorder.visited = (_member, weight) => {
      gained[run.day]! += readGain * weight;
    };
    let seen = 0;
    passDays(run, days, ({ groups, day }) => {
      const ring = groups[0]!.messages;
      for (; seen < ring.posted; seen++) if (ring.rootOf(seen) !== seen) gained[day]! += 2 * exchangeGain;
    });
    let strength = 0;
    for (let i = 0; i < founders; i++) for (let j = 0; j < founders; j++) strength += run.groups[0]!.ties.between(i, j);
    const kept = gained.reduce((sum, gain, day) => sum + gain * 2 ** (-(days - 1 - day) / halfLife), 0);
    expect(Math.abs(strength / kept - 1)).toBeLessThan(1e-5); // strengths are floats of 24 bits
    expect(kept).toBeGreaterThan(100);
  });

  test('L21: sampled reading is unbiased: all strength is the same within 2 % for 3 messages simulated as for all', () => {
    const strengthWith = (readsSimulated: number, replication: number) => {
      const model = modelOf({
        horizon: 40,
        seed: 'L21',
        population: { size: 30 },
        community: { founders: 30 },
        cognition: { tieEffects: 'off', inhibition: 'off' },
        parameters: { ...READ_ALL, postRate: 1, readsSimulated },
      });
      const run = runOf(model, 'only', replication);
      passDays(run, 40);
      let sum = 0;
      for (let i = 0; i < 30; i++) for (let j = 0; j < 30; j++) sum += run.groups[0]!.ties.between(i, j);
      return sum / run.recorder.tally.messages;
    };
    // Nobody is shy, so that posts do not depend on whom one recognises; strength a message takes most of their chance away.
    const differences = Array.from({ length: 20 }, (_, k) => strengthWith(3, k) / strengthWith(1024, k) - 1);
    const { mean, sd } = momentsOf(differences);
    expectEquivalent(mean, sd / Math.sqrt(differences.length), 0.02, 'relative difference');
  });
});

describe('talk', () => {
  test('L13: without limits to attention, effects of ties or replies, messages a member do not depend on the number of members', () => {
    const perMember = (founders: number, runs: number) =>
      Array.from({ length: runs }, (_, replication) => {
        const model = modelOf({
          horizon: 60,
          seed: 'L13',
          population: { size: founders },
          community: { founders },
          cognition: PLAIN,
          parameters: { ...READ_ALL, postRate: 1 },
        });
        return simulate(model, 'only', replication).outcomes.messages! / (60 * founders);
      });
    const [few, many] = [momentsOf(perMember(25, 60)), momentsOf(perMember(100, 15))];
    const error = Math.hypot(few.sd / Math.sqrt(60), many.sd / Math.sqrt(15));
    expectEquivalent(Math.log(many.mean / few.mean), error, 0.02, 'ln ratio of messages a member');
  });

  test('L14: subcritical threads have the size of the law of Otter and Dwass, and volume is seeds / (1 - n̄)', () => {
    // Each message is read once by each of the others, who answers with chance q: offspring Bin(N - 1, q).
    const [size, groups, rho, days, runs] = [20, 20, 0.032, 60, 6];
    const q = 1 - Math.exp(-rho);
    const model = modelOf({
      horizon: days,
      seed: 'L14',
      population: { size: size * groups },
      community: { founders: size * groups, groups: { cap: size } },
      cognition: PLAIN,
      parameters: { ...READ_ALL, postRate: 0.02, neutralReply: rho, ageDiscount: 1, replySaturation: 1e9 },
    });
    const most = 40;
    const counts = new Array<number>(most + 1).fill(0);
    const sizes: number[] = [];
    for (let replication = 0; replication < runs; replication++) {
      const run = runOf(model, 'only', replication);
      passDays(run, days);
      for (const { messages: ring } of run.groups) {
        expect(ring.posted).toBeLessThan(1024); // nothing forgotten
        const threads = new Map<number, number>();
        for (let number = 0; number < ring.posted; number++)
          threads.set(ring.rootOf(number), (threads.get(ring.rootOf(number)) ?? 0) + 1);
        // Threads begun in the first half have ended by now: 30 further generations have a chance of 10^-7.
        for (const [root, length] of threads) if (ring.dayOf(root) < days / 2) sizes.push(length);
      }
    }
    for (const length of sizes) counts[Math.min(length, most)]!++;
    const exact = Array.from({ length: most }, (_, n) => (n === 0 ? 0 : binomial(n - 1, n * (size - 1), q) / n));
    expectCounts(counts, exact, 'messages in a thread');
    expectMean(sizes, 1 / (1 - (size - 1) * q), 'mean thread, 1 / (1 - n̄)');
  });

  test('L15: given how talkative members are, their posts are multinomial', () => {
    const [founders, days] = [150, 120];
    const model = modelOf({
      horizon: days,
      seed: 'L15',
      population: { size: founders },
      community: { founders },
      cognition: PLAIN,
      parameters: { ...READ_ALL, activitySd: 0.8, postRate: 0.5 },
    });
    const run = runOf(model);
    passDays(run, days);
    const activity = Array.from(run.members.activity.subarray(0, founders));
    const sum = activity.reduce((a, b) => a + b, 0);
    expectCounts(
      Array.from(run.members.posts.subarray(0, founders)),
      activity.map((alpha) => alpha / sum),
      'posts',
    );
    const total = run.recorder.tally.messages;
    expectWithin(total, 0.5 * days * sum, Math.sqrt(0.5 * days * sum), 'all posts');
    // α ~ LogN(-σ²/2, σ): ln α is normal.
    expectLaw(activity.map(Math.log), (x) => normalBelow((x + 0.32) / 0.8), 'ln α');
  });
});

test('L16: the queue of questions is served first come, first served, by the recursion of its slots', () => {
  const [founders, days, hours] = [60, 90, 0.5];
  const model = modelOf({
    horizon: days,
    seed: 'L16',
    population: { size: founders },
    community: { founders },
    strategies: { only: { operators: { count: 1, hours } } },
    parameters: { ...QUIET, questionRate: 0.3, answerPatience: 1000, answersPerHour: 5, answerEffect: 0 },
  });
  const run = runOf(model);
  let [waiting, credit, asked] = [0, 0, 0];
  let served = 0;
  const answersBefore = () => run.recorder.tally.answers;
  passDays(run, days, ({ recorder }) => {
    const questions = openQuestions(run);
    const arrived = recorder.tally.messages - asked; // members write nothing but questions
    asked = recorder.tally.messages;
    credit = Math.min(credit, 1) + hours * 5;
    const answers = Math.min(waiting + arrived, Math.floor(credit));
    credit -= answers;
    waiting += arrived - answers;
    served += answers;
    expect([questions.length, recorder.tally.answers]).toEqual([waiting, served]);
    const days = questions.map(({ day }) => day);
    expect(days).toEqual([...days].sort((a, b) => a - b));
  });
  expect(answersBefore()).toBeGreaterThan(20);
});

describe('L17: one price', () => {
  test('calls everybody once: on the first day of the offer those who came before, later those who came the day before', () => {
    const model = modelOf({
      horizon: 8,
      seed: 'calls',
      population: { size: 400 },
      community: { founders: 50 },
      strategies: {
        only: {
          recruit: [{ channel: 'street', days: '0-7', expected: 120 }],
          offers: [{ good: 'course', price: 1, channel: 'phone', from: 3 }],
        },
      },
      parameters: { ...QUIET, buyBase: 1e6, reservationSd: 0 },
    });
    const { joined, orders } = simulate(model, 'only', 0).series;
    // Whoever is called buys: by the end of a day, all who had joined by the end of the day before.
    expect(Array.from(orders!)).toEqual(Array.from(orders!, (_, day) => (day < 3 ? 0 : joined![day - 1]!)));
  });

  test.each([
    ['the reference price', 6000],
    ['half of it', 3000],
    ['twice of it', 12_000],
  ])('sells to a binomial number of those reached, at %s', (_, price) => {
    const [founders, reach, reference] = [5000, 0.73, 6000];
    const model = modelOf({
      horizon: 3,
      seed: `L17 ${price}`,
      population: { size: founders },
      community: { founders },
      strategies: {
        only: { offers: [{ good: 'course', price, referencePrice: reference, channel: 'phone', from: 1, reach }] },
      },
      parameters: QUIET,
    });
    const { orders, revenue } = simulate(model, 'only', 0).outcomes;
    // Above what it costs elsewhere, the price counts by 1.4 more.
    const dear = Math.log(price / reference);
    const lost = 1.2 * dear + 1.4 * Math.max(0, dear);
    const willing = meanOverNormal((z) => 1 / (1 + Math.exp(2.5895 - 1.2 * 0.5 * z + lost)));
    expectBinomial(orders!, founders, reach * willing, 'orders');
    expect(revenue).toBe(orders! * price);
    if (price === reference) expect(willing).toBeCloseTo(0.08, 4); // 8 % of those called
  });
});

/** The mean of f(Z), Z standard normal, by the trapezoidal rule, which is all but exact for what is smooth. */
function meanOverNormal(f: (z: number) => number): number {
  const step = 0.01;
  let sum = 0;
  for (let z = -8; z <= 8; z += step) sum += f(z) * Math.exp((-z * z) / 2);
  return (sum * step) / Math.sqrt(2 * Math.PI);
}
