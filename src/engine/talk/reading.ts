/**
 * Reading, and what it leaves behind: value, ties, the wish to reply.
 *
 * A visit takes in r = min(A, unread) of the newest messages. At most c_max are simulated, each standing for w = r / c: one from each
 * of c equal stretches of what is read, at a random place in it, so that with r ≤ c_max every message is read exactly once.
 */
import { exp } from '../../numeric/exp-log.ts';
import { lookUp } from '../constants.ts';
import { type Group, PINNED } from '../groups/group.ts';
import { feelOpenness } from '../habituation/feel-openness.ts';
import { hearOpinion } from '../opinions/speaking.ts';
import { worthOfPiece } from '../opinions/trust.ts';
import { mostInviting, takeIn } from '../programme/pieces.ts';
import type { Run } from '../run.ts';
import { seeAd } from '../selling/ads.ts';
import { isLeader, leadersToday } from '../staff/appointed.ts';
import { mayReport } from '../staff/moderation-state.ts';
import { knowEachOther } from './circles.ts';
import { reply } from './conversation.ts';
import { takesExample } from './example.ts';
import { takenFor } from './identity.ts';
import { like } from './likes.ts';
import {
  ABOUT,
  ABUSE,
  ACTIVITY,
  AUTHOR,
  DAY_MASK,
  DELETED,
  FIRST_ADVERTISER,
  FIRST_PIECE,
  INNOCENT,
  KIND_MASK,
  KIND_SHIFT,
  LEVEL,
  MARKED,
  NOTE,
  OPERATOR,
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
import { takeUp } from './store.ts';

const TO_UNIT = 2 ** -32;
/** A message counts as relevant from this on. */
export const RELEVANT = 0.5;
/** Relevance from which a message concerns its reader fully, that of a usual topic; below, in proportion, so that nothing turns at one value. */
export const CONCERNS = 0.7;
/** Value of a message by a bonded member, a recognized one, a stranger (κ of Value, belonging, need). */
export const CLOSENESS_BONDED = 1;
export const CLOSENESS_RECOGNISED = 0.6;
export const CLOSENESS_STRANGER = 0.25;

/** Reads for one visit; needs `visit.unread` and `visit.inhibition`, and the run's stream at the start of this visit. */
export function readMessages(run: Run, group: Group, member: number, seat: number): void {
  const { members, constants, parameters: p, stream, visit, model, day } = run;
  const read = Math.min(constants.attention, visit.unread, READABLE);
  visit.read = read;
  feelOpenness(run, group.id, member);
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
  const { tieEffects, bondCubed, ageDiscount, replyCrowding, replyRecency } = constants;
  const toldApart = constants.identity === 'on'; // compared once, not at every message
  const { cohesion } = group;
  const { replyStranger, replyBonded, replyActivity, levelPenalty, neutralReply, neutralCloseness } = p;
  // There is only so much one can write: who is close to many answers strangers less.
  const strangerReply = replyStranger * (1 - p.replyDivided * (tieEffects ? members.bonded[member]! : p.neutralBonded));
  const spread = replyBonded - strangerReply;
  const { inhibition, noted, topicKeeps, topicTedium, activityKeeps, activityTedium } = visit;
  const { replyDrive, answerDrive, activityDrive } = visit;
  const mostDriven = Math.max(replyDrive, answerDrive, activityDrive);
  const mostReady =
    mostDriven *
    Math.max(replyActivity * mostInviting(run), inhibition * Math.max(replyStranger, replyBonded, neutralReply));

  const ledByMembers = leadersToday(run).length > 0;
  const relevance = model.relevance;
  const relevanceRow = members.segment[member]! * (model.topics.length + 1);
  const expertise = members.expertise[member]!;
  // The more could answer, the less each feels asked to.
  const asked = lookUp(constants.replyDiffusion, group.size);
  const eagerness = members.lurker[member] === 1 ? 0 : weight * members.activity[member]! * visit.store;
  const budget = p.writingBudget;
  const likes = p.likeRate * (weight < 1.5 ? weight : weight / Math.round(weight));
  const pinnedCount = Math.min(group.pinned.length, PINNED);
  const pinnedShare = pinnedCount > 0 ? p.pinnedShare : 0;
  const toPlace = 1 / (1 - pinnedShare);

  let { words, floats } = messages;
  let mask = messages.size - 1;
  let strength = ties.strength;
  let readCount = 0;
  let relevantCount = 0;
  let concern = 0;
  let novelty = 0;
  let closeness = 0;
  let fun = 0;
  let deleted = 0;
  let abuse = 0;
  let offences = 0;
  let spoken = 0;
  const takes = takesExample(run, member);
  let byMembers = 0;
  let byFriends = 0;
  let programme = 0;
  let tedium = 0;

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
      const offence = messages.offenceOf(number);
      if (offence === ABUSE) abuse++;
      if (offence !== INNOCENT) offences++;
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
    concern += u < CONCERNS ? u / CONCERNS : 1;
    const kind = (about >> KIND_SHIFT) & KIND_MASK;
    const isPrompt = kind >= PROMPT;
    // What the program leads is worth what habituation leaves of it; below nothing it is tedious.
    let felt = u;
    if (isPrompt || (kind === NOTE && (writer === OPERATOR || writer <= FIRST_PIECE))) {
      felt = kind === ACTIVITY ? u * activityKeeps - activityTedium : u * topicKeeps - topicTedium;
      if (felt < 0) {
        tedium -= felt;
        felt = 0;
      }
    }
    let invites = 1;
    if (writer === OPERATOR || writer <= FIRST_PIECE || (ledByMembers && isLeader(run, group.memberAt[writer]!)))
      spoken += worthOfPiece(felt);
    if (writer <= FIRST_PIECE) invites = takeIn(run, group, member, number, felt, weight);
    else {
      if (number >= firstUnread) novelty += felt;
      if (isPrompt) fun += felt;
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
      if (takes) {
        byMembers++;
        // Friends from outside are told apart by more than what one remembers of the group (`identity`).
        const author = group.memberAt[writer]!;
        if (author >= 0 && knowEachOther(run, group, member, author)) byFriends++;
      }
      // A like takes the other end of the draw for replies.
      if (1 - replyDraw < likes * u) like(run, group.memberAt[writer]!, Math.max(1, Math.round(weight)));
    } else if (writer <= FIRST_ADVERTISER && writer > FIRST_PIECE) {
      seeAd(run, member, writer, u, weight);
      continue; // nobody answers an advertisement
    } else if (number >= firstUnread) programme += felt;

    if (kind >= PRAISE && !isPrompt) hearOpinion(run, member, kind, stored * toStrength, weight);

    // The wish to reply: hazard h = w ρ(s) α u' φ^age n(place) (100 / N)^δ Inh Mot x/x_0 / (1 + n / n_sat). No readiness exceeds `mostReady`, and
    // 1 - e^-h ≤ h, so that most draws are settled before ρ, the replies and the exponential are looked at.
    const age = day - (about & DAY_MASK);
    // What members say is answered while it is among the last messages; what the operator asks stands out.
    const recency = isPrompt ? 1 : asked * lookUp(replyRecency, newest - number);
    const keenness = eagerness * felt * lookUp(ageDiscount, age) * recency;
    if (replyDraw >= keenness * mostReady || visit.written >= budget) continue;
    // ρ(s) = ρ_s + (ρ_b - ρ_s) s³ / (s³ + θ_b³).
    const s = stored * toStrength;
    const cubed = s * s * s;
    const rho =
      cohesion * (!tieEffects && writer >= 0 ? neutralReply : strangerReply + (spread * cubed) / (cubed + bondCubed));
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
  visit.offences = weight * offences;
  visit.byMembers = weight * byMembers;
  visit.byFriends = weight * byFriends;
  if (programme > 0) takeUp(run, member, weight * programme);
  visit.weight = weight * readCount;
  visit.relevantWeight = weight * relevantCount;
  visit.concern = weight * concern;
  visit.novelty = weight * novelty;
  visit.closeness = weight * closeness;
  visit.fun = weight * fun;
  visit.spoken = weight * spoken;
  visit.tedium = weight * tedium;
}
