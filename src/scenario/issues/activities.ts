/** Messages about activities, content, triggers, surveys and invitations. */

import type { Words } from '../words.ts';
import { error, grouped, type Problem, percent, plural, q, quote, round, warning } from './wording.ts';

export const qualityTwice = (): Problem =>
  error(
    'contradiction',
    {
      en: '"halfQualityAt" makes the quality follow from the cost, and "quality" is written, too',
      zh: '“halfQualityAt”使质量由成本得出，而又写了“quality”',
    },
    { en: 'take one of the two away', zh: '请删去其中一个' },
  );
export const qualityForNothing = (): Problem =>
  warning(
    'contradiction',
    {
      en: 'quality follows from the cost, and nothing is spent: these pieces are worthless',
      zh: '质量由成本得出，而没有花钱：这些内容毫无价值',
    },
    { en: 'add "cost"', zh: '请加上“cost”' },
  );
export const hoursShort = (needed: number, given: number, day: number, whenShort: 'worse' | 'fewer'): Problem =>
  warning(
    'contradiction',
    {
      en: `on day ${day} content takes ${round(needed)} hours of work and operators give ${round(given)}: ${whenShort === 'worse' ? 'all of it is worse' : 'part of it does not appear'}`,
      zh: `第 ${day} 天内容要花 ${round(needed)} 小时，运营者只有 ${round(given)} 小时：${whenShort === 'worse' ? '全部变差' : '有一部分发不出来'}`,
    },
    {
      en: 'raise operators.count or operators.hours, or plan less content',
      zh: '请提高 operators.count 或 operators.hours，或少安排内容',
    },
  );
export const activityTwice = (name: string): Problem =>
  error(
    'activity',
    { en: `two activities are called ${quote(name)}`, zh: `有两个活动都叫${q(name)}` },
    {
      en: 'give each its own name, so that triggers and reports can tell them apart',
      zh: '请给每个活动不同的名称，触发条件和报告才分得清',
    },
  );
export const activityNever = (name: string): Problem =>
  warning(
    'activity',
    { en: `the activity ${quote(name)} is never held`, zh: `活动${q(name)}永远不会举行` },
    { en: 'add "days" or "every", or a trigger that starts it', zh: '请加上“days”或“every”，或用触发条件启动它' },
  );
export const activityOverlaps = (name: string): Problem =>
  warning(
    'activity',
    {
      en: `the activity ${quote(name)} lasts longer than the time to its next beginning`,
      zh: `活动${q(name)}还没结束，下一次就开始了`,
    },
    { en: 'make "every" longer or "lasts" shorter', zh: '请加大“every”，或缩短“lasts”' },
  );
export const activityKey = (kind: string, key: string, owner: string): Problem =>
  error(
    'activity',
    {
      en: `${quote(key)} says nothing about an activity of the kind ${quote(kind)}`,
      zh: `${q(key)}不适用于${q(kind)}类型的活动`,
    },
    { en: `leave it out, or write kind: ${owner}`, zh: `请删去它，或写 kind: ${owner}` },
  );
export const challengeOfOneDay = (name: string): Problem =>
  warning(
    'activity',
    {
      en: `the challenge ${quote(name)} lasts one day, so that nobody is asked back`,
      zh: `挑战${q(name)}只有一天，不会有人再来`,
    },
    { en: 'write "lasts", such as 7 days', zh: '请写“lasts”，例如 7 days' },
  );
export const lotteryWithoutPrize = (name: string): Problem =>
  warning(
    'activity',
    { en: `the lottery ${quote(name)} has no prize`, zh: `抽奖${q(name)}没有奖品` },
    { en: 'write "prize", such as 50', zh: '请写“prize”，例如 50' },
  );
export const goalWithoutPledge = (key: string): Problem =>
  error(
    'activity',
    { en: `${quote(key)} needs a "pledge" that members are to give`, zh: `${q(key)}需要成员认缴的金额“pledge”` },
    { en: 'write "pledge", such as 30', zh: '请写“pledge”，例如 30' },
  );
export const pledgeForNothing = (name: string): Problem =>
  warning(
    'activity',
    { en: `members are to pledge for ${quote(name)}, which costs nothing`, zh: `成员要为${q(name)}认缴，而它不花钱` },
    { en: 'write "cost" or "costPerHead"', zh: '请写“cost”或“costPerHead”' },
  );
export const goalOutOfReach = (name: string, most: number): Problem =>
  warning(
    'activity',
    {
      en: `the meeting ${quote(name)} will always be canceled: pledges can cover ${percent(most)} of its cost at most`,
      zh: `聚会${q(name)}总会取消：认缴最多只能覆盖费用的 ${percent(most)}`,
    },
    { en: 'ask for a larger pledge, or make "goal" smaller', zh: '请提高认缴金额，或降低“goal”' },
  );
export const meetingUnannounced = (name: string): Problem =>
  warning(
    'activity',
    {
      en: `only those who looked in the day before will know of the meeting ${quote(name)}`,
      zh: `只有前一天来看过的人才会知道聚会${q(name)}`,
    },
    { en: 'write "warmUp", such as 7 days', zh: '请写“warmUp”，例如 7 days' },
  );
export const answersSettleNothing = (name: string): Problem =>
  warning(
    'activity',
    {
      en: `answers of the quality of ${quote(name)} settle no question`,
      zh: `${q(name)}这种质量的回答解决不了任何问题`,
    },
    { en: 'write a "quality" of 0.5 or more', zh: '请把“quality”设为 0.5 或更高' },
  );
export const partsOfNoSeries = (kind: string): Problem =>
  error(
    'content',
    { en: `content of the kind ${quote(kind)} has no parts`, zh: `${q(kind)}类型的内容没有分期` },
    { en: 'write kind: series, or leave "parts" out', zh: '请写 kind: series，或删去“parts”' },
  );
export const stockNeverUsedUp = (stock: number, pieces: number): Problem =>
  warning(
    'content',
    {
      en: `the stock of ${plural(stock, 'piece')} never runs out: ${pieces} appear in all`,
      zh: `${grouped(stock)} 篇存稿永远用不完：总共只发 ${pieces} 篇`,
    },
    { en: 'leave "stock" out, or make it smaller', zh: '请删去“stock”，或改小' },
  );
export const seriesCutShort = (pieces: number, parts: number): Problem =>
  warning(
    'content',
    {
      en: `only ${pieces} of the ${parts} parts of the series appear before its last day`,
      zh: `连载共 ${parts} 期，最后一天之前只发得出 ${pieces} 期`,
    },
    { en: 'make "days" longer, "every" shorter, or "parts" fewer', zh: '请延长“days”、缩短“every”，或减少“parts”' },
  );
export const halfLifeOfNothing = (): Problem =>
  error(
    'range',
    { en: 'what halves in no time is never there', zh: '瞬间减半的内容等于不存在' },
    {
      en: 'write a time above 0, such as "1 day", or leave "hot" out',
      zh: '请写大于 0 的时间，例如“1 day”，或删去“hot”',
    },
  );
export const neverLooksIn = (when: Words): Problem =>
  error(
    'contradiction',
    { en: `nobody looks in ${when.en}: all weights are 0`, zh: `${when.zh}没有人来：所有权重都是 0` },
    { en: 'give at least one of them a number above 0', zh: '请至少给一个大于 0 的数' },
  );
export const madeByNobody = (): Problem =>
  warning(
    'contradiction',
    { en: 'members are to make none of it', zh: '没有任何内容由成员创作' },
    { en: 'write "share" above 0, or leave "byMembers" out', zh: '请写大于 0 的“share”，或删去“byMembers”' },
  );
export const servesNothing = (what: Words): Problem =>
  warning(
    'contradiction',
    { en: `${what.en} serves nothing`, zh: `${what.zh}没有满足任何需要` },
    {
      en: 'give one of benefit, social, growth, entertainment a number above 0',
      zh: '请给 benefit、social、growth、entertainment 之一大于 0 的数',
    },
  );
export const triggerOutcome = (name: string): Problem =>
  error(
    'formula',
    { en: `${quote(name)} exists only for a finished run`, zh: `${q(name)}只有在模拟结束后才有值` },
    {
      en: 'a trigger looks at yesterday: use an outcome that has a value on every day',
      zh: '触发条件看的是昨天：请用每天都有值的指标',
    },
  );
export const triggerFormula = (name: string): Problem =>
  error(
    'formula',
    { en: `a trigger cannot use the formula ${quote(name)}`, zh: `触发条件不能使用公式${q(name)}` },
    { en: 'write the formula itself, over outcomes', zh: '请直接写出这个公式，用指标来表达' },
  );
export const surveyNobodyAnswers = (): Problem =>
  warning(
    'survey',
    { en: 'nobody will answer this survey', zh: '没有人会回答这份问卷' },
    { en: 'write "sample" and "responseRate" above 0', zh: '请写大于 0 的“sample”和“responseRate”' },
  );
export const turnWithNobody = (name: string): Problem =>
  warning(
    'content',
    { en: `no other content takes turns with ${quote(name)}`, zh: `没有其他内容与${q(name)}轮流` },
    {
      en: 'give it to the content with which it is to take turns, or leave it out',
      zh: '请写到要轮流的内容上，或去掉它',
    },
  );
export const turnsDisagree = (name: string): Problem =>
  error(
    'content',
    {
      en: `content that takes turns under ${quote(name)} chooses in two ways`,
      zh: `在${q(name)}下轮流的内容有两种选法`,
    },
    { en: 'write the same "by" with all of them', zh: '请都写同样的“by”' },
  );
export const surveyOfNoTopic = (about: string): Problem =>
  error(
    'survey',
    { en: `a survey about ${about} asks about no topic`, zh: `关于 ${about} 的问卷不问话题` },
    { en: 'write about: interest, or leave out "topic"', zh: '请写 about: interest，或去掉“topic”' },
  );
export const surveyNeverHeld = (name: string, about: string): Problem =>
  warning(
    'survey',
    {
      en: `${quote(name)} will never have a value: no survey asks about it`,
      zh: `${q(name)}永远不会有值：没有问卷问到它`,
    },
    { en: `add surveys: [{ about: ${about} }]`, zh: `请加上 surveys: [{ about: ${about} }]` },
  );
export const triggerDoesNothing = (): Problem =>
  error(
    'trigger',
    { en: 'the trigger does nothing', zh: '触发之后什么也不做' },
    {
      en: 'write do: { activity: name }, do: { topics: 3 } or do: { change: { operators: { count: 2 } } }',
      zh: '请写 do: { activity: 活动名 }、do: { topics: 3 } 或 do: { change: { operators: { count: 2 } } }',
    },
  );
export const lastsWithoutChange = (): Problem =>
  warning(
    'trigger',
    { en: '"lasts" has nothing to hold: no lever is changed', zh: '“lasts”没有可持续的内容：没有改变任何手段' },
    {
      en: 'how long an activity is stands with the activity; delete it, or write what to change',
      zh: '活动的时长写在活动自己那里；请删去它，或写明要改变什么',
    },
  );
export const rewardNobodyEarns = (): Problem =>
  warning(
    'contradiction',
    { en: 'nobody has a friend to invite: the population has no graph', zh: '没有人有好友可以邀请：人群没有关系图' },
    { en: 'describe "graph" under "population"', zh: '请在“population”下描述“graph”' },
  );
export const choiceWithoutGraph = (choose: string): Problem =>
  warning(
    'contradiction',
    {
      en: `choose: ${choose} is the same as random: the population has no graph`,
      zh: `choose: ${choose} 与随机相同：人群没有关系图`,
    },
    { en: 'describe "graph" under "population"', zh: '请在“population”下描述“graph”' },
  );
export const invitationsUnpaid = (key: string): Problem =>
  warning(
    'contradiction',
    {
      en: `${key === 'budget' ? 'there is a budget for invitations' : `${quote(key)} limits what is paid for invitations`}, but nothing is paid for them`,
      zh: `${key === 'budget' ? '邀请有预算' : `${q(key)}限制了邀请奖励`}，但邀请并没有奖励`,
    },
    { en: 'add "reward" or "welcome"', zh: '请加上“reward”或“welcome”' },
  );
export const uplineTooLong = (steps: number, paid: number): Problem =>
  warning(
    'contradiction',
    {
      en: `"upline" pays ${steps} ${steps === 1 ? 'step' : 'steps'} above the inviter, and only ${paid} ${paid === 1 ? 'generation is' : 'generations are'} paid for: an inviter there has fewer people above`,
      zh: `“upline”付给邀请者往上 ${steps} 级，而只有 ${paid} 代计酬：那里的邀请者往上没有这么多人`,
    },
    { en: 'make "upline" shorter or "paidGenerations" larger', zh: '请缩短“upline”，或加大“paidGenerations”' },
  );
export const cohesionConstant = (): Problem =>
  warning(
    'cohesion',
    { en: 'the same cohesion at every size is no effect of size', zh: '凝聚力在任何人数下都相同，就不是人数的影响' },
    { en: 'use "size", as in 1 / (1 + (size / 150) ^ 4)', zh: '请使用“size”，例如 1 / (1 + (size / 150) ^ 4)' },
  );
export const cohesionRange = (size: number, value: number): Problem =>
  error(
    'cohesion',
    {
      en: `cohesion must lie between 0 and 1; with ${size} members the formula gives ${Number.isNaN(value) ? 'no number' : String(value)}`,
      zh: `凝聚力必须在 0 到 1 之间；${size} 名成员时公式${Number.isNaN(value) ? '算不出数' : `得到 ${value}`}`,
    },
    {
      en: 'write for example 1 / (1 + (size / 150) ^ 4), or put it into clamp(…, 0, 1)',
      zh: '例如 1 / (1 + (size / 150) ^ 4)，或放进 clamp(…, 0, 1)',
    },
  );
