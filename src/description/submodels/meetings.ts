import { said } from '../../language/said.ts';
import { work } from '../reference.ts';
import { completes, type Submodel } from '../submodel.ts';

export const MEETINGS: Submodel = {
  title: said('Meetings offline', '线下聚会'),
  purpose: said(
    'Who comes to a meeting, whom they talk with, what that leaves, and who pays.',
    '谁来聚会、与谁交谈、留下什么、谁来付钱。',
  ),
  code: ['programme/meetings.ts'],
  equations: [
    said(
      'asked: members who have opened the group since the notice (without a warm-up: since yesterday)',
      '受邀：自通知以来打开过群的成员（没有预热时：自昨天以来）',
    ),
    said(
      'P(come) = σ(a_m + a_B B - κ_h h), h tiredness of meetings (see Habituation); with a pledge, only those whose w · reference price reaches it; the most willing, when places are fewer',
      'P(到场) = σ(a_m + a_B B - κ_h h)，h 为对聚会的厌倦（见“习惯化”）；须预付时，只限 w · 参考价达到该金额者；名额不足时取最愿意的',
    ),
    said(
      'each who came talks with n_o of the others of their group who came (all, when fewer), drawn with replacement: s + δ_o (1 - h) on both sides',
      '每个到场者与同群到场者中的 n_o 人交谈（人数不足时为全部），有放回抽取：双方 s + δ_o (1 - h)',
    ),
    said(
      'and: S + Δ_S u (1 - S) with u = quality (1 - h) - a h, or S + Δ_S u S where u < 0; Id + min(1, η_id · identity of the kind) (1 - h) (1 - Id)',
      '并有：S + Δ_S u (1 - S)，u = quality (1 - h) - a h，u < 0 时为 S + Δ_S u S；Id + min(1, η_id · 该类型的 identity) (1 - h) (1 - Id)',
    ),
    said(
      'and of what there is to say: x / (1 + n_t κ_u/α), as after n_t messages (see Conversation)',
      '可说的话也减少：x / (1 + n_t κ_u/α)，如同写了 n_t 条消息（见“讨论”）',
    ),
    said('cost + cost per head · people; pledge · people is revenue', '成本 + 人均成本 · 人数；预付 · 人数计为收入'),
    said(
      'canceled when pledge · people < goal · cost: every group is told, those who had pledged have S - Δ_o max(0, S), T - Δ_o T',
      '若预付 · 人数 < goal · 成本则取消：通知每个群，已报名者 S - Δ_o max(0, S)，T - Δ_o T',
    ),
  ],
  isIdle: ({ strategies }) => strategies.every(({ activities }) => activities.every(({ kind }) => kind !== 'offline')),
  decisions: [
    completes(
      said('Coming depends on belonging alone, besides what it costs.', '除花费之外，到场只取决于归属感。'),
      said(
        'The first draft gives σ(-2 + 3B + …) and leaves the rest open; distance and day of the week are not in the scenario.',
        '初稿给出 σ(-2 + 3B + …)，其余未定；距离与星期不在场景中。',
      ),
    ),
    completes(
      said('Whoever is asked tires of meetings, whether or not they come.', '凡受邀者都会厌倦聚会，不论来不来。'),
      said(
        'A meeting every day is an invitation every day; when only those who came tired of it, the others kept it going for ever.',
        '天天聚会就是天天邀请；若只有到场者厌倦，其余的人会让它永远办下去。',
      ),
    ),
    completes(
      said(
        'Whoever has just met the others comes no closer by meeting them again, and what is told at the table is not written afterwards.',
        '刚见过面的人再见一次并不更亲近；饭桌上讲过的，之后就不再写了。',
      ),
      said(
        'Members who met offline were closer and wrote less online (McCully et al. 2011), and bonds with those who stayed away dissolved (Sessions 2010). Without it a meeting every day was nearly as good as two a month.',
        '线下见过面的成员更亲近，线上却写得更少（McCully et al. 2011），与没有到场者的联系则松散（Sessions 2010）。没有这一条，天天聚会几乎与每月两次一样好。',
      ),
    ),
    completes(
      said('Those who pledge are those who come, and they pay on the day.', '报名者就是到场者，当天付钱。'),
      said(
        'People who pay for an evening keep it free; who would come and cannot pay is not counted on.',
        '为一个晚上付钱的人会留出时间；想来而付不起的人不计在内。',
      ),
    ),
    completes(
      said(
        'Members meet those of their own group only, though all groups are invited.',
        '虽然所有群都受邀，成员只与本群的人见面。',
      ),
      said('Ties act inside groups (see Ties and familiarity).', '关系只在群内起作用（见“关系与熟悉感”）。'),
    ),
  ],
  works: [
    work(
      'McCully',
      2011,
      'McCully, W., Lampe, C., Sarkar, C., Velasquez, A. & Sreevinasan, A. (2011). Online and offline interactions in online communities. WikiSym 2011.',
    ),
    work(
      'Sessions',
      2010,
      'Sessions, L. F. (2010). How offline gatherings affect online communities: when virtual community members ‘meetup’. Information, Communication & Society 13, 375–395.',
      '10.1080/13691180903468954',
    ),
  ],
};
