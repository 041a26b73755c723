/** What is said of each parameter, and the ranges that recur. */

export interface ParameterEntry {
  readonly symbol: string;
  readonly value: number;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly meaning: string;
  readonly source: string;
  /** Submodel of the model description in which it acts. */
  readonly submodel: string;
  /** A short name for charts and tables in Chinese; English ones have the name of the parameter. */
  readonly inChinese?: string;
}

export const entry = (
  submodel: string,
  symbol: string,
  value: number,
  unit: string,
  [min, max]: readonly [number, number],
  meaning: string,
  source: string,
  inChinese?: string,
): ParameterEntry => ({
  submodel,
  symbol,
  value,
  unit,
  min,
  max,
  meaning,
  source,
  ...(inChinese !== undefined && { inChinese }),
});

export const ANY: readonly [number, number] = [-1e6, 1e6];
export const POSITIVE: readonly [number, number] = [0, 1e6];
export const SHARE: readonly [number, number] = [0, 1];
