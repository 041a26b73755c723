/** The messages of a group that got most replies: what an operator can see without reading them all. */
import type { Group } from '../groups/group.ts';
import { INNOCENT, QUESTION } from '../talk/message-ring.ts';

/** Numbers of at most `count` messages of present members since `since`, most replied to first; none without a reply. */
export function bestMessages({ messages, memberAt }: Group, since: number, count: number): number[] {
  const found: { number: number; replies: number }[] = [];
  for (let number = messages.posted - 1; messages.holds(number) && number >= 0; number--) {
    if (messages.dayOf(number) < since) break;
    const seat = messages.authorOf(number);
    const replies = messages.repliesOf(number);
    if (seat < 0 || memberAt[seat]! < 0 || replies === 0) continue;
    // What has been chosen once is a prompt or a note now.
    if (messages.kindOf(number) > QUESTION || messages.isDeleted(number)) continue;
    if (messages.offenceOf(number) !== INNOCENT) continue;
    found.push({ number, replies });
  }
  found.sort((a, b) => b.replies - a.replies || b.number - a.number);
  return found.slice(0, count).map(({ number }) => number);
}
