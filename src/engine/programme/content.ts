/**
 * What the operator posts: topics that ask for an answer, notes that are only read, series. Every group gets its
 * copy.
 */
import { said } from '../../language/said.ts';
import { appearsOn, type CompiledContent } from '../../model/content.ts';
import { exp, log } from '../../numeric/exp-log.ts';
import { packed } from '../../random/pack.ts';
import type { Group } from '../groups/group.ts';
import { exposeGroup } from '../habituation/habituation.ts';
import { TOPICS } from '../habituation/kinds.ts';
import { kickOff } from '../joining/start.ts';
import { type Mechanism, type Phase, Slot } from '../mechanism.ts';
import { isOutage } from '../opinions/shocks.ts';
import type { Run } from '../run.ts';
import { pay } from '../selling/money.ts';
import { prepare } from '../staff/operator-hours.ts';
import { NOTE, OPERATOR, PROMPT } from '../talk/message-ring.ts';
import { type ContentState, createContentState } from './content-state.ts';
import { memberPiece } from './member-made.ts';
import { callMentioned } from './passing-on.ts';
import { addPiece } from './pieces.ts';
import { beginThread, showPiece } from './responses.ts';
import { callReaders } from './series.ts';
import { waitingForTurn } from './turns.ts';

/** Quality of a topic that a trigger asks for. */
export const TRIGGERED_QUALITY = 0.7;

interface Content {
  /** What has appeared of each lever. */
  readonly levers: readonly ContentState[];
  /** Topics that triggers ask for today. */
  extraTopics: number;
  /** By group: what appears later today, in the order of the day; undefined where no content has an hour. */
  readonly later: LatePiece[][] | undefined;
}

/** Something that waits for its hour. */
interface LatePiece {
  readonly moment: number;
  readonly post: () => void;
}

const slot = new Slot<Content>();

export const CONTENT: Mechanism<Content> = {
  slot,
  create: (_model, { content }) => ({
    levers: content.map(createContentState),
    extraTopics: 0,
    later: content.some(({ moment }) => moment >= 0) ? [] : undefined,
  }),
};

/** What appears in a group later today, in the order of the day; undefined where no content has an hour. */
export function latePieces(run: Run, group: Group): readonly LatePiece[] | undefined {
  const { later } = slot.in(run);
  return later === undefined ? undefined : (later[group.id] ?? []);
}

/** Adds to the topics that appear today in every group. */
export function askForTopics(run: Run, count: number): void {
  slot.in(run).extraTopics += count;
}

export const CONTENT_PHASE: Phase = {
  name: said("the operator's content appears", '运营者的内容发布'),
  details: said(
    'Content in the order of the scenario, then topics that triggers asked for, into every group.',
    '内容按场景中的顺序，然后是应对预案要求的话题，发到每个群。',
  ),
  submodels: ['operators', 'programme', 'money'],
  act: postContent,
};

function postContent(run: Run): void {
  const { strategy, day, groups } = run;
  const { later } = slot.in(run);
  if (later !== undefined) later.length = 0;
  callMentioned(run);
  if (isOutage(run)) return; // what cannot be posted is no content
  kickOff(run);
  const prepared = prepare(run);
  const waiting = waitingForTurn(run);
  strategy.content.forEach((planned, lever) => {
    const content = asPrepared(run, planned, prepared);
    if (appearsOn(content, day)) {
      if (!waiting.has(lever) && isReady(run, planned, lever, prepared)) postPieces(run, content, lever);
    } else if (content.goesOn && day > content.from && day <= content.to) goOn(run, content, lever);
  });
  if (later !== undefined) for (const pieces of later) pieces?.sort((a, b) => a.moment - b.moment);
  const state = slot.in(run);
  for (const group of groups) {
    const topic = group.topic >= 0 ? group.topic : strategy.communityTopic;
    for (let k = 0; k < state.extraTopics; k++) leadTopic(run, group, topic, -1, TRIGGERED_QUALITY);
  }
  state.extraTopics = 0;
}

/** Content of which a part has been prepared, where that makes it worse. */
function asPrepared({ strategy }: Run, content: CompiledContent, share: number): CompiledContent {
  if (share === 1 || content.hours === 0 || strategy.operators.whenShort === 'fewer') return content;
  return { ...content, quality: content.quality * share };
}

/** Whether a piece that is due is there: where operators post fewer, one appears as soon as one is prepared. */
function isReady(run: Run, content: CompiledContent, lever: number, share: number): boolean {
  if (share === 1 || content.hours === 0 || run.strategy.operators.whenShort !== 'fewer') return true;
  const state = slot.in(run).levers[lever]!;
  state.prepared += share;
  if (state.prepared < 1 - 1e-9) return false;
  state.prepared -= 1;
  return true;
}

/** Today's pieces of a lever, the same in every group but for those that members make. */
function postPieces(run: Run, content: CompiledContent, lever: number): void {
  const state = slot.in(run).levers[lever]!;
  const authors: number[] = [];
  for (let k = 0; k < content.perDay; k++) authors.push(nextAuthor(run, content, lever, state));
  const shown = authors.map(() => showPiece(run, lever));
  let taken = 0;
  let places = 0;
  for (const group of run.groups) {
    if (group.size === 0 || !concerns(content, group)) continue;
    const topic = topicIn(content, group);
    for (let k = 0; k < content.perDay; k++) {
      const made = memberPiece(run, group, content, k, topic);
      places++;
      if (made >= 0) taken++;
      const publishNow = () => {
        const first = post(run, group, content, authors[k]!, topic, made);
        state.threads[group.id] = first;
        beginThread(run, shown[k]!, group, first);
      };
      if (content.moment < 0) publishNow();
      else postLater(run, group, { moment: content.moment, post: publishNow });
    }
  }
  // A piece is paid for once, whatever the number of groups; what members make costs a part of it.
  const byMembers = places === 0 ? 0 : taken / places;
  pay(run, content.cost * content.perDay * (1 - byMembers * (1 - (content.byMembers?.cost ?? 1))));
}

function postLater(run: Run, group: Group, piece: LatePiece): void {
  const later = slot.in(run).later!;
  later[group.id] ??= [];
  later[group.id]!.push(piece);
}

/** Puts a piece into a group, or leads on from the message that a member has made; returns the number of the first message. */
function post(run: Run, group: Group, content: CompiledContent, author: number, topic: number, made: number): number {
  const { level, quality } = content;
  if (made >= 0) {
    group.pin(made);
    wear(run, group, quality, 1);
    if (content.asks) leadOn(run, group, author, topic, level, quality, made);
    return made;
  }
  if (content.asks) return leadTopic(run, group, topic, level, quality, author);
  return publish(run, group, author, NOTE, topic, level, quality);
}

/** Who stands for the next piece: the operator for plain ones, otherwise a piece that knows what it is. */
function nextAuthor(run: Run, content: CompiledContent, lever: number, state: ContentState): number {
  const { parameters: p } = run;
  const number = state.pieces++;
  // What is made for a level is no plain piece where knowledge saturates.
  if (content.isPlain && !(content.level >= 0 && p.knowledgeRate > 0)) return OPERATOR;
  const round = Math.floor(number / content.stock);
  const isOneOfMany = content.parts === 0 && content.hot === undefined && content.passOn === 0;
  if (isOneOfMany && round === state.round) return state.author;
  const originality = content.originality * worthLeft(p.repeatWorth, round);
  const part = content.parts > 0 ? { state, number: number + 1, isFirst: number % content.parts === 0 } : undefined;
  state.round = round;
  state.author = addPiece(run, {
    serves: content.serves,
    invites: content.invites * originality * (content.hot?.appeal ?? 1) * drawOfDispute(run, content.disputed),
    originality,
    attention: content.attention,
    part,
    moment: content.moment,
    hot: content.hot,
    tells: content.tells,
    disputed: content.disputed,
    passOn: content.passOn,
    lever,
    key: packed(content.key, number),
  });
  if (part !== undefined) callReaders(run, part);
  return state.author;
}

/** Most is said of what opinions differ about by half (Chen & Berger 2013); where all agree, or nobody will meet, less. */
const drawOfDispute = ({ parameters }: Run, disputed: number): number =>
  disputed === 0 ? 1 : 1 + 4 * parameters.disputeReplies * disputed * (1 - disputed);

/** What is left of a piece's worth after so many rounds. */
function worthLeft(repeatWorth: number, rounds: number): number {
  if (rounds === 0) return 1;
  return repeatWorth === 0 ? 0 : exp(rounds * log(repeatWorth));
}

/** A further prompt in the thread of a topic that goes on; a new thread where the old one is forgotten. */
function goOn(run: Run, content: CompiledContent, lever: number): void {
  const { threads, author } = slot.in(run).levers[lever]!;
  for (const group of run.groups) {
    if (group.size === 0 || !concerns(content, group)) continue;
    const first = threads[group.id];
    const topic = topicIn(content, group);
    const { level, quality } = content;
    if (first !== undefined && group.messages.holds(first)) {
      group.messages.append(author, run.day, PROMPT, topic, level, quality, first);
      wear(run, group, quality, 1);
    } else threads[group.id] = publish(run, group, author, PROMPT, topic, level, quality);
  }
}

/** A group for one topic gets what is about it, and what is about nothing in particular. */
function concerns({ anyTopic, topic }: CompiledContent, group: Group): boolean {
  return group.topic < 0 || anyTopic || topic === group.topic;
}

const topicIn = ({ topic }: CompiledContent, group: Group): number => (group.topic >= 0 ? group.topic : topic);

/** Opens a topic and keeps it going through the day: several prompts, one thread. Returns the first. */
export function leadTopic(
  run: Run,
  group: Group,
  topic: number,
  level: number,
  quality: number,
  author = OPERATOR,
): number {
  const first = publish(run, group, author, PROMPT, topic, level, quality);
  leadOn(run, group, author, topic, level, quality, first);
  return first;
}

function leadOn(
  run: Run,
  group: Group,
  author: number,
  topic: number,
  level: number,
  quality: number,
  first: number,
): void {
  let posted = 0;
  for (let k = 1; k < run.parameters.topicPosts; k++) {
    group.messages.append(author, run.day, PROMPT, topic, level, quality, first);
    posted++;
  }
  wear(run, group, quality, posted);
}

/** So many messages of the program have passed everybody in the group; all those of a topic make one exposure. */
function wear(run: Run, group: Group, quality: number, messages: number): void {
  exposeGroup(run, group.id, TOPICS, messages / Math.ceil(run.parameters.topicPosts), quality);
}

function publish(
  run: Run,
  group: Group,
  author: number,
  kind: number,
  topic: number,
  level: number,
  quality: number,
): number {
  const message = group.messages.append(author, run.day, kind, topic, level, quality);
  wear(run, group, quality, 1);
  group.pin(message);
  return message;
}
