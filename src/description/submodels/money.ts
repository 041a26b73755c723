import { said } from '../../language/said.ts';
import { completes, leavesOut, type Submodel } from '../submodel.ts';

export const MONEY: Submodel = {
  title: said('Money', '收支'),
  purpose: said(
    'The books: what comes in and what goes out, in the currency of the scenario.',
    '账目：收入与支出，按场景的货币。',
  ),
  code: ['selling/money.ts', 'selling/sales.ts'],
  equations: [
    said(
      'revenue = Σ prices paid for orders, less discounts and coupons, + membership fees, also of the VIP group + tips kept + pledges for meetings + what views of ads earn',
      '收入 = Σ 实付货款（扣除折扣与优惠券）+ 会费（含 VIP 群的） + 留下的打赏 + 聚会预付款 + 广告浏览收入',
    ),
    said(
      'cost = Σ wages of operators and moderators + surveys + ads + prizes + content + activities + people won through channels and seeds + rewards for invitations, commission and cashback + partners, allies, opinion leaders + what incentives pay + unit costs of orders',
      '成本 = Σ 运营者与管理员工资 + 问卷 + 广告 + 奖品 + 内容 + 活动 + 渠道与种子用户获客 + 邀请奖励、佣金与返现 + 合伙人、合作社群、意见领袖 + 激励支出 + 订单单位成本',
    ),
  ],
  decisions: [
    completes(
      said(
        'Rewards and welcomes of an invitation are set aside when it is accepted, as long as they fit into the budget, and paid when the person comes in.',
        '邀请的奖励与新人奖励在接受时预留（只要预算够），在人进来时支付。',
      ),
      said(
        'The first draft puts no date; paying only what is covered keeps the budget a limit.',
        '初稿没有给出日期；只付已备之款使预算成为上限。',
      ),
    ),
    completes(
      said(
        'The value of a person is counted within the horizon: prices and fees paid, less unit costs; what winning them cost stands apart.',
        '一个人的价值只计模拟期内：所付价款与会费，减去单位成本；获客成本另计。',
      ),
      said(
        'A lifetime is longer than a run; compare values only under the same horizon.',
        '一生比一次模拟长；只应在相同模拟天数下比较价值。',
      ),
    ),
    completes(
      said(
        'A community has paid for itself from the day after which revenue never again falls behind cost.',
        '社群从收入不再低于成本的那天起算作回本。',
      ),
      said('A first day in the black may be followed by a bill.', '首次盈余之后可能还有账单。'),
    ),
    leavesOut(
      said('The cost of winning people is not split by channel.', '获客成本不按渠道拆分。'),
      said('Run a strategy without the channel to see what it brings.', '去掉该渠道模拟一次策略，就能看出它带来什么。'),
    ),
  ],
};
