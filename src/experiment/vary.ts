/**
 * `--vary path=values`: what a sweep varies, as people write it.
 *
 *     community.groups.cap=20..500:13:log        13 values from 20 to 500 in equal ratios
 *     parameters.attention=20,40,80              a list
 *     population.graph.rewiring=5 %..50 %        a range, of which a sample is drawn
 *     strategies.plan.offers.0.channel="phone",group
 *     activities=on,off                          a lever as the strategies have it, and without it
 *
 * Everything that is wrong is found before anything runs and shown like a mistake in a scenario.
 */
import { type Issue, ScenarioError } from '../errors.ts';
import { nearestName } from '../formula/nearest.ts';
import { grouped, notVaried, type Problem, quote, rangeFault, wrongVary } from '../scenario/issues.ts';
import { LEVERS, leverNamed } from '../scenario/levers.ts';
import { printIssues } from '../scenario/print.ts';
import { asksForWholeNumbers, type ReadOptions, readScenario, refusedPrice } from '../scenario/read.ts';
import { isInWholeDays, NOT_VARIED } from '../scenario/uncertain.ts';
import { parseValueRange, valuesAcross, valuesByStep } from '../scenario/value-range.ts';
import { type Factor, type Level, levelOf } from './factors.ts';

/** What the scenario is read from; `set` is what the command itself replaces in it. */
export type VariedScenario = ReadOptions & { readonly text: string };

export interface VaryOptions {
  /** Whether every value must be named (grids and lists), or a range may be sampled. */
  readonly needsLevels: boolean;
}

/** More values of one factor are a mistake: a range for a sample needs none. */
const MOST_LEVELS = 10_000;

/**
 * The factors that `--vary` options name. Throws ScenarioError with everything that is wrong with them: a path that the scenario does not
 * know, a range upside down, a value that the scenario does not accept.
 */
export function readFactors(texts: readonly string[], from: VariedScenario, options: VaryOptions): Factor[] {
  const issues: Issue[] = [];
  const factors: Factor[] = [];
  const names = new Set<string>();
  for (const text of texts) {
    const found = readFactor(text, from, options);
    if ('problem' in found) issues.push(issueOf(text, found));
    else if (names.has(found.factor.name)) {
      issues.push(
        issueOf(text, {
          problem: wrongVary(`${quote(found.factor.name)} is varied twice`, 'write all its values behind one --vary'),
          start: 0,
          length: text.indexOf('='),
        }),
      );
    } else {
      names.add(found.factor.name);
      factors.push(found.factor);
    }
  }
  if (issues.length > 0) throw new ScenarioError(printIssues(issues), issues);
  return factors;
}

/** What is wrong, and with which characters of the option. */
interface Trouble {
  readonly problem: Problem;
  readonly start: number;
  readonly length: number;
}
type Found = { readonly factor: Factor } | Trouble;

function readFactor(text: string, from: VariedScenario, options: VaryOptions): Found {
  const equals = text.indexOf('=');
  const name = text.slice(0, equals).trim();
  const spec = text.slice(equals + 1);
  const whole = { start: equals + 1, length: Math.max(1, spec.length) };
  if (equals < 1 || spec.trim() === '') {
    const problem = wrongVary(
      'expected path=values',
      'write for example --vary community.groups.cap=50,150,500 or =20..500:13',
    );
    return { problem, start: 0, length: text.length };
  }
  const top = name.split('.')[0]!;
  if (NOT_VARIED.includes(top)) return { problem: notVaried(top), start: 0, length: equals };
  const items = splitList(spec);
  const lever = leverFactor(name, items, from);
  const built = lever ?? (isRange(spec) ? rangeFactor(name, spec, from, options) : listFactor(name, items));
  if ('message' in built) return { problem: built, ...whole };
  const refused = firstRefusal(text, built, items, from);
  if (refused !== undefined) return refused;
  const unpriced = refusedPrice(from, name);
  return unpriced === undefined ? { factor: built } : { problem: unpriced, start: 0, length: equals };
}

/** The text with a range in it: two ends with ".." between, none of it in quotation marks or brackets. */
const isRange = (spec: string): boolean => !/["'[{]/.test(spec) && spec.includes('..');

function rangeFactor(name: string, spec: string, from: VariedScenario, { needsLevels }: VaryOptions): Factor | Problem {
  const [ends, ...rest] = spec.split(':').map((part) => part.trim());
  const counts = rest.filter((part) => /^[+-]?[\d._,]+$/.test(part));
  const others = rest.filter((part) => !counts.includes(part));
  const parsed = parseValueRange([ends, ...others].join(':'));
  if (typeof parsed === 'string' || counts.length > 1) {
    return rangeFault(counts.length > 1 ? 'form' : (parsed as 'form'), spec, `:${counts[0] ?? 13}`);
  }
  const range = {
    ...parsed,
    whole: isInWholeDays(parsed) || asksForWholeNumbers(from, levelOf(name, parsed, parsed.low).set[0]!),
  };
  if (counts.length === 0) {
    if (range.step !== undefined) {
      const values = valuesByStep(range);
      if (values.length <= MOST_LEVELS)
        return { name, levels: values.map((value) => levelOf(name, range, value)), range, scale: range.scale };
      return wrongVary(
        `${grouped(values.length)} values of one factor are too many: at most ${grouped(MOST_LEVELS)} are tried`,
        'write a longer step',
      );
    }
    if (!needsLevels) return { name, levels: [], range, scale: range.scale };
    return wrongVary(
      `how many values of ${quote(spec.trim())} are meant is missing`,
      `write it behind the range, as in ${ends}:13, or draw a sample with --design lhs:100`,
    );
  }
  const count = Number(counts[0]);
  if (!Number.isInteger(count) || count < 1)
    return wrongVary(`${quote(counts[0])} is no number of values`, `write a whole number, as in ${ends}:13`);
  if (count === 1)
    return wrongVary('one value is no variation', `write 2 or more, or set the value with --set ${name}=…`);
  if (count > MOST_LEVELS)
    return wrongVary(
      `${grouped(count)} values of one factor are too many: at most ${grouped(MOST_LEVELS)} are tried`,
      `write fewer, as in ${ends}:13`,
    );
  const levels = valuesAcross(range, count).map((value) => levelOf(name, range, value));
  const different = new Set(levels.map(({ label }) => label)).size;
  if (different < count) {
    const what = range.whole ? 'different whole numbers' : 'different values';
    return wrongVary(
      `of ${grouped(count)} values from ${ends} only ${different} are ${what}`,
      `write ${ends}:${different} or a list`,
    );
  }
  return { name, levels, range, scale: range.scale };
}

function listFactor(name: string, items: readonly Item[]): Factor | Problem {
  const texts = items.map(({ text }) => text);
  if (texts.includes(''))
    return wrongVary('a value is missing between two commas', 'take one comma away, or write "" for an empty text');
  const twice = texts.find((text, k) => texts.indexOf(text) < k);
  if (twice !== undefined) return wrongVary(`${quote(twice)} is written twice`, 'write each value once');
  if (texts.length === 1) {
    return wrongVary(
      'one value is no variation',
      `write several with commas between them, or set it with --set ${name}=${texts[0]}`,
    );
  }
  if (texts.length > MOST_LEVELS)
    return wrongVary(
      `${grouped(texts.length)} values of one factor are too many`,
      `at most ${grouped(MOST_LEVELS)} are tried`,
    );
  const values = numbersOf(texts);
  const levels = texts.map((text, k) => ({ label: unquoted(text), value: values?.[k], set: [`${name}=${text}`] }));
  return { name, levels, scale: scaleOf(values) };
}

/** The numbers of a list that has nothing but numbers in one unit. */
function numbersOf(texts: readonly string[]): number[] | undefined {
  const parts = texts.map((text) => /^([+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*(.*?)s?$/i.exec(text));
  if (parts.some((part) => part === null || part[2] !== parts[0]![2] || /^[-,]/.test(part[2]!))) return undefined;
  return parts.map((part) => Number(part![1]));
}

/** A list that spans more than this ratio is shown on a logarithmic axis. */
const WIDE_RATIO = 20;

function scaleOf(values: readonly number[] | undefined): Factor['scale'] {
  if (values === undefined) return 'names';
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return low > 0 && high / low >= WIDE_RATIO ? 'log' : 'linear';
}

interface Item {
  readonly text: string;
  /** Where it begins in the part behind "=". */
  readonly start: number;
}

/** Splits at commas that stand in no quotation marks and no brackets. */
function splitList(spec: string): Item[] {
  const items: Item[] = [];
  let start = 0;
  let depth = 0;
  let mark = '';
  for (let k = 0; k <= spec.length; k++) {
    const character = spec[k];
    if (character === undefined || (character === ',' && depth === 0 && mark === '')) {
      const raw = spec.slice(start, k);
      items.push({ text: raw.trim(), start: start + (raw.length - raw.trimStart().length) });
      start = k + 1;
    } else if (mark !== '') {
      if (character === mark) mark = '';
    } else if (character === '"' || character === "'") mark = character;
    else if (character === '[' || character === '{') depth++;
    else if (character === ']' || character === '}') depth--;
  }
  return items;
}

const unquoted = (text: string): string => /^(["'])(.*)\1$/.exec(text)?.[2] ?? text;

// ---- levers on and off ---------------------------------------------------------------------------------------------

/** `activities=on,off`: the lever as every strategy has it, and in none. Undefined where no lever is meant. */
function leverFactor(name: string, items: readonly Item[], from: VariedScenario): Factor | Problem | undefined {
  const isSwitch = items.every(({ text }) => text === 'on' || text === 'off');
  const lever = LEVERS.find((one) => one === name);
  if (lever === undefined) {
    if (!isSwitch || name.includes('.')) return undefined;
    const near = nearestName(name, LEVERS);
    return near === undefined
      ? undefined
      : wrongVary(`there is no lever ${quote(name)}`, `did you mean ${quote(near)}?`);
  }
  if (!isSwitch) {
    return wrongVary(
      `${quote(lever)} is a lever of strategies: it can be "on" or "off" in all of them`,
      `write for example --vary ${lever}=on,off`,
    );
  }
  const list = listFactor(name, items);
  if ('message' in list) return list;
  const { strategies } = readScenario(from.text, from).scenario;
  const off = JSON.stringify(leverNamed(lever).off);
  const without = strategies.map((strategy) => `strategies.${strategy.name}.${lever}=${off}`);
  const levels = list.levels.map((level): Level => ({ ...level, set: level.label === 'on' ? [] : without }));
  return { ...list, levels };
}

// ---- what the scenario says to it ------------------------------------------------------------------------------------

/** The first value that the scenario does not accept, pointed at in the text of the option. */
function firstRefusal(text: string, factor: Factor, items: readonly Item[], from: VariedScenario): Trouble | undefined {
  const pathEnd = text.indexOf('=');
  const { name, levels, range } = factor;
  const tried = levels.length > 0 ? levels : [range!.low, range!.high].map((value) => levelOf(name, range!, value));
  for (const [k, level] of tried.entries()) {
    const issue = refusalOf(level.set, from);
    if (issue === undefined) continue;
    const { code, message, hint, severity } = issue;
    const isOwn = issue.file === '--set' && level.set.length === 1;
    if (isOwn && issue.column <= pathEnd) {
      const problem = { code, message, hint, severity };
      return { problem, start: issue.column - 1, length: Math.min(issue.length, pathEnd + 1 - issue.column) };
    }
    const item = range === undefined ? items[k] : undefined;
    const place = { start: pathEnd + 1 + (item?.start ?? 0), length: item?.text.length ?? text.length - pathEnd - 1 };
    const words = isOwn ? message : `with ${name}=${level.label}: ${message}`;
    return { problem: { code, message: words, hint, severity }, ...place };
  }
  return undefined;
}

/** The first error that the scenario has with something replaced in it. */
export function refusalOf(set: readonly string[], { text, ...options }: VariedScenario): Issue | undefined {
  try {
    readScenario(text, { ...options, set: [...(options.set ?? []), ...set] });
    return undefined;
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return error.issues.find(({ severity }) => severity === 'error');
  }
}

function issueOf(text: string, { problem, start, length }: Trouble): Issue {
  const { code, message, severity } = problem;
  const hint = typeof problem.hint === 'string' ? problem.hint : problem.hint();
  const place = { line: 1, column: start + 1, length: Math.max(1, length), sourceLine: text };
  return { file: '--vary', ...place, path: [], code, message, hint, severity };
}
