/** Messages about allies, partners, incentives, offers and events. */

import type { Words } from '../words.ts';
import { error, grouped, listOf, listZh, type Problem, percent, plural, q, quote, round, warning } from './wording.ts';

export const noActivitiesTogether = (ally: string): Problem =>
  warning(
    'contradiction',
    {
      en: `the ally ${quote(ally)} is told of activities, and there are none`,
      zh: `要向合作社群${q(ally)}通知活动，而这里没有活动`,
    },
    {
      en: 'describe some under "activities", or take "atActivities" away',
      zh: '请在“activities”下描述，或删去“atActivities”',
    },
  );
export const allyTellsNobody = (ally: string): Problem =>
  warning(
    'contradiction',
    { en: `nobody of the ally ${quote(ally)} hears of the community`, zh: `合作社群${q(ally)}里没有人会听说本社群` },
    { en: 'write "tells", such as 1 %', zh: '请写“tells”，例如 1 %' },
  );
export const topicsNever = (): Problem =>
  warning(
    'contradiction',
    { en: 'partners open no topics, and it is said how good these are', zh: '合伙人不开话题，却说明了话题的质量' },
    { en: 'add "topicEvery", such as 2 days', zh: '请加上“topicEvery”，例如 2 days' },
  );
export const commissionOnNothing = (): Problem =>
  warning(
    'contradiction',
    { en: 'partners get a commission, and nothing is sold', zh: '合伙人有佣金，但没有卖任何东西' },
    { en: 'describe "offers", or a VIP group with a fee', zh: '请描述“offers”，或收费的 VIP 群' },
  );
export const commissionOfNothing = (): Problem =>
  warning(
    'contradiction',
    {
      en: 'members get a part of what those they bring in spend, and nothing is sold',
      zh: '成员从所带来的人的消费中得佣金，但没有卖任何东西',
    },
    {
      en: 'describe "offers", "membership", or a VIP group with a fee',
      zh: '请描述“offers”、“membership”，或收费的 VIP 群',
    },
  );
export const moreThanAll = (part: number): Problem =>
  error(
    'incentives',
    {
      en: `commission and cashback together are ${percent(part)} of what is spent: more than there is`,
      zh: `佣金与返现合计为消费的 ${percent(part)}，超过了全部`,
    },
    { en: 'write shares that add up to 100 % at most', zh: '请写合计不超过 100 % 的比例' },
  );
export const nothingToPayFor = (): Problem =>
  warning(
    'contradiction',
    { en: 'neither commission nor cashback is paid', zh: '既没有佣金，也没有返现' },
    { en: 'add "commission", or take "commissionFor" away', zh: '请加上“commission”，或删去“commissionFor”' },
  );
export const tierAtALoss = (cost: number, fee: number): Problem =>
  warning(
    'contradiction',
    {
      en: `serving a member of the tier costs ${round(cost)} a period, more than the fee of ${round(fee)}`,
      zh: `服务一名付费成员每期花 ${round(cost)}，高于费用 ${round(fee)}`,
    },
    { en: 'write a higher "fee" or a lower "unitCost"', zh: '请提高“fee”或降低“unitCost”' },
  );
export const budgetTwice = (): Problem =>
  error(
    'incentives',
    { en: 'invitations have a budget of their own and the common one', zh: '邀请既有自己的预算，又用公共预算' },
    { en: 'take one of the two away', zh: '请删去其中一个' },
  );
export const noCommonBudget = (): Problem =>
  error(
    'incentives',
    { en: 'there is no common budget for invitations to be paid from', zh: '邀请奖励没有公共预算可以支出' },
    { en: 'write "budget" under "incentives"', zh: '请在“incentives”下写“budget”' },
  );

export const rewardWithoutBudget = (what: Words): Problem =>
  error(
    'incentives',
    { en: `${what.en} cost money, and there is no budget for them`, zh: `${what.zh}要花钱，却没有预算` },
    {
      en: 'add "budget" to incentives, or to this reward alone',
      zh: '请给 incentives 加上“budget”，或只给这项奖励加上',
    },
  );
export const budgetTooSmall = (what: Words, one: number, budget: number): Problem =>
  warning(
    'incentives',
    {
      en: `the budget of ${round(budget)} does not pay for one of the ${what.en}: it costs ${round(one)}`,
      zh: `预算 ${round(budget)} 连一份${what.zh}也付不起：一份要 ${round(one)}`,
    },
    { en: 'make the budget larger, or what it pays for cheaper', zh: '请增加预算，或降低它所支付的金额' },
  );
export const budgetForNothing = (): Problem =>
  warning(
    'incentives',
    {
      en: 'there is a budget for incentives, but nothing under it costs money',
      zh: '激励有预算，但其中没有要花钱的项目',
    },
    { en: 'take "budget" away', zh: '请删去“budget”' },
  );
export const thresholdsFall = (before: number, after: number): Problem =>
  error(
    'incentives',
    {
      en: `level thresholds must rise: ${round(after)} follows ${round(before)}`,
      zh: `等级门槛必须递增：${round(before)} 之后是 ${round(after)}`,
    },
    { en: 'write them from the lowest to the highest, each once', zh: '请从低到高写，各写一次' },
  );
export const levelsWithoutPoints = (): Problem =>
  error(
    'incentives',
    { en: 'levels are reached with points, and no points are given', zh: '等级靠积分升级，却没有积分' },
    { en: 'add "points" beside "levels"', zh: '请在“levels”旁边加上“points”' },
  );
export const countedWithoutPoints = (what: Words, acts: readonly string[]): Problem =>
  error(
    'incentives',
    { en: `for ${what.en} points count, and no points are given`, zh: `${what.zh}按积分计算，却没有积分` },
    {
      en: `add "points" to incentives, or write by: ${listOf(acts)}`,
      zh: `请给 incentives 加上“points”，或写 by: ${listZh(acts, '或')}`,
    },
  );
export const nothingEarned = (what: Words, acts: readonly string[]): Problem =>
  warning(
    'incentives',
    { en: `no act earns ${what.en}`, zh: `没有任何行为能获得${what.zh}` },
    { en: `give some for ${listOf(acts)}`, zh: `请给其中一种行为设定数额：${listZh(acts, '或')}` },
  );
export const noSuchLevel = (level: number, count: number): Problem =>
  error(
    'incentives',
    {
      en: `there is no level ${level}: ${plural(count, 'threshold')} make as many levels`,
      zh: `没有第 ${level} 级：${count} 个门槛只有 ${count} 级`,
    },
    { en: 'lower it', zh: '请改小' },
  );
export const demotionWithoutExpiry = (): Problem =>
  warning(
    'incentives',
    { en: 'nobody can fall back: points never expire', zh: '没有人会降级：积分永不过期' },
    { en: 'add "expires" to points, or take "demotion" away', zh: '请给 points 加上“expires”，或删去“demotion”' },
  );
export const nobodyAtTheTop = (what: Words): Problem =>
  error(
    'incentives',
    { en: `${what.en} for the top 0 %: nobody would get it`, zh: `${what.zh}只给前 0 %：没有人能得到` },
    { en: 'write for example top: 5 %', zh: '例如 top: 5 %' },
  );
export const everybodyOnBoard = (top: number, size: number): Problem =>
  warning(
    'incentives',
    {
      en: `the board has ${plural(top, 'place')} for ${plural(size, 'person', 'people')}: everybody is on it`,
      zh: `榜上有 ${grouped(top)} 个位置，而只有 ${grouped(size)} 人：人人上榜`,
    },
    { en: 'write fewer places', zh: '请减少位置' },
  );
export const badgeNeedsOne = (name: string): Problem =>
  error(
    'incentives',
    { en: `nothing says what the badge ${quote(name)} is given for`, zh: `没有说明徽章${q(name)}为何授予` },
    { en: 'add at: 10 or top: 5 %', zh: '请加上 at: 10 或 top: 5 %' },
  );
export const badgeHasBoth = (name: string): Problem =>
  error(
    'incentives',
    {
      en: `the badge ${quote(name)} is for reaching a number and for the best at once`,
      zh: `徽章${q(name)}既要达到数量，又只给最好的人`,
    },
    { en: 'keep "at" or "top", or make two badges of it', zh: '请只保留“at”或“top”，或分成两个徽章' },
  );
export const badgeOnce = (name: string): Problem =>
  error(
    'incentives',
    {
      en: `the badge ${quote(name)} is given once, on reaching its number: "every" has no place`,
      zh: `徽章${q(name)}达到数量时授予，只有一次，不能写“every”`,
    },
    { en: 'take "every" away, or write "top" in place of "at"', zh: '请删去“every”，或把“at”换成“top”' },
  );
export const badgeTwice = (name: string): Problem =>
  error(
    'incentives',
    { en: `two badges are called ${quote(name)}`, zh: `有两个徽章都叫${q(name)}` },
    { en: 'give each its own name', zh: '请给每个徽章不同的名称' },
  );
export const actNeverDone = (act: string, why: Words, hint: Words): Problem =>
  warning('incentives', { en: `${quote(act)} is rewarded, but ${why.en}`, zh: `${q(act)}有奖励，但${why.zh}` }, hint);
export const soldAtALoss = (good: string): Problem =>
  warning(
    'contradiction',
    { en: `each ${quote(good)} costs more to deliver than its price`, zh: `${q(good)}每单的交付成本高于售价` },
    { en: 'compare "unitCost" and "price"', zh: '请核对“unitCost”和“price”' },
  );

export const goalOfRounds = (good: string): Problem =>
  error(
    'offer',
    {
      en: `${quote(good)} is crowd-funded, which happens once, and is offered again and again`,
      zh: `${q(good)}是众筹，只进行一次，却又反复推出`,
    },
    { en: 'take "every" or "goal" away', zh: '请删去“every”或“goal”' },
  );
export const priceWithoutReference = (what: string, price: number | undefined): Problem =>
  error(
    'price-without-reference',
    {
      en: `prices of ${quote(what)} are compared, and nothing says what members compare them with: demand would not depend on the price`,
      zh: `${q(what)}要比较不同的价格，却没有说明成员拿什么作参照：需求将与价格无关`,
    },
    {
      en: `add what comparable ones cost, such as referencePrice: ${price ?? 20}, beside each price of ${quote(what)}`,
      zh: `请写出同类商品的价格，例如 referencePrice: ${price ?? 20}，写在${q(what)}的每个价格旁边`,
    },
  );
export const tipsOfOneChance = (other: string): Problem =>
  warning(
    'tips',
    {
      en: `tips are as frequent as in ${quote(other)} and of another amount: members do not tip less often where more is asked for, so that the larger amount takes in more by itself`,
      zh: `打赏的概率与${q(other)}相同而金额不同：成员不会因为金额更高而少打赏，因此金额越大收入必然越多`,
    },
    {
      en: 'write for each amount the "chance" that you expect at it',
      zh: '请为每个金额写出相应的打赏概率“chance”',
    },
  );
export const tipsVariedAlone = (): Problem =>
  warning(
    'tips',
    {
      en: 'the amount of tips is varied and how often members give one is not: they do not tip less often where more is asked for, so that the larger amount takes in more by itself',
      zh: '改变的是打赏的金额，而不是打赏的概率：成员不会因为金额更高而少打赏，因此金额越大收入必然越多',
    },
    {
      en: 'read it as what members give, not as what to ask for; to ask for more or less, compare strategies with the "chance" that you expect at each amount',
      zh: '请把它看作成员给多少，而不是该要多少；要比较不同的金额，请写几个策略，并为每个金额写出相应的打赏概率“chance”',
    },
  );
export const tipsSearched = (): Problem =>
  warning(
    'tips',
    {
      en: 'a plan takes the largest amount of tips: members do not tip less often where more is asked for',
      zh: '规划必然取最大的打赏金额：成员不会因为金额更高而少打赏',
    },
    {
      en: 'take it out of the plan; compare strategies with the "chance" that you expect at each amount',
      zh: '请把它从规划中去掉；要比较不同的金额，请写几个策略，并为每个金额写出相应的打赏概率“chance”',
    },
  );
/** Of these about two are what half a cup of coffee costs, or what a small red packet holds; of most others that is far from it. */
const TWO_ARE_A_LITTLE = new Set('EUR USD GBP CHF CAD AUD NZD SGD CNY RMB € $ £ ¥ 元 人民币 欧元 美元 英镑'.split(' '));

export const worthWhileMissing = (currency: string): Problem =>
  error(
    'worth-while',
    {
      en: `members are rewarded, and nothing says what is much or little in ${quote(currency)}`,
      zh: `对成员有奖励，却没有说明多少${q(currency)}算多、多少算少`,
    },
    {
      en: `add a line "worthWhile: ${TWO_ARE_A_LITTLE.has(currency.trim().toUpperCase()) ? '2' : '…'}" at the top level, with the amount in ${quote(currency)} that members find worth a small act, such as the price of half a cup of coffee or a small red packet`,
      zh: `请在顶层加一行“worthWhile: ${TWO_ARE_A_LITTLE.has(currency.trim().toUpperCase()) ? '2' : '……'}”，写成员觉得值得动一动手的金额（单位：${q(currency)}），例如半杯咖啡的价钱或一个小红包`,
    },
  );
export const renamedChannel = (channel: string, twin: string, baseline: string): Problem =>
  warning(
    'channel',
    {
      en: `the channel ${quote(channel)} is ${quote(twin)} of ${quote(baseline)} under another name: people of a channel are drawn by its name, so that the two share no luck`,
      zh: `渠道${q(channel)}就是${q(baseline)}的${q(twin)}换了个名称：各渠道的人按名称抽取，两者因此运气不同`,
    },
    {
      en: 'give both the same name, and the comparison needs far fewer runs',
      zh: '请用同一个名称，比较所需的模拟次数会少得多',
    },
  );
export const foundersAsked = (founders: number, fee: number): Problem =>
  warning(
    'founders-asked',
    {
      en: `all ${plural(founders, 'founder')} are asked for the fee of ${fee} on day 0 as people who have never paid it: those who will not pay leave on that day`,
      zh: `全部 ${grouped(founders)} 位创始成员在第 0 天就会被要求交 ${fee} 的会费，而他们从未交过：不愿交的当天就会离开`,
    },
    {
      en: `if they pay already, add to "community": start: { paying: { share: 100 %, fee: ${fee} }, tenure: 1 year }; if the fee is new, say from when with "from"`,
      zh: `如果他们本来就在交费，请在“community”里加上 start: { paying: { share: 100 %, fee: ${fee} }, tenure: 1 year }；如果会费是新设的，请用“from”说明从哪天开始`,
    },
  );
export const trialOfNothing = (): Problem =>
  warning(
    'trial',
    { en: 'the free trial is of no fee: the fee is 0', zh: '免费试用没有意义：会费为 0' },
    {
      en: 'write the "fee" that is asked for afterwards, or take "trial" away',
      zh: '请写出试用后要交的“fee”，或删去“trial”',
    },
  );
export const trialForNobody = (): Problem =>
  warning(
    'trial',
    {
      en: 'nobody has the free trial: it is for those who come later, and nobody comes here after the founders',
      zh: '没有人能用上免费试用：它是给后来的人的，而这里创始成员之后没有人会来',
    },
    {
      en: 'say how people come, with "recruit" or with a "graph" under "population", or take "trial" away',
      zh: '请写明人从哪里来（“recruit”，或“population”下的“graph”），或删去“trial”',
    },
  );
export const trialNeverEnds = (trial: number, horizon: number): Problem =>
  warning(
    'trial',
    {
      en: `the free trial of ${plural(trial, 'day')} ends for nobody within the ${plural(horizon, 'day')}: no newcomer is ever asked for the fee`,
      zh: `免费试用 ${grouped(trial)} 天，而历时只有 ${grouped(horizon)} 天：没有一个新人会被要求交费`,
    },
    { en: 'make the trial shorter, or the horizon longer', zh: '请缩短试用，或延长历时' },
  );
export const pointsForNothing = (): Problem =>
  warning(
    'incentives',
    {
      en: 'these points are worth nothing and lead to nothing: they change nothing',
      zh: '这些积分不值钱，也没有用处：不起任何作用',
    },
    {
      en: 'write "worth", or add "levels", "honours", "leaderboard" or "badges" that count them',
      zh: '请写“worth”，或加上用到积分的“levels”“honours”“leaderboard”或“badges”',
    },
  );
export const partlyAfterHorizon = (after: number, days: number, expected: number, within: number): Problem =>
  warning(
    'after-horizon',
    {
      en: `${after} of these ${plural(days, 'day')} lie after the last day: of ${expected} expected, about ${within} will come`,
      zh: `这 ${grouped(days)} 天中有 ${after} 天在最后一天之后：预期 ${expected} 人，大约只会来 ${within} 人`,
    },
    { en: 'write days within the horizon, or make the horizon longer', zh: '请把日期写在历时之内，或延长历时' },
  );
export const oneDayAlone = (key: string, day: number): Problem =>
  warning(
    'one-day',
    { en: `${quote(key)}: ${day} is day ${day} alone`, zh: `${q(key)}: ${day} 只是第 ${day} 天这一天` },
    {
      en: `the first ${plural(day, 'day')} are 0-${day - 1}; for one day write "day ${day}"`,
      zh: `头 ${grouped(day)} 天写作 0-${day - 1}；只指一天请写“day ${day}”`,
    },
  );
export const paysNothing = (what: Words): Problem =>
  warning(
    'contradiction',
    { en: `${what.en} nothing`, zh: what.zh },
    { en: 'write an amount, or take the lever away', zh: '请写出金额，或删去这项措施' },
  );
export const requiresItself = (good: string): Problem =>
  error(
    'offer',
    { en: `${quote(good)} can only be bought by those who have bought it`, zh: `${q(good)}只有买过它的人才能买` },
    { en: 'name another good, or leave it out', zh: '请写另一种商品，或删去' },
  );
export const menuOfOne = (menu: string): Problem =>
  warning(
    'offer',
    {
      en: `the menu ${quote(menu)} has one offer only: there is nothing to choose`,
      zh: `菜单${q(menu)}只有一个选项：没有可选的`,
    },
    { en: 'add the others to it', zh: '请把其他选项加进去' },
  );
export const qualityMissing = (good: string): Problem =>
  warning(
    'contradiction',
    {
      en: `what buyers of ${quote(good)} expect has no effect: it has no quality`,
      zh: `${q(good)}的买家期望没有作用：商品没有质量`,
    },
    { en: 'add "quality", how good it turns out to be', zh: '请加上“quality”，说明实际有多好' },
  );
export const eventKey = (kind: string, key: string, known: readonly string[]): Problem =>
  error(
    'event',
    {
      en: `${quote(key)} says nothing about an event of the kind ${quote(kind)}`,
      zh: `${q(key)}不适用于${q(kind)}类型的冲击`,
    },
    {
      en: known.length === 0 ? 'its days are all there is to say' : `it is described by ${listOf(known, 'and')}`,
      zh: known.length === 0 ? '只需写明日期' : `可以写的有${listZh(known)}`,
    },
  );
export const crisisBeforeAnybody = (): Problem =>
  warning(
    'event',
    { en: 'on day 0 nobody is inside yet who could be hit', zh: '第 0 天群里还没有人会受影响' },
    { en: 'begin on day 1 or later', zh: '请从第 1 天或更晚开始' },
  );
export const nothingSold = (): Problem =>
  warning(
    'contradiction',
    {
      en: 'a bad product hits those who have bought, but nothing is sold',
      zh: '劣质商品只影响买过的人，而这里没有卖任何东西',
    },
    { en: 'add "offers"', zh: '请加上“offers”' },
  );
export const answerNever = (): Problem =>
  warning(
    'contradiction',
    { en: 'crises are never answered: it is not said after how long', zh: '危机永远不会得到回应：没有写多久之后' },
    { en: 'add "after", such as 1 day', zh: '请加上“after”，例如 1 day' },
  );
export const answerToNothing = (): Problem =>
  warning(
    'contradiction',
    { en: 'there is no crisis to answer', zh: '没有需要回应的危机' },
    { en: 'describe one under "events"', zh: '请在“events”下描述一个' },
  );
export const thresholdWithoutFriends = (): Problem =>
  warning(
    'contradiction',
    { en: 'nobody has friends to follow: the population has no graph', zh: '没有人有好友可以跟随：人群没有关系图' },
    { en: 'describe "graph" under "population"', zh: '请在“population”下描述“graph”' },
  );
export const nobodyOutside = (): Problem =>
  warning(
    'contradiction',
    { en: 'opinions reach nobody outside: the population has no graph', zh: '意见传不到群外：人群没有关系图' },
    {
      en: 'describe "graph" under "population", or write wordOfMouth: inside',
      zh: '请在“population”下描述“graph”，或写 wordOfMouth: inside',
    },
  );
