import { completes, departs, leavesOut, type Submodel } from '../submodel.ts';

export const VALUE: Submodel = {
  title: 'Value, belonging, need',
  purpose:
    'What a visit was worth to the member, at its end; what members have come to feel decides whether they return and stay.',
  code: ['members/value.ts'],
  equations: [
    'G_gro = 1 - e^(-Σ w u serves_gro 1[unread] (1 - K) / b_h), without (1 - K) for pieces made for a level',
    'K + η_K G_gro (1 - K)',
    'G_soc = 1 - e^(-(Σ w κ(s) + Σ w u serves_soc + 3 · replies received) / b_h),   κ = 1 bonded, 0.6 recognised, 0.25 stranger',
    'G_ent = 1 - e^(-Σ w u serves_ent / b_h)',
    'G_ben = 1 - e^(-Σ w u serves_ben / b_h), ⊕ what rewards received give (see Motivation and incentives)',
    '    serves: (0, 0, 1, 0) for messages and posts, (0, 0, 1, 1) for prompts of the operator, what the kind or the scenario says for others',
    '    of (benefit, social, growth, fun)',
    'cost = c_R (r/A) / max(0.2, share of messages read that are relevant) + ζ Z + tedium (see Habituation) + γ_G G',
    'S + η_S (m_gro G_gro + m_soc G_soc + m_ent G_ent + m_ben G_ben - cost - S)',
    'B + η_B (σ(b0 + b_r Φ^r + b_b Φ^b + b_id Id) - B), then + (1 - B) min(1, b_rep · replies received)',
    'question: chance 1 - e^(-q0 Q Inh) a visit, Q = Q_0 at first; one open at a time',
    'answered when the member next looks: Q - ½ (at least 0), S + Δ_Q (1 - S), T + Δ_Q (1 - T)',
    'not answered after D days: S - Δ_Q S, T - Δ_Q T, and the question is given up',
  ],
  fixed: [
    { name: 'CLOSENESS_BONDED', value: 1, meaning: 'value κ of a message by a member one is bonded to' },
    { name: 'CLOSENESS_RECOGNISED', value: 0.6, meaning: 'value κ of a message by a member one recognises' },
    { name: 'CLOSENESS_STRANGER', value: 0.25, meaning: 'value κ of a message by a stranger' },
    { name: 'REPLY_VALUE', value: 3, meaning: 'messages of a bonded member that a reply received is worth' },
    { name: 'LEAST_RELEVANT_SHARE', value: 0.2, meaning: 'relevant share below which reading tires no more' },
    { name: 'NEED_SETTLED', value: 0.5, meaning: 'need that an answer settles' },
    { name: 'ANSWER_EXPERTISE', value: 0.5, meaning: "expertise from which a member's reply answers a question" },
  ],
  switches: {
    attention: '`unlimited` makes the cost of reading 0, as r/A is.',
    tieEffects: '`off` puts Φ̄^r, Φ̄^b into belonging and κ̄ for κ(s).',
  },
  decisions: [
    completes(
      'Everybody arrives with need Q_0, which only answers lower; nothing renews it.',
      'The specification says how need falls, not how it arises. With the default one answer settles it.',
    ),
    departs(
      'A question is asked at rate q0 · Q a visit, times Inh; the specification has q0 · Q a day without Inh.',
      'A question is written in a visit, before the same strangers as any other message.',
    ),
    completes(
      'A reply answers a question if its author has expertise of 0.5 or more, or is the operator.',
      "The specification asks for an answer of quality above 0.5; members' messages have no quality of their own, so that expertise stands for it.",
    ),
    completes(
      'Whether a question was answered is found out at a visit: an answer that is there by then counts, also after D days.',
      'People judge by what they find when they look.',
    ),
    completes(
      'The effects of answers and of being ignored are parts Δ_Q of what is left up to 1, or down to 0.',
      'The specification gives 0.05 without saying of what; parts keep trust within 0 and 1.',
    ),
    completes(
      'Identity Id belongs to a member, is won by taking part in activities, and fades with half in 30 days between visits.',
      'The specification names signals of a group without a dynamic; those who take part are those who feel it (P14), and 30 days is its time for fatigue.',
    ),
    completes(
      'Fun comes from prompts read; messages already read give no growth again.',
      'The specification takes activities and likes; there are no likes.',
    ),
    leavesOut(
      'The motive benefit is served by rewards, and by activities and content made for it, not by offers bought: without any of these (G_ben = 0) segments that give it much weight are harder to satisfy.',
      'Do not compare the satisfaction of segments whose weight of benefit differs.',
    ),
    completes(
      'What is known grows with what is learnt, at rate η_K, which is 0 unless a scenario says otherwise; what members write wears off with it, content of the operator for a level does not.',
      'The specification says that knowledge saturates unless there is content for the level of veterans, and gives no rate.',
    ),
    leavesOut(
      'Expertise itself never grows.',
      'Beginners stay beginners; they know what the community teaches, but do not answer questions for it.',
    ),
  ],
};
