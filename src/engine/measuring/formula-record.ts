/** The formulas of a scenario, worked out from the outcomes of each day and of the whole run. */
import type { Model } from '../../model/compile.ts';
import { OUTCOME_NAMES, type OutcomeName } from '../../scenario/outcomes.ts';

type Series = Readonly<Record<string, Float64Array>>;

/** The days of a series that have passed. */
export const upTo = (days: number, row: Float64Array): Float64Array => (days === row.length ? row : row.slice(0, days));

export class FormulaRecord {
  private readonly model: Model;
  /** Undefined for a formula that has a value of the whole run alone. */
  private readonly rows: readonly (Float64Array | undefined)[];
  /** Outcomes, formulas, and values of certain days, which are not known before the end. */
  private readonly values: Float64Array;

  constructor(model: Model) {
    this.model = model;
    this.rows = model.formulas.map(({ hasSeries }) => (hasSeries ? new Float64Array(model.horizon) : undefined));
    this.values = new Float64Array(model.valueNames.length + model.dated.length).fill(
      Number.NaN,
      model.valueNames.length,
    );
  }

  endDay(day: number, outcomes: Series): void {
    if (this.model.formulas.length === 0) return;
    this.evaluate((name) => outcomes[name]?.[day] ?? Number.NaN);
    for (let index = 0; index < this.rows.length; index++) {
      const row = this.rows[index];
      if (row !== undefined) row[day] = this.values[OUTCOME_NAMES.length + index]!;
    }
  }

  /** What outcomes, of which `valueIn` knows, and formulas came to after so many days. */
  finish(days: number, outcomes: Series, valueIn: (name: OutcomeName) => number): Record<string, number> {
    const { model, values } = this;
    const seriesOf = (name: string) =>
      outcomes[name] ?? this.rows[model.formulas.findIndex((formula) => formula.name === name)]!;
    // Only now is every day over; formulas that ask for one have no value before.
    model.dated.forEach(({ outcome, day }, index) => {
      values[model.valueNames.length + index] = day > days ? Number.NaN : seriesOf(outcome)[day - 1]!;
    });
    this.evaluate(valueIn);
    values.fill(Number.NaN, model.valueNames.length);
    return Object.fromEntries(model.valueNames.map((name, index) => [name, values[index]!]));
  }

  /** By formula that has one: its series over the days that have passed. */
  series(days: number): Record<string, Float64Array> {
    return Object.fromEntries(
      this.model.formulas.flatMap(({ name }, index) => {
        const row = this.rows[index];
        return row === undefined ? [] : [[name, upTo(days, row)]];
      }),
    );
  }

  private evaluate(valueIn: (name: OutcomeName) => number): void {
    const { values } = this;
    for (let index = 0; index < OUTCOME_NAMES.length; index++) values[index] = valueIn(OUTCOME_NAMES[index]!);
    this.model.formulas.forEach(({ formula }, index) => {
      values[OUTCOME_NAMES.length + index] = formula.evaluate(values);
    });
  }
}
