/**
 * Limit cases of joining, inviting, telling and leaving: laws that can be worked out exactly without the engine (L1–L8, L23 of the
 * model's description). What differs from the textbook case by the engine's calendar is said where it is used.
 */

import { describe, expect, test } from 'vitest';
import { invitationsSent } from '#hearsay/engine/joining/invitations.js';
import type { Run } from '#hearsay/engine/run.js';
import { simulate } from '#hearsay/engine/simulate.js';
import { type Graph, graphFromEdges } from '#hearsay/graph/csr.js';
import type { Model } from '#hearsay/model/compile.js';
import { modelOf, type Parts, QUIET } from '../engine/model.ts';
import {
  binomial,
  expectBinomial,
  expectCounts,
  expectWithin,
  logGamma,
  momentsOf,
  negativeBinomial,
  poisson,
} from './statistics.ts';

/** Nobody looks in, so that a day costs next to nothing; members stay, tell and invite all the same. */
const UNSEEN = { ...QUIET, visitProbability: 0, acceptFriends: 0, acceptClosure: 0, acceptRelevance: 0 };
const SURE = 1e6; // log-odds of a probability that is 1 in floating point

function friendsOf(size: number, edges: readonly (readonly [number, number])[]): Graph {
  return graphFromEdges(
    size,
    Int32Array.from(edges, ([a]) => a),
    Int32Array.from(edges, ([, b]) => b),
  );
}

function everybodyKnowsEverybody(size: number): Graph {
  const from = new Int32Array((size * (size - 1)) / 2);
  const to = new Int32Array(from.length);
  let edge = 0;
  for (let a = 0; a < size; a++)
    for (let b = 0; b < a; b++) {
      from[edge] = a;
      to[edge++] = b;
    }
  return graphFromEdges(size, from, to);
}

/** `copies` of a little graph side by side. */
function copiesOf(size: number, edges: readonly (readonly [number, number])[], copies: number): Graph {
  return friendsOf(
    size * copies,
    Array.from({ length: copies }, (_, copy) =>
      edges.map(([a, b]) => [a + copy * size, b + copy * size] as const),
    ).flat(),
  );
}

const known = (graph: Graph, parts: Parts): Model =>
  modelOf({ ...parts, population: { size: graph.personCount, graph: { file: 'friends.csv' } } }, graph);

const outcomes = (model: Model, replications: number, outcome = 'joined'): number[] =>
  Array.from({ length: replications }, (_, replication) => simulate(model, 'only', replication).outcomes[outcome]!);

function tally(values: readonly number[], classes: number): number[] {
  const counts = new Array<number>(classes).fill(0);
  for (const value of values) counts[value]!++;
  return counts;
}

const logistic = (x: number) => 1 / (1 + Math.exp(-x));

describe('L1, L2: word of mouth among people who all know each other', () => {
  test('is a Markov chain when whoever is told joins', () => {
    // A friend is told on day d by each of those who joined before d, with chance β each, and joins on day d + 1, where he is the
    // first time able to tell on day d + 2. So joined(d + 1) - joined(d) ~ Bin(N - joined(d), 1 - (1 - β)^joined(d - 1)).
    const [size, beta, days] = [40, 0.012, 14];
    let law = new Map<string, number>([['1 1', 1]]); // "joined yesterday, joined today"; one founder on day 0
    for (let day = 1; day < days; day++) {
      const next = new Map<string, number>();
      for (const [state, probability] of law) {
        const [before, now] = state.split(' ').map(Number) as [number, number];
        // The first telling can be on day 1; who accepts on day d - 1 is counted on day d.
        const tellers = day === 1 ? 0 : before;
        for (let more = 0; more <= size - now; more++) {
          const chance = probability * binomial(more, size - now, 1 - (1 - beta) ** tellers);
          const key = `${now} ${now + more}`;
          if (chance > 0) next.set(key, (next.get(key) ?? 0) + chance);
        }
      }
      law = next;
    }
    const exact = new Array<number>(size + 1).fill(0);
    for (const [state, probability] of law) exact[Number(state.split(' ')[1])]! += probability;

    const model = known(everybodyKnowsEverybody(size), {
      horizon: days,
      seed: 'L1',
      community: { founders: 1 },
      parameters: { ...UNSEEN, tellRate: beta, acceptBase: SURE },
    });
    const joined = outcomes(model, 1200);
    expectCounts(tally(joined, size + 1), exact, 'joined');
    const mean = exact.reduce((sum, p, k) => sum + p * k, 0);
    const variance = exact.reduce((sum, p, k) => sum + p * (k - mean) ** 2, 0);
    expectWithin(momentsOf(joined).mean, mean, Math.sqrt(variance / joined.length), 'mean joined');
  });

  test('has the law of one telling a friendship when acceptance depends on friends inside', () => {
    // Each friendship tells once, on a geometric day; the person told accepts with p(k), k members inside on that day. Of a prospect
    // it is known that nobody has won him yet: member j fails until day t with G_j(t) = 1 - Σ β(1-β)^(n-1) p(k(j + n)).
    const [size, beta, days] = [6, 0.3, 8];
    const [base, friends, closure] = [-1.5, 0.7, 0.6];
    const accepts = (inside: number) => logistic(base + friends * Math.log(1 + inside) + (inside >= 2 ? closure : 0)); // everybody inside knows everybody
    const exact = new Array<number>(size + 1).fill(0);
    const fails = (joinDay: number, until: number, inside: readonly number[]) => {
      let lost = 0;
      for (let n = 1; joinDay + n <= until; n++) lost += beta * (1 - beta) ** (n - 1) * accepts(inside[joinDay + n]!);
      return 1 - lost;
    };
    const unfold = (inside: readonly number[], probability: number): void => {
      const today = inside.length - 1;
      const now = inside[today]!;
      if (today === days - 1) {
        exact[now]! += probability;
        return;
      }
      let stays = 1;
      for (let joinDay = 0; joinDay < today; joinDay++) {
        const cohort = inside[joinDay]! - (inside[joinDay - 1] ?? 0);
        if (cohort > 0) stays *= (fails(joinDay, today, inside) / fails(joinDay, today - 1, inside)) ** cohort;
      }
      for (let won = 0; won <= size - now; won++) {
        const chance = binomial(won, size - now, 1 - stays);
        if (chance > 0) unfold([...inside, now + won], probability * chance);
      }
    };
    unfold([1], 1);
    expect(exact.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);

    const model = known(everybodyKnowsEverybody(size), {
      horizon: days,
      seed: 'L2',
      community: { founders: 1 },
      parameters: { ...UNSEEN, tellRate: beta, acceptBase: base, acceptFriends: friends, acceptClosure: closure },
    });
    expectCounts(tally(outcomes(model, 2500), size + 1), exact, 'joined');
  });
});

describe('L3, L4: invitations branch', () => {
  /**
   * Invitations go out on the day of joining, all are accepted, and who accepts comes in on the next day: a day is a generation. An
   * invitation to somebody inside is not sent; among 900 people that loses at most 1 in 100 here, below a fifth of a standard error.
   */
  const branching = (mean: number, dispersion: number, graph: Graph, founders: number, horizon: number) =>
    known(graph, {
      horizon,
      seed: `branching ${mean} ${dispersion}`,
      community: { founders, groups: { cap: 100_000 } },
      parameters: {
        ...UNSEEN,
        initialTrust: 1,
        inviteMean: mean,
        inviteDispersion: dispersion,
        inviteFirstDelay: 0,
        inviteNextDelay: 0,
        inviteLater: 0,
        acceptBase: SURE,
      },
    });

  /** By founder: how many people came through them, themselves included, and in how many generations. */
  function trees(model: Model, replication: number): { size: number; depth: number }[] {
    let members: Run['members'] | undefined;
    simulate(model, 'only', replication, { observe: (run) => (members = run.members) });
    const { inviter, generation, count } = members!;
    const found: { size: number; depth: number }[] = [];
    const treeOf: number[] = [];
    for (let member = 0; member < count; member++) {
      treeOf[member] = inviter[member]! < 0 ? found.push({ size: 0, depth: 0 }) - 1 : treeOf[inviter[member]!]!;
      const tree = found[treeOf[member]!]!;
      tree.size++;
      tree.depth = Math.max(tree.depth, generation[member]!);
    }
    return found;
  }

  const graph = everybodyKnowsEverybody(900);

  test.each([
    ['Poisson-like', 1000],
    ['geometric', 1],
    ['very unequal', 0.5],
  ])('a subcritical tree has the size of the law of Otter and Dwass, offspring %s', (_, dispersion) => {
    const mean = 0.7;
    const model = branching(mean, dispersion, graph, 2, 60);
    const sizes = Array.from({ length: 500 }, (_, replication) => trees(model, replication))
      .flat()
      .map(({ size }) => size);
    // P(T = n) = P(offspring of n people = n - 1) / n; n negative binomials are one of n times the mean and dispersion.
    const most = 60;
    const exact = Array.from({ length: most }, (_, n) =>
      n === 0 ? 0 : negativeBinomial(n - 1, n * mean, n * dispersion) / n,
    );
    expectCounts(
      tally(
        sizes.map((size) => Math.min(size, most)),
        most + 1,
      ),
      exact,
      'tree size',
    );
    expect(sizes.length).toBe(1000);
  });

  test.each([
    ['Poisson-like', 1000],
    ['geometric', 1],
  ])(
    'a supercritical tree dies out within five generations as its generating function says, offspring %s',
    (_, dispersion) => {
      const mean = 1.3;
      // z = (1 + m (1 - z) / r)^-r, iterated from 0.
      let dead = 0;
      for (let generation = 0; generation < 5; generation++)
        dead = (1 + (mean * (1 - dead)) / dispersion) ** -dispersion;
      const model = branching(mean, dispersion, graph, 2, 6);
      const all = Array.from({ length: 500 }, (_, replication) => trees(model, replication)).flat();
      expectBinomial(all.filter(({ depth }) => depth < 5).length, all.length, dead, 'dead by generation 5');
    },
  );

  test('the roots that the description names are those of the equation', () => {
    let z = 0;
    for (let k = 0; k < 500; k++) z = Math.exp(1.3 * (z - 1));
    expect(z).toBeCloseTo(0.577, 4);
  });
});

test('L23: a burst of m invitations that begins after Exp(d_1) and lasts Exp(d_n): the first comes as its integral says', () => {
  // Five founders among 900 people: hardly an invitation is lost because the friend is inside. Without any trust a quarter of the
  // invitations of full trust are left: three.
  const [founders, horizon, runs, mean, onset, length] = [5, 25, 240, 3, 2.6, 1.5];
  const senders: number[] = [];
  const counts: number[] = [];
  const model = known(everybodyKnowsEverybody(900), {
    horizon,
    seed: 'L23',
    community: { founders },
    parameters: {
      ...UNSEEN,
      inviteMean: 4 * mean,
      inviteDispersion: 1000,
      inviteFirstDelay: onset,
      inviteNextDelay: length,
      inviteLater: 0,
      initialTrust: 0,
      acceptBase: -SURE,
    },
  });
  for (let replication = 0; replication < runs; replication++) {
    const first = new Map<number, number>();
    let sent: number[] = [];
    simulate(model, 'only', replication, {
      observe: (run) => {
        const { members, day } = run;
        sent = Array.from({ length: members.count }, (_, member) => invitationsSent(run, member));
        sent.forEach((count, member) => {
          if (count > 0 && !first.has(member)) first.set(member, day);
        });
      },
    });
    senders.push(...first.values());
    counts.push(...sent);
  }
  // Nobody is asked by time t with chance E e^(-m (1 - e^(-(t - D)⁺ / d_n))), D exponential: by the midpoint rule, to 1e-5.
  const silent = (t: number) => {
    const steps = 4000;
    let sum = Math.exp(-t / onset);
    for (let k = 0; k < steps; k++) {
      const d = ((k + 0.5) * t) / steps;
      sum += ((Math.exp(-d / onset) / onset) * Math.exp(-mean * (1 - Math.exp(-(t - d) / length))) * t) / steps;
    }
    return sum;
  };
  const law = Array.from({ length: horizon }, (_, day) => silent(day) - silent(day + 1));
  const within = 1 - silent(horizon);
  expectCounts(
    tally(senders, horizon),
    law.map((p) => p / within),
    'day of the first invitation',
  );
  expectBinomial(senders.length, founders * runs, within, 'senders');
  const most = 15;
  expectCounts(
    tally(
      counts.map((count) => Math.min(count, most)),
      most + 1,
    ),
    Array.from({ length: most }, (_, k) => negativeBinomial(k, mean, 1000)),
    'invitations of a member',
  );
});

describe('L5, L6: leaving', () => {
  /** S(t) = B(a, b + t) / B(a, b): still there after t days at risk, the day of joining being the first. */
  const survival = (a: number, b: number) => (t: number) =>
    Math.exp(logGamma(b + t) - logGamma(b) - logGamma(a + b + t) + logGamma(a + b));

  test.each<[string, number, number, (t: number) => number]>([
    ['L6, the chat preset', 0.6, 20, survival(0.6, 20)],
    ['L6, easy leavers', 1, 4, survival(1, 4)],
    // A Beta law of relative spread 3 %: survival is within 0.2 % of (1 - h)^t, a tenth of the standard error here.
    ['L5, a constant hazard', 1000, 19_000, (t) => 0.95 ** t],
  ])('%s: members leave as the law of survival says', (name, a, b, survives) => {
    const [founders, horizon] = [1500, 40];
    const model = modelOf({
      horizon,
      seed: name,
      population: { size: founders },
      community: { founders },
      parameters: { ...QUIET, frailtyA: a, frailtyB: b },
    });
    const { series } = simulate(model, 'only', 0);
    const leaving = Array.from(series.left!, (left, day) => left - (series.left![day - 1] ?? 0));
    const law = leaving.map((_, day) => survives(day) - survives(day + 1));
    expectCounts([...leaving, series.members!.at(-1)!], law, 'day of leaving');
  });

  test('L7: joins by a Poisson stream and independent stays keep the number of members Poisson', () => {
    const [rate, horizon, a, b] = [1.5, 40, 1000, 9000];
    const model = modelOf({
      horizon,
      seed: 'L7',
      population: { size: 600 },
      strategies: { only: { recruit: [{ channel: 'street', days: `0-${horizon - 1}`, expected: rate * horizon }] } },
      parameters: { ...QUIET, frailtyA: a, frailtyB: b },
    });
    const members = outcomes(model, 500, 'members');
    // Whoever came k days before the end has stood k + 1 days at risk.
    let mean = 0;
    for (let k = 0; k < horizon; k++) mean += rate * survival(a, b)(k + 1);
    const most = 50;
    expectCounts(
      tally(
        members.map((count) => Math.min(count, most)),
        most + 1,
      ),
      Array.from({ length: most }, (_, k) => poisson(k, mean)),
      'members',
    );
    const { mean: found, sd } = momentsOf(members);
    expectWithin(found, mean, Math.sqrt(mean / members.length), 'mean');
    expectWithin(sd ** 2, mean, Math.sqrt((mean + 2 * mean * mean) / members.length), 'variance');
  });
});

describe('L8: an independent cascade on a little graph', () => {
  test('reaches every person as often as the live edges of all 2^11 graphs connect them', () => {
    const size = 8;
    const edges = [
      [0, 1],
      [0, 2],
      [0, 3],
      [0, 4],
      [0, 5],
      [1, 2],
      [1, 6],
      [2, 6],
      [3, 7],
      [6, 7],
      [4, 5],
    ] as const;
    const p = 0.35;
    const reached = new Array<number>(size).fill(0);
    for (let live = 0; live < 2 ** edges.length; live++) {
      const alive = edges.filter((_, k) => (live >> k) & 1);
      const probability = p ** alive.length * (1 - p) ** (edges.length - alive.length);
      const seen = new Set([0]);
      for (let grown = -1; grown !== seen.size; ) {
        grown = seen.size;
        for (const [a, b] of alive) if (seen.has(a) || seen.has(b)) seen.add(a).add(b);
      }
      for (const person of seen) reached[person]! += probability;
    }
    const copies = 500;
    const runs = 5;
    // Person 0 has five friends, more than anybody else: seeding by degree starts every copy there.
    const model = known(copiesOf(size, edges, copies), {
      horizon: 10,
      seed: 'L8',
      strategies: { only: { seeds: [{ count: copies, choose: 'degree' }] } },
      parameters: { ...UNSEEN, tellRate: 1, acceptBase: Math.log(p / (1 - p)) },
    });
    const counts = new Array<number>(size).fill(0);
    for (let replication = 0; replication < runs; replication++) {
      let status: Uint8Array | undefined;
      simulate(model, 'only', replication, { observe: (run) => (status = run.status) });
      status!.forEach((state, person) => {
        if (state === 2) counts[person % size]!++;
      });
    }
    for (let person = 0; person < size; person++)
      expectBinomial(counts[person]!, copies * runs, Math.min(1, reached[person]!), `person ${person}`);
  });

  test('loses the friends whom a member who leaves has not told yet', () => {
    // A hub with two friends tells each on a geometric day, as long as it is there: L days with P(L ≥ k) = S(k + 1).
    const [beta, a, b, horizon, copies] = [0.2, 2, 8, 120, 2000];
    const survives = (t: number) => Math.exp(logGamma(b + t) - logGamma(b) - logGamma(a + b + t) + logGamma(a + b));
    const exact = [0, 0, 0];
    for (let days = 0; days < horizon; days++) {
      const probability = survives(days + 1) - (days === horizon - 1 ? 0 : survives(days + 2));
      const told = 1 - (1 - beta) ** days;
      for (let friends = 0; friends <= 2; friends++) exact[friends]! += probability * binomial(friends, 2, told);
    }
    exact[0]! += 1 - survives(1);
    const model = known(
      copiesOf(
        3,
        [
          [0, 1],
          [0, 2],
        ],
        copies,
      ),
      {
        horizon,
        seed: 'leaving hub',
        community: { groups: { cap: 10_000 } },
        strategies: { only: { seeds: [{ count: copies, choose: 'degree' }] } },
        parameters: { ...UNSEEN, visitProbability: 1, tellRate: beta, acceptBase: SURE, frailtyA: a, frailtyB: b },
      },
    );
    const counts = [0, 0, 0];
    const ever = new Uint8Array(3 * copies);
    simulate(model, 'only', 0, {
      observe: ({ status }) => {
        for (let person = 0; person < ever.length; person++)
          if (status[person] === 2 || status[person] === 3) ever[person] = 1;
      },
    });
    for (let copy = 0; copy < copies; copy++) counts[ever[3 * copy + 1]! + ever[3 * copy + 2]!]!++;
    expectCounts(counts, exact, 'friends won');
  });
});
