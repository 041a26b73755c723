/**
 * How a mechanism takes part in a run. It keeps what it alone reads in a slot of its own, and others ask it by a function; it acts in phases
 * that it exports and `day.ts` lists; `mechanisms.ts` lists the mechanisms that keep something.
 *
 * A mechanism that is off keeps nothing: `create` gives undefined, `slot.of(run)` is undefined, and that is the only way in which anything
 * here says "off".
 */
import type { Model } from '../model/compile.ts';
import type { CompiledStrategy } from '../model/strategy.ts';
import type { LeverName } from '../scenario/levers.ts';
import type { Run } from './run.ts';

/** One entry of the day. */
export interface Phase {
  /** What happens, for the report and the model description. */
  readonly name: string;
  /** Who acts and in which order, and what is updated when: for the model description. */
  readonly details: string;
  /** Submodels of the model description that act in it. */
  readonly submodels: readonly string[];
  readonly act: (run: Run) => void;
}

let slots = 0;

/** Where a run keeps what a mechanism alone knows. */
export class Slot<State> {
  readonly index: number = slots++;

  /** Undefined when the mechanism is off in this run. Ask once, outside of loops. */
  of(run: Run): State | undefined {
    return run.slots[this.index] as State | undefined;
  }

  /** The same of a mechanism that is never off. */
  in(run: Run): State {
    return run.slots[this.index] as State;
  }
}

export interface Mechanism<State> {
  readonly slot: Slot<State>;
  /**
   * What it keeps in a run of this strategy; undefined when it is off. Columns by member are made at the size of the population: memory that
   * is never touched costs nothing.
   */
  readonly create: (model: Model, strategy: CompiledStrategy) => State | undefined;
  /** Gives its own columns their first value for somebody who has just joined, where that is not 0. */
  readonly enrol?: (run: Run, state: State, member: number) => void;
  /** The same for somebody who joined before the mechanism began, where that is something else. */
  readonly enrolLate?: (run: Run, state: State, member: number) => void;
  /** What it keeps from today on, where levers of the strategy have changed; what it had, when left out. */
  readonly change?: (run: Run, state: State, levers: ReadonlySet<LeverName>) => State | undefined;
  /** Its columns by member, for the model description. */
  readonly columns?: Readonly<Record<string, StateVariable>>;
}

/** What to do with somebody who has just joined, by mechanism that keeps something of members. */
const enrolling = new Slot<((run: Run, member: number) => void)[]>();

/** Begins the mechanisms of a run, before its first day. */
export function beginAll(run: Run, mechanisms: readonly Mechanism<unknown>[]): void {
  run.slots[enrolling.index] = [];
  for (const mechanism of mechanisms) begin(run, mechanism);
}

/** Gives a mechanism what it keeps from now on, which is returned; undefined when it is off. */
export function begin<State>(run: Run, { slot, create, enrol }: Mechanism<State>): State | undefined {
  const state = create(run.model, run.strategy);
  run.slots[slot.index] = state;
  if (state !== undefined && enrol !== undefined)
    enrolling.in(run).push((each, member) => enrol(each, slot.in(each), member));
  return state;
}

/** Gives every mechanism what it keeps of a member who has just joined. */
export function enrolEverywhere(run: Run, member: number): void {
  for (const enrolMember of enrolling.in(run)) enrolMember(run, member);
}

/** What the model description says of a quantity. */
export interface StateVariable {
  readonly kind: 'who' | 'trait' | 'state' | 'account';
  /** Symbol in the equations, or nothing. */
  readonly symbol: string;
  readonly unit: string;
  readonly meaning: string;
}

export const variable = (
  kind: StateVariable['kind'],
  symbol: string,
  unit: string,
  meaning: string,
): StateVariable => ({ kind, symbol, unit, meaning });
