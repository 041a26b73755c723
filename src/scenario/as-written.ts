/** Looking into a scenario whose form may be wrong in places: what is not of the form asked for counts as absent. */
import type { z } from 'zod';
import type { Path, Plain, PlainMap } from './source.ts';

/** Calls `visit` for every entry of a lever that is a list: as read, if its form is right, and as written. */
export function each<T extends z.ZodType>(
  list: Plain | undefined,
  schema: T,
  visit: (entry: z.output<T> | undefined, raw: PlainMap, index: number) => void,
): void {
  listOf(list).forEach((raw, i) => {
    if (isMap(raw)) visit(parsed(schema, raw), raw, i);
  });
}

export function parsed<T extends z.ZodType>(schema: T, value: unknown): z.output<T> | undefined {
  const result = schema.safeParse(value);
  return result.success ? result.data : undefined;
}

export const mapOf = (value: Plain | undefined): PlainMap => (isMap(value) ? value : {});
export const listOf = (value: Plain | undefined): readonly Plain[] => (Array.isArray(value) ? value : []);
export const textsOf = (value: Plain | undefined): string[] =>
  listOf(value).filter((entry): entry is string => typeof entry === 'string');

export function isMap(value: Plain | undefined): value is PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands at `path`; undefined where nothing does. */
export function valueAt(data: Plain | undefined, path: Path): Plain | undefined {
  let value = data;
  for (const step of path) {
    if (Array.isArray(value)) value = value[Number(step)];
    else if (isMap(value) && Object.hasOwn(value, step)) value = value[String(step)];
    else return undefined;
  }
  return value;
}
