/** The levers of strategies as lines of text, in the words of the scenario file. */
import { written } from '../numeric/written.ts';
import { type Field, fieldsOf } from '../scenario/fields.ts';
import { isOff, type LeverName, leverNamed, measuresOf } from '../scenario/levers.ts';
import type { Strategy } from '../scenario/strategy.ts';

/** A lever that is not the same everywhere: each setting with the strategies that have it. */
export interface LeverDifference {
  readonly lever: LeverName;
  readonly settings: readonly { readonly strategies: readonly string[]; readonly lines: readonly string[] }[];
}

/** In the order of `levers`. */
export function leverDifferences(strategies: readonly Strategy[], levers: readonly LeverName[]): LeverDifference[] {
  return levers.flatMap((lever) => {
    const settings = new Map<string, { strategies: string[]; lines: string[] }>();
    for (const strategy of strategies) {
      const lines = leverLines(strategy, lever);
      const key = JSON.stringify(strategy[lever], infinityAsText);
      const known = settings.get(key);
      if (known) known.strategies.push(strategy.name);
      else settings.set(key, { strategies: [strategy.name], lines });
    }
    return settings.size > 1 ? [{ lever, settings: [...settings.values()] }] : [];
  });
}

type Fields = Readonly<Record<string, Field>>;

/** One line for each item of a list, for each measure of a lever of several, for any other lever; none where it is off. */
export function leverLines(strategy: Strategy, lever: LeverName): string[] {
  const value: unknown = strategy[lever];
  if (isOff(lever, value)) return [];
  const fields = fieldsOf(leverNamed(lever).form);
  if (Array.isArray(value)) return value.map((item) => inWords(item, fields));
  return measuresOf(lever) === undefined ? [inWords(value, fields)] : measureLines(value as object, fields);
}

/** First what is said in a word, then a line for each thing that is described, and for each badge, coupon or gift. */
function measureLines(value: object, fields: Fields): string[] {
  const parts = Object.entries(value).filter(([, part]) => part !== undefined);
  const things = parts.filter(([, part]) => [part].flat().some((item) => typeof item === 'object'));
  const words = inWords(Object.fromEntries(parts.filter((part) => !things.includes(part))), fields);
  const lines = things.flatMap(([key, part]) =>
    [part].flat().map((item) => `${key}: ${inWords(item, fieldsUnder(fields, key))}`),
  );
  return words === '' ? lines : [words, ...lines];
}

function inWords(value: unknown, fields: Fields): string {
  if (Array.isArray(value)) return value.map((item) => inWords(item, fields)).join(', ');
  if (typeof value !== 'object' || value === null) return plainValue(value);
  const { from, to, ...others } = value as Record<string, unknown>;
  if (typeof to === 'number' && Object.keys(others).length === 0) return daysInWords(Number(from), to);
  return Object.entries(value)
    .filter(([key, part]) => part !== undefined && !saysNothing(part, fields[key]))
    .map(([key, part]) => `${key} ${partInWords(part, fields, key)}`)
    .join(', ');
}

/** No cost, no role, nobody who is told: what is left out in most scenarios. */
const saysNothing = (part: unknown, field: Field | undefined): boolean =>
  (part === 0 || part === false) && field?.default === part;

function partInWords(part: unknown, fields: Fields, key: string): string {
  const quantity = fields[key]?.quantity;
  if (typeof part === 'object') return bracketed(inWords(part, fieldsUnder(fields, key)));
  const isTime = quantity === 'duration' || quantity === 'period';
  return isTime ? `${plainValue(part)} ${part === 1 ? 'day' : 'days'}` : plainValue(part);
}

const fieldsUnder = (fields: Fields, key: string): Fields => {
  const field = fields[key];
  return field === undefined ? {} : fieldsOf(field.form);
};

const bracketed = (words: string): string => (words.includes(', ') ? `(${words})` : words);

function daysInWords(from: number, to: number): string {
  if (to === Number.POSITIVE_INFINITY) return `${from}\u2013`;
  return from === to ? `${from}` : `${from}\u2013${to}`;
}

function plainValue(value: unknown): string {
  // Shares and rates come from texts such as "1/3": seven digits are noise.
  return typeof value === 'number' ? written(value) : String(value);
}

function infinityAsText(_: string, value: unknown): unknown {
  return value === Number.POSITIVE_INFINITY ? 'Infinity' : value;
}
