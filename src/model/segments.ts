import type { Segment } from '../scenario/population.ts';

/** A segment with names turned into indices. */
export interface CompiledSegment {
  readonly name: string;
  /** Upper end of this segment's stretch of [0, 1] when people are assigned by a uniform. */
  readonly cumulativeShare: number;
  /** Weight of interest in each topic, adding up to 1; empty interest is all zeros. */
  readonly interest: Float64Array;
  /** `interest` accumulated, for drawing the topic of a message; ends at 1 when there is any interest. */
  readonly cumulativeInterest: Float64Array;
  readonly expertiseMean: number;
  readonly expertiseSd: number;
  /** Benefit, social, growth, entertainment; adding up to 1. */
  readonly motives: readonly [number, number, number, number];
  /** Factors on w, on reference prices, on what deals do, and on α. */
  readonly spending: number;
  readonly referencePrice: number;
  readonly dealProneness: number;
  readonly talkativeness: number;
  /** Factor on the number of friends in a generated graph. */
  readonly friends: number;
  /** Trust on joining; undefined for that of a usual member. */
  readonly trust: number | undefined;
  /** Log-odds of a visit against a usual member. */
  readonly visits: number;
}

export function compileSegments(
  segments: Readonly<Record<string, Segment>>,
  topics: readonly string[],
): CompiledSegment[] {
  const total = Object.values(segments).reduce((sum, segment) => sum + segment.share, 0);
  let cumulative = 0;
  return Object.entries(segments).map(([name, segment]) => {
    cumulative += segment.share / total;
    const weights = topics.map((topic) => segment.topics[topic] ?? 0);
    const sum = weights.reduce((a, b) => a + b, 0);
    const interest = Float64Array.from(weights, (weight) => (sum > 0 ? weight / sum : 0));
    let running = 0;
    const cumulativeInterest = interest.map((weight) => (running += weight));
    const { benefit, social, growth, entertainment } = segment.motives;
    const motiveSum = benefit + social + growth + entertainment || 1;
    return {
      name,
      cumulativeShare: cumulative,
      interest,
      cumulativeInterest,
      expertiseMean: segment.expertise.mean,
      expertiseSd: segment.expertise.sd,
      spending: segment.spending ?? 1,
      referencePrice: segment.referencePrice ?? 1,
      dealProneness: segment.dealProneness ?? 1,
      talkativeness: segment.talkativeness ?? 1,
      friends: segment.friends ?? 1,
      trust: segment.trust,
      visits: segment.visits ?? 0,
      motives: [benefit / motiveSum, social / motiveSum, growth / motiveSum, entertainment / motiveSum],
    };
  });
}

/**
 * How much a message on a topic means to a segment: 1 for its favorite topic, `offTopic` for one it does not follow, in between in
 * proportion to interest (τ of the submodel Reading). Segments without interests, and messages without a topic, match fully.
 */
export function topicRelevance(
  segments: readonly CompiledSegment[],
  topicCount: number,
  offTopic: number,
): Float64Array {
  const table = new Float64Array(segments.length * (topicCount + 1)).fill(1);
  segments.forEach(({ interest }, segment) => {
    const favorite = Math.max(0, ...interest);
    if (favorite === 0) return;
    for (let topic = 0; topic < topicCount; topic++) {
      table[segment * (topicCount + 1) + topic] = offTopic + (1 - offTopic) * (interest[topic]! / favorite);
    }
  });
  return table;
}
