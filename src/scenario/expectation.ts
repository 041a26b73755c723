/** What a scenario says must come out: `9..18`, `at least 0.8`, `<= 3`, a number. */
import { type Bounds, neighbor } from '../numeric/bounds.ts';

const NUMBER = '([+-]?\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?)(\\s*%)?';
const RANGE = new RegExp(`^${NUMBER}\\s*\\.\\.\\.?\\s*${NUMBER}$`, 'i');
const BOUND = new RegExp(`^(>=|≥|at least|<=|≤|at most|>|above|<|below)\\s*${NUMBER}$`, 'i');
const EXACT = new RegExp(`^=?\\s*${NUMBER}$`, 'i');

/** Undefined when `value` is none of these; the range may end before it begins. */
export function parseBounds(value: string | number): Bounds | undefined {
  if (typeof value === 'number') return { low: value, high: value };
  const text = value.trim();
  const range = RANGE.exec(text);
  if (range) return { low: numberOf(range[1]!, range[2]), high: numberOf(range[3]!, range[4]) };
  const exact = EXACT.exec(text);
  if (exact) return { low: numberOf(exact[1]!, exact[2]), high: numberOf(exact[1]!, exact[2]) };
  const bound = BOUND.exec(text);
  if (!bound) return undefined;
  const limit = numberOf(bound[2]!, bound[3]);
  switch (bound[1]!.toLowerCase()) {
    case '>=':
    case '≥':
    case 'at least':
      return { low: limit, high: Number.POSITIVE_INFINITY };
    case '<=':
    case '≤':
    case 'at most':
      return { low: Number.NEGATIVE_INFINITY, high: limit };
    case '>':
    case 'above':
      return { low: neighbor(limit, 1), high: Number.POSITIVE_INFINITY, strict: true };
    default:
      return { low: Number.NEGATIVE_INFINITY, high: neighbor(limit, -1), strict: true };
  }
}

const numberOf = (digits: string, percent: string | undefined): number => Number(digits) / (percent ? 100 : 1);
