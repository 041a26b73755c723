/**
 * The fast loop of reading against a clear one, written from the model's description on plain objects, with the same draws.
 */

import { describe, expect, test } from 'vitest';
import { PHASES } from '#hearsay/engine/day.js';
import type { Group } from '#hearsay/engine/groups/group.js';
import { habituationOf, tirednessOf } from '#hearsay/engine/habituation/habituation.js';
import { ACTIVITIES, TOPICS } from '#hearsay/engine/habituation/kinds.js';
import { takeStock } from '#hearsay/engine/members/value.js';
import { latestPartOf } from '#hearsay/engine/programme/occasions.js';
import type { Run } from '#hearsay/engine/run.js';
import { ask, expectationsOf, inhibitionOf, post } from '#hearsay/engine/talk/conversation.js';
import { feelFamiliarity } from '#hearsay/engine/talk/familiarity.js';
import { ACTIVITY, LEVEL, NOTE, PROMPT, QUALITY, QUESTION, READABLE } from '#hearsay/engine/talk/message-ring.js';
import { readMessages } from '#hearsay/engine/talk/reading.js';
import { visitGroups } from '#hearsay/engine/talk/visits.js';
import { Stream } from '#hearsay/random/stream.js';
import type { Parameters } from '#hearsay/scenario/parameters.js';
import { expectWithin } from '../../theory/statistics.ts';
import { modelOf, type Parts, runOf } from '../model.ts';

interface Message {
  readonly author: number;
  readonly day: number;
  readonly kind: number;
  readonly topic: number;
  readonly root: number;
  readonly level: number;
  readonly quality: number;
  replies: number;
}

interface Account {
  weight: number;
  relevant: number;
  novelty: number;
  closeness: number;
  fun: number;
  /** Numbers of the messages replied to. */
  repliedTo: number[];
  tookPart: boolean;
  ties: Map<string, number>;
  /** Replies each member has received, by member. */
  received: Map<number, number>;
  /** Members whose question a knowing member has answered. */
  answered: Set<number>;
}

/** One visit's reading. `draw` gives the visit's uniforms in order: for every message a place and a wish. */
function readSlowly(run: Run, group: Group, member: number, seat: number, draw: () => number): Account {
  const { parameters: p, model, members, day } = run;
  const { cognition } = model.scenario;
  const messages = remembered(group);
  const firstRemembered = group.messages.posted - messages.length;
  const message = (number: number) => messages[number - firstRemembered]!;
  const ties = new Map<string, number>();
  const tie = (i: number, j: number) => ties.get(`${i} ${j}`) ?? group.ties.between(i, j);
  // Rounded as ties are stored: where nothing fades, sums of equal gains come to rest on a threshold.
  const strengthen = (i: number, j: number, gain: number) => ties.set(`${i} ${j}`, Math.fround(tie(i, j) + gain));

  const attention = cognition.attention === 'finite' ? p.attention : Number.POSITIVE_INFINITY;
  const tieEffects = cognition.tieEffects === 'on';
  const inhibitionFloor = cognition.inhibition === 'on' ? p.strangerInhibition : 1;
  const familiar = tieEffects ? members.recognised[member]! : p.neutralRecognised;
  // What being answered has made of the member: a first message counts by η_1, later ones by η_R at least, from the next day on.
  const written = members.posts[member]!;
  const expected = expectationsOf(run).expected[member]!;
  const heard =
    written === 0 || members.lastPostDay[member] === day
      ? expected
      : expected +
        Math.max(p.replyMemory, p.firstImpression / written) * (expectationsOf(run).sincePost[member]! - expected);
  const audience = (1 + p.replyReward * heard) / (1 + p.replyReward * p.replyExpectation);
  const inhibition = (inhibitionFloor + (1 - inhibitionFloor) * familiar) * audience;

  const posted = group.messages.posted;
  const unread = posted - members.readTo[member]!;
  const r = Math.min(attention, unread, READABLE);
  const c = Math.min(r, p.readsSimulated);
  const w = r / c;
  const pinned = [...group.pinned];
  const pinnedShare = pinned.length > 0 ? p.pinnedShare : 0;

  const account: Account = {
    weight: 0,
    relevant: 0,
    novelty: 0,
    closeness: 0,
    fun: 0,
    repliedTo: [],
    tookPart: false,
    ties,
    received: new Map(),
    answered: new Set(),
  };
  for (let k = 0; k < c; k++) {
    const place = draw();
    const wish = draw();
    let number: number;
    if (place < pinnedShare) {
      number = pinned[Math.floor((place / pinnedShare) * pinned.length)]!;
      if (number < firstRemembered + messages.length - READABLE) continue; // pinned so long ago that it is forgotten
    } else {
      const within = (place - pinnedShare) / (1 - pinnedShare);
      number = posted - 1 - Math.floor((k + within) * w);
    }
    const { author, kind, topic, level, quality, day: written, root, replies } = message(number);
    if (author === seat) continue;

    const u = quality * relevanceOf(run, member, topic) * levelMatch(p.levelPenalty, members.expertise[member]!, level);
    account.weight += w;
    if (u >= 0.5) account.relevant += w;
    const isPrompt = kind === PROMPT || kind === ACTIVITY;
    const felt = isPrompt || kind === NOTE ? feltWorth(run, member, kind, u) : u;
    if (number >= members.readTo[member]!) account.novelty += w * felt;
    if (isPrompt) account.fun += w * felt;

    let s = 0;
    if (author >= 0) {
      s = tie(seat, author) + w * p.readGain;
      strengthen(seat, author, w * p.readGain);
      const kappa = s >= p.bondThreshold ? 1 : s >= p.recognitionThreshold ? 0.6 : 0.25;
      account.closeness += w * (tieEffects ? kappa : p.neutralCloseness);
    }
    const stranger = p.replyStranger * (1 - p.replyDivided * (tieEffects ? members.bonded[member]! : p.neutralBonded));
    const rho =
      author >= 0 && !tieEffects
        ? p.neutralReply
        : stranger + ((p.replyBonded - stranger) * s ** 3) / (s ** 3 + p.bondThreshold ** 3);
    const readiness = isPrompt ? Math.max(p.replyActivity, rho * inhibition) : rho * inhibition;
    const alpha = members.lurker[member] === 1 ? 0 : members.activity[member]!;
    const recency = isPrompt ? 1 : recencyOf(p, posted - 1 - number) * (120 / (group.size + 20)) ** p.replyDiffusion;
    const h =
      (w * readiness * alpha * run.visit.store * felt * recency * p.ageDiscount ** (day - written)) /
      (1 + replies / p.replySaturation);
    if (account.repliedTo.length >= p.writingBudget || wish >= 1 - Math.exp(-h)) continue;

    account.repliedTo.push(number);
    if (kind === ACTIVITY) account.tookPart = true;
    message(number).replies++;
    const receiver = author >= 0 ? group.memberAt[author]! : -1;
    if (receiver >= 0) {
      strengthen(seat, author, p.exchangeGain);
      strengthen(author, seat, p.exchangeGain);
      account.received.set(receiver, (account.received.get(receiver) ?? 0) + 1);
      if (kind === QUESTION && members.expertise[member]! >= 0.5) account.answered.add(receiver);
    }
    const last = firstRemembered + messages.length - 1;
    let mates = p.threadMates;
    for (let other = last; other > root && other >= firstRemembered && mates > 0; other--) {
      if (other <= last - attention || other <= last - READABLE) break;
      const mate = message(other);
      if (mate.root !== root || mate.author < 0 || mate.author === seat || mate.author === author) continue;
      if (group.memberAt[mate.author] === -1) continue;
      strengthen(seat, mate.author, p.threadGain);
      strengthen(mate.author, seat, p.threadGain);
      mates--;
    }
    messages.push({
      author: seat,
      day,
      kind: 0,
      topic,
      root,
      level: members.expertise[member]!,
      quality: 1,
      replies: 0,
    });
  }
  return account;
}

/** u (1 - h) - a h for what the program leads, at the scale of the usual dose; never below 0. */
function feltWorth(run: Run, member: number, kind: number, u: number): number {
  const { tedium } = run.parameters;
  const { topicScale, activityScale } = habituationOf(run);
  const tired = tirednessOf(run, member, kind === ACTIVITY ? ACTIVITIES : TOPICS);
  return Math.max(0, (kind === ACTIVITY ? activityScale : topicScale) * (u * (1 - tired) - tedium * tired));
}

/** τ: 1 for a segment's favourite topic, τ0 for one it does not follow; 1 for messages without a topic, and for people without interests. */
function relevanceOf(run: Run, member: number, topic: number): number {
  const { model, members, parameters: p } = run;
  const interests = Object.values(model.scenario.population.segments)[members.segment[member]!]!.topics;
  const favorite = Math.max(0, ...Object.values(interests));
  const name = model.topics[topic];
  if (favorite === 0 || name === undefined) return 1;
  return p.offTopicRelevance + (1 - p.offTopicRelevance) * ((interests[name] ?? 0) / favorite);
}

/** A part of the readiness to reply halves every n_h messages back; over the twenty latest the mean is 1. */
function recencyOf({ replyRecency, replyRecencyScale }: Parameters, place: number): number {
  const fading = (back: number) => 0.5 ** (back / replyRecencyScale);
  let usual = 0;
  for (let back = 0; back < 20; back++) usual += fading(back) / 20;
  return 1 - replyRecency + (replyRecency * fading(place)) / usual;
}

const levelMatch = (penalty: number, expertise: number, level: number) =>
  level < 0 ? 1 : Math.max(0, 1 - penalty * Math.abs(expertise - level));

function remembered(group: Group): Message[] {
  const ring = group.messages;
  const list: Message[] = [];
  for (let number = Math.max(0, ring.posted - ring.size); number < ring.posted; number++) {
    const at = ring.at(number);
    list.push({
      author: ring.authorOf(number),
      day: ring.dayOf(number),
      kind: ring.kindOf(number),
      topic: ring.topicOf(number),
      root: ring.rootOf(number),
      level: ring.floats[at + LEVEL]!,
      quality: ring.floats[at + QUALITY]!,
      replies: ring.repliesOf(number),
    });
  }
  return list;
}

/** A talkative little community of two kinds of people, with topics, notes, activities and questions. */
const TALKATIVE = {
  horizon: 14,
  population: {
    size: 40,
    graph: { kind: 'complete' },
    segments: {
      young: { share: 0.6, topics: { python: 1 }, expertise: { mean: 0.2, sd: 0.2 } },
      old: { share: 0.4, topics: { java: 2, python: 1 }, expertise: { mean: 0.8, sd: 0.2 } },
    },
  },
  community: { topics: ['python'], founders: 28 },
  strategies: {
    only: {
      operators: { count: 1, hours: 0.4 },
      content: [
        { kind: 'daily-topic', days: '2-9', quality: 0.8 },
        { kind: 'post', days: '0-13', every: 2, perDay: 3, quality: 0.6, level: 0.7, topic: 'java' },
      ],
      activities: [{ name: 'quiz', days: '4-12', every: 4, lasts: 2, warmUp: 1 }],
    },
  },
} as const;
// Offences of replies have tests of their own (`staff/harm.test.ts`).
const EAGER = {
  replyOffence: 0,
  postRate: 0.5,
  questionRate: 0.5,
  replyStranger: 0.15,
  replyBonded: 0.5,
  priorTie: 0.7,
  frailtyB: 8,
};

const SETTINGS: Record<string, { cognition?: Parts; parameters?: Parts; hash?: boolean }> = {
  'the chat preset, more talkative': {},
  'three messages simulated a visit': { parameters: { readsSimulated: 3 } },
  'attention for five messages': { parameters: { attention: 5 } },
  'attention for every message': { cognition: { attention: 'unlimited' }, parameters: { readsSimulated: 1024 } },
  'ties without effect': { cognition: { tieEffects: 'off' }, parameters: { neutralReply: 0.3 } },
  'nothing forgotten, nobody shy': { cognition: { forgetting: 'off', inhibition: 'off' } },
  'everything pinned': { parameters: { pinnedShare: 1 } },
  'a budget of one message': { parameters: { writingBudget: 1 } },
  'lurkers, no thread-mates, experts only among themselves': {
    parameters: { lurkerShare: 0.5, threadMates: 0, levelPenalty: 4, offTopicRelevance: 0 },
  },
  'short memory': { parameters: { tieHalfLife: 0.5 } },
  'a store of ties for crowds': { hash: true },
};

describe.each(Object.entries(SETTINGS))('reading with %s', (_, { cognition = {}, parameters = {}, hash = false }) => {
  test('is the plain account of it, visit by visit', () => {
    const model = modelOf({ ...TALKATIVE, cognition, parameters: { ...EAGER, ...parameters } });
    const run = runOf(model);
    let visits = 0;
    let replies = 0;
    for (; run.day < model.horizon; run.day++) {
      for (const phase of PHASES) {
        if (phase.act !== visitGroups) {
          phase.act(run);
          continue;
        }
        for (const group of run.groups) {
          if (hash) group.ties.reserve(1025, 5000);
          group.ties.passDay(run.constants.dailyGrowth);
          for (let seat = 0; seat < group.seatCount; seat++) {
            const member = group.memberAt[seat]!;
            if (member < 0 || (seat + run.day) % 3 === 0) continue; // unread messages pile up for some
            replies += compareOneVisit(run, group, member, seat);
            visits++;
          }
        }
      }
    }
    expect(visits).toBeGreaterThan(200);
    expect(replies).toBeGreaterThan(20);
  });
});

/** Reads twice, slowly and for good, and compares what is left behind. Returns how many replies were written. */
function compareOneVisit(run: Run, group: Group, member: number, seat: number): number {
  const { members, visit, stream, world, day } = run;
  const { seatCount } = group;
  const key = world.draws['inside-visit'];
  const twin = new Stream();
  twin.reseed(key, members.person[member]!, day);
  const unread = group.messages.posted - members.readTo[member]!;
  const before = remembered(group);
  const firstBefore = group.messages.posted - before.length;
  const pendingBefore = members.repliesPending.slice();
  const answeredBefore = members.questionAnswered.slice();
  visit.store = 0.8 + (member % 5) / 10; // what some have left to say, in any visit
  const account = readSlowly(run, group, member, seat, () => twin.next() * 2 ** -32);
  const tiesBefore = Array.from({ length: seatCount ** 2 }, (_, at) =>
    group.ties.between(Math.floor(at / seatCount), at % seatCount),
  );

  stream.reseed(key, members.person[member]!, day);
  Object.assign(visit, {
    unread,
    written: 0,
    weight: 0,
    relevantWeight: 0,
    concern: 0,
    novelty: 0,
    closeness: 0,
    fun: 0,
  });
  visit.joinedActivity = 0;
  visit.inhibition = inhibitionOf(run, group, member);
  readMessages(run, group, member, seat);

  const after = remembered(group);
  const answers = account.repliedTo.map((number) => before[number - firstBefore]!);
  expect(visit.written).toBe(account.repliedTo.length);
  expect(after.slice(after.length - visit.written).map(({ author, root, topic }) => ({ author, root, topic }))).toEqual(
    answers.map(({ root, topic }) => ({ author: seat, root, topic })),
  );
  for (const [found, truth] of [
    [visit.weight, account.weight],
    [visit.relevantWeight, account.relevant],
    [visit.novelty, account.novelty],
    [visit.closeness, account.closeness],
    [visit.fun, account.fun],
  ] as const)
    expect(found).toBeCloseTo(truth, 4);
  for (let i = 0; i < seatCount; i++) {
    for (let j = 0; j < seatCount; j++) {
      const truth = account.ties.get(`${i} ${j}`) ?? tiesBefore[i * seatCount + j]!;
      const found = group.ties.between(i, j);
      if (Math.abs(found - truth) > 1e-5 * (1 + truth)) expect.fail(`tie ${i} → ${j}: ${found}, not ${truth}`);
    }
  }
  for (let other = 0; other < members.count; other++) {
    expect(members.repliesPending[other]! - pendingBefore[other]!).toBe(account.received.get(other) ?? 0);
    expect(members.questionAnswered[other]).toBe(account.answered.has(other) ? 1 : answeredBefore[other]);
  }
  if (account.tookPart) expect(latestPartOf(run, member)).toBeGreaterThan(0);

  post(run, group, member, seat);
  ask(run, group, member, seat);
  takeStock(run, member);
  members.readTo[member] = group.messages.posted;
  members.lastVisitDay[member] = day;
  return account.repliedTo.length;
}

test('familiarity moves towards the shares of visible others recognised and bonded, without bias', () => {
  const model = modelOf({
    ...TALKATIVE,
    parameters: { familiarityRate: 1, familiaritySamples: 6, priorTie: 0, bondThreshold: 4 },
  });
  const run = runOf(model);
  for (const phase of PHASES) phase.act(run);
  const [group] = run.groups;
  const seat = 4;
  for (let other = 0; other < 20; other++) group!.show(other);
  for (let other = 20; other < group!.seatCount; other++) group!.hide(other);
  group!.ties.reserve(group!.seatCount, 500);
  for (let other = 0; other < group!.seatCount; other++) {
    if (other === seat) continue;
    const strength = group!.ties.between(seat, other);
    // Five bonded, seven more recognised, of the nineteen visible others; everybody invisible is bonded.
    const wanted = other < 5 || other === 5 || other >= 20 ? 5 : other < 13 ? 2 : 0;
    const at = group!.ties.locate(seat, other);
    group!.ties.strength[at]! += (wanted - strength) * group!.ties.growth;
  }
  const bondedOthers = [0, 1, 2, 3, 5].length;
  const member = group!.memberAt[seat]!;
  const visits = 4000;
  let recognised = 0;
  let bonded = 0;
  for (let k = 0; k < visits; k++) {
    run.stream.reseed(run.world.draws['inside-visit'], 1_000_000 + k, 0);
    feelFamiliarity(run, group!, member, seat);
    recognised += run.members.recognised[member]! / visits;
    bonded += run.members.bonded[member]! / visits;
  }
  const spread = (share: number) => Math.sqrt((share * (1 - share)) / 6 / visits);
  expectWithin(bonded, bondedOthers / 19, spread(bondedOthers / 19), 'bonded');
  expectWithin(recognised, 12 / 19, spread(12 / 19), 'recognised');
});
