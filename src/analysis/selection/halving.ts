/**
 * Successive halving (Karnin, Koren & Somekh 2013): of many strategies the worse half goes after each round, and the runs saved go to the
 * others, twice as many each time. Quick, but without a guarantee: the best may go early. So it only thins a crowd, and a selection with a
 * guarantee, on fresh replications, follows among those left.
 */

export interface HalvingRound {
  /** Strategies that take part, and how many of them stay. */
  readonly strategies: number;
  readonly stay: number;
  /** Replications each has had at the end of the round. */
  readonly replications: number;
}

/** The rounds that thin `strategies` to `keep`; none when there are no more than that. */
export function halvingRounds(strategies: number, keep: number, first: number): HalvingRound[] {
  const rounds: HalvingRound[] = [];
  let replications = first;
  for (let left = strategies; left > keep; replications *= 2) {
    const stay = Math.max(keep, Math.ceil(left / 2));
    rounds.push({ strategies: left, stay, replications });
    left = stay;
  }
  return rounds;
}

/** Positions of the `stay` best means, in their order; of equal ones the first. Larger is better. */
export function bestHalf(means: readonly number[], stay: number): number[] {
  return means
    .map((mean, system) => ({ mean, system }))
    .sort((a, b) => b.mean - a.mean || a.system - b.system)
    .slice(0, stay)
    .map(({ system }) => system)
    .sort((a, b) => a - b);
}
