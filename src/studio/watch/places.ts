/**
 * Places for the people of one or two films: those who ever came to know each other stand together, and segments stand apart; groups do, where
 * there are several.
 *
 * A place is for a whole film: nobody moves while days pass, and the same person stands in the same place under both strategies, so that
 * what differs between two pictures is what happened. Steps are counted and nothing is drawn: the same films give the same places.
 */

import type { Places, PlacesOrder } from './orders.ts';
import type { Film, TieList } from './shot.ts';

const STEPS = 160;
/** Angle between neighbors of a sunflower: starts everybody apart and nowhere on a line. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
/** Distances are in units of the room that one person takes. */
const REACH = 6;
const PUSH = 0.55;
const PULL = 0.12;
/** Toward the middle of one's segment; more so of one's group, so that it can be drawn around. */
const HOME = 0.02;
const GROUP_HOME = 0.12;
/** A tie stronger than this pulls no more. */
const FULL_STRENGTH = 3;
/** Room of one person in a disc of radius 1 that many share, and the rounds of moving apart. */
const ROOM = 1.5;
const TIDY_STEPS = 12;

/** What a layout needs to know of films that are complete. */
export function placesOrder(films: readonly Film[]): PlacesOrder {
  const indexOf = new Map<number, number>();
  const people: number[] = [];
  const segment: number[] = [];
  const add = (person: number, of: number): void => {
    if (indexOf.has(person)) return;
    indexOf.set(person, people.length);
    people.push(person);
    segment.push(of);
  };
  const ties = new Map<string, { from: number; to: number; strength: number }>();
  for (const { shots } of films) {
    for (const { people: present } of shots) {
      if (present === undefined) continue;
      for (let k = 0; k < present.person.length; k++) add(present.person[k]!, present.segment[k]!);
    }
    for (const shot of shots) if (shot.ties !== undefined) gather(ties, shot.ties, indexOf);
  }
  const all = [...ties.values()].sort((a, b) => a.from - b.from || a.to - b.to);
  const groups = groupsOf(films);
  return {
    people: Int32Array.from(people),
    home: Uint16Array.from(people, (person, k) => (groups === undefined ? segment[k]! : (groups.get(person) ?? 0))),
    areGroups: groups !== undefined,
    from: Int32Array.from(all, ({ from }) => from),
    to: Int32Array.from(all, ({ to }) => to),
    strength: Float32Array.from(all, ({ strength }) => strength),
  };
}

function gather(
  ties: Map<string, { from: number; to: number; strength: number }>,
  { from, to, strength }: TieList,
  indexOf: ReadonlyMap<number, number>,
): void {
  for (let k = 0; k < from.length; k++) {
    const a = indexOf.get(from[k]!);
    const b = indexOf.get(to[k]!);
    if (a === undefined || b === undefined) continue;
    const [first, second] = a < b ? [a, b] : [b, a];
    const name = `${first} ${second}`;
    const known = ties.get(name);
    if (known === undefined) ties.set(name, { from: first, to: second, strength: strength[k]! });
    else known.strength = Math.max(known.strength, strength[k]!);
  }
}

/** The latest group of everybody in the film that has most of them, counted from 0; undefined where no film has several. */
function groupsOf(films: readonly Film[]): Map<number, number> | undefined {
  const [largest] = films
    .map(({ shots }) => {
      const latest = new Map<number, number>();
      for (const { people } of shots) people?.person.forEach((person, k) => void latest.set(person, people.group[k]!));
      return { latest, ids: [...new Set(latest.values())].sort((a, b) => a - b) };
    })
    .sort((a, b) => b.ids.length - a.ids.length);
  if (largest === undefined || largest.ids.length < 2) return undefined;
  return new Map([...largest.latest].map(([person, id]) => [person, largest.ids.indexOf(id)]));
}

/** x and y by turns, from -1 to 1. */
export function layOut({ people, home, areGroups, from, to, strength }: PlacesOrder): Places {
  const pull = areGroups ? GROUP_HOME : HOME;
  const count = people.length;
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const homes = homesOf(home);
  const placed = new Int32Array(homes.length);
  for (let k = 0; k < count; k++) {
    const at = homes[home[k]!]!;
    const nth = placed[home[k]!]!++;
    const radius = Math.sqrt(nth + 0.5);
    x[k] = at.x + radius * Math.cos(nth * GOLDEN_ANGLE);
    y[k] = at.y + radius * Math.sin(nth * GOLDEN_ANGLE);
  }
  const known = new Int32Array(count);
  for (let k = 0; k < from.length; k++) {
    known[from[k]!]!++;
    known[to[k]!]!++;
  }
  const moveX = new Float64Array(count);
  const moveY = new Float64Array(count);
  for (let step = 0; step < STEPS; step++) {
    // Cools to nothing, so that the last steps only tidy up.
    const heat = 1 - step / STEPS;
    moveX.fill(0);
    moveY.fill(0);
    pushApart(x, y, moveX, moveY);
    for (let k = 0; k < from.length; k++) {
      const [a, b] = [from[k]!, to[k]!];
      // Whoever knows many is pulled by each of them the less.
      const weight = (PULL * Math.min(FULL_STRENGTH, strength[k]!)) / Math.sqrt(Math.min(known[a]!, known[b]!));
      const [dx, dy] = [(x[b]! - x[a]!) * weight, (y[b]! - y[a]!) * weight];
      moveX[a]! += dx;
      moveY[a]! += dy;
      moveX[b]! -= dx;
      moveY[b]! -= dy;
    }
    for (let k = 0; k < count; k++) {
      const at = homes[home[k]!]!;
      moveX[k]! += pull * (at.x - x[k]!);
      moveY[k]! += pull * (at.y - y[k]!);
      const length = Math.hypot(moveX[k]!, moveY[k]!);
      const longest = 2 * heat;
      const scale = length > longest ? longest / length : 1;
      x[k]! += moveX[k]! * scale;
      y[k]! += moveY[k]! * scale;
    }
  }
  return spread(x, y);
}

/** Middles of segments or groups: on a line where there are two, else on a circle, as far apart as their people need. */
function homesOf(home: Uint16Array): { readonly x: number; readonly y: number }[] {
  const homes = home.reduce((most, each) => Math.max(most, each), 0) + 1;
  if (homes === 1) return [{ x: 0, y: 0 }];
  const radius = 1.1 * Math.sqrt(home.length);
  return Array.from({ length: homes }, (_, k) => {
    const angle = Math.PI + (2 * Math.PI * k) / homes;
    return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
  });
}

/** Those within reach of each other, found by a grid of cells as wide as the reach. */
function pushApart(x: Float64Array, y: Float64Array, moveX: Float64Array, moveY: Float64Array): void {
  const [left, top] = [least(x), least(y)];
  const columns = Math.floor((most(x) - left) / REACH) + 1;
  const rows = Math.floor((most(y) - top) / REACH) + 1;
  // Chains of people by cell: the first of each, and who comes after whom.
  const first = new Int32Array(columns * rows).fill(-1);
  const next = new Int32Array(x.length);
  const column = Int32Array.from(x, (value) => Math.floor((value - left) / REACH));
  const row = Int32Array.from(y, (value) => Math.floor((value - top) / REACH));
  for (let k = 0; k < x.length; k++) {
    const cell = row[k]! * columns + column[k]!;
    next[k] = first[cell]!;
    first[cell] = k;
  }
  for (let k = 0; k < x.length; k++) {
    for (let r = Math.max(0, row[k]! - 1); r <= Math.min(rows - 1, row[k]! + 1); r++) {
      for (let c = Math.max(0, column[k]! - 1); c <= Math.min(columns - 1, column[k]! + 1); c++) {
        for (let other = first[r * columns + c]!; other >= 0; other = next[other]!) {
          if (other === k) continue;
          const [dx, dy] = [x[k]! - x[other]!, y[k]! - y[other]!];
          const square = dx * dx + dy * dy + 0.01;
          if (square > REACH * REACH) continue;
          moveX[k]! += (PUSH * dx) / square;
          moveY[k]! += (PUSH * dy) / square;
        }
      }
    }
  }
}

/**
 * Fills the disc evenly: who is nth from the middle comes to stand where the nth of as many would, in the same direction. A few who know
 * nobody would else shrink all others to a heap.
 */
function spread(x: Float64Array, y: Float64Array): Places {
  const count = x.length;
  const middle = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, count);
  const [mx, my] = [middle(x), middle(y)];
  const distance = Float64Array.from(x, (_, k) => Math.hypot(x[k]! - mx, y[k]! - my));
  const order = Array.from(distance, (_, k) => k).sort((a, b) => distance[a]! - distance[b]! || a - b);
  const [px, py] = [new Float64Array(count), new Float64Array(count)];
  order.forEach((k, rank) => {
    const scale = distance[k] === 0 ? 0 : Math.sqrt((rank + 0.5) / count) / distance[k]!;
    px[k] = (x[k]! - mx) * scale;
    py[k] = (y[k]! - my) * scale;
  });
  tidy(px, py, ROOM / Math.sqrt(Math.max(1, count)));
  const places = new Float32Array(2 * count);
  for (let k = 0; k < count; k++) {
    places[2 * k] = px[k]!;
    places[2 * k + 1] = py[k]!;
  }
  return places;
}

/** Moves apart those who cover each other, inside the disc. */
function tidy(x: Float64Array, y: Float64Array, room: number): void {
  for (let step = 0; step < TIDY_STEPS; step++) {
    for (let a = 0; a < x.length; a++) {
      for (let b = a + 1; b < x.length; b++) {
        const dx = x[b]! - x[a]!;
        if (dx > room || dx < -room) continue;
        const dy = y[b]! - y[a]!;
        const length = Math.hypot(dx, dy) || 1e-9;
        if (length >= room) continue;
        const shift = (0.5 * (room - length)) / length;
        x[a]! -= dx * shift;
        y[a]! -= dy * shift;
        x[b]! += dx * shift;
        y[b]! += dy * shift;
      }
    }
    for (let k = 0; k < x.length; k++) {
      const length = Math.hypot(x[k]!, y[k]!);
      if (length <= 1) continue;
      x[k]! /= length;
      y[k]! /= length;
    }
  }
}

const least = (values: Float64Array): number =>
  values.reduce((low, value) => Math.min(low, value), Number.POSITIVE_INFINITY);
const most = (values: Float64Array): number =>
  values.reduce((high, value) => Math.max(high, value), Number.NEGATIVE_INFINITY);
