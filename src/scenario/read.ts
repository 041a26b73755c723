/** From the text of a scenario file to a checked scenario, or to everything that is wrong with it at once. */
import { type Issue, ScenarioError } from '../errors.ts';
import { alikeNames } from './alike-names.ts';
import { variedPrice } from './checks/prices.ts';
import type { Report } from './checks/report.ts';
import { checkScenario } from './checks.ts';
import { equalStrategies } from './equal-strategies.ts';
import * as say from './issues.ts';
import { isMoney, moneyInThousands } from './money-in-thousands.ts';
import { applyOption, applySet, type Overridden, type Override } from './overrides.ts';
import { checkPlan } from './planning.ts';
import { printedInWords } from './print.ts';
import { resolveScenario } from './resolve.ts';
import type { Scenario } from './scenario.ts';
import { checkShape } from './shape.ts';
import type { PlainMap } from './source.ts';
import {
  exists,
  isBareKey,
  keysAt,
  numberWrittenAt,
  type Path,
  placeOf,
  type Range,
  rangeAt,
  rangeWithin,
  readSource,
  type Source,
} from './source.ts';
import { isThousandsOfMoney } from './thousands.ts';
import { checkUncertain, holdsWholeNumbers } from './uncertain.ts';

export interface ReadOptions {
  /** Name of the file in messages. */
  readonly file?: string;
  /** Overrides such as `population.size=500`, the last one wins. */
  readonly set?: readonly string[];
  /** These three replace the keys of the same names, after `set`. */
  readonly seed?: string | undefined;
  readonly replications?: number | undefined;
  readonly horizon?: string | number | undefined;
}

const MOST_ISSUES = 100;

/**
 * Reads a scenario. Throws ScenarioError with every issue, sorted by place; warnings come with the result, or with the error
 * when there is one.
 */
export function readScenario(
  text: string,
  options: ReadOptions = {},
): { scenario: Scenario; warnings: readonly Issue[] } {
  const file = options.file ?? 'scenario.yaml';
  const { source, findings } = readSource(file, text.replace(/^\ufeff/, ''));
  const issues = new IssueList(source);
  for (const { path, problem, range } of findings) issues.add(path, problem, source, range);
  issues.stopOnErrors();
  const written = source.data;
  if (written === null && source.root === null) issues.add([], say.emptyFile(), source, undefined);
  else if (typeof written !== 'object' || written === null || Array.isArray(written))
    issues.add([], say.notAMap(written), source, undefined);
  issues.stopOnErrors();

  const data = applyOverrides(written as PlainMap, options, issues);
  issues.stopOnErrors();

  for (const { path, problem, part } of checkShape(data, {
    number: (path) => issues.number(path),
    isBare: (path) => issues.isBare(path),
  }))
    issues.addAt(path, problem, part);
  for (const { path, problem } of moneyInThousands(source))
    issues.add(path, problem, source, rangeAt(source, path, 'value'));
  const strategyNames = namesInOrder(data, source, ['strategies']);
  const report: Report = (path, problem, where) => {
    if (typeof where === 'object') issues.addWithin(path, problem, where.position, where.length);
    else issues.addAt(path, problem, where ?? 'value');
  };
  const expectations = checkScenario(data, strategyNames, report);
  issues.stopOnErrors();
  const uncertain = checkUncertain(data, strategyNames, report);
  const plan = checkPlan(data, strategyNames, report);
  issues.stopOnErrors();
  const segmentNames = namesInOrder(data, source, ['population', 'segments']);
  const scenario = resolveScenario(data, strategyNames, segmentNames, expectations, uncertain, plan);
  for (const [place, names] of [
    [['strategies'], strategyNames],
    [['population', 'segments'], segmentNames],
  ] as const)
    for (const [name] of alikeNames(names)) report([...place, name], say.namesLookAlike(name), 'key');
  for (const [name, other] of equalStrategies(scenario))
    report(['strategies', name], say.sameStrategies(name, other), 'key');
  return { scenario, warnings: issues.sorted() };
}

/** Names of the entries of a map, in the order of the file where that has them all. */
function namesInOrder(data: PlainMap, source: Source, path: readonly string[]): string[] {
  let map: PlainMap | null | undefined = data;
  for (const step of path) map = map?.[step] as PlainMap | null | undefined;
  const names = Object.keys(map ?? {});
  const order = keysAt(source, path).filter((name) => names.includes(name));
  return order.length === names.length ? order : names;
}

/** What is wrong with varying the value at `path`, a price that is compared with nothing; undefined where nothing is. */
export function refusedPrice(
  { text, set = [] }: ReadOptions & { readonly text: string },
  path: string,
): say.Problem | undefined {
  let data = readSource('', text.replace(/^\ufeff/, '')).source.data as PlainMap;
  for (const each of set) data = applySet(data, each).data;
  return variedPrice(data, path);
}

/** Whether the format allows only whole numbers where `entry`, a `path=value` as in `set`, puts its value. */
export function asksForWholeNumbers(
  { text, set = [] }: ReadOptions & { readonly text: string },
  entry: string,
): boolean {
  let data = readSource('', text.replace(/^\ufeff/, '')).source.data as PlainMap;
  for (const each of set) data = applySet(data, each).data;
  const { data: changed, override, findings } = applySet(data, entry);
  return findings.length === 0 && holdsWholeNumbers(changed, override.path);
}

/** The amount of an `entry` `path=value` that may have been written with a dot between its thousands, such as 1.234. */
export function amountInThousands(
  { text, set = [] }: ReadOptions & { readonly text: string },
  entry: string,
): string | undefined {
  let data = readSource('', text.replace(/^\ufeff/, '')).source.data as PlainMap;
  for (const each of set) data = applySet(data, each).data;
  const { data: changed, override, findings } = applySet(data, entry);
  const value = entry.slice(entry.indexOf('=') + 1).trim();
  if (findings.length > 0 || !isThousandsOfMoney(value)) return undefined;
  return isMoney(changed, override.path) ? value : undefined;
}

function applyOverrides(written: PlainMap, options: ReadOptions, issues: IssueList): PlainMap {
  let data = written;
  const apply = ({ data: changed, override, findings }: Overridden): void => {
    data = changed;
    issues.overrides.unshift(override);
    for (const { path, problem, range } of findings) issues.add(path, problem, override.source, range);
  };
  for (const text of options.set ?? []) apply(applySet(data, text));
  for (const key of ['seed', 'replications', 'horizon'] as const) {
    const value = options[key];
    if (value !== undefined) apply(applyOption(data, key, value));
  }
  return data;
}

/** Collects problems and finds out where each one stands: in the file, or in the override that put it there. */
class IssueList {
  readonly overrides: Override[] = [];
  private readonly source: Source;
  private readonly issues: Issue[] = [];
  private readonly seen = new Set<string>();

  constructor(source: Source) {
    this.source = source;
  }

  /** At the key or the value of a path. */
  addAt(path: Path, problem: say.Problem, part: 'key' | 'value'): void {
    const override = this.overrides.find((each) => startsWith(path, each.path));
    if (override) {
      const rest = path.slice(override.path.length);
      const onKey = rest.length === 0 && part === 'key';
      const value = onKey ? undefined : wholeValue(override.source, rest, part);
      this.add(path, problem, override.source, value ?? override.steps.at(-1));
      return;
    }
    const creator = this.overrides.find((each) => startsWith(each.path, path) && !exists(this.source, path));
    if (creator) this.add(path, problem, creator.source, creator.steps[Math.max(0, path.length - 1)]);
    else this.add(path, problem, this.source, rangeAt(this.source, path, part));
  }

  /** A number as it is written in the file, or in the override that put it there. */
  number(path: Path): string | undefined {
    const override = this.overrides.find((each) => startsWith(path, each.path));
    return override
      ? numberWrittenAt(override.source, path.slice(override.path.length))
      : numberWrittenAt(this.source, path);
  }

  isBare(path: Path): boolean {
    return !this.overrides.some((each) => startsWith(path, each.path)) && isBareKey(this.source, path);
  }

  /** At some characters of the text at a path. */
  addWithin(path: Path, problem: say.Problem, position: number, length: number): void {
    const override = this.overrides.find((each) => startsWith(path, each.path));
    const source = override?.source ?? this.source;
    const range = rangeWithin(source, path.slice(override?.path.length ?? 0), position, length);
    if (range) this.add(path, problem, source, range);
    else this.addAt(path, problem, 'value');
  }

  add(path: Path, problem: say.Problem, source: Source, range: Range | undefined): void {
    if (this.issues.length >= MOST_ISSUES) return;
    const key = `${source.file}\n${source.text.length}\n${range?.start}\n${problem.code}\n${problem.message.en}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.issues.push({ file: source.file, ...placeIn(source.text, range), path, ...say.toldOf(problem) });
  }

  sorted(): Issue[] {
    return [...this.issues].sort(
      (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
    );
  }

  stopOnErrors(): void {
    if (!this.issues.some((issue) => issue.severity === 'error')) return;
    const sorted = this.sorted();
    throw new ScenarioError(printedInWords(sorted), sorted);
  }
}

function placeIn(text: string, range: Range | undefined): Pick<Issue, 'line' | 'column' | 'length' | 'sourceLine'> {
  if (!range) return { line: 0, column: 0, length: 0 };
  const { line, column, lineText } = placeOf(text, range.start);
  const length = Math.max(1, Math.min(range.end - range.start, lineText.length - column + 1));
  return { line, column, length, sourceLine: lineText };
}

/** The value of an override that is no YAML of its own, such as `--horizon`, is its whole text. */
function wholeValue(source: Source, path: Path, part: 'key' | 'value'): Range | undefined {
  if (path.length > 0) return rangeAt(source, path, part);
  const end = source.text.trimEnd().length;
  return end > source.start ? { start: source.start, end } : undefined;
}

const startsWith = (path: Path, start: Path): boolean =>
  start.length > 0 && start.length <= path.length && start.every((step, i) => step === path[i]);
