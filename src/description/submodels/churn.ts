import { completes, leavesOut, type Submodel } from '../submodel.ts';

export const CHURN: Submodel = {
  title: 'Leaving',
  purpose:
    'Leaving for good. Tenure does not enter: that veterans stay longer comes from who is left and from what they feel (P18).',
  code: ['members/churn.ts', 'members/dropping-out.ts', 'members/leaving.ts', 'measuring/reasons.ts'],
  equations: [
    'ϑ ~ Beta(a, b), drawn for each person',
    'on a candidate day, after the visit if there was one: leaves with chance min(1, h)',
    '    h = (ϑ + pull of a competitor) · p̂/p_max · exp(-γ_B (B - B0) - γ_S (S - S0) + γ_O ln⁺(U/A) + γ_Z Z + γ_G G + β_0 e^(-(N - 1)/2) - γ_K K)',
    "    U: unread when the day's turn came; p̂: p_max of a member of z = 0 where readiness does not differ; K: see Conversation",
    'on any day, whether or not the group can be opened: leaves with chance ω, by chance',
    'why: by chance if the draw is below ϑ times what held the member; else what drives most of γ_S (S0 - S), γ_B (B0 - B), γ_O ln⁺(U/A), γ_Z Z, γ_G G, the empty room (as belonging) and',
    '    ln(1 + pull/ϑ); by the fee, taken out, or lost when a group was divided where that was it',
    'if U > A and B > 0.5 the member mutes the group instead of feeling the overload',
  ],
  fixed: [{ name: 'ATTACHED', value: 0.5, meaning: 'belonging above which a member mutes an overloaded group' }],
  switches: {
    attention: '`unlimited` makes overload impossible: nobody leaves for it or mutes.',
  },
  decisions: [
    completes(
      'The hazard is asked on candidate days only, and is the same a day (p̂ · h) however often these come.',
      'The specification evaluates leaving at candidate days. How ready somebody is to visit says nothing on how readily they leave for good.',
    ),
    completes(
      'A member with belonging above 0.5 who finds more unread than A mutes the group for good, gets no more notices, and is spared the effect of overload on leaving, not the rest of the hazard.',
      'The specification says that attached members mute instead of leaving, without a limit and without a way back.',
    ),
    completes(
      'Who has left does not come back.',
      'The specification knows only left; a second joining would need a rule of its own.',
    ),
    completes(
      'Who leaves is counted under one reason.',
      'Reasons then add up; where several drive, the one that weighs most is what a manager would act on.',
    ),
    leavesOut(
      'Members who were referred leave as readily as others (no factor 0.82).',
      'Referral programs gain nothing through loyalty (P22), as far as results go.',
      ({ parameters }) => (parameters.referredChurn ?? 1) === 1,
    ),
    completes(
      'An open grievance G makes members leave.',
      'The specification lets grievance only make complaints louder; members whom a crisis hits also go.',
    ),
    completes(
      'A competitor adds to how easily everybody leaves, so that belonging and satisfaction hold against it too.',
      'The specification names no law for it.',
    ),
  ],
};
