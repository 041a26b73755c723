/**
 * Reading, and what it leaves behind: value, ties, the wish to reply (MODEL.md §4.4 b–d).
 *
 * A visit takes in r = min(A, unread) of the newest messages. At most c_max are simulated, each standing for w = r / c: one from each
 * of c equal stretches of what is read, at a random place in it, so that with r ≤ c_max every message is read exactly once.
 */
import { exp } from '../numeric/exp-log.ts';
import { reply } from './conversation.ts';
import { ACTIVITY, type Group, PINNED, PROMPT, READABLE } from './group.ts';
import type { Run } from './run.ts';

const TO_UNIT = 2 ** -32;
/** A message counts as relevant from this on. */
const RELEVANT = 0.5;
/** Value of a message by a bonded member, a recognised one, a stranger (κ of MODEL.md §4.4 f). */
const CLOSENESS_BONDED = 1;
const CLOSENESS_RECOGNISED = 0.6;
const CLOSENESS_STRANGER = 0.25;

/** Reads for one visit; needs `visit.unread` and `visit.inhibition`, and the run's stream at the start of this visit. */
export function readMessages(run: Run, group: Group, member: number, seat: number): void {
  const { members, constants, parameters: p, stream, visit, model, day } = run;
  const read = Math.min(constants.attention, visit.unread, READABLE);
  visit.read = read;
  if (read <= 0) return;
  const count = Math.min(read, constants.readsSimulated);
  const weight = read / count;
  const end = group.posted;
  const firstUnread = members.readTo[member]!;

  const ties = group.ties;
  ties.reserve(group.seatCount, group.cap);
  const { dense, growth } = ties;
  const row = seat * ties.stride;
  const gain = weight * p.readGain * growth;
  const recognised = p.recognitionThreshold * growth;
  const bonded = p.bondThreshold * growth;
  const toStrength = 1 / growth;
  const { tieEffects, bondCubed, ageDiscount } = constants;
  const { replyStranger, replyBonded, replyActivity, replySaturation, levelPenalty } = p;
  const spread = replyBonded - replyStranger;

  const topicCount = model.topics.length + 1;
  const relevance = model.relevance;
  const relevanceRow = members.segment[member]! * topicCount;
  const expertise = members.expertise[member]!;
  const talkative = members.lurker[member] === 1 ? 0 : members.activity[member]!;
  const budget = p.writingBudget;
  const pinnedCount = Math.min(group.pinned.length, PINNED);
  const pinnedShare = pinnedCount > 0 ? p.pinnedShare : 0;

  let { author, kind, topic, level, quality, replies, day: messageDay } = group;
  let mask = group.ringSize - 1;
  let strength = ties.strength;
  let weightSum = 0;
  let relevantWeight = 0;
  let novelty = 0;
  let closeness = 0;
  let fun = 0;

  for (let k = 0; k < count; k++) {
    let place = stream.next() * TO_UNIT;
    const replyDraw = stream.next() * TO_UNIT;
    let number: number;
    if (place < pinnedShare) {
      number = group.pinned[Math.floor((place / pinnedShare) * pinnedCount)]!;
      if (number < group.posted - READABLE) continue;
    } else {
      place = (place - pinnedShare) / (1 - pinnedShare);
      number = end - 1 - Math.floor((k + place) * weight);
    }
    const slot = number & mask;
    const writer = author[slot]!;
    if (writer === seat) continue;

    // Relevance u = quality · τ(topic) · max(0, 1 - ς |x - level|).
    const messageLevel = level[slot]!;
    const mismatch = messageLevel < 0 ? 0 : levelPenalty * Math.abs(expertise - messageLevel);
    const match = relevance[relevanceRow + topic[slot]!]! * (mismatch < 1 ? 1 - mismatch : 0);
    const u = quality[slot]! * match;
    weightSum += weight;
    if (u >= RELEVANT) relevantWeight += weight;
    if (number >= firstUnread) novelty += weight * u;
    const messageKind = kind[slot]!;
    if (messageKind === ACTIVITY || messageKind === PROMPT) fun += weight * u;

    // The tie to the author, and the readiness to answer somebody of that strength: ρ(s) = ρ_s + (ρ_b - ρ_s) s³ / (s³ + θ_b³).
    let readiness = replyStranger;
    if (writer >= 0) {
      const at = dense ? row + writer : ties.locate(seat, writer);
      if (!dense) strength = ties.strength;
      const stored = strength[at]! + gain;
      strength[at] = stored;
      if (tieEffects) {
        closeness +=
          weight *
          (stored >= bonded ? CLOSENESS_BONDED : stored >= recognised ? CLOSENESS_RECOGNISED : CLOSENESS_STRANGER);
        const s = stored * toStrength;
        const cubed = s * s * s;
        readiness += (spread * cubed) / (cubed + bondCubed);
      } else {
        closeness += weight * p.neutralCloseness;
        readiness = p.neutralReply;
      }
    }
    readiness *= visit.inhibition;
    // A prompt invites strangers to speak: neither ties nor shyness count (MODEL.md §4.4 m).
    if ((messageKind === PROMPT || messageKind === ACTIVITY) && readiness < replyActivity) readiness = replyActivity;

    const age = day - messageDay[slot]!;
    const hazard =
      (weight * readiness * talkative * u * (age < 64 ? ageDiscount[age]! : 0)) /
      (1 + replies[slot]! / replySaturation);
    // 1 - e^-h ≤ h: most draws are settled without the exponential.
    if (replyDraw < hazard && visit.written < budget && replyDraw < 1 - exp(-hazard)) {
      visit.written++;
      reply(run, group, member, seat, number);
      ({ author, kind, topic, level, quality, replies, day: messageDay } = group);
      mask = group.ringSize - 1;
      strength = ties.strength;
    }
  }
  visit.weight = weightSum;
  visit.relevantWeight = relevantWeight;
  visit.novelty = novelty;
  visit.closeness = closeness;
  visit.fun = fun;
}
