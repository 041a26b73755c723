/** The levers of strategies as lines of text, in the words of the scenario file. */
import { written } from '../numeric/written.ts';
import type { LeverName, Strategy } from '../scenario/schema.ts';

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

/** One line for each item of a list, one for an object; none for an empty list. */
export function leverLines(strategy: Strategy, lever: LeverName): string[] {
  if (lever === 'incentives') return schemeLines(strategy.incentives);
  const value = strategy[lever];
  if (Array.isArray(value)) return value.map(inWords);
  if (Object.keys(value).length === 0) return [];
  // Nobody has this role, nobody pays this.
  const { count, fee, chance, strength } = value as {
    readonly count?: number;
    readonly fee?: number;
    readonly chance?: number;
    readonly strength?: number;
  };
  if (count === 0 || fee === 0 || chance === 0 || strength === 0) return [];
  return [inWords(value)];
}

/** One line for each scheme of the incentives, and each badge, coupon or gift. */
function schemeLines(incentives: Strategy['incentives']): string[] {
  return Object.entries(incentives).flatMap(([scheme, value]) => {
    if (value === undefined) return [];
    if (Array.isArray(value)) return value.map((each) => `${scheme}: ${inWords(each)}`);
    return typeof value === 'object' ? `${scheme}: ${inWords(value)}` : `${scheme} ${plainValue(value)}`;
  });
}

/** Keys that say nothing when they are zero. */
const ZERO_IS_NOTHING: ReadonlySet<string> = new Set([
  ...[
    'costPerPerson',
    'cost',
    'warmUp',
    'reward',
    'welcome',
    'wage',
    'unitCost',
    'from',
    'costPerAnswer',
    'worth',
    'gift',
    'prize',
    'fee',
    'training',
    'pay',
    ...['setup', 'lure', 'atActivities', 'topicCost', 'trial'],
  ],
  ...['visit', 'post', 'reply', 'answer', 'invite', 'activity'],
  ...['benefit', 'social', 'growth', 'entertainment'],
]);

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(inWords).join(', ');
  if (typeof value !== 'object' || value === null) return plainValue(value);
  const { from, to, ...others } = value as Record<string, unknown>;
  if (typeof to === 'number' && Object.keys(others).length === 0) return daysInWords(Number(from), to);
  return Object.entries(value)
    .filter(
      ([key, part]) =>
        part !== undefined && !(part === 0 && ZERO_IS_NOTHING.has(key)) && !(part === false && key === 'commonBudget'),
    )
    .map(([key, part]) => `${key} ${partInWords(key, part)}`)
    .join(', ');
}

const DURATIONS = new Set([
  ...['every', 'after', 'lasts', 'warmUp', 'pause', 'expires'],
  ...['patience', 'silentFor', 'review', 'feeEvery', 'topicEvery', 'trial'],
]);

function partInWords(key: string, part: unknown): string {
  if (typeof part === 'object') return bracketed(part);
  return DURATIONS.has(key) ? `${plainValue(part)} ${part === 1 ? 'day' : 'days'}` : plainValue(part);
}

function bracketed(value: unknown): string {
  const words = inWords(value);
  return words.includes(', ') ? `(${words})` : words;
}

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
