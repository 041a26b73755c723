/** Content that members make: the operator takes the best of what they wrote, or asks one of them. */
import type { CompiledContent } from '../../model/content.ts';
import { packed } from '../../random/pack.ts';
import { uniform } from '../../random/threefry.ts';
import type { Group } from '../groups/group.ts';
import type { Run } from '../run.ts';
import { isSilenced } from '../staff/moderation-state.ts';
import { write } from '../talk/conversation.ts';
import { areSigned } from '../talk/identity.ts';
import { NOTE, PROMPT } from '../talk/message-ring.ts';
import { bestMessages } from './best-messages.ts';

/** Days within which a member who is asked has looked in. */
export const LATELY = 7;
/** Pieces a day of one lever, and levers of content, that have draws of their own. */
const PIECE_RANGE = 1000;

/**
 * Lets a member fill today's k-th place of a lever in a group, when one is to and can; returns the number of the message, or -1.
 * Which places are to be filled is a draw for the place; whom to ask a draw for each person.
 */
export function memberPiece(run: Run, group: Group, content: CompiledContent, k: number, topic: number): number {
  const { byMembers } = content;
  if (byMembers === undefined) return -1;
  // By the lever and the group, then by day and piece.
  const which = packed(run.day, k, PIECE_RANGE);
  const place = uniform(run.world.draws['member-made'], packed(content.key, group.key), which);
  if (place >= byMembers.share) return -1;
  return byMembers.asked ? askSomebody(run, group, content, topic) : takeBest(run, group, content, k);
}

/** Publishes one of the best messages since the last piece again, under its author's name. */
function takeBest(run: Run, group: Group, content: CompiledContent, k: number): number {
  const { messages } = group;
  const best = bestMessages(group, run.day - content.every, k + 1)[k];
  if (best === undefined) return -1;
  const seat = messages.authorOf(best);
  const { level, quality, topic } = messages.contentOf(best);
  recognise(run, group.memberAt[seat]!);
  const again = messages.append(seat, run.day, content.asks ? PROMPT : NOTE, topic, level, quality);
  if (areSigned(run)) messages.sign(again, messages.signatureOf(best)); // what moderators took it for, they take it for again
  return again;
}

/** Asks one of those who have written and looked in lately; they may decline. */
function askSomebody(run: Run, group: Group, content: CompiledContent, topic: number): number {
  const { members, world, day, parameters: p } = run;
  const key = packed(day, content.key, PIECE_RANGE);
  let asked = -1;
  let least = 2;
  for (let at = 0; at < group.visibleCount; at++) {
    const member = group.memberAt[group.visible[at]!]!;
    if (day - members.lastVisitDay[member]! > LATELY || isSilenced(run, member)) continue;
    const draw = uniform(world.draws.asked, members.person[member]!, key);
    if (draw >= least) continue;
    least = draw;
    asked = member;
  }
  // The draw that chose them is small: whether they agree needs one of its own.
  if (asked < 0 || uniform(world.draws.asked, members.person[asked]!, -1 - key) >= p.askedAgree) return -1;
  recognise(run, asked);
  const seat = members.seat[asked]!;
  return write(run, group, asked, seat, content.asks ? PROMPT : NOTE, topic, content.quality, -1);
}

/** To be chosen is as good as to take part in an activity. */
export function recognise(run: Run, member: number): void {
  const { members, parameters: p } = run;
  members.satisfaction[member]! += p.activitySatisfaction * (1 - members.satisfaction[member]!);
  members.identity[member]! += p.identityRate * (1 - members.identity[member]!);
}
