/**
 * Pieces that readers pass on: what is worth something to them goes, with chance `passOn` · u, to one friend, who hears of the community if
 * outside, and is called in tomorrow if inside. It goes one step, as nearly all that is passed on does (Goel, Watts & Goldstein 2012).
 */
import { said } from '../../language/said.ts';
import { uniform } from '../../random/threefry.ts';
import { opennessOf } from '../habituation/habituation.ts';
import { NOTICES } from '../habituation/kinds.ts';
import { acceptanceProbability } from '../joining/acceptance.ts';
import { comeTomorrow } from '../joining/coming.ts';
import { noteRecommendation } from '../joining/recommending.ts';
import { type Mechanism, type Phase, Slot } from '../mechanism.ts';
import { MEMBER, PROSPECT } from '../members/people.ts';
import type { Run } from '../run.ts';
import { call } from '../talk/calls.ts';
import { countShare } from './responses.ts';

interface PassingOn {
  /** Passed on today. */
  readonly today: { readonly member: number; readonly lever: number; readonly key: number }[];
  /** By member: key of the piece passed on last, so that the prompts of one topic are one. */
  readonly latest: Int32Array;
  /** Members who are called in tomorrow. */
  readonly mentioned: number[];
}

/** What may be passed on; `key` names the piece. */
interface Passed {
  readonly passOn: number;
  readonly lever: number;
  readonly key: number;
}

const slot = new Slot<PassingOn>();

export const PASSING_ON: Mechanism<PassingOn> = {
  slot,
  create: ({ scenario: { population } }, { content }) =>
    content.every(({ passOn }) => passOn === 0)
      ? undefined
      : { today: [], latest: new Int32Array(population.size).fill(-1), mentioned: [] },
};

/** A member has read a piece that is worth so much to them. */
export function mayPassOn(run: Run, member: number, { passOn, lever, key }: Passed, worth: number): void {
  const state = slot.of(run)!;
  if (state.latest[member] === key) return;
  if (uniform(run.world.draws['pass-on'], run.members.person[member]!, key) >= passOn * worth) return;
  state.latest[member] = key;
  state.today.push({ member, lever, key });
}

/** Calls those to whom a piece was passed yesterday. */
export function callMentioned(run: Run): void {
  const state = slot.of(run);
  if (state === undefined) return;
  for (const member of state.mentioned)
    if (run.members.group[member]! >= 0)
      call(run, member, run.parameters.notifyProbability * opennessOf(run, member, NOTICES));
  state.mentioned.length = 0;
}

export const PASSING_ON_PHASE: Phase = {
  name: said('pieces are passed on to friends', '内容被转发给好友'),
  details: said(
    'In the order in which they were read; who is won over comes in tomorrow, who is inside is called tomorrow.',
    '按阅读的先后；被打动的人明天加入，群内的好友明天被唤来。',
  ),
  submodels: ['telling', 'joining'],
  act: passOn,
};

function passOn(run: Run): void {
  const state = slot.of(run);
  if (state === undefined) return;
  const { members, memberOf, world, status, recorder } = run;
  const { offsets, neighbors } = world.graph;
  for (const { member, lever, key } of state.today) {
    const person: number = members.person[member]!;
    recorder.passedOn(member);
    countShare(run, lever);
    const start: number = offsets[person]!;
    const degree: number = offsets[person + 1]! - start;
    if (degree === 0) continue;
    const which = uniform(world.draws['pass-to'], person, key);
    const friend = neighbors[start + Math.floor(which * degree)]!;
    if (status[friend] === MEMBER) state.mentioned.push(memberOf[friend]!);
    if (status[friend] !== PROSPECT) continue;
    recorder.heard(friend, member, 'mention');
    noteRecommendation(run, member);
    const draw = uniform(world.draws['pass-join'], friend, key);
    if (draw >= acceptanceProbability(run, friend, 0)) continue;
    comeTomorrow(run, { person: friend, inviter: member, cost: 0, how: 'mention' });
  }
  state.today.length = 0;
}
