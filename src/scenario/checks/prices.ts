/**
 * Prices that are compared say nothing unless members compare them with something.
 *
 * Who buys is whoever can pay a multiple of the reference price. Left out, that is the price itself: right for one price that is as usual,
 * and wrong for two of them, since then a price of a thousand would find as many buyers as one of ten. So wherever a price differs between
 * strategies, is varied, is uncertain or is a lever of a plan, the scenario has to name the reference.
 */
import { isMap, listOf, mapOf, parsed } from '../as-written.ts';
import { effectiveOf, inherited, lineageOf } from '../inheriting.ts';
import * as say from '../issues.ts';
import { share } from '../quantities.ts';
import type { Path, Plain, PlainMap } from '../source.ts';
import type { Facts } from './facts.ts';
import type { Report } from './report.ts';

/** A price as a strategy has it in the end. */
interface Price {
  /** What is sold; prices of one thing are compared. */
  readonly what: string;
  readonly price: number;
  readonly hasReference: boolean;
  /** Where it is written, inside its strategy; undefined where it is inherited. */
  readonly path: Path | undefined;
}

/** Reports prices of one thing that differ, between strategies or within one, and are compared with nothing but themselves. */
export function checkPrices(facts: Facts, report: Report): void {
  const all = facts.strategyNames.flatMap((name) =>
    facts.sound.has(name) ? pricesOf(name, facts).map((price) => ({ name, price })) : [],
  );
  for (const { name, price } of all) {
    const { what, hasReference, path } = price;
    if (hasReference || path === undefined || price.price === 0) continue;
    const others = all
      .filter((other) => other.price.what === what && other.price.price > 0)
      .map((other) => other.price.price);
    if (others.every((other) => other === price.price)) continue;
    report(['strategies', name, ...path], say.priceWithoutReference(what, usual(others)));
  }
}

/**
 * Warns of tips of which only the amount differs between strategies: as many members tip, whatever is asked of them, and takings follow the
 * amount. That is no error, since nothing can be compared with a gift, and an amount that one knows is welcome.
 */
export function checkTipAmounts({ strategyNames, strategies, sound }: Facts, report: Report): void {
  const all = strategyNames.flatMap((name) => {
    if (!sound.has(name)) return [];
    const { chance, amount } = mapOf(effectiveOf(lineageOf(name, strategies)).tips);
    const tips = parsed(share, chance);
    return tips !== undefined && tips > 0 && typeof amount === 'number' && amount > 0
      ? [{ name, chance: tips, amount }]
      : [];
  });
  for (const { name, chance, amount } of all) {
    const other = all.find((each) => each.chance === chance && each.amount !== amount);
    const isWritten = mapOf(strategies[name]!.tips).amount !== undefined;
    if (other && isWritten) report(['strategies', name, 'tips', 'amount'], say.tipsOfOneChance(other.name));
  }
}

/** A price that could stand for the usual one: the first written. */
const usual = (prices: readonly number[]): number => prices[0]!;

function pricesOf(name: string, { strategies, data }: Facts): Price[] {
  const own = strategies[name]!;
  const lineage = lineageOf(name, strategies);
  const effective = effectiveOf(lineage);
  const merged = (lever: string) => mapOf(effective[lever]);
  const list = (lever: string, label: string, key: string): Price[] =>
    listOf(effective[lever]).flatMap((entry, i) => {
      const written = mapOf(entry);
      const price = written[key];
      return typeof price === 'number' && typeof written[label] === 'string'
        ? [
            {
              what: written[label],
              price,
              hasReference: written.referencePrice !== undefined,
              path: own[lever] === undefined ? undefined : [lever, i, key],
            },
          ]
        : [];
    });
  const membership = merged('membership');
  const vip = mapOf(merged('groups').vip ?? mapOf(mapOf(data.community).groups).vip);
  const fee = (what: string, lever: PlainMap, path: Path, written: boolean, known: boolean): Price[] =>
    typeof lever.fee === 'number'
      ? [
          {
            what,
            price: lever.fee,
            hasReference: known || lever.referencePrice !== undefined,
            path: written ? path : undefined,
          },
        ]
      : [];
  return [
    ...list('offers', 'good', 'price'),
    ...list('activities', 'name', 'pledge'),
    ...fee('membership', membership, ['membership', 'fee'], mapOf(own.membership).fee !== undefined, foundersPay(data)),
    ...fee('the paid tier', merged('tier'), ['tier', 'fee'], mapOf(own.tier).fee !== undefined, false),
    ...fee('the VIP group', vip, ['groups', 'vip', 'fee'], mapOf(mapOf(own.groups).vip).fee !== undefined, false),
  ];
}

/** What founders pay already is what a membership fee is compared with. */
const foundersPay = (data: PlainMap): boolean => isMap(mapOf(mapOf(data.community).start).paying);

/** What is wrong with varying the value at a path such as "strategies.a.offers.0.price"; undefined where nothing is. */
export function variedPrice(data: PlainMap, path: string): say.Problem | undefined {
  const steps = path.split('.').map((step) => step.trim());
  const key = steps.at(-1);
  const place = steps.slice(0, -1);
  const lever = place.at(-1);
  const isPrice =
    (key === 'price' && place.at(-2) === 'offers') ||
    (key === 'pledge' && place.at(-2) === 'activities') ||
    (key === 'fee' && (lever === 'membership' || lever === 'tier' || lever === 'vip'));
  if (!isPrice) return undefined;
  const written = mapOf(valueAt(data, place));
  if (written.referencePrice !== undefined) return undefined;
  if (lever === 'membership' && (foundersPay(data) || inheritsReference(data, place))) return undefined;
  const FEES: Readonly<Record<string, string>> = {
    membership: 'membership',
    tier: 'the paid tier',
    vip: 'the VIP group',
  };
  const what = FEES[String(lever)] ?? String(written.good ?? written.name);
  const now = written[key!];
  return say.priceWithoutReference(what, typeof now === 'number' && now > 0 ? now : undefined);
}

function inheritsReference(data: PlainMap, [top, name]: readonly string[]): boolean {
  if (top !== 'strategies' || name === undefined) return false;
  const strategies = mapOf(data.strategies) as Readonly<Record<string, PlainMap>>;
  if (!isMap(strategies[name])) return false;
  return mapOf(inherited('membership', lineageOf(name, strategies))).referencePrice !== undefined;
}

function valueAt(data: Plain, steps: readonly string[]): Plain | undefined {
  let value: Plain | undefined = data;
  for (const step of steps) value = Array.isArray(value) ? value[Number(step)] : mapOf(value)[step];
  return value;
}
