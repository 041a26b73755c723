/** `extends` between strategies. */
import * as say from '../issues.ts';
import type { Plain, PlainMap } from '../source.ts';
import { reportCircles } from './circles.ts';
import type { Facts } from './facts.ts';
import type { Report } from './report.ts';

export function followExtends(name: string, strategies: Readonly<Record<string, PlainMap>>) {
  const seen: string[] = [];
  for (let next: Plain | undefined = name; typeof next === 'string'; next = strategies[next]!.extends) {
    if (seen.includes(next)) return { end: 'circle' as const, circle: [...seen.slice(seen.indexOf(next)), next] };
    if (!Object.hasOwn(strategies, next)) return { end: 'unknown' as const, circle: [] };
    seen.push(next);
  }
  return { end: 'root' as const, circle: [] };
}

export function checkExtends({ strategies, strategyNames, data }: Facts, report: Report): void {
  const uses = new Map<string, readonly string[]>();
  for (const name of strategyNames) {
    const parent = strategies[name]!.extends;
    if (typeof parent !== 'string') continue;
    if (Object.hasOwn(strategies, parent)) uses.set(name, [parent]);
    else {
      const others = strategyNames.filter((other) => other !== name);
      report(['strategies', name, 'extends'], say.unknownName('strategy', parent, others));
    }
  }
  reportCircles(uses, (circle) => report(['strategies', circle[0]!, 'extends'], say.extendsCircle(circle)));
  if (typeof data.baseline === 'string' && !strategyNames.includes(data.baseline))
    report(['baseline'], say.unknownName('strategy', data.baseline, strategyNames));
}
