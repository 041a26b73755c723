/**
 * Who goes when a full group is divided in two: at random, by a property of the members (segment, level, tenure), or
 * so that those who are close stay together.
 *
 * By a property, members are put in order and cut where the value changes, as near to the middle as possible; both groups remember
 * their side of the cut, so that newcomers join their own kind. When all are alike, the cut is at random.
 */
import { threefry } from '../../random/threefry.ts';
import type { Run } from '../run.ts';
import type { Group } from './group.ts';
import { type TieList, tieCommunities } from './tie-communities.ts';

export interface Division {
  /** Seats of those who go, at least one and never all when the group has two members or more. */
  readonly movers: Int32Array;
  /** Value from which on members go; undefined when they were not put in order by a property. */
  readonly cut: number | undefined;
}

/** What a split by a property looks at, for somebody who joined on `joinDay`. */
export function splitValue(run: Run, segment: number, expertise: number, joinDay: number): number {
  switch (run.strategy.groups.split!.by) {
    case 'segment':
      return segment;
    case 'level':
      return expertise;
    case 'tenure':
      return joinDay;
    default:
      return 0;
  }
}

/** Divides a group; changes nothing. */
export function divide(run: Run, group: Group): Division {
  const seats = seatsInRandomOrder(run, group);
  const { by } = run.strategy.groups.split!;
  if (by === 'ties') return { movers: lessClose(run, group, seats), cut: undefined };
  const { segment, expertise, joinDay } = run.members;
  const values = seats.map((seat) => {
    const member = group.memberAt[seat]!;
    return splitValue(run, segment[member]!, expertise[member]!, joinDay[member]!);
  });
  return (
    cutInOrder(seats, values) ?? { movers: Int32Array.from(seats.slice(Math.ceil(seats.length / 2))), cut: undefined }
  );
}

/** The seats taken, in an order that belongs to persons and the day. */
function seatsInRandomOrder(run: Run, group: Group): number[] {
  const { members, world, day } = run;
  const ranked: { seat: number; person: number; rank: number }[] = [];
  for (let seat = 0; seat < group.seatCount; seat++) {
    const member = group.memberAt[seat]!;
    if (member < 0) continue;
    const person = members.person[member]!;
    ranked.push({ seat, person, rank: threefry(world.draws.split, person, day) >>> 0 });
  }
  return ranked.sort((a, b) => a.rank - b.rank || a.person - b.person).map(({ seat }) => seat);
}

/** Cuts where the value changes, nearest to the middle; undefined when it never does. */
function cutInOrder(seats: readonly number[], values: readonly number[]): Division | undefined {
  const order = seats.map((_, k) => k).sort((a, b) => values[a]! - values[b]! || a - b);
  const half = seats.length / 2;
  let at = 0;
  for (let k = 1; k < order.length; k++) {
    if (values[order[k]!] === values[order[k - 1]!]) continue;
    if (at === 0 || Math.abs(k - half) < Math.abs(at - half)) at = k;
  }
  if (at === 0) return undefined;
  return { movers: Int32Array.from(order.slice(at), (k) => seats[k]!), cut: values[order[at]!]! };
}

/** Circles of close members, largest first, go where fewer are so far; the smaller half moves. */
function lessClose(run: Run, group: Group, seats: readonly number[]): Int32Array {
  const limit = Math.ceil(seats.length / 2);
  const label = tieCommunities(
    tiesAmong(group, seats, run.parameters.recognitionThreshold),
    Int32Array.from(seats, (_, k) => k),
    limit,
  );
  const circles = new Map<number, number[]>();
  seats.forEach((seat, k) => {
    const circle = circles.get(label[k]!);
    if (circle === undefined) circles.set(label[k]!, [seat]);
    else circle.push(seat);
  });
  const halves: [number[], number[]] = [[], []];
  for (const circle of [...circles.values()].sort((a, b) => b.length - a.length)) {
    const emptier = halves[0].length <= halves[1].length ? halves[0] : halves[1];
    emptier.push(...circle);
  }
  return Int32Array.from(halves[0].length < halves[1].length ? halves[0] : halves[1]);
}

/** Ties of recognition or more among members, both directions added, numbered by their places in `seats`. */
function tiesAmong(group: Group, seats: readonly number[], least: number): TieList {
  const count = seats.length;
  const place = new Int32Array(group.seatCount).fill(-1);
  seats.forEach((seat, k) => {
    place[seat] = k;
  });
  const degree = new Int32Array(count + 1);
  const present = (i: number, j: number) => place[i] !== undefined && place[i]! >= 0 && place[j]! >= 0;
  group.ties.forEach(least, (i, j) => {
    if (!present(i, j)) return;
    degree[place[i]! + 1]!++;
    degree[place[j]! + 1]!++;
  });
  for (let k = 0; k < count; k++) degree[k + 1]! += degree[k]!;
  const offsets = degree.slice();
  const neighbors = new Int32Array(offsets[count]!);
  const weights = new Float64Array(offsets[count]!);
  // A tie in both directions stands twice in either list: label propagation adds the two.
  group.ties.forEach(least, (i, j, strength) => {
    if (!present(i, j)) return;
    const there = degree[place[i]!]!++;
    neighbors[there] = place[j]!;
    weights[there] = strength;
    const back = degree[place[j]!]!++;
    neighbors[back] = place[i]!;
    weights[back] = strength;
  });
  return { count, offsets, neighbors, weights };
}
