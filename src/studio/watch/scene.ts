/** What stands where on the screen on one day: a function of the day's picture and of the places, and of nothing before. */
import { ROLES } from '../../engine/measuring/roles.ts';
import { hullOf } from './hull.ts';
import { ROLE_LOOKS } from './looks.ts';
import type { Places } from './orders.ts';
import { NOBODY, OPERATOR, type Shot } from './shot.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Dot extends Point {
  readonly person: number;
  readonly segment: number;
  /** Index into `ROLES`. */
  readonly role: number;
  readonly quiet: number;
  readonly radius: number;
}

export interface Line {
  readonly from: Point;
  readonly to: Point;
  /** In bonds. */
  readonly strength: number;
}

/** A message on its way; without an end it is said to nobody in particular. */
export interface Flight {
  readonly from: Point;
  readonly to: Point | undefined;
}

export interface Bubble extends Point {
  readonly id: number;
  readonly radius: number;
  /** Parts of the members who wrote today, and in the last seven days. */
  readonly today: number;
  readonly week: number;
  readonly size: number;
}

/** A group among several, around its members. */
export interface Outline {
  readonly id: number;
  readonly size: number;
  readonly corners: readonly Point[];
}

export interface Scene {
  /** Where there are several groups. */
  readonly outlines: readonly Outline[];
  readonly dots: readonly Dot[];
  /** Weakest first. */
  readonly lines: readonly Line[];
  readonly flights: readonly Flight[];
  /** Where somebody has left today. */
  readonly gone: readonly Point[];
  /** Who has come today. */
  readonly come: readonly Point[];
  readonly operator: Point;
  /** Groups, where members are too many for dots. */
  readonly bubbles: readonly Bubble[];
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Places by person. */
export interface Map2D {
  readonly index: ReadonlyMap<number, number>;
  readonly places: Places;
}

const MARGIN = 16;
/** Above the members stands the operator. */
const TOP = 44;

export const mapOf = (people: Int32Array, places: Places): Map2D => ({
  index: new Map(Array.from(people, (person, k) => [person, k])),
  places,
});

export function sceneOf(shot: Shot, map: Map2D, size: Size): Scene {
  const operator = { x: size.width / 2, y: 20 };
  const pointOf = (person: number): Point | undefined => {
    if (person === OPERATOR) return operator;
    const at = map.index.get(person);
    return at === undefined ? undefined : onScreen(map.places[2 * at]!, map.places[2 * at + 1]!, size);
  };
  const points = (people: readonly { readonly person: number }[]) =>
    people.flatMap(({ person }) => pointOf(person) ?? []);
  const { people } = shot;
  return {
    outlines: people === undefined ? [] : outlinesOf(people, pointOf),
    dots: people === undefined ? [] : dotsOf(people, pointOf, dotScale(map.index.size, size)),
    lines: linesOf(shot, pointOf),
    flights: people === undefined ? [] : flightsOf(shot, pointOf),
    gone: people === undefined ? [] : points(shot.departures),
    come: people === undefined ? [] : points(shot.arrivals),
    operator,
    bubbles: people === undefined ? bubblesOf(shot, size) : [],
  };
}

const onScreen = (x: number, y: number, { width, height }: Size): Point => ({
  x: MARGIN + ((x + 1) / 2) * (width - 2 * MARGIN),
  y: TOP + ((y + 1) / 2) * (height - TOP - MARGIN),
});

/** Dots shrink where they would cover each other. */
const dotScale = (count: number, { width, height }: Size): number =>
  Math.min(1.2, Math.max(0.45, Math.sqrt((width * height) / Math.max(1, count)) / 32));

function outlinesOf(
  people: NonNullable<Shot['people']>,
  pointOf: (person: number) => Point | undefined,
): readonly Outline[] {
  const members = new Map<number, Point[]>();
  people.person.forEach((person, k) => {
    const point = pointOf(person);
    if (point === undefined) return;
    const id = people.group[k]!;
    members.set(id, [...(members.get(id) ?? []), point]);
  });
  if (members.size < 2) return [];
  return [...members]
    .sort(([a], [b]) => a - b)
    .map(([id, points]) => ({ id, size: points.length, corners: hullOf(points) }));
}

function dotsOf(people: NonNullable<Shot['people']>, pointOf: (person: number) => Point | undefined, scale: number) {
  const dots: Dot[] = [];
  people.person.forEach((person, k) => {
    const point = pointOf(person);
    if (point === undefined) return;
    const role = people.role[k]!;
    const radius = ROLE_LOOKS[ROLES[role]!].radius * scale;
    dots.push({ ...point, person, segment: people.segment[k]!, role, quiet: people.quiet[k]!, radius });
  });
  return dots;
}

function linesOf({ ties }: Shot, pointOf: (person: number) => Point | undefined): Line[] {
  const lines: Line[] = [];
  if (ties === undefined) return lines;
  for (let k = ties.from.length - 1; k >= 0; k--) {
    const from = pointOf(ties.from[k]!);
    const to = pointOf(ties.to[k]!);
    if (from !== undefined && to !== undefined) lines.push({ from, to, strength: ties.strength[k]! });
  }
  return lines;
}

function flightsOf({ talk }: Shot, pointOf: (person: number) => Point | undefined): Flight[] {
  return talk.flatMap(({ from, to }) => {
    const start = pointOf(from);
    if (start === undefined) return [];
    return [{ from: start, to: to === NOBODY ? undefined : pointOf(to) }];
  });
}

/** Groups in rows, each with an area by its members. */
function bubblesOf({ groups }: Shot, { width, height }: Size): Bubble[] {
  const columns = Math.max(1, Math.ceil(Math.sqrt((groups.length * width) / height)));
  const rows = Math.ceil(groups.length / columns);
  const cell = Math.min((width - 2 * MARGIN) / columns, (height - TOP - MARGIN) / Math.max(1, rows));
  const largest = groups.reduce((most, { size }) => Math.max(most, size), 1);
  return groups.map(({ id, size, today, week }, k) => ({
    id,
    size,
    x: width / 2 + ((k % columns) - (columns - 1) / 2) * cell,
    y: TOP + (Math.floor(k / columns) + 0.5) * cell,
    radius: 0.46 * cell * Math.sqrt(size / largest),
    today: today / Math.max(1, size),
    week: week / Math.max(1, size),
  }));
}

/** Whose dot lies nearest to a point, within reach of a finger. */
export function personAt({ dots }: Scene, { x, y }: Point): number | undefined {
  let nearest = 18;
  let found: number | undefined;
  for (const dot of dots) {
    const distance = Math.hypot(dot.x - x, dot.y - y);
    if (distance >= nearest) continue;
    nearest = distance;
    found = dot.person;
  }
  return found;
}

/** Part of a day that a message is on its way. */
const FLIGHT_TIME = 0.22;

/** Where a message is at a moment of the day from 0 to 1: from 0 when it is sent to 1 when it arrives; undefined before and after. */
export function progressOf(nth: number, count: number, phase: number): number | undefined {
  const sent = count <= 1 ? 0 : (nth / (count - 1)) * (1 - FLIGHT_TIME);
  const progress = (phase - sent) / FLIGHT_TIME;
  return progress < 0 || progress > 1 ? undefined : progress;
}
