/**
 * The operators' queue: questions, and first posts where that is the policy, are answered first come, first served, as far as the
 * hours go.
 */

import { said } from '../../language/said.ts';
import { normalQuantile } from '../../numeric/normal.ts';
import { type Mechanism, type Phase, Slot } from '../mechanism.ts';
import { isOutage } from '../opinions/shocks.ts';
import type { Run } from '../run.ts';
import { pay } from '../selling/money.ts';
import { answer, isOpen, replyAsOperator } from '../talk/conversation.ts';
import { loadOn } from './burn-out.ts';
import { openQuestions } from './open-questions.ts';
import { hoursOfContent } from './operator-hours.ts';

/** Time that a text for everybody takes, against an answer. */
export const TEMPLATE_TIME = 0.2;
/** Standard deviation of what people get done in an hour, and the least of it. */
export const SKILL_SPREAD = 0.32;
export const LEAST_SKILL = 0.1;

interface Operators {
  /** Part of an answer that is left over from yesterday. */
  credit: number;
  /** How close to their limit they have worked, from 0 to 1. */
  strain: number;
}

const slot = new Slot<Operators>();

export const OPERATORS: Mechanism<Operators> = { slot, create: () => ({ credit: 0, strain: 0 }) };

/**
 * What an hour of theirs gets done, and how well, against that of a usual one. Between people who do the same work of middling difficulty, output
 * has a standard deviation of about a third of its mean (Hunter, Schmidt & Judiesch 1990: 0.32).
 */
function skillOf({ strategy }: Run): number {
  const { skill } = strategy.operators;
  return skill === undefined ? 1 : Math.max(LEAST_SKILL, 1 + SKILL_SPREAD * normalQuantile(skill));
}

/** Takes the time of so many answers from what is left, if there is as much. */
export function takeTime(run: Run, answers: number): boolean {
  const operators = slot.in(run);
  if (operators.credit < answers) return false;
  operators.credit -= answers;
  return true;
}

export const OPERATORS_PHASE: Phase = {
  name: said("questions in the operators' queue are answered", '解答运营者队列中的问题'),
  details: said(
    'First come, first served, as far as the hours go; the wages of the day are paid.',
    '先到先得，直到工时用完；支付当天工资。',
  ),
  submodels: ['operators', 'money'],
  act: serveQuestions,
};

function serveQuestions(run: Run): void {
  const { strategy, parameters: p, members, day, recorder } = run;
  const { count, hours, wage } = strategy.operators;
  pay(run, count * hours * wage);
  if (isOutage(run)) return;
  const operators = slot.in(run);
  const questions = openQuestions(run);
  const skill = skillOf(run);
  const isTemplate = strategy.operators.welcome === 'template';
  // Hours that were not needed are gone; a fraction of an answer carries over.
  const preparing = hoursOfContent(run) * p.answersPerHour;
  const load = loadOn(run, operators.strain, count * hours * p.answersPerHour * skill, questions.length + preparing);
  operators.strain = load.strain;
  operators.credit = Math.min(operators.credit, 1) + Math.max(0, load.capacity - preparing);
  let served = 0;
  while (served < questions.length && operators.credit >= 1) {
    const { group, message, member, day: asked, isQuestion } = questions[served++]!;
    // The member has left, has given up or has been answered by another.
    if (members.group[member] !== group.id) continue;
    if (isQuestion ? !isOpen(run, member, message) : !group.messages.isUnansweredFirst(message)) continue;
    operators.credit--;
    if (isQuestion) answer(run, group, message, member, skill);
    else {
      if (isTemplate) operators.credit += 1 - TEMPLATE_TIME;
      replyAsOperator(run, group, message, member, (isTemplate ? p.templateWorth : 1) * skill);
    }
    recorder.helped(day - asked);
  }
  questions.splice(0, served);
}
