import { VIOLATION_QUALITY } from '../../engine/talk/conversation.ts';
import { said } from '../../language/said.ts';
import { work } from '../reference.ts';
import { completes, leavesOut, type Submodel } from '../submodel.ts';

export const RULES: Submodel = {
  title: said('Rules', '群规'),
  purpose: said(
    'Messages that break the rules, what they do to others, and rules of who may join.',
    '违反群规的消息及其对他人的影响，以及谁可以加入的规则。',
  ),
  code: ['staff/rules.ts', 'staff/harm.ts'],
  equations: [
    said(
      'compliance C = σ(n0 + n_R 1[rules visible, or quiz passed] + n_Φ Φ^r + n_E E), E = 1 - exp(-enforcement / k_E) of the group; + n_C once a message of theirs was acted on, + n_X once told why',
      '守规程度 C = σ(n0 + n_R 1[群规公示或已通过测验] + n_Φ Φ^r + n_E E)，E = 1 - exp(-群的执规程度 / k_E)；自己的消息被处理后 + n_C，被告知原因后 + n_X',
    ),
    said(
      'who knows the rules speaks more readily until they have spoken once: Inh ← min(1, Inh (1 + n_W e^(-tenure/7)))',
      '了解群规的人在第一次发言之前更愿意开口：Inh ← min(1, Inh (1 + n_W e^(-在群天数/7)))',
    ),
    said(
      'offenses: ads v_ad, abuse v_ab, the rest off the topic; what the rules do not forbid answers to n0 and n_Φ alone',
      '违规：广告 v_ad，辱骂 v_ab，其余为跑题；群规不禁止的只取决于 n0 与 n_Φ',
    ),
    said(
      'an abusive message takes a share Δ_ab of the satisfaction of each reader',
      '一条辱骂消息夺走每位读者满意度的 Δ_ab',
    ),
    said(
      'a reply that is abuse takes a share Δ_ins of satisfaction and belonging from whom it answers, makes no tie, and counts for ρ_hos replies in R̂',
      '辱骂性的回复夺走对方满意度与归属感的 Δ_ins，不产生关系，在 R̂ 中相当于 ρ_hos 条回复',
    ),
    said(
      'who fails the quiz at the door is refused; who passes one has ϑ ← ϑ (1 - φ_q)',
      '入群测验不合格者被拒绝；合格者 ϑ ← ϑ (1 - φ_q)',
    ),
    said(
      'the posts of a visit break a rule with chance (1 - C) (v0 + (1 - v0) b_v x), x the share of offenses in what was read; quality is then 0.2',
      '一次访问的帖子以概率 (1 - C) (v0 + (1 - v0) b_v x) 违规，x 为所读中违规的占比；此时质量为 0.2',
    ),
    said(
      'a reply breaks one with chance (1 - C) (ψ_v v0 + (1 - ψ_v v0) b_v x), x = 1 if what it answers is an offense that stands',
      '回复以概率 (1 - C) (ψ_v v0 + (1 - ψ_v v0) b_v x) 违规，若所答是仍在的违规消息则 x = 1',
    ),
    said('who belongs to a segment that may not join is refused at the door', '属于不得加入的人群者在入口被拒绝'),
  ],
  fixed: [
    {
      name: 'VIOLATION_QUALITY',
      value: VIOLATION_QUALITY,
      meaning: said('quality of a post that breaks a rule', '违规帖子的质量'),
    },
  ],
  switches: { tieEffects: said('`off` puts Φ̄^r for Φ^r.', '`off` 以 Φ̄^r 代替 Φ^r。') },
  decisions: [
    completes(
      said(
        'Posts and replies can break a rule, questions and what is written on duty cannot; such a message is of low quality, sets an example while it stands, and abuse hurts.',
        '帖子与回复会违规，提问与职责内所写不会；这样的消息质量低，只要还在就是坏榜样，辱骂伤人。',
      ),
      said(
        'Seeing trolling before their own turn took the share of people who trolled from 35 to 51 % (Cheng et al. 2017); deleting curbed offenses in the thread (Horta Ribeiro, Cheng & West 2023); a hostile first answer made a second post 1.8 times less likely (Smirnov et al. 2023).',
        '先看到挑衅使挑衅者的占比从 35% 升到 51%（Cheng et al. 2017）；删除抑制同一讨论串中的违规（Horta Ribeiro, Cheng & West 2023）；敌意的首个回复使再次发帖的可能降低 1.8 倍（Smirnov et al. 2023）。',
      ),
    ),
    leavesOut(
      said('Hostility does not draw readers.', '敌意不会吸引读者。'),
      said(
        'Hiding hostile posts lowered reading in an experiment: what harm does to those who stay is somewhat overstated, what it does to newcomers is not.',
        '一项实验中隐藏敌意帖子降低了阅读量：对留下者的伤害略有高估，对新人则没有。',
      ),
    ),
    completes(
      said('Visible rules make newcomers less shy, fading in a week.', '公示群规使新人不那么怯场，一周内消退。'),
      said(
        'Participation of newcomers rose by 70 % where rules were shown (P17); that they hesitate less who know what is expected is the mechanism assumed.',
        '公示群规处新人的参与提高 70 %（P17）；知道规矩的人更少犹豫，是所假设的机制。',
      ),
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
      2023,
      'Horta Ribeiro, M., Cheng, J. & West, R. (2023). Automated content moderation increases adherence to community guidelines. WWW 2023.',
      '10.1145/3543507.3583275',
    ),
    work(
      'Jhaver',
      2019,
      'Jhaver, S., Bruckman, A. & Gilbert, E. (2019). Does transparency in moderation really matter? User behavior after content removal explanations on Reddit. Proceedings of the ACM on Human-Computer Interaction 3 (CSCW).',
      '10.1145/3359252',
    ),
    work('Pew', 2017, 'Pew Research Center (2017). Online harassment 2017.'),
    work(
      'Srinivasan',
      2019,
      'Srinivasan, K. B., Danescu-Niculescu-Mizil, C., Lee, L. & Tan, C. (2019). Content removal as a moderation strategy: compliance and other outcomes in the ChangeMyView community. Proceedings of the ACM on Human-Computer Interaction 3 (CSCW).',
      '10.1145/3359265',
    ),
    work(
      'Smirnov',
      2023,
      'Smirnov, I., Oprea, C. & Strohmaier, M. (2023). Toxic comments are associated with reduced activity of volunteer editors on Wikipedia. PNAS Nexus 2.',
      '10.1093/pnasnexus/pgad385',
    ),
  ],
};
