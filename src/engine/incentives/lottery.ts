/** A lottery among those who did something: each ticket has the same chance. */

import { log } from '../../numeric/exp-log.ts';
import { uniform } from '../../random/threefry.ts';
import { LOTTERIES } from '../habituation/kinds.ts';
import type { Run } from '../run.ts';
import { ACT_COUNT } from './acts.ts';
import { periodEnds } from './contests.ts';
import type { Meter } from './meters.ts';
import { felt } from './probability.ts';
import { moneyPull } from './pull.ts';
import { receive } from './receive.ts';
import type { IncentiveState } from './state.ts';
import { isOpen, isPayable, spend } from './wallets.ts';

/** Draws the winners when it is time, and says what a ticket seems to be worth today. */
export function runLottery(run: Run, state: IncentiveState): void {
  const { lottery } = state.plan;
  const meter = state.lottery;
  if (lottery === undefined || meter === undefined) return;
  if (periodEnds(state, lottery.every, run.day)) {
    if (isPayable(state, lottery.budget)) {
      for (const member of drawWinners(run, meter, lottery.prizes)) {
        if (!spend(run, state, lottery.budget, lottery.prize)) break;
        receive(run, state, member, LOTTERIES, lottery.prize, true);
      }
    }
    state.ticketsLast = ticketsIn(run, meter);
    meter.counts.fill(0);
  }
  // What members can know: how many tickets there were last time, and that everybody may have one.
  const { joined, left } = run.recorder.tally;
  const chance = Math.min(1, lottery.prizes / Math.max(1, state.ticketsLast, joined - left));
  state.ticketPull = isOpen(state, lottery.budget) ? moneyPull(lottery.prize * felt(chance), run.parameters) : 0;
}

/** Draws without replacement, each in proportion to tickets: the smallest of exponential waiting times (Efraimidis & Spirakis 2006). */
function drawWinners(run: Run, { counts }: Meter, prizes: number): number[] {
  const { members, world, day } = run;
  const waits: { member: number; wait: number }[] = [];
  for (let member = 0; member < members.count; member++) {
    if (!(counts[member]! > 0) || members.group[member]! < 0) continue;
    const wait = -log(uniform(world.draws.lottery, members.person[member]!, day)) / counts[member]!;
    waits.push({ member, wait });
  }
  waits.sort((a, b) => a.wait - b.wait || a.member - b.member);
  return waits.slice(0, prizes).map(({ member }) => member);
}

function ticketsIn({ members }: Run, { counts }: Meter): number {
  let tickets = 0;
  for (let member = 0; member < members.count; member++) if (members.group[member]! >= 0) tickets += counts[member]!;
  return tickets;
}

/** Adds what tickets pull: fun. */
export function pullOfLottery(run: Run, state: IncentiveState, member: number): void {
  if (state.lottery === undefined || state.ticketPull === 0) return;
  const strength = run.members.entertainmentMotive[member]! * run.parameters.extrinsicEffect * state.ticketPull;
  for (let act = 0; act < ACT_COUNT; act++) if (state.lottery.weights[act]! > 0) state.extrinsic[act]! += strength;
}
