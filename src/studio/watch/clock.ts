/** The moment that is shown: a day and how far it is through, moved on by the time that frames take. */
export interface Moment {
  readonly day: number;
  /** From 0, in the morning, to 1. */
  readonly phase: number;
}

/** Days a second. */
export const SPEEDS = [0.25, 0.5, 1, 2, 4, 8] as const;

/** A page that was in the background for longer goes on where it was. */
const LONGEST_FRAME = 0.25;

/** `seconds` since the frame before; stops in the evening of the last day. */
export function advanced({ day, phase }: Moment, seconds: number, speed: number, lastDay: number): Moment {
  const gone = day + phase + Math.min(LONGEST_FRAME, Math.max(0, seconds)) * speed;
  return gone >= lastDay + 1 ? { day: lastDay, phase: 1 } : { day: Math.floor(gone), phase: gone - Math.floor(gone) };
}
