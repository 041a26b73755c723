/**
 * The next points to play: the best by the mean of what is known, held back by a pull towards where parameters are today; the same scattered, so
 * that slopes there become known; and now and then the best in a world drawn from what is known (Thompson sampling), which explores. With
 * many parameters and few points that alone explores for too long: its points met 79 to 95 figures where the others met 90 to 101.
 */
import seedrandom from 'seedrandom';
import { chanceMet, type Outlook, SURE } from './outlook.ts';
import { RANGES } from './ranges.ts';
import { clamp, type Point } from './space.ts';

/** From far to near: what a band's edge is blurred by, in tolerances. */
const BLURS = [3, 1, SURE, SURE];
const JUMPS = 500;
const STEPS = [-0.3, -0.15, -0.06, -0.02, 0.02, 0.06, 0.15, 0.3];

/** Weight of a parameter's distance from `home`: what nothing asks to be moved stays. */
const HOME = 0.15;

export interface Search {
  readonly outlooks: readonly Outlook[];
  /** Where parameters stay unless figures want them elsewhere: today's defaults. */
  readonly home: Point;
  /** Farthest from a point that has been played, as a part of a range: emulators know nothing beyond. */
  readonly within: (x: Point) => boolean;
  /** How strongly parameters are pulled home, against 1. */
  readonly pull?: number;
}

/** The point with most figures met, as one drawn world has it, or as the mean of all has it where `normal` is missing. */
export function bestPoint(
  { outlooks, home, within, pull = 1 }: Search,
  starts: readonly Point[],
  normal?: () => number,
): Point {
  const means = outlooks.map(({ emulator }) => (normal ? emulator.draw(normal) : emulator.mean));
  const worth = (x: Point, blur: number) =>
    outlooks.reduce(
      (sum, outlook, k) => sum + chanceMet(outlook, means[k]!(x), normal ? 0 : outlook.emulator.error(x), blur),
      0,
    ) -
    pull * HOME * x.reduce((sum, value, k) => sum + (value - home[k]!) ** 2, 0);
  const random = seedrandom('jumps');
  let best: { x: Point; worth: number } | undefined;
  for (const start of starts) {
    let x = clamp(start);
    let now = 0;
    for (const blur of BLURS) {
      now = worth(x, blur);
      for (let k = 0; k < RANGES.length; k++)
        for (const step of STEPS) {
          const other = x.slice();
          other[k] = Math.min(1, Math.max(0, x[k]! + step));
          if (!within(other)) continue;
          const there = worth(other, blur);
          if (there > now) [x, now] = [other, there];
        }
      // Figures that pull apart are met together only by steps of several parameters.
      for (let jump = 0; jump < JUMPS; jump++) {
        const other = x.slice();
        for (let moved = 0; moved < 2 + (jump % 3); moved++) {
          const k = Math.floor(random() * RANGES.length);
          other[k] = Math.min(1, Math.max(0, x[k]! + 0.6 * (random() - 0.5)));
        }
        if (!within(other)) continue;
        const there = worth(other, blur);
        if (there > now) [x, now] = [other, there];
      }
    }
    if (!best || now > best.worth) best = { x, worth: now };
  }
  return best!.x;
}

/** How far each coordinate of a scattered point lies from the best one (standard deviation, as a part of its range). */
const SCATTER = 0.07;

/** The `k`-th of the points that are proposed from one fit. */
export function proposal(search: Search, best: Point, k: number, normal: () => number): Point {
  if (k === 0) return best;
  if (k === 1) return bestPoint({ ...search, pull: 5 }, [best]);
  if (k % 4 === 3) return bestPoint(search, [best], normal);
  return clamp(best.map((x) => x + SCATTER * normal()));
}

/** Standard normal numbers from uniform ones (Box & Muller 1958). */
export function normalsOf(random: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
