/** Keys of a file that no strategy decides, beside people, community and parameters. */
export const SETTING = [
  'horizon',
  'preset',
  'seed',
  'worthWhile',
  'wordOfMouth',
  'cohesion',
  'referral',
  'adoption',
  'cognition',
  'outcomes',
  'formulas',
  'smallestEffect',
] as const;
