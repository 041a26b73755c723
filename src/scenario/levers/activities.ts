/** Events that members take part in: a quiz, a lottery, a meeting. What an activity does not say comes from its kind. */

import { z } from 'zod';
import { said } from '../../language/said.ts';
import { ACTIVITY_KINDS, type ActivityKindName, KEYS_OF_KIND } from '../activity-kinds.ts';
import { each, listOf, mapOf, parsed } from '../as-written.ts';
import type { Report } from '../checks/report.ts';
import { checkLength, checkOneDay, checkStart, startOf } from '../checks/times.ts';
import * as say from '../issues.ts';
import { factor, name, servesAny } from '../plain-forms.ts';
import { type DayRange, dayRange, duration, money, period, share } from '../quantities.ts';
import type { Path, PlainMap } from '../source.ts';
import { aboutTopic } from './about-topic.ts';
import { laterFrom } from './dated.ts';
import { lever, type WrittenStrategy } from './lever.ts';

/** One that is not held on its own stays so. */
const laterActivity = (activity: { readonly days?: DayRange; readonly every?: number }, days: number): object =>
  activity.days === undefined && activity.every === undefined ? activity : laterFrom(activity, days);

export const ACTIVITIES = lever({
  meaning: said('Events that members take part in.', '成员参加的活动。'),
  form: z.array(
    z.strictObject({
      name: name.describe(
        said(
          'A label in the report, and the name by which a trigger starts it.',
          '报告中的名称，应对预案也以此名启动它。',
        ),
      ),
      kind: z
        .enum(Object.keys(ACTIVITY_KINDS) as [ActivityKindName, ...ActivityKindName[]])
        .optional()
        .describe(
          said(
            'What is held; "general" when left out. At a "question-hour" experts answer a batch of questions; a "lottery" draws winners among those who take part; a "challenge" asks back every day it lasts; a "guest" brings knowledge and followers; at an "offline" meeting members see each other.',
            '举办什么；省略时为 general（一般活动）。question-hour 由专家集中答疑；lottery 在参加者中抽奖；challenge 在其间每天唤回参加者；guest 带来知识与粉丝；offline 让成员见面。',
          ),
        ),
      days: dayRange
        .optional()
        .describe(
          said(
            'Days between which it is held; never on its own when left out together with `every`.',
            '在哪些日子之间举办；与 `every` 一起省略时不会自行举办。',
          ),
        ),
      every: period
        .optional()
        .describe(said('How often it is held; once when left out.', '多久举办一次；省略时只办一次。')),
      lasts: period.default(1).describe(said('How long it lasts.', '持续多久。')),
      warmUp: period.default(0).describe(said('How long before it members are told.', '提前多久告知成员。')),
      quality: share.default(0.7).describe(said('How good it is, from 0 to 1.', '质量，从 0 到 1。')),
      cost: money.default(0).describe(said('Cost of holding it once.', '举办一次的成本。')),
      topic: aboutTopic,
      level: share
        .optional()
        .describe(
          said('Expertise it is made for; suits everybody when left out.', '所针对的专业水平；省略时适合所有人。'),
        ),
      prompts: z
        .number()
        .int()
        .min(1)
        .max(1_000)
        .optional()
        .describe(
          said(
            'Messages it puts into each group a day; as the parameter `activityPosts` says when left out.',
            '每天在每个群发出的消息数；省略时按参数 `activityPosts`。',
          ),
        ),
      notice: factor
        .optional()
        .describe(
          said(
            'How strongly its notice calls, against an ordinary one; set by its kind.',
            '相对于一般活动，其通知的号召力；由类型决定。',
          ),
        ),
      replies: factor
        .optional()
        .describe(
          said(
            'How readily members join in, against an ordinary one; set by its kind.',
            '相对于一般活动，成员参与的意愿；由类型决定。',
          ),
        ),
      focus: share
        .optional()
        .describe(
          said(
            "Part of members' own posts that are on its topic meanwhile; set by its kind.",
            '其间成员自己的帖子中与其话题相关的占比；由类型决定。',
          ),
        ),
      identity: factor
        .optional()
        .describe(
          said(
            'How much taking part makes members identify with the group, against an ordinary one; set by its kind.',
            '相对于一般活动，参加使成员认同群的程度；由类型决定。',
          ),
        ),
      fatigue: factor
        .optional()
        .describe(
          said(
            'How much it wears notices out, against an ordinary one; set by its kind.',
            '相对于一般活动，它使通知失效的程度；由类型决定。',
          ),
        ),
      followUp: z
        .number()
        .int()
        .min(0)
        .max(100)
        .optional()
        .describe(
          said(
            'Posts on the day after, such as a summary and photos; set by its kind.',
            '次日的帖子数，例如总结与照片；由类型决定。',
          ),
        ),
      serves: servesAny
        .optional()
        .describe(said('What members get from it; set by its kind.', '成员从中得到什么；由类型决定。')),
      answers: z
        .number()
        .int()
        .min(0)
        .max(100_000)
        .optional()
        .describe(
          said(
            'Questions that the experts of a question hour answer on each of its days; 20 when left out.',
            '答疑时段每天由专家解答的问题数；省略时为 20。',
          ),
        ),
      prize: money.optional().describe(said('Paid to each winner of a lottery.', '付给每位中奖者的金额。')),
      winners: z
        .number()
        .int()
        .min(1)
        .max(10_000)
        .optional()
        .describe(said('Winners of a lottery; 1 when left out.', '抽奖的中奖人数；省略时为 1。')),
      expertise: share
        .optional()
        .describe(
          said(
            'Expertise of a guest, for whom the session is; 0.9 when left out.',
            '嘉宾的专业水平，活动即针对此水平；省略时为 0.9。',
          ),
        ),
      following: z
        .number()
        .nonnegative()
        .max(1e7)
        .optional()
        .describe(
          said(
            'People who come into the community with a guest, on average, spread over the days of the session.',
            '随嘉宾加入社群的平均人数，分布在活动的各天。',
          ),
        ),
      costPerHead: money
        .optional()
        .describe(said('Cost of each person who comes to an offline meeting.', '线下聚会每个到场者的成本。')),
      places: z
        .number()
        .int()
        .min(1)
        .max(10_000_000)
        .optional()
        .describe(said('Most people that an offline meeting can hold.', '线下聚会最多容纳的人数。')),
      pledge: money
        .optional()
        .describe(
          said(
            'What each person who comes to an offline meeting pays towards it; the operator pays all when left out.',
            '线下聚会每个到场者分摊多少；省略时由运营者全付。',
          ),
        ),
      referencePrice: money
        .optional()
        .describe(
          said(
            'What comparable evenings cost those who come to an offline meeting; the pledge when left out.',
            '同类晚间活动对线下参加者的花费；省略时为预付款。',
          ),
        ),
      goal: share
        .optional()
        .describe(
          said(
            'Part of the cost that pledges must cover, or the meeting is canceled; half when left out.',
            '预付款须覆盖成本的比例，否则聚会取消；省略时为一半。',
          ),
        ),
    }),
  ),
  inherits: 'as a whole',
  off: [],
  later: laterActivity,
  words: { en: 'Activities', zh: '活动' },
  submodel: 'activities',
  check: checkActivities,
});
export type Activity = z.output<typeof ACTIVITIES.form>[number];

function checkActivities({ own, effective, facts, report }: WrittenStrategy): void {
  const started = new Set(listOf(effective.triggers).map((trigger) => mapOf(mapOf(trigger).do).activity));
  const seen = new Set<string>();
  each(own.activities, ACTIVITIES.form.element, (entry, raw, i) => {
    const path = ['activities', i];
    checkOneDay(path, raw, raw.every !== undefined, report);
    if (raw.days !== undefined) checkStart([...path, 'days'], 'days', entry?.days?.from ?? startOf(raw), facts, report);
    checkLength([...path, 'every'], raw.every, 'positive', report);
    checkLength([...path, 'lasts'], raw.lasts, 'positive', report);
    checkLength([...path, 'warmUp'], raw.warmUp, 'any', report);
    if (typeof raw.name === 'string') {
      if (seen.has(raw.name)) report([...path, 'name'], say.activityTwice(raw.name));
      seen.add(raw.name);
    }
    if (typeof raw.topic === 'string' && facts.topics.length > 0 && !facts.topics.includes(raw.topic))
      report([...path, 'topic'], say.topicNobodyFollows(raw.topic, facts.topics));
    if (!entry) return;
    checkKind(entry, raw, path, report);
    if (entry.days === undefined && entry.every === undefined && !started.has(entry.name))
      report([...path, 'name'], say.activityNever(entry.name));
    // As written: 25 hours from one to the next are fewer than 30 hours, though both count as two days.
    const [every, lasts] = [raw.every, raw.lasts ?? 1].map((time) => parsed(duration, time) ?? 0) as [number, number];
    if (every && lasts > every) report([...path, 'lasts'], say.activityOverlaps(entry.name));
  });
}

/** What belongs to one kind of activity only, and what an activity of that kind needs. */
function checkKind(entry: Activity, raw: PlainMap, path: Path, report: Report): void {
  const { kind = 'general', pledge = 0, goal = 0.5, cost, costPerHead = 0 } = entry;
  const own: readonly string[] = KEYS_OF_KIND[kind];
  for (const [owner, keys] of Object.entries(KEYS_OF_KIND))
    for (const key of keys as readonly string[])
      if (raw[key] !== undefined && !own.includes(key))
        report([...path, key], say.activityKey(kind, key, owner), 'key');
  if (entry.serves && Object.values(entry.serves).every((part) => part === 0))
    report(
      [...path, 'serves'],
      say.servesNothing({ en: `the activity "${entry.name}"`, zh: `活动“${entry.name}”` }),
      'key',
    );
  if (kind === 'challenge' && entry.lasts <= 1) report([...path, 'kind'], say.challengeOfOneDay(entry.name));
  if (kind === 'lottery' && !entry.prize) report([...path, 'kind'], say.lotteryWithoutPrize(entry.name));
  if (kind === 'question-hour' && entry.quality < 0.5)
    report([...path, 'quality'], say.answersSettleNothing(entry.name));
  if (kind !== 'offline') return;
  if (entry.warmUp === 0) report([...path, 'kind'], say.meetingUnannounced(entry.name));
  for (const key of ['goal', 'referencePrice'] as const)
    if (entry[key] !== undefined && pledge === 0) report([...path, key], say.goalWithoutPledge(key), 'key');
  if (pledge === 0) return;
  if (cost + costPerHead === 0) report([...path, 'pledge'], say.pledgeForNothing(entry.name), 'key');
  else if (costPerHead > 0 && pledge < goal * costPerHead)
    report([...path, 'pledge'], say.goalOutOfReach(entry.name, pledge / costPerHead), 'key');
}
