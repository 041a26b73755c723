/**
 * Days in a row with a message, and a bonus for each full row.
 *
 * A row pulls as the way to a level does: it is a goal of its own, also where nothing is paid for it (when a public counter of days in a row
 * was taken away, long rows and days with a single contribution became fewer: Moldon, Strohmaier & Wachs 2021). A row that broke no longer
 * pulls until a new one has begun: people who see a broken row do less than those who see one that holds, whatever they did before
 * (Silverman & Barasch 2023, to whom a row is one from the third time). Pay for rows kept people at work longer than more pay that stayed
 * the same (Mehr, Silverman, Sharif, Barasch & Milkman 2025).
 *
 * A row pulls as far as one believes that one can keep it up: value times expectancy (Vroom 1964). Everybody believes it on the first day, and
 * learns from the part of the days since then on which they wrote.
 */

import { said } from '../../language/said.ts';
import { exp, log } from '../../numeric/exp-log.ts';
import { STREAKS as STREAK_STIMULI } from '../habituation/kinds.ts';
import { type Mechanism, Slot, variable } from '../mechanism.ts';
import type { Run } from '../run.ts';
import { ANSWER, POST, REPLY } from './acts.ts';
import { crowdingBy } from './crowding.ts';
import { felt } from './probability.ts';
import { goalGradient, goalPull, moneyPull } from './pull.ts';
import { receive } from './receive.ts';
import type { IncentiveState } from './state.ts';
import { isOpen, spend } from './wallets.ts';

/** Days in a row from which a break is felt. */
export const FELT_AS_ROW = 3;

interface Streaks {
  /** By member: the latest day with a message, plus 1; 0 before the first. */
  readonly rowUntil: Int32Array;
  /** By member: days of the latest row, since the latest bonus. */
  readonly rowDays: Uint32Array;
  /** By member: full rows so far. */
  readonly fullRows: Uint32Array;
  /** By member: days with a message, and the day on which rows were first looked at, plus 1; 0 before. */
  readonly daysWritten: Uint32Array;
  readonly since: Int32Array;
  /** First day of the program. */
  readonly from: number;
}

const slot = new Slot<Streaks>();

const create: Mechanism<Streaks>['create'] = ({ scenario: { population } }, { incentives }) =>
  incentives?.schemes.streaks.length
    ? {
        from: incentives.from,
        rowUntil: new Int32Array(population.size),
        rowDays: new Uint32Array(population.size),
        fullRows: new Uint32Array(population.size),
        daysWritten: new Uint32Array(population.size),
        since: new Int32Array(population.size),
      }
    : undefined;

export const STREAKS: Mechanism<Streaks> = {
  slot,
  create,
  // As with the programs themselves: one that begins today, or comes back when a stage is over, is another one.
  change: (run, state, levers) => {
    const { incentives } = run.strategy;
    if (!levers.has('incentives') || incentives === undefined) return state;
    const isAnother = incentives.from === run.day || incentives.from !== state?.from;
    return isAnother ? create(run.model, run.strategy) : state;
  },
  columns: {
    rowUntil: variable(
      'state',
      '',
      'day',
      said(
        'day after the latest day with a message, while rows are rewarded; 0 before',
        '奖励连续发言时，最近一个发言日的次日；此前为 0',
      ),
    ),
    rowDays: variable(
      'state',
      'd_row',
      'days',
      said(
        'days of the latest row of days with a message, since its latest bonus',
        '自上次奖励以来，最近一段连续发言的天数',
      ),
    ),
    fullRows: variable('state', 'r', 'rows', said('full rows of days with a message', '完成的连续发言段数')),
    daysWritten: variable(
      'state',
      '',
      'days',
      said('days with a message while rows are rewarded', '奖励连续发言期间有发言的天数'),
    ),
    rowsSince: variable(
      'state',
      '',
      'day',
      said(
        'day after the one on which the member first looked at rows; 0 before',
        '成员首次关注连续发言之日的次日；此前为 0',
      ),
    ),
  },
};

/** The first message of a day makes the row longer by a day; a full one is paid, and the next begins. */
export function earnStreaks(run: Run, state: IncentiveState, member: number, act: number): void {
  const own = slot.of(run);
  if (own === undefined || (act !== POST && act !== REPLY && act !== ANSWER)) return;
  const { rowUntil, rowDays } = own;
  if (rowUntil[member] === run.day + 1) return;
  const goesOn = rowUntil[member] === run.day;
  rowDays[member] = goesOn ? rowDays[member]! + 1 : 1;
  rowUntil[member] = run.day + 1;
  own.daysWritten[member]!++;
  const { days, bonus, budget } = state.plan.schemes.streaks[0]!;
  if (rowDays[member]! < days || !isOpen(state, budget)) return;
  if (!spend(run, state, budget, bonus)) return;
  rowDays[member] = 0;
  own.fullRows[member]!++;
  receive(run, state, member, STREAK_STIMULI, bonus, true);
}

/** Part of the days since rows were first looked at on which the member wrote, the first day taken to be one of them. */
function regularity(run: Run, { daysWritten, since }: Streaks, member: number): number {
  if (since[member] === 0) since[member] = run.day + 1;
  const before = run.day + 1 - since[member]!;
  return Math.min(1, (daysWritten[member]! + 1) / (before + 1));
}

/** How likely a full row seems to the member: from where the present one stands while it holds, else from its beginning. */
function beliefInRow(run: Run, own: Streaks, member: number, days: number): number {
  const left = own.rowUntil[member]! >= run.day ? days - own.rowDays[member]! : days;
  // A power of a small whole number, by the logarithm.
  return felt(exp(left * log(regularity(run, own, member))));
}

/** χ of rows that are paid before others: who does not believe in a full row is not made to work for it. */
export function crowdingOfStreaks(run: Run, state: IncentiveState, member: number): number {
  const own = slot.of(run);
  const streaks = state.plan.schemes.streaks[0];
  if (own === undefined || streaks?.crowds === undefined || !state.running || !isOpen(state, streaks.budget)) return 0;
  return crowdingBy(streaks.crowds, run.parameters) * beliefInRow(run, own, member, streaks.days);
}

/** Adds what a full row pulls, to the first message of the day: getting on, each less than the one before as with badges, and the bonus. */
export function pullOfStreaks(run: Run, state: IncentiveState, member: number): void {
  const own = slot.of(run);
  if (own === undefined) return;
  const { days, bonus, budget } = state.plan.schemes.streaks[0]!;
  if (!isOpen(state, budget)) return;
  const until = own.rowUntil[member]!;
  if (until === run.day + 1) return;
  const done = own.rowDays[member]!;
  const holds = until === run.day;
  if (!holds && done >= FELT_AS_ROW) return;
  const { parameters: p, members } = run;
  const value =
    (members.growthMotive[member]! * p.statusEffect) / (own.fullRows[member]! + 1) +
    members.benefitMotive[member]! * p.extrinsicEffect * moneyPull(bonus, p);
  const strength =
    value *
    beliefInRow(run, own, member, days) *
    goalPull(days, 1, p) *
    goalGradient(state.steered[member]!, holds ? done / days : 0, p);
  for (const act of [POST, REPLY, ANSWER]) state.extrinsic[act]! += strength;
}
