/**
 * A paid tier: who pays gets more out of each visit, and sits with the others.
 *
 * A member weighs it at visits as they weigh an offer: fully at first sight, a little later on; they pay when the sum of -ln(1 - σ(wish)), so
 * weighted, passes an exponential of their own. What has been paid for calls: a payment brings in with a chance that halves in d_tr days, until
 * the next one (payments are felt less with time: Gourville & Soman 1998). When a period is over they pay again as in the VIP group, or are
 * members like others.
 */
import { said } from '../../language/said.ts';
import { exp, log, logistic } from '../../numeric/exp-log.ts';
import { uniform } from '../../random/threefry.ts';
import { type Mechanism, type Phase, Slot, variable } from '../mechanism.ts';
import type { Run } from '../run.ts';
import { call } from '../talk/calls.ts';
import { pay } from './money.ts';
import { earnFrom } from './sales.ts';
import { dearness, wishToBuy } from './wish.ts';

/** By member. */
interface Payers {
  /** Day after the last that is paid for; 0 for those who do not pay, Infinity for those who have paid for good. */
  readonly until: Float64Array;
  readonly paidOn: Int32Array;
  readonly periods: Uint16Array;
  /** Sum that has been weighed; -1 when they have paid. */
  readonly weighed: Float64Array;
}

const slot = new Slot<Payers>();

export const TIER: Mechanism<Payers> = {
  slot,
  create: ({ scenario: { population } }, { tier }) =>
    tier.fee === 0
      ? undefined
      : {
          until: new Float64Array(population.size),
          paidOn: new Int32Array(population.size),
          periods: new Uint16Array(population.size),
          weighed: new Float64Array(population.size),
        },
  columns: {
    tierUntil: variable('account', '', 'day', said('day until which the tier is paid for', '付费等级付到哪一天')),
    tierPaidOn: variable(
      'account',
      '',
      'day',
      said('day of the latest payment for the tier', '最近一次为等级付费的日子'),
    ),
    tierPeriods: variable('account', '', 'periods', said('periods paid for', '已付的期数')),
    tierWeighed: variable('state', '', '', said('how far the tier has been weighed', '对付费等级已权衡的程度')),
  },
};

export const TIER_PHASE: Phase = {
  name: said(
    'members of the paid tier pay again or let it end; what is paid for calls',
    '付费等级的成员续费或停付；已付的促使来访',
  ),
  details: said('In the order of joining.', '按加入先后。'),
  submodels: ['tier', 'money'],
  act: renewAndCall,
};

function renewAndCall(run: Run): void {
  const payers = slot.of(run);
  if (payers === undefined) return;
  const { members, day, parameters: p } = run;
  const { until, paidOn } = payers;
  for (let member = 0; member < members.count; member++) {
    if (until[member] === 0 || members.group[member]! < 0) continue;
    if (day >= until[member]! && !paysAgain(run, payers, member)) {
      until[member] = 0;
      continue;
    }
    const since = day - paidOn[member]!;
    const left = p.tierCallHalfLife === 0 ? 0 : exp((-Math.LN2 * since) / p.tierCallHalfLife);
    call(run, member, p.tierCall * left);
  }
}

function paysAgain(run: Run, payers: Payers, member: number): boolean {
  const { members, world, parameters: p, strategy } = run;
  if (strategy.tier.fee === 0) return false;
  const wish = p.renewBase + p.renewSatisfaction * (members.satisfaction[member]! - p.satisfactionReference);
  const period = payers.periods[member]!;
  if (uniform(world.draws['tier-renew'], members.person[member]!, period) >= logistic(wish)) return false;
  takeFee(run, payers, member);
  return true;
}

function takeFee(run: Run, { until, paidOn, periods }: Payers, member: number): void {
  const { fee, every, unitCost } = run.strategy.tier;
  earnFrom(run, member, fee);
  pay(run, unitCost);
  paidOn[member] = run.day;
  until[member] = run.day + (every ?? Number.POSITIVE_INFINITY);
  periods[member]!++;
}

/** At a visit: who does not pay weighs the tier. */
export function weighTier(run: Run, member: number): void {
  const payers = slot.of(run);
  if (payers === undefined) return;
  const { fee, from, referencePrice } = run.strategy.tier;
  const { weighed } = payers;
  if (fee === 0 || run.day < from || weighed[member] === -1) return;
  const { parameters: p, members, world } = run;
  const wish = p.tierWish + wishToBuy(run, member, dearness(fee, referencePrice ?? fee));
  weighed[member]! += (weighed[member] === 0 ? 1 : p.buyAgainVisit) * log(1 + exp(Math.min(wish, MOST_WISH)));
  if (weighed[member]! < -log(uniform(world.draws.tier, members.person[member]!, 0))) return;
  weighed[member] = -1;
  takeFee(run, payers, member);
}

/** Beyond it everybody pays at first sight; keeps the exponential finite. */
export const MOST_WISH = 50;

/** What the tier adds to a visit of somebody who pays, in units of help; 0 for all others. */
export function tierHelp(run: Run, member: number): number {
  const payers = slot.of(run);
  if (payers === undefined || payers.until[member] === 0) return 0;
  return run.strategy.tier.adds * run.parameters.benefitScale;
}

/** Members who have paid for the first time today. */
export function paidToday(run: Run): number[] {
  const payers = slot.of(run);
  if (payers === undefined) return [];
  const all = Array.from({ length: run.members.count }, (_, member) => member);
  return all.filter((member) => payers.periods[member] === 1 && payers.paidOn[member] === run.day);
}

/** Members who pay for the tier today. */
export function payersOf(run: Run): number {
  const payers = slot.of(run);
  if (payers === undefined) return 0;
  const { members } = run;
  let count = 0;
  for (let member = 0; member < members.count; member++)
    if (payers.until[member]! > 0 && members.group[member]! >= 0) count++;
  return count;
}
