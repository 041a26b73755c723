/**
 * Whether a person outside joins when a member mentions or offers the community.
 *
 * p = σ(a0 + a1 ln(1 + k) + a2 · closure + a3 · relevance + a4 · reward + a5 · hearsay), with k friends inside (Backstrom et al. 2006:
 * more friends help, each less than the one before; friends who know each other help more). Hearsay is what friends inside said.
 */
import { areFriends } from '../../graph/csr.ts';
import { log, logistic } from '../../numeric/exp-log.ts';
import { MEMBER } from '../members/people.ts';
import { hearsayOf } from '../opinions/opinions.ts';
import { wordOfPromise } from '../opinions/promise.ts';
import type { Run } from '../run.ts';

/** Friends inside among whom closure is looked at: enough to tell, few enough to be cheap for hubs. */
export const CLOSURE_SAMPLE = 16;

/**
 * Probability that `person` accepts now; `reward` is what they themselves get, in money, `word` what else speaks for it, in log-odds.
 */
export function acceptanceProbability(run: Run, person: number, reward: number, word = 0): number {
  const { parameters: p, world } = run;
  return logistic(
    p.acceptBase +
      (p.acceptFriends === 0 ? 0 : p.acceptFriends * log(1 + friendsInside(run, person))) +
      (p.acceptClosure === 0 ? 0 : p.acceptClosure * closure(run, person)) +
      p.acceptRelevance * communityRelevance(run, world.segmentOf[person]!) +
      p.acceptReward * reward * run.model.segments[world.segmentOf[person]!]!.dealProneness +
      p.acceptWord * hearsayOf(run, person) +
      wordOfPromise(run) +
      word,
  );
}

function friendsInside(run: Run, person: number): number {
  const { offsets, neighbors } = run.world.graph;
  const end = offsets[person + 1]!;
  let count = 0;
  for (let at = offsets[person]!; at < end; at++) if (run.status[neighbors[at]!] === MEMBER) count++;
  return count;
}

/** Share of pairs of friends inside who know each other, among the first few; 0 with fewer than two. */
function closure(run: Run, person: number): number {
  const { graph } = run.world;
  const end = graph.offsets[person + 1]!;
  const inside: number[] = [];
  for (let at = graph.offsets[person]!; at < end && inside.length < CLOSURE_SAMPLE; at++) {
    const friend = graph.neighbors[at]!;
    if (run.status[friend] === MEMBER) inside.push(friend);
  }
  if (inside.length < 2) return 0;
  let linked = 0;
  for (let a = 1; a < inside.length; a++) {
    for (let b = 0; b < a; b++) if (areFriends(graph, inside[a]!, inside[b]!)) linked++;
  }
  return linked / ((inside.length * (inside.length - 1)) / 2);
}

/** How well the community's topics suit a segment, centered: 0 for a perfect match, negative for less. */
function communityRelevance(run: Run, segment: number): number {
  const { model, strategy } = run;
  if (strategy.topics.length === 0) return 0;
  let best = 0;
  for (const topic of strategy.topics)
    best = Math.max(best, model.relevance[segment * (model.topics.length + 1) + topic]!);
  return best - 1;
}
