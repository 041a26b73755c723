/** Points: earned by acts, redeemed for money, lapsing after a while. */

import { runWarning } from '../../language/run-warnings.ts';
import { POINTS } from '../habituation/kinds.ts';
import type { Run } from '../run.ts';
import { ACT_COUNT } from './acts.ts';
import { countBadges } from './badges.ts';
import { fallBack, rise } from './levels.ts';
import { countPoints } from './meters.ts';
import { evenly, goalGradient } from './pull.ts';
import { payFor, receive } from './receive.ts';
import { incentivesOf } from './slot.ts';
import type { IncentiveState } from './state.ts';
import { isOpen, spend } from './wallets.ts';

/** By day: members and amounts in turn, of points that lapse then. */
export type Lapses = (number[] | undefined)[];

/** Gives the points for an act, with the levels and money that follow. */
export function earnPoints(run: Run, state: IncentiveState, member: number, act: number): void {
  const { points } = state.plan;
  if (points === undefined || !isOpen(state, points.budget)) return;
  const amount = points.earned[act]!;
  if (amount === 0) return;
  state.earned[member]! += amount;
  if (points.expires !== Number.POSITIVE_INFINITY) noteLapse(state, run.day + points.expires, member, amount);
  countPoints(state, member, amount);
  countBadges(run, state, member);
  rise(run, state, member, scoreOf(state, member));
  if (points.worth > 0) redeem(run, state, member, amount);
}

/** Points earned that have not lapsed: what levels are reached with, redeemed or not. */
export function scoreOf(state: IncentiveState, member: number): number {
  return state.earned[member]! - state.lapsed[member]!;
}

/** Says so, at the end, when points that are worth something were collected and nobody ever had enough of them to redeem. */
export function warnOfUnredeemed(run: Run): void {
  const state = incentivesOf(run);
  const points = state?.plan.points;
  if (state === undefined || points === undefined || points.worth === 0 || state.redeemed) return;
  const most = state.earned.reduce((highest, earned) => Math.max(highest, earned), 0);
  if (most === 0) return;
  run.recorder.warn(runWarning('unredeemed', points.redeemFrom, Math.floor(most)));
}

function redeem(run: Run, state: IncentiveState, member: number, justEarned: number): void {
  const points = state.plan.points!;
  const balance = state.earned[member]! - state.consumed[member]!;
  if (!(balance > 0) || balance < points.redeemFrom) return;
  const amount = balance * points.worth;
  if (!spend(run, state, points.budget, amount)) return;
  state.consumed[member] = state.earned[member]!;
  state.redeemed = true;
  // Points saved up are a goal reached; an act paid at once is pay.
  if (balance > justEarned) receive(run, state, member, POINTS, amount, true);
  else payFor(run, member, POINTS, amount);
}

function noteLapse({ lapses }: IncentiveState, day: number, member: number, amount: number): void {
  lapses[day] ??= [];
  const entries = lapses[day];
  // A visit's acts follow each other: one entry for all of them.
  if (entries.at(-2) === member) entries[entries.length - 1]! += amount;
  else entries.push(member, amount);
}

/** Lets today's points lapse. Redeeming takes the oldest first, so that what lapses may have been redeemed already. */
export function lapsePoints(run: Run, state: IncentiveState): void {
  const entries = state.lapses[run.day];
  if (entries === undefined) return;
  delete state.lapses[run.day];
  for (let e = 0; e < entries.length; e += 2) {
    const member = entries[e]!;
    state.lapsed[member]! += entries[e + 1]!;
    if (state.consumed[member]! < state.lapsed[member]!) state.consumed[member] = state.lapsed[member]!;
    fallBack(state, member, scoreOf(state, member));
  }
}

/** Adds what the money for points pulls; what has been saved up towards the next redemption pulls as a goal. */
export function pullOfPoints(run: Run, state: IncentiveState, member: number): void {
  const { points } = state.plan;
  if (points === undefined || points.worth === 0 || !isOpen(state, points.budget)) return;
  const { parameters: p, members } = run;
  const balance = state.earned[member]! - state.consumed[member]!;
  const progress = points.redeemFrom > 0 ? balance / points.redeemFrom : 0;
  const strength =
    members.benefitMotive[member]! * p.extrinsicEffect * goalGradient(state.steered[member]!, progress, p);
  for (let act = 0; act < ACT_COUNT; act++) {
    if (state.pointsPull[act]! > 0)
      state.extrinsic[act]! += strength * state.pointsPull[act]! * evenly(act, members.activity[member]!);
  }
}
