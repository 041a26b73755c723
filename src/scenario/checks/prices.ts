/**
 * Prices that are compared say nothing unless members compare them with something.
 *
 * Who buys is whoever can pay a multiple of the reference price. Left out, that is the price itself: right for one price that is as usual,
 * and wrong for two of them, since then a price of a thousand would find as many buyers as one of ten. So wherever a price differs between
 * strategies, is varied, is uncertain or is a lever of a plan, the scenario has to name the reference.
 */
import { isMap, listOf, mapOf, parsed, valueAt } from '../as-written.ts';
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
  const effective = effectiveOf(lineageOf(name, strategies));
  const own = strategies[name]!;
  const always = pricesIn(effective, [own], data, mapOf(data.community).groups);
  // Stages are inherited as a whole; each has prices besides those of its strategy, or in place of them.
  const isOwn = own.stages !== undefined;
  let holds = effective;
  const staged = listOf(effective.stages).flatMap((raw, i) => {
    const stage = mapOf(raw);
    const found = pricesIn(stage, isOwn ? [stage] : [], data, undefined, holds);
    const goOn = listOf(stage.goOn).filter((lever): lever is string => typeof lever === 'string');
    holds = { ...holds, ...Object.fromEntries(goOn.flatMap((key) => (isMap(stage[key]) ? [[key, stage[key]]] : []))) };
    return found.map((price) => ({ ...price, path: price.path && ['stages', i, ...price.path] }));
  });
  // What a trigger changes stands in place of what holds, and is given whole.
  const changed = listOf(effective.triggers).flatMap((trigger, i) => {
    const change = mapOf(mapOf(mapOf(trigger).do).change);
    const found = pricesIn(change, own.triggers === undefined ? [] : [change], data, undefined);
    return found.map((price) => ({ ...price, path: price.path && ['triggers', i, 'do', 'change', ...price.path] }));
  });
  return [...always, ...staged, ...changed];
}

/**
 * @param written where the user reads of a price that stands there; nothing where all is inherited
 * @param before levers whose keys those of `levers` are added to
 */
function pricesIn(
  levers: PlainMap,
  written: readonly PlainMap[],
  data: PlainMap,
  groupsOfAll: Plain | undefined,
  before: PlainMap = {},
): Price[] {
  const isWritten = (has: (lever: PlainMap) => unknown) => written.some((lever) => has(lever) !== undefined);
  const list = (lever: string, label: string, key: string): Price[] =>
    listOf(levers[lever]).flatMap((entry, i) => {
      const one = mapOf(entry);
      const price = one[key];
      if (typeof price !== 'number' || typeof one[label] !== 'string') return [];
      const hasReference = one.referencePrice !== undefined;
      return [
        { what: one[label], price, hasReference, path: isWritten((own) => own[lever]) ? [lever, i, key] : undefined },
      ];
    });
  const vipOf = (all: PlainMap) =>
    mapOf(mapOf(all.groups).vip ?? (all === levers ? mapOf(groupsOfAll).vip : undefined));
  const fee = (what: string, of: (all: PlainMap) => PlainMap, path: Path, known: boolean): Price[] => {
    const { fee: price, referencePrice } = of(levers);
    if (typeof price !== 'number') return [];
    const hasReference = known || (referencePrice ?? of(before).referencePrice) !== undefined;
    return [{ what, price, hasReference, path: isWritten((own) => of(own).fee) ? path : undefined }];
  };
  return [
    ...list('offers', 'good', 'price'),
    ...list('activities', 'name', 'pledge'),
    ...fee('membership', (all) => mapOf(all.membership), ['membership', 'fee'], foundersPay(data)),
    ...fee('the paid tier', (all) => mapOf(all.tier), ['tier', 'fee'], false),
    ...fee('the VIP group', vipOf, ['groups', 'vip', 'fee'], false),
  ];
}

/** What founders pay already is what a membership fee is compared with. */
const foundersPay = (data: PlainMap): boolean => isMap(mapOf(mapOf(data.community).start).paying);

/** What is wrong with varying the value at a path such as "strategies.a.offers.0.price"; undefined where nothing is. */
export function variedPrice(data: PlainMap, path: string): say.Problem | undefined {
  const steps = stepsOf(path);
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

/**
 * What is odd in varying the value at `path`: an amount that nobody gives less often for its being larger; undefined where nothing is.
 *
 * @param together all that is varied
 */
export function variedTip(path: string, together: readonly string[]): say.Problem | undefined {
  const steps = stepsOf(path);
  if (steps.at(-1) !== 'amount' || steps.at(-2) !== 'tips') return undefined;
  const chance = [...steps.slice(0, -1), 'chance'].join('.');
  return together.some((other) => stepsOf(other).join('.') === chance) ? undefined : say.tipsVariedAlone();
}

const stepsOf = (path: string): string[] => path.split('.').map((step) => step.trim());

function inheritsReference(data: PlainMap, [top, name]: readonly string[]): boolean {
  if (top !== 'strategies' || name === undefined) return false;
  const strategies = mapOf(data.strategies) as Readonly<Record<string, PlainMap>>;
  if (!isMap(strategies[name])) return false;
  return mapOf(inherited('membership', lineageOf(name, strategies))).referencePrice !== undefined;
}
