/** Levels: reached with points, lost again when points lapse and the rules say so. */
import { STATUS } from '../habituation/kinds.ts';
import type { Run } from '../run.ts';
import { ACT_COUNT } from './acts.ts';
import { goalGradient, moneyPull } from './pull.ts';
import { receive } from './receive.ts';
import type { IncentiveState } from './state.ts';
import { isOpen, spend } from './wallets.ts';

/** Raises a member as far as `score` points reach. */
export function rise(run: Run, state: IncentiveState, member: number, score: number): void {
  const { levels } = state.plan;
  if (levels === undefined) return;
  while (isOpen(state, levels.budget)) {
    const level = state.level[member]!;
    if (level === levels.thresholds.length || score < levels.thresholds[level]!) return;
    if (!spend(run, state, levels.budget, levels.gift + levels.cost)) return;
    state.level[member] = level + 1;
    receive(run, state, member, STATUS, levels.gift, true);
  }
}

/** Lowers a member whose points no longer reach. */
export function fallBack(state: IncentiveState, member: number, score: number): void {
  const { levels } = state.plan;
  if (levels === undefined || !levels.demotion) return;
  while (state.level[member]! > 0 && score < levels.thresholds[state.level[member]! - 1]!) state.level[member]!--;
}

/** Whether a member's messages are pinned. */
export function isPinned(state: IncentiveState, member: number): boolean {
  const { levels } = state.plan;
  return levels !== undefined && state.level[member]! >= levels.pinnedFrom && isOpen(state, levels.budget);
}

/** Adds what the next level pulls: getting on, and its gift; each level less than the one before (1 / √level; Goes, Guo & Lin 2016 have the sign). */
export function pullOfLevels(run: Run, state: IncentiveState, member: number, score: number): void {
  const { levels, points } = state.plan;
  if (levels === undefined || points === undefined) return;
  if (!isOpen(state, levels.budget) || !isOpen(state, points.budget)) return;
  const level = state.level[member]!;
  if (level === levels.thresholds.length) return;
  const { parameters: p, members } = run;
  const start = level > 0 ? levels.thresholds[level - 1]! : 0;
  const distance = levels.thresholds[level]! - start;
  const value =
    members.growthMotive[member]! * p.statusEffect +
    members.benefitMotive[member]! * p.extrinsicEffect * moneyPull(levels.gift, p);
  const strength = (value / Math.sqrt(level + 1)) * goalGradient(state.steered[member]!, (score - start) / distance, p);
  const pulls = state.levelPulls[level]!;
  for (let act = 0; act < ACT_COUNT; act++) state.extrinsic[act]! += strength * pulls[act]!;
}
