import { PINNED } from '../../engine/groups/group.ts';
import { READABLE, RING } from '../../engine/talk/message-ring.ts';
import { RELEVANT } from '../../engine/talk/reading.ts';
import { said } from '../../language/said.ts';
import { completes, departs, leavesOut, type Submodel } from '../submodel.ts';

export const READING: Submodel = {
  title: said('Reading', '阅读'),
  purpose: said(
    'What a visit takes in: at most A of the newest messages. The relevance of a message to its reader is where mixed interests and mixed levels hurt.',
    '一次访问读进去什么：最新消息中的至多 A 条。兴趣混杂、水平混杂的害处体现在消息对读者的相关度上。',
  ),
  code: ['talk/reading.ts', 'talk/message-ring.ts'],
  equations: [
    said(
      'r = min(A, U, 960) newest messages are read; c = min(r, c_max) of them are simulated, each standing for w = r/c',
      '阅读最新的 r = min(A, U, 960) 条消息；其中 c = min(r, c_max) 条被逐条模拟，每条代表 w = r/c',
    ),
    said(
      'place of the k-th of the c: uniform in the k-th of c equal stretches of what is read; with chance ω_pin a pinned message instead',
      'c 条中第 k 条的位置：在所读的 c 等段的第 k 段中均匀；以概率 ω_pin 改为一条置顶消息',
    ),
    said(
      'from the newest on; what the reader wrote, or what is deleted, takes its place among the c and gives nothing',
      '从最新的开始；读者自己写的或已删的占用 c 中的位置而不产生作用',
    ),
    said(
      'relevance u = quality · τ(topic) · max(0, 1 - ς |x - level|)        x: expertise of the reader',
      '相关度 u = quality · τ(话题) · max(0, 1 - ς |x - 水平|)        x：读者的专业水平',
    ),
    said(
      'τ = τ0 + (1 - τ0) · interest in the topic / interest in the favorite topic; 1 without interests or without a topic',
      'τ = τ0 + (1 - τ0) · 对该话题的兴趣 / 对最爱话题的兴趣；没有兴趣或没有话题时为 1',
    ),
    said(
      'level: expertise of the author, or what the operator wrote it for (everybody, unless said); quality 1 unless said',
      '水平：作者的专业水平，或运营者所针对的水平（除非写明，否则为所有人）；质量除非写明，否则为 1',
    ),
    said('relevant: u ≥ 0.5', '相关：u ≥ 0.5'),
  ],
  fixed: [
    {
      name: 'RELEVANT',
      value: RELEVANT,
      meaning: said(
        'relevance from which a message counts as relevant, for `noiseShare`',
        '相关度达到此值的消息算相关，用于 `noiseShare`',
      ),
    },
    { name: 'RING', value: RING, meaning: said('messages that a group remembers', '一个群记住的消息数') },
    {
      name: 'READABLE',
      value: READABLE,
      meaning: said(
        'newest messages that a visit may read; the rest is room for what it writes meanwhile',
        '一次访问可以读的最新消息数；其余留给其间新写的消息',
      ),
    },
    {
      name: 'PINNED',
      value: PINNED,
      meaning: said('messages that stay pinned; the newest push out the oldest', '保持置顶的消息数；最新的挤掉最早的'),
    },
  ],
  switches: {
    attention: said(
      '`unlimited` makes A infinite: a visit reads whatever is unread (at most the 960 that a group offers), and reading costs nothing.',
      '`unlimited` 使 A 为无穷大：访问读完所有未读（至多为群所提供的 960 条），且阅读没有成本。',
    ),
  },
  decisions: [
    departs(
      said(
        'What is read is sampled in strata (one message from each of c equal stretches) and not by independent picks.',
        '所读消息分层抽样（c 个等段各取一条），而不是独立抽取。',
      ),
      said(
        'It has the same mean and less noise, and reads every message exactly once when r ≤ c_max.',
        '均值相同而噪声更小，且 r ≤ c_max 时每条消息恰好读一次。',
      ),
    ),
    departs(
      said(
        'Interest in topics is graded between τ0 and 1; the first draft knows 1 for the same segment and τ0 for another.',
        '对话题的兴趣在 τ0 与 1 之间渐变；初稿中同一人群为 1，其他为 τ0。',
      ),
      said(
        'Scenarios give segments weights for several topics, and two segments may share one.',
        '场景给人群多个话题的权重，两个人群可以共有一个话题。',
      ),
    ),
    completes(
      said('A message is relevant from u = 0.5 on.', '消息从 u = 0.5 起算相关。'),
      said(
        'The first draft names a relevant share without a limit; half is the plain reading of the word.',
        '初稿提到相关占比但没有界限；一半是字面的读法。',
      ),
    ),
    completes(
      said(
        "The operator's posts, the first message of each topic and the first of each day of an activity are pinned; a pick that falls on a pinned message no longer readable is lost.",
        '运营者的帖子、每个话题的第一条消息与活动每天的第一条会被置顶；抽到已不可读的置顶消息则作废。',
      ),
      said(
        'There are no leaders yet whose messages could fill the pinned ring, and a lost pick keeps the others where they would be.',
        '目前没有骨干的消息填充置顶区，而作废一次使其他抽取保持原位。',
      ),
    ),
    completes(
      said(
        'Messages of members who have left are read as before, until somebody takes the seat; then their author is forgotten.',
        '退出成员的消息照旧被读，直到有人坐上该座位；此后忘记其作者。',
      ),
      said(
        'What was written stays in a chat. Seats are reused so that memory follows the size of a group, not its history.',
        '写下的留在聊天中。座位循环使用，使内存随群的规模而不随历史增长。',
      ),
    ),
    leavesOut(
      said(
        'The `scroll` way of reading (uniform over all unread) is not offered.',
        '不提供 `scroll` 阅读方式（在所有未读中均匀抽取）。',
      ),
      said(
        'What lies further back than A when a member comes is never read by that member, unless it is pinned or a digest sums it up.',
        '成员到来时比 A 更早的消息，该成员永远不会读到，除非置顶或由周报汇总。',
      ),
    ),
    leavesOut(
      said('Likes are not simulated.', '不模拟点赞。'),
      said(
        'Silent approval rewards nobody, and fun comes from prompts alone.',
        '无声的赞许不奖励任何人，娱乐只来自提示帖。',
      ),
    ),
  ],
};
