/**
 * Leaving: a hazard per candidate day, from how easily a person leaves at all, belonging, satisfaction, overload,
 * ads and grievance; a competitor adds to how easily everybody leaves.
 * Tenure does not enter: that veterans stay longer comes from who is left and from bonds.
 */
import { exp, log } from '../../numeric/exp-log.ts';
import { uniform } from '../../random/threefry.ts';
import type { OwnReason } from '../events.ts';
import { nuisanceOf } from '../habituation/habituation.ts';
import { expectedBeyond } from '../opinions/promise.ts';
import { lureToday } from '../opinions/shocks.ts';
import type { Run } from '../run.ts';
import { fatigueOf } from '../selling/ads.ts';
import { circleOf } from '../talk/circles.ts';
import { leavingScale } from './readiness.ts';

/** Members this attached mute an overloaded group instead of leaving it. */
export const ATTACHED = 0.5;

/** Whether the member leaves today; `whyTheyLeave` says what drove them out. */
export function leavesToday(run: Run, member: number, unread: number): boolean {
  const { members, parameters: p, constants, world, day } = run;
  const belonging = members.belonging[member]!;
  const satisfaction = members.satisfaction[member]! - expectedBeyond(run, member);
  let exponent =
    -p.churnBelonging * (belonging - p.belongingReference) -
    p.churnSatisfaction * (satisfaction - p.satisfactionReference);
  if (unread > constants.attention && constants.attention > 0 && p.churnOverload !== 0) {
    if (belonging > ATTACHED) members.muted[member] = 1;
    else exponent += p.churnOverload * log(unread / constants.attention);
  }
  exponent += p.churnFatigue * (fatigueOf(run, member) + calledTooOften(run, member)) + companyTerm(run, member);
  if (members.grievance[member]! > 0) exponent += p.churnGrievance * members.grievance[member]!;
  const draw = uniform(world.draws.leave, members.person[member]!, day);
  // e^x ≤ 1 / (1 - x) below 1: most draws are settled without the exponential.
  const frailty = (members.frailty[member]! + lureToday(run)) * leavingScale(run, member);
  if (exponent < 1 && draw * (1 - exponent) >= frailty) return false;
  return draw < frailty * exp(exponent);
}

/** What drives out a member who leaves today: asked of few, so that the question of whether stays short. */
export function whyTheyLeave(run: Run, member: number, unread: number): OwnReason {
  const { members, world, day } = run;
  return reasonOf(leavingTerms(run, member, unread), uniform(world.draws.leave, members.person[member]!, day));
}

/**
 * Why somebody leaves whom the draw U made leave. Whoever would have left without anything that drove them out (U below ϑ times what held
 * them) left by chance: people move, and interests change. Of the others, what drove most is the reason.
 */
export function reasonOf(terms: LeavingTerms, draw: number): OwnReason {
  const { frailty, lure } = terms;
  const forces: readonly (readonly [OwnReason, number])[] = [
    ['unsatisfied', terms.satisfaction],
    ['unattached', terms.belonging],
    ['overload', terms.overload],
    ['ads', terms.fatigue],
    ['grievance', terms.grievance],
    ['unattached', terms.company],
    ['competitor', lure > 0 ? log(1 + lure / frailty) : 0],
  ];
  const held = forces.reduce((sum, [, force]) => sum + Math.min(0, force), 0);
  if (draw < frailty * exp(held)) return 'chance';
  const [reason, force] = forces.reduce((most, each) => (each[1] > most[1] ? each : most));
  return force > 0 ? reason : 'chance';
}

/** What the hazard of leaving is made of: ϑ + lure, times e to the sum of the other terms. */
export interface LeavingTerms {
  /** How easily this member leaves at all (ϑ), and what a competitor adds to it today. */
  readonly frailty: number;
  readonly lure: number;
  readonly belonging: number;
  readonly satisfaction: number;
  readonly overload: number;
  readonly fatigue: number;
  readonly grievance: number;
  /** An empty room drives out, a circle of friends holds. */
  readonly company: number;
}

/** What being alone in a room, or among friends, adds to the logarithm of the hazard of leaving. */
function companyTerm(run: Run, member: number): number {
  const { members, groups, parameters: p } = run;
  const group = groups[members.group[member]!]!;
  return group.emptiness - p.churnCircle * circleOf(run, group, member);
}

/** How much calls to come in nag; whoever is attached silences them instead of leaving. */
function calledTooOften(run: Run, member: number): number {
  const { members } = run;
  if (members.muted[member] === 1) return 0;
  const nuisance = nuisanceOf(run, member);
  if (nuisance === 0 || members.belonging[member]! <= ATTACHED) return nuisance;
  members.muted[member] = 1;
  return 0;
}

/** The clear form of `leavesToday`: U < (ϑ + lure) · exp(belonging + satisfaction + overload + fatigue + grievance + company). */
export function leavingTerms(run: Run, member: number, unread: number): LeavingTerms {
  const { members, parameters: p, constants } = run;
  const belonging = members.belonging[member]!;
  const overloaded = unread > constants.attention && constants.attention > 0 && belonging <= ATTACHED;
  return {
    frailty: members.frailty[member]! * leavingScale(run, member),
    lure: lureToday(run) * leavingScale(run, member),
    belonging: -p.churnBelonging * (belonging - p.belongingReference),
    satisfaction:
      -p.churnSatisfaction * (members.satisfaction[member]! - expectedBeyond(run, member) - p.satisfactionReference),
    overload:
      (overloaded ? p.churnOverload * log(unread / constants.attention) : 0) +
      p.churnFatigue * calledTooOften(run, member),
    fatigue: p.churnFatigue * fatigueOf(run, member),
    grievance: p.churnGrievance * members.grievance[member]!,
    company: companyTerm(run, member),
  };
}
