import type { Plain } from './source.ts';

/**
 * The key of a formula that a comma inside { } has cut in two: `{ a: max(b, 1) }` has the keys "a" with the value "max(b" and
 * "1)" with no value.
 */
export function cutFormulaIn(map: Readonly<Record<string, Plain>>): string | undefined {
  const entries = Object.entries(map);
  if (!entries.some(([key, value]) => value === null && key.includes(')'))) return undefined;
  const isOpen = (text: string) => text.split('(').length > text.split(')').length;
  return entries.find(([, value]) => typeof value === 'string' && isOpen(value))?.[0];
}
