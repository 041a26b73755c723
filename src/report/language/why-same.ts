/** Why an outcome is the same in every pair, in words. */
import type { WhySame } from '../../analysis/why-same.ts';
import type { Needed, Place } from '../../description/influences/influence.ts';
import { both, inEach } from '../../language/both.ts';
import { QUANTITIES, type Quantity } from '../../scenario/influenced.ts';
import { LEVER_TABLE, type LeverName, leverNamed } from '../../scenario/levers.ts';
import { PARAMETERS, type ParameterName } from '../../scenario/parameters.ts';
import type { Language } from '../language.ts';

const WORDS = {
  list: both(
    (items: readonly string[]) =>
      items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`,
    (items) => items.join('、'),
  ),
  /** Levers and outcomes by name. */
  noWay: both(
    (levers: string, outcomes: string) => `Nothing that ${levers} changes can reach ${outcomes} in this model.`,
    (levers, outcomes) => `在本模型中，${levers}的变化无法影响到：${outcomes}。`,
  ),
  off: both(
    (levers: string, outcomes: string, needs: string) =>
      `What ${levers} changes reaches ${outcomes} only by way of ${needs}, which is not in use here.`,
    (levers, outcomes, needs) => `${levers}的变化只有借助${needs}才能影响到：${outcomes}；这里没有使用。`,
  ),
  reachedNobody: both(
    (levers: string, outcomes: string, way: string) =>
      `Ways from what ${levers} changes to ${outcomes} exist (${way}), but it reached nobody in these runs: nothing looked at here differs. Look at its days, its size and whom it is for.`,
    (levers, outcomes, way) =>
      `${levers}的变化有途径影响到：${outcomes}（${way}），但在这些模拟中没有影响到任何人：这里所看的指标都没有差异。请检查其日期、力度和对象。`,
  ),
  gotNoFurther: both(
    (levers: string, outcomes: string, way: string, moved: string) =>
      `Ways from what ${levers} changes to ${outcomes} exist (${way}), but in these runs it did not get that far. It moved ${moved}.`,
    (levers, outcomes, way, moved) =>
      `${levers}的变化有途径影响到：${outcomes}（${way}），但在这些模拟中没有传到那里，只改变了：${moved}。`,
  ),
  pointsForNothing: both(
    (levers: string, outcomes: string) =>
      `What ${levers} changes here are points that are worth nothing and lead to nothing: they cannot reach ${outcomes}.`,
    (levers, outcomes) => `这里${levers}所变的只是不值钱也没有用处的积分，无法影响到：${outcomes}。`,
  ),
  /** Nothing that is looked at. */
  elsewhere: both(
    (levers: string, outcomes: string, way: string) =>
      `Ways from what ${levers} changes to ${outcomes} exist (${way}), but in these runs it did not get that far. It did change the runs, in what is not looked at here.`,
    (levers, outcomes, way) =>
      `${levers}的变化有途径影响到：${outcomes}（${way}），但在这些模拟中没有传到那里；它确实改变了模拟，只是改变之处不在这里所看的指标中。`,
  ),
  needs: {
    telling: both('content or goods with a subject of their own', '有自己主题的内容或商品'),
    vip: both('a VIP group', 'VIP 群'),
    meetings: both('meetings', '线下聚会'),
    wordOfMouth: both('word of mouth', '口碑传播'),
  } satisfies Record<Exclude<Needed, LeverName>, unknown>,
};

const IN_EACH = inEach(WORDS);

/** A lever or a quantity as reports name it; a lever within a sentence. */
export function placeInWords(place: Place, language: Language): string {
  if (Object.hasOwn(QUANTITIES, place)) return QUANTITIES[place as Quantity][language];
  const words = leverNamed(place as LeverName).words[language];
  return language === 'zh' ? words : words.toLowerCase().replace('vip', 'VIP');
}

/** The way with an arrow between its places. */
const wayInWords = (way: readonly Place[], language: Language): string =>
  way.map((place) => placeInWords(place, language)).join(' → ');

/** A lever, or a parameter. */
function changedInWords(name: string, language: Language): string {
  if (Object.hasOwn(LEVER_TABLE, name)) return leverNamed(name as LeverName).words[language];
  return (language === 'zh' && PARAMETERS[name as ParameterName]?.inChinese) || name;
}

/** A sentence; outcomes are named by `label`. */
export function whySameInWords(
  { changed, because, needs, way, moved }: WhySame,
  outcomes: readonly string[],
  label: (outcome: string) => string,
  language: Language,
): string {
  const own = IN_EACH[language];
  const [open, close] = language === 'zh' ? '“”' : '""';
  const names = own.list(changed.map((name) => `${open}${changedInWords(name, language)}${close}`));
  const named = own.list(outcomes.map(label));
  switch (because) {
    case 'no-way':
      return own.noWay(names, named);
    case 'off': {
      if (needs.length === 0) return own.pointsForNothing(names, named);
      const missing = needs.map((needed) =>
        Object.hasOwn(own.needs, needed)
          ? own.needs[needed as keyof typeof own.needs]
          : placeInWords(needed as LeverName, language),
      );
      return own.off(names, named, own.list(missing));
    }
    case 'reached-nobody':
      return own.reachedNobody(names, named, wayInWords(way, language));
    case 'got-no-further':
      if (moved.length === 0) return own.elsewhere(names, named, wayInWords(way, language));
      return own.gotNoFurther(names, named, wayInWords(way, language), own.list(moved.map(label)));
  }
}

/** Outcomes that are the same for the same reason share a sentence. */
export function groupedByReason<T>(
  items: readonly T[],
  whyOf: (item: T) => WhySame | null | undefined,
): readonly { readonly why: WhySame; readonly items: readonly T[] }[] {
  const groups = new Map<string, { why: WhySame; items: T[] }>();
  for (const item of items) {
    const why = whyOf(item);
    if (why === null || why === undefined) continue;
    // Ways to different outcomes differ only at their end: one stands for all.
    const key = `${why.because} ${why.changed} ${why.needs}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { why, items: [item] });
    else group.items.push(item);
  }
  return [...groups.values()];
}

/** The same of each outcome of a list, those with one reason together. */
export const whysInWords = (
  outcomes: readonly string[],
  whyOf: (outcome: string) => WhySame | undefined,
  label: (outcome: string) => string,
  language: Language,
): string[] => groupedByReason(outcomes, whyOf).map(({ why, items }) => whySameInWords(why, items, label, language));
