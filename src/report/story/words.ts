/** Every sentence of a member's story, in both languages. Sentences leave out who acts: it is always the member of the title. */

import type { Arrival, WhyLeft, Word } from '../../engine/events.ts';
import type { Leaving, MessageKind } from '../../engine/trace/events.ts';
import type { Language } from '../language.ts';

type Factor = keyof Leaving['factors'];

/** Numbers come written out; names of people come as `member` says them. */
export interface StoryWords {
  readonly title: (member: string, strategy: string) => string;
  readonly list: (items: readonly string[]) => string;
  /** Between sentences. */
  readonly space: string;
  /** What the language wants between its characters and numbers. */
  readonly spaced: (text: string) => string;
  readonly member: (number: string) => string;
  /** Several members by number, and how many more there are. */
  readonly members: (numbers: readonly string[], more: number) => string;
  readonly operator: string;
  readonly somebodyGone: string;
  readonly day: (day: string) => string;
  readonly days: (first: string, last: string) => string;
  /** An item of a list with how many of something. */
  readonly counted: (item: string, count: string) => string;

  readonly nature: (w: { segment: string; activity: string; expertise: string }) => string;
  readonly lurker: (w: { segment: string; expertise: string }) => string;
  readonly neverJoined: string;
  readonly neverHeard: string;

  readonly told: Readonly<Record<Word, (by: string) => string>>;
  readonly waiting: string;
  readonly refused: string;
  readonly keptAway: (fee: string) => string;
  readonly joined: Readonly<Record<Arrival['how'], (w: { by: string; channel: string }) => string>>;
  readonly friends: (count: number) => string;
  readonly read: (w: { read: string; unread: string; all: boolean; writers: string }) => string;
  readonly readOnDays: (w: { days: string; read: string; writers: string }) => string;
  readonly nothingNew: string;
  readonly nothingNewOnDays: (days: string) => string;
  /** `share` is undefined when none of it is. */
  readonly irrelevant: (share: string | undefined) => string;
  readonly away: (days: string) => string;
  readonly writes: (count: number) => string;
  readonly asks: string;
  readonly praises: string;
  readonly complains: string;
  readonly breaks: Readonly<Record<'ads' | 'off-topic' | 'abuse' | 'other', string>>;
  readonly replies: (targets: string) => string;
  readonly answersQuestion: (asker: string) => string;
  /** What somebody replies to, when it is the operator's. */
  readonly operators: Readonly<Partial<Record<MessageKind, string>>>;
  readonly answered: (writers: string, plural: boolean) => string;
  readonly questionAnswered: (writers: string, plural: boolean) => string;
  readonly firstAnswer: string;
  readonly settled: (days: number) => string;
  readonly gaveUp: (days: number) => string;
  /** Friends outside, by number. */
  readonly friend: (numbers: readonly string[]) => string;
  readonly tookPart: string;
  readonly invited: (friends: string, how: Word) => string;
  readonly broughtIn: (friends: string) => string;
  readonly bought: (good: string, price: string) => string;
  readonly rewarded: (money: string) => string;
  readonly rose: (level: string) => string;
  readonly fell: (level: string) => string;
  readonly badge: string;
  readonly titled: string;
  readonly appointed: string;
  readonly warned: string;
  readonly silenced: (days: number) => string;
  readonly moved: (vip: boolean) => string;
  readonly closeTo: (members: string) => string;
  readonly belonging: (from: string, to: string, up: boolean) => string;
  readonly satisfaction: (from: string, to: string, up: boolean) => string;
  readonly trust: (from: string, to: string, up: boolean) => string;

  readonly left: Readonly<Record<WhyLeft, string>>;
  readonly leftOverFee: (fee: string) => string;
  readonly chance: (hazard: string) => string;
  readonly largest: (reason: string) => string;
  readonly alsoDrove: (reasons: string) => string;
  readonly held: (reasons: string) => string;
  /** A reason that drove somebody out, and one that held them, with its factor. */
  readonly drives: Readonly<Record<Factor, (factor: string) => string>>;
  readonly holds: Readonly<Record<'nature' | 'belonging' | 'satisfaction' | 'company', (factor: string) => string>>;
  readonly noReason: string;

  readonly stayed: (day: string) => string;
  readonly summary: (w: { days: number; messages: number; answers: number; broughtIn: number }) => string;
  readonly mood: (w: { belonging: string; satisfaction: string; trust: string }) => string;
  readonly closest: (members: string) => string;
  readonly noTies: string;

  readonly choose: string;
  readonly mostAnswered: string;
  readonly stayedLongest: string;
  readonly leftSoonest: string;
  readonly broughtMost: string;
  /** `to` is undefined for somebody who stayed to the end. */
  readonly choice: (w: {
    member: string;
    from: number;
    to: number | undefined;
    messages: number;
    answers: number;
  }) => string;
}

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

const english: StoryWords = {
  title: (member, strategy) => `${member} under ${strategy}`,
  list: listed,
  space: ' ',
  spaced: (text) => text,
  member: (number) => `member ${number}`,
  members: (numbers, more) =>
    more > 0
      ? `members ${numbers.join(', ')} and ${plural(more, 'other', 'others')}`
      : `${numbers.length === 1 ? 'member' : 'members'} ${listed(numbers)}`,
  operator: 'the operator',
  somebodyGone: 'people who have left',
  day: (day) => `Day ${day}`,
  days: (first, last) => `Days ${first}\u2013${last}`,
  counted: (item, count) => `${item} (${count})`,

  nature: ({ segment, activity, expertise }) =>
    `Of the segment ${segment}; inclined to write ${activity} times as much as others; knows ${expertise} of what there is to know.`,
  lurker: ({ segment, expertise }) =>
    `Of the segment ${segment}; reads and never writes; knows ${expertise} of what there is to know.`,
  neverJoined: 'Never joined under this strategy.',
  neverHeard: 'Never heard of the community under this strategy.',

  told: {
    invitation: (by) => `Is invited by ${by}.`,
    mention: (by) => `Hears of the community from ${by}.`,
    praise: (by) => `Hears ${by} speak well of the community.`,
    complaint: (by) => `Hears ${by} complain about the community.`,
  },
  waiting: 'Wants to come in, but every group is full, and waits for a place.',
  refused: 'Wants to come in and is turned away.',
  keptAway: (fee) => `Would come, but not for a fee of ${fee}.`,
  joined: {
    founder: () => 'Is there from the start, as a founder.',
    seed: () => 'Is won over by the operator and joins.',
    channel: ({ channel }) => `Finds the community through ${channel} and joins.`,
    invitation: ({ by }) => `Joins on the invitation of ${by}.`,
    mention: ({ by }) => `Joins because of what ${by} has told.`,
    praise: ({ by }) => `Joins because ${by} praised it.`,
  },
  friends: (count) =>
    count === 0
      ? 'Knows nobody in the group.'
      : `${count === 1 ? 'One friend is' : `${count} friends are`} in the group already.`,
  read: ({ read, unread, all, writers }) =>
    `Reads ${all ? `${read === '1' ? 'the one new message' : `all ${read} new messages`}` : `${read} of ${unread} new messages`}${writers === '' ? '' : `, ${read === '1' ? 'by' : 'most by'} ${writers}`}.`,
  readOnDays: ({ days, read, writers }) =>
    `Looks in on ${days} days and reads ${read} messages${writers === '' ? '' : `, most by ${writers}`}.`,
  nothingNew: 'Looks in and finds nothing new.',
  nothingNewOnDays: (days) => `Looks in on ${days} days and finds nothing new.`,
  irrelevant: (share) => `${share === undefined ? 'None' : `Only ${share}`} of it is of any concern.`,
  away: (days) => `Does not look in for ${days} days.`,
  writes: (count) => (count === 1 ? 'Posts a message.' : `Posts ${count} messages.`),
  asks: 'Asks a question.',
  praises: 'Speaks well of the community.',
  complains: 'Complains about the community.',
  breaks: {
    ads: 'Posts an advertisement, against the rules.',
    'off-topic': 'Posts something off topic, against the rules.',
    abuse: 'Posts something abusive, against the rules.',
    other: 'Posts something against the rules.',
  },
  replies: (targets) => `Replies to ${targets}.`,
  answersQuestion: (asker) => `Answers a question of ${asker}.`,
  operators: { topic: "the operator's topic", activity: "the operator's activity" },
  answered: (writers, plural) => `${capital(writers)} ${plural ? 'reply' : 'replies'}.`,
  questionAnswered: (writers, plural) => `${capital(writers)} ${plural ? 'answer' : 'answers'} the question.`,
  firstAnswer: 'It is the first answer to their first message.',
  settled: (days) =>
    `Finds the question answered${days === 0 ? '' : ` after ${plural(days, 'day', 'days')}`}, and is glad of it.`,
  gaveUp: (days) => `Gives up hoping for an answer after ${plural(days, 'day', 'days')}.`,
  friend: (numbers) => (numbers.length === 1 ? `their friend ${numbers[0]}` : `their friends ${listed(numbers)}`),
  tookPart: 'Takes part in the activity.',
  invited: (friends, how) =>
    ({
      invitation: `Invites ${friends}.`,
      mention: `Mentions the community to ${friends}.`,
      praise: `Praises the community to ${friends}.`,
      complaint: `Complains about the community to ${friends}.`,
    })[how],
  broughtIn: (friends) => `Brings in ${friends}.`,
  bought: (good, price) => `Buys ${good} for ${price}.`,
  rewarded: (money) => `Receives rewards worth ${money}.`,
  rose: (level) => `Rises to level ${level}.`,
  fell: (level) => `Falls back to level ${level}.`,
  badge: 'Earns a badge.',
  titled: 'Is given a title.',
  appointed: 'Is appointed a leader.',
  warned: 'Is called to order by a moderator.',
  silenced: (days) => `Is silenced by a moderator for ${plural(days, 'day', 'days')}.`,
  moved: (vip) => (vip ? 'Moves up to the VIP group.' : 'Moves to another group.'),
  closeTo: (members) => `Has grown close to ${members}.`,
  belonging: (from, to, up) => `Feels ${up ? 'more' : 'less'} at home (belonging ${from} \u2192 ${to}).`,
  satisfaction: (from, to, up) => `Is ${up ? 'more' : 'less'} content (satisfaction ${from} \u2192 ${to}).`,
  trust: (from, to, up) => `Trusts the operator ${up ? 'more' : 'less'} (${from} \u2192 ${to}).`,

  left: {
    fee: 'Will not pay the fee, and leaves.',
    unsatisfied: 'Leaves, not content.',
    unattached: 'Leaves, not feeling at home.',
    overload: 'Leaves: there is too much to read.',
    ads: 'Leaves, tired of ads.',
    grievance: 'Leaves with a grudge.',
    competitor: 'Leaves for a competitor.',
    chance: 'Leaves.',
    'dropped-out': 'Leaves: life outside has moved on.',
    'long-silent': 'Is taken out, having written nothing for long.',
    'no-room': 'Does not renew the VIP fee, finds no room in the other groups, and is out.',
    'lost-in-split': 'Is lost when the group is divided.',
    'put-out': 'Is put out by a moderator.',
  },
  leftOverFee: (fee) => `Will not pay the fee of ${fee}, and leaves.`,
  chance: (hazard) => `The chance of leaving on that day was ${hazard}.`,
  largest: (reason) => `What weighed most: ${reason}.`,
  alsoDrove: (reasons) => `Also: ${reasons}.`,
  held: (reasons) => `What spoke for staying: ${reasons}.`,
  drives: {
    nature: (factor) => `leaves more easily than others by nature (${factor})`,
    competitor: (factor) => `a competitor lured (${factor})`,
    belonging: (factor) => `did not feel at home (${factor})`,
    satisfaction: (factor) => `was not content (${factor})`,
    overload: (factor) => `too many messages to read (${factor})`,
    ads: (factor) => `tired of ads (${factor})`,
    grievance: (factor) => `bore a grudge (${factor})`,
    company: (factor) => `hardly anybody was there (${factor})`,
  },
  holds: {
    nature: (factor) => `leaves less easily than others by nature (${factor})`,
    belonging: (factor) => `felt at home (${factor})`,
    satisfaction: (factor) => `was content (${factor})`,
    company: (factor) => `was among friends (${factor})`,
  },
  noReason: 'Nothing here drove this member out: people move on, for reasons of their own.',

  stayed: (day) => `Still a member at the end of day ${day}.`,
  summary: ({ days, messages, answers, broughtIn }) =>
    `In ${plural(days, 'day', 'days')}: ${plural(messages, 'message', 'messages')} written, ${plural(answers, 'answer', 'answers')} received, ${plural(broughtIn, 'person', 'people')} brought in.`,
  mood: ({ belonging, satisfaction, trust }) =>
    `In the end belonging ${belonging}, satisfaction ${satisfaction}, trust ${trust}.`,
  closest: (members) => `Closest, by strength of the tie: ${members}.`,
  noTies: 'Recognizes nobody.',

  choose: 'Others whose story is worth reading; write their number after "--member":',
  mostAnswered: 'most answered',
  stayedLongest: 'stayed longest',
  leftSoonest: 'left soonest after writing',
  broughtMost: 'brought most people in',
  choice: ({ member, from, to, messages, answers }) =>
    `${member}: day ${from}${to === undefined ? ' to the end' : to === from ? '' : ` to ${to}`}, ${plural(messages, 'message', 'messages')}, ${plural(answers, 'answer', 'answers')}`,
};

const chinese: StoryWords = {
  title: (member, strategy) => `${member}在${strategy}下的经历`,
  list: (items) => (items.length < 2 ? items.join('') : `${items.slice(0, -1).join('、')}和${items.at(-1)}`),
  space: '',
  spaced: (text) => text.replace(/(\d)(?=\p{Script=Han})/gu, '$1 '),
  member: (number) => `成员 ${number}`,
  members: (numbers, more) =>
    more > 0 ? `成员 ${numbers.join('、')} 等 ${numbers.length + more} 人` : `成员 ${numbers.join('、')}`,
  operator: '运营者',
  somebodyGone: '已离开的人',
  day: (day) => `第 ${day} 天`,
  days: (first, last) => `第 ${first}\u2013${last} 天`,
  counted: (item, count) => `${item}（${count}）`,

  nature: ({ segment, activity, expertise }) =>
    `属于“${segment}”；发言倾向是一般人的 ${activity} 倍；专业程度 ${expertise}。`,
  lurker: ({ segment, expertise }) => `属于“${segment}”；只看不发言；专业程度 ${expertise}。`,
  neverJoined: '在这个策略下始终没有加入。',
  neverHeard: '在这个策略下从未听说过这个社群。',

  told: {
    invitation: (by) => `收到${by}的邀请。`,
    mention: (by) => `从${by}那里听说了社群。`,
    praise: (by) => `听到${by}称赞社群。`,
    complaint: (by) => `听到${by}抱怨社群。`,
  },
  waiting: '想进群，但各群已满，开始排队。',
  refused: '想进群，被拒绝。',
  keptAway: (fee) => `想进群，但不愿支付 ${fee} 的会费。`,
  joined: {
    founder: () => '作为创始成员，一开始就在群里。',
    seed: () => '被运营者争取来，加入。',
    channel: ({ channel }) => `通过${channel}找到社群，加入。`,
    invitation: ({ by }) => `接受${by}的邀请，加入。`,
    mention: ({ by }) => `听${by}说起后加入。`,
    praise: ({ by }) => `因为${by}的称赞而加入。`,
  },
  friends: (count) => (count === 0 ? '群里没有熟人。' : `群里已有 ${count} 位群外的朋友。`),
  read: ({ read, unread, all, writers }) =>
    `${all ? `读完 ${read} 条新消息` : `读了 ${unread} 条新消息中的 ${read} 条`}${writers === '' ? '' : `，${read === '1' ? '' : '最多的'}来自${writers}`}。`,
  readOnDays: ({ days, read, writers }) =>
    `有 ${days} 天打开群，共读 ${read} 条消息${writers === '' ? '' : `，最多的来自${writers}`}。`,
  nothingNew: '打开群，没有新消息。',
  nothingNewOnDays: (days) => `有 ${days} 天打开群，都没有新消息。`,
  irrelevant: (share) => (share === undefined ? '其中没有一条与自己有关。' : `其中只有 ${share} 与自己有关。`),
  away: (days) => `连续 ${days} 天没有打开群。`,
  writes: (count) => `发言 ${count} 条。`,
  asks: '提了一个问题。',
  praises: '称赞社群。',
  complains: '抱怨社群。',
  breaks: {
    ads: '违规发广告。',
    'off-topic': '违规发与主题无关的内容。',
    abuse: '违规出言不逊。',
    other: '发了违规内容。',
  },
  replies: (targets) => `回复${targets}。`,
  answersQuestion: (asker) => `解答${asker}的问题。`,
  operators: { topic: '运营者的话题', activity: '运营者的活动' },
  answered: (writers) => `${writers}回复了自己。`,
  questionAnswered: (writers) => `${writers}解答了这个问题。`,
  firstAnswer: '这是自己首次发言得到的第一个回复。',
  settled: (days) => (days === 0 ? '问题当天得到解答，心情不错。' : `问题在 ${days} 天后得到解答，心情不错。`),
  gaveUp: (days) => `等了 ${days} 天没有答案，不再等了。`,
  friend: (numbers) => `群外的朋友 ${numbers.join('、')}`,
  tookPart: '参加了活动。',
  invited: (friends, how) =>
    ({
      invitation: `邀请${friends}。`,
      mention: `向${friends}提起社群。`,
      praise: `向${friends}称赞社群。`,
      complaint: `向${friends}抱怨社群。`,
    })[how],
  broughtIn: (friends) => `带来了${friends}。`,
  bought: (good, price) => `购买${good}，${price}。`,
  rewarded: (money) => `得到价值 ${money} 的奖励。`,
  rose: (level) => `升到 ${level} 级。`,
  fell: (level) => `降到 ${level} 级。`,
  badge: '获得一枚徽章。',
  titled: '获得称号。',
  appointed: '被任命为骨干。',
  warned: '被管理员提醒。',
  silenced: (days) => `被管理员禁言 ${days} 天。`,
  moved: (vip) => (vip ? '升入 VIP 群。' : '转到另一个群。'),
  closeTo: (members) => `与${members}熟络起来。`,
  belonging: (from, to, up) => `归属感${up ? '上升' : '下降'}（${from} \u2192 ${to}）。`,
  satisfaction: (from, to, up) => `满意度${up ? '上升' : '下降'}（${from} \u2192 ${to}）。`,
  trust: (from, to, up) => `对运营者的信任${up ? '上升' : '下降'}（${from} \u2192 ${to}）。`,

  left: {
    fee: '不愿支付会费，离开。',
    unsatisfied: '因不满意而离开。',
    unattached: '因没有归属感而离开。',
    overload: '消息太多读不完，离开。',
    ads: '厌倦广告，离开。',
    grievance: '心存芥蒂，离开。',
    competitor: '转投竞争对手。',
    chance: '离开。',
    'dropped-out': '离开：群外的生活有了变化。',
    'long-silent': '因长期不发言被移出。',
    'no-room': '没有续交 VIP 费用，其他群又没有空位，只好退出。',
    'lost-in-split': '在分群时流失。',
    'put-out': '被管理员移出。',
  },
  leftOverFee: (fee) => `不愿支付 ${fee} 的会费，离开。`,
  chance: (hazard) => `当天离开的概率为 ${hazard}。`,
  largest: (reason) => `最主要的原因：${reason}。`,
  alsoDrove: (reasons) => `此外：${reasons}。`,
  held: (reasons) => `留住他的因素：${reasons}。`,
  drives: {
    nature: (factor) => `天生比别人容易离开（${factor}）`,
    competitor: (factor) => `被竞争对手吸引（${factor}）`,
    belonging: (factor) => `缺少归属感（${factor}）`,
    satisfaction: (factor) => `不满意（${factor}）`,
    overload: (factor) => `消息多得读不完（${factor}）`,
    ads: (factor) => `厌倦广告（${factor}）`,
    grievance: (factor) => `心存芥蒂（${factor}）`,
    company: (factor) => `群里几乎没有别人（${factor}）`,
  },
  holds: {
    nature: (factor) => `天生比别人不易离开（${factor}）`,
    belonging: (factor) => `有归属感（${factor}）`,
    satisfaction: (factor) => `满意（${factor}）`,
    company: (factor) => `和朋友们在一起（${factor}）`,
  },
  noReason: '这里没有什么促使其离开：人总会因个人原因离去。',

  stayed: (day) => `到第 ${day} 天结束时仍是成员。`,
  summary: ({ days, messages, answers, broughtIn }) =>
    `在群 ${days} 天：发言 ${messages} 条，得到回复 ${answers} 次，带来 ${broughtIn} 人。`,
  mood: ({ belonging, satisfaction, trust }) => `最后归属感 ${belonging}，满意度 ${satisfaction}，信任 ${trust}。`,
  closest: (members) => `关系最近的（括号内为关系强度）：${members}。`,
  noTies: '一个群友也认不出。',

  choose: '还有这些人的经历值得一看，把编号写在 "--member" 之后：',
  mostAnswered: '得到回复最多',
  stayedLongest: '留得最久',
  leftSoonest: '发言后最快离开',
  broughtMost: '带来的人最多',
  choice: ({ member, from, to, messages, answers }) =>
    `${member}：第 ${from} 天${to === undefined ? '至结束' : to === from ? '' : `至第 ${to} 天`}，发言 ${messages} 条，得到回复 ${answers} 次`,
};

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

export const storyWords = (language: Language): StoryWords => (language === 'zh' ? chinese : english);
