/**
 * A strategy as it is at a moment of a run, with what only the run says: which stages have begun, and which changes of triggers hold.
 *
 * Entries of lists keep their places: those of the strategy come first, then those of each stage, then those of each trigger, whether or not
 * they hold, so that what a run remembers of an entry stays with it. What does not hold lies beyond all days.
 *
 * The luck of an entry goes by its place in the strategy's own list, or by its stage or trigger and its place there (`luckOf`): a place among all
 * would move when the strategy, or another stage, gets a further entry.
 */
import type { Groups } from './levers/groups.ts';
import { type Incentives, incentivesFrom } from './levers/incentives.ts';
import type { ListedLever } from './levers/staged.ts';
import { isListed, STAGED_LEVERS, type Stage, type StagedLever } from './levers/stages.ts';
import type { Trigger } from './levers/triggers.ts';
import { isOff, LEVERS, type LeverName, leverNamed, offValue } from './levers.ts';
import { type Strategy, strategyOn } from './strategy.ts';

/** What has come about in a run. */
export interface Meanwhile {
  /** First day of each stage that has begun, in order. */
  readonly begun: readonly number[];
  /** Day on which the last of all was over; undefined while there is one. */
  readonly over: number | undefined;
  /** Changes of triggers that hold, by the places of the triggers, in the order in which they were last asked for. */
  readonly changes: readonly { readonly trigger: number; readonly since: number }[];
}

/** Before anything has happened: the first stage has begun. */
export const atFirst = ({ stages }: Strategy): Meanwhile => ({
  begun: stages.length === 0 ? [] : [0],
  over: undefined,
  changes: [],
});

/** Beyond every horizon. */
const NEVER = 1_000_000;

/** What names the draws of an entry that a stage or a trigger has; undefined of the strategy's own, which its place names. */
export const luckOf = (entry: object): string | undefined => (entry as { readonly luck?: string }).luck;

/** The strategy on a day. */
export function strategyAsOf(strategy: Strategy, day: number, meanwhile: Meanwhile): Strategy {
  const own = strategyOn(strategy, day);
  if (changedMeanwhile(strategy).size === 0) return own;
  const found: Record<string, unknown> = { ...own };
  for (const lever of STAGED_LEVERS) {
    if (isListed(lever)) found[lever] = listOn(lever, own, strategy, meanwhile);
    else if (lever === 'incentives') found.incentives = incentivesOn(own, strategy, meanwhile);
    else {
      const k = holdingStage(lever, strategy.stages, meanwhile);
      if (k !== undefined) found[lever] = valueIn(strategy.stages[k]!, lever, own, meanwhile.begun[k]!);
    }
  }
  for (const { trigger } of meanwhile.changes)
    for (const [lever, value] of Object.entries(strategy.triggers[trigger]!.do.change ?? {}))
      if (!isListed(lever)) found[lever] = value;
  return found as unknown as Strategy;
}

/**
 * The strategy with all that it ever has, for those who ask whether there is any of it: of lists all entries, of any other lever the first that
 * is not off.
 */
export function withAllStages(strategy: Strategy): Strategy {
  const found: Record<string, unknown> = { ...strategy };
  for (const later of leversOfParts(strategy))
    for (const lever of STAGED_LEVERS) {
      const value = later[lever];
      if (value === undefined || value === 'none') continue;
      if (isListed(lever)) found[lever] = [...(found[lever] as readonly unknown[]), ...(value as readonly unknown[])];
      else if (lever === 'groups') found.groups = { ...(value as object), ...(found.groups as object) };
      else if (JSON.stringify(found[lever]) === JSON.stringify(offValue(lever))) found[lever] = value;
    }
  return found as unknown as Strategy;
}

/** Levers that stages or triggers may turn on or change while a run lasts. */
export function changedMeanwhile(strategy: Strategy): ReadonlySet<LeverName> {
  const parts = leversOfParts(strategy);
  return new Set(parts.length === 0 ? [] : LEVERS.filter((lever) => parts.some((part) => part[lever] !== undefined)));
}

/** Levers that a stage or a change names. */
export const leversIn = (part: object): LeverName[] =>
  (Object.entries(part) as [LeverName, unknown][]).flatMap(([lever, value]) =>
    value !== undefined && STAGED_LEVERS.includes(lever as StagedLever) ? [lever] : [],
  );

/** What stages and triggers have of levers. */
const leversOfParts = ({ stages, triggers }: Strategy): readonly Readonly<Record<string, unknown>>[] => [
  ...stages,
  ...triggers.flatMap(({ do: { change } }) => change ?? []),
];

/** Place of the stage whose word on a lever holds: that of today, or the latest that goes on; undefined where it is the strategy's own. */
function holdingStage(lever: StagedLever, stages: readonly Stage[], meanwhile: Meanwhile): number | undefined {
  for (let k = meanwhile.begun.length - 1; k >= 0; k--)
    if (stages[k]![lever] !== undefined && holds(stages[k]!, lever, k, meanwhile)) return k;
  return undefined;
}

/** Whether what a stage has of a lever holds: it is the stage of today, or the lever goes on after it. */
const holds = ({ goOn = [] }: Stage, lever: StagedLever, k: number, { begun, over }: Meanwhile): boolean =>
  (k === begun.length - 1 && over === undefined) || (k < begun.length && goOn.includes(lever));

function valueIn(stage: Stage, lever: StagedLever, own: Strategy, since: number): unknown {
  const value: unknown = stage[lever];
  if (lever !== 'groups') return value === 'none' ? offValue(lever) : value;
  const { vip } = value === 'none' ? {} : (value as Pick<Groups, 'vip'>);
  return { ...own.groups, vip: vip && { ...vip, from: since } };
}

/**
 * A program that is over leaves what was earned in it, and one that is still to come is there without running: both have days that are not
 * today.
 */
function incentivesOn(own: Strategy, { stages }: Strategy, meanwhile: Meanwhile): Incentives {
  const { begun, over } = meanwhile;
  const programs = stages.flatMap(({ incentives }, k) =>
    incentives === undefined || incentives === 'none' ? [] : [{ incentives, k }],
  );
  const now = holdingStage('incentives', stages, meanwhile);
  const running = programs.find(({ k }) => k === now);
  if (running) return incentivesFrom(running.incentives, begun[running.k]!);
  if (programs.length === 0 || (now === undefined && !isOff('incentives', own.incentives))) return own.incentives;
  const past = programs.findLast(({ k }) => k < begun.length);
  if (past === undefined) return incentivesFrom(programs[0]!.incentives, NEVER);
  const { k } = past;
  return incentivesFrom(past.incentives, begun[k]!, (begun[k + 1] ?? over!) - 1);
}

/** Entries of the strategy, of all stages, and of all triggers. */
function listOn(lever: ListedLever, own: Strategy, { stages, triggers }: Strategy, meanwhile: Meanwhile): unknown[] {
  const { begun, changes } = meanwhile;
  /** Entries of what stands before such a stage do not hold. */
  const without = stages.findLastIndex((stage, k) => stage[lever] === 'none' && holds(stage, lever, k, meanwhile));
  return [
    ...placed(lever, own[lever], without >= 0 ? NEVER : 0),
    ...stages.flatMap((stage, k) => {
      const since = k > without && holds(stage, lever, k, meanwhile) ? begun[k]! : NEVER;
      return placed(lever, stage[lever], since, `stage ${stage.name}`);
    }),
    ...triggers.flatMap(({ do: { change } }, k) => {
      const since = changes.find(({ trigger }) => trigger === k)?.since ?? NEVER;
      return placed(lever, change?.[lever], since, nameOf(triggers, k));
    }),
  ];
}

/** A trigger has no name: it goes by its condition, and by how many before it have the same. */
function nameOf(triggers: readonly Trigger[], k: number): string {
  const { when } = triggers[k]!;
  const before = triggers.slice(0, k).filter((other) => other.when === when).length;
  return `trigger ${before} ${when}`;
}

/** Entries so many days later; `part` is the stage or trigger that has them. */
function placed(lever: ListedLever, entries: unknown, days: number, part?: string): readonly unknown[] {
  if (!Array.isArray(entries)) return [];
  const { later } = leverNamed(lever);
  const dated = days === 0 ? entries : entries.map((entry) => later!(entry as never, days));
  return part === undefined ? dated : dated.map((entry: object, k) => ({ ...entry, luck: `${part} ${k}` }));
}
