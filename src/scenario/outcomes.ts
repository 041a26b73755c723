/** The outcomes every run reports, in the order in which they are reported. A new outcome is an entry here and a reading in the recorder. */
import { said } from '../language/said.ts';
import type { Words } from './words.ts';

/**
 * What an outcome is.
 *
 * `kind` says how the final number follows from the days: `level` is the value of the last day, `total` accumulates (the last
 * day's running total), `whole` exists only for a finished run and has no series of its own.
 */
export interface OutcomeEntry {
  readonly meaning: string;
  /** How it is computed, beyond its meaning, as the description of the model says it. */
  readonly rule: string;
  readonly unit: string;
  /** Whether more or less of it is what an operator wants; `neither` where that hangs on what else happens. */
  readonly better: Better;
  readonly kind: 'level' | 'total' | 'whole';
  /** Why a run may have no value (NaN); left out where every run has one. */
  readonly mayBeUnknown?: Absence;
  /** Whether it can fall below 0; left out where it cannot. */
  readonly mayBeNegative?: true;
  /**
   * Left out of the digest of a run, since it follows from others that are in it or from what made those: a run keeps the digest that it had
   * before this was measured.
   */
  readonly digested?: false;
  /** Its label. */
  readonly words: Words;
}

export type Better = 'more' | 'less' | 'neither';

/** What is missing in a run in which an outcome of its own has no value. */
export const ABSENCES = {
  'no-first-post': { en: 'no first post is older than a day', zh: '没有满一天的首次发言' },
  'nobody-for-30-days': { en: 'nobody joined 30 days ago or earlier', zh: '没有人加入满 30 天' },
  'nobody-two-weeks-ago': {
    en: 'nobody was there two weeks ago',
    zh: '两周前还没有人在群',
  },
  'nothing-read': { en: 'nobody read anything in the last 7 days', zh: '最近 7 天无人阅读' },
  'nobody-brought-in': { en: 'nobody was brought in by another', zh: '没有人经他人带入' },
  'nobody-by-themselves': { en: 'nobody came by themselves', zh: '没有人自行加入' },
  'under-half-wrote': {
    en: 'too few members ever wrote for half to be reached',
    zh: '发过言的成员太少，达不到一半',
  },
  'no-question-answered': { en: 'no question was answered', zh: '没有提问得到回答' },
  'no-survey-answered': { en: 'no survey was answered', zh: '没有人回答问卷' },
} as const satisfies Record<string, Words>;
export type Absence = keyof typeof ABSENCES;

export const OUTCOMES = {
  joined: {
    meaning: said('people who have ever joined', '曾经加入的人数'),
    rule: said('counted when a person takes a seat', '有人入座时计入'),
    unit: 'people',
    kind: 'total',
    better: 'more',
    words: { en: 'People who joined', zh: '累计加入人数' },
  },
  members: {
    meaning: said('people inside now', '目前在群内的人数'),
    rule: said('joined minus left', '加入人数减去退出人数'),
    unit: 'people',
    kind: 'level',
    better: 'more',
    words: { en: 'Members', zh: '在群人数' },
  },
  left: {
    meaning: said('people who have left', '已退出的人数'),
    rule: said('counted on leaving', '退出时计入'),
    unit: 'people',
    kind: 'total',
    better: 'less',
    words: { en: 'People who left', zh: '累计退出人数' },
  },
  activeShare7: {
    meaning: said('share of members who wrote in the last 7 days', '最近 7 天发过言的成员占比'),
    rule: said('wrote on one of the latest 7 days, today among them', '在最近 7 天（含当天）的某一天发过言'),
    unit: 'share',
    kind: 'level',
    better: 'more',
    words: { en: 'Members who wrote in the last 7 days', zh: '近 7 天发过言的成员占比' },
  },
  activeShare30: {
    meaning: said('share of members who wrote in the last 30 days', '最近 30 天发过言的成员占比'),
    rule: said('wrote on one of the latest 30 days, today among them', '在最近 30 天（含当天）中的某一天发过言'),
    unit: 'share',
    kind: 'level',
    better: 'more',
    digested: false,
    words: { en: 'Members who wrote in the last 30 days', zh: '近 30 天发过言的成员占比' },
  },
  growth14: {
    meaning: said(
      'change of members within the last 14 days, as a part of those there before',
      '最近 14 天在群人数的变化，占此前人数的比例',
    ),
    rule: said(
      'members today over members 14 days ago, less 1: none while it is founded, above 0 in growth, near 0 in maturity, below 0 in decline',
      '今天的在群人数除以 14 天前的在群人数再减 1：创建期没有值，成长期大于 0，成熟期接近 0，衰退期小于 0',
    ),
    unit: 'ratio',
    kind: 'level',
    better: 'more',
    mayBeUnknown: 'nobody-two-weeks-ago',
    mayBeNegative: true,
    digested: false,
    words: { en: 'Growth of membership in 14 days', zh: '14 天在群人数增长率' },
  },
  dailyActive: {
    meaning: said('members who opened the community on the day', '当天打开社群的成员数'),
    rule: said('visits of the day; a member visits at most once', '当天的访问数；一名成员一天至多访问一次'),
    unit: 'people',
    kind: 'level',
    better: 'more',
    words: { en: 'Members who opened the group that day', zh: '当日打开群的成员数' },
  },
  messages: {
    meaning: said('messages written by members', '成员写的消息数'),
    rule: said("messages of members of every kind; the operator's do not count", '成员的各类消息；运营者的消息不计'),
    unit: 'messages',
    kind: 'total',
    better: 'more',
    words: { en: 'Messages by members', zh: '成员累计发言数' },
  },
  posts: {
    meaning: said('messages by members that begin a thread', '成员发起新话题的消息数'),
    rule: said('messages of members that answer no other, questions among them', '成员不回应他人的消息，含提问'),
    unit: 'messages',
    kind: 'total',
    better: 'more',
    digested: false,
    words: { en: 'Posts by members', zh: '成员主动发言数' },
  },
  replies: {
    meaning: said('messages by members in the thread of another message', '成员在他人消息之下的消息数'),
    rule: said(
      'messages of members that answer another, of a member or of the operator',
      '成员回应他人（成员或运营者）的消息',
    ),
    unit: 'messages',
    kind: 'total',
    better: 'more',
    digested: false,
    words: { en: 'Replies by members', zh: '成员回复数' },
  },
  questions: {
    meaning: said('questions that members have asked', '成员提出的问题数'),
    rule: said(
      'messages that ask for help; a member has one question open at a time',
      '求助的消息；一名成员同时只有一个待解问题',
    ),
    unit: 'questions',
    kind: 'total',
    better: 'neither',
    digested: false,
    words: { en: 'Questions asked', zh: '成员提问数' },
  },
  answerDays: {
    meaning: said('days from a question to its first answer', '从提问到首个解答的天数'),
    rule: said(
      'mean over questions that got one, from anybody, while their author waited',
      '对得到解答的问题取均值，解答者不限，且在提问者仍等待之时',
    ),
    unit: 'days',
    kind: 'level',
    better: 'less',
    mayBeUnknown: 'no-question-answered',
    digested: false,
    words: { en: 'Days to the first answer', zh: '提问得到首次回答的天数' },
  },
  replyRate: {
    meaning: said(
      "share of members' first posts older than a day that got a reply",
      '成员的首次发言（满一天）中得到回复的占比',
    ),
    rule: said(
      'first messages written before today; answered by members or the operator by then; unknown while there are none',
      '今天以前写的首条消息；到那时有成员或运营者回复；没有时为未知',
    ),
    unit: 'share',
    kind: 'level',
    better: 'more',
    mayBeUnknown: 'no-first-post',
    words: { en: 'First posts that got a reply', zh: '首次发言得到回复的比例' },
  },
  daysToFirstMessage: {
    meaning: said('days from joining until half of those who join have written', '从加入到半数加入者发过言所需的天数'),
    rule: said(
      'first day of membership by which the cumulative incidence of a first message reaches ½: who leaves without one never writes, who is still silent at the end is followed until then; unknown when ½ is not reached',
      '首条消息的累积发生率达到 ½ 的第一个在群日：未发言就退出者视为永不发言，结束时仍沉默者只观察到那时；未达到 ½ 时为未知',
    ),
    unit: 'days',
    kind: 'whole',
    better: 'less',
    mayBeUnknown: 'under-half-wrote',
    digested: false,
    words: { en: 'Days until half have written', zh: '半数成员首次发言所需天数' },
  },
  retention30: {
    meaning: said(
      'share of those who joined 30 days ago or earlier who were still members on their day 30',
      '30 天前或更早加入者中，第 30 天仍在群的占比',
    ),
    rule: said(
      'over those whose day 30 has come; unknown before the first',
      '按第 30 天已到的人计算；在第一个人之前为未知',
    ),
    unit: 'share',
    kind: 'level',
    better: 'more',
    mayBeUnknown: 'nobody-for-30-days',
    words: { en: 'Still members after 30 days', zh: '30 天留存率' },
  },
  recognisedShare: {
    meaning: said('share of visible members a member recognizes', '可见成员中，一名成员认得的占比'),
    rule: said('mean of Φ^r over members', '成员的 Φ^r 均值'),
    unit: 'share',
    kind: 'level',
    better: 'more',
    words: { en: 'Others whom a member recognizes', zh: '成员认得出的群友占比' },
  },
  bondedShare: {
    meaning: said('share of visible members a member is bonded to', '可见成员中，一名成员相熟的占比'),
    rule: said('mean of Φ^b over members', '成员的 Φ^b 均值'),
    unit: 'share',
    kind: 'level',
    better: 'more',
    words: { en: 'Others whom a member is close to', zh: '成员相熟的群友占比' },
  },
  belonging: {
    meaning: said('mean belonging of members', '成员的平均归属感'),
    rule: said('mean of B over members', '成员的 B 均值'),
    unit: 'share',
    kind: 'level',
    better: 'more',
    words: { en: 'Belonging', zh: '归属感' },
  },
  satisfaction: {
    meaning: said('mean satisfaction of members', '成员的平均满意度'),
    rule: said(
      'mean of S over members; below 0 when reading costs more than it gives',
      '成员的 S 均值；阅读成本超过所得时低于 0',
    ),
    unit: 'share',
    kind: 'level',
    better: 'more',
    mayBeNegative: true,
    words: { en: 'Satisfaction', zh: '满意度' },
  },
  trust: {
    meaning: said('mean trust of members in the operator', '成员对运营者的平均信任'),
    rule: said('mean of T over members', '成员的 T 均值'),
    unit: 'share',
    kind: 'level',
    better: 'more',
    words: { en: 'Trust in the operator', zh: '对运营者的信任' },
  },
  noiseShare: {
    meaning: said(
      'share of messages read in the last 7 days that were irrelevant to the reader',
      '最近 7 天读到的消息中与读者无关的占比',
    ),
    rule: said(
      'weighted messages read with u < 0.5; unknown while nothing was read',
      '读到的 u < 0.5 的消息（加权）；什么都没读时为未知',
    ),
    unit: 'share',
    kind: 'level',
    better: 'less',
    mayBeUnknown: 'nothing-read',
    words: { en: 'Irrelevant among messages read', zh: '所读消息中的无关内容占比' },
  },
  violationShare: {
    meaning: said('share of messages by members that break a rule', '成员消息中违规的占比'),
    rule: said(
      'advertising, off the topic or abusive, whether or not the rules forbid it and anybody finds it; 0 while nothing is written',
      '广告、跑题或辱骂，无论群规是否禁止、是否被发现；没有消息时为 0',
    ),
    unit: 'share',
    kind: 'level',
    better: 'less',
    digested: false,
    words: { en: 'Messages that break a rule', zh: '违规消息占比' },
  },
  gini: {
    meaning: said('inequality of messages written among all who ever joined', '所有曾加入者之间发言量的不平等程度'),
    rule: said(
      'Gini coefficient of messages a person; those who never wrote count as zero',
      '人均消息数的基尼系数；从未发言者按零计',
    ),
    unit: '0 to 1',
    kind: 'level',
    better: 'neither',
    words: { en: 'Inequality of writing (Gini)', zh: '发言集中度（基尼系数）' },
  },
  invitations: {
    meaning: said('invitations sent', '发出的邀请数'),
    rule: said('counted when sent to a friend still outside', '发给仍在群外的好友时计入'),
    unit: 'invitations',
    kind: 'total',
    better: 'more',
    words: { en: 'Invitations sent', zh: '累计发出邀请数' },
  },
  kFactor: {
    meaning: said('people brought in by an average member who joined', '平均每位加入者带来的人数'),
    rule: said(
      'people who came through an invitation or a mention, divided by joined',
      '经邀请或口头提及而来的人数除以加入人数',
    ),
    unit: 'people',
    kind: 'level',
    better: 'more',
    words: { en: 'People brought in per member', zh: '人均带来新成员数（K 值）' },
  },
  orders: {
    meaning: said('purchases', '购买次数'),
    rule: said('counted on buying', '购买时计入'),
    unit: 'orders',
    kind: 'total',
    better: 'more',
    words: { en: 'Purchases', zh: '成交单数' },
  },
  revenue: {
    meaning: said(
      'money taken in: what is paid for goods, after discounts and coupons, fees, tips, pledges and what ads earn',
      '收入金额：扣除折扣与优惠券后实付的货款，以及会费、打赏、众筹款与广告收入',
    ),
    rule: said(
      'sum of prices as paid, fees, tips, pledges and what ads earn (submodel Money)',
      '实付货款、会费、打赏、众筹款与广告收入之和（见子模型“收支”）',
    ),
    unit: 'money',
    kind: 'total',
    better: 'more',
    words: { en: 'Revenue', zh: '收入' },
  },
  cost: {
    meaning: said(
      'money spent: work, content, activities, goods delivered, recruiting, rewards paid out, commission and cashback',
      '支出金额：人工、内容、活动、商品成本、拉新，以及发出的奖励、佣金与返现',
    ),
    rule: said('sum of everything paid (submodel Money)', '各项支出之和（见子模型“收支”）'),
    unit: 'money',
    kind: 'total',
    better: 'less',
    words: { en: 'Cost', zh: '成本' },
  },
  profit: {
    meaning: said('revenue minus cost', '收入减去成本'),
    rule: said('revenue minus cost', '收入减去成本'),
    unit: 'money',
    kind: 'total',
    better: 'more',
    mayBeNegative: true,
    words: { en: 'Profit', zh: '利润' },
  },
  roi: {
    meaning: said('profit divided by cost; 0 while nothing is spent', '利润除以成本；没有支出时为 0'),
    rule: said('profit divided by cost', '利润除以成本'),
    unit: 'ratio',
    kind: 'level',
    better: 'more',
    mayBeNegative: true,
    words: { en: 'Profit per unit of cost', zh: '投入产出比（利润/成本）' },
  },
  silentDay: {
    meaning: said(
      'first day of silence after the last burst of joining: three-day mean below 0.05 messages a member and day, days with a running activity apart; the horizon when it never falls silent',
      '最后一批人加入之后的第一个沉默日：三天平均每名成员每天不足 0.05 条消息，有活动进行的日子除外；从未沉默时为模拟天数',
    ),
    rule: said('see submodel Measurement', '见子模型“度量”'),
    unit: 'days',
    kind: 'whole',
    better: 'more',
    words: { en: 'Days until it falls silent', zh: '沉寂前的天数' },
  },
  rewardsPaid: {
    meaning: said('money spent on rewards, invitations included', '用于奖励的支出，含邀请奖励'),
    rule: said('sum of rewards, those of invitations among them; part of cost', '各项奖励之和，含邀请奖励；属于成本'),
    unit: 'money',
    kind: 'total',
    better: 'less',
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
    mayBeUnknown: 'nobody-brought-in',
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
    digested: false,
    words: { en: 'Cost of winning one person', zh: '人均获客成本' },
  },
  retentionCost: {
    meaning: said('money spent in all, for each person inside now', '每位在群者对应的总支出'),
    rule: said('cost divided by members; by 1 when nobody is left', '成本除以在群人数；无人在群时除以 1'),
    unit: 'money',
    kind: 'level',
    better: 'less',
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
    mayBeUnknown: 'nobody-brought-in',
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
    mayBeUnknown: 'nobody-by-themselves',
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
    mayBeUnknown: 'nobody-brought-in',
    digested: false,
    words: { en: 'Buyers among those brought in by another', zh: '被邀请者的购买转化率' },
  },
  directConversion: {
    meaning: said('share of those who came by themselves who have bought', '自行加入者中买过的占比'),
    rule: said('the same of everybody else who joined', '其余加入者的同一数值'),
    unit: 'share',
    kind: 'level',
    better: 'more',
    mayBeUnknown: 'nobody-by-themselves',
    digested: false,
    words: { en: 'Buyers among those who came by themselves', zh: '自行加入者的购买转化率' },
  },
  waiting: {
    meaning: said('people who wait for a place', '等待名额的人数'),
    rule: said('people in the queue of submodel Groups in the evening', '当晚子模型“分群”中排队的人数'),
    unit: 'people',
    kind: 'level',
    better: 'neither',
    digested: false,
    words: { en: 'People waiting for a place', zh: '排队等位人数' },
  },
  grievance: {
    meaning: said('mean open grievance of members', '成员的平均未平息不满'),
    rule: said('mean of G over members', '成员的 G 均值'),
    unit: 'share',
    kind: 'level',
    better: 'less',
    digested: false,
    words: { en: 'Grievance of members', zh: '成员平均怨气' },
  },
  praises: {
    meaning: said('times that a member voiced praise', '成员表达好评的次数'),
    rule: said('counted when voiced, also when not written down', '表达时计入，未写成消息的也计入'),
    unit: 'opinions',
    kind: 'total',
    better: 'more',
    digested: false,
    words: { en: 'Praise voiced', zh: '好评次数' },
  },
  complaints: {
    meaning: said('times that a member voiced a complaint', '成员表达抱怨的次数'),
    rule: said('as praises, those told outside by people who leave among them', '同好评，退出者对群外说的也计入'),
    unit: 'opinions',
    kind: 'total',
    better: 'less',
    digested: false,
    words: { en: 'Complaints voiced', zh: '抱怨次数' },
  },
  surveyedSatisfaction: {
    meaning: said('mean answer to the latest survey about satisfaction', '最近一次满意度问卷的平均答案'),
    rule: said('see submodel Surveys; unknown before the first answer', '见子模型“问卷”；首次作答前为未知'),
    unit: 'share',
    kind: 'level',
    better: 'more',
    mayBeUnknown: 'no-survey-answered',
    mayBeNegative: true,
    digested: false,
    words: { en: 'Satisfaction in surveys', zh: '问卷满意度' },
  },
  surveyedTrust: {
    meaning: said('mean answer to the latest survey about trust', '最近一次信任问卷的平均答案'),
    rule: said('see submodel Surveys; unknown before the first answer', '见子模型“问卷”；首次作答前为未知'),
    unit: 'share',
    kind: 'level',
    better: 'more',
    mayBeUnknown: 'no-survey-answered',
    digested: false,
    words: { en: 'Trust in surveys', zh: '问卷信任度' },
  },
  surveyedBelonging: {
    meaning: said('mean answer to the latest survey about belonging', '最近一次归属感问卷的平均答案'),
    rule: said('see submodel Surveys; unknown before the first answer', '见子模型“问卷”；首次作答前为未知'),
    unit: 'share',
    kind: 'level',
    better: 'more',
    mayBeUnknown: 'no-survey-answered',
    digested: false,
    words: { en: 'Belonging in surveys', zh: '问卷归属感' },
  },
  surveyedInterest: {
    meaning: said('mean answer to the latest survey about interest in a topic', '最近一次话题兴趣问卷的平均答案'),
    rule: said('see submodel Surveys; unknown before the first answer', '见子模型“问卷”；首次作答前为未知'),
    unit: 'share',
    kind: 'level',
    better: 'neither',
    mayBeUnknown: 'no-survey-answered',
    digested: false,
    words: { en: 'Interest in surveys', zh: '问卷兴趣度' },
  },
  surveyAnswers: {
    meaning: said('answers to surveys', '问卷作答数'),
    rule: said('counted on answering', '作答时计入'),
    unit: 'answers',
    kind: 'total',
    better: 'more',
    digested: false,
    words: { en: 'Answers to surveys', zh: '问卷回收数' },
  },
  likes: {
    meaning: said('likes that members have given each other', '成员之间的点赞数'),
    rule: said('counted when a reader likes what a member wrote', '读者为成员的消息点赞时计入'),
    unit: 'likes',
    kind: 'total',
    better: 'more',
    digested: false,
    words: { en: 'Likes', zh: '点赞数' },
  },
  shares: {
    meaning: said('pieces of content that members have passed on to a friend', '成员转发给好友的内容份数'),
    rule: said('counted in the evening, whether or not the friend is outside', '当晚计入，无论好友是否在群外'),
    unit: 'pieces',
    kind: 'total',
    better: 'more',
    digested: false,
    words: { en: 'Pieces passed on', zh: '内容转发数' },
  },
  tookPart: {
    meaning: said('members who took part in activities, each time', '参加活动的人次'),
    rule: said(
      'counted once an activity, in a challenge once a day; who comes to a meeting counts in `attended`',
      '每次活动计一次，挑战每天计一次；线下到场计入 `attended`',
    ),
    unit: 'people',
    kind: 'total',
    better: 'more',
    digested: false,
    words: { en: 'Took part in activities', zh: '活动参加人次' },
  },
  calledIn: {
    meaning: said(
      'visits that a notice, an answer or another call brought about',
      '由通知、回复或其他召回带来的访问数',
    ),
    rule: said('visits of those who would not have come by themselves on that day', '当天不会自行到访者的访问'),
    unit: 'visits',
    kind: 'total',
    better: 'neither',
    digested: false,
    words: { en: 'Visits upon a call', zh: '应召访问数' },
  },
  cared: {
    meaning: said('acts of operators for single members', '运营者为单个成员所做之事的次数'),
    rule: said('counted when it is done; what the hours do not cover is not', '做了才计入；工时不够则不做'),
    unit: 'acts',
    kind: 'total',
    better: 'neither',
    digested: false,
    words: { en: 'Acts of care', zh: '个别关怀次数' },
  },
  closeness: {
    meaning: said(
      'how close members are at the end to those who speak for the community, -1 to 1',
      '模拟结束时成员与社群代言者的亲近程度，-1 到 1',
    ),
    rule: said(
      'mean over members of c divided by 10 θ_r plus the size of c, see Trust',
      '成员的 c 除以 10 θ_r 与 c 绝对值之和，取均值，见“信任”',
    ),
    unit: '-1 to 1',
    kind: 'whole',
    better: 'more',
    mayBeNegative: true,
    digested: false,
    words: { en: 'Closeness to those who speak for it', zh: '与代言者的亲近程度' },
  },
  attended: {
    meaning: said('people who came to meetings offline, each time', '参加线下聚会的人次'),
    rule: said('counted on the day of a meeting', '在聚会当天计入'),
    unit: 'people',
    kind: 'total',
    better: 'more',
    digested: false,
    words: { en: 'Came to meetings', zh: '线下参加人次' },
  },
  leaderRole: {
    meaning: said(
      'share of members at the end who lead: appointed, or the hundredth whom others are tied to most',
      '模拟结束时带头成员的占比：被任命者，或他人与之关系最多的百分之一',
    ),
    rule: said(
      'see submodel Measurement; a member who fits several roles has the first of leader, core, lurker, marginal, active',
      '见子模型“度量”；一名成员符合多种角色时，按带头、核心、潜水、边缘、活跃的先后取第一个',
    ),
    unit: 'share',
    kind: 'whole',
    better: 'neither',
    digested: false,
    words: { en: 'Members who lead', zh: '领袖占比' },
  },
  coreRole: {
    meaning: said(
      'share of members at the end who are the core: bonded to ten or more, and of the tenth who wrote most',
      '模拟结束时核心成员的占比：有十位或更多熟人，且发言量居前十分之一',
    ),
    rule: said('as above', '同上'),
    unit: 'share',
    kind: 'whole',
    better: 'more',
    digested: false,
    words: { en: 'Members of the core', zh: '核心成员占比' },
  },
  activeRole: {
    meaning: said(
      'share of members at the end who wrote in the last 30 days, are bonded to somebody, and do not lead or form the core',
      '模拟结束时，最近 30 天发过言、有熟人、既不带头也不属核心的成员占比',
    ),
    rule: said('as above', '同上'),
    unit: 'share',
    kind: 'whole',
    better: 'more',
    digested: false,
    words: { en: 'Active members', zh: '活跃成员占比' },
  },
  marginalRole: {
    meaning: said(
      'share of members at the end who wrote in the last 30 days and are bonded to nobody',
      '模拟结束时，最近 30 天发过言、没有熟人的成员占比',
    ),
    rule: said('as above', '同上'),
    unit: 'share',
    kind: 'whole',
    better: 'less',
    digested: false,
    words: { en: 'Members on the margin', zh: '边缘成员占比' },
  },
  lurkerRole: {
    meaning: said(
      'share of members at the end who wrote nothing in the last 30 days',
      '模拟结束时，最近 30 天没有发言的成员占比',
    ),
    rule: said(
      'as above; also who joined less than 30 days ago and has not written',
      '同上；加入不满 30 天且尚未发言者也计入',
    ),
    unit: 'share',
    kind: 'whole',
    better: 'less',
    digested: false,
    words: { en: 'Members who only read', zh: '潜水成员占比' },
  },
  leftOverFee: {
    meaning: said(
      'people who left because they could not or would not pay the membership fee',
      '因付不起或不愿付会费而退出的人数',
    ),
    rule: said(
      'see submodel Leaving; who could not stay in the VIP group without paying among them',
      '见子模型“退出”；不付费就不能留在 VIP 群者也计入',
    ),
    unit: 'people',
    kind: 'total',
    better: 'less',
    digested: false,
    words: { en: 'Left over the fee', zh: '因会费离开' },
  },
  leftUnsatisfied: {
    meaning: said('people who left because what they found was worth too little to them', '因收获太少而退出的人数'),
    rule: said('see submodel Leaving', '见子模型“退出”'),
    unit: 'people',
    kind: 'total',
    better: 'less',
    digested: false,
    words: { en: 'Left unsatisfied', zh: '因不满意离开' },
  },
  leftUnattached: {
    meaning: said('people who left because they did not feel that they belonged', '因没有归属感而退出的人数'),
    rule: said('see submodel Leaving', '见子模型“退出”'),
    unit: 'people',
    kind: 'total',
    better: 'less',
    digested: false,
    words: { en: 'Left without feeling they belonged', zh: '因没有归属感离开' },
  },
  leftOverload: {
    meaning: said('people who left because there was more to read than they could', '因消息多得读不完而退出的人数'),
    rule: said('see submodel Leaving', '见子模型“退出”'),
    unit: 'people',
    kind: 'total',
    better: 'less',
    digested: false,
    words: { en: 'Left over too much to read', zh: '因信息过载离开' },
  },
  leftOverAds: {
    meaning: said('people who left because they were tired of advertisements', '因厌倦广告而退出的人数'),
    rule: said('see submodel Leaving', '见子模型“退出”'),
    unit: 'people',
    kind: 'total',
    better: 'less',
    digested: false,
    words: { en: 'Left over advertisements', zh: '因广告离开' },
  },
  leftOverCrisis: {
    meaning: said(
      'people who left over a grievance: a crisis, or a bad purchase',
      '因危机或糟糕的购买而心怀不满退出的人数',
    ),
    rule: said('see submodel Leaving', '见子模型“退出”'),
    unit: 'people',
    kind: 'total',
    better: 'less',
    digested: false,
    words: { en: 'Left over a grievance', zh: '因积怨离开' },
  },
  leftToCompetitor: {
    meaning: said('people whom a competitor or an ally lured away', '被竞争对手或合作社群拉走的人数'),
    rule: said('see submodel Leaving', '见子模型“退出”'),
    unit: 'people',
    kind: 'total',
    better: 'less',
    digested: false,
    words: { en: 'Left to a competitor', zh: '转投竞争对手' },
  },
  leftRemoved: {
    meaning: said(
      'people who were taken out: by moderators, or as long silent',
      '被管理员移出或因长期沉默被清理的人数',
    ),
    rule: said('counted on being taken out', '被移出时计入'),
    unit: 'people',
    kind: 'total',
    better: 'less',
    digested: false,
    words: { en: 'Taken out', zh: '被移出' },
  },
  leftInSplit: {
    meaning: said('people who were lost when a group was divided', '拆群时流失的人数'),
    rule: said('counted when a group is divided', '拆群时计入'),
    unit: 'people',
    kind: 'total',
    better: 'less',
    digested: false,
    words: { en: 'Lost when groups were divided', zh: '分群时流失' },
  },
  leftByChance: {
    meaning: said(
      'people who would have left all the same, for reasons of their own',
      '因个人原因、无论如何都会退出的人数',
    ),
    rule: said('see submodel Leaving; all reasons add up to left', '见子模型“退出”；各原因之和等于退出人数'),
    unit: 'people',
    kind: 'total',
    better: 'less',
    digested: false,
    words: { en: 'Left for reasons of their own', zh: '因个人原因离开' },
  },
  keptAway: {
    meaning: said('people who would have come but for the membership fee', '若无会费本会加入的人数'),
    rule: said('see submodel Tips and membership fees', '见子模型“打赏与会员费”'),
    unit: 'people',
    kind: 'total',
    better: 'less',
    digested: false,
    words: { en: 'Kept away by the fee', zh: '因会费未加入' },
  },
  payers: {
    meaning: said('members who pay for the paid tier', '为付费等级付费的成员数'),
    rule: said('see submodel Paid tier', '见子模型“付费等级”'),
    unit: 'people',
    kind: 'level',
    better: 'more',
    digested: false,
    words: { en: 'Paying members', zh: '付费成员' },
  },
  partnerMembers: {
    meaning: said("people in partners' groups", '合伙人各群的人数'),
    rule: said(
      'members of groups whose partner is still a member, partners among them',
      '合伙人仍在的群的成员数，含合伙人自己',
    ),
    unit: 'people',
    kind: 'level',
    better: 'more',
    digested: false,
    words: { en: "People in partners' groups", zh: '合伙人群内人数' },
  },
} as const satisfies Record<string, OutcomeEntry>;

export type OutcomeName = keyof typeof OUTCOMES;
export const OUTCOME_NAMES = Object.keys(OUTCOMES) as OutcomeName[];

/** The entry of an outcome, for those that treat all outcomes alike. */
export const outcomeNamed = (name: OutcomeName): OutcomeEntry => OUTCOMES[name];

/** Whether an outcome never leaves 0 … 1. `name` may have a day behind it. */
export function isShare(name: string): boolean {
  const base = name.split('@')[0]!;
  if (!Object.hasOwn(OUTCOMES, base)) return false;
  const { unit } = OUTCOMES[base as OutcomeName];
  return unit === 'share' || unit === '0 to 1';
}

/** Outcomes that say why people left, in the order in which reports show them; they add up to `left`. */
export const REASONS = [
  'leftOverFee',
  'leftUnsatisfied',
  'leftUnattached',
  'leftOverload',
  'leftOverAds',
  'leftOverCrisis',
  'leftToCompetitor',
  'leftRemoved',
  'leftInSplit',
  'leftByChance',
] as const satisfies readonly OutcomeName[];
export type LeavingReason = (typeof REASONS)[number];

/** Outcomes that are counted by segment of the population as well, in the order in which reports show them. */
export const SEGMENT_COUNTS = [
  'joined',
  'members',
  'left',
  'messages',
  'orders',
] as const satisfies readonly OutcomeName[];
export type SegmentCount = (typeof SEGMENT_COUNTS)[number];

/** The most active parts of all who ever joined, of whose share of the messages a run keeps account. */
export const PARTICIPATION_SHARES: readonly number[] = [0.01, 0.05, 0.1, 0.2, 0.5];

/** What is said of a stage: of totals what its days added, of levels what there was on its last day. */
export const STAGE_MEASURES = [
  'cost',
  'revenue',
  'joined',
  'left',
  'messages',
  'members',
  'activeShare7',
] as const satisfies readonly OutcomeName[];
