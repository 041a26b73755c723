import { TRIGGERED_QUALITY } from '../../engine/programme/content.ts';
import { BEARABLE } from '../../engine/staff/burn-out.ts';
import { LEAST_SKILL, SKILL_SPREAD, TEMPLATE_TIME } from '../../engine/staff/operators.ts';
import { said } from '../../language/said.ts';
import { work } from '../reference.ts';
import { completes, leavesOut, type Submodel } from '../submodel.ts';

export const OPERATORS: Submodel = {
  title: said('Operators', '运营者'),
  purpose: said(
    'What the operator does: leads topics, and answers questions first come, first served.',
    '运营者做什么：带话题，并按先到先得解答问题。',
  ),
  code: ['staff/operators.ts', 'staff/operator-hours.ts', 'programme/content.ts', 'staff/burn-out.ts'],
  equations: [
    said(
      'answers a day = operators · hours · (c_op/8); a fraction of an answer is kept for the next day, unused hours are not',
      '每天解答数 = 运营者数 · 小时数 · (c_op/8)；零头留到次日，未用的小时不留',
    ),
    said(
      'a welcome by template takes TEMPLATE_TIME of an answer and counts for ρ_tem replies',
      '套话欢迎占一次解答时间的 TEMPLATE_TIME，相当于 ρ_tem 条回复',
    ),
    said(
      'strain follows the load, min(1, waiting / capacity), in d_w days; capacity is lowered by the share β_o max(0, strain - 0.8) / 0.2, for moderators too',
      '压力在 d_w 天内跟随负荷 min(1, 待办 / 能力)；能力降低 β_o max(0, 压力 - 0.8) / 0.2，管理员亦然',
    ),
    said(
      '`skill` q: capacity and worth of an answer times 1 + SKILL_SPREAD Φ^-1(q), at least LEAST_SKILL',
      '`skill` 为 q：能力与解答的价值乘以 1 + SKILL_SPREAD Φ^-1(q)，不低于 LEAST_SKILL',
    ),
    said(
      'content that takes `workHours`: w = Σ workHours · perDay / every over what runs today; c = min(1, h / w), h all hours, or those that yesterday’s queue leaves over; quality · c, or a piece only when a whole one is prepared; c · w hours are not there for answers',
      '要花 `workHours` 的内容：w = Σ workHours · perDay / every，对今天在发的各项求和；c = min(1, h / w)，h 为全部工时，或昨天的队列剩下的工时；质量 · c，或备好整份才发；c · w 小时不再用于解答',
    ),
    said(
      'quality from money, where `halfQualityAt` is written: cost / (cost + halfQualityAt)',
      '写了 `halfQualityAt` 时质量由钱得出：cost / (cost + halfQualityAt)',
    ),
    said('wages = operators · hours · wage, every day', '工资 = 运营者数 · 小时数 · 时薪，每天支付'),
    said(
      'a topic (`daily-topic`): f_top prompts in one thread on its day; a post: one message that is only read',
      '话题（`daily-topic`）：当天一条讨论串中 f_top 条提示；帖子：一条只供阅读的消息',
    ),
    said('every group gets its copy', '每个群各有一份'),
  ],
  fixed: [
    {
      name: 'TEMPLATE_TIME',
      value: TEMPLATE_TIME,
      meaning: said(
        'time that the same text for everybody takes, against an answer',
        '对所有人同一段话所需的时间，相对于一次解答',
      ),
    },
    {
      name: 'TRIGGERED_QUALITY',
      value: TRIGGERED_QUALITY,
      meaning: said('quality of a topic that a trigger asks for', '应对预案所要求话题的质量'),
    },
    {
      name: 'SKILL_SPREAD',
      value: SKILL_SPREAD,
      meaning: said(
        'standard deviation between people of what they get done in an hour, over its mean',
        '人与人之间每小时完成量的标准差与均值之比',
      ),
    },
    {
      name: 'LEAST_SKILL',
      value: LEAST_SKILL,
      meaning: said('least that anybody gets done, against a usual one', '完成量的下限，相对于普通人'),
    },
    { name: 'BEARABLE', value: BEARABLE, meaning: said('strain that can be borne for ever', '可以一直承受的压力') },
  ],
  decisions: [
    completes(
      said(
        'Pieces are prepared evenly over their period, and all content shares what hours there are in the same proportion.',
        '每份内容在其周期内均匀准备，所有内容按相同比例分用现有工时。',
      ),
      said(
        'No source tells how operators who are short of time divide it. That quality has diminishing returns on money is an assumption.',
        '没有文献说明时间不够的运营者怎样分配。质量对钱收益递减是假设。',
      ),
    ),
    completes(
      said('A welcome that says the same to everybody does nothing.', '对所有人说同样话的欢迎没有作用。'),
      said(
        'A personal invitation raised retention of newcomers to Wikipedia (Morgan & Halfaker 2018), a generic tutorial did not (Narayan et al. 2017).',
        '个人邀请提高了维基百科新人的留存（Morgan & Halfaker 2018），通用教程没有（Narayan et al. 2017）。',
      ),
    ),
    completes(
      said(
        "An operator's topic is a led thread: f_top prompts on its day, the first of them pinned.",
        '运营者的话题是一条带领的讨论串：当天 f_top 条提示，第一条置顶。',
      ),
      said(
        "With one message a topic the month's plan of the shipped course scenario falls silent while it still runs, against the handbook case (P26); the second implementation behind the first draft used six operator messages a day (§9).",
        '若每个话题只有一条消息，自带的课程场景的一月计划会在进行中就沉默，与手册案例（P26）不符；初稿背后另行实现的程序每天用六条运营者消息（§9）。',
      ),
    ),
    completes(
      said(
        'Operators answer questions, and first posts where that is their policy, in the evening, so that the asker finds the answer at the next visit; they also answer what a member has answered already, in its turn.',
        '运营者在晚上解答问题（若有此做法，也回复首次发言），提问者在下次访问时看到；成员已解答过的也照样轮到解答。',
      ),
      said(
        'An operator who works through a list does not follow every thread. The wait in the queue is what overload means.',
        '按清单工作的运营者不会跟踪每条讨论串。过载就是在队列中等待。',
      ),
    ),
    completes(
      said(
        'Leading topics and activities takes none of the hours; content has a cost of its own, paid once for all groups.',
        '带话题与活动不占工时；内容有自己的成本，为所有群付一次。',
      ),
      said(
        'The first draft counts items answered. Preparation is paid for by `cost`.',
        '初稿只计解答数。准备工作由 `cost` 支付。',
      ),
    ),
    completes(
      said(
        'Skill is a place among those who do such work; left out, it is the middle.',
        '能力是在同行中的位置；省略时居中。',
      ),
      said(
        'Output of work of middling difficulty differs between people by about a third of its mean (Hunter, Schmidt & Judiesch 1990).',
        '中等难度的工作，人与人之间的产出相差约均值的三分之一（Hunter, Schmidt & Judiesch 1990）。',
      ),
    ),
    leavesOut(
      said('Operators of one team are alike.', '同一团队的运营者没有差别。'),
      said('Two operators are one with twice the hours.', '两名运营者等于一名工时加倍的运营者。'),
    ),
  ],
  works: [
    work(
      'Hunter',
      1990,
      'Hunter, J. E., Schmidt, F. L. & Judiesch, M. K. (1990). Individual differences in output variability as a function of job complexity. Journal of Applied Psychology 75(1).',
      '10.1037/0021-9010.75.1.28',
    ),
    work(
      'Morgan',
      2018,
      'Morgan, J. T. & Halfaker, A. (2018). Evaluating the impact of the Wikipedia Teahouse on newcomer socialization and retention. OpenSym 2018.',
      '10.1145/3233391.3233544',
    ),
    work(
      'Narayan',
      2017,
      'Narayan, S., Orlowitz, J., Morgan, J., Hill, B. M. & Shaw, A. (2017). The Wikipedia Adventure: field evaluation of an interactive tutorial for new users. CSCW 2017.',
      '10.1145/2998181.2998307',
    ),
  ],
};
