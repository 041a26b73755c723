/** The levers of strategies as lines of text: in the words of the scenario file, or in Chinese ones. Names that users gave stay. */
import type { Language } from '../errors.ts';
import { written } from '../numeric/written.ts';
import { choicesOf, type Field, fieldsOf } from './fields.ts';
import { LEVER_CHOICES, LEVER_KEYS } from './lever-words.ts';
import { datedEntries } from './levers/dated.ts';
import { isOff, LEVERS, type LeverName, leverNamed, measuresOf } from './levers.ts';
import type { Strategy } from './strategy.ts';

/** A lever that is not the same everywhere: each setting with the strategies that have it. */
export interface LeverDifference {
  readonly lever: LeverName;
  readonly settings: readonly { readonly strategies: readonly string[]; readonly lines: readonly string[] }[];
}

/** In the order of `levers`. */
export function leverDifferences(
  strategies: readonly Strategy[],
  levers: readonly LeverName[],
  language: Language,
): LeverDifference[] {
  return levers.flatMap((lever) => {
    const settings = new Map<string, { strategies: string[]; lines: string[] }>();
    for (const strategy of strategies) {
      const lines = leverLines(strategy, lever, language);
      const key = JSON.stringify(strategy[lever], infinityAsText);
      const known = settings.get(key);
      if (known) known.strategies.push(strategy.name);
      else settings.set(key, { strategies: [strategy.name], lines });
    }
    return settings.size > 1 ? [{ lever, settings: [...settings.values()] }] : [];
  });
}

type Fields = Readonly<Record<string, Field>>;

/** How a language says a lever. */
interface Wording {
  readonly key: (key: string) => string;
  /** A word that may be chosen under a key. */
  readonly choice: (word: string, key: string) => string;
  readonly truth: (value: boolean) => string;
  readonly none: string;
  /** A key and what stands under it. */
  readonly pair: (key: string, part: string) => string;
  readonly comma: string;
  readonly colon: string;
  readonly brackets: readonly [string, string];
  /** The last day is undefined where there is none. */
  readonly days: (first: number, last: number | undefined) => string;
  readonly duration: (written: string, isOne: boolean) => string;
  /** Whether what is as when it is left out is told, too. */
  readonly all?: true;
}

const dayNumbers = (first: number, last: number | undefined): string =>
  first === last ? `${first}` : `${first}\u2013${last ?? ''}`;

const WORDINGS: Readonly<Record<Language, Wording>> = {
  en: {
    key: (key) => key,
    choice: (word) => word,
    truth: String,
    none: 'none',
    pair: (key, part) => `${key} ${part}`,
    comma: ', ',
    colon: ': ',
    brackets: ['(', ')'],
    days: dayNumbers,
    duration: (written, isOne) => `${written} ${isOne ? 'day' : 'days'}`,
  },
  zh: {
    key: (key) => LEVER_KEYS[key] ?? key,
    choice: (word, key) => LEVER_CHOICES[`${key}.${word}`] ?? LEVER_CHOICES[word] ?? word,
    truth: (value) => (value ? '是' : '否'),
    none: '没有',
    // A full-width bracket brings its own space.
    pair: (key, part) => (part.startsWith('（') ? `${key}${part}` : `${key} ${part}`),
    comma: '，',
    colon: '：',
    brackets: ['（', '）'],
    days: (first, last) => (last === undefined ? `第 ${first} 天起` : `第 ${dayNumbers(first, last)} 天`),
    duration: (written) => `${written} 天`,
  },
};

/** One line for each item of a list, for each measure of a lever of several, for any other lever; none where it is off. */
export function leverLines(strategy: Strategy, lever: LeverName, language: Language): string[] {
  const value: unknown = strategy[lever];
  if (isOff(lever, value)) return [];
  const fields = fieldsOf(leverNamed(lever).form);
  const wording = WORDINGS[language];
  if (Array.isArray(value)) return value.map((item) => inWords(item, fields, wording));
  const entries = datedEntries(value);
  if (entries !== undefined)
    return entries.map(({ days, ...entry }) =>
      [inWords(days, fields, wording), inWords(entry, fields, wording)]
        .filter((words) => words !== '')
        .join(wording.colon),
    );
  return measuresOf(lever) === undefined
    ? [inWords(value, fields, wording)]
    : measureLines(value as object, fields, wording);
}

/** Every key of a lever, also those that are as when they are left out: a line for each item of a list, one for any other lever. */
export function wholeLeverLines(strategy: Strategy, lever: LeverName, language: Language): string[] {
  const fields = fieldsOf(leverNamed(lever).form);
  const value: unknown = strategy[lever];
  return [value].flat().map((item) => inWords(item, fields, { ...WORDINGS[language], all: true }));
}

/** First what is said in a word, then a line for each thing that is described, and for each badge, coupon or gift. */
function measureLines(value: object, fields: Fields, wording: Wording): string[] {
  const parts = Object.entries(value).filter(([, part]) => part !== undefined);
  const things = parts.filter(([, part]) => [part].flat().some((item) => typeof item === 'object'));
  const words = inWords(Object.fromEntries(parts.filter((part) => !things.includes(part))), fields, wording);
  const lines = things.flatMap(([key, part]) =>
    [part]
      .flat()
      .map((item) => `${keyInWords(key, fields, wording)}${wording.colon}${thingInWords(item, fields, key, wording)}`),
  );
  return words === '' ? lines : [words, ...lines];
}

function thingInWords(thing: unknown, fields: Fields, key: string, wording: Wording): string {
  return inWords(thing, fieldsUnder(fields, key), wording);
}

function inWords(value: unknown, fields: Fields, wording: Wording): string {
  if (Array.isArray(value)) return value.map((item) => inWords(item, fields, wording)).join(wording.comma);
  if (typeof value !== 'object' || value === null) return plainValue(value);
  const { from, to, ...others } = value as Record<string, unknown>;
  if (typeof to === 'number' && Object.keys(others).length === 0)
    return wording.days(Number(from), to === Number.POSITIVE_INFINITY ? undefined : to);
  return Object.entries(value)
    .filter(([key, part]) => part !== undefined && (wording.all || !saysNothing(part, fields[key])))
    .map(([key, part]) => wording.pair(keyInWords(key, fields, wording), partInWords(part, fields, key, wording)))
    .join(wording.comma);
}

/** What no form knows is a name: a segment, a topic. */
const keyInWords = (key: string, fields: Fields, wording: Wording): string =>
  Object.hasOwn(fields, key) ? wording.key(key) : key;

/** No cost, no role, nobody who is told: what is left out in most scenarios. */
const saysNothing = (part: unknown, field: Field | undefined): boolean =>
  (part === 0 || part === false) && field?.default === part;

function partInWords(part: unknown, fields: Fields, key: string, wording: Wording): string {
  const field = Object.hasOwn(fields, key) ? fields[key] : undefined;
  // A stage does without a lever.
  if (part === 'none' && LEVERS.includes(key as LeverName)) return wording.none;
  const chosen = (value: unknown): unknown =>
    typeof value === 'string' && field && choicesOf(field.form).has(value) ? wording.choice(value, key) : value;
  const said = Array.isArray(part) ? part.map(chosen) : chosen(part);
  if (typeof said === 'boolean') return wording.truth(said);
  if (typeof said === 'object') return bracketed(thingInWords(said, fields, key, wording), wording);
  const isTime = field?.quantity === 'duration' || field?.quantity === 'period';
  return isTime ? wording.duration(plainValue(said), said === 1) : plainValue(said);
}

const fieldsUnder = (fields: Fields, key: string): Fields => {
  const field = fields[key];
  return field === undefined ? {} : fieldsOf(field.form);
};

const bracketed = (words: string, { comma, brackets: [open, close] }: Wording): string =>
  words.includes(comma) ? `${open}${words}${close}` : words;

function plainValue(value: unknown): string {
  // Shares and rates come from texts such as "1/3": seven digits are noise.
  return typeof value === 'number' ? written(value) : String(value);
}

function infinityAsText(_: string, value: unknown): unknown {
  return value === Number.POSITIVE_INFINITY ? 'Infinity' : value;
}
