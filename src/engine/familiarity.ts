/**
 * How familiar the group feels: shares of visible members that a member recognises and is bonded to, estimated from a few of them
 * at each visit (MODEL.md §4.4 c). Unbiased, and its cost does not grow with the group.
 */
import type { Group } from './group.ts';
import type { Run } from './run.ts';

const TO_UNIT = 2 ** -32;

export function feelFamiliarity(run: Run, group: Group, member: number, seat: number): void {
  const { members, parameters: p, stream } = run;
  const { ties, visible, visibleCount } = group;
  // Leave oneself out: draw among the others by skipping one's own place.
  const own = group.visibleAt[seat]!;
  const others = own >= 0 ? visibleCount - 1 : visibleCount;
  if (others <= 0) return;
  const samples = p.familiaritySamples;
  const { dense, strength, growth } = ties;
  const row = seat * ties.stride;
  const recognised = p.recognitionThreshold * growth;
  const bonded = p.bondThreshold * growth;
  let recognisedCount = 0;
  let bondedCount = 0;
  for (let k = 0; k < samples; k++) {
    let at = Math.floor(stream.next() * TO_UNIT * others);
    if (own >= 0 && at >= own) at++;
    const other = visible[at]!;
    const stored = dense
      ? other < ties.stride && seat < ties.stride
        ? strength[row + other]!
        : 0
      : ties.between(seat, other) * growth;
    if (stored >= recognised) recognisedCount++;
    if (stored >= bonded) bondedCount++;
  }
  members.recognised[member]! += p.familiarityRate * (recognisedCount / samples - members.recognised[member]!);
  members.bonded[member]! += p.familiarityRate * (bondedCount / samples - members.bonded[member]!);
}
