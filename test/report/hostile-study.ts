/** A study whose every name tries to be something else than a name. */
import type { SyntheticStudy } from './synthetic-results.ts';

export const HOSTILE_NAMES = [
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(2)>',
  '{{7*7}}#{7*7}<%= 7*7 %>',
  "datum.x + '\\u0027' || true",
  "javascript:alert(3)//'; alert(4); '",
  '\u202Eevil\u202C \u2067rtl\u2069 \u200Bzero\u200Bwidth',
  'x'.repeat(200),
  '👩‍👩‍👧 表情 🎉',
  'two\nlines\r\nand a tab\t',
  '__proto__',
] as const;

/** Texts that must be found on the page as they stand. */
export const VISIBLE_NAMES = [HOSTILE_NAMES[0], HOSTILE_NAMES[1], HOSTILE_NAMES[2], HOSTILE_NAMES[4]] as const;

export const HOSTILE_STUDY: SyntheticStudy = {
  strategies: HOSTILE_NAMES.map((name, k) => ({
    name,
    note: name,
    vigor: k / HOSTILE_NAMES.length,
    levers: { recruit: [{ channel: name, days: { from: 0, to: k }, expected: 100, costPerPerson: 0 }] },
  })),
  segments: HOSTILE_NAMES.filter((name) => name !== '__proto__'),
  replications: 6,
  horizon: 21,
  outcomes: ['members', HOSTILE_NAMES[0], HOSTILE_NAMES[1], HOSTILE_NAMES[3]],
  warnings: [HOSTILE_NAMES[0], HOSTILE_NAMES[1]],
  failures: 1,
  scenario: {
    name: HOSTILE_NAMES[0],
    question: `${HOSTILE_NAMES[1]} ${HOSTILE_NAMES[5]}`,
    source: '<a href="javascript:alert(5)">click</a>',
    seed: '</style><style>body{display:none}</style>',
    currency: '<b>€</b>',
    expectations: [{ strategy: HOSTILE_NAMES[0], outcome: HOSTILE_NAMES[1], day: undefined, low: 0, high: 1 }],
  },
};
