/**
 * Members who change groups. They take along what is theirs — mood, posts, invitations, the ties among those who move
 * together — and leave behind the messages of the old group, read or not.
 */

import type { Run } from '../run.ts';
import { openQuestions } from '../staff/open-questions.ts';
import { joinCircle, leaveCircle } from '../talk/circles.ts';
import { isOpen } from '../talk/conversation.ts';
import { bringNews } from '../talk/store.ts';
import type { Group } from './group.ts';

/** No message of any group has this number: a question whose thread stayed behind. */
const NOWHERE = -(2 ** 31);

/** Moves the members on `seats` of one group to another, which must have room for them. */
export function moveMembers(run: Run, from: Group, to: Group, seats: Int32Array): void {
  if (seats.length === 0) return;
  const { members } = run;
  const questions = openQuestions(run);
  for (const seat of seats) {
    const member = from.memberAt[seat]!;
    leaveCircle(run, from, member);
    members.group[member] = -1;
  }
  const there = from.moveTo(to, seats);
  for (const seat of there) {
    const member = to.memberAt[seat]!;
    members.group[member] = to.id;
    members.seat[member] = seat;
    members.readTo[member] = to.messages.posted;
    joinCircle(run, to, member);
    bringNews(run, to, member, false);
    members.muted[member] = 0; // the group that was too loud is gone
  }
  // An operator still owes an answer, though not in the thread in which it was asked.
  for (let k = 0; k < questions.length; k++) {
    const question = questions[k]!;
    const { member } = question;
    if (question.group !== from || members.group[member] !== to.id || !isOpen(run, member, question.message)) continue;
    questions[k] = { ...question, group: to, message: NOWHERE };
    members.question[member] = NOWHERE;
  }
}
