/**
 * The operators' queue: questions are answered first come, first served, as far as the hours go (MODEL.md §4.4 l).
 */
import { answer, isOpen } from './conversation.ts';
import { pay } from './money.ts';
import type { Run } from './run.ts';

export function serveQuestions(run: Run): void {
  const { strategy, parameters: p, questions, members, day, recorder } = run;
  const { count, hours, wage } = strategy.operators;
  pay(run, count * hours * wage);
  if (run.outage) return;
  // Hours that were not needed are gone; a fraction of an answer carries over.
  const capacity = count * hours * p.answersPerHour;
  run.answerCredit = Math.min(run.answerCredit, 1) + capacity;
  let served = 0;
  while (served < questions.length && run.answerCredit >= 1) {
    const { group, message, member, day: asked } = questions[served++]!;
    // The asker has left, has given up or has been answered by a member.
    if (members.group[member] !== group.id || !isOpen(run, member, message)) continue;
    run.answerCredit--;
    answer(run, group, message, member);
    recorder.tally.answers++;
    recorder.tally.answerWait += day - asked;
  }
  questions.splice(0, served);
}
