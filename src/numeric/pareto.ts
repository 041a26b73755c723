/**
 * Order among points with several costs, each better the smaller: who dominates whom, which fronts there are, how crowded they are
 * (Deb, Pratap, Agarwal & Meyarivan 2002, sections III-A, III-B and VI-A).
 */

/** What a point costs, and by how much it breaks the limits set: 0 when it keeps them all. */
export interface Scored {
  readonly costs: readonly number[];
  readonly violation: number;
}

/** Whether `a` is better: keeps limits that `b` breaks, breaks them less, or is nowhere worse and somewhere better. */
export function dominates(a: Scored, b: Scored): boolean {
  if (a.violation !== b.violation) return a.violation < b.violation;
  let better = false;
  for (let k = 0; k < a.costs.length; k++) {
    if (a.costs[k]! > b.costs[k]!) return false;
    better ||= a.costs[k]! < b.costs[k]!;
  }
  return better;
}

/** Positions by front: those that nothing dominates, those that only these dominate, and so on. */
export function frontsOf(points: readonly Scored[]): number[][] {
  const beats: number[][] = points.map(() => []);
  const beatenBy = new Int32Array(points.length);
  for (let i = 0; i < points.length; i++)
    for (let j = 0; j < i; j++) {
      if (dominates(points[i]!, points[j]!)) {
        beats[i]!.push(j);
        beatenBy[j]!++;
      } else if (dominates(points[j]!, points[i]!)) {
        beats[j]!.push(i);
        beatenBy[i]!++;
      }
    }
  const fronts: number[][] = [];
  let front = points.flatMap((_, i) => (beatenBy[i] === 0 ? [i] : []));
  while (front.length > 0) {
    fronts.push(front);
    const next: number[] = [];
    for (const i of front) for (const j of beats[i]!) if (--beatenBy[j]! === 0) next.push(j);
    front = next.sort((a, b) => a - b);
  }
  return fronts;
}

/**
 * How far the neighbors of each member of a front are from each other: the sum over costs of their distance in parts of the front's range.
 * Infinite for the extremes of each cost. In the order of `front`.
 */
export function crowdingOf(points: readonly Scored[], front: readonly number[]): Float64Array {
  const crowding = new Float64Array(front.length);
  const dimensions = points[front[0]!]?.costs.length ?? 0;
  for (let k = 0; k < dimensions; k++) {
    const cost = (place: number) => points[front[place]!]!.costs[k]!;
    const order = front.map((_, place) => place).sort((a, b) => cost(a) - cost(b) || a - b);
    const range = cost(order.at(-1)!) - cost(order[0]!);
    crowding[order[0]!] = Number.POSITIVE_INFINITY;
    crowding[order.at(-1)!] = Number.POSITIVE_INFINITY;
    if (!(range > 0)) continue;
    for (let at = 1; at < order.length - 1; at++)
      crowding[order[at]!]! += (cost(order[at + 1]!) - cost(order[at - 1]!)) / range;
  }
  return crowding;
}
