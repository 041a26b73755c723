/** Looking into plain data and making changed copies of it. */
import { isMap } from '../../scenario/as-written.ts';
import type { Path, Plain, PlainMap } from '../../scenario/source.ts';

/** A copy with `value` at `path`; undefined takes away what is there. Maps are made on the way where nothing stands. */
export function withValue(data: Plain | undefined, path: Path, value: Plain | undefined): Plain | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(data)) {
    const at = Number(step);
    const own = withValue(data[at], rest, value);
    return own === undefined ? data.filter((_, k) => k !== at) : [...data.slice(0, at), own, ...data.slice(at + 1)];
  }
  const map = isMap(data) ? data : {};
  const own = withValue(Object.hasOwn(map, step) ? map[String(step)] : undefined, rest, value);
  const kept = Object.entries(map).filter(([key]) => key !== String(step) || own !== undefined);
  const entries = kept.map(([key, before]): [string, Plain] => [key, key === String(step) ? own! : before]);
  return mapFrom(own === undefined || Object.hasOwn(map, step) ? entries : [...entries, [String(step), own]]);
}

/** A map without prototype, in which `__proto__` is a key like any other. */
const mapFrom = (entries: readonly (readonly [string, Plain])[]): PlainMap =>
  Object.assign(Object.create(null), Object.fromEntries(entries));

export function isEqual(a: Plain | undefined, b: Plain | undefined): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((own, k) => isEqual(own, b[k]));
  if (!isMap(a) || !isMap(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key]));
}

export const startsWith = (path: Path, start: Path): boolean =>
  start.length <= path.length && start.every((step, k) => String(step) === String(path[k]));
