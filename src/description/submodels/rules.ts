import { work } from '../reference.ts';
import { completes, leavesOut, type Submodel } from '../submodel.ts';

export const RULES: Submodel = {
  title: 'Rules',
  purpose: 'Messages that break the rules, what they do to others, and rules of who may join.',
  code: ['staff/rules.ts', 'staff/harm.ts'],
  equations: [
    'compliance C = σ(n0 + n_R 1[rules visible, or quiz passed] + n_Φ Φ^r + n_E E), E = 1 - exp(-enforcement / k_E) of the group; + n_X once told why a message of theirs was acted on',
    'who knows the rules speaks more readily: Inh ← min(1, Inh (1 + n_W e^(-tenure/7)))',
    'offences: ads v_ad, abuse v_ab, the rest off the topic; what the rules do not forbid answers to n0 and n_Φ alone',
    'an abusive message takes a share Δ_ab of the satisfaction of each reader',
    'a reply that is abuse takes a share Δ_ins of satisfaction and belonging from whom it answers, makes no tie, and counts for ρ_hos replies in R̂',
    'who fails the quiz at the door is refused; who passes one has ϑ ← ϑ (1 - φ_q)',
    'the posts of a visit break a rule with chance (1 - C) (v0 + (1 - v0) b_v x), x the share of offences in what was read; quality is then 0.2',
    'a reply breaks one with chance (1 - C) (ψ_v v0 + (1 - ψ_v v0) b_v x), x = 1 if what it answers is an offence that stands',
    'who belongs to a segment that may not join is refused at the door',
  ],
  fixed: [{ name: 'VIOLATION_QUALITY', value: 0.2, meaning: 'quality of a post that breaks a rule' }],
  switches: { tieEffects: '`off` puts Φ̄^r for Φ^r.' },
  decisions: [
    completes(
      'Posts and replies can break a rule, questions and what is written on duty cannot; such a message is of low quality, sets an example while it stands, and abuse hurts.',
      'Trolling before their own turn took the share of people who trolled from 35 to 51 % (Cheng et al. 2017); deleting curbed offences in the thread (Horta Ribeiro, Cheng & West 2022); a hostile first answer made a second post 1.8 times less likely (Smirnov et al. 2023).',
    ),
    leavesOut(
      'Hostility does not draw readers.',
      'Hiding hostile posts lowered reading in an experiment: what harm does to those who stay is somewhat overstated, what it does to newcomers is not.',
    ),
    completes(
      'Visible rules make newcomers less shy, fading in a week.',
      'Participation of newcomers rose by 70 % where rules were shown (P17); that they hesitate less who know what is expected is the mechanism assumed.',
    ),
  ],
  works: [
    work(
      'Cheng',
      2017,
      'Cheng, J., Bernstein, M., Danescu-Niculescu-Mizil, C. & Leskovec, J. (2017). Anyone can become a troll: causes of trolling behavior in online discussions. CSCW 2017.',
      '10.1145/2998181.2998213',
    ),
    work(
      'Horta Ribeiro',
      2022,
      'Horta Ribeiro, M., Cheng, J. & West, R. (2022). Automated content moderation increases adherence to community guidelines. arXiv 2210.10454.',
    ),
    work(
      'Jhaver',
      2019,
      'Jhaver, S., Bruckman, A. & Gilbert, E. (2019). Does transparency in moderation really matter? User behavior after content removal explanations on Reddit. Proceedings of the ACM on Human-Computer Interaction 3 (CSCW).',
      '10.1145/3359252',
    ),
    work('Pew', 2017, 'Pew Research Center (2017). Online harassment 2017.'),
    work(
      'Smirnov',
      2023,
      'Smirnov, I., Oprea, C. & Strohmaier, M. (2023). Toxic comments are associated with reduced activity of volunteer editors on Wikipedia. PNAS Nexus 2.',
      '10.1093/pnasnexus/pgad385',
    ),
  ],
};
