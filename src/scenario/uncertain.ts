/** What nobody knows exactly: the ranges under `uncertain`, held to everything the scenario itself is held to. */

import { mapOf } from './as-written.ts';
import { variedPrice, variedTip } from './checks/prices.ts';
import type { Report } from './checks/report.ts';
import { checkScenario } from './checks.ts';
import * as say from './issues.ts';
import { followed, quantityOf, scenarioJsonSchema, schemaAt } from './json-schema.ts';
import { rangeInThousands } from './money-in-thousands.ts';
import { applySet } from './overrides.ts';
import { checkShape } from './shape.ts';
import type { Path, PlainMap } from './source.ts';
import { parseValueRange, type ValueRange, valuesByStep, writeValue } from './value-range.ts';

/** A value of the scenario, by its path as in `--set`, and the range in which it lies. */
export interface UncertainValue extends ValueRange {
  readonly path: string;
}

/** Keys that say how a scenario is run and reported, and nothing about the community. */
export const NOT_VARIED: readonly string[] = [
  'hearsay',
  'name',
  'question',
  'source',
  'seed',
  'replications',
  'currency',
  'baseline',
  'outcomes',
  'smallestEffect',
  'expect',
  'uncertain',
  'plan',
];

/** Each is looked at with both of its ends, which takes as long as reading the scenario twice. */
const MOST_VALUES = 50;

/**
 * Reports what is wrong with the paths and the ends of the ranges: the scenario must accept both ends in place of its own value.
 * `data` without `uncertain` must have passed every check.
 */
export function checkUncertain(data: PlainMap, strategyNames: readonly string[], report: Report): UncertainValue[] {
  const { uncertain, ...rest } = data;
  const entries = Object.entries(mapOf(uncertain));
  if (entries.length > MOST_VALUES) {
    report(
      ['uncertain'],
      say.tooMany({ en: 'uncertain values', zh: '不确定的值' }, entries.length, MOST_VALUES),
      'key',
    );
    return [];
  }
  const values: UncertainValue[] = [];
  for (const [path, text] of entries) {
    const at: Path = ['uncertain', path];
    const range = parseValueRange(String(text));
    const top = path.split('.')[0]!.trim();
    if (typeof range === 'string') report(at, say.rangeFault(range, String(text)));
    else if (NOT_VARIED.includes(top)) report(at, say.notVaried(top), 'key');
    else if (asksOfThousands(at, path, String(text), rest, report)) continue;
    else if (acceptsAll(at, path, endsOf(range), rest, strategyNames, report)) {
      values.push({ ...range, path, whole: isWhole(path, range, rest) });
      const odd = variedTip(
        path,
        entries.map(([other]) => other),
      );
      if (odd !== undefined) report(at, odd, 'key');
    }
  }
  return values;
}

/** Reports a range of amounts whose dots may stand between thousands. */
export function asksOfThousands(at: Path, path: string, range: string, data: PlainMap, report: Report): boolean {
  const { data: changed, override, findings } = applySet(data, `${path}=1`);
  const amount = findings.length > 0 ? undefined : rangeInThousands(changed, override.path, range);
  if (amount !== undefined) report(at, say.thousandsOrDecimal(amount), 'value');
  return amount !== undefined;
}

/** The ends of a range as they would be written, and where it has steps the first of them, which may be no whole number. */
export const endsOf = (range: ValueRange): readonly string[] => [
  writeValue(range, range.low),
  writeValue(range, range.high),
  ...(range.step === undefined ? [] : [writeValue(range, valuesByStep(range)[1]!)]),
];

/**
 * Whether the scenario accepts each of some values in place of its own at `path`. If not, the first thing wrong is reported at `at`, the
 * place where the path and its values are written.
 */
export function acceptsAll(
  at: Path,
  path: string,
  values: readonly string[],
  data: PlainMap,
  strategyNames: readonly string[],
  report: Report,
): boolean {
  const unpriced = variedPrice(data, path);
  if (unpriced !== undefined) {
    report(at, unpriced, 'key');
    return false;
  }
  for (const value of values) {
    const { data: changed, override, findings } = applySet(data, `${path}=${value}`);
    if (findings.length > 0) {
      report(at, findings[0]!.problem, 'key');
      return false;
    }
    const first = firstError(changed, strategyNames);
    if (first === undefined) continue;
    const isPath = first.problem.code === 'unknown-key' || first.path.length < override.path.length;
    report(at, first.problem, isPath ? 'key' : 'value');
    return false;
  }
  return true;
}

function firstError(
  data: PlainMap,
  strategyNames: readonly string[],
): { path: Path; problem: say.Problem } | undefined {
  const found: { path: Path; problem: say.Problem }[] = [...checkShape(data)];
  checkScenario(data, strategyNames, (path, problem) => found.push({ path, problem }));
  return found.find(({ problem }) => problem.severity === 'error');
}

/** Whether only whole numbers may stand at `path`. */
export function isWhole(path: string, range: ValueRange, data: PlainMap): boolean {
  const { data: changed, override } = applySet(data, `${path}=${writeValue(range, range.low)}`);
  return holdsWholeNumbers(changed, override.path) || isInWholeDays(range);
}

/** Whether the format allows only whole numbers at a path of `data`. */
export function holdsWholeNumbers(data: PlainMap, path: Path): boolean {
  const root = scenarioJsonSchema();
  const schema = schemaAt(root, data, path) ?? {};
  const quantity = quantityOf(schema);
  return quantity === 'day' || quantity === 'dayRange' || followed(schema, root).type === 'integer';
}

/** The model moves in whole days, so a number of days from a whole one to a whole one is a whole one. */
export const isInWholeDays = ({ unit, low, high }: ValueRange): boolean =>
  unit.trim() === 'day' && Number.isInteger(low) && Number.isInteger(high);
