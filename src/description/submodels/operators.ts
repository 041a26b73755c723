import { work } from '../reference.ts';
import { completes, leavesOut, type Submodel } from '../submodel.ts';

export const OPERATORS: Submodel = {
  title: 'Operators',
  purpose: 'What the operator does: leads topics, and answers questions first come, first served.',
  code: ['staff/operators.ts', 'programme/content.ts', 'staff/burn-out.ts'],
  equations: [
    'answers a day = operators · hours · (c_op/8); a fraction of an answer is kept for the next day, unused hours are not',
    'a welcome by template takes TEMPLATE_TIME of an answer and counts for ρ_tem replies',
    'strain follows the load, min(1, waiting / capacity), in d_w days; capacity is lowered by the share β_o max(0, strain - 0.8) / 0.2, for moderators too',
    'wages = operators · hours · wage, every day',
    'a topic (`daily-topic`): f_top prompts in one thread on its day; a post: one message that is only read',
    'every group gets its copy',
  ],
  fixed: [
    { name: 'TEMPLATE_TIME', value: 0.2, meaning: 'time that the same text for everybody takes, against an answer' },
    { name: 'TRIGGERED_QUALITY', value: 0.7, meaning: 'quality of a topic that a trigger asks for' },
    { name: 'BEARABLE', value: 0.8, meaning: 'strain that can be borne for ever' },
  ],
  decisions: [
    completes(
      "An operator's topic is a led thread: f_top prompts on its day, the first of them pinned.",
      "With one message a topic the month's plan of the shipped course scenario falls silent while it still runs, against the handbook case (P26); the second implementation behind the specification used six operator messages a day (§9).",
    ),
    completes(
      'Operators answer questions, and first posts where that is their policy, in the evening, so that the asker finds the answer at the next visit; they also answer what a member has answered already, in its turn.',
      'An operator who works through a list does not follow every thread. The wait in the queue is what overload means.',
    ),
    completes(
      'Leading topics and activities takes none of the hours; content has a cost of its own, paid once for all groups.',
      'The specification counts items answered. Preparation is paid for by `cost`.',
    ),
    completes(
      'A welcome that says the same to everybody does nothing.',
      'A personal invitation raised retention of newcomers to Wikipedia (Morgan & Halfaker 2018), a generic tutorial did not (Narayan et al. 2017).',
    ),
    leavesOut('Operators have no skill.', 'Two operators are one with twice the hours.'),
  ],
  works: [
    work(
      'Morgan',
      2018,
      'Morgan, J. T. & Halfaker, A. (2018). Evaluating the impact of the Wikipedia Teahouse on newcomer socialization and retention. OpenSym 2018.',
      '10.1145/3233391.3233544',
    ),
    work(
      'Narayan',
      2017,
      'Narayan, S., Orlowitz, J., Morgan, J., Hill, B. M. & Shaw, A. (2017). The Wikipedia Adventure: field evaluation of an interactive tutorial for new users. CSCW 2017.',
      '10.1145/2998181.2998307',
    ),
  ],
};
