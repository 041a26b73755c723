/**
 * People with a following who speak of the community: each mention is seen by part of the following, less with every
 * further one; who sees it outside may join, who has seen a good recommended is readier to buy it for a while.
 *
 * joins: σ(… + a3 (fit - 1) + a6 · trust);   buys: … + c_K · trust · 2^(-days since / d_K), the strongest such word counting.
 */
import { said } from '../../language/said.ts';
import { exp } from '../../numeric/exp-log.ts';
import { packed } from '../../random/pack.ts';
import { uniform } from '../../random/threefry.ts';
import { type Mechanism, type Phase, Slot } from '../mechanism.ts';
import { PROSPECT } from '../members/people.ts';
import { leadTopic } from '../programme/content.ts';
import type { Run } from '../run.ts';
import { payForArrival } from '../selling/money.ts';
import { acceptanceProbability } from './acceptance.ts';
import { comeTomorrow } from './coming.ts';

/** What is known of one opinion leader's following, from the first mention on. */
export interface Following {
  readonly people: Int32Array;
  /** By person: day on which they last saw the leader speak, -1 before; empty where nothing is recommended. */
  readonly seenOn: Int32Array;
  /** Part of the first mention's reach that the next one still has. */
  reachLeft: number;
}

/** By lever; made when first asked for. */
const slot = new Slot<Following[]>();

export const OPINION_LEADERS: Mechanism<Following[]> = {
  slot,
  create: (_model, { opinionLeaders }) => (opinionLeaders.length === 0 ? undefined : []),
};

/** By lever, as far as asked for. */
export const followingsOf = (run: Run): Following[] | undefined => slot.of(run);

export const OPINION_LEADERS_PHASE: Phase = {
  name: said('opinion leaders speak of the community', '意见领袖谈到社群'),
  details: said(
    'In the order of the scenario; who is won over comes in tomorrow, topics are read from tomorrow on.',
    '按场景中的顺序；被打动的人明天加入，话题从明天起可读。',
  ),
  submodels: ['opinionLeaders', 'joining', 'money'],
  act: letOpinionLeadersSpeak,
};

function letOpinionLeadersSpeak(run: Run): void {
  const { strategy, day, groups } = run;
  strategy.opinionLeaders.forEach(({ days, every, cost, topics, fit }, index) => {
    if (day < days.from || day > days.to || (day - days.from) % every !== 0) return;
    payForArrival(run, cost);
    const topic = strategy.communityTopic;
    for (const group of groups)
      for (let k = 0; k < topics; k++) leadTopic(run, group, group.topic >= 0 ? group.topic : topic, -1, fit);
    mention(run, index);
  });
}

function mention(run: Run, index: number): void {
  const { strategy, world, status, recorder, parameters: p, day } = run;
  const { reach, fading, fit, trust, name, key: leader } = strategy.opinionLeaders[index]!;
  const following = followingOf(run, index);
  const chance = reach * following.reachLeft;
  following.reachLeft *= 1 - fading;
  const word = p.acceptRelevance * (fit - 1) + p.leaderWord * trust;
  const key = packed(leader, day);
  for (const person of following.people) {
    if (uniform(world.draws['mention-seen'], person, key) >= chance) continue;
    if (following.seenOn.length > 0) following.seenOn[person] = day;
    if (status[person] !== PROSPECT) continue;
    recorder.heard(person, -1, undefined);
    if (uniform(world.draws['mention-join'], person, key) >= acceptanceProbability(run, person, 0, word)) continue;
    comeTomorrow(run, { person, inviter: -1, cost: 0, how: 'channel', channel: name });
  }
}

/** What recommendations add to the log-odds that a person buys one of the offers in `bits`. */
export function recommendation(run: Run, person: number, bits: number): number {
  const { strategy, parameters: p, day } = run;
  const followings = followingsOf(run);
  if (followings === undefined) return 0;
  let strongest = 0;
  strategy.opinionLeaders.forEach(({ trust, recommendedBits }, index) => {
    if ((recommendedBits & bits) === 0) return;
    const seenOn = followings[index]?.seenOn[person] ?? -1;
    if (seenOn >= 0) strongest = Math.max(strongest, trust * exp((-Math.LN2 * (day - seenOn)) / p.leaderHalfLife));
  });
  return p.buyLeader * strongest;
}

/** Each person of a segment follows with the same chance; found when first asked for. */
function followingOf(run: Run, index: number): Following {
  const { world, strategy } = run;
  const followings = followingsOf(run)!;
  const { following, closeness, recommendedBits, key } = strategy.opinionLeaders[index]!;
  const size = world.segmentOf.length;
  followings[index] ??= {
    people: Int32Array.from({ length: size }, (_, person) => person).filter(
      (person) =>
        uniform(world.draws.follower, person, key) < (closeness[world.segmentOf[person]!]! * following) / size,
    ),
    seenOn: new Int32Array(recommendedBits === 0 ? 0 : size).fill(-1),
    reachLeft: 1,
  };
  return followings[index];
}
