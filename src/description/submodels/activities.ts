import { LATER_DAY } from '../../engine/programme/activities.ts';
import { SETTLING_QUALITY } from '../../engine/programme/question-hours.ts';
import { said } from '../../language/said.ts';
import { ACTIVITY_KINDS } from '../../scenario/activity-kinds.ts';
import { completes, departs, type Submodel, without } from '../submodel.ts';

export const ACTIVITIES: Submodel = {
  title: said('Activities', '活动'),
  purpose: said(
    'Events with notices before and during, prompts while they last, what follows up, and fatigue when they come too often. Kinds are presets.',
    '活动有预告与进行中的通知、期间的提示帖和后续；过于频繁则令人疲劳。各种类型即一组预设值。',
  ),
  code: [
    'programme/activities.ts',
    'programme/participation.ts',
    'programme/pieces.ts',
    'programme/question-hours.ts',
    'programme/raffles.ts',
  ],
  equations: [
    said(
      'notice n = min(1, p_notify · loudest notice) from the warm-up to the last day, times openness to notices (see Habituation)',
      '通知 n = min(1, p_notify · 最响的通知)，自预热到最后一天，乘以对通知的开放程度（见“习惯化”）',
    ),
    said(
      'on each of its days: one thread of f_act prompts (or as many as it says, at least one) in every group, the first pinned',
      '活动的每一天：在每个群开一条讨论串，含 f_act 条提示（或活动所写的条数，至少一条），第一条置顶',
    ),
    said(
      'readiness to reply to a prompt: ρ_act · replies of the kind; Σ w u of its messages goes to the motives it serves (see Value)',
      '回复提示的意愿：ρ_act · 该类型的 replies；其消息的 Σ w u 计入所满足的动机（见“价值、归属感与需求”）',
    ),
    said('a post of a member is on its topic with chance `focus`', '成员的帖子以概率 `focus` 与活动话题相关'),
    said(
      'who replies to a prompt takes part: S + Δ_S (1 - h) (1 - S) with h the tiredness of activities, Id + min(1, η_id · identity) (1 - Id), once an activity, in a challenge once a day',
      '回复提示者算作参加：S + Δ_S (1 - h) (1 - S)，h 为对活动的厌倦；Id + min(1, η_id · identity) (1 - Id)，每次活动一次，挑战中每天一次',
    ),
    said('Id fades by half in 30 days', 'Id 每 30 天减半'),
    said('the day after: `followUp` posts, pinned', '次日：`followUp` 条帖子，置顶'),
    said(
      'question hour: questions at q_h times their rate; in the evening `answers` of them are answered, settling the need if quality ≥ 0.5',
      '答疑时段：提问率变为 q_h 倍；当晚解答其中 `answers` 个，质量 ≥ 0.5 时满足需求',
    ),
    said('challenge: who took part yesterday is called back with chance p_ch', '挑战：昨天的参加者以概率 p_ch 被唤回'),
    said(
      'lottery: replies · (1 + ξ (1 - e^(-prize · w(chance) / v0))), w of Tversky & Kahneman; `winners` among the takers get the prize,',
      '抽奖：replies · (1 + ξ (1 - e^(-奖金 · w(概率) / v0)))，w 取自 Tversky & Kahneman；参加者中 `winners` 人得奖，',
    ),
    said('    and S + η_S m_ben (1 - e^(-prize/v0)) (1 - S)', '    并有 S + η_S m_ben (1 - e^(-奖金/v0)) (1 - S)'),
    said(
      'guest: messages for the level of the guest; `following` people come in, as through a channel, over its days',
      '嘉宾：消息适合嘉宾的水平；在其各天有 `following` 人加入，如同经由渠道',
    ),
    '',
    said(
      'kind            notice  replies  focus  identity  fatigue  follow-up  serves (benefit, social, growth, fun)',
      '类型            预告     参与     专注     认同     疲劳     后续      满足的需求（实用、社交、成长、娱乐）',
    ),
    ...Object.entries(ACTIVITY_KINDS).map(([name, { serves, ...kind }]) => {
      const numbers = [kind.notice, kind.replies, kind.focus, kind.identity, kind.fatigue, kind.followUp];
      const served = [serves.benefit, serves.social, serves.growth, serves.entertainment];
      return `${name.padEnd(16)}${numbers.map((number) => String(number).padEnd(8)).join(' ')}  ${served.join(', ')}`;
    }),
  ],
  fixed: [
    {
      name: 'LATER_DAY',
      value: LATER_DAY,
      meaning: said(
        'what a later day of one activity wears, against its first',
        '同一活动后续各天的磨损，相对于第一天',
      ),
    },
    {
      name: 'SETTLING_QUALITY',
      value: SETTLING_QUALITY,
      meaning: said(
        'quality from which an answer at a question hour settles a need',
        '答疑时段的解答达到此质量即满足需求',
      ),
    },
  ],
  isIdle: without('activities'),
  decisions: [
    completes(
      said(
        'Several activities on one day send one notice, the loudest, not several.',
        '同一天有几场活动时只发一次通知（最响的那个），而不是几次。',
      ),
      said(
        'The chance that a notice brings somebody in is that of being reminded.',
        '通知把人带进来的概率就是想起这件事的概率。',
      ),
    ),
    completes(
      said(
        'Taking part means replying to a message of an activity, late replies included; for activities without a kind it counts for the one that began last.',
        '参加即回复活动的消息，事后回复也算；没有类型的活动，算作参加最近开始的那一场。',
      ),
      said('Reading alone cannot be seen by others and makes no tie.', '只阅读而不发言，别人看不见，也不形成关系。'),
    ),
    departs(
      said(
        'The symbol f_act is the number of prompts a day; the share of the topic mix that an activity focuses is `focus`, and 0 unless its kind or the scenario says otherwise.',
        '符号 f_act 是每天的提示条数；活动所占的话题比例是 `focus`，除非类型或场景另有规定，否则为 0。',
      ),
      said(
        "Members' topics come from their own interests; what an activity adds first is its prompts.",
        '成员的话题来自自己的兴趣；活动首先增加的是提示。',
      ),
    ),
    completes(
      said('The numbers of the kinds are assumptions.', '各类型的数值都是假设。'),
      said(
        'They are ordered as handbooks of operators order them; nobody has measured them side by side.',
        '大小顺序依照运营手册；没有人并排测量过它们。',
      ),
    ),
    completes(
      said(
        'A chance of a prize makes members join in more readily, as the lottery among the incentives does; winners are glad once.',
        '像激励中的抽奖一样，中奖的可能使成员更愿意加入；中奖者高兴一次。',
      ),
      said(
        'A prize for taking part is an incentive; what it does to own wish is left to the lever `incentives`.',
        '参加即得的奖品属于激励；它对自身意愿的作用由手段 `incentives` 处理。',
      ),
    ),
  ],
};
