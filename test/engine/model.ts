/** Small scenarios as objects: read and compiled as a user's file would be (JSON is YAML). */

import { PHASES } from '#hearsay/engine/day.js';
import { prepareRun } from '#hearsay/engine/prepare-run.js';
import type { Run } from '#hearsay/engine/run.js';
import { createWorld } from '#hearsay/engine/world.js';
import type { Graph } from '#hearsay/graph/csr.js';
import { compileModel, type Model } from '#hearsay/model/compile.js';
import { readScenario } from '#hearsay/scenario/read.js';

/** A scenario as written, loosely: what is missing is filled in with the least that can run. */
export type Parts = Readonly<Record<string, unknown>>;

export function modelOf(parts: Parts, graph?: Graph): Model {
  const text = JSON.stringify({
    hearsay: 1,
    name: 'a test',
    horizon: 30,
    population: { size: 100 },
    strategies: { only: {} },
    ...parts,
  });
  return compileModel(readScenario(text).scenario, graph === undefined ? {} : { graph });
}

/** The state of one run before its first day. */
export function runOf(model: Model, strategy = 'only', replication = 0): Run {
  return prepareRun(model, model.strategies.find(({ name }) => name === strategy)!, createWorld(model, replication));
}

/** Lets days pass; `after` looks at the end of each, `before` in the morning. */
export function passDays(run: Run, days: number, after?: (run: Run) => void, before?: (run: Run) => void): void {
  for (let day = 0; day < days; day++, run.day++) {
    before?.(run);
    for (const phase of PHASES) phase.act(run);
    after?.(run);
  }
}

/**
 * Parameters under which whoever can pay buys at first sight, and nobody weighs an offer again: the limit of the law of buying in which price alone
 * decides.
 */
export const STEP = {
  buyBase: 30,
  buyPrice: 1e6,
  buyTrust: 0,
  buyKnown: 0,
  buyBelonging: 0,
  buyWriting: 0,
  buyAgainVisit: 0,
  buyAgainFall: 0,
  buyAgainEvent: 0,
  buyAgainEnd: 0,
  buyAgainFriend: 0,
  buyAbove: 0,
} as const;

/** Parameters under which a member does nothing but open the group every day: no writing, no ties, no leaving, no change of mind. */
export const QUIET = {
  visitProbability: 1,
  silentVisit: 1,
  visitBelonging: 0,
  visitSatisfaction: 0,
  postRate: 0,
  questionRate: 0,
  replyStranger: 0,
  replyBonded: 0,
  replyActivity: 0,
  neutralReply: 0,
  belongingRate: 0,
  belongingReply: 0,
  replyReward: 0,
  newcomerBoost: 0,
  topicWear: 0,
  activityWear: 0,
  noticeWear: 0,
  activitySd: 0,
  levelPenalty: 0,
  churnBelonging: 0,
  churnSatisfaction: 0,
  churnOverload: 0,
  // A Beta law with mean 1e-8: nobody leaves.
  frailtyA: 0.01,
  frailtyB: 1e6,
  inviteMean: 0,
  tellRate: 0,
  writingBudget: 1000,
  priorTie: 0,
  dropOut: 0,
  emptyRoom: 0,
  outageHarm: 0,
  replyRecency: 0,
  replyDiffusion: 0,
  lurkerShare: 0,
  storeUse: 0,
  talkCrowding: 0,
  circleRate: 0,
  churnCircle: 0,
  readinessSd: 0,
  // Trust stays with what a member came with.
  trustSpread: 0,
  trustSatisfaction: 0,
  trustBelonging: 0,
  trustSpeakers: 0,
  trustUsual: 0,
} as const;
