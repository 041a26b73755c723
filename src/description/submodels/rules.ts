import { completes, type Submodel } from '../submodel.ts';

export const RULES: Submodel = {
  title: 'Rules',
  purpose: 'Posts that break the rules, and rules of who may join.',
  code: ['staff/rules.ts'],
  equations: [
    'compliance C = σ(n0 + n_R 1[rules visible, or quiz passed] + n_Φ Φ^r + n_E E), E = 1 - exp(-enforcement / k_E) of the group',
    'who knows the rules speaks more readily: Inh ← min(1, Inh (1 + n_W e^(-tenure/7)))',
    'offences: ads v_ad, abuse v_ab, the rest off the topic; what the rules do not forbid answers to n0 and n_Φ alone',
    'an abusive message takes a share Δ_ab of the satisfaction of each reader',
    'who fails the quiz at the door is refused; who passes one has ϑ ← ϑ (1 - φ_q)',
    'the posts of a visit break a rule with chance (1 - C) v0, and then have quality 0.2',
    'who belongs to a segment that may not join is refused at the door',
  ],
  fixed: [{ name: 'VIOLATION_QUALITY', value: 0.2, meaning: 'quality of a post that breaks a rule' }],
  switches: { tieEffects: '`off` puts Φ̄^r for Φ^r.' },
  decisions: [
    completes(
      "Only posts of one's own can break a rule, not replies or questions; the harm of such a post is its low quality.",
      'The specification says how often, not which and with what effect; a low quality makes it noise to everybody who reads it.',
    ),
    completes(
      'Visible rules make newcomers less shy, fading in a week.',
      'Participation of newcomers rose by 70 % where rules were shown (P17); that they hesitate less who know what is expected is the mechanism assumed.',
    ),
  ],
};
