import { said } from '../../language/said.ts';
import { completes, type Submodel } from '../submodel.ts';

export const RULES: Submodel = {
  title: said('Rules', '群规'),
  purpose: said('Posts that break the rules, and rules of who may join.', '违反群规的帖子，以及谁可以加入的规则。'),
  code: ['staff/rules.ts'],
  equations: [
    said(
      'compliance C = σ(n0 + n_R 1[rules visible, or quiz passed] + n_Φ Φ^r + n_E E), E = 1 - exp(-enforcement / k_E) of the group',
      '守规程度 C = σ(n0 + n_R 1[群规公示或已通过测验] + n_Φ Φ^r + n_E E)，E = 1 - exp(-群的执规程度 / k_E)',
    ),
    said(
      'who knows the rules speaks more readily: Inh ← min(1, Inh (1 + n_W e^(-tenure/7)))',
      '了解群规的人更愿意发言：Inh ← min(1, Inh (1 + n_W e^(-在群天数/7)))',
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
      'who fails the quiz at the door is refused; who passes one has ϑ ← ϑ (1 - φ_q)',
      '入群测验不合格者被拒绝；合格者 ϑ ← ϑ (1 - φ_q)',
    ),
    said(
      'the posts of a visit break a rule with chance (1 - C) v0, and then have quality 0.2',
      '一次访问的帖子以概率 (1 - C) v0 违规，此时质量为 0.2',
    ),
    said('who belongs to a segment that may not join is refused at the door', '属于不得加入的人群者在入口被拒绝'),
  ],
  fixed: [
    { name: 'VIOLATION_QUALITY', value: 0.2, meaning: said('quality of a post that breaks a rule', '违规帖子的质量') },
  ],
  switches: { tieEffects: said('`off` puts Φ̄^r for Φ^r.', '`off` 以 Φ̄^r 代替 Φ^r。') },
  decisions: [
    completes(
      said(
        "Only posts of one's own can break a rule, not replies or questions; the harm of such a post is its low quality.",
        '只有自己的帖子会违规，回复与提问不会；其害处在于质量低。',
      ),
      said(
        'The first draft says how often, not which and with what effect; a low quality makes it noise to everybody who reads it.',
        '初稿说了频率，没说是哪些、有何作用；质量低使它对每个读者都是噪声。',
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
};
