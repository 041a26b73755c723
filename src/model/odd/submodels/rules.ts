import { completes, leavesOut, type Submodel } from '../submodel.ts';

export const RULES: Submodel = {
  title: 'Rules',
  section: '§4.4 l',
  purpose: 'Posts that break the rules, and rules of who may join.',
  code: [],
  equations: [
    'compliance C = σ(n0 + n_R 1[rules visible] + n_Φ Φ^r)',
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
    leavesOut(
      'Nobody enforces rules: no moderators, warnings, removals, reports or false positives.',
      'Visible rules are the only lever against bad posts.',
    ),
  ],
};
