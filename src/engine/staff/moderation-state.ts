/**
 * What moderators leave behind for everybody else: reports they wait for, rules seen enforced, members silenced (MODEL.md §4.4 l).
 */
import { exp } from '../../numeric/exp-log.ts';
import { uniform } from '../../random/threefry.ts';
import type { Group } from '../groups/group.ts';
import type { Run } from '../run.ts';

/** What a run with moderators keeps; `undefined` in one without. */
export interface Moderation {
  /** By group: number of the first message not yet reached in the order of arrival. */
  readonly reached: number[];
  /** By group: recent cases, fading. */
  readonly enforced: number[];
  /** Messages that members have reported, from the oldest. */
  readonly reported: { readonly group: Group; readonly number: number }[];
  readonly takesReports: boolean;
  credit: number;
  strain: number;
  /** In all: looked through, offences acted on, innocent messages acted on, members put out. */
  inspected: number;
  caught: number;
  falseAlarms: number;
  removed: number;
}

export function createModeration(moderators: Run['strategy']['moderators']): Moderation | undefined {
  if (moderators.count * moderators.hours === 0) return undefined;
  return {
    reached: [],
    enforced: [],
    reported: [],
    takesReports: moderators.order !== 'arrival',
    credit: 0,
    strain: 0,
    inspected: 0,
    caught: 0,
    falseAlarms: 0,
    removed: 0,
  };
}

/** 0 where no rule has been enforced lately, towards 1 with the cases of the last week. */
export function recentEnforcement({ moderation, parameters: p }: Run, group: number): number {
  if (moderation === undefined) return 0;
  return 1 - exp(-(moderation.enforced[group] ?? 0) / p.enforcementScale);
}

/** A member who reads an offence may report it; `weight` is how many such messages this one stands for. */
export function mayReport(run: Run, group: Group, member: number, number: number, weight: number): void {
  const { moderation, members, world, parameters: p } = run;
  if (moderation === undefined || !moderation.takesReports || !group.messages.isReportable(number)) return;
  if (uniform(world.draws.report, members.person[member]!, group.messages.signatureOf(number)) >= p.reportRate * weight)
    return;
  group.messages.markReported(number);
  moderation.reported.push({ group, number });
}

/** Whether a member has been silenced by moderators. */
export function isSilenced({ moderation, members, day }: Run, member: number): boolean {
  return moderation !== undefined && members.silencedUntil[member]! > day;
}
