/** The outline around points: the corners of the smallest convex area that holds them (Andrew 1979, doi:10.1016/0020-0190(79)90072-3). */
import type { Point } from './scene.ts';

/** In order around the area; all points where there are fewer than three. */
export function hullOf(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) return sorted;
  const chain = (some: readonly Point[]): Point[] => {
    const corners: Point[] = [];
    for (const point of some) {
      while (corners.length >= 2 && !turnsLeft(corners.at(-2)!, corners.at(-1)!, point)) corners.pop();
      corners.push(point);
    }
    return corners.slice(0, -1);
  };
  return [...chain(sorted), ...chain(sorted.reverse())];
}

const turnsLeft = (a: Point, b: Point, c: Point): boolean => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x) > 0;
