/**
 * Arms of an experiment on members: half of the people, drawn once for each, are treated, whatever group they come into; and
 * what each gets of that which the arms do not have in common.
 */
import { type ByArm, CONTROL, type CompiledInvitations, TREATED } from '../../model/strategy.ts';
import { uniform } from '../../random/threefry.ts';
import type { Membership } from '../../scenario/levers/membership.ts';
import type { Run } from '../run.ts';

/** Part of the people who are treated. */
export const TREATED_SHARE = 0.5;

export const armOf = (run: Run, member: number): number => armOfPerson(run, run.members.person[member]!);

/** The same under every strategy and whoever else comes, since it hangs on the person alone. */
export function armOfPerson({ world }: Run, person: number): number {
  return uniform(world.draws.arm, person, 0) < TREATED_SHARE ? TREATED : CONTROL;
}

const inArm = <T>(run: Run, person: number, { control, treated }: ByArm<T>): T =>
  armOfPerson(run, person) === TREATED ? treated : control;

/** What a person, inside or not, pays or would pay to stay. */
export function membershipOf(run: Run, person: number): Membership {
  const { trial, membership } = run.strategy;
  return trial?.membership === undefined ? membership : inArm(run, person, trial.membership);
}

/** What a person is paid for bringing somebody in, and welcomed with. */
export function invitationsOf(run: Run, person: number): CompiledInvitations {
  const { trial, invitations } = run.strategy;
  return trial?.invitations === undefined ? invitations : inArm(run, person, trial.invitations);
}

/** Whether operators see to a member's first post. */
export function isReplied(run: Run, member: number): boolean {
  const { trial } = run.strategy;
  return trial === undefined || (trial.replied & armOf(run, member)) !== 0;
}

/** Whether an offer is one for the member's arm. */
export function isOffered(run: Run, member: number, index: number): boolean {
  return (run.strategy.trial!.offered[index]! & armOf(run, member)) !== 0;
}
