/** What it costs to win people, through whom they come, and what those who were won are worth. */
import { said } from '../../language/said.ts';
import { type Absence, type OutcomeEntry, ofMembers } from './entry.ts';

const NOBODY_BROUGHT_IN: Absence = {
  code: 'nobody-brought-in',
  words: { en: 'nobody was brought in by another', zh: '没有人经他人带入' },
};
const NOBODY_BY_THEMSELVES: Absence = {
  code: 'nobody-by-themselves',
  words: { en: 'nobody came by themselves', zh: '没有人自行加入' },
};

export const WINNING = {
  rewardsPaid: {
    meaning: said('money spent on rewards, invitations included', '用于奖励的支出，含邀请奖励'),
    rule: said('sum of rewards, those of invitations among them; part of cost', '各项奖励之和，含邀请奖励；属于成本'),
    unit: 'money',
    kind: 'total',
    better: 'less',
    measures: ['rewards'],
    digested: false,
    words: { en: 'Spent on rewards', zh: '奖励支出' },
  },
  budgetDay: {
    meaning: said(
      'first day on which a budget for incentives was used up; the horizon when none was',
      '激励预算首次用尽的日子；未用尽时为模拟天数',
    ),
    rule: said(
      'day of the first payment that did not fit; the horizon when there was none',
      '第一笔付不出的奖励发生的日子；没有时为模拟天数',
    ),
    unit: 'days',
    kind: 'whole',
    better: 'neither',
    measures: ['rewards'],
    digested: false,
    words: { en: 'Days until a budget for incentives is used up', zh: '激励预算用完前的天数' },
  },
  depthShare2: {
    meaning: said(
      'share of those who joined who stand two or more steps from the start of a chain of invitations',
      '加入者中，距邀请链起点两步或更远的占比',
    ),
    rule: said(
      'generation of 2 or more, of all who joined; those who came by themselves have generation 0',
      '所有加入者中代数为 2 或以上者；自行加入者的代数为 0',
    ),
    unit: 'share',
    kind: 'level',
    better: 'neither',
    measures: ['joining'],
    digested: false,
    words: { en: 'Joined two or more steps from the start of a chain', zh: '邀请链第二级及更深的加入者占比' },
  },
  meanDepth: {
    meaning: said(
      'steps from the start of the chain, for an average person brought in by another',
      '被他人带来的人平均距邀请链起点的步数',
    ),
    rule: said(
      'mean generation of those whom a member brought in, by invitation or mention; unknown while there are none',
      '由成员经邀请或提及带来的人的平均代数；没有时为未知',
    ),
    unit: 'steps',
    kind: 'level',
    better: 'neither',
    measures: ['joining'],
    mayBeUnknown: NOBODY_BROUGHT_IN,
    digested: false,
    words: { en: 'Steps of a chain to those brought in', zh: '被邀请者的平均层级' },
  },
  paybackDay: {
    meaning: said(
      'days until revenue has covered cost for good; the horizon when it has not',
      '收入从此一直不低于成本所需的天数；未做到时为模拟天数',
    ),
    rule: said(
      'day after the last one on which profit was below 0; the horizon when that was the last day',
      '利润最后一次低于 0 的次日；若那是最后一天，则为模拟天数',
    ),
    unit: 'days',
    kind: 'whole',
    better: 'less',
    measures: ['earned', 'spent'],
    digested: false,
    words: { en: 'Days until it has paid for itself', zh: '回本天数' },
  },
  acquisitionCost: {
    meaning: said('money spent on winning people, for each person who joined', '每位加入者的获客支出'),
    rule: said(
      'paid for channels, seeds, accepted invitations, opinion leaders and allies, divided by joined; 0 before anybody joins',
      '用于渠道、种子用户、被接受的邀请、意见领袖与合作社群的支出，除以加入人数；无人加入时为 0',
    ),
    unit: 'money',
    kind: 'level',
    better: 'less',
    measures: ['spent', 'joining'],
    digested: false,
    words: { en: 'Cost of winning one person', zh: '人均获客成本' },
  },
  retentionCost: {
    meaning: said('money spent in all, for each person inside now', '每位在群者对应的总支出'),
    rule: said('cost divided by members; by 1 when nobody is left', '成本除以在群人数；无人在群时除以 1'),
    unit: 'money',
    kind: 'level',
    better: 'less',
    measures: ofMembers('spent'),
    digested: false,
    words: { en: 'Cost for each person who is still a member', zh: '每位留存成员的成本' },
  },
  referredValue: {
    meaning: said(
      'earned so far from an average person whom another brought in, less what delivering cost',
      '平均每位被他人带来的人至今带来的收入，减去交付成本',
    ),
    rule: said(
      'revenue less unit costs of what those brought in by a member bought within the horizon, each; costs of winning them apart; unknown while there are none',
      '由成员带来的人在模拟期内所购商品的收入减单位成本，按人平均；不计获客成本；没有时为未知',
    ),
    unit: 'money',
    kind: 'level',
    better: 'more',
    measures: ofMembers('earned', 'spent', 'joining'),
    mayBeUnknown: NOBODY_BROUGHT_IN,
    mayBeNegative: true,
    digested: false,
    words: { en: 'Earned from one person brought in by another', zh: '每位被邀请者带来的毛利' },
  },
  directValue: {
    meaning: said(
      'earned so far from an average person who came by themselves, less what delivering cost',
      '平均每位自行加入者至今带来的收入，减去交付成本',
    ),
    rule: said('the same of everybody else who joined', '其余加入者的同一数值'),
    unit: 'money',
    kind: 'level',
    better: 'more',
    measures: ofMembers('earned', 'spent', 'joining'),
    mayBeUnknown: NOBODY_BY_THEMSELVES,
    mayBeNegative: true,
    digested: false,
    words: { en: 'Earned from one person who came by themselves', zh: '每位自行加入者带来的毛利' },
  },
  referredConversion: {
    meaning: said('share of those whom another brought in who have bought', '被他人带来的人中买过的占比'),
    rule: said(
      'over those brought in by a member within the horizon; unknown while there are none',
      '按模拟期内由成员带来的人计算；没有时为未知',
    ),
    unit: 'share',
    kind: 'level',
    better: 'more',
    measures: ofMembers('purchases', 'joining'),
    mayBeUnknown: NOBODY_BROUGHT_IN,
    digested: false,
    words: { en: 'Buyers among those brought in by another', zh: '被邀请者的购买转化率' },
  },
  directConversion: {
    meaning: said('share of those who came by themselves who have bought', '自行加入者中买过的占比'),
    rule: said('the same of everybody else who joined', '其余加入者的同一数值'),
    unit: 'share',
    kind: 'level',
    better: 'more',
    measures: ofMembers('purchases', 'joining'),
    mayBeUnknown: NOBODY_BY_THEMSELVES,
    digested: false,
    words: { en: 'Buyers among those who came by themselves', zh: '自行加入者的购买转化率' },
  },
  waiting: {
    meaning: said('people who wait for a place', '等待名额的人数'),
    rule: said('people in the queue of submodel Groups in the evening', '当晚子模型“分群”中排队的人数'),
    unit: 'people',
    kind: 'level',
    better: 'neither',
    measures: ['queue'],
    digested: false,
    words: { en: 'People waiting for a place', zh: '排队等位人数' },
  },
} as const satisfies Record<string, OutcomeEntry>;
