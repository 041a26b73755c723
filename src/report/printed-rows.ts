/** The means of an outcome and their differences from the baseline as every table and sentence prints them, so that they agree. */
import type { Comparison, StrategyComparison } from '../analysis/comparison.ts';
import type { Ends, LevelDifference, NumberFormat, Unit } from './format.ts';

export interface PrintedRow {
  readonly mean: string;
  /** Empty for the baseline. */
  readonly difference: string;
}

/** How far the best is ahead of the next, and how good the next is. */
export interface PrintedLead {
  readonly next: string;
  readonly difference: string;
}

export interface PrintedRows {
  /** By strategy. */
  readonly rows: ReadonlyMap<string, PrintedRow>;
  /** `null` where no strategy is the best in this outcome, or the next is the baseline. */
  readonly lead: PrintedLead | null;
}

/** The interval by whose width a difference is rounded. Where all pairs differ by exactly as much there is nothing to round. */
export const widthOf = ({ reasons, ci95 }: StrategyComparison): Ends =>
  reasons.includes('no-spread') ? [null, null] : ci95;

export function printedRows(
  { strategies, comparisons, baseline, best }: Comparison,
  outcome: string,
  numbers: NumberFormat,
  unit: Unit,
): PrintedRows {
  const names = strategies.map(({ name }) => name);
  const position = (name: string) => names.indexOf(name);
  const against = comparisons.filter((one) => one.outcome === outcome);
  const differences: LevelDifference[] = against.map((one) => ({
    of: position(one.strategy),
    from: position(baseline),
    value: one.difference,
    interval: widthOf(one),
  }));
  const leads = best !== null && best.outcome === outcome && best.runnerUp !== baseline ? best : null;
  if (leads !== null) {
    const { strategy, runnerUp, difference, ci95 } = leads;
    differences.push({ of: position(strategy), from: position(runnerUp), value: difference, interval: ci95 });
  }
  const means = strategies.map(({ outcomes }) => outcomes[outcome]!.mean);
  const printed = numbers.agreeing(means, differences, unit);
  const rows = new Map(
    names.map((name, k) => {
      const own = against.findIndex((one) => one.strategy === name);
      return [name, { mean: printed.levels[k]!, difference: own < 0 ? '' : printed.differences[own]! }];
    }),
  );
  const lead =
    leads === null ? null : { next: rows.get(leads.runnerUp)!.mean, difference: printed.differences.at(-1)! };
  return { rows, lead };
}
