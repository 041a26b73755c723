/** A member's story in sentences, from events written by hand. */
import { describe, expect, test } from 'vitest';
import type { Happening, TraceEvent } from '#hearsay/engine/trace/events.js';
import type { MemberTrace } from '#hearsay/engine/trace/trace-member.js';
import { tellStory } from '#hearsay/report/story/story.js';

const MOOD = { belonging: 0.3, satisfaction: 0.3, trust: 0.5, recognised: 0, bonded: 0 };
const at = (day: number, ...happenings: readonly Happening[]): TraceEvent[] =>
  happenings.map((happening) => ({ day, ...happening }));
const visit = (read: number, mood: Partial<typeof MOOD> = {}, extra: object = {}): Happening => ({
  kind: 'visited',
  unread: read,
  read,
  relevant: 1,
  from: read === 0 ? [] : [{ by: 7, messages: read }],
  closest: [],
  mood: { ...MOOD, ...mood },
  ...extra,
});

function traceOf(events: readonly TraceEvent[], leaveDay?: number): MemberTrace {
  const member = {
    activity: 1.5,
    lurks: false,
    expertise: 0.2,
    joinDay: 1,
    leaveDay,
    messages: 2,
    broughtIn: 1,
    mood: MOOD,
    closest: leaveDay === undefined ? [{ person: 7, strength: 5.2, bonded: true }] : [],
  };
  const result = { strategy: 'plan', replication: 0, series: { members: new Float64Array(30) } };
  return { person: 42, segment: 'beginners', member, events, result } as unknown as MemberTrace;
}
const tell = (events: readonly TraceEvent[], language: 'en' | 'zh' = 'en', leaveDay?: number) =>
  tellStory(traceOf(events, leaveDay), { currency: 'CNY', language });

describe('a story', () => {
  test('tells how somebody came, read, wrote, was answered and left, and why', () => {
    const events = [
      ...at(0, { kind: 'told', by: 7, how: 'invitation' }),
      ...at(
        1,
        { kind: 'joined', how: 'invitation', by: 7, group: 0, friends: 1, mood: MOOD },
        { kind: 'replied', to: 'operator', what: 'topic' },
        { kind: 'replied', to: 7, what: 'message' },
        { kind: 'replied', to: 7, what: 'message' },
        { kind: 'wrote', what: 'question' },
        visit(12),
        { kind: 'answered', by: 9, what: 'message', first: true },
      ),
      ...at(2, visit(3)),
      ...at(4, visit(5, { belonging: 0.4 })),
      ...at(
        20,
        visit(0),
        { kind: 'gave-up', waited: 3 },
        { kind: 'bought', good: 'course', price: 6000 },
        {
          kind: 'left',
          why: 'unsatisfied',
          leaving: {
            hazard: 0.04,
            factors: {
              nature: 0.5,
              competitor: 1,
              belonging: 1.3,
              satisfaction: 2.5,
              overload: 1,
              ads: 1,
              grievance: 1,
              company: 1,
            },
            largest: 'satisfaction',
          },
        },
      ),
    ];
    const { title, opening, entries, closing } = tell(events, 'en', 20);
    expect(title).toBe('Member 42 under "plan"');
    expect(opening).toBe(
      'Of the segment beginners; inclined to write 1.5 times as much as others; knows 20\u00a0% of what there is to know.',
    );
    expect(entries.map(({ when, text }) => `${when}: ${text}`)).toEqual([
      'Day 0: Is invited by member 7.',
      "Day 1: Joins on the invitation of member 7. One friend is in the group already. Reads all 12 new messages, most by member 7 (12). Replies to the operator's topic and member 7 (2). Asks a question. Member 9 replies. It is the first answer to their first message.",
      'Days 2\u20134: Looks in on 2 days and reads 8 messages, most by member 7 (8). Feels more at home (belonging 0.30 \u2192 0.40).',
      'Days 5\u201319: Does not look in for 15 days.',
      'Day 20: Looks in and finds nothing new. Gives up hoping for an answer after 3 days. Buys "course" for 6,000\u00a0CNY. Feels less at home (belonging 0.40 \u2192 0.30). Leaves, not content. The chance of leaving on that day was 4\u00a0%. What weighed most: was not content (\u00d7\u00a02.5). Also: did not feel at home (\u00d7\u00a01.3). What spoke for staying: leaves less easily than others by nature (\u00d7\u00a00.5).',
    ]);
    expect(closing[0]).toBe('In 20 days: 2 messages written, 1 answer received, 1 person brought in.');
  });

  test('is told in Chinese with the same facts', () => {
    const { title, entries, closing } = tell(
      [
        ...at(
          1,
          { kind: 'joined', how: 'channel', channel: '论坛', by: null, group: 0, friends: 0, mood: MOOD },
          visit(4),
        ),
        ...at(2, { kind: 'answered', by: 'operator', what: 'question', first: false }),
      ],
      'zh',
    );
    expect(title).toBe('成员 42 在“plan”下的经历');
    expect(entries).toEqual([
      { when: '第 1 天', text: '通过“论坛”找到社群，加入。群里没有熟人。读完 4 条新消息，最多的来自成员 7（4）。' },
      { when: '第 2 天', text: '运营者解答了这个问题。' },
    ]);
    expect(closing[0]).toBe('到第 29 天结束时仍是成员。');
    expect(closing.at(-1)).toContain('成员 7（5.2）');
  });

  test('has a sentence for everything that can happen, in both languages', () => {
    const kinds: readonly Happening[] = [
      { kind: 'told', by: 1, how: 'complaint' },
      { kind: 'waiting' },
      { kind: 'refused' },
      { kind: 'joined', how: 'seed', by: null, group: 0, friends: 2, mood: MOOD },
      { kind: 'wrote', what: 'message' },
      { kind: 'wrote', what: 'violation', breaks: 'ads' },
      { kind: 'wrote', what: 'violation' },
      { kind: 'wrote', what: 'praise' },
      { kind: 'wrote', what: 'complaint' },
      { kind: 'replied', to: 3, what: 'question' },
      { kind: 'replied', to: null, what: 'message' },
      { kind: 'answered', by: 3, what: 'question', first: false },
      { kind: 'settled', waited: 0 },
      { kind: 'took-part' },
      { kind: 'invited', friend: 4, how: 'mention' },
      { kind: 'brought-in', friend: 4 },
      { kind: 'rewarded', money: 20 },
      { kind: 'level', level: 2, rose: true },
      { kind: 'level', level: 1, rose: false },
      { kind: 'badge' },
      { kind: 'title' },
      { kind: 'appointed' },
      { kind: 'warned' },
      { kind: 'silenced', days: 7 },
      { kind: 'moved', group: 1, vip: true },
      { kind: 'moved', group: 1, vip: false },
      visit(3, {}, { relevant: 0 }),
      ...(['long-silent', 'no-room', 'lost-in-split', 'put-out', 'fee', 'chance'] as const).map(
        (why): Happening => ({ kind: 'left', why, leaving: null }),
      ),
    ];
    const texts = kinds.flatMap((happening) =>
      (['en', 'zh'] as const).map((language) => tell(at(3, happening), language).entries[0]!.text),
    );
    for (const text of texts) expect(text).toMatch(/^\p{Lu}.+\.$|^[\p{Script=Han}].*。$/u);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.join(' ')).not.toMatch(/undefined|NaN|\[object/);
  });

  test('keeps names from strangers on one line, without marks that turn text around', () => {
    const { entries } = tell(
      at(1, { kind: 'joined', how: 'channel', channel: 'a\u202eb\nc', by: null, group: 0, friends: 0, mood: MOOD }),
    );
    expect(entries[0]!.text).toContain('"ab c"');
  });

  test('names a few of many members and counts the rest', () => {
    const many = Array.from(
      { length: 9 },
      (_, k): Happening => ({ kind: 'answered', by: k, what: 'message', first: false }),
    );
    expect(tell(at(1, ...many)).entries[0]!.text).toBe('Members 0, 1, 2, 3 and 5 others reply.');
    expect(tell(at(1, ...many), 'zh').entries[0]!.text).toBe('成员 0、1、2、3 等 9 人回复了自己。');
  });
});
