import { completes, leavesOut, type Submodel } from '../submodel.ts';

export const OPERATORS: Submodel = {
  title: 'Operators',
  purpose: 'What the operator does: leads topics, and answers questions first come, first served.',
  code: ['staff/operators.ts', 'programme/content.ts', 'staff/burn-out.ts'],
  equations: [
    'answers a day = operators · hours · (c_op/8); a fraction of an answer is kept for the next day, unused hours are not',
    'strain follows the load, min(1, waiting / capacity), in d_w days; capacity is lowered by the share β_o max(0, strain - 0.8) / 0.2, for moderators too',
    'wages = operators · hours · wage, every day',
    'a topic (`daily-topic`): f_top prompts in one thread on its day; a post: one message that is only read',
    'every group gets its copy',
  ],
  fixed: [
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
    leavesOut('Operators have no skill.', 'Two operators are one with twice the hours.'),
  ],
};
