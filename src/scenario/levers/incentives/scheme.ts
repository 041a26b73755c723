/** What all schemes of incentives share: the acts they reward, the money they are paid from, and what is checked of it. */

import { z } from 'zod';
import { said } from '../../../language/said.ts';
import { isMap, parsed } from '../../as-written.ts';
import type { Facts } from '../../checks/facts.ts';
import type { Report } from '../../checks/report.ts';
import * as say from '../../issues.ts';
import { money, period } from '../../quantities.ts';
import type { Path, PlainMap } from '../../source.ts';
import type { Words } from '../../words.ts';

/** What members do that can be rewarded. */
export const ACTS = ['visit', 'post', 'reply', 'answer', 'invite', 'activity'] as const;
export type Act = (typeof ACTS)[number];

/** How a reward depends on what one does: it decides how much own wish it costs (Deci, Koestner & Ryan 1999). */
export type Contingency = 'engagement' | 'completion' | 'performance';

/** A scheme of the incentives: its meaning, how it is written, what must fit together in it, and what it is to those who get it. */
export interface Scheme<Form extends z.ZodType = z.ZodType> {
  /** One sentence, for the reference and for editors. */
  readonly meaning: string;
  /** What it is called in Chinese; in English it is called as in the file. */
  readonly inChinese: string;
  /** Keys and values, or a list of such. */
  readonly form: Form;
  readonly check: (written: WrittenScheme, report: Report) => void;
  /** What it, or one entry of its list, costs at once; 0 where it is free and needs no budget. */
  readonly costs: (reward: Reward<z.output<Form>>) => number;
  /** How it depends on what one does; undefined when it is no money, or nobody else sees it, or nobody expects it. */
  readonly crowds: (reward: Reward<z.output<Form>>) => Contingency | undefined;
  /** The key of the amount of money whose size moves members; undefined where none does. */
  readonly moves: string | undefined;
}

/** A scheme as read, or an entry of one that is a list. */
export type Reward<Read> = Read extends readonly (infer Entry)[] ? Entry : Read;

/** The incentives of a strategy as a file writes them. */
export interface WrittenScheme {
  /** Without what the strategy inherits: a check reports on what is written here. */
  readonly own: PlainMap;
  readonly all: PlainMap;
  /** Points for each act, where there are points. */
  readonly points:
    | { readonly earned: Readonly<Record<Act, number>>; readonly expires?: number | undefined }
    | undefined;
  /** The common budget. */
  readonly common: number | undefined;
  /** The whole strategy with what it inherits. */
  readonly strategy: PlainMap;
  readonly facts: Facts;
}

/** Coming at all is engagement; whatever leaves something behind is completion. The heaviest of what is rewarded counts. */
export function contingencyOf(amounts: Partial<Record<Act, number>>): Contingency | undefined {
  if ((amounts.visit ?? 0) > 0 || (amounts.activity ?? 0) > 0) return 'engagement';
  return ACTS.some((act) => (amounts[act] ?? 0) > 0) ? 'completion' : undefined;
}

export const scheme = <Form extends z.ZodType>(entry: Scheme<Form>): Scheme<Form> => entry;

// ---- forms -----------------------------------------------------------------------------------------------------------

export const perAct = (what: string, inChinese: string) => {
  const amount = z.number().nonnegative().max(1e9);
  return z.strictObject({
    visit: amount
      .default(0)
      .describe(
        said(`${what} the first time a member opens the group on a day.`, `成员当天首次打开群所得的${inChinese}。`),
      ),
    post: amount
      .default(0)
      .describe(said(`${what} a message that begins something.`, `发一条开头的消息所得的${inChinese}。`)),
    reply: amount
      .default(0)
      .describe(said(`${what} a reply to anything but a question.`, `回复问题以外的消息所得的${inChinese}。`)),
    answer: amount
      .default(0)
      .describe(said(`${what} a reply to another member's question.`, `回复另一名成员的问题所得的${inChinese}。`)),
    invite: amount.default(0).describe(said(`${what} bringing somebody in.`, `带来一个人所得的${inChinese}。`)),
    activity: amount
      .default(0)
      .describe(said(`${what} taking part in an activity.`, `参加一次活动所得的${inChinese}。`)),
  });
};
export const ownBudget = money
  .optional()
  .describe(said('Money for this alone; the common budget when left out.', '专用于此的钱；省略时用共用预算。'));
export const awardedEvery = period
  .default(30)
  .describe(
    said('How often it is awarded, on what members did since the last time.', '多久颁发一次，按成员上次以来所做的。'),
  );
export const counted = z
  .enum(['points', ...ACTS])
  .default('points')
  .describe(said('What counts: points earned, or acts of one kind.', '按什么计：所得积分，或某一种行为。'));

// ---- checks ----------------------------------------------------------------------------------------------------------

/** Badges, coupons and gifts, of each. */
const MOST_ENTRIES = 50;

/** Everything that costs money has somebody to pay it; a budget that one reward exceeds pays nothing. */
export function checkMoney(path: Path, what: Words, one: number, budget: number | undefined, report: Report): void {
  if (one === 0) return;
  if (budget === undefined) report(path, say.rewardWithoutBudget(what), 'key');
  else if (one > budget) report(path, say.budgetTooSmall(what, one, budget), 'key');
}

/** Points can be counted only where there are some. */
export function checkCounted(path: Path, what: Words, raw: PlainMap, all: PlainMap, report: Report): void {
  if ((raw.by === undefined || raw.by === 'points') && all.points === undefined)
    report(raw.by === undefined ? path : [...path, 'by'], say.countedWithoutPoints(what, ACTS), 'key');
}

export function checkNumber(path: Path, what: Words, list: PlainMap[string] | undefined, report: Report): void {
  const count = Array.isArray(list) ? list.length : 0;
  if (count > MOST_ENTRIES) report(path, say.tooMany(what, count, MOST_ENTRIES), 'key');
}

/** A scheme under its key, as written and as read; undefined where it is not written here, or wrong. */
export function written<Form extends z.ZodType>(
  own: PlainMap,
  key: string,
  form: Form,
): { readonly raw: PlainMap; readonly read: z.output<Form> | undefined } | undefined {
  const raw = own[key];
  return isMap(raw) ? { raw, read: parsed(form, raw) } : undefined;
}

export const earnsNothing = (amounts: Readonly<Record<string, number>>): boolean =>
  Object.values(amounts).every((amount) => amount === 0);
