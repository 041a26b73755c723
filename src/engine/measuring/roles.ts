/**
 * Which part members play at the end: measured, and driving nothing.
 *
 * Each member has one role, the first that fits: leader (appointed, or of the hundredth whom others are tied to most), core (bonded to ten
 * or more, and of the tenth who wrote most), lurker (wrote nothing for 30 days), marginal (writes, bonded to nobody), active (all others).
 */
import type { Run } from '../run.ts';
import { isLeader } from '../staff/appointed.ts';

export const LEADING_SHARE = 0.01;
export const CORE_SHARE = 0.1;
export const CORE_BONDS = 10;
export const SILENT_DAYS = 30;

export const ROLES = ['leader', 'core', 'active', 'marginal', 'lurker'] as const;
export type Role = (typeof ROLES)[number];

/** Share of the members in each role; all 0 when nobody is left. */
export type Roles = { readonly [role in `${Role}Role`]: number };

export function rolesOf(run: Run): Roles {
  const present = presentMembers(run);
  const counts = new Float64Array(ROLES.length);
  for (const role of roleOfEach(run, present)) counts[role]!++;
  const total = Math.max(1, present.length);
  return Object.fromEntries(ROLES.map((role, k) => [`${role}Role`, counts[k]! / total])) as unknown as Roles;
}

/**
 * The role of each of the members given, all who are present, as an index into `ROLES`.
 *
 * Loops stand in functions of their own: V8 compiles a loop with all that its function calls, a tenth of a second for this one call a run.
 */
export function roleOfEach(run: Run, present: readonly number[]): Uint8Array {
  const { bonds, regard } = tiesOf(run);
  const leading = best(present, LEADING_SHARE, regard);
  const talking = best(present, CORE_SHARE, run.members.posts);
  return findRoles(run, present, bonds, leading, talking);
}

export function presentMembers({ members }: Run): number[] {
  const present: number[] = [];
  const { group, count } = members;
  for (let member = 0; member < count; member++) if (group[member]! >= 0) present.push(member);
  return present;
}

/** `leading` and `talking` have 1 at the places of those who do. */
function findRoles(
  run: Run,
  present: readonly number[],
  bonds: Int32Array,
  leading: Uint8Array,
  talking: Uint8Array,
): Uint8Array {
  const { members, day } = run;
  const roles = new Uint8Array(present.length);
  present.forEach((member, k) => {
    const role =
      leading[k] === 1 || isLeader(run, member)
        ? 'leader'
        : talking[k] === 1 && bonds[member]! >= CORE_BONDS
          ? 'core'
          : day - members.lastPostDay[member]! > SILENT_DAYS
            ? 'lurker'
            : bonds[member] === 0
              ? 'marginal'
              : 'active';
    roles[k] = ROLES.indexOf(role);
  });
  return roles;
}

/** By member: to how many they are bonded, and the strength of all ties that lead to them and are more than strangers'. */
function tiesOf({ members, groups, parameters: p }: Run) {
  const bonds = new Int32Array(members.count);
  const regard = new Float64Array(members.count);
  for (const group of groups) {
    const { ties, memberAt } = group;
    const seats = group.takenSeats();
    const toward = new Float64Array(seats.length);
    const from = new Int32Array(seats.length);
    ties.addUp(seats, p.recognitionThreshold, p.bondThreshold, toward, from);
    for (let k = 0; k < seats.length; k++) {
      const member = memberAt[seats[k]!]!;
      regard[member] = toward[k]!;
      bonds[member] = from[k]!;
    }
  }
  return { bonds, regard };
}

/**
 * Marks by 1 the part of the members (given in order) that has most of something, and any of it; earlier members first among equals.
 *
 * The first of `able.sort((a, b) => has[b] - has[a] || a - b)`, by sorting the amounts alone: a tenth of the time with many members.
 */
function best(present: readonly number[], share: number, has: ArrayLike<number>): Uint8Array {
  const places = Math.round(share * present.length);
  const chosen = new Uint8Array(present.length);
  const amounts = new Float64Array(present.length);
  let able = 0;
  for (const member of present) if (has[member]! > 0) amounts[able++] = has[member]!;
  if (places === 0 || able === 0) return chosen;
  const cut = able <= places ? 0 : amounts.subarray(0, able).sort()[able - places]!;
  let left = places;
  for (let k = 0; k < present.length; k++)
    if (has[present[k]!]! > cut) {
      chosen[k] = 1;
      left--;
    }
  if (cut > 0)
    for (let k = 0; k < present.length && left > 0; k++)
      if (has[present[k]!] === cut) {
        chosen[k] = 1;
        left--;
      }
  return chosen;
}
