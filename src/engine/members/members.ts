/**
 * The members of one run as columns: one typed array a quantity, one entry a member, in order of joining. Members of one group
 * who joined together stand together, so that a day's work on a group stays in cache. A member who leaves keeps the entry.
 */
import { said } from '../../language/said.ts';
import { columns } from '../columns.ts';
import { type StateVariable, variable } from '../mechanism.ts';

/** What everybody reads; what one mechanism alone reads of a member stands with the mechanism. */
export const MEMBER_COLUMNS = {
  person: column(Int32Array, 'who', 'i', '', said('who this is outside the community', '此人在社群之外是谁')),
  segment: column(Uint8Array, 'who', '', '', said('segment of the person', '此人所属的人群')),
  group: column(Int32Array, 'who', '', '', said('group; none after leaving', '所在的群；退出后没有')),
  seat: column(
    Int32Array,
    'who',
    '',
    '',
    said('place in the group, by which ties and messages know the member', '在群中的座位，关系与消息以此识别成员'),
  ),
  joinDay: column(Int32Array, 'who', '', 'day', said('day of joining', '加入日')),
  leaveDay: column(Int32Array, 'who', '', 'day', said('day of leaving, if any', '退出日（若已退出）')),
  inviter: column(
    Int32Array,
    'who',
    '',
    'member',
    said('member who brought this one in, if any', '带其加入的成员（若有）'),
  ),
  generation: column(
    Uint16Array,
    'who',
    '',
    'steps',
    said('steps from the first of the chain of invitations', '距邀请链起点的步数'),
  ),
  // traits, fixed
  activity: column(Float32Array, 'trait', 'α', 'factor', said('talkativeness, with mean 1', '健谈程度，均值为 1')),
  lurker: column(Uint8Array, 'trait', '', 'yes or no', said('never writes', '从不发言')),
  expertise: column(
    Float32Array,
    'trait',
    'x',
    '0 to 1',
    said('expertise, normal in the segment and cut to 0 … 1', '专业水平，在人群内服从正态分布并截到 0 … 1'),
  ),
  benefitMotive: column(
    Float32Array,
    'trait',
    'm_ben',
    'share',
    said('weight of help and information', '求助与信息的权重'),
  ),
  socialMotive: column(
    Float32Array,
    'trait',
    'm_soc',
    'share',
    said('weight of people and company', '交友与陪伴的权重'),
  ),
  growthMotive: column(Float32Array, 'trait', 'm_gro', 'share', said('weight of learning', '学习的权重')),
  entertainmentMotive: column(Float32Array, 'trait', 'm_ent', 'share', said('weight of fun', '娱乐的权重')),
  frailty: column(Float32Array, 'trait', 'ϑ', 'a day', said('how easily the person leaves at all', '此人有多容易退出')),
  reservation: column(
    Float32Array,
    'trait',
    'w',
    'reference prices',
    said('what the person can pay at most', '此人最多能付多少'),
  ),
  // state
  readTo: column(
    Int32Array,
    'state',
    '',
    'message',
    said('first unread message; U is what has been posted since', '第一条未读消息；U 为此后发布的消息数'),
  ),
  lastVisitDay: column(Int32Array, 'state', '', 'day', said('day of the latest visit', '最近一次访问日')),
  lastPostDay: column(Int32Array, 'state', '', 'day', said('day of the latest message written', '最近一次发言日')),
  recognised: column(
    Float32Array,
    'state',
    'Φ^r',
    'share',
    said('felt share of visible members whom the member recognizes', '可见成员中感到认得的占比'),
  ),
  bonded: column(
    Float32Array,
    'state',
    'Φ^b',
    'share',
    said('felt share of visible members to whom the member is bonded', '可见成员中感到相熟的占比'),
  ),
  belonging: column(Float32Array, 'state', 'B', '0 to 1', said('belonging', '归属感')),
  satisfaction: column(
    Float32Array,
    'state',
    'S',
    'at most 1',
    said('satisfaction; below 0 when reading costs more than it gives', '满意度；阅读成本超过所得时低于 0'),
  ),
  trust: column(Float32Array, 'state', 'T', '0 to 1', said('trust in the operator', '对运营者的信任')),
  intent: column(
    Float32Array,
    'state',
    'I',
    '-1 to 1',
    said('wish to buy, from what others say and what was bought', '由他人之言与购买经历形成的购买意愿'),
  ),
  grievance: column(Float32Array, 'state', 'G', '0 to 1', said('open grievance', '未平息的不满')),
  need: column(Float32Array, 'state', 'Q', '0 to 1', said('need for answers', '求解需求')),
  identity: column(Float32Array, 'state', 'Id', '0 to 1', said('identity with the group', '群体认同')),
  repliesPending: column(
    Uint16Array,
    'state',
    '',
    'replies',
    said('replies received since the latest visit', '上次访问以来收到的回复数'),
  ),
  posts: column(Int32Array, 'account', '', 'messages', said('messages written in all', '总发言数')),
  question: column(
    Int32Array,
    'state',
    '',
    'number',
    said('number of the latest question within the group', '在群内最近一次提问的编号'),
  ),
  questionDay: column(
    Int32Array,
    'state',
    '',
    'day',
    said('day of the open question, if any', '未解答问题提出的日子（若有）'),
  ),
  questionAnswered: column(
    Uint8Array,
    'state',
    '',
    'yes or no',
    said('the open question has an answer', '未解答的问题已有答案'),
  ),
  muted: column(Uint8Array, 'state', '', 'yes or no', said('has silenced notices', '已关闭通知')),
  bought: column(Int32Array, 'account', '', 'offers', said('offers bought', '买过的商品数')),
  broughtIn: column(
    Uint16Array,
    'account',
    '',
    'people',
    said('people who joined through this member', '由该成员带来的人数'),
  ),
} as const;

export type MemberColumns = {
  -readonly [name in keyof typeof MEMBER_COLUMNS]: InstanceType<(typeof MEMBER_COLUMNS)[name]['Column']>;
};

export interface Members extends MemberColumns {
  /** Members ever, including those who left. */
  count: number;
  /** As many as there are people. */
  readonly capacity: number;
}

const KINDS = Object.fromEntries(Object.entries(MEMBER_COLUMNS).map(([name, { Column }]) => [name, Column])) as {
  [name in keyof typeof MEMBER_COLUMNS]: (typeof MEMBER_COLUMNS)[name]['Column'];
};

/** Columns for as many members as there are people. */
export const createMembers = (capacity: number): Members => ({ count: 0, capacity, ...columns(capacity, KINDS) });

function column<Column>(Column: Column, ...said: Parameters<typeof variable>): StateVariable & { Column: Column } {
  return { Column, ...variable(...said) };
}
