/**
 * What the model description says about a submodel. One file in `submodels/` for each, listed in `submodels.ts`; the parameters of a
 * submodel are those of the table in `scenario/parameters.ts` that name it.
 *
 * Texts are Markdown written by us: only text that comes from a scenario needs escaping.
 */
import { isOff, type LeverName } from '../scenario/levers.ts';
import { changedMeanwhile } from '../scenario/meanwhile.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Reference } from './reference.ts';

/** A switch under `cognition`. */
export type SwitchName = keyof Scenario['cognition'];

export interface Submodel {
  readonly title: string;
  readonly purpose: string;
  /** Files of `src/engine` that do it and nothing else of substance. */
  readonly code: readonly string[];
  /** Lines of text with the symbols of the parameter table; every parameter's symbol must occur in them. */
  readonly equations: readonly string[];
  /** Named numbers in those files that no scenario can change. */
  readonly fixed?: readonly FixedNumber[];
  /** What each switch that acts here does. */
  readonly switches?: Readonly<Partial<Record<SwitchName, string>>>;
  readonly decisions: readonly Decision[];
  /** What no other part rests on, of the works that are named here. */
  readonly works?: readonly Reference[];
  /** Whether nothing in the scenario makes it do anything; left out for what always acts. */
  readonly isIdle?: (scenario: Scenario) => boolean;
}

/** Idle where all these levers are off in every strategy, and no stage and no trigger turns one on. */
export const without =
  (...levers: readonly LeverName[]) =>
  ({ strategies }: Scenario): boolean =>
    strategies.every((strategy) =>
      levers.every((lever) => isOff(lever, strategy[lever]) && !changedMeanwhile(strategy).has(lever)),
    );

export interface FixedNumber {
  /** Name in the source. */
  readonly name: string;
  readonly value: number;
  readonly meaning: string;
}

/** Where the engine says more, something else, or less than the equations that were written down before it (the first draft of the model). */
export interface Decision {
  readonly kind: 'completes' | 'departs' | 'leaves out';
  readonly what: string;
  /** The reason; of what is left out, what follows from that. */
  readonly because: string;
  /** Of what is left out: whether it holds for a scenario; always when missing. What another mechanism would make false names it here. */
  readonly holds?: (scenario: Scenario) => boolean;
}

/** The first draft is silent, and the engine must do something. */
export const completes = (what: string, because: string): Decision => ({ kind: 'completes', what, because });
/** The first draft says otherwise. */
export const departs = (what: string, because: string): Decision => ({ kind: 'departs', what, because });
/**
 * The first draft has it, the engine does not; `so` says what follows. `holds` is given where a mechanism of the engine would make the
 * sentence false: it is then left away.
 */
export const leavesOut = (what: string, so: string, holds?: (scenario: Scenario) => boolean): Decision => ({
  kind: 'leaves out',
  what,
  because: so,
  ...(holds && { holds }),
});
