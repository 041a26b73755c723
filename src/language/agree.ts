/**
 * English agrees with one: "1 strategy", not "1 strategies". Texts are written for many; what is made of them is put right in one place,
 * so that nobody has to think of it in each.
 */

const NOUNS: Readonly<Record<string, string>> = {
  people: 'person',
  strategies: 'strategy',
  communities: 'community',
  ...Object.fromEntries(
    (
      'comparison day event expectation friend generation group half-life handle interval lever level line member message minute mixture month outcome pair ' +
      'percentage-point plan point problem replication row run second seed step strand tie value walk week'
    )
      .split(' ')
      .map((noun) => [
        `${noun.replace('-point', ' point').replace('half-life', 'half-live')}s`,
        noun.replace('-point', ' point'),
      ]),
  ),
};
const VERBS: Readonly<Record<string, string>> = {
  are: 'is',
  were: 'was',
  have: 'has',
  remain: 'remains',
  lie: 'lies',
  stand: 'stands',
  hold: 'holds',
};

const ONE = new RegExp(
  `(?<![\\d.,\\u2009])1([ \\u00a0](?:uncertain |paired )?)(${Object.keys(NOUNS).join('|')})\\b(?:( of each strategy)? (${Object.keys(VERBS).join('|')})\\b)?`,
  'g',
);

/** Of several, one: the verb stands in the same clause, up to six words behind them, such as in "1 of 8 runs failed and are left out". */
const ONE_OF = new RegExp(
  `(?<![\\d.,\\u2009])(1 of [\\d.,\\u2009]+ (?:${Object.keys(NOUNS).join('|')})(?: [^\\s.,;:]+){0,6}? )(${Object.keys(VERBS).join('|')})\\b`,
  'g',
);

/** "1 plans remain" becomes "1 plan remains"; "of 1 runs" and "21 runs" stay what they are or become right. */
export function agreeWithOne(text: string): string {
  return text
    .replace(ONE_OF, (_all, before: string, verb: string) => `${before}${VERBS[verb]}`)
    .replace(ONE, (_all, between: string, noun: string, middle: string | undefined, verb: string | undefined) => {
      const rest = verb === undefined ? '' : `${middle ?? ''} ${VERBS[verb]}`;
      return `1${between}${NOUNS[noun]}${rest}`;
    });
}

/** A table of English texts and functions that make them, all agreeing. */
export function agreeing<T>(texts: T): T {
  if (typeof texts === 'string') return agreeWithOne(texts) as T;
  if (typeof texts === 'function') {
    const make = texts as unknown as (...given: unknown[]) => unknown;
    return ((...given: unknown[]) => {
      const made = make(...given);
      return typeof made === 'function' ? made : agreeing(made);
    }) as unknown as T;
  }
  if (Array.isArray(texts)) return texts.map(agreeing) as T;
  if (typeof texts !== 'object' || texts === null) return texts;
  return Object.fromEntries(Object.entries(texts).map(([key, inner]) => [key, agreeing(inner)])) as T;
}
