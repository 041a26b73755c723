/** What the emulators say of the model: which figures no parameter can bring into their bands, what moves which, and what nothing determines. */
import { chanceMet, implausibility, type Outlook } from './outlook.ts';
import { bestPoint } from './proposal.ts';
import { RANGES } from './ranges.ts';
import type { Point } from './space.ts';

export interface Reach {
  readonly outlook: Outlook;
  /** Chance to be met at the point, and at the best point for this figure alone. */
  readonly here: number;
  readonly alone: number;
  /** Implausibility at that best point. */
  readonly implausibility: number;
  /** Figures that are then met less likely, with the loss of chance, the worst first. */
  readonly against: readonly { readonly key: string; readonly loss: number }[];
}

/**
 * What the figures that are likely missed at `x` could come to if nothing else counted, and what that would cost others: a figure that stays
 * missed is missed by structure, one that is met at the cost of others by a conflict.
 */
export function reaches(outlooks: readonly Outlook[], x: Point, within: (x: Point) => boolean): Reach[] {
  const here = outlooks.map((o) => chanceMet(o, o.emulator.mean(x), o.emulator.error(x)));
  return outlooks.flatMap((outlook, k) => {
    if (here[k]! >= 0.5) return [];
    const alone = bestPoint({ outlooks: [outlook], home: x, within }, [x]);
    const against = outlooks
      .map((o, other) => ({
        key: o.target.key,
        loss: here[other]! - chanceMet(o, o.emulator.mean(alone), o.emulator.error(alone)),
      }))
      .filter(({ loss }) => loss > 0.25)
      .sort((a, b) => b.loss - a.loss);
    return {
      outlook,
      here: here[k]!,
      alone: chanceMet(outlook, outlook.emulator.mean(alone), outlook.emulator.error(alone)),
      implausibility: implausibility(outlook, alone),
      against,
    };
  });
}

export interface Sensitivity {
  readonly key: string;
  /** Parameters by the size of what the figure changes over their range, in tolerances of its band. */
  readonly by: readonly { readonly name: string; readonly change: number }[];
}

export function sensitivities(outlooks: readonly Outlook[], x: Point): Sensitivity[] {
  return outlooks.map(({ target, emulator }) => ({
    key: target.key,
    by: emulator
      .slopes(x)
      .map((change, k) => ({ name: RANGES[k]!.name, change: change / target.tolerance }))
      .filter(({ change }) => Math.abs(change) >= 0.5)
      .sort((a, b) => Math.abs(b.change) - Math.abs(a.change)),
  }));
}

export interface Identification {
  readonly name: string;
  /** Part of its range over which, all else as at the point, no more than `LOSS` figures fewer are expected in their bands. */
  readonly free: number;
  readonly from: number;
  readonly to: number;
  /** Figures that it moves by a tolerance or more over its range. */
  readonly by: readonly string[];
}

/** Expected figures that may be lost before a value counts as excluded. */
const LOSS = 1;
const GRID = 40;

/** How narrowly the figures hold each parameter, by places in its range from 0 to 1. */
export function identification(outlooks: readonly Outlook[], x: Point): Identification[] {
  const expected = (at: Point) =>
    outlooks.reduce((sum, o) => sum + chanceMet(o, o.emulator.mean(at), o.emulator.error(at)), 0);
  const here = expected(x);
  const slopes = outlooks.map((o) => o.emulator.slopes(x));
  return RANGES.map(({ name }, k) => {
    const held = Array.from({ length: GRID + 1 }, (_, step) => {
      const at = [...x];
      at[k] = step / GRID;
      return here - expected(at) <= LOSS;
    });
    const places = held.flatMap((is, step) => (is ? [step / GRID] : []));
    return {
      name,
      free: places.length / (GRID + 1),
      from: Math.min(x[k]!, ...places),
      to: Math.max(x[k]!, ...places),
      by: outlooks.filter((o, at) => Math.abs(slopes[at]![k]!) >= o.target.tolerance).map((o) => o.target.key),
    };
  });
}
