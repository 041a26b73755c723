/**
 * Amounts of money in a file that may have been written with a dot between their thousands, such as `cost: 1.234`.
 *
 * Only what people write is looked at. Values that replace those of the file come from programs as well, which step through 1.125 as through
 * any number, and so does JSON, in which a number has no second form.
 */
import * as say from './issues.ts';
import { quantityOf, scenarioJsonSchema, schemaAt } from './json-schema.ts';
import { numberWrittenAt, type Path, type Plain, type Source } from './source.ts';
import { isThousandsOfMoney, thousandsIn } from './thousands.ts';

export function moneyInThousands(source: Source): { readonly path: Path; readonly problem: say.Problem }[] {
  const amounts = numbersIn(source.data).filter(
    ([path, value]) => isThousandsOfMoney(String(value)) && isMoney(source.data, path),
  );
  if (amounts.length === 0 || isJson(source)) return [];
  return amounts.flatMap(([path]) => {
    const written = numberWrittenAt(source, path);
    return written !== undefined && isThousandsOfMoney(written)
      ? [{ path, problem: say.thousandsOrDecimal(written) }]
      : [];
  });
}

function isJson({ text, start }: Source): boolean {
  try {
    JSON.parse(text.slice(start));
    return true;
  } catch {
    return false;
  }
}

/** In a range of an amount at `path`, such as `1.000..1.234`. */
export const rangeInThousands = (data: Plain, path: Path, range: string): string | undefined =>
  isMoney(data, path) ? thousandsIn(range, true) : undefined;

/** Whether an amount of money stands at a path. */
export function isMoney(data: Plain, path: Path): boolean {
  // What members find worth a small act is an amount, too, with bounds of its own.
  if (path.length === 1 && path[0] === 'worthWhile') return true;
  const schema = schemaAt(scenarioJsonSchema(), data, path);
  return schema !== undefined && quantityOf(schema) === 'money';
}

function numbersIn(value: Plain, path: Path = []): [Path, number][] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each, k) => numbersIn(each, [...path, k]));
  return Object.entries(value).flatMap(([key, each]) => numbersIn(each, [...path, key]));
}
