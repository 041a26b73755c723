/** What formulas can refer to. */

export const FORMULA_FUNCTIONS = [
  'min',
  'max',
  'abs',
  'sqrt',
  'exp',
  'log',
  'floor',
  'ceil',
  'round',
  'pow',
  'clamp',
] as const;

/** Words with a meaning of their own in formulas, which nothing can be called. */
const FORMULA_WORDS: readonly string[] = [
  ...FORMULA_FUNCTIONS,
  ...['and', 'or', 'not', 'mod', 'xor', 'to', 'in', 'true', 'false', 'null', 'undefined', 'Infinity', 'NaN', 'end'],
];

/** Whether formulas can refer to something called `name`: letters of any language, digits and `_`, not starting with a digit. */
export function isFormulaName(name: string): boolean {
  return /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(name) && !FORMULA_WORDS.includes(name);
}
