/** Messages about people, groups, time and who may join. */

import type { Words } from '../words.ts';
import {
  error,
  grouped,
  NOTHING,
  type Problem,
  percent,
  plural,
  q,
  quote,
  round,
  suggestion,
  warning,
} from './wording.ts';

export const sharesDoNotAddUp = (what: Words, sum: number): Problem =>
  error(
    'shares',
    {
      en: `${what.en} add up to ${percent(sum)} instead of 100 %`,
      zh: `${what.zh}合计为 ${percent(sum)}，而不是 100 %`,
    },
    { en: 'change them so that they add up to 100 %', zh: '请修改，使它们合计为 100 %' },
  );
export const unknownName = (kind: string, name: string, known: readonly string[], where: Words = NOTHING): Problem =>
  error(
    `unknown-${kind}`,
    {
      en: `there is no ${kind} ${quote(name)}${where.en}`,
      zh: `${where.zh}没有名为${q(name)}的${KINDS_IN_CHINESE[kind] ?? kind}`,
    },
    () => suggestion(name, known, { en: KIND_PLURALS[kind] ?? `${kind}s`, zh: KINDS_IN_CHINESE[kind] ?? kind }),
  );
const KINDS_IN_CHINESE: Readonly<Record<string, string>> = {
  strategy: '策略',
  activity: '活动',
  segment: '人群类别',
  outcome: '指标',
  parameter: '参数',
  preset: '预设',
  topic: '话题',
  channel: '渠道',
  good: '商品',
  formula: '公式',
  name: '名称',
};
const KIND_PLURALS: Readonly<Record<string, string>> = { strategy: 'strategies', activity: 'activities' };

export const acquaintancesOfFullGroup = (written: number, among: number, founders: number, full: number): Problem => {
  const short = (number: number) => round(Math.min(full - 1, Number(number.toPrecision(2))));
  const [few, instead] = [short(among), short((written * (full - 1)) / (founders - 1))];
  return warning(
    'acquaintances',
    {
      en: `"acquaintances" are those in a full group, of ${grouped(full)} here: the ${grouped(founders)} founders know ${few} of each other on average, not ${round(written)}`,
      zh: `“acquaintances”指满员的群（这里是 ${grouped(full)} 人）里认识的人数：${grouped(founders)} 位创始成员彼此平均认识 ${few} 人，而不是 ${round(written)} 人`,
    },
    {
      en: `for founders who know ${round(written)} of each other write ${instead}: those who come later then know as large a part of the group`,
      zh: `如果是说创始成员彼此认识 ${round(written)} 人，请写 ${instead}；后来的人也会认识群里同样比例的人`,
    },
  );
};

export const horizonTooShort = (): Problem =>
  error(
    'horizon',
    { en: 'the horizon must be longer than nothing', zh: '历时必须大于零' },
    { en: 'write for example 60 days', zh: '例如 60 days' },
  );
export const horizonTooLong = (days: number, most: number): Problem =>
  error(
    'horizon',
    {
      en: `the horizon is ${plural(days, 'day')}, at most ${plural(most, 'day')} are simulated`,
      zh: `历时为 ${grouped(days)} 天，最多模拟 ${grouped(most)} 天`,
    },
    { en: 'shorten it', zh: '请缩短历时' },
  );
export const horizonRounded = (days: number): Problem =>
  warning('horizon', {
    en: `the model moves in whole days: the horizon counts as ${plural(days, 'day')}`,
    zh: `模型按整天推进：历时按 ${grouped(days)} 天计算`,
  });
export const durationRounded = (key: string, days: number): Problem =>
  warning('whole-days', {
    en: `the model moves in whole days: ${quote(key)} counts as ${plural(days, 'day')}`,
    zh: `模型按整天推进：${q(key)}按 ${grouped(days)} 天计算`,
  });
export const durationZero = (key: string): Problem =>
  error(
    'duration',
    { en: `${quote(key)} must be longer than nothing`, zh: `${q(key)}必须大于零` },
    { en: 'write for example 1 day', zh: '例如 1 day' },
  );
export const afterHorizon = (key: string, day: number, horizon: number): Problem =>
  error(
    'after-horizon',
    {
      en: `${quote(key)} begins on day ${day}, after the last day (day ${horizon - 1})`,
      zh: `${q(key)}从第 ${day} 天开始，已经过了最后一天（第 ${horizon - 1} 天）`,
    },
    {
      en: `days count from 0; begin earlier or make the horizon longer than ${plural(day, 'day')}`,
      zh: `天数从 0 数起；请提前开始，或让历时超过 ${grouped(day)} 天`,
    },
  );
export const daysOverlap = (lever: string, other: number, day: number): Problem =>
  error(
    'contradiction',
    {
      en: `two entries of ${quote(lever)} hold on day ${day}: this one and entry ${other + 1}`,
      zh: `${q(lever)}有两项都包含第 ${day} 天：这一项和第 ${other + 1} 项`,
    },
    {
      en: 'let one begin after the other has ended, as in 0-59 and 60-89',
      zh: '请让一项在另一项结束之后开始，例如 0-59 和 60-89',
    },
  );
export const noLeadersToLeave = (): Problem =>
  warning(
    'contradiction',
    { en: 'leaders are to leave, but nobody appoints any', zh: '要让骨干成员离开，却没有任命骨干成员' },
    {
      en: 'add "leaders: { count: 3 }" to the strategy, or write "who: top-writers"',
      zh: '请在策略中加上“leaders: { count: 3 }”，或写“who: top-writers”',
    },
  );
export const untilBeforeFrom = (from: number, until: number): Problem =>
  error(
    'contradiction',
    {
      en: `the offer ends on day ${until}, before it begins on day ${from}`,
      zh: `优惠在第 ${until} 天结束，早于开始的第 ${from} 天`,
    },
    { en: 'make "until" later than "from"', zh: '请让“until”晚于“from”' },
  );
export const expectDay = (name: string, day: number, horizon: number): Problem =>
  error(
    'after-horizon',
    {
      en: `${quote(name)} asks for day ${day}, the horizon is ${plural(horizon, 'day')}`,
      zh: `${q(name)}要看第 ${day} 天，而历时只有 ${grouped(horizon)} 天`,
    },
    { en: `the last value is that of day ${horizon}`, zh: `最后一个值是第 ${horizon} 天的` },
  );

export const tooMany = (what: Words, count: number, most: number): Problem =>
  error(
    'too-many',
    {
      en: `there are ${grouped(count)} ${what.en}, at most ${grouped(most)} are read`,
      zh: `${what.zh}有 ${grouped(count)} 个，最多读取 ${grouped(most)} 个`,
    },
    { en: 'split the scenario', zh: '请拆分场景' },
  );
export const noStrategies = (): Problem =>
  error(
    'no-strategies',
    { en: 'there is no strategy to simulate', zh: '没有可以模拟的策略' },
    { en: 'write at least one under "strategies"', zh: '请在“strategies”下至少写一个' },
  );
export const emptyLever = (lever: string, parent: string): Problem =>
  warning(
    'contradiction',
    {
      en: `an empty ${quote(lever)} changes nothing: what ${quote(parent)} has of it stays`,
      zh: `空的${q(lever)}不改变任何内容：${q(parent)}在这方面的设定仍然有效`,
    },
    { en: `write ${lever}: none to take it away, or leave it out`, zh: `要去掉它请写 ${lever}: none，否则请省略` },
  );
export const namesLookAlike = (name: string): Problem =>
  warning(
    'alike-names',
    {
      en: `${quote(name)} looks like another name here, and is not the same: blanks, letters of another alphabet or a sign that nobody sees differ`,
      zh: `${q(name)}与这里的另一个名称看起来一样，其实不同：空格、另一种字母或看不见的符号有差别`,
    },
    { en: 'give one of the two another name', zh: '请给其中一个换个名称' },
  );
export const sameStrategies = (name: string, other: string): Problem =>
  warning(
    'same-strategies',
    {
      en: `${quote(name)} is the same as ${quote(other)} in every lever`,
      zh: `${q(name)}的各项措施与${q(other)}完全相同`,
    },
    {
      en: 'change a lever, or take one of the two away; they will differ in nothing',
      zh: '请改变一项措施，或删去其中一个；它们不会有任何差异',
    },
  );
export const extendsCircle = (names: readonly string[]): Problem =>
  error(
    'extends-circle',
    {
      en: `these strategies extend each other in a circle: ${names.map(quote).join(' → ')}`,
      zh: `这些策略循环继承：${names.map(q).join(' → ')}`,
    },
    { en: 'take one "extends" away', zh: '请删去其中一个“extends”' },
  );

export const topicNobodyFollows = (topic: string, known: readonly string[]): Problem =>
  warning(
    'unknown-topic',
    { en: `nobody is interested in the topic ${quote(topic)}`, zh: `没有人对话题${q(topic)}感兴趣` },
    () => suggestion(topic, known, { en: 'topics', zh: '话题' }),
  );
export const topicTwice = (topic: string): Problem =>
  warning(
    'listed-twice',
    { en: `the topic ${quote(topic)} is listed twice`, zh: `话题${q(topic)}列了两次` },
    { en: 'take one away', zh: '请删去一个' },
  );
export const degreeTooLarge = (degree: number, size: number): Problem =>
  error(
    'graph',
    {
      en: `nobody can have ${round(degree)} friends among ${plural(size, 'person', 'people')}`,
      zh: `${grouped(size)} 人当中，不可能有人有 ${round(degree)} 位好友`,
    },
    { en: `write less than ${size}`, zh: `请写小于 ${size} 的数` },
  );
export const graphTooLarge = (edges: number, most: number): Problem =>
  error(
    'graph',
    {
      en: `the graph would have ${plural(Math.round(edges), 'friendship')}, at most ${plural(most, 'friendship')} fit into memory`,
      zh: `关系图会有 ${grouped(Math.round(edges))} 条好友关系，内存最多容纳 ${grouped(most)} 条`,
    },
    { en: 'make the population or the mean degree smaller', zh: '请减小人群规模或平均好友数' },
  );
export const homophilyWithoutSegments = (): Problem =>
  warning(
    'graph',
    { en: 'homophily has no effect with a single segment', zh: '只有一类人时，“homophily”没有作用' },
    { en: 'describe at least two segments', zh: '请至少描述两类人' },
  );
export const needsWhenFull = (lever: string, found: string): Problem =>
  error(
    'contradiction',
    {
      en: `${quote(lever)} says what happens with whenFull: ${lever}, found whenFull: ${found}`,
      zh: `${q(lever)}说明的是 whenFull: ${lever} 时怎么做，这里却是 whenFull: ${found}`,
    },
    { en: `write whenFull: ${lever}, or take ${quote(lever)} away`, zh: `请写 whenFull: ${lever}，或删去${q(lever)}` },
  );
export const groupNeverFull = (cap: number, size: number, whenFull: string): Problem =>
  warning(
    'contradiction',
    {
      en: `whenFull: ${whenFull} has no effect: a group of ${grouped(cap)} never fills, the population has ${plural(size, 'person', 'people')}`,
      zh: `whenFull: ${whenFull} 没有作用：人群只有 ${grouped(size)} 人，容量 ${grouped(cap)} 的群永远不会满`,
    },
    { en: 'write a smaller "cap"', zh: '请写更小的“cap”' },
  );
export const splitAlike = (): Problem =>
  warning(
    'contradiction',
    {
      en: 'a group holds one segment only: a split by segment is the same as by: random',
      zh: '一个群里只有一类人：按类拆分与 by: random 相同',
    },
    {
      en: 'divide by level, tenure or ties, or let segments share groups',
      zh: '请按 level、tenure 或 ties 拆分，或让几类人同群',
    },
  );
export const topicGroupsWithoutTopics = (): Problem =>
  error(
    'contradiction',
    { en: 'there are no topics to separate groups by', zh: '没有可以用来分群的话题' },
    {
      en: 'list them under community.topics, or write separateBy: segment',
      zh: '请在 community.topics 下列出，或写 separateBy: segment',
    },
  );
export const friendsAreGiven = (): Problem =>
  error(
    'graph',
    { en: 'the graph file says who has how many friends', zh: '关系图文件已写明谁有多少好友' },
    { en: 'take "friends" away, or let the graph be generated', zh: '请删去“friends”，或使用生成的关系网' },
  );
export const friendsWithoutGraph = (): Problem =>
  warning(
    'graph',
    { en: 'nobody has a friend: the population has no graph', zh: '没有人有好友：总体没有关系网' },
    { en: 'describe "graph" under "population"', zh: '请在“population”下描述“graph”' },
  );
export const sortedAlready = (by: string): Problem =>
  error(
    'contradiction',
    {
      en: by === 'nothing' ? 'groups are not separated as it is' : `groups are separated by ${by} from the first day`,
      zh: by === 'nothing' ? '群本来就没有分开' : `从第一天起就按 ${by} 分群`,
    },
    { en: 'sort by something else, or take "regroup" away', zh: '请按别的分群，或删去“regroup”' },
  );
export const oneSegmentToSort = (): Problem =>
  error(
    'contradiction',
    { en: 'there is one segment only: nobody would be sorted', zh: '只有一个人群：没有可分的' },
    {
      en: 'name segments under population.segments, or sort by topic',
      zh: '请在 population.segments 下写出各人群，或按 topic 分群',
    },
  );
export const nobodyToSort = (by: string): Problem =>
  error(
    'contradiction',
    { en: 'on day 0 there is no group yet whose members could be sorted again', zh: '第 0 天还没有可重新分群的群' },
    { en: `write separateBy: ${by}, or a later day`, zh: `请写 separateBy: ${by}，或写更晚的日子` },
  );
export const capAbovePlatform = (cap: number, platform: string, most: number): Problem =>
  error(
    'platform',
    {
      en: `a group of ${grouped(cap)} does not exist on ${quote(platform)}, where groups have at most ${grouped(most)} members`,
      zh: `${q(platform)}上没有 ${grouped(cap)} 人的群，最多 ${grouped(most)} 人`,
    },
    { en: `write ${most} or less, or take "platform" away`, zh: `请写 ${most} 或更小的数，或删去“platform”` },
  );
export const vipWithoutFee = (what: Words): Problem =>
  error(
    'contradiction',
    { en: `${what.en}, but the VIP group has no fee`, zh: `${what.zh}，但 VIP 群没有会费` },
    { en: 'add "fee"', zh: '请加上“fee”' },
  );
export const unsafeFile = (file: string): Problem =>
  error(
    'unsafe-file',
    { en: `${quote(file)} is not beside the scenario`, zh: `${q(file)}不在场景旁边` },
    {
      en: 'put the file into the folder of the scenario or below it, and write its path from there',
      zh: '请把文件放进场景所在的文件夹或其子文件夹，路径从那里写起',
    },
  );

export const moreThanPopulation = (what: Words, count: number, size: number): Problem =>
  error(
    'population',
    {
      en: `${what.en} ${round(count)}, but the population has ${plural(size, 'person', 'people')}`,
      zh: `${what.zh} ${round(count)} 人，而人群只有 ${grouped(size)} 人`,
    },
    { en: 'make the population larger or the number smaller', zh: '请增大人群，或减小这个数' },
  );
export const segmentRunsOut = (segment: string, wanted: number, there: number): Problem =>
  warning(
    'population',
    {
      en: `about ${round(wanted)} people are to come from ${quote(segment)}, which has about ${round(there)}`,
      zh: `大约需要 ${round(wanted)} 人来自${q(segment)}，而这类人大约只有 ${round(there)} 人`,
    },
    { en: 'make the population or the segment larger', zh: '请增大人群或这类人的占比' },
  );
export const dealsCallNobody = (channel: string): Problem =>
  warning(
    'contradiction',
    {
      en: `${quote(channel)} calls by deals, but all segments are equally prone to them, so that it brings the same people as any other channel`,
      zh: `${q(channel)}以优惠吸引人，但各类人对优惠同样敏感，所以来的人与其他渠道并无不同`,
    },
    {
      en: 'give a segment under population.segments a dealProneness of its own, such as 3 for bargain hunters, or leave out "calls"',
      zh: '请在 population.segments 中为某类人写上 dealProneness，例如爱占便宜的人写 3；或去掉“calls”',
    },
  );
export const recruitsShutOut = (channel: string): Problem =>
  warning(
    'contradiction',
    {
      en: `nobody from ${quote(channel)} may join: "rules" let in other segments only`,
      zh: `来自${q(channel)}的人都不能加入：“rules”只准其他类别的人进群`,
    },
    { en: 'add their segments to rules.entry.segments', zh: '请把他们的类别加入 rules.entry.segments' },
  );
export const tooManyHours = (who: 'operator' | 'moderator', hours: number): Problem =>
  error(
    'operators',
    {
      en: `${who === 'operator' ? 'an' : 'a'} ${who} cannot work ${round(hours)} hours a day`,
      zh: `一位${who === 'operator' ? '运营' : '管理员'}每天不可能工作 ${round(hours)} 小时`,
    },
    {
      en: `write the hours of one ${who}, such as 2/day; "count" says how many there are`,
      zh: `请写一位${who === 'operator' ? '运营' : '管理员'}的工时，例如 2/day；人数写在“count”里`,
    },
  );
export const workWithoutHours = (what: Words): Problem =>
  warning(
    'contradiction',
    { en: what.en, zh: what.zh },
    { en: 'write "hours" above 0, such as 1/day', zh: '请写大于 0 的“hours”，例如 1/day' },
  );
export const strikesWithoutConsequence = (consequence: unknown): Problem =>
  warning(
    'contradiction',
    {
      en: `"strikes" has no effect with consequence: ${consequence}`,
      zh: `consequence: ${consequence} 时，“strikes”没有作用`,
    },
    {
      en: 'write consequence: mute or consequence: remove, or leave "strikes" out',
      zh: '请写 consequence: mute 或 consequence: remove，或删去“strikes”',
    },
  );
export const leadersTwice = (): Problem =>
  error(
    'contradiction',
    {
      en: 'the number of leaders is given twice, as "count" and as "share"',
      zh: '骨干的人数用“count”和“share”给了两次',
    },
    { en: 'keep one of them', zh: '请只保留一个' },
  );
export const leadersWithoutNumber = (): Problem =>
  error(
    'leaders',
    { en: 'how many leaders there are to be is not said', zh: '没有说明要有多少骨干' },
    { en: 'write "count", such as 5, or "share", such as 3 %', zh: '请写“count”，例如 5，或“share”，例如 3 %' },
  );
export const entryForEverybody = (): Problem =>
  warning(
    'contradiction',
    { en: '"entry" lets everybody in', zh: '“entry”没有限制任何人' },
    { en: 'add "segments" or "quiz", or leave "entry" out', zh: '请加上“segments”或“quiz”，或删去“entry”' },
  );
export const quizForTheShutOut = (segment: string): Problem =>
  warning(
    'contradiction',
    {
      en: `${quote(segment)} has a quiz, but is not among the segments that may join`,
      zh: `${q(segment)}有入群测验，但不在准许加入的类别里`,
    },
    {
      en: 'add it to rules.entry.segments, or take it out of the quiz',
      zh: '请把它加入 rules.entry.segments，或从测验中去掉',
    },
  );
