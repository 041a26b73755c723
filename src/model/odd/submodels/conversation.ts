import { completes, type Submodel } from '../submodel.ts';

export const CONVERSATION: Submodel = {
  title: 'Conversation',
  section: '§4.4 d',
  purpose: "Writing during a visit: replies to what is read, posts of one's own, and questions, within one budget.",
  code: ['conversation.ts'],
  equations: [
    'talkativeness α: lognormal with mean 1 and spread σ_a; a share π_L of members never writes',
    'inhibition Inh = g0 + (1 - g0) Φ^r, with Φ^r as it was before the visit',
    'reply to a message of j, a days old, with n replies: chance 1 - e^(-h)',
    '    h = w α u φ^a Inh ρ(s_ij) Mot / (1 + n/n_sat),   ρ(s) = ρ_s + (ρ_b - ρ_s) s³/(s³ + θ_b³)',
    'reply to a prompt (topic of the operator, activity): the same with max(ρ_act, Inh ρ(0)) in place of Inh ρ(s_ij)',
    "posts of one's own: Poisson(μ), at most what replies have left of W",
    '    μ = μ0 α (1 + ν e^(-tenure/7)) Inh (¼ + ¾ B/B0) (1 + β_R R̂)/(1 + β_R R̂0) Mot',
    'Mot: see Motivation and incentives; 1 without rewards',
    'on each message after the first: R̂ + η_R (replies received since the one before - R̂), R̂ = R̂0 at first',
    "the topic of a post: drawn by the interests of the author's segment; of a reply: that of what it answers",
  ],
  switches: {
    inhibition: '`off` sets g0 = 1: nobody hesitates before strangers.',
    tieEffects: '`off`, or a formula for cohesion, puts ρ̄ for ρ(s) between members, and Φ̄^r for Φ^r in Inh.',
  },
  decisions: [
    completes(
      'Prompts are answered free of inhibition, with ρ_act or with Inh · ρ(0), whichever is larger.',
      'The specification gives them a readiness of their own, independent of ties; being asked is what lets strangers speak.',
    ),
    completes(
      'Replies are written while reading, then posts, then a question; all share the budget W.',
      'Somebody who opens a chat answers before turning to something new; one budget is what keeps talk from exploding.',
    ),
    completes(
      'A simulated message that stands for w is answered at most once, with w in the hazard.',
      'A member answers a message, not a stretch of messages; the bias is small while h is.',
    ),
    completes(
      'The posts of one visit share one topic, and all break a rule or none does.',
      'More than one post in a visit is rare, and people stay with a topic.',
    ),
    completes(
      "Replies received and expected count answers of operators as well as of members, and a member's own messages of every kind.",
      'The specification speaks of replies per own message; to a newcomer an answer is an answer (P12).',
    ),
  ],
};
