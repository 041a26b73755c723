import { said } from '../../language/said.ts';
import { completes, departs, type Submodel } from '../submodel.ts';

export const VISIT: Submodel = {
  title: said('Visit', '访问'),
  purpose: said(
    'Whether a member opens the group today. The bracket is the chat list: a group in which nothing is new sinks and is not opened, by which abandoned groups die.',
    '成员今天是否打开群。方括号代表聊天列表：没有新内容的群沉到底部，不被打开，被弃的群由此消亡。',
  ),
  code: ['talk/visits.ts', 'members/candidates.ts', 'talk/visit-scratch.ts'],
  equations: [
    said(
      'p = σ(logit v + β_S (S - S0) + β_B (B - B0)) · [e0 + (1 - e0)(1 - e^(-U/u0))]        U: unread messages',
      'p = σ(logit v + β_S (S - S0) + β_B (B - B0)) · [e0 + (1 - e0)(1 - e^(-U/u0))]        U：未读消息数',
    ),
    said(
      'p_max: the largest p that any S from -c_R/0.2 to 1 and any B from 0 to 1 allow',
      'p_max：S 从 -c_R/0.2 到 1、B 从 0 到 1 时 p 可能的最大值',
    ),
    said(
      'candidate days: the day of joining, then gaps from a geometric law with chance p_max a day',
      '候选日：加入当天，此后的间隔服从每天概率 p_max 的几何分布',
    ),
    said(
      'on a candidate day: comes if u · p_max < p, u uniform; hence with chance p on any day',
      '在候选日：若 u · p_max < p 则到访，u 服从均匀分布；因此任何一天的概率为 p',
    ),
    said(
      'else, on any day, unless muted: comes with chance n ⊕ r        a ⊕ b = 1 - (1 - a)(1 - b)',
      '否则，在任何一天，未设免打扰者以概率 n ⊕ r 到访        a ⊕ b = 1 - (1 - a)(1 - b)',
    ),
    said(
      '    n: notice of an activity (see Activities); r = p_notify while a reply received is unread, else 0',
      '    n：活动通知（见“活动”）；有收到而未读的回复时 r = p_notify，否则为 0',
    ),
    said('on the day of joining: comes', '加入当天：到访'),
  ],
  decisions: [
    completes(
      said('Everybody opens the group on the day of joining (p = 1).', '每个人在加入当天都打开群（p = 1）。'),
      said(
        'Nothing is unread for a newcomer, so that without it nothing would ever start.',
        '新人没有未读，若非如此什么都不会开始。',
      ),
    ),
    departs(
      said(
        'A reply or answer received also sends a notice, with the same p_notify, on every day until the member comes; the first draft has notices of activities only.',
        '收到的回复或解答也发通知，概率同为 p_notify，每天如此直到成员到访；初稿只有活动的通知。',
      ),
      said(
        'Chat programs tell people that they were answered, and a newcomer who never learns of a reply cannot be held by it (P12).',
        '聊天程序会提醒有人回复，而从不知道有回复的新人不会因此留下（P12）。',
      ),
    ),
    departs(
      said(
        'The visit base v is the same for all members; the first draft gives each a base of their own.',
        '访问基数 v 对所有成员相同；初稿给每人各自的基数。',
      ),
      said(
        'No source gives its spread. Members still differ through belonging and satisfaction.',
        '没有文献给出其离散。成员仍因归属感与满意度而不同。',
      ),
    ),
    completes(
      said(
        "Candidate days are keyed by person and counted from the day of joining; the order of a day's visitors comes from one random byte a person and day, and equal bytes keep the order of seats.",
        '候选日以人为键、从加入之日数起；当天访问者的先后来自每人每天一个随机字节，字节相同时按座位顺序。',
      ),
      said(
        'The days are the same under every strategy that lets the person join on the same day; a finer order costs time and a day cannot tell.',
        '只要在同一天加入，各策略下的候选日都相同；更细的先后费时，而以天为步看不出来。',
      ),
    ),
    completes(
      said('A member visits at most once a day.', '一名成员一天至多访问一次。'),
      said('The step of the model is a day.', '模型的步长是一天。'),
    ),
  ],
};
