import { NOTICEABLE } from '../../engine/habituation/shared-tiredness.ts';
import { MONTH, USUAL_QUALITY } from '../../engine/habituation/usual-dose.ts';
import { said } from '../../language/said.ts';
import { work } from '../reference.ts';
import { completes, leavesOut, type Submodel } from '../submodel.ts';

export const HABITUATION: Submodel = {
  title: said('Habituation', '习惯化'),
  purpose: said(
    'One law for everything that stimulates: topics, activities, notices, meetings, rewards of each kind, advertisements, campaigns. More of the same is worth less, too much of it is tedious, and rest gives it back.',
    '对一切刺激只用一条规律：话题、活动、通知、聚会、各类奖励、广告、招募。重复的东西价值递减，过多则令人厌烦，休息使其恢复。',
  ),
  code: [
    'habituation/feel-openness.ts',
    'habituation/habituation.ts',
    'habituation/kinds.ts',
    'habituation/own-tiredness.ts',
    'habituation/shared-tiredness.ts',
    'habituation/usual-dose.ts',
  ],
  equations: [
    said(
      'tiredness h_k of each member and kind k, 0 for everybody who joins; an exposure of worth u: 1 - h ← (1 - h) e^(-δ_k (1 - ω u));   rest: h falls by half in ln2/λ_h days',
      '厌倦 h_k 分成员、分种类 k，加入者都为 0；价值为 u 的一次接触：1 - h ← (1 - h) e^(-δ_k (1 - ω u))；  休息：h 在 ln2/λ_h 天内减半',
    ),
    said(
      '    δ_k: δ_top a topic, a message of the program being its part of one · δ_act a day of an activity, times its fatigue · δ_not a day with its notices, times its fatigue and, above 1, its notice, and a digest, times its messages / USUAL_ITEMS above 1',
      '    δ_k：话题每个 δ_top，节目的一条消息按其所占份额计 · 活动日 δ_act 乘以活动的疲劳 · 有其通知的日子 δ_not 乘以其疲劳与大于 1 的通知倍数；每期周报 δ_not，消息数超过 USUAL_ITEMS 时按比例',
    ),
    said(
      '    · δ_mee a meeting · δ_rew a reward · a_d (1 - relevance) an advertisement read, without ω · δ_cam a day of a campaign',
      '    · 聚会 δ_mee · 奖励 δ_rew · 读到一条广告 a_d (1 - 相关度)，不含 ω · 招募日 δ_cam',
    ),
    said(
      'topics, activities, notices and meetings pass everybody in the group, read or unread, come or not; the others those whom they reach',
      '话题、活动、通知与聚会经过群内每个人，不论读否、来否；其余只及于所到之人',
    ),
    said(
      "a topic or a message of an activity: u' = max(0, s (u (1 - h) - a h)) in place of u for what reading it gives and for the wish to reply",
      "话题或活动的一条消息：在阅读所得与回复意愿中以 u' = max(0, s (u (1 - h) - a h)) 代替 u",
    ),
    said(
      '    s: one over the mean of (1 - h) - a h / u in the first month of somebody who gets a topic of quality USUAL_QUALITY a day, or an activity a week',
      '    s：1 除以  (1 - h) - a h / u 的均值，取自每天得到一个质量为 USUAL_QUALITY 的话题、或每周一次活动者的第一个月',
    ),
    said(
      '    what lies below 0 adds up over a visit, and 1 - e^(-sum / b_h) is a cost of it (see Value, belonging, need)',
      '    低于 0 的部分在一次访问中累加，1 - e^(-总和 / b_h) 为其成本（见“价值、归属感与需求”）',
    ),
    said(
      'chance that notices of activities or of answers bring somebody in: times 1 - h of notices;   satisfaction won by taking part: times 1 - h of activities',
      '活动或解答的通知唤来人的概率：乘以通知的 1 - h；  参加所得的满意度：乘以活动的 1 - h',
    ),
    said('coming to a meeting: log-odds less κ_h h of meetings', '参加聚会：对数优势减去 κ_h 乘聚会的 h'),
    said(
      'calls that nag: N_k = max(0, h - USUAL_QUALITY (1 - h) / a) of notices and of meetings, N = 1 - (1 - N_not)(1 - N_mee) (see Leaving)',
      '召唤之烦：通知与聚会各有 N_k = max(0, h - USUAL_QUALITY (1 - h) / a)，N = 1 - (1 - N_not)(1 - N_mee)（见“退出”）',
    ),
  ],
  fixed: [
    {
      name: 'USUAL_QUALITY',
      value: USUAL_QUALITY,
      meaning: said('quality of a usual topic or activity', '通常的话题或活动的质量'),
    },
    {
      name: 'MONTH',
      value: MONTH,
      meaning: said('days over which the mean worth at the usual dose is 1', '通常剂量下平均价值为 1 所取的天数'),
    },
    {
      name: 'NOTICEABLE',
      value: NOTICEABLE,
      meaning: said(
        'difference from the group below which a member is as tired as the group',
        '与群的差异低于此值时，成员的厌倦与群相同',
      ),
    },
  ],
  decisions: [
    completes(
      said(
        'What is led is worth u (1 - h) - a h, not u (1 - h) alone.',
        '所组织内容的价值是 u (1 - h) - a h，而不只是 u (1 - h)。',
      ),
      said(
        'With the first term alone the total response only saturates, and no rate of posting is too high. Best rates lie inside: of e-mails a month four and ten were worth a third and a sixth less than seven, and response per message falls as there are more.',
        '只有前一项时总响应只会饱和，发布多频繁都不算多。最佳频率却在中间：每月四封和十封邮件比七封少得三分之一和六分之一，而且每条消息的响应随数量增加而下降。',
      ),
    ),
    completes(
      said(
        'Worth is measured against the usual dose, so that groups with a topic a day are what they were without this law.',
        '价值以通常剂量为基准衡量，因此每天一个话题的群与没有这条规律时一样。',
      ),
      said(
        'The rates of answering were measured in groups that are led about that often.',
        '回应的频率正是在大约如此组织的群里测得的。',
      ),
    ),
    completes(
      said('Exposures count whether or not they are read.', '接触不论读否都计入。'),
      said(
        'What stands unread in the chat list is seen all the same; and who stays away from a flood returns to it.',
        '聊天列表里未读的东西照样看得见；躲开刷屏的人回来时面对的还是刷屏。',
      ),
    ),
    completes(
      said(
        'Who is very tired of notices or meetings is nagged by each further one, and leaves more easily or silences them.',
        '对通知或聚会极为厌倦者，每多一次都是打扰，因而更易退出或设免打扰。',
      ),
      said(
        'A call of usual worth is tedious by the same law as a topic, and comes unasked. Without it no number of notices, digests or meetings was too many.',
        '价值通常的召唤按与话题相同的规律变得厌烦，而且不请自来。没有这一条时，通知、周报与聚会多少都不算多。',
      ),
    ),
    completes(
      said('One half-life of rest for all kinds.', '所有种类的休息共用一个半衰期。'),
      said(
        'Only that of advertisements has been measured (Hohnhold et al. 2015); a half-life for each kind would be ten numbers that nothing determines.',
        '测过的只有广告的（Hohnhold et al. 2015）；每类各设一个半衰期，就是十个无从确定的数。',
      ),
    ),
    leavesOut(
      said(
        'Members do not tire of each other, and a change of kind does not refresh.',
        '成员不会彼此厌倦，换一个种类也不会使人重新有兴致。',
      ),
      said(
        'Dishabituation by variety is left to the kinds: those who alternate topics and activities tire less of each.',
        '以变化解除习惯化交给种类来体现：话题与活动交替，对每一种的厌倦都较少。',
      ),
    ),
  ],
  works: [
    work(
      'Hohnhold',
      2015,
      'Hohnhold, H., O’Brien, D. & Tang, D. (2015). Focusing on the long-term: it’s good for users and business. KDD 2015.',
      '10.1145/2783258.2788583',
    ),
    work(
      'Thompson',
      1966,
      'Thompson, R. F. & Spencer, W. A. (1966). Habituation: a model phenomenon for the study of neuronal substrates of behavior. Psychological Review 73.',
      '10.1037/h0022681',
    ),
    work(
      'Rodrigues',
      2022,
      'Rodrigues, L., Pereira, F. D., Toda, A. M. et al. (2022). Gamification suffers from the novelty effect but benefits from the familiarization effect: findings from a longitudinal study. International Journal of Educational Technology in Higher Education 19.',
      '10.1186/s41239-021-00314-6',
    ),
  ],
};
