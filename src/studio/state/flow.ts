/** Plain data as YAML on one line, as it is typed behind `--set path=`. */
import { parse } from 'yaml';
import type { Plain } from '../../scenario/source.ts';

/** Reads back as `value`. */
export function flow(value: Plain): string {
  if (typeof value === 'string') return isPlainScalar(value) ? value : JSON.stringify(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  const entries = Object.entries(value);
  return entries.length === 0 ? '{}' : `{ ${entries.map(([key, own]) => `${flow(key)}: ${flow(own)}`).join(', ')} }`;
}

/** Whether a text may stand without quotes, inside of braces too: `5 %`, `2 weeks`, `study sprint`; not `yes`, `1e3` or `a: b`. */
function isPlainScalar(text: string): boolean {
  if (!/^[\p{L}\p{N}_](?:[\p{L}\p{N} _%/.<>=+-]*[\p{L}\p{N}_%])?$/u.test(text)) return false;
  try {
    return parse(text) === text;
  } catch {
    return false;
  }
}
