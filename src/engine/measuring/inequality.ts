/**
 * How unequally messages are spread over all who ever joined, from the histogram of messages a member.
 *
 * `writers[n]` = members who have written n messages (n ≥ 1); `people` = all who joined, so that those who never wrote count as zeros.
 */
import { PARTICIPATION_SHARES } from '../../scenario/outcomes.ts';

/** Gini coefficient, 0 (equal) to below 1; 0 while nothing has been written. */
export function giniOf(writers: Int32Array, people: number): number {
  // G = Σ (2 rank - n - 1) x / (n Σ x), with ranks from the least to the most; equal values share their ranks.
  let rank = people;
  for (let n = 1; n < writers.length; n++) rank -= writers[n]!;
  let weighted = 0;
  let total = 0;
  for (let n = 1; n < writers.length; n++) {
    const count = writers[n]!;
    if (count === 0) continue;
    const ranks = count * rank + (count * (count + 1)) / 2;
    weighted += n * (2 * ranks - count * (people + 1));
    total += n * count;
    rank += count;
  }
  return total > 0 ? weighted / (people * total) : 0;
}

/** Shares of all messages written by the most active parts of the people (`PARTICIPATION_SHARES`); fractions of a person count in part. */
export function participationOf(writers: Int32Array, people: number): number[] {
  let total = 0;
  for (let n = 1; n < writers.length; n++) total += n * writers[n]!;
  return PARTICIPATION_SHARES.map((part) => {
    if (total === 0) return 0;
    let rest = part * people;
    let sum = 0;
    for (let n = writers.length - 1; n >= 1 && rest > 0; n--) {
      const taken = Math.min(rest, writers[n]!);
      sum += n * taken;
      rest -= taken;
    }
    return sum / total;
  });
}
