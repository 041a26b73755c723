/**
 * A strategy as it would be written into a scenario file, from what it means: the way back from `resolveScenario`.
 */
import { EVENT_KEYS } from './checks/events.ts';
import {
  crisisResponse,
  type Event,
  incentives,
  invitations,
  LEVERS,
  type LeverName,
  leaders,
  membership,
  moderators,
  operators,
  partners,
  rules,
  type Strategy,
  tips,
} from './schema.ts';

/** What a lever is when nothing is written. */
const UNWRITTEN: Partial<Record<LeverName, unknown>> = {
  invitations: invitations.parse({}),
  incentives: incentives.parse({}),
  operators: operators.parse({ count: 0 }),
  moderators: moderators.parse({ count: 0 }),
  leaders: leaders.parse({ count: 0 }),
  partners: partners.parse({ count: 0 }),
  tips: tips.parse({ chance: 0, amount: 0 }),
  membership: membership.parse({ fee: 0 }),
  crisisResponse: crisisResponse.parse({}),
  rules: rules.parse({}),
};

/** Every lever that does something, without `extends`; reading it gives `strategy` again. As JSON it can stand behind `--set`. */
export function writtenStrategy(strategy: Strategy): Record<string, unknown> {
  const levers = LEVERS.filter((lever) => !isUnwritten(lever, strategy[lever]));
  const note = strategy.note === '' ? {} : { note: strategy.note };
  return { ...note, ...Object.fromEntries(levers.map((lever) => [lever, writtenLever(strategy, lever)])) };
}

function isUnwritten(lever: LeverName, value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return JSON.stringify(value) === JSON.stringify(UNWRITTEN[lever]);
}

function writtenLever(strategy: Strategy, lever: LeverName): unknown {
  return lever === 'events' ? strategy.events.map(writtenEvent) : written(strategy[lever]);
}

/** Only what describes an event of its kind may be written. */
function writtenEvent(event: Event): unknown {
  const keys: readonly string[] = ['kind', 'days', ...EVENT_KEYS[event.kind]];
  return written(Object.fromEntries(Object.entries(event).filter(([key]) => keys.includes(key))));
}

/** Days as `0-6`; everything else is written as it is meant. */
function written(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== 'object' || value === null) return value;
  const { from, to, ...others } = value as Readonly<Record<string, unknown>>;
  if (to !== undefined && Object.keys(others).length === 0) return `${from}-${to}`;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .map(([key, part]) => [key, written(part)]),
  );
}
