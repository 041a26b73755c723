/**
 * What draws are for: what each purpose decides, and what its draws are keyed by. A purpose is known by its name, so that adding one moves no
 * other; what stands in a key must belong to what is drawn for (`pack.ts`).
 */
import { said } from '../language/said.ts';

export interface PurposeEntry {
  /** For the description of the model. */
  readonly decides: string;
  /** Up to two things, each of which may be packed from several. */
  readonly keyedBy: string;
  /** Whether a draw seeds a stream of its own, from which as many numbers are taken as it needs, instead of being one number. */
  readonly stream?: true;
}

export const PURPOSE_TABLE = {
  segment: { decides: said('segment of a person', '一个人所属的人群'), keyedBy: 'person' },
  friends: {
    decides: said('who has more or fewer friends by their segment', '谁因所属人群而好友更多或更少'),
    keyedBy: 'replication',
    stream: true,
  },
  traits: {
    decides: said('talkativeness, expertise, motives and other traits', '健谈程度、专业水平、动机等特质'),
    keyedBy: 'person',
    stream: true,
  },
  arrivals: { decides: said('how many people come through a channel', '某渠道来多少人'), keyedBy: 'channel, day' },
  'arrival-mix': {
    decides: said('segment of the next to come', '下一个到来者所属的人群'),
    keyedBy: 'channel, arrival',
  },
  'arrival-rank': { decides: said('who of a segment comes first', '同一人群中谁先来'), keyedBy: 'channel, person' },
  'founder-rank': { decides: said('who founds the community', '谁是创始成员'), keyedBy: 'person' },
  'seed-rank': {
    decides: said('who is seeded, and ties of degree among them', '谁被选为种子用户，以及好友数相同时的先后'),
    keyedBy: 'lever, person',
  },
  candidate: {
    decides: said('gap to the next candidate day', '到下一个候选日的间隔'),
    keyedBy: 'person, candidate day',
  },
  visit: {
    decides: said('whether a candidate comes, and the order of the day', '候选者是否到访，以及当天的先后'),
    keyedBy: 'person, day',
  },
  'inside-visit': {
    decides: said('reading, replies, posts and questions of a visit', '一次访问中的阅读、回复、发帖与提问'),
    keyedBy: 'person, day',
    stream: true,
  },
  readiness: { decides: said('lasting readiness to visit', '来访意愿的持久部分'), keyedBy: 'person', stream: true },
  drift: {
    decides: said('readiness at the bounds of stretches of time', '各时段交界处的来访意愿'),
    keyedBy: 'person, stretch',
  },
  'drop-out': {
    decides: said('day on which life outside takes a member away', '群外的生活在哪一天带走成员'),
    keyedBy: 'person',
  },
  circle: {
    decides: said(
      'whether talk among friends outside brings a member in with a post',
      '群外朋友间的交谈是否把成员带来发一帖',
    ),
    keyedBy: 'person, day',
  },
  notice: { decides: said('whether a notice brings a member in', '通知是否把成员带进群'), keyedBy: 'person, day' },
  'need-gap': {
    decides: said('gap to the next day on which a question may come up', '到下一个可能产生问题之日的间隔'),
    keyedBy: 'person, such day',
  },
  'need-felt': { decides: said('whether one does', '是否真的产生'), keyedBy: 'person, such day' },
  'need-visit': {
    decides: said(
      'whether a question, or looking for its answer, brings a member in',
      '问题或查看解答是否把成员带进群',
    ),
    keyedBy: 'person, day',
  },
  leave: { decides: said('whether a member leaves', '成员是否退出'), keyedBy: 'person, day' },
  acquaintance: {
    decides: said('whether two people of a group knew each other before', '群里的两个人此前是否认识'),
    keyedBy: 'both persons',
  },
  message: {
    decides: said('what names a message in the keys of other draws', '在其他抽样的键中代表一条消息的编号'),
    keyedBy: "author, the author's n-th message",
  },
  shuffle: {
    decides: said(
      'whom a message is taken to be by, with `identity: shuffled`',
      '在 `identity: shuffled` 下一条消息被当作谁写的',
    ),
    keyedBy: 'person, message',
  },
  'group-topic': {
    decides: said("for which of the community's topics a person comes", '一个人为社群的哪个话题而来'),
    keyedBy: 'person',
  },
  split: {
    decides: said('order in which those of a divided group are looked at', '拆群时查看成员的先后'),
    keyedBy: 'person, day',
  },
  'move-loss': {
    decides: said('whether a member is lost on the way to the new group', '成员是否在去新群的途中流失'),
    keyedBy: 'person, day',
  },
  'vip-buy': { decides: said('whether a member pays for the VIP group', '成员是否付费加入 VIP 群'), keyedBy: 'person' },
  'vip-renew': { decides: said('whether a member pays again', '成员是否再次付费'), keyedBy: 'person, period' },
  tier: { decides: said('whether a member pays for the paid tier', '成员是否为付费等级付费'), keyedBy: 'person' },
  'tier-renew': {
    decides: said('whether a member pays for the tier again', '成员是否为等级续费'),
    keyedBy: 'person, period',
  },
  standing: {
    decides: said(
      'which founders pay already, when their period ends, what they can pay, how easily they leave',
      '哪些创始成员已在付费、付费期何时结束、能付多少、多容易退出',
    ),
    keyedBy: 'person',
    stream: true,
  },
  quiz: { decides: said('whether a person passes a quiz', '一个人是否通过测验'), keyedBy: 'person' },
  report: { decides: said('whether a reader reports an offense', '读者是否举报违规'), keyedBy: 'person, message' },
  inspect: { decides: said('what a moderator takes a message for', '管理员把一条消息看成什么'), keyedBy: 'message' },
  'leader-rank': { decides: said('who leads where that is left to chance', '在随机任命时由谁带头'), keyedBy: 'person' },
  'invite-count': {
    decides: said('how readily a person invites', '此人有多愿意邀请'),
    keyedBy: 'person',
    stream: true,
  },
  'invite-onset': { decides: said('when the burst of invitations begins', '邀请爆发何时开始'), keyedBy: 'person' },
  'invite-delay': {
    decides: said('how far the clock runs until the next friend is asked', '到邀请下一位好友为止时钟走多少'),
    keyedBy: 'person, friend asked',
  },
  'invite-contact': { decides: said('with which friend inviting begins', '从哪位好友开始邀请'), keyedBy: 'person' },
  accept: { decides: said('whether an invitation is accepted', '邀请是否被接受'), keyedBy: 'person invited, inviter' },
  'partner-rank': {
    decides: said(
      'who becomes a partner where that is left to chance, and ties among equals',
      '随机任命时谁成为合伙人，以及并列时的先后',
    ),
    keyedBy: 'person',
  },
  'partner-ready': {
    decides: said('whether somebody who is asked becomes a partner', '受邀者是否成为合伙人'),
    keyedBy: 'person',
  },
  'partner-invites': {
    decides: said('how many friends a partner invites', '合伙人邀请多少好友'),
    keyedBy: 'person, day and draw',
  },
  'ally-member': { decides: said('who belongs to an ally', '谁属于合作社群'), keyedBy: 'person, lever' },
  'ally-tell': {
    decides: said('whether a member of an ally hears of the community', '合作社群的成员是否听说本社群'),
    keyedBy: 'person, lever and day',
  },
  'ally-join': {
    decides: said('whether that wins them over', '听到或看到之后是否加入'),
    keyedBy: 'person, lever and day',
  },
  follower: { decides: said('who follows an opinion leader', '谁关注意见领袖'), keyedBy: 'person, lever' },
  'mention-seen': {
    decides: said('who of them sees a mention', '粉丝中谁看到一次提及'),
    keyedBy: 'person, lever and day',
  },
  'mention-join': {
    decides: said('whether that wins them over', '听到或看到之后是否加入'),
    keyedBy: 'person, lever and day',
  },
  tell: {
    decides: said('gap to the next day on which a mention may come', '到下一个可能提及的日子的间隔'),
    keyedBy: 'teller, friend and day',
  },
  'tell-now': { decides: said('whether it does', '是否真的提及'), keyedBy: 'teller, friend and day' },
  hear: { decides: said('whether a mention wins the friend over', '一次提及是否打动好友'), keyedBy: 'friend, teller' },
  'pass-on': {
    decides: said('whether a reader passes a piece on', '读者是否转发一份内容'),
    keyedBy: 'person, lever and piece',
  },
  'pass-to': { decides: said('to which friend', '转发给哪位好友'), keyedBy: 'person, lever and piece' },
  'pass-join': {
    decides: said('whether that wins the friend over', '转发是否打动好友'),
    keyedBy: 'friend, lever and piece',
  },
  'page-seen': {
    decides: said('who comes across a piece outside', '谁在群外看到一份内容'),
    keyedBy: 'person, lever and day',
  },
  'page-join': {
    decides: said('whether that wins them over', '听到或看到之后是否加入'),
    keyedBy: 'person, lever and day',
  },
  'page-follow': {
    decides: said('whether they follow the page', '是否关注该主页'),
    keyedBy: 'person, lever and day',
  },
  birthday: { decides: said('on which day of the year somebody was born', '生日是一年中的哪一天'), keyedBy: 'person' },
  'knows-good': {
    decides: said('whether somebody knows a good beforehand', '是否事先了解一种商品'),
    keyedBy: 'person, offer',
  },
  reach: { decides: said('whether an offer reaches a member', '商品是否触达成员'), keyedBy: 'person, offer' },
  buy: { decides: said('whether a member buys', '成员是否购买'), keyedBy: 'person, offer' },
  'buy-again': {
    decides: said('whether a member buys in a later round', '成员是否在之后的轮次再买'),
    keyedBy: 'person, offer and round',
  },
  'buy-which': {
    decides: said('which good of a menu a member buys', '成员买一组商品中的哪一件'),
    keyedBy: 'person, offer and round',
  },
  tip: { decides: said('whether a visitor tips', '访问者是否打赏'), keyedBy: 'person, day' },
  membership: { decides: said('whether a member pays to stay', '成员是否付费留下'), keyedBy: 'person, payment' },
  'leave-word': {
    decides: said('whether somebody who leaves complains outside', '退出者是否在群外抱怨'),
    keyedBy: 'person, day',
  },
  threshold: { decides: said('part of the friends who must be inside', '须有多大比例的好友在群内'), keyedBy: 'person' },
  defect: {
    decides: said('whether a piece bought is worthless', '买到的一件商品是否为次品'),
    keyedBy: 'person, offer and round',
  },
  'trust-base': { decides: said('trust on joining', '加入时的信任'), keyedBy: 'person', stream: true },
  opinion: { decides: said('whether a member voices an opinion', '成员是否表达意见'), keyedBy: 'person, day' },
  'opinion-contact': { decides: said('which friend is told', '告诉哪位好友'), keyedBy: 'person, day and friend told' },
  'opinion-hear': {
    decides: said('whether praise wins the friend over', '好评是否打动好友'),
    keyedBy: 'friend, teller',
  },
  crisis: { decides: said('whether a crisis hits a member', '危机是否波及成员'), keyedBy: 'person, event and day' },
  steered: { decides: said('whether a member steers by goals', '成员是否受目标驱动'), keyedBy: 'person' },
  'reply-offence': {
    decides: said('whether a reply breaks a rule, and which', '回复是否违规，违反哪一条'),
    keyedBy: 'person, message',
  },
  gaming: {
    decides: said('whether a message is written for the reward alone', '一条消息是否只为奖励而写'),
    keyedBy: 'person, message',
  },
  coupon: { decides: said('whether a coupon is used', '优惠券是否被使用'), keyedBy: 'person, lever, coupon' },
  gift: { decides: said('who gets a gift', '谁得到礼品'), keyedBy: 'person, lever' },
  lottery: { decides: said('who wins', '谁中奖'), keyedBy: 'person, day' },
  attend: {
    decides: said('whether a member comes to a meeting', '成员是否参加线下聚会'),
    keyedBy: 'person, activity and first day',
  },
  partner: {
    decides: said('whom somebody at a meeting talks with', '聚会上与谁交谈'),
    keyedBy: 'person, activity, first day and talk',
  },
  raffle: {
    decides: said('who wins at a lottery that is an activity', '抽奖活动中谁中奖'),
    keyedBy: 'person, activity and first day',
  },
  'member-made': {
    decides: said('whether a piece of content comes from a member', '一份内容是否来自成员'),
    keyedBy: 'lever and group, day and piece',
  },
  asked: { decides: said('whom the operator asks for it', '运营者向谁征集'), keyedBy: 'person, day and lever' },
  arm: {
    decides: said('who is treated in an experiment that draws members', '按成员抽签的实验中谁属于实验组'),
    keyedBy: 'person',
  },
  'survey-sample': { decides: said('who is asked in a survey', '问卷问谁'), keyedBy: 'person, survey and day' },
  'survey-answer': { decides: said('who of them answers', '其中谁作答'), keyedBy: 'person, survey and day' },
  'survey-noise': {
    decides: said('how far an answer is from what is felt', '答案与真实感受相差多少'),
    keyedBy: 'person, survey and day',
    stream: true,
  },
} as const satisfies Record<string, PurposeEntry>;

export type Purpose = keyof typeof PURPOSE_TABLE;
export const PURPOSES = Object.keys(PURPOSE_TABLE) as Purpose[];
