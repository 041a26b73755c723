/** The strategy of an experiment on members: everything that two strategies have in common, and what each does to single members. */
import type { Strategy } from '../scenario/strategy.ts';
import { notForMembers, strategiesOfTrial } from '../scenario/trials.ts';
import type { Model } from './compile.ts';
import {
  type ByArm,
  CONTROL,
  type CompiledOffer,
  type CompiledStrategy,
  compileStrategy,
  type StrategyChange,
  TREATED,
} from './strategy.ts';

/** Undefined when the name is not that of an experiment with two strategies of the scenario that differ only in what members meet alone. */
export function compileTrial({ scenario, segments, topics }: Model, name: string): CompiledStrategy | undefined {
  const both = strategiesOfTrial(name, scenario.strategies);
  if (both === undefined || notForMembers(both.of, both.against).length > 0) return undefined;
  const { of, against } = both;
  const compile = (strategy: Strategy) => compileStrategy(strategy, scenario, segments, topics);
  const sameOffers = JSON.stringify(of.offers) === JSON.stringify(against.offers);
  const written = sameOffers ? of.offers : [...of.offers, ...against.offers];
  const replied = armsOf(of.operators.replyToNewcomers, against.operators.replyToNewcomers);
  const whole = compile({
    ...of,
    name,
    offers: written,
    // Of two arms the one that pays: where nobody pays, nothing is kept of fees.
    membership: of.membership.fee > 0 ? of.membership : against.membership,
    operators: { ...of.operators, replyToNewcomers: replied > 0 },
  });
  const shift = of.offers.length;
  const [treated, control] = [compile(of), compile(against)];
  const inArms: Pick<CompiledStrategy, 'offers' | 'trial'> = {
    // Menus and goods that are required are those of a member's own arm.
    offers: sameOffers ? whole.offers : [...treated.offers, ...control.offers.map((offer) => moveOffer(offer, shift))],
    trial: {
      replied,
      offered: Uint8Array.from(written, (_, k) => (sameOffers ? CONTROL | TREATED : k < shift ? TREATED : CONTROL)),
      knownBits: Int32Array.from(written, ({ good }, k) =>
        written.reduce((bits, other, j) => (isTwin(k, j) && other.good === good ? bits | (1 << j) : bits), 1 << k),
      ),
      membership: unlessAlike(control.membership, treated.membership),
      invitations: unlessAlike(control.invitations, treated.invitations),
    },
  };
  const changes: StrategyChange[] = [];
  const withArms = (strategy: CompiledStrategy): CompiledStrategy => ({
    ...strategy,
    ...inArms,
    changes,
    ...(whole.asOf && { asOf: (...asked) => withArms(whole.asOf!(...asked)) }),
  });
  for (const { strategy, ...change } of whole.changes) changes.push({ ...change, strategy: withArms(strategy) });
  return withArms(whole);

  /** Whether offers stand in different arms. */
  function isTwin(k: number, j: number): boolean {
    return !sameOffers && k < shift !== j < shift;
  }
}

function unlessAlike<T>(control: T, treated: T): ByArm<T> | undefined {
  return JSON.stringify(control) === JSON.stringify(treated) ? undefined : { control, treated };
}

const armsOf = (treated: boolean, control: boolean): number => (treated ? TREATED : 0) | (control ? CONTROL : 0);

function moveOffer(offer: CompiledOffer, by: number): CompiledOffer {
  return {
    ...offer,
    menuOf: offer.menuOf.map((index) => index + by),
    requiredBits: offer.requiredBits << by,
    goodBits: offer.goodBits << by,
  };
}
