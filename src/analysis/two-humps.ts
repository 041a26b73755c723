export interface TwoHumps {
  readonly p: number;
}
export function findTwoHumps(_: ArrayLike<number>): TwoHumps | null {
  return null;
}
