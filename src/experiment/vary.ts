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
import { variedTip } from '../scenario/checks/prices.ts';
import {
  grouped,
  notVaried,
  type Problem,
  problemOf,
  quote,
  rangeFault,
  toldOf,
  wrongVary,
} from '../scenario/issues.ts';
import { LEVERS, leverNamed } from '../scenario/levers.ts';
import { printedInWords } from '../scenario/print.ts';
import { asksForWholeNumbers, type ReadOptions, readScenario, refusedPrice } from '../scenario/read.ts';
import type { Scenario } from '../scenario/scenario.ts';
import { isInWholeDays, NOT_VARIED } from '../scenario/uncertain.ts';
import { parseValueRange, valuesAcross, valuesByStep } from '../scenario/value-range.ts';
import { type Factor, type Level, levelOf } from './factors.ts';

/** What the scenario is read from; `set` is what the command itself replaces in it. */
export type VariedScenario = ReadOptions & { readonly text: string };

export interface VaryOptions {
  /** Whether every value must be named (grids and lists), or a range may be sampled. */
  readonly needsLevels: boolean;
  /** Throws where so many values are too many, before each is held to the scenario, which takes as long as reading it. */
  readonly refuse?: (factors: readonly Factor[]) => void;
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
  const written = texts.map((text) => ({ text, built: buildFactor(text, from, options) }));
  const all = written.flatMap(({ built }) => ('factor' in built ? [built.factor] : []));
  if (all.length === texts.length) options.refuse?.(all);
  for (const { text, built } of written) {
    const found = 'problem' in built ? built : heldToScenario(text, built, from);
    if ('problem' in found) issues.push(issueOf(text, found));
    else if (names.has(found.factor.name)) {
      issues.push(
        issueOf(text, {
          problem: wrongVary(
            { en: `${quote(found.factor.name)} is varied twice`, zh: `${quote(found.factor.name)} 改变了两次` },
            { en: 'write all its values behind one --vary', zh: '请把它的全部取值写在同一个 --vary 后面' },
          ),
          start: 0,
          length: text.indexOf('='),
        }),
      );
    } else {
      names.add(found.factor.name);
      factors.push(found.factor);
    }
  }
  if (issues.length > 0) throw new ScenarioError(printedInWords(issues), issues);
  return factors;
}

/** What is odd in `--vary` options that name factors. */
export function oddFactors(texts: readonly string[]): Issue[] {
  const paths = texts.map((text) => text.slice(0, text.indexOf('=')));
  return paths.flatMap((path, k) => {
    const problem = variedTip(path, paths);
    return problem === undefined ? [] : [issueOf(texts[k]!, { problem, start: 0, length: path.length })];
  });
}

/** What is wrong, and with which characters of the option. */
interface Trouble {
  readonly problem: Problem;
  readonly start: number;
  readonly length: number;
}
interface Built {
  readonly factor: Factor;
  readonly items: readonly Item[];
}

/** The factor as it is written. */
function buildFactor(text: string, from: VariedScenario, options: VaryOptions): Built | Trouble {
  const equals = text.indexOf('=');
  const name = text.slice(0, equals).trim();
  const spec = text.slice(equals + 1);
  const whole = { start: equals + 1, length: Math.max(1, spec.length) };
  if (equals < 1 || spec.trim() === '') {
    const problem = wrongVary(
      { en: 'expected path=values', zh: '应写成 路径=取值' },
      {
        en: 'write for example --vary community.groups.cap=50,150,500 or =20..500:13',
        zh: '例如 --vary community.groups.cap=50,150,500 或 =20..500:13',
      },
    );
    return { problem, start: 0, length: text.length };
  }
  const top = name.split('.')[0]!;
  if (NOT_VARIED.includes(top)) return { problem: notVaried(top), start: 0, length: equals };
  const items = splitList(spec);
  const lever = leverFactor(name, items, from);
  const built = lever ?? (isRange(spec) ? rangeFactor(name, spec, from, options) : listFactor(name, items));
  return 'message' in built ? { problem: built, ...whole } : { factor: built, items };
}

/** The same, or what the scenario has against one of its values. */
function heldToScenario(text: string, built: Built, from: VariedScenario): Built | Trouble {
  const refused = firstRefusal(text, built.factor, built.items, from);
  if (refused !== undefined) return refused;
  const unpriced = refusedPrice(from, built.factor.name);
  return unpriced === undefined ? built : { problem: unpriced, start: 0, length: text.indexOf('=') };
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
        {
          en: `${grouped(values.length)} values of one factor are too many: at most ${grouped(MOST_LEVELS)} are tried`,
          zh: `一个因素有 ${grouped(values.length)} 个取值，太多了：最多尝试 ${grouped(MOST_LEVELS)} 个`,
        },
        { en: 'write a longer step', zh: '请加大步长' },
      );
    }
    if (!needsLevels) return { name, levels: [], range, scale: range.scale };
    return wrongVary(
      {
        en: `how many values of ${quote(spec.trim())} are meant is missing`,
        zh: `没有写明 ${quote(spec.trim())} 取多少个值`,
      },
      {
        en: `write it behind the range, as in ${ends}:13, or draw a sample with --design lhs:100`,
        zh: `请写在范围后面，如 ${ends}:13，或用 --design lhs:100 抽样`,
      },
    );
  }
  const count = Number(counts[0]);
  if (!Number.isInteger(count) || count < 1)
    return wrongVary(
      { en: `${quote(counts[0])} is no number of values`, zh: `${quote(counts[0])} 不是取值的个数` },
      { en: `write a whole number, as in ${ends}:13`, zh: `请写整数，如 ${ends}:13` },
    );
  if (count === 1)
    return wrongVary(
      { en: 'one value is no variation', zh: '只有一个值，就没有变化' },
      {
        en: `write 2 or more, or set the value with --set ${name}=…`,
        zh: `请写 2 或更大的数，或用 --set ${name}=… 直接设定`,
      },
    );
  if (count > MOST_LEVELS)
    return wrongVary(
      {
        en: `${grouped(count)} values of one factor are too many: at most ${grouped(MOST_LEVELS)} are tried`,
        zh: `一个因素有 ${grouped(count)} 个取值，太多了：最多尝试 ${grouped(MOST_LEVELS)} 个`,
      },
      { en: `write fewer, as in ${ends}:13`, zh: `请少写一些，如 ${ends}:13` },
    );
  const levels = valuesAcross(range, count).map((value) => levelOf(name, range, value));
  const different = new Set(levels.map(({ label }) => label)).size;
  if (different < count) {
    const what = range.whole ? 'different whole numbers' : 'different values';
    return wrongVary(
      {
        en: `of ${grouped(count)} values from ${ends} only ${different} are ${what}`,
        zh: `${ends} 之间的 ${grouped(count)} 个取值中，只有 ${different} 个不同的${range.whole ? '整数' : '值'}`,
      },
      { en: `write ${ends}:${different} or a list`, zh: `请写 ${ends}:${different}，或写成列表` },
    );
  }
  return { name, levels, range, scale: range.scale };
}

function listFactor(name: string, items: readonly Item[]): Factor | Problem {
  const texts = items.map(({ text }) => text);
  if (texts.includes(''))
    return wrongVary(
      { en: 'a value is missing between two commas', zh: '两个逗号之间少了一个值' },
      { en: 'take one comma away, or write "" for an empty text', zh: '请删去一个逗号；空文字请写 ""' },
    );
  const twice = texts.find((text, k) => texts.indexOf(text) < k);
  if (twice !== undefined)
    return wrongVary(
      { en: `${quote(twice)} is written twice`, zh: `${quote(twice)} 写了两次` },
      { en: 'write each value once', zh: '每个值只写一次' },
    );
  if (texts.length === 1) {
    return wrongVary(
      { en: 'one value is no variation', zh: '只有一个值，就没有变化' },
      {
        en: `write several with commas between them, or set it with --set ${name}=${texts[0]}`,
        zh: `请写多个值，用逗号隔开，或用 --set ${name}=${texts[0]} 直接设定`,
      },
    );
  }
  if (texts.length > MOST_LEVELS)
    return wrongVary(
      {
        en: `${grouped(texts.length)} values of one factor are too many`,
        zh: `一个因素有 ${grouped(texts.length)} 个取值，太多了`,
      },
      { en: `at most ${grouped(MOST_LEVELS)} are tried`, zh: `最多尝试 ${grouped(MOST_LEVELS)} 个` },
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
      : wrongVary(
          { en: `there is no lever ${quote(name)}`, zh: `没有名为 ${quote(name)} 的措施` },
          { en: `did you mean ${quote(near)}?`, zh: `您是不是想写 ${quote(near)}？` },
        );
  }
  if (!isSwitch) {
    return wrongVary(
      {
        en: `${quote(lever)} is a lever of strategies: it can be "on" or "off" in all of them`,
        zh: `${quote(lever)} 是策略的措施，只能在所有策略中设为 on 或 off`,
      },
      { en: `write for example --vary ${lever}=on,off`, zh: `例如 --vary ${lever}=on,off` },
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
    const problem = problemOf(issue);
    const isOwn = issue.file === '--set' && level.set.length === 1;
    if (isOwn && issue.column <= pathEnd) {
      return { problem, start: issue.column - 1, length: Math.min(issue.length, pathEnd + 1 - issue.column) };
    }
    const item = range === undefined ? items[k] : undefined;
    const place = { start: pathEnd + 1 + (item?.start ?? 0), length: item?.text.length ?? text.length - pathEnd - 1 };
    const { en, zh } = problem.message;
    const message = isOwn
      ? problem.message
      : { en: `with ${name}=${level.label}: ${en}`, zh: `${name}=${level.label} 时：${zh}` };
    return { problem: { ...problem, message }, ...place };
  }
  return undefined;
}

/** The scenario with something replaced in it. */
export const scenarioAt = (set: readonly string[], { text, ...options }: VariedScenario): Scenario =>
  readScenario(text, { ...options, set: [...(options.set ?? []), ...set] }).scenario;

/** The first error that the scenario has with something replaced in it. */
export function refusalOf(set: readonly string[], { text, ...options }: VariedScenario): Issue | undefined {
  try {
    scenarioAt(set, { text, ...options });
    return undefined;
  } catch (error) {
    if (!(error instanceof ScenarioError)) throw error;
    return error.issues.find(({ severity }) => severity === 'error');
  }
}

function issueOf(text: string, { problem, start, length }: Trouble): Issue {
  const place = { line: 1, column: start + 1, length: Math.max(1, length), sourceLine: text };
  return { file: '--vary', ...place, path: [], ...toldOf(problem) };
}
