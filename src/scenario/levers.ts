/**
 * The levers of a strategy, in the order in which reports list them: the table from which the format, the types and the words follow.
 * A new lever is a file in `levers/` and a line here.
 */
import type { z } from 'zod';
import { fieldsOf } from './fields.ts';
import { ACTIVITIES } from './levers/activities.ts';
import { ADS } from './levers/ads.ts';
import { ALLIES } from './levers/allies.ts';
import { CARE } from './levers/care.ts';
import { COMMON_IDENTITY } from './levers/common-identity.ts';
import { CONTENT } from './levers/content.ts';
import { CRISIS_RESPONSE } from './levers/crisis-response.ts';
import { CURATION } from './levers/curation.ts';
import { datedEntries } from './levers/dated.ts';
import { EVENTS } from './levers/events.ts';
import { GROUPS } from './levers/groups.ts';
import { INCENTIVES } from './levers/incentives.ts';
import { INVITATIONS } from './levers/invitations.ts';
import { LEADERS } from './levers/leaders.ts';
import type { LeverEntry } from './levers/lever.ts';
import { MEMBERSHIP } from './levers/membership.ts';
import { MODERATORS } from './levers/moderators.ts';
import { OFFERS } from './levers/offers.ts';
import { OPERATORS } from './levers/operators.ts';
import { OPINION_LEADERS } from './levers/opinion-leaders.ts';
import { PARTNERS } from './levers/partners.ts';
import { PROMISE } from './levers/promise.ts';
import { RECRUIT } from './levers/recruit.ts';
import { RULES } from './levers/rules.ts';
import { SEEDS } from './levers/seeds.ts';
import { SETTING } from './levers/setting.ts';
import { STAGES } from './levers/stages.ts';
import { SURVEYS } from './levers/surveys.ts';
import { TIER } from './levers/tier.ts';
import { TIPS } from './levers/tips.ts';
import { TRIGGERS } from './levers/triggers.ts';

export const LEVER_TABLE = {
  recruit: RECRUIT,
  promise: PROMISE,
  seeds: SEEDS,
  invitations: INVITATIONS,
  allies: ALLIES,
  opinionLeaders: OPINION_LEADERS,
  incentives: INCENTIVES,
  operators: OPERATORS,
  care: CARE,
  moderators: MODERATORS,
  leaders: LEADERS,
  partners: PARTNERS,
  content: CONTENT,
  curation: CURATION,
  activities: ACTIVITIES,
  offers: OFFERS,
  tips: TIPS,
  membership: MEMBERSHIP,
  tier: TIER,
  ads: ADS,
  events: EVENTS,
  crisisResponse: CRISIS_RESPONSE,
  rules: RULES,
  setting: SETTING,
  groups: GROUPS,
  commonIdentity: COMMON_IDENTITY,
  surveys: SURVEYS,
  triggers: TRIGGERS,
  stages: STAGES,
} as const;

export type LeverTable = typeof LEVER_TABLE;
export type LeverName = keyof LeverTable;
export const LEVERS = Object.keys(LEVER_TABLE) as LeverName[];

/** A lever as read, with all its defaults. */
export type LeverValue<Name extends LeverName> = AsReadOnly<z.output<LeverTable[Name]['form']>>;
type AsReadOnly<Value> = Value extends readonly (infer Item)[] ? readonly Item[] : Value;

/** The entry of a lever, for those that treat all levers alike. */
export const leverNamed = (name: LeverName): LeverEntry => LEVER_TABLE[name] as unknown as LeverEntry;

const offValues = new Map<LeverName, unknown>();

/** What a strategy that does not name a lever has of it. Read once: most strategies name few levers. Nobody may change what all of them share. */
export function offValue(name: LeverName): unknown {
  if (!offValues.has(name)) offValues.set(name, frozen(leverNamed(name).form.parse(leverNamed(name).off)));
  return offValues.get(name);
}

function frozen(value: unknown): unknown {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

/**
 * Whether a lever as read does nothing: it is what it is when nothing is written, or a number that is zero when it is off (people, a fee, a
 * chance) is zero.
 */
export function isOff(name: LeverName, value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  const entries = datedEntries(value);
  if (entries !== undefined) return entries.every(({ days: _, ...entry }) => isOff(name, entry));
  const own = value as Readonly<Record<string, unknown>>;
  const { always, off } = leverNamed(name) as {
    readonly always?: true;
    readonly off: Readonly<Record<string, unknown>>;
  };
  if (always) return false;
  return (
    Object.entries(off).some(([key, zero]) => own[key] === zero) ||
    JSON.stringify(value) === JSON.stringify(offValue(name))
  );
}

/** The keys of a lever of several measures, those of one measure together; undefined for a lever that is one measure. */
export function measuresOf(name: LeverName): readonly (readonly string[])[] | undefined {
  const { form, measures, dated } = leverNamed(name);
  if (measures === undefined) return undefined;
  const keys = [...Object.keys(fieldsOf(form)), ...(dated ? ['dated'] : [])];
  const alone = keys.filter((key) => !measures.some((together) => together.includes(key)));
  const all = [...alone.map((key) => [key]), ...measures];
  const place = (own: readonly string[]) => Math.min(...own.map((key) => keys.indexOf(key)));
  return all.sort((a, b) => place(a) - place(b));
}
