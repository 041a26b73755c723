/**
 * Tips and membership fees.
 *
 * At a visit a member tips with chance · S, as much as they can pay.
 *
 * A membership fee that is asked for is known: who comes without a trial decides at the door, and stays away or pays at once. With a trial
 * they come in, and decide when it is over, by what they have found. Founders get no trial: they are asked on the first day of fees, or, if they
 * pay already, when their period ends. Then the fee falls due once a period; who cannot or does not want to pay leaves.
 */
import { said } from '../../language/said.ts';
import { logistic } from '../../numeric/exp-log.ts';
import { uniform } from '../../random/threefry.ts';
import type { Membership } from '../../scenario/levers/membership.ts';
import { vipGroup } from '../groups/vip-state.ts';
import { type Mechanism, type Phase, Slot, variable } from '../mechanism.ts';
import { membershipOf } from '../members/arms.ts';
import { leave } from '../members/leaving.ts';
import { traitsOf } from '../members/traits.ts';
import type { Run } from '../run.ts';
import { earnFrom } from './sales.ts';

interface Fees {
  /** By member: day of the first payment. */
  readonly firstDue: Int32Array;
  /** 1 for those who agreed to it at the door, 2 for those who have paid for long. */
  readonly agreed: Uint8Array;
}

const AT_THE_DOOR = 1;
const FOR_LONG = 2;

const slot = new Slot<Fees>();

export const FEES: Mechanism<Fees> = {
  slot,
  create: ({ scenario }, { membership }) =>
    membership.fee === 0
      ? undefined
      : { firstDue: new Int32Array(scenario.population.size), agreed: new Uint8Array(scenario.population.size) },
  enrol: (run, { firstDue, agreed }, member) => {
    const membership = membershipOf(run, run.members.person[member]!);
    firstDue[member] = Math.max(membership.from, run.day + membership.trial);
    agreed[member] = isAskedAtTheDoor(membership, run.day) ? AT_THE_DOOR : 0;
  },
  // Whoever is in already when fees begin has not agreed to any, and is asked at once.
  enrolLate: (run, { firstDue, agreed }, member) => {
    firstDue[member] = Math.max(membershipOf(run, run.members.person[member]!).from, run.day);
    agreed[member] = 0;
  },
  columns: {
    firstDue: variable(
      'account',
      '',
      'day',
      said('day on which the membership fee first falls due', '会员费首次到期的日子'),
    ),
    agreed: variable(
      'state',
      '',
      'yes or no',
      said('agreed to the fee on joining, or has paid it for long', '加入时同意付费，或早已付费'),
    ),
  },
};

/** Whether newcomers of today decide on the fee before they come in. */
const isAskedAtTheDoor = ({ from, trial }: Membership, day: number): boolean => trial === 0 && day >= from;

/** Whether the fee keeps somebody out who would else come in today; founders are not asked. */
export function keepsAway(run: Run, person: number): boolean {
  if (slot.of(run) === undefined) return false;
  const membership = membershipOf(run, person);
  // Of an experiment's arms one may have no fee.
  if (membership.fee === 0 || !isAskedAtTheDoor(membership, run.day)) return false;
  if (membership.fee > traitsOf(run, person).reservation * referencePriceOf(run, membership)) return true;
  return uniform(run.world.draws.membership, person, 0) >= logistic(run.parameters.renewBase);
}

/** What members compare the fee with: what the scenario says, else what founders pay already, else the fee itself. */
function referencePriceOf({ model }: Run, { referencePrice, fee }: Membership): number {
  return referencePrice ?? model.scenario.community.start.paying?.fee ?? fee;
}

/** A founder of today is asked on the first day of fees, trial or not. */
export function askFounder(run: Run, member: number): void {
  const fees = slot.of(run);
  if (fees === undefined) return;
  fees.firstDue[member] = membershipOf(run, run.members.person[member]!).from;
  fees.agreed[member] = 0;
}

/** A founder who pays already: the next payment is due when their period ends, `phase` (from 0 to 1) of a period from the first day. */
export function payAlready(run: Run, member: number, phase: number): void {
  const fees = slot.of(run);
  if (fees === undefined) return;
  const { from, every } = membershipOf(run, run.members.person[member]!);
  const end = every === undefined ? run.model.horizon : Math.floor(phase * every);
  fees.firstDue[member] = every === undefined ? end : end + every * Math.ceil(Math.max(0, from - end) / every);
  fees.agreed[member] = FOR_LONG;
}

export function tip(run: Run, member: number): void {
  const { members, strategy, world, day } = run;
  const { chance, amount, kept } = strategy.tips;
  const person = members.person[member]!;
  if (uniform(world.draws.tip, person, day) >= chance * members.satisfaction[member]!) return;
  earnFrom(run, member, amount * members.reservation[member]! * kept);
}

export const FEES_PHASE: Phase = {
  name: said('members pay to stay, or leave', '成员付费留下，或退出'),
  details: said('In the order of joining.', '按加入先后。'),
  submodels: ['fees', 'money'],
  act: takeMembershipFees,
};

function takeMembershipFees(run: Run): void {
  const fees = slot.of(run);
  if (fees === undefined) return;
  const { members, world, parameters: p, day, groups } = run;
  const vip = vipGroup(run);
  for (let member = 0; member < members.count; member++) {
    const id = members.group[member]!;
    if (id < 0 || id === vip) continue; // who pays for the VIP group pays there
    const membership = membershipOf(run, members.person[member]!);
    const { fee, every } = membership;
    const since = day - fees.firstDue[member]!;
    if (fee === 0 || since < 0 || (every === undefined ? since > 0 : since % every !== 0)) continue;
    const period = every === undefined ? 0 : since / every;
    const agreed = fees.agreed[member]!;
    if (period === 0 && agreed === AT_THE_DOOR) {
      earnFrom(run, member, fee);
      continue;
    }
    const wish =
      (agreed === FOR_LONG ? p.renewStanding : p.renewBase) +
      p.renewSatisfaction * (members.satisfaction[member]! - p.satisfactionReference);
    const isAffordable = fee <= members.reservation[member]! * referencePriceOf(run, membership);
    if (isAffordable && uniform(world.draws.membership, members.person[member]!, period) < logistic(wish))
      earnFrom(run, member, fee);
    else leave(run, groups[id]!, member, members.seat[member]!, 'fee');
  }
}
