/**
 * The operators' queue: questions, and first posts where that is the policy, are answered first come, first served, as far as the
 * hours go (MODEL.md §4.4 l).
 */

import type { Phase } from '../mechanism.ts';
import type { Run } from '../run.ts';
import { pay } from '../selling/money.ts';
import { answer, isOpen, replyAsOperator } from '../talk/conversation.ts';
import { loadOn } from './burn-out.ts';

export const OPERATORS_PHASE: Phase = {
  name: "questions in the operators' queue are answered",
  details: 'First come, first served, as far as the hours go; the wages of the day are paid.',
  submodels: ['operators', 'money'],
  act: serveQuestions,
};

function serveQuestions(run: Run): void {
  const { strategy, parameters: p, questions, members, day, recorder } = run;
  const { count, hours, wage } = strategy.operators;
  pay(run, count * hours * wage);
  if (run.outage) return;
  // Hours that were not needed are gone; a fraction of an answer carries over.
  const load = loadOn(run, run.operatorStrain, count * hours * p.answersPerHour, questions.length);
  run.operatorStrain = load.strain;
  run.answerCredit = Math.min(run.answerCredit, 1) + load.capacity;
  let served = 0;
  while (served < questions.length && run.answerCredit >= 1) {
    const { group, message, member, day: asked, isQuestion } = questions[served++]!;
    // The member has left, has given up or has been answered by another.
    if (members.group[member] !== group.id) continue;
    if (isQuestion ? !isOpen(run, member, message) : !group.messages.isUnansweredFirst(message)) continue;
    run.answerCredit--;
    if (isQuestion) answer(run, group, message, member);
    else replyAsOperator(run, group, message, member);
    recorder.helped(day - asked);
  }
  questions.splice(0, served);
}
