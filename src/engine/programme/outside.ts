/**
 * Content that also appears outside the community, on a page: people come across it, more of them follow the page the better it is, and followers
 * see every later piece there.
 *
 * joins: σ(… + a3 (quality - 1) + a5 κ_I · part by members): a piece shows what the community is like, and members' own words count as hearsay.
 */
import { said } from '../../language/said.ts';
import { appearsOn, type CompiledContent } from '../../model/content.ts';
import { packed } from '../../random/pack.ts';
import { uniform } from '../../random/threefry.ts';
import { acceptanceProbability } from '../joining/acceptance.ts';
import { comeTomorrow } from '../joining/coming.ts';
import { type Mechanism, type Phase, Slot } from '../mechanism.ts';
import { PROSPECT } from '../members/people.ts';
import type { Run } from '../run.ts';

/** By page: 1 for people who follow it. */
const slot = new Slot<Map<string, Uint8Array>>();

export const PAGES: Mechanism<Map<string, Uint8Array>> = {
  slot,
  create: (_model, { content }) => (content.every(({ outside }) => outside === undefined) ? undefined : new Map()),
};

export const PAGES_PHASE: Phase = {
  name: said('content appears on pages outside', '内容发布在群外主页'),
  details: said(
    'In the order of the scenario; who is won over comes in tomorrow.',
    '按场景中的顺序；被打动的人明天加入。',
  ),
  submodels: ['telling', 'joining'],
  act: publishOutside,
};

function publishOutside(run: Run): void {
  const pages = slot.of(run);
  if (pages === undefined) return;
  for (const content of run.strategy.content)
    if (content.outside !== undefined && appearsOn(content, run.day)) show(run, content, pages);
}

function show(run: Run, content: CompiledContent, pages: Map<string, Uint8Array>): void {
  const { world, status, recorder, parameters: p, day } = run;
  const { page, viewers, follow } = content.outside!;
  const size = world.segmentOf.length;
  const followers = pages.get(page) ?? new Uint8Array(size);
  pages.set(page, followers);
  const chance = Math.min(1, (viewers * content.perDay) / size);
  const byMembers = content.byMembers?.share ?? 0;
  const word = p.acceptRelevance * (content.quality - 1) + p.acceptWord * p.wordIntent * byMembers;
  const key = packed(content.key, day);
  for (let person = 0; person < size; person++) {
    if (status[person] !== PROSPECT) continue;
    if (followers[person] === 0 && uniform(world.draws['page-seen'], person, key) >= chance) continue;
    recorder.heard(person, -1, undefined);
    if (uniform(world.draws['page-join'], person, key) < acceptanceProbability(run, person, 0, word))
      comeTomorrow(run, { person, inviter: -1, cost: 0, how: 'channel', channel: page });
    else if (follow > 0 && uniform(world.draws['page-follow'], person, key) < follow * content.quality)
      followers[person] = 1;
  }
}
