/** Question hours: while one lasts, needs are put into questions more readily, and in the evening experts answer a batch of them. */

import { said } from '../../language/said.ts';
import type { Phase } from '../mechanism.ts';
import { isOutage } from '../opinions/shocks.ts';
import type { Run } from '../run.ts';
import { openQuestions } from '../staff/open-questions.ts';
import { answer, isOpen, replyAsOperator } from '../talk/conversation.ts';
import { occasionsOf, questionBoost } from './occasions.ts';

/** Quality from which an answer settles a need. */
export const SETTLING_QUALITY = 0.5;

export const QUESTION_HOURS_PHASE: Phase = {
  name: said('experts answer a batch at a question hour', '专家在答疑时段集中解答'),
  details: said('First come, first served, as many as the activity says.', '先到先得，数量由活动设定。'),
  submodels: ['activities'],
  act: answerBatch,
};

/** The experts answer the questions that have waited longest, as many as they have time for. */
function answerBatch(run: Run): void {
  if (questionBoost(run) === 1 || isOutage(run)) return;
  for (const { activity, from, to, cancelled } of occasionsOf(run)) {
    if (activity.kind !== 'question-hour' || cancelled || run.day < from || run.day > to) continue;
    answerSome(run, activity.answers, activity.quality);
  }
}

function answerSome(run: Run, most: number, quality: number): void {
  const { members, recorder, day } = run;
  const questions = openQuestions(run);
  let left = most;
  for (let at = 0; at < questions.length && left > 0; ) {
    const { group, message, member, day: asked, isQuestion } = questions[at]!;
    if (!isQuestion) {
      at++;
      continue;
    }
    questions.splice(at, 1);
    if (members.group[member] !== group.id || !isOpen(run, member, message)) continue;
    left--;
    if (quality >= SETTLING_QUALITY) answer(run, group, message, member);
    else replyAsOperator(run, group, message, member);
    recorder.helped(day - asked);
  }
}
