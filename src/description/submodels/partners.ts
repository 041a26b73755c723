import { EXPECTED_MEMBERS, SETUP_UNITS } from '../../engine/groups/partner-effort.ts';
import { EARNING_DAYS } from '../../engine/selling/expected-spending.ts';
import { said } from '../../language/said.ts';
import { completes, leavesOut, type Submodel, without } from '../submodel.ts';

export const PARTNERS: Submodel = {
  title: said('Partners with groups of their own', '自有群的合伙人'),
  purpose: said(
    'Members who open groups, fill them with their friends and look after them, for a commission (B to C).',
    '成员自己开群，拉好友进来并加以打理，以此取得佣金（B 到 C）。',
  ),
  code: ['groups/partners.ts', 'groups/partner-groups.ts', 'groups/partner-effort.ts'],
  fixed: [
    {
      name: 'EARNING_DAYS',
      value: EARNING_DAYS,
      meaning: said('days over which a partner counts what a member brings', '合伙人计算一名成员带来多少收入的天数'),
    },
    {
      name: 'EXPECTED_MEMBERS',
      value: EXPECTED_MEMBERS,
      meaning: said("members' earnings that what is expected beforehand is worth", '事先的预期相当于几名成员的收入'),
    },
    {
      name: 'SETUP_UNITS',
      value: SETUP_UNITS,
      meaning: said(
        'setup, in units of κ, that makes those asked twice as ready',
        '使被问者意愿加倍的 setup，以 κ 为单位',
      ),
    },
  ],
  equations: [
    said(
      'places = `count`; those of highest score are asked when places are vacant, and are won with chance 1 - e^(-v (1 + setup / (30 κ)) / κ); score: friends outside, messages written, Φ^b, or none',
      '名额 = `count`；有空缺时先问得分最高者，各以概率 1 - e^(-v (1 + setup / (30 κ)) / κ) 应允；得分：群外好友数、发言数、Φ^b 或无',
    ),
    said(
      'v: what a member is expected to earn the partner in 90 days: `commission` · spending of a usual member on offers, as far as these reach members, and on membership',
      'v：预计一名成员在 90 天里为合伙人带来的收入：`commission` · 普通成员在商品（按其触达的比例）与会费上的消费',
    ),
    said(
      'effort = 1 - e^(-(3 v + earned) / (3 + member days / 90) / κ)',
      '努力 = 1 - e^(-(3 v + 已得佣金) / (3 + 成员日数 / 90) / κ)',
    ),
    said(
      'a new partner opens a group and moves there; a day, Poisson(effort · `invites`) friends are invited, in the order in which the partner thinks of them',
      '新合伙人开一个群并搬过去；每天邀请 Poisson(努力 · `invites`) 位好友，按合伙人想到的先后',
    ),
    said(
      'people whom a member of such a group brings in sit in it, else in another of that partner, else in a new one, up to `groups`, else as everybody',
      '由这些群的成员带来的人坐进该群，否则进同一合伙人的另一个群，再否则新开一个，至多 `groups` 个，再否则同其他人',
    ),
    said(
      'a partner who opened the group today or the day before answers up to effort · `replyQuota` first posts, and opens a topic every `topicEvery` / effort days',
      '今天或前一天打开过群的合伙人至多回复 努力 · `replyQuota` 条首次发言，并每 `topicEvery` / 努力 天发起一个话题',
    ),
    said(
      'cost = `setup` once for each, and `commission` of what members of the groups spend while the partner is there',
      '成本 = 每人一次 `setup`，以及合伙人在群期间其各群成员消费的 `commission`',
    ),
  ],
  isIdle: without('partners'),
  decisions: [
    completes(
      said(
        'A partner is a member like others, who reads and writes in the first of the groups; in the others they answer as an operator does.',
        '合伙人与其他成员一样，在自己的第一个群里读写；在其余各群像运营者那样回复。',
      ),
      said(
        'A member sits in one group, and what a partner does elsewhere is work.',
        '一名成员坐在一个群里，合伙人在别处做的是工作。',
      ),
    ),
    completes(
      said(
        "A partner's invitations are accepted, counted and rewarded as everybody's.",
        '合伙人的邀请与所有人的一样被接受、计数与奖励。',
      ),
      said(
        'What makes a partner is the group and the commission, not another kind of friendship.',
        '成为合伙人靠的是群与佣金，不是另一种友情。',
      ),
    ),
    completes(
      said(
        'A group whose partner has left keeps its members, takes no more, and nobody earns on it.',
        '合伙人已退出的群保留成员，不再接纳，也没有人从中取佣。',
      ),
      said(
        'Nobody is left to look after it; the operator still posts there.',
        '没有人再打理它；运营者仍在那里发内容。',
      ),
    ),
    completes(
      said(
        "The operator's content, activities and offers reach partners' groups as all others.",
        '运营者的内容、活动与商品同样到达合伙人的群。',
      ),
      said('Partners resell what the operator makes.', '合伙人转售的是运营者的东西。'),
    ),
    completes(
      said(
        'Whether somebody becomes a partner, and how much they do, follows what they can earn; experience with their own groups replaces what they expected.',
        '是否成为合伙人、做多少，取决于能挣多少；自己各群的经验取代原先的预期。',
      ),
      said(
        'With nothing to earn nobody recruits for a seller, and a commission works with diminishing returns. The form and κ are assumptions.',
        '无利可图时没有人替商家拉人，佣金的作用递减。函数形式与 κ 是假设。',
      ),
    ),
    leavesOut(
      said(
        'Partners invite nobody beyond their friends in the graph, and people who decline are asked again only when there is more to earn.',
        '合伙人不邀请关系网好友之外的人；拒绝过的人只有在能挣更多时才会再被问到。',
      ),
      said('The lever shows what a channel of friends is worth.', '这一手段显示的是好友渠道的价值。'),
    ),
  ],
};
