import { completes, departs, leavesOut, type Submodel } from '../submodel.ts';

export const MODERATION: Submodel = {
  title: 'Moderation',
  purpose: 'Moderators look through what members write, and act on what they take for an offence.',
  code: ['staff/moderation.ts', 'staff/moderation-state.ts'],
  equations: [
    'messages a day = moderators · hours · (c_mod/8), less what burn-out takes; a fraction is kept for the next day, unused hours are not',
    'P(seen | offence that the rules forbid) = d_mod, P(taken for one | any other message) = ε_f',
    'P(a reader of an offence reports it) = ρ_rep · messages it stands for, only where moderators go by reports',
    'order `arrival`: from the oldest, every group in proportion to what waits in it; `reported`: what is reported first; `only-reported`: nothing else',
    '`warn` leaves the message; the others delete it; from the strike named, `mute` lets its author write nothing for d_mute days and `remove` puts them out',
    'S ← max(-1, S - Δ_f) for an author punished for nothing',
    'explained: the author has been told (see Rules), and the moderator looks through c_exp messages less',
    'enforcement of a group: cases, halving in REMEMBERED_DAYS',
  ],
  fixed: [
    { name: 'REMEMBERED_DAYS', value: 7, meaning: 'days in which the memory of enforcement halves' },
    { name: 'LOWEST_SATISFACTION', value: -1, meaning: 'satisfaction below which punishment takes nobody' },
  ],
  isIdle: ({ strategies }) => strategies.every(({ moderators }) => moderators.count * moderators.hours === 0),
  decisions: [
    completes(
      'Moderators work in the evening: what is written today may be read today, whatever it is.',
      'The specification serves queues after the visits of the day.',
    ),
    completes(
      'What is deleted takes no attention and brings no tie; a visit does not read older messages in its stead.',
      'At most a few messages in a hundred are deleted; reaching further back would cost every read.',
    ),
    departs(
      'Moderation deletes talk that is off the topic with what ties it would have made.',
      'Ren & Kraut 2014 found just that; the rules may allow it by leaving it out of `forbidden`.',
    ),
    leavesOut('Offenders do not protest, and nobody appeals.', 'Only false alarms cost satisfaction.'),
  ],
};
