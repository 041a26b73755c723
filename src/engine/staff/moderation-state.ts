/**
 * What moderators leave behind for everybody else: reports they wait for, rules seen enforced, members silenced.
 */
import { said } from '../../language/said.ts';
import { exp } from '../../numeric/exp-log.ts';
import { uniform } from '../../random/threefry.ts';
import type { Moderators } from '../../scenario/levers/moderators.ts';
import type { Group } from '../groups/group.ts';
import { type Mechanism, Slot, variable } from '../mechanism.ts';
import type { Run } from '../run.ts';

/** What a run with moderators keeps; `undefined` in one without. */
export interface Moderation {
  /** By group: number of the first message not yet reached in the order of arrival. */
  readonly reached: number[];
  /** By group: recent cases, fading. */
  readonly enforced: number[];
  /** Messages that members have reported, from the oldest. */
  readonly reported: { readonly group: Group; readonly number: number }[];
  takesReports: boolean;
  /** By member: offences found, and the first day on which they may write again. */
  readonly strikes: Uint16Array;
  readonly silencedUntil: Int32Array;
  /** By member: 1 for those to whom it was explained why a message of theirs was acted on. */
  readonly told: Uint8Array;
  credit: number;
  strain: number;
  /** Messages that can be looked through in a day, as burn-out had left it last night; those looked through since this morning, in all and by group. */
  usual: number;
  today: number;
  readonly looked: number[];
  /** In all: looked through, offenses acted on, innocent messages acted on, members put out. */
  inspected: number;
  caught: number;
  falseAlarms: number;
  removed: number;
}

const slot = new Slot<Moderation>();

export const MODERATION: Mechanism<Moderation> = {
  slot,
  create: ({ scenario, parameters }, { moderators }) =>
    moderators.count * moderators.hours === 0
      ? undefined
      : {
          reached: [],
          enforced: [],
          reported: [],
          takesReports: takesReports(moderators),
          strikes: new Uint16Array(scenario.population.size),
          silencedUntil: new Int32Array(scenario.population.size),
          told: new Uint8Array(scenario.population.size),
          credit: 0,
          strain: 0,
          usual: moderators.count * moderators.hours * parameters.inspectionsPerHour,
          today: 0,
          looked: [],
          inspected: 0,
          caught: 0,
          falseAlarms: 0,
          removed: 0,
        },
  change: (run, state) => {
    state.takesReports = takesReports(run.strategy.moderators);
    if (!state.takesReports) state.reported.length = 0;
    return state;
  },
  columns: {
    silencedUntil: variable(
      'state',
      '',
      'day',
      said('first day on which moderators let the member write again', '管理员允许该成员再次发言的第一天'),
    ),
    told: variable(
      'state',
      '',
      'yes or no',
      said('has been told why a message was acted on', '曾被告知消息为何被处理'),
    ),
    strikes: variable('account', '', 'offences', said('offenses that moderators have found', '管理员发现的违规次数')),
  },
};

function takesReports({ count, hours, order }: Moderators): boolean {
  return count * hours > 0 && order !== 'arrival';
}

export const moderationOf = (run: Run): Moderation | undefined => slot.of(run);

/** 0 where no rule has been enforced lately, towards 1 with the cases of the last week. */
export function recentEnforcement(run: Run, group: number): number {
  const moderation = slot.of(run);
  if (moderation === undefined) return 0;
  return 1 - exp(-(moderation.enforced[group] ?? 0) / run.parameters.enforcementScale);
}

/** A member who reads an offense may report it; `weight` is how many such messages this one stands for. */
export function mayReport(run: Run, group: Group, member: number, number: number, weight: number): void {
  const moderation = slot.of(run);
  const { members, world, parameters: p } = run;
  if (moderation === undefined || !moderation.takesReports || !group.messages.isReportable(number)) return;
  if (uniform(world.draws.report, members.person[member]!, group.messages.signatureOf(number)) >= p.reportRate * weight)
    return;
  group.messages.markReported(number);
  moderation.reported.push({ group, number });
}

/** 1 for somebody who has been told why a message of theirs was acted on. */
export const wasTold = (run: Run, member: number): number => slot.of(run)?.told[member] ?? 0;

/** 1 for somebody of whom a message was acted on. */
export const wasCaught = (run: Run, member: number): number => (slot.of(run)?.strikes[member] ? 1 : 0);

/** Whether a member has been silenced by moderators. */
export function isSilenced(run: Run, member: number): boolean {
  const moderation = slot.of(run);
  return moderation !== undefined && moderation.silencedUntil[member]! > run.day;
}
