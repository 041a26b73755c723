import { completes, departs, type Submodel } from '../submodel.ts';

export const VISIT: Submodel = {
  title: 'Visit',
  purpose:
    'Whether a member opens the group today. The bracket is the chat list: a group in which nothing is new sinks and is not opened, by which abandoned groups die.',
  code: ['talk/visits.ts', 'members/candidates.ts', 'talk/visit-scratch.ts'],
  equations: [
    'p = σ(logit v + β_S (S - S0) + β_B (B - B0)) · [e0 + (1 - e0)(1 - e^(-U/u0))]        U: unread messages',
    'p_max: the largest p that any S from -c_R/0.2 to 1 and any B from 0 to 1 allow',
    'candidate days: the day of joining, then gaps from a geometric law with chance p_max a day',
    'on a candidate day: comes if u · p_max < p, u uniform; hence with chance p on any day',
    'else, on any day, unless muted: comes with chance n ⊕ r        a ⊕ b = 1 - (1 - a)(1 - b)',
    '    n: notice of an activity (see Activities); r = p_notify while a reply received is unread, else 0',
    'on the day of joining: comes',
  ],
  decisions: [
    completes(
      'Everybody opens the group on the day of joining (p = 1).',
      'Nothing is unread for a newcomer, so that without it nothing would ever start.',
    ),
    departs(
      'A reply or answer received also sends a notice, with the same p_notify, on every day until the member comes; the specification has notices of activities only.',
      'Chat programs tell people that they were answered, and a newcomer who never learns of a reply cannot be held by it (P12).',
    ),
    departs(
      'The visit base v is the same for all members; the specification gives each a base of their own.',
      'No source gives its spread. Members still differ through belonging and satisfaction.',
    ),
    completes(
      "Candidate days are keyed by person and counted from the day of joining; the order of a day's visitors comes from one random byte a person and day, and equal bytes keep the order of seats.",
      'The days are the same under every strategy that lets the person join on the same day; a finer order costs time and a day cannot tell.',
    ),
    completes('A member visits at most once a day.', 'The step of the model is a day.'),
  ],
};
