/**
 * Columns: typed arrays with one entry a member, person or day, side by side in one stretch of memory. An array with memory of its own takes
 * longer to make and to clear away than many a member's whole run takes to fill it; memory that is never touched costs nothing.
 */

type Column =
  | Uint8ArrayConstructor
  | Uint16ArrayConstructor
  | Int32ArrayConstructor
  | Float32ArrayConstructor
  | Float64ArrayConstructor;

export type Columns<Kinds extends Readonly<Record<string, Column>>> = {
  readonly [name in keyof Kinds]: InstanceType<Kinds[name]>;
};

/** Bytes that the widest entry takes: where a column may begin. */
const WIDEST = 8;

/**
 * Columns of so many entries each, all 0. Spread them last into an object that has more: spread before others, V8 gave the object of every run a
 * shape of its own, and visits took a third longer (`test/engine/shapes.test.ts`).
 */
export function columns<Kinds extends Readonly<Record<string, Column>>>(length: number, kinds: Kinds): Columns<Kinds> {
  const bytesOf = (name: string) => Math.ceil((length * kinds[name]!.BYTES_PER_ELEMENT) / WIDEST) * WIDEST;
  const names = Object.keys(kinds);
  let bytes = 0;
  for (const name of names) bytes += bytesOf(name);
  const memory = new ArrayBuffer(bytes);
  const made: Record<string, InstanceType<Column>> = {};
  let at = 0;
  for (const name of names) {
    made[name] = new kinds[name]!(memory, at, length);
    at += bytesOf(name);
  }
  return made as Columns<Kinds>;
}
