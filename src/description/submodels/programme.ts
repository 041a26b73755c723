import { AWAY_DAYS, USUAL_ITEMS } from '../../engine/programme/curation.ts';
import { LATELY } from '../../engine/programme/member-made.ts';
import { USUAL_DELAY } from '../../engine/programme/pieces.ts';
import { RESPONSE_DAYS } from '../../engine/programme/responses.ts';
import { LOOK_AROUND, PIECES_TRIED } from '../../engine/programme/turns.ts';
import { said } from '../../language/said.ts';
import { CONTENT_FORMS } from '../../scenario/content-forms.ts';
import { work } from '../reference.ts';
import { completes, type Submodel } from '../submodel.ts';

export const PROGRAMME: Submodel = {
  title: said('Content and curation', '内容与精选'),
  purpose: said(
    'What content is made of, what it serves, how it runs out, who makes it, and how the best is kept in sight.',
    '内容由什么构成、满足什么、如何耗尽、由谁来做，以及最好的如何保持在眼前。',
  ),
  code: [
    'programme/series.ts',
    'programme/member-made.ts',
    'programme/best-messages.ts',
    'programme/curation.ts',
    'programme/responses.ts',
    'programme/turns.ts',
  ],
  equations: [
    said(
      'worth of a piece read: w u · originality · ρ_r^(rounds of its `stock` so far), by the motives it serves (see Value)',
      '读到一份内容的价值：w u · originality · ρ_r^(至今 `stock` 的轮数)，按所满足的动机（见“价值、归属感与需求”）',
    ),
    said(
      'readiness to reply to it: ρ_act · invites of its form · originality · ρ_r^rounds',
      '回复意愿：ρ_act · 其形式的 invites · originality · ρ_r^轮数',
    ),
    said(
      'of content with the same `turn` that is due, one appears: the one that has appeared least; by response the one with most replies and forwards a piece within RESPONSE_DAYS, once each has appeared PIECES_TRIED times, and once in LOOK_AROUND the one that has waited longest',
      '同一 `turn` 中到期的内容只出现一项：出现最少的一项；按反响时，各出现 PIECES_TRIED 次之后，取 RESPONSE_DAYS 天内每份回复与转发最多的一项，每 LOOK_AROUND 次取一次等得最久的一项',
    ),
    said(
      'a topic of the day, `hot`: worth and readiness · 2^(-age/halfLife), and `appeal` times as ready on its day',
      '当天的热门话题 `hot`：价值与回复意愿乘以 2^(-时龄/halfLife)，当天的意愿为 `appeal` 倍',
    ),
    said(
      'a piece with an hour t: appears before those who look in from t on; readiness · φ^(t_r - t - 1/4), t_r the moment of reading, in days',
      '带时刻 t 的内容：出现在 t 及以后到访者面前；回复意愿乘以 φ^(t_r - t - 1/4)，t_r 为阅读的时刻，以天计',
    ),
    said(
      '    an even draw of the moment becomes t_r by the hours of the segment; where no segment has any: night 0.15, morning 1, afternoon 1.1, evening 1.4',
      '    把均匀抽样按人群的时段换算为时刻 t_r；没有人群写明时段时：夜间 0.15，上午 1，下午 1.1，晚上 1.4',
    ),
    said(
      'a weekly topic: a prompt a day in the thread of its first day, until the next one',
      '每周话题：在首日的讨论串中每天一条提示，直到下一个话题',
    ),
    said(
      'a series: before each part but the first, who read the part before is called back with chance p_s; a part is worth ρ_s0 to who missed it',
      '连载：除第一篇外，每篇之前，读过上一篇的人以概率 p_s 被唤回；漏读上一篇者觉得一篇值 ρ_s0',
    ),
    said(
      'content by members, for each place with chance `share`: curated, the k-th most replied to since the last piece, under its author; asked,',
      '成员供稿，每个位置以概率 `share`：精选时为上次以来回复数第 k 多的消息，署作者名；征集时，',
    ),
    said(
      '    a member who has written and looked in lately writes it with chance p_a; the author is recognized: S + Δ_S (1 - S), Id + η_id (1 - Id)',
      '    由写过且近来到访过的成员以概率 p_a 写成；作者受到肯定：S + Δ_S (1 - S)，Id + η_id (1 - Id)',
    ),
    said(
      'pins: the `count` most replied to since the last time are pinned, their authors recognized',
      '置顶：上次以来回复最多的 `count` 条被置顶，其作者受到肯定',
    ),
    said(
      'digest: who has been away for two days is called back with chance p_d (1 - h), h tiredness of notices; at the next visit each of its messages that this visit could',
      '周报：两天未访问者以概率 p_d (1 - h) 被唤回，h 为对通知的厌倦；下次访问时，其中这次访问',
    ),
    said(
      '    not reach adds u to what is new, δ_r to the tie to its author and a message to what is read, and no more messages than A count as unread for leaving',
      '    读不到的每条消息给新内容加 u，给与作者的关系加 δ_r，给阅读量加一条，且计入退出的未读不超过 A 条',
    ),
    '',
    said(
      'form      cost  appeal  attention  invites    quality of a piece: 1 - (1 - quality)^appeal',
      '形式      成本  吸引力  注意力     回复意愿    一份内容的质量：1 - (1 - quality)^appeal',
    ),
    ...Object.entries(CONTENT_FORMS).map(
      ([name, { cost, appeal, attention, invites }]) =>
        `${name.padEnd(10)}${String(cost).padEnd(6)}${String(appeal).padEnd(8)}${String(attention).padEnd(11)}${invites}`,
    ),
  ],
  fixed: [
    {
      name: 'RESPONSE_DAYS',
      value: RESPONSE_DAYS,
      meaning: said('days within which the response to a piece is compared', '比较多少天之内的内容反响'),
    },
    {
      name: 'PIECES_TRIED',
      value: PIECES_TRIED,
      meaning: said('pieces of each that appear before responses are compared', '比较反响之前各出现的份数'),
    },
    {
      name: 'LOOK_AROUND',
      value: LOOK_AROUND,
      meaning: said('turns of which one goes to what has waited longest', '每多少次留一次给等得最久的内容'),
    },
    {
      name: 'USUAL_DELAY',
      value: USUAL_DELAY,
      meaning: said(
        'days after which a message without an hour is read, on its day',
        '没有时刻的消息在其当天被读到时，算作已过多少天',
      ),
    },
    {
      name: 'LATELY',
      value: LATELY,
      meaning: said(
        'days within which a member who is asked for a piece has looked in',
        '多少天内到访过的成员才会被征集',
      ),
    },
    {
      name: 'USUAL_ITEMS',
      value: USUAL_ITEMS,
      meaning: said('messages of a digest that wears like one notice', '磨损相当于一次通知的周报所含消息数'),
    },
    {
      name: 'AWAY_DAYS',
      value: AWAY_DAYS,
      meaning: said(
        'days since the latest visit from which a digest calls somebody back',
        '距上次访问多少天起，周报会唤回',
      ),
    },
  ],
  isIdle: ({ strategies }) =>
    strategies.every(
      ({ curation, content }) =>
        curation.pins === undefined &&
        curation.digest === undefined &&
        content.every(
          ({ kind, form, originality, stock, byMembers, serves, hour, hot, turn }) =>
            (kind === 'daily-topic' || kind === 'post') &&
            [form, originality, stock, byMembers, serves, hour, hot, turn].every((extra) => extra === undefined),
        ),
    ),
  decisions: [
    completes(
      said(
        'What is posted late in the day is found by those who look in after it on the same day, and by the others next day, when it is some hours old.',
        '当天较晚发布的内容，由之后到访的人当天看到，其余的人次日看到，那时已过了几个小时。',
      ),
      said(
        'Hours matter for posts (Kanuri, Chen & Sridhar 2018: clicks 9 to 11 % higher in the morning); the rest of the model moves in whole days.',
        '时刻对帖子有影响（Kanuri, Chen & Sridhar 2018：上午的点击高 9 到 11 %）；模型其余部分以整天推进。',
      ),
    ),
    completes(
      said(
        'The best message is the one with most replies; one that was chosen is not chosen again.',
        '最好的消息是回复最多的；选过的不再选。',
      ),
      said('Replies are what an operator sees without reading everything.', '不必全读，运营者就能看到回复数。'),
    ),
    completes(
      said(
        'Attention that a video or a live talk takes beyond that of one message adds to the cost of the visit, not to what it leaves unread.',
        '视频或直播比一条消息多占的注意力，计入访问成本，而不计入剩余未读。',
      ),
      said(
        'The first draft counts attention in messages; a longer piece tires more, and people decide themselves what else to read.',
        '初稿以消息计注意力；较长的内容更累人，此外读什么由各人自己决定。',
      ),
    ),
    completes(
      said('To be chosen counts as much as to take part in an activity.', '被选中与参加活动同等看待。'),
      said(
        'Both are seen by others as belonging to the group; the first draft names group honors among the signals of identity.',
        '两者都让他人看到自己属于这个群；初稿把群内荣誉列为认同的信号。',
      ),
    ),
    completes(
      said('The numbers of the forms are assumptions.', '各形式的数值都是假设。'),
      said(
        'Brand pages show the direction (more reactions to pictures and videos), not sizes that would hold elsewhere.',
        '品牌主页显示了方向（图片与视频的反应更多），没有给出放之四海的大小。',
      ),
    ),
  ],
  works: [
    work(
      'Kanuri',
      2018,
      'Kanuri, V. K., Chen, Y. & Sridhar, S. (2018). Scheduling content on social media: theory, evidence, and application. Journal of Marketing 82(6).',
      '10.1177/0022242918805411',
    ),
  ],
};
