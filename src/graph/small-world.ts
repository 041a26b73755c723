/**
 * Neighbors on a ring, some friendships rewired (Watts & Strogatz 1998, doi:10.1038/30918).
 *
 * Person i befriends i+1, i+2 … i+reach around the ring, reach = meanDegree / 2; when that is not whole, one more with the
 * probability of the remainder, so that the mean degree is kept. Each friendship is then, with probability `rewiring`, taken
 * from its far end and given to somebody drawn evenly from all who are not yet friends of i.
 */
import { HearsayError } from '../errors.ts';
import { both } from '../language/both.ts';
import { type Graph, graphFromEdges } from './csr.ts';
import { checkMeanDegree, count } from './limits.ts';

export interface SmallWorldParams {
  /** Expected number of friends, 0 to personCount - 1 and at most `MOST_MEAN_DEGREE`. */
  readonly meanDegree: number;
  /** Probability, 0 (a ring) to 1 (nearly random). */
  readonly rewiring: number;
}

/** Looking for a stranger reads all of a person's own friendships, so a rewired ring is for degrees that people have. */
const MOST_MEAN_DEGREE = 1_000;
/** A person who knows nearly everybody keeps the old friend rather than search for ever. */
const MOST_TRIES = 30;
const NOBODY = -1;

export function smallWorldGraph(personCount: number, params: SmallWorldParams, stream: () => number): Graph {
  const { meanDegree, rewiring } = params;
  checkMeanDegree('small-world', personCount, meanDegree);
  if (meanDegree > MOST_MEAN_DEGREE) {
    throw new HearsayError(
      both(
        `the "small-world" graph asks for ${count(meanDegree)} friends each; at most ${count(MOST_MEAN_DEGREE)} are accepted`,
        `“small-world”关系网要求每人 ${count(meanDegree)} 位好友；至多接受 ${count(MOST_MEAN_DEGREE)} 位`,
      ),
      both('lower "meanDegree", or use "erdos-renyi"', '请调低“meanDegree”，或改用“erdos-renyi”'),
    );
  }
  const reach = Math.floor(meanDegree / 2);
  const remainder = meanDegree / 2 - reach;
  const width = reach + (remainder > 0 ? 1 : 0);
  const chosen = ring(personCount, width, reach, remainder, stream);
  rewire(personCount, width, chosen, rewiring, stream);
  return toGraph(personCount, width, chosen);
}

/** Row i, of `width` entries, holds the friends that person i chose; NOBODY where there is none. */
function ring(personCount: number, width: number, reach: number, remainder: number, stream: () => number): Int32Array {
  const chosen = new Int32Array(personCount * width).fill(NOBODY);
  for (let step = 1; step <= width; step++) {
    // People who face each other across an even ring are one pair, not two: the first half chooses for both.
    const facing = 2 * step === personCount;
    const chooserCount = facing ? step : personCount;
    const probability = step <= reach ? 1 : remainder * (facing ? 2 : 1);
    for (let person = 0; person < chooserCount; person++) {
      if (probability < 1 && stream() >= probability) continue;
      chosen[person * width + step - 1] = (person + step) % personCount;
    }
  }
  return chosen;
}

function rewire(personCount: number, width: number, chosen: Int32Array, rewiring: number, stream: () => number): void {
  if (rewiring <= 0) return;
  for (let step = 0; step < width; step++) {
    for (let person = 0; person < personCount; person++) {
      const slot = person * width + step;
      if (chosen[slot] === NOBODY || stream() >= rewiring) continue;
      for (let tries = 0; tries < MOST_TRIES; tries++) {
        const other = Math.floor(stream() * personCount);
        if (other === person || chose(chosen, width, person, other) || chose(chosen, width, other, person)) continue;
        chosen[slot] = other;
        break;
      }
    }
  }
}

function chose(chosen: Int32Array, width: number, person: number, other: number): boolean {
  for (let slot = person * width; slot < (person + 1) * width; slot++) {
    if (chosen[slot] === other) return true;
  }
  return false;
}

function toGraph(personCount: number, width: number, chosen: Int32Array): Graph {
  const from = new Int32Array(chosen.length);
  let edgeCount = 0;
  for (let slot = 0; slot < chosen.length; slot++) {
    if (chosen[slot] === NOBODY) continue;
    from[edgeCount] = Math.floor(slot / width);
    chosen[edgeCount++] = chosen[slot]!;
  }
  return graphFromEdges(personCount, from, chosen, edgeCount);
}
