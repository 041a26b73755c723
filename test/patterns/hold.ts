/** Figures as tests: in their band or, where the model is known to miss it, outside: never because something else went wrong. */
import { expect, test } from 'vitest';

/** Whether a value lies in a band; a value that is none says that the figure could not be read, which is no answer. */
function isWithin(value: number, [from, to]: readonly [number, number]): boolean {
  if (Number.isNaN(value)) throw new Error('the figure could not be read: NaN');
  return value >= from && value <= to;
}

/**
 * A test that `read` gives a value in the band or, if the band is `missed`, outside it. Whatever `read` throws fails the test, also that of
 * a missed band; and so does a missed band that is reached at last, so that the note on it is taken away.
 */
export function testFigure(
  name: string,
  { band, missed }: { readonly band: readonly [number, number]; readonly missed: boolean },
  read: () => number,
): void {
  test(missed ? `${name} (known to be missed)` : name, () => holdFigure(read(), band, missed));
}

/** What `testFigure` asks of a value. */
export function holdFigure(value: number, band: readonly [number, number], missed: boolean): void {
  const where = `${value} against a band of ${band[0]} to ${band[1]}`;
  if (missed) expect(isWithin(value, band), `reached now, no longer missed: ${where}`).toBe(false);
  else expect(isWithin(value, band), where).toBe(true);
}
