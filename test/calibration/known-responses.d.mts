/** Types of known-responses.mjs. */
export interface KnownResponse {
  readonly name: string;
  readonly factors: number;
  readonly variance: number;
  readonly first: readonly number[];
  readonly total: readonly number[];
  readonly value: (u: ArrayLike<number>) => number;
}
export const ISHIGAMI: KnownResponse;
export const RESPONSES: readonly KnownResponse[];
export function noisy(
  response: KnownResponse,
  kind: 'rough' | 'smooth',
  relative: number,
  seeds: number,
  number: number,
): (u: ArrayLike<number>) => Float64Array;
