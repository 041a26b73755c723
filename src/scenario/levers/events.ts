/** What befalls a community from outside. */

import { z } from 'zod';
import { said } from '../../language/said.ts';
import { each, listOf, mapOf } from '../as-written.ts';
import { checkStart, startOf } from '../checks/times.ts';
import * as say from '../issues.ts';
import { dayRange, share } from '../quantities.ts';
import type { Plain } from '../source.ts';
import { lever, type WrittenStrategy } from './lever.ts';

/** What each kind of event is described by, besides its days. */
const KEYS = {
  'bad-product': ['share', 'severity'],
  abuse: ['share', 'severity'],
  rumor: ['share', 'severity'],
  raid: ['messages'],
  competitor: ['pull'],
  outage: [],
  departure: ['who', 'count'],
} as const satisfies Record<string, readonly string[]>;
type Kind = keyof typeof KEYS;

const keysOf = (kind: Kind): readonly string[] => ['kind', 'days', ...KEYS[kind]];

export const EVENTS = lever({
  meaning: said('Crises and other shocks from outside.', '危机与其他外部冲击。'),
  form: z.array(
    z.strictObject({
      kind: z
        .enum(Object.keys(KEYS) as [Kind, ...Kind[]])
        .describe(
          said(
            '"bad-product" hits buyers, "abuse" and "rumor" hit members, "raid" floods groups with hostile messages, "competitor" lures members away, during an "outage" nobody can open a group, at a "departure" members on whom it hangs leave.',
            '“bad-product”打击买家，“abuse”与“rumor”打击成员，“raid”用敌意消息淹没各群，“competitor”把成员引走，“outage”期间没有人能打开群，“departure”时群所依赖的成员离开。',
          ),
        ),
      days: dayRange.describe(
        said('Days on which it happens; one day is enough for a rumor.', '发生的日子；谣言一天就够。'),
      ),
      share: share
        .default(0.3)
        .describe(
          said(
            'Part of the members concerned who are hit on each of these days.',
            '这些日子每天相关成员中被波及的占比。',
          ),
        ),
      severity: share
        .default(0.5)
        .describe(said('How much trust it costs those who are hit, from 0 to 1.', '被波及者失去多少信任，从 0 到 1。')),
      messages: z
        .number()
        .int()
        .min(0)
        .max(10_000)
        .default(50)
        .describe(said('Hostile messages a day in each group, for a raid.', '恶意刷屏时每天在每个群的敌意消息数。')),
      who: z
        .enum(['top-writers', 'leaders'])
        .default('top-writers')
        .describe(
          said(
            'Who leaves at a departure: those who have written most, or leaders, the first appointed first.',
            '“departure”时谁离开：发言最多者，或骨干（先任命者先走）。',
          ),
        ),
      count: z
        .number()
        .int()
        .min(1)
        .max(10_000)
        .default(1)
        .describe(said('How many leave on each of these days.', '在这些日子里每天离开多少人。')),
      pull: share
        .default(0.01)
        .describe(
          said(
            "A competitor's pull: what it adds to everybody's daily chance of leaving.",
            '竞争对手的拉力：给每个人每天的退出概率增加多少。',
          ),
        ),
    }),
  ),
  inherits: 'as a whole',
  off: [],
  words: { en: 'Shocks from outside', zh: '外部冲击' },
  submodel: 'crises',
  check: checkEvents,
  writeBack: (events) =>
    events.map((event) =>
      Object.fromEntries(Object.entries(event).filter(([key]) => keysOf(event.kind).includes(key))),
    ),
});
export type Event = z.output<typeof EVENTS.form>[number];

const appointsLeaders = (written: Plain | undefined): boolean => {
  const { count, share } = mapOf(written);
  return count !== undefined || share !== undefined;
};

function checkEvents({ own, effective, facts, report }: WrittenStrategy): void {
  each(own.events, EVENTS.form.element, (entry, raw, i) => {
    const path = ['events', i];
    checkStart([...path, 'days'], 'days', entry?.days.from ?? startOf(raw), facts, report);
    if (!entry) return;
    for (const key of Object.keys(raw))
      if (!keysOf(entry.kind).includes(key))
        report([...path, key], say.eventKey(entry.kind, key, KEYS[entry.kind]), 'key');
    if (entry.days.to === 0 && keysOf(entry.kind).includes('share'))
      report([...path, 'days'], say.crisisBeforeAnybody());
    if (entry.kind === 'departure' && entry.who === 'leaders' && !appointsLeaders(effective.leaders))
      report([...path, 'who'], say.noLeadersToLeave());
    if (entry.kind === 'bad-product' && listOf(effective.offers).length === 0)
      report([...path, 'kind'], say.nothingSold());
  });
}
