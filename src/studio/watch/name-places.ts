/** Where names of groups stand in the picture: above or below each group, the largest first, and none on another. */
import type { Outline, Point, Size } from './scene.ts';

export interface Named {
  readonly text: string;
  /** Middle of the line on which it is written. */
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Height of a name above and below the line on which it is written. */
const ABOVE = 11;
const BELOW = 4;

/**
 * A name that finds no place is left out: the legend says what areas are, and the group still shows.
 *
 * @param taken what stands there already
 */
export function namePlaces(
  outlines: readonly Outline[],
  nameOf: (outline: Outline) => string,
  widthOf: (text: string) => number,
  { width, height }: Size,
  around: number,
  taken: readonly Box[],
): Named[] {
  const boxes = [...taken];
  const named: Named[] = [];
  for (const outline of [...outlines].sort((a, b) => b.size - a.size || a.id - b.id)) {
    const text = nameOf(outline);
    const half = widthOf(text) / 2;
    const top = outmost(outline.corners, -1);
    const bottom = outmost(outline.corners, 1);
    const candidates = [
      { x: top.x, y: top.y - around - 2 },
      { x: bottom.x, y: bottom.y + around + ABOVE + 1 },
    ].map(({ x, y }) => ({ x: Math.max(half, Math.min(width - half, x)), y }));
    const place = candidates.find(
      ({ x, y }) => y - ABOVE >= 0 && y + BELOW <= height && !boxes.some((box) => overlaps(box, boxOf(x, y, half))),
    );
    if (place === undefined) continue;
    boxes.push(boxOf(place.x, place.y, half));
    named.push({ text, ...place });
  }
  return named;
}

const boxOf = (x: number, y: number, half: number): Box => ({
  left: x - half,
  right: x + half,
  top: y - ABOVE,
  bottom: y + BELOW,
});

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The highest corner (-1) or the lowest (1). */
const outmost = (corners: readonly Point[], way: -1 | 1): Point =>
  corners.reduce((found, corner) => (way * corner.y > way * found.y ? corner : found));
