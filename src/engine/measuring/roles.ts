/**
 * Which part members play at the end: measured, and driving nothing.
 *
 * Each member has one role, the first that fits: leader (appointed, or of the hundredth whom others are tied to most), core (bonded to ten
 * or more, and of the tenth who wrote most), lurker (wrote nothing for 30 days), marginal (writes, bonded to nobody), active (all others).
 */
import type { Run } from '../run.ts';
import { isLeader } from '../staff/appointed.ts';

const LEADING_SHARE = 0.01;
const CORE_SHARE = 0.1;
const CORE_BONDS = 10;
const SILENT_DAYS = 30;

/** Share of the members in each role; all 0 when nobody is left. */
export interface Roles {
  readonly leaderRole: number;
  readonly coreRole: number;
  readonly activeRole: number;
  readonly marginalRole: number;
  readonly lurkerRole: number;
}

/** Loops stand in functions of their own: V8 compiles a loop with all that its function calls, a tenth of a second for this one call a run. */
export function rolesOf(run: Run): Roles {
  const present = presentMembers(run);
  const { bonds, regard } = tiesOf(run);
  const leading = best(present, LEADING_SHARE, regard);
  const talking = best(present, CORE_SHARE, run.members.posts);
  const counts = countRoles(run, present, bonds, leading, talking);
  const total = Math.max(1, present.length);
  return Object.fromEntries(Object.entries(counts).map(([role, count]) => [role, count / total])) as unknown as Roles;
}

function presentMembers({ members }: Run): number[] {
  const present: number[] = [];
  const { group, count } = members;
  for (let member = 0; member < count; member++) if (group[member]! >= 0) present.push(member);
  return present;
}

function countRoles(
  run: Run,
  present: readonly number[],
  bonds: Int32Array,
  leading: Set<number>,
  talking: Set<number>,
) {
  const { members, day } = run;
  const counts = { leaderRole: 0, coreRole: 0, activeRole: 0, marginalRole: 0, lurkerRole: 0 };
  for (const member of present) {
    if (isLeader(run, member) || leading.has(member)) counts.leaderRole++;
    else if (bonds[member]! >= CORE_BONDS && talking.has(member)) counts.coreRole++;
    else if (day - members.lastPostDay[member]! > SILENT_DAYS) counts.lurkerRole++;
    else if (bonds[member] === 0) counts.marginalRole++;
    else counts.activeRole++;
  }
  return counts;
}

/** By member: to how many they are bonded, and the strength of all ties that lead to them and are more than strangers'. */
function tiesOf({ members, groups, parameters: p }: Run) {
  const bonds = new Int32Array(members.count);
  const regard = new Float64Array(members.count);
  for (const { ties, memberAt } of groups)
    ties.forEach(p.recognitionThreshold, (i, j, strength) => {
      // Ties of and to those who have left are kept until somebody else sits there.
      const from = i < memberAt.length ? memberAt[i]! : -1;
      const to = j < memberAt.length ? memberAt[j]! : -1;
      if (from < 0 || to < 0) return;
      regard[to]! += strength;
      if (strength >= p.bondThreshold) bonds[from]!++;
    });
  return { bonds, regard };
}

/**
 * The part of the members (given in order) that has most of something, and any of it; earlier members first among equals.
 *
 * The first of `able.sort((a, b) => has[b] - has[a] || a - b)`, by sorting the amounts alone: a tenth of the time with many members.
 */
function best(present: readonly number[], share: number, has: ArrayLike<number>): Set<number> {
  const able = present.filter((member) => has[member]! > 0);
  const places = Math.round(share * present.length);
  if (able.length <= places) return new Set(able);
  const amounts = Float64Array.from(able, (member) => has[member]!).sort();
  const cut = amounts[able.length - places]!; // beyond the end, and so undefined, when there are no places
  const chosen = new Set(able.filter((member) => has[member]! > cut));
  for (const member of able) if (has[member] === cut && chosen.size < places) chosen.add(member);
  return chosen;
}
