/** Events that members take part in: a quiz, a lottery, a meeting. What an activity does not say comes from its kind. */
import { z } from 'zod';
import { ACTIVITY_KINDS, type ActivityKindName, KEYS_OF_KIND } from '../activity-kinds.ts';
import { each, listOf, mapOf, parsed } from '../as-written.ts';
import type { Report } from '../checks/report.ts';
import { checkLength, checkStart, startOf } from '../checks/times.ts';
import * as say from '../issues.ts';
import { factor, name, servesAny } from '../plain-forms.ts';
import { dayRange, duration, money, period, share } from '../quantities.ts';
import type { Path, PlainMap } from '../source.ts';
import { lever, type WrittenStrategy } from './lever.ts';

export const ACTIVITIES = lever({
  meaning: 'Events that members take part in.',
  form: z.array(
    z.strictObject({
      name: name.describe('A label in the report, and the name by which a trigger starts it.'),
      kind: z
        .enum(Object.keys(ACTIVITY_KINDS) as [ActivityKindName, ...ActivityKindName[]])
        .optional()
        .describe(
          'What is held; "general" when left out. At a "question-hour" experts answer a batch of questions; a "lottery" draws winners among those who take part; a "challenge" asks back every day it lasts; a "guest" brings knowledge and followers; at an "offline" meeting members see each other.',
        ),
      days: dayRange
        .optional()
        .describe('Days between which it is held; never on its own when left out together with `every`.'),
      every: period.optional().describe('How often it is held; once when left out.'),
      lasts: period.default(1).describe('How long it lasts.'),
      warmUp: period.default(0).describe('How long before it members are told.'),
      quality: share.default(0.7).describe('How good it is, from 0 to 1.'),
      cost: money.default(0).describe('Cost of holding it once.'),
      topic: name.optional().describe("What it is about; the community's first topic when left out."),
      level: share.optional().describe('Expertise it is made for; suits everybody when left out.'),
      prompts: z
        .number()
        .int()
        .min(1)
        .max(1_000)
        .optional()
        .describe('Messages it puts into each group a day; as the parameter `activityPosts` says when left out.'),
      notice: factor.optional().describe('How strongly its notice calls, against an ordinary one; set by its kind.'),
      replies: factor.optional().describe('How readily members join in, against an ordinary one; set by its kind.'),
      focus: share.optional().describe("Part of members' own posts that are on its topic meanwhile; set by its kind."),
      identity: factor
        .optional()
        .describe(
          'How much taking part makes members identify with the group, against an ordinary one; set by its kind.',
        ),
      fatigue: factor.optional().describe('How much it wears notices out, against an ordinary one; set by its kind.'),
      followUp: z
        .number()
        .int()
        .min(0)
        .max(100)
        .optional()
        .describe('Posts on the day after, such as a summary and photos; set by its kind.'),
      serves: servesAny.optional().describe('What members get from it; set by its kind.'),
      answers: z
        .number()
        .int()
        .min(0)
        .max(100_000)
        .optional()
        .describe('Questions that the experts of a question hour answer on each of its days; 20 when left out.'),
      prize: money.optional().describe('Paid to each winner of a lottery.'),
      winners: z.number().int().min(1).max(10_000).optional().describe('Winners of a lottery; 1 when left out.'),
      expertise: share.optional().describe('Expertise of a guest, for whom the session is; 0.9 when left out.'),
      following: z
        .number()
        .nonnegative()
        .max(1e7)
        .optional()
        .describe('People who come into the community with a guest, on average, spread over the days of the session.'),
      costPerHead: money.optional().describe('Cost of each person who comes to an offline meeting.'),
      places: z
        .number()
        .int()
        .min(1)
        .max(10_000_000)
        .optional()
        .describe('Most people that an offline meeting can hold.'),
      pledge: money
        .optional()
        .describe(
          'What each person who comes to an offline meeting pays towards it; the operator pays all when left out.',
        ),
      referencePrice: money
        .optional()
        .describe('What comparable evenings cost those who come to an offline meeting; the pledge when left out.'),
      goal: share
        .optional()
        .describe('Part of the cost that pledges must cover, or the meeting is canceled; half when left out.'),
    }),
  ),
  inherits: 'as a whole',
  off: [],
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
