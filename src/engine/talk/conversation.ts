/**
 * Writing: replies, spontaneous posts, questions, and the exchange that a reply is.
 */
import { said } from '../../language/said.ts';
import { exp } from '../../numeric/exp-log.ts';
import { invertPoisson, POISSON_CHUNK } from '../../random/poisson.ts';
import { threefry } from '../../random/threefry.ts';
import { columns } from '../columns.ts';
import { lookUp } from '../constants.ts';
import type { Group } from '../groups/group.ts';
import { ANSWER, POST, REPLY } from '../incentives/acts.ts';
import { isPinned } from '../incentives/levels.ts';
import { rewardAct, writeForReward } from '../incentives/programme.ts';
import { incentivesOf } from '../incentives/slot.ts';
import type { IncentiveState } from '../incentives/state.ts';
import { tenureOf } from '../joining/tenure.ts';
import { type Mechanism, Slot, variable } from '../mechanism.ts';
import {
  foundWithoutAsking,
  learn,
  lookAgain,
  readinessToAsk,
  seeWhetherAnswered,
  settle,
  takeQuestion,
} from '../members/need.ts';
import { comeCloser } from '../opinions/trust.ts';
import { focusedTopic, questionBoost } from '../programme/occasions.ts';
import { takePart } from '../programme/participation.ts';
import { countResponse } from '../programme/responses.ts';
import type { Run } from '../run.ts';
import { isLeader } from '../staff/appointed.ts';
import { keepFirstPost } from '../staff/first-posts.ts';
import { insult, offenceOfPost, offenceOfReply } from '../staff/harm.ts';
import { openQuestions } from '../staff/open-questions.ts';
import { encouraged } from '../staff/rules.ts';
import { familiarityOf } from './familiarity.ts';
import { areSigned, exchange } from './identity.ts';
import {
  ABUSE,
  ACTIVITY,
  AUTHOR,
  INNOCENT,
  LINK_SHIFT,
  OPERATOR,
  QUESTION,
  READABLE,
  REPLIES,
  ROOT,
  TALK,
  VIOLATION,
  WORDS,
} from './message-ring.ts';
import { useUp } from './store.ts';

/** Expertise from which somebody's reply answers a question (the specification has a quality above 0.5). */
export const ANSWER_EXPERTISE = 0.5;
/** Quality of a message that breaks a rule. */
export const VIOLATION_QUALITY = 0.2;

interface Expectations {
  /** By member: replies expected per message written, and replies received since the latest one. */
  readonly expected: Float32Array;
  readonly sincePost: Float32Array;
}

const slot = new Slot<Expectations>();

export const EXPECTATIONS: Mechanism<Expectations> = {
  slot,
  create: ({ scenario: { population } }) =>
    columns(population.size, { expected: Float32Array, sincePost: Float32Array }),
  enrol: ({ parameters }, { expected }, member) => {
    expected[member] = parameters.replyExpectation;
  },
  columns: {
    expectedReplies: variable(
      'state',
      'R̂',
      'replies a message',
      said('replies expected per message written', '每写一条消息期望得到的回复数'),
    ),
    repliesSincePost: variable(
      'state',
      '',
      'replies',
      said(
        'replies received since the latest message written, hostile ones at what they count for',
        '自最近一次发言以来收到的回复数，敌意回复按其分量计',
      ),
    ),
  },
};

export const expectationsOf = (run: Run): Expectations => slot.in(run);

/** Something comes back on what a member wrote last, that counts for so many replies. */
export function hearBack(run: Run, member: number, worth: number): void {
  slot.in(run).sincePost[member]! += worth;
}

/**
 * Readiness to speak before this audience: Inh = g0 + (1 - g0) Φ^r, times what a formula for cohesion says of the group and what being
 * answered has made of it, (1 + β_R R̂) / (1 + β_R R̂0).
 */
export function inhibitionOf(run: Run, group: Group, member: number): number {
  const { strangerInhibition: g0 } = run.constants;
  const { replyReward, replyExpectation } = run.parameters;
  const audience = (1 + replyReward * expectedReplies(run, member)) / (1 + replyReward * replyExpectation);
  return encouraged(run, member, group.cohesion * (g0 + (1 - g0) * familiarityOf(run, member))) * audience;
}

/**
 * Writes a reply to message `number`, with the exchanges of strength it brings. Who replies outside a visit does so by their role
 * (`onDuty`): not for a reward alone, so that it is as good as they can.
 */
export function reply(run: Run, group: Group, member: number, seat: number, number: number, onDuty = false): void {
  const incentives = incentivesOf(run);
  const { members, parameters: p, recorder } = run;
  const { messages } = group;
  const author = messages.authorOf(number);
  const kind = messages.kindOf(number);
  const act = kind === QUESTION ? ANSWER : REPLY;
  const honest = incentives === undefined || onDuty ? 1 : writeForReward(run, incentives, member, act);
  const offence = onDuty ? INNOCENT : offenceOfReply(run, group, member, number);
  const quality = offence === INNOCENT ? honest : Math.min(VIOLATION_QUALITY, honest);
  const isHostile = offence === ABUSE;
  const receiver = author >= 0 ? group.memberAt[author]! : -1;
  if (receiver >= 0) {
    if (!isHostile) exchange(run, group, seat, author, number, p.exchangeGain);
    members.repliesPending[receiver]!++;
    hearBack(run, receiver, isHostile ? p.hostileReply : 1);
    if (isHostile) insult(run, receiver);
    if (isLeader(run, member)) comeCloser(run, receiver, p.exchangeGain * quality);
    if (kind === QUESTION && quality * members.expertise[member]! >= ANSWER_EXPERTISE) {
      settleQuestion(run, receiver, number);
      learn(run, member);
    }
  }
  const firstAfter = messages.countReply(number) ? run.day - messages.dayOf(number) : -1;
  recorder.answered(receiver, member, firstAfter, number, group);
  const root = messages.rootOf(number);
  if (!onDuty) useUp(run, member, ownPartOf(incentives, act));
  if (!isHostile) meetInThread(run, group, seat, author, root);
  if (kind === ACTIVITY) takePart(run, member, author);
  countResponse(run, group, root);
  const breaks = offence !== INNOCENT;
  const own = write(run, group, member, seat, breaks ? VIOLATION : TALK, messages.topicOf(number), quality, root);
  if (breaks) messages.markOffence(own, offence);
  if (incentives !== undefined) rewardAct(run, incentives, member, act);
}

/**
 * Those who talk in one thread exchange with each other, not only with whom they answer: the authors of the thread's latest
 * messages. It is what lets a month of an operator's topics make a group of its members: without it every bond would lead to the
 * operator, and the group would stop with the topics.
 */
function meetInThread(run: Run, group: Group, seat: number, author: number, root: number): void {
  const { threadGain, threadMates } = run.parameters;
  const { attention } = run.constants;
  const { messages, memberAt } = group;
  const { words, posted } = messages;
  const mask = messages.size - 1;
  const oldest = Math.max(root + 1, posted - attention, posted - READABLE);
  let left = threadMates;
  // From message to message along the thread; through all of them where the ring has no chain of it.
  const latest = messages.latestOf(root);
  const chained = latest >= 0;
  for (let number = chained ? latest : posted - 1; number >= oldest && left > 0; ) {
    const at = (number & mask) * WORDS;
    const other = words[at + AUTHOR]!;
    const isMate = other >= 0 && other !== seat && other !== author && memberAt[other] !== -1;
    if (isMate && words[at + ROOT] === root) {
      exchange(run, group, seat, other, number, threadGain);
      left--;
    }
    number -= chained ? words[at + REPLIES]! >>> LINK_SHIFT : 1;
  }
}

/** What is written for a reward is not what one had to say: of a message, the part that the own wish moves uses up the store of talk. */
const ownPartOf = (incentives: IncentiveState | undefined, act: number): number =>
  incentives === undefined ? 1 : 1 - incentives.bought[act]!;

/** Spontaneous posts of a visit: Poisson(μ_i), within the writing budget. */
export function post(run: Run, group: Group, member: number, seat: number): void {
  const { members, constants, parameters: p, visit, stream, model, day } = run;
  const incentives = incentivesOf(run);
  const draw = stream.uniform();
  const topicDraw = stream.uniform();
  const ruleDraw = stream.uniform();
  if (members.lurker[member] === 1) return;
  const rate =
    p.postRate *
    members.activity[member]! *
    lookUp(constants.newcomerFactor, day - members.joinDay[member]! + tenureOf(run, member)) *
    visit.inhibition *
    visit.store *
    (0.25 + (0.75 * members.belonging[member]!) / p.belongingReference) *
    visit.postDrive;
  if (draw <= 1 - rate && visit.brought === 0) return; // e^-rate ≥ 1 - rate: most draws are settled without the exponential
  const own = invertPoisson(draw, Math.min(rate, POISSON_CHUNK)) + visit.brought;
  const count = Math.min(own, p.writingBudget - visit.written);
  if (count <= 0) return;
  const { cumulativeInterest } = model.segments[members.segment[member]!]!;
  let topic = 0;
  while (topic < cumulativeInterest.length && topicDraw >= cumulativeInterest[topic]!) topic++;
  topic = focusedTopic(run, topic, topicDraw);
  if (group.topic >= 0) topic = group.topic; // a group for one topic keeps to it
  const offence = offenceOfPost(run, member, ruleDraw);
  for (let k = 0; k < count; k++) {
    if (k >= visit.brought) useUp(run, member, ownPartOf(incentives, POST));
    visit.written++;
    const honest = incentives === undefined ? 1 : writeForReward(run, incentives, member, POST);
    const breaks = offence !== INNOCENT;
    const quality = breaks ? Math.min(VIOLATION_QUALITY, honest) : honest;
    const number = write(run, group, member, seat, breaks ? VIOLATION : TALK, topic, quality, -1);
    if (breaks) group.messages.markOffence(number, offence);
    if (incentives !== undefined) {
      rewardAct(run, incentives, member, POST);
      // What a leader writes is pinned already.
      if (!isLeader(run, member) && isPinned(incentives, member)) group.pin(number);
    }
  }
}

/**
 * R̂ as felt today: a message of an earlier day counts with the replies it has had by now. Whoever wrote once and hears nothing knows it
 * before writing again, which is when it matters (P12).
 */
function expectedReplies(run: Run, member: number): number {
  const { members, day } = run;
  const replies = slot.in(run);
  const expected = replies.expected[member]!;
  if (members.posts[member] === 0 || members.lastPostDay[member] === day) return expected;
  return expected + weightOfLatest(run, member) * (replies.sincePost[member]! - expected);
}

/** First impressions count most, later ones less and less, down to η_R each. */
function weightOfLatest({ members, parameters }: Run, member: number): number {
  return Math.max(parameters.replyMemory, parameters.firstImpression / members.posts[member]!);
}

/**
 * Asks what is on the mind, or what a question hour brings up, at most one question open at a time; it waits for the operators and for knowing
 * members.
 */
export function ask(run: Run, group: Group, member: number, seat: number): void {
  const { members, parameters: p, visit, stream, day } = run;
  const draw = stream.uniform();
  const isPressed = takeQuestion(run, member);
  if (members.questionDay[member]! >= 0 || visit.written >= p.writingBudget || members.lurker[member] === 1) return;
  const boost = questionBoost(run);
  if (!isPressed && boost <= 1) return;
  const readiness = visit.inhibition * readinessToAsk(run, group.id);
  const chance = isPressed
    ? Math.min(1, readiness * boost)
    : 1 - exp(-p.questionRate * (boost - 1) * members.need[member]! * readiness);
  if (draw >= chance) return;
  // Whoever has a guide at hand finds some answers there.
  if (draw < chance * foundWithoutAsking(run)) {
    settle(run, member);
    return;
  }
  visit.written++;
  members.questionDay[member] = day;
  members.questionAnswered[member] = 0;
  const topic = group.topic >= 0 ? group.topic : run.strategy.communityTopic;
  const message = write(run, group, member, seat, QUESTION, topic, 1, -1);
  members.question[member] = message;
  openQuestions(run).push({ group, message, member, day, isQuestion: true });
  lookAgain(run, member);
}

/** Appends a member's message; `root` is the thread's first message, or -1 to start one. Returns its number. */
export function write(
  run: Run,
  group: Group,
  member: number,
  seat: number,
  kind: number,
  topic: number,
  quality: number,
  root: number,
): number {
  const { members, day, world } = run;
  const number = group.messages.append(seat, day, kind, topic, members.expertise[member]!, quality, root);
  if (areSigned(run))
    group.messages.sign(number, threefry(world.draws.message, members.person[member]!, members.posts[member]!));
  const replies = slot.in(run);
  if (members.posts[member] === 0) {
    group.messages.markFirst(number);
    keepFirstPost(run, { group, message: number, member, day, isQuestion: false });
  } else
    replies.expected[member]! += weightOfLatest(run, member) * (replies.sincePost[member]! - replies.expected[member]!);
  replies.sincePost[member] = 0;
  members.lastPostDay[member] = day;
  group.show(seat);
  if (isLeader(run, member)) group.pin(number);
  run.recorder.wrote(member, members.posts[member]!, number, group);
  members.posts[member]!++;
  return number;
}

/** An answer settles the question it answers, not one asked since. */
export function settleQuestion(run: Run, member: number, question: number): void {
  if (!isOpen(run, member, question)) return;
  run.members.questionAnswered[member] = 1;
  seeWhetherAnswered(run, run.members.group[member]!, true);
  run.recorder.settled(run.day - run.members.questionDay[member]!);
}

/** Whether the member still waits for an answer to this question. */
export function isOpen(run: Run, member: number, question: number): boolean {
  const { members } = run;
  return (
    members.questionDay[member]! >= 0 && members.question[member] === question && members.questionAnswered[member] === 0
  );
}

/** Adds an operator's answer to a question to its thread. */
export function answer(run: Run, group: Group, question: number, member: number, worth = 1): void {
  replyAsOperator(run, group, question, member, worth);
  settleQuestion(run, member, question);
}

/** Adds an operator's reply to a member's message to its thread; one that says the same to everybody counts for less than a reply. */
export function replyAsOperator(run: Run, group: Group, message: number, member: number, worth = 1): void {
  const { members, day, recorder } = run;
  const { messages } = group;
  const held = messages.holds(message);
  const first = held && messages.countReply(message);
  if (held) messages.append(OPERATOR, day, TALK, messages.topicOf(message), -1, 1, message);
  if (worth > 0) members.repliesPending[member]!++;
  hearBack(run, member, worth);
  comeCloser(run, member, worth * run.parameters.exchangeGain);
  recorder.answered(member, OPERATOR, first ? day - messages.dayOf(message) : -1, message, group);
}
