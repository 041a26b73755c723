/**
 * How familiar the group feels: shares of visible members that a member recognizes and is bonded to, estimated from a few of them
 * at each visit. Unbiased, and its cost does not grow with the group.
 */
import type { Group } from '../groups/group.ts';
import type { Run } from '../run.ts';

const TO_UNIT = 2 ** -32;

/** Share of visible members whom a member recognizes, as far as it may change behavior (Φ^r). */
export function familiarityOf(run: Run, member: number): number {
  return run.constants.tieEffects ? run.members.recognised[member]! : run.parameters.neutralRecognised;
}

export function feelFamiliarity(run: Run, group: Group, member: number, seat: number): void {
  const { members, parameters: p, stream } = run;
  const { ties, visible, visibleCount } = group;
  // Leave oneself out: draw among the others by skipping one's own place.
  const own = group.visibleAt[seat]!;
  const others = own >= 0 ? visibleCount - 1 : visibleCount;
  if (others <= 0) return;
  const samples = run.constants.familiaritySamples;
  const { growth } = ties;
  const recognised = p.recognitionThreshold * growth;
  const bonded = p.bondThreshold * growth;
  const skipFrom = own >= 0 ? own : Number.MAX_SAFE_INTEGER;
  let recognisedCount = 0;
  let bondedCount = 0;
  ties.reserve(group.seatCount, group.cap);
  if (run.constants.identity === 'off') {
    // Nobody can be told apart: the one tie says it of all. Draws are spent as ever, so that the rest of the visit stays the same.
    for (let k = 0; k < samples; k++) stream.next();
    const stored = ties.between(seat, seat) * growth;
    recognisedCount = stored >= recognised ? samples : 0;
    bondedCount = stored >= bonded ? samples : 0;
  } else if (ties.dense) {
    // Sums of comparisons instead of branches: these are coin tosses, and a wrong guess costs more than the rest.
    const { strength } = ties;
    const row = seat * ties.stride;
    for (let k = 0; k < samples; k++) {
      let at = Math.floor(stream.next() * TO_UNIT * others);
      at += Number(at >= skipFrom);
      const stored = strength[row + visible[at]!]!;
      recognisedCount += Number(stored >= recognised);
      bondedCount += Number(stored >= bonded);
    }
  } else {
    for (let k = 0; k < samples; k++) {
      let at = Math.floor(stream.next() * TO_UNIT * others);
      at += Number(at >= skipFrom);
      const stored = ties.between(seat, visible[at]!) * growth;
      recognisedCount += Number(stored >= recognised);
      bondedCount += Number(stored >= bonded);
    }
  }
  members.recognised[member]! += p.familiarityRate * (recognisedCount / samples - members.recognised[member]!);
  members.bonded[member]! += p.familiarityRate * (bondedCount / samples - members.bonded[member]!);
}
