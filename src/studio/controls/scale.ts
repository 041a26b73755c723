/** Where the slider of a number begins and ends, and in which steps it goes. */
import type { NumberShape } from './shape.ts';

export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/** More than this between the ends of what the format allows says nothing of what is usual. */
const WIDEST = 1_000;

/**
 * The whole of what is allowed where that is little, else up to two times the number or more, rounded up.
 *
 * @param anchor the number before anything was changed, so that the scale holds still while it is
 */
export function scaleOf({ least, most, whole }: NumberShape, anchor: number): Scale {
  const isNarrow = least !== undefined && most !== undefined && most - least <= WIDEST;
  // A small share is to be set more finely than in hundredths of the whole.
  const isSmall = isNarrow && anchor > least && anchor < least + (most - least) / 20;
  if (isNarrow && !isSmall) return { from: least, to: most, step: stepOf(most - least, whole) };
  const to = Math.min(roundedUp(2 * Math.max(Math.abs(anchor), whole ? 2 : 0.5)), most ?? Number.POSITIVE_INFINITY);
  const from = Math.max(anchor < 0 ? -to : 0, least ?? Number.NEGATIVE_INFINITY);
  return { from, to: Math.max(to, from), step: stepOf(to - from, whole) };
}

/** 1, 2 or 5 times a power of ten. */
function roundedUp(number: number): number {
  const power = 10 ** Math.floor(Math.log10(number));
  return Number(([1, 2, 5, 10].find((digit) => digit * power >= number * 0.999)! * power).toPrecision(3));
}

function stepOf(width: number, whole: boolean): number {
  const fine = roundedUp(Math.max(width, 1e-9) / 200);
  return whole ? Math.max(1, Math.round(fine)) : fine;
}

/** A position of the slider without the dust of binary fractions. */
export const atStep = (value: number, { step }: Scale): number =>
  Number(value.toFixed(Math.max(0, Math.ceil(-Math.log10(step)) + 1)));
