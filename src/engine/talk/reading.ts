/**
 * Reading, and what it leaves behind: value, ties, the wish to reply.
 *
 * A visit takes in r = min(A, unread) of the newest messages. At most c_max are simulated, each standing for w = r / c: one from each
 * of c equal stretches of what is read, at a random place in it, so that with r ≤ c_max every message is read exactly once.
 */
import { exp } from '../../numeric/exp-log.ts';
import { lookUp } from '../constants.ts';
import { type Group, PINNED } from '../groups/group.ts';
import { hearOpinion } from '../opinions/trust.ts';
import { mostInviting, takeIn } from '../programme/pieces.ts';
import type { Run } from '../run.ts';
import { seeAd } from '../selling/ads.ts';
import { mayReport } from '../staff/moderation-state.ts';
import { reply } from './conversation.ts';
import { takenFor } from './identity.ts';
import {
  ABOUT,
  ABUSE,
  ACTIVITY,
  AUTHOR,
  DAY_MASK,
  DELETED,
  FIRST_ADVERTISER,
  FIRST_PIECE,
  KIND_MASK,
  KIND_SHIFT,
  LEVEL,
  MARKED,
  PRAISE,
  PROMPT,
  QUALITY,
  QUESTION,
  READABLE,
  REPLIES,
  REPLIES_MASK,
  TOPIC_MASK,
  TOPIC_SHIFT,
  WORDS,
} from './message-ring.ts';

const TO_UNIT = 2 ** -32;
/** A message counts as relevant from this on. */
const RELEVANT = 0.5;
/** Value of a message by a bonded member, a recognized one, a stranger (κ of Value, belonging, need). */
const CLOSENESS_BONDED = 1;
const CLOSENESS_RECOGNISED = 0.6;
const CLOSENESS_STRANGER = 0.25;

/** Reads for one visit; needs `visit.unread` and `visit.inhibition`, and the run's stream at the start of this visit. */
export function readMessages(run: Run, group: Group, member: number, seat: number): void {
  const { members, constants, parameters: p, stream, visit, model, day } = run;
  const read = Math.min(constants.attention, visit.unread, READABLE);
  visit.read = read;
  if (read <= 0) return;
  const { messages, ties } = group;
  const count = Math.min(read, constants.readsSimulated);
  const weight = read / count;
  const newest = messages.posted - 1;
  const firstUnread = members.readTo[member]!;

  ties.reserve(group.seatCount, group.cap);
  const { dense, growth } = ties;
  const row = seat * ties.stride;
  const gain = weight * p.readGain * growth;
  const recognised = p.recognitionThreshold * growth;
  const bonded = p.bondThreshold * growth;
  const toStrength = 1 / growth;
  const { tieEffects, bondCubed, ageDiscount, replyCrowding } = constants;
  const toldApart = constants.identity === 'on'; // compared once, not at every message
  const { cohesion } = group;
  const { replyStranger, replyBonded, replyActivity, levelPenalty, neutralReply, neutralCloseness } = p;
  const spread = replyBonded - replyStranger;
  const { inhibition, noted } = visit;
  const { replyDrive, answerDrive, activityDrive } = visit;
  const mostDriven = Math.max(replyDrive, answerDrive, activityDrive);
  const mostReady =
    mostDriven *
    Math.max(replyActivity * mostInviting(run), inhibition * Math.max(replyStranger, replyBonded, neutralReply));

  const relevance = model.relevance;
  const relevanceRow = members.segment[member]! * (model.topics.length + 1);
  const expertise = members.expertise[member]!;
  const eagerness = members.lurker[member] === 1 ? 0 : weight * members.activity[member]!;
  const budget = p.writingBudget;
  const pinnedCount = Math.min(group.pinned.length, PINNED);
  const pinnedShare = pinnedCount > 0 ? p.pinnedShare : 0;
  const toPlace = 1 / (1 - pinnedShare);

  let { words, floats } = messages;
  let mask = messages.size - 1;
  let strength = ties.strength;
  let readCount = 0;
  let relevantCount = 0;
  let novelty = 0;
  let closeness = 0;
  let fun = 0;
  let deleted = 0;
  let abuse = 0;

  for (let k = 0; k < count; k++) {
    const place = stream.next() * TO_UNIT;
    const replyDraw = stream.next() * TO_UNIT;
    let number: number;
    if (place < pinnedShare) {
      number = group.pinned[Math.floor((place / pinnedShare) * pinnedCount)]!;
      if (number < messages.posted - READABLE) continue;
    } else number = newest - Math.floor((k + (place - pinnedShare) * toPlace) * weight);
    const message = (number & mask) * WORDS;
    const writer = words[message + AUTHOR]!;
    if (writer === seat) continue;
    const about = words[message + ABOUT]!;
    if ((about & MARKED) !== 0) {
      if ((about & DELETED) !== 0) {
        deleted++;
        continue;
      }
      if (messages.offenceOf(number) === ABUSE) abuse++;
      mayReport(run, group, member, number, weight);
    }

    // Relevance u = quality · τ(topic) · max(0, 1 - ς |x - level|).
    const level = floats[message + LEVEL]!;
    const mismatch = level < 0 ? 0 : levelPenalty * Math.abs(expertise - level);
    const match = relevance[relevanceRow + ((about >> TOPIC_SHIFT) & TOPIC_MASK)]! * (mismatch < 1 ? 1 - mismatch : 0);
    const u = floats[message + QUALITY]! * match;
    readCount++;
    if (noted !== undefined) noted.push(number);
    if (u >= RELEVANT) relevantCount++;
    const kind = (about >> KIND_SHIFT) & KIND_MASK;
    const isPrompt = kind >= PROMPT;
    let invites = 1;
    if (writer <= FIRST_PIECE) invites = takeIn(run, group, member, number, u, weight);
    else {
      if (number >= firstUnread) novelty += u;
      if (isPrompt) fun += u;
    }

    // The tie to the author.
    let stored = 0;
    if (writer >= 0) {
      const known = toldApart ? writer : takenFor(run, group, seat, writer, number);
      const at = dense ? row + known : ties.locate(seat, known);
      if (!dense) strength = ties.strength;
      stored = strength[at]! + gain;
      strength[at] = stored;
      if (!tieEffects) closeness += neutralCloseness;
      else if (stored >= bonded) closeness += CLOSENESS_BONDED;
      else closeness += stored >= recognised ? CLOSENESS_RECOGNISED : CLOSENESS_STRANGER;
    } else if (writer <= FIRST_ADVERTISER && writer > FIRST_PIECE) {
      seeAd(run, writer, u, weight);
      continue; // nobody answers an advertisement
    }

    if (kind >= PRAISE && !isPrompt) hearOpinion(run, member, kind, stored * toStrength, weight);

    // The wish to reply: hazard h = w ρ(s) α u φ^age Inh Mot / (1 + n / n_sat). No readiness exceeds `mostReady`, and 1 - e^-h ≤ h, so
    // that most draws are settled before ρ, the replies and the exponential are looked at.
    const age = day - (about & DAY_MASK);
    const keenness = eagerness * u * lookUp(ageDiscount, age);
    if (replyDraw >= keenness * mostReady || visit.written >= budget) continue;
    // ρ(s) = ρ_s + (ρ_b - ρ_s) s³ / (s³ + θ_b³).
    const s = stored * toStrength;
    const cubed = s * s * s;
    const rho =
      cohesion * (!tieEffects && writer >= 0 ? neutralReply : replyStranger + (spread * cubed) / (cubed + bondCubed));
    // A prompt invites strangers to speak: neither ties nor shyness count.
    const readiness = isPrompt ? Math.max(replyActivity * invites, rho * inhibition) : rho * inhibition;
    const drive = kind === QUESTION ? answerDrive : kind === ACTIVITY ? activityDrive : replyDrive;
    const hazard = keenness * readiness * drive * lookUp(replyCrowding, words[message + REPLIES]! & REPLIES_MASK);
    if (replyDraw < hazard && replyDraw < 1 - exp(-hazard)) {
      visit.written++;
      reply(run, group, member, seat, number);
      ({ words, floats } = messages);
      mask = messages.size - 1;
      strength = ties.strength;
    }
  }
  // What has been deleted takes no attention.
  visit.read = read - weight * deleted;
  visit.abuse = weight * abuse;
  visit.weight = weight * readCount;
  visit.relevantWeight = weight * relevantCount;
  visit.novelty = weight * novelty;
  visit.closeness = weight * closeness;
  visit.fun = weight * fun;
}
