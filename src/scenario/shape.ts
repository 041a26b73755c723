/**
 * What zod objects to, in plain words.
 *
 * zod says where a scenario departs from the format; what would be accepted there is read off the JSON Schema, so that each
 * sentence can say it in the same way, whatever zod calls it.
 */
import type { z } from 'zod';
import { type Words, wordsOf } from '../errors.ts';
import { nearestName } from '../formula/nearest.ts';
import { hasKey, withoutNone } from './inheriting.ts';
import * as say from './issues.ts';
import { NOTHING } from './issues.ts';
import {
  accepts,
  followed,
  formOf,
  formsOf,
  type JsonSchema,
  quantityOf,
  scenarioJsonSchema,
  schemaAt,
} from './json-schema.ts';
import { LEVERS, type LeverName } from './levers.ts';
import { lookalikeIn, narrowed } from './lookalikes.ts';
import { asValue, readingsOf } from './meant.ts';
import { QUANTITIES } from './quantities.ts';
import { scenarioFile } from './scenario.ts';
import type { Path, Plain } from './source.ts';
import { thousandsHint, thousandsIn } from './thousands.ts';

export interface ShapeFinding {
  readonly path: Path;
  readonly problem: say.Problem;
  readonly part: 'key' | 'value';
}

type ZodIssue = z.core.$ZodIssue;

const MOST_FINDINGS = 100;

/** How things stand in the text, which the data does not say. */
export interface AsTyped {
  /** A number as it is written, such as 1.10. */
  readonly number: (path: Path) => string | undefined;
  /** Whether a key stands inside { } without a colon. */
  readonly isBare: (path: Path) => boolean;
}

const UNKNOWN: AsTyped = { number: () => undefined, isBare: () => false };

/** Everything in which `data` departs from the format. */
export function checkShape(written: Plain, typed: AsTyped = UNKNOWN): ShapeFinding[] {
  const data = withoutNone(written);
  const result = scenarioFile.safeParse(data);
  if (result.success) return [];
  const root = scenarioJsonSchema();
  const issues = result.error.issues
    .flatMap((issue) => intendedBranch(issue, data))
    .filter((trouble) => !isInherited(trouble, written));
  return mergeRenamed(issues, data)
    .slice(0, MOST_FINDINGS)
    .map((issue) => findingOf(issue, data, root, typed));
}

// ---- from zod's issues to ours ---------------------------------------------------------------------------------------

type Trouble =
  | { readonly kind: 'unknown'; readonly path: Path; readonly key: string; readonly meant?: string }
  | { readonly kind: 'missing'; readonly path: Path; readonly key: string }
  | { readonly kind: 'value'; readonly path: Path }
  | { readonly kind: 'name'; readonly path: Path }
  | { readonly kind: 'backwards'; readonly path: Path }
  | { readonly kind: 'said'; readonly path: Path; readonly problem: say.Problem };

/** What is missing in a lever that a strategy writes may be in the lever that it extends; in that of a stage, in the strategy or a stage before. */
function isInherited(trouble: Trouble, written: Plain): boolean {
  const [top, name, lever, stage, ofStage] = trouble.path;
  if (trouble.kind !== 'missing' || top !== 'strategies') return false;
  if (trouble.path.length === 3) return hasKey(written, String(name), String(lever), trouble.key);
  if (lever !== 'stages' || trouble.path.length !== 5) return false;
  const own = [...Array(Number(stage)).keys()].map((k) => valueAt(written, [top, name!, 'stages', k, ofStage!]));
  return (
    own.some((before) => isObject(before) && trouble.key in before) ||
    hasKey(written, String(name), String(ofStage), trouble.key)
  );
}

function intendedBranch(issue: ZodIssue, data: Plain, parent: Path = []): Trouble[] {
  const path: Path = [...parent, ...(issue.path as Path)];
  const value = valueAt(data, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ kind: 'unknown', path, key }));
    case 'invalid_key':
      return [{ kind: 'name', path }];
    case 'custom':
      return [{ kind: 'backwards', path }];
    case 'invalid_union':
      if (path.join('.') === 'population.graph' && isObject(value)) return graphTroubles(issue, data, path, value);
      // A lever is a map, or a list of entries with days.
      if (path.length === 3 && path[0] === 'strategies')
        return (issue.errors[Array.isArray(value) ? 1 : 0] ?? []).flatMap((each) => intendedBranch(each, data, path));
      // A lever of a stage is as in a strategy, or `none`.
      if (path.length === 5 && path[2] === 'stages' && typeof value === 'object')
        return (issue.errors[0] ?? []).flatMap((each) => intendedBranch(each, data, path));
      // A formula is a text, or a map with what is to be known of it.
      if (path.length === 2 && path[0] === 'formulas' && isObject(value))
        return (issue.errors[1] ?? []).flatMap((each) => intendedBranch(each, data, path));
  }
  const key = path.at(-1);
  const owner = valueAt(data, path.slice(0, -1));
  if (typeof key === 'string' && isObject(owner) && !(key in owner))
    return [{ kind: 'missing', path: path.slice(0, -1), key }];
  return [{ kind: 'value', path }];
}

/** A graph is either read from a file or generated: which of the two was meant shows in its keys. */
function graphTroubles(
  issue: z.core.$ZodIssueInvalidUnion,
  data: Plain,
  path: Path,
  value: Readonly<Record<string, Plain>>,
): Trouble[] {
  const [fromFile = [], generated = []] = issue.errors;
  const isFile = 'file' in value;
  const isKind = 'kind' in value;
  if (isFile && isKind) return [{ kind: 'said', path, problem: say.graphKindAndFile() }];
  if (isFile) return fromFile.flatMap((each) => intendedBranch(each, data, path));
  if (isKind) return generated.flatMap((each) => intendedBranch(each, data, path));
  for (const key of Object.keys(value)) {
    const meant = keyWithoutColon(key, ['kind', 'file'])?.key ?? nearestName(key, ['kind', 'file']);
    if (meant !== undefined) return [{ kind: 'unknown', path, key, meant }];
  }
  return [{ kind: 'said', path, problem: say.graphNeedsKind() }];
}

/** A wrong key where another one is missing is one mistake: `segmnts` and no `segments`. */
function mergeRenamed(troubles: readonly Trouble[], data: Plain): Trouble[] {
  const missing = new Map<string, string[]>();
  for (const trouble of troubles)
    if (trouble.kind === 'missing') {
      const at = trouble.path.join('\n');
      missing.set(at, [...(missing.get(at) ?? []), trouble.key]);
    }
  const meant = new Map<Trouble, string>();
  const explained = new Set<string>();
  for (const trouble of troubles.slice(0, 10 * MOST_FINDINGS)) {
    if (trouble.kind !== 'unknown') continue;
    const at = trouble.path.join('\n');
    const candidates = (missing.get(at) ?? []).filter((key) => !explained.has(`${at}\n${key}`));
    const nearest = nearestName(trouble.key, candidates) ?? sameKindOfValue(trouble, candidates, data);
    if (nearest === undefined) continue;
    meant.set(trouble, nearest);
    explained.add(`${at}\n${nearest}`);
  }
  return troubles
    .filter((trouble) => !(trouble.kind === 'missing' && explained.has(`${trouble.path.join('\n')}\n${trouble.key}`)))
    .map((trouble) => (meant.has(trouble) ? ({ ...trouble, meant: meant.get(trouble)! } as Trouble) : trouble));
}

/** A key and its value with something other than a colon between them are one long key; what it starts with says what was meant. */
function sameKindOfValue(trouble: Trouble & { kind: 'unknown' }, candidates: readonly string[], data: Plain) {
  const value = valueAt(data, [...trouble.path, trouble.key]);
  return value === null ? keyWithoutColon(trouble.key, candidates)?.key : undefined;
}

/** `meanDegree 6`, `kind：small-world`: a known key with something other than a colon behind it. */
function keyWithoutColon(text: string, known: readonly string[]): { key: string; value: string } | undefined {
  const match = /^([\p{L}_][\p{L}\p{M}\p{N}_-]*)\s*(?:[:=;]|(?<=\s)(?=\S))\s*(.*)$/su.exec(narrowed(text).trim());
  return match && known.includes(match[1]!) ? { key: match[1]!, value: match[2]! } : undefined;
}

// ---- from ours to sentences ------------------------------------------------------------------------------------------

function findingOf(trouble: Trouble, data: Plain, root: JsonSchema, typed: AsTyped): ShapeFinding {
  const { path } = trouble;
  switch (trouble.kind) {
    case 'unknown':
      return { path: [...path, trouble.key], problem: unknownKey(trouble, data, root, typed), part: 'key' };
    case 'missing': {
      const schema = schemaAt(root, data, [...path, trouble.key]) ?? {};
      return { path, problem: say.missingKey(trouble.key, path, example(trouble.key, schema, root)), part: 'key' };
    }
    case 'name': {
      const owner = schemaAt(root, data, path.slice(0, -1));
      const expected = owner?.propertyNames?.pattern
        ? { en: 'a whole number of friends', zh: '好友数（整数）' }
        : { en: 'a name of at most 200 characters', zh: '不超过 200 个字符的名称' };
      return { path, problem: say.wrongName(String(path.at(-1)), expected), part: 'key' };
    }
    case 'backwards':
      return { path, problem: say.rangeBackwards(describeKey(path), valueAt(data, path)), part: 'value' };
    case 'said':
      return { path, problem: trouble.problem, part: 'key' };
    case 'value': {
      const value = valueAt(data, path);
      const written = typed.number(path);
      const schema =
        path.at(-1) === 'kind' ? kindsAt(path, data, root) : oneOrList(schemaAt(root, data, path) ?? {}, value);
      const problem = say.wrongValue(describeKey(path), expectation(schema, root, value), value, NOTHING, written);
      return {
        path,
        problem: { ...problem, hint: () => hintFor(value, schema, root, path, data, written) },
        part: 'value',
      };
    }
  }
}

/** Of a lever that may be written once or as a list of entries, the form that was meant. */
function oneOrList(schema: JsonSchema, value: Plain | undefined): JsonSchema {
  const forms = formsOf(schema);
  const list = forms.find(({ items }) => items !== undefined);
  if (list === undefined || forms.length !== 2) return schema;
  return Array.isArray(value) ? list : forms.find((form) => form !== list)!;
}

/** The values of "kind" that choose between forms, as one list, or the schema of an ordinary key of that name. */
function kindsAt(path: Path, data: Plain, root: JsonSchema): JsonSchema {
  const owner = followed(schemaAt(root, data, path.slice(0, -1)) ?? {}, root);
  const kinds = formsOf(owner).flatMap((form) => form.properties?.kind?.const ?? []);
  return kinds.length > 0 ? { enum: kinds.map(String) } : (schemaAt(root, data, path) ?? {});
}

/** What is written of a stage by who wants another order than that of the list, or to begin again. */
const OTHER_ORDERS: readonly string[] = [
  'next',
  'then',
  'goTo',
  'goto',
  'to',
  'back',
  'repeat',
  'loop',
  'again',
  'after',
];

function unknownKey(
  trouble: Trouble & { kind: 'unknown' },
  data: Plain,
  root: JsonSchema,
  typed: AsTyped,
): say.Problem {
  const { path, key } = trouble;
  const owner = valueAt(data, path);
  const schema = formOf(followed(schemaAt(root, data, path) ?? {}, root), owner);
  const known = Object.keys(schema.properties ?? {});
  const bare =
    isObject(owner) && owner[key] === null && keyWithoutColon(key, trouble.meant ? [...known, trouble.meant] : known);
  if (bare) return say.keyWithoutColon(key, path, bare.key, bare.value, lookalikeIn(key));
  if (path.at(-2) === 'stages' && OTHER_ORDERS.includes(key)) return say.stagesInOrder(key);
  const free = known.filter((name) => !isObject(owner) || !(name in owner));
  const meant = trouble.meant ?? nearestName(key, free) ?? nearestName(key, known);
  if (meant === undefined && typed.isBare([...path, key])) return say.bareKey(key, path);
  // What stands in the place of a key that is missing is that key, whatever else goes by its name.
  return say.unknownKey(key, path, meant, known, trouble.meant === undefined ? homeOf(key, path, root) : undefined);
}

const TOP = 'the top level';

/** So many places of a key are named. */
const MOST_HOMES = 3;

/** Where in the format a key of this name is known, such as `community.groups`, the nearest first; undefined if nowhere or in many places. */
function homeOf(key: string, path: Path, root: JsonSchema): Words | undefined {
  const different = [...new Set(placesOf(key, root).map(({ home }) => home))];
  const below = within(path);
  const near = below === '' ? different : different.filter((home) => home.startsWith(below));
  const chosen = different.length <= MOST_HOMES ? different : near.length <= MOST_HOMES ? near : [];
  return chosen.length === 0 ? undefined : homesInWords(chosen);
}

/** A place in a file as homes are written: `strategies.<name>`. */
const within = (path: Path): string =>
  path
    .map((part, k) => (typeof part === 'number' ? '[]' : k === 1 && path[0] === 'strategies' ? '<name>' : part))
    .join('.')
    .replaceAll('.[]', '[]');

const homesInWords = (homes: readonly string[]): Words => ({
  en: homes.join(' or '),
  zh: homes.map((home) => (home === TOP ? '顶层' : home)).join(' 或 '),
});

/** All places of a key, with what is accepted there. */
function placesOf(key: string, root: JsonSchema): { readonly home: string; readonly schema: JsonSchema }[] {
  const homes: { home: string; schema: JsonSchema }[] = [];
  const visit = (schema: JsonSchema, path: string): void => {
    for (const [name, child] of Object.entries(schema.properties ?? {})) {
      const inner = path === '' ? name : `${path}.${name}`;
      if (name === key) homes.push({ home: path === '' ? TOP : path, schema: child });
      // What a trigger changes or a stage has is written as in the strategy, which is the first home of it.
      const isElsewhere = name === 'change' || (path.endsWith('.stages[]') && LEVERS.includes(name as LeverName));
      if (!isElsewhere) visit(followed(child, root), inner);
    }
    if (typeof schema.additionalProperties === 'object')
      visit(followed(schema.additionalProperties, root), `${path}.<name>`);
    if (schema.items) visit(followed(schema.items, root), `${path}[]`);
    // The entries of a list have the keys of the one that may stand in its place.
    const forms = schema.anyOf ?? schema.oneOf ?? [];
    const single = forms.filter((form) => form.items === undefined);
    for (const form of single.length > 0 ? single : forms) visit(form, path);
  };
  visit(root, '');
  return homes;
}

/** What would be accepted, as the end of the sentence "expected …". */
function expectation(written: JsonSchema, root: JsonSchema, value?: Plain): Words {
  const quantity = QUANTITIES[quantityOf(written) ?? '']?.expected;
  if (quantity !== undefined) return quantity;
  const schema = followed(written, root);
  if (schema.const !== undefined)
    return wordsOf(typeof schema.const === 'number' ? String(schema.const) : say.quote(schema.const));
  if (schema.enum) return { en: say.listOf(schema.enum), zh: say.listZh(schema.enum, '或') };
  const forms = formsOf(schema);
  if (forms.length > 1 && forms.every((form) => form.properties?.kind?.const !== undefined || form.properties?.file))
    return { en: '{ kind: … } or { file: … }', zh: '{ kind: … } 或 { file: … }' };
  if (forms.length > 1) {
    const all = forms.map((form) => expectation(form, root));
    return { en: all.map(({ en }) => en).join(' or '), zh: all.map(({ zh }) => zh).join('，或') };
  }
  switch (schema.type) {
    case 'integer':
      return bounded({ en: 'a whole number', zh: '整数' }, schema);
    case 'number':
      return bounded({ en: 'a number', zh: '数' }, schema);
    case 'string': {
      if (schema.maxLength === undefined || typeof value !== 'string') return { en: 'a text', zh: '文字' };
      const most = say.grouped(schema.maxLength);
      return { en: `a text of at most ${most} characters`, zh: `不超过 ${most} 个字符的文字` };
    }
    case 'boolean':
      return { en: 'true or false', zh: 'true 或 false' };
    case 'array':
      return schema.minItems === undefined
        ? { en: 'a list', zh: '列表' }
        : { en: 'a list with at least one entry', zh: '至少有一项的列表' };
    default:
      return { en: 'keys and values', zh: '键和值' };
  }
}

function bounded({ en, zh }: Words, { minimum, maximum }: JsonSchema): Words {
  const low = minimum !== undefined && minimum > -Number.MAX_SAFE_INTEGER ? say.grouped(minimum) : undefined;
  const high = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? say.grouped(maximum) : undefined;
  if (low !== undefined && high !== undefined)
    return { en: `${en} from ${low} to ${high}`, zh: ` ${low} 到 ${high} 之间的${zh}` };
  if (low !== undefined) return { en: `${en}, ${low} or more`, zh: `不小于 ${low} 的${zh}` };
  return high === undefined ? { en, zh } : { en: `${en}, ${high} or less`, zh: `不大于 ${high} 的${zh}` };
}

const EXAMPLES: Readonly<Record<string, string | Words>> = {
  hearsay: '1',
  name: { en: 'a short title', zh: '简短的标题' },
  horizon: '60 days',
  size: '1000',
  share: '100 %',
  expected: '100',
  days: '0-6',
  channel: { en: 'where they come from', zh: '他们从哪里来' },
  when: 'activeShare7 < 0.2',
  do: '{ topics: 1 }',
  kind: 'small-world',
  meanDegree: '10',
  mean: '50 %',
  good: { en: 'what is sold', zh: '卖什么' },
  price: '100',
  segments: '[name]',
  count: '10',
  population: '{ size: 1000 }',
  strategies: '{ as-it-is: {} }',
};

/** What to write for a missing key. */
function example(key: string, schema: JsonSchema, root: JsonSchema): Words {
  const known = EXAMPLES[key];
  return known === undefined ? expectation(schema, root) : wordsOf(known);
}

// ---- hints for common slips ------------------------------------------------------------------------------------------

/** What to write: the first, or also the second. */
const write = (text: string, or?: string): Words =>
  or === undefined
    ? { en: `write ${text}`, zh: `请写 ${text}` }
    : { en: `write ${text} or ${or}`, zh: `请写 ${text} 或 ${or}` };

const withReason = ({ en, zh }: Words, because: Words): Words => ({ en: en + because.en, zh: zh + because.zh });

/** What to do where no value nearby can have been meant. */
const HINTS: Readonly<Record<string, Words>> = {
  platform: {
    en: 'leave it out, and write what the place allows: groups: { cap: 500 }',
    zh: '请省略，并写出该平台的限制：groups: { cap: 500 }',
  },
  skill: {
    en: 'it is the part of those who do such work who do less: 0.5 for as many as not, 0.9 for the best tenth',
    zh: '它是同行中做得不如此人的比例：中等写 0.5，最好的十分之一写 0.9',
  },
};

function hintFor(...of: Parameters<typeof hintByForm>): Words {
  const hint = hintByForm(...of);
  return hint.en === '' ? (HINTS[String(of[3].at(-1))] ?? hint) : hint;
}

function hintByForm(
  value: Plain | undefined,
  written: JsonSchema,
  root: JsonSchema,
  path: Path,
  data: Plain,
  typed: string | undefined,
): Words {
  const schema = followed(written, root);
  if (typeof value === 'string') return hintForText(value, written, root, path, data);
  if (typeof value === 'number') {
    if (quantityOf(written) === 'share' && value > 1 && value <= 100)
      return write(`${value} %`, String(Number((value / 100).toPrecision(6))));
    if (schema.type === 'integer' && value > 0 && value < 1) return hintForPart(value, path, data);
    if (schema.type === 'integer' && /^[1-9]\d{0,2}\.\d{3}$/.test(typed ?? '')) return write(typed!.replace('.', ''));
  }
  if (typeof value === 'boolean' && schema.enum?.includes('on')) return write(value ? 'on' : 'off');
  if ((typeof value === 'number' || typeof value === 'boolean') && schema.type === 'string' && !schema.enum)
    return { en: `put it in quotation marks: "${typed ?? value}"`, zh: `请加上引号："${typed ?? value}"` };
  if (schema.const === 1) return { en: 'this program reads version 1 of the format', zh: '本程序读取第 1 版格式' };
  if (isObject(value) && schema.type === 'array')
    return { en: 'begin each entry with "- ", or put [ ] around it', zh: '请让每一项以“- ”开头，或用 [ ] 括起来' };
  if (Array.isArray(value) && schema.type === 'object')
    return { en: 'take the "-" or the [ ] away', zh: '请去掉“-”或 [ ]' };
  if (value === null && schema.type === 'object')
    return { en: 'write {} behind the colon if no keys shall follow', zh: '后面没有键时，请在冒号后写 {}' };
  if (value === null)
    return { en: 'write a value after the colon, or take the key away', zh: '请在冒号后写值，或删去这个键' };
  if (isObject(value) && schema.type !== 'object') return whereAccepted(value, root, path);
  return keysInstead(value, schema, root, path);
}

function hintForText(value: string, written: JsonSchema, root: JsonSchema, path: Path, data: Plain): Words {
  const quantity = quantityOf(written);
  const schema = followed(written, root);
  const text = value.trim();
  const because = say.because(lookalikeIn(text));
  if (schema.type === 'array') {
    const item = followed(schema.items ?? {}, root);
    const bare = keyWithoutColon(text.replace(/^\[|\]$/g, ''), Object.keys(item.properties ?? {}));
    if (bare)
      return {
        en: `write it as a list: [{ ${bare.key}: ${bare.value} }]${because.en}`,
        zh: `请写成列表：[{ ${bare.key}: ${bare.value} }]${because.zh}`,
      };
    if (item.type === 'object') return keysInstead(value, schema, root, path);
    const entries = narrowed(text)
      .replace(/^\[|\]$/g, '')
      .trim()
      .replace(/\s*,\s*/g, ', ');
    return {
      en: `write it as a list: [${entries.slice(0, 60)}]${because.en}`,
      zh: `请写成列表：[${entries.slice(0, 60)}]${because.zh}`,
    };
  }
  const kind = schema.enum
    ? undefined
    : formsOf(schema).find(({ properties }) => properties?.kind?.const === narrowed(text));
  if (kind)
    return write(
      `{ ${(kind.required ?? []).map((key) => `${key}: ${key === 'kind' ? narrowed(text) : '…'}`).join(', ')} }`,
    );
  if (schema.type === 'object' || formsOf(schema).some((form) => form.type === 'object')) {
    const keys = formsOf(schema).flatMap((form) => Object.keys(form.properties ?? {}));
    const bare = keyWithoutColon(text, keys);
    if (bare) return withReason(write(`${bare.key}: ${bare.value}`), because);
    return /^\{.*\}$/s.test(narrowed(text))
      ? withReason(write(narrowed(text)), because)
      : keysInstead(value, schema, root, path);
  }
  const ambiguous = quantity === undefined ? undefined : thousandsIn(text);
  if (ambiguous !== undefined) {
    const { en, zh } = thousandsHint(ambiguous);
    return { en: `${ambiguous} can mean two numbers: ${en}`, zh: `${ambiguous} 可以理解为两个数：${zh}` };
  }
  const percent = /^(\d+(?:[.,]\d+)?) ?%$/.exec(narrowed(text));
  if (percent && quantity === 'money')
    return {
      en: 'an amount is asked for, not a share: work it out, such as 50 for 5 % of 1,000',
      zh: '这里要写金额，不是占比：请算出来，例如 1,000 的 5 % 写 50',
    };
  if (percent && schema.type === 'integer') return hintForPart(Number(percent[1]!.replace(',', '.')) / 100, path, data);
  if (percent && schema.type === 'number' && (schema.maximum ?? 2) <= 1)
    return write(String(Number((Number(percent[1]!.replace(',', '.')) / 100).toPrecision(6))));
  if (percent && schema.type === 'number')
    return {
      en: 'a number is asked for, not a share: work it out, such as 50 for 5 % of 1,000',
      zh: '这里要写数，不是占比：请算出来，例如 1,000 的 5 % 写 50',
    };
  if (typeof asValue(text) === 'number' && accepts(written, asValue(text), root))
    return { en: `take the quotation marks away: ${text}`, zh: `请去掉引号：${text}` };
  const meant = readingsOf(text).find(
    (reading) => accepts(written, asValue(reading), root) && !(percentOf(reading) > 100),
  );
  if (meant !== undefined) return withReason(write(meant), because);
  if (schema.enum) {
    const nearest = nearestName(narrowed(text), schema.enum);
    return nearest === undefined ? NOTHING : say.didYouMean(nearest);
  }
  if (quantity === 'duration' || quantity === 'period')
    return {
      en: 'write a number and a unit, such as 2 weeks; units: hour, day, week, month, year',
      zh: '请写数字和单位，例如 2 weeks；单位有 hour、day、week、month、year',
    };
  if (
    quantity === 'day' &&
    /^(?:days?\s*)?\d+\s*(?:-|–|—|~|\.\.+|to|until|至|到)\s*(?:days?\s*)?\d+$/i.test(narrowed(text))
  ) {
    const first = /\d+/.exec(narrowed(text))![0];
    return { en: `one day is meant: write ${first}`, zh: `这里只要一天：请写 ${first}` };
  }
  if (quantity === 'dayRange' || quantity === 'day')
    return { en: 'days count from 0, the first day of the scenario', zh: '天数从 0 数起，即场景的第一天' };
  if (quantity === 'share') return hintForShare(text);
  if (schema.type === 'boolean') return hintForBoolean(text);
  if (schema.type === 'number' || schema.type === 'integer') {
    const hint = hintForNumber(narrowed(text), quantity);
    return hint === NOTHING ? NOTHING : withReason(hint, because);
  }
  return NOTHING;
}

/** Where keys and values are asked for and something else stands: what keys there are, and where a key of this name takes what was written. */
function keysInstead(value: Plain | undefined, schema: JsonSchema, root: JsonSchema, path: Path): Words {
  const key = path.at(-1);
  const own = schema.type === 'array' ? followed(schema.items ?? {}, root) : schema;
  const keys = Object.keys(own.properties ?? {});
  if (
    typeof key !== 'string' ||
    value === undefined ||
    Array.isArray(value) ||
    own.type !== 'object' ||
    keys.length === 0
  )
    return NOTHING;
  const first = own.required?.[0] ?? keys[0]!;
  const entry = `{ ${first}: … }`;
  const instead = {
    en: `write ${key}: ${schema.type === 'array' ? `[${entry}]` : entry}; known keys: ${say.listOf(keys, 'and')}`,
    zh: `请写 ${key}: ${schema.type === 'array' ? `[${entry}]` : entry}；可以写的键：${say.listZh(keys)}`,
  };
  const elsewhere = whereAccepted(value, root, path);
  return elsewhere === NOTHING
    ? instead
    : { en: `${instead.en}; ${elsewhere.en}`, zh: `${instead.zh}；${elsewhere.zh}` };
}

/** Where else a key of this name takes what was written; nothing where nowhere or in many places. */
function whereAccepted(value: Plain, root: JsonSchema, path: Path): Words {
  const key = String(path.at(-1));
  const fits = (schema: JsonSchema): boolean => {
    if (typeof value === 'string' || typeof value === 'number') return accepts(schema, value, root);
    const known = Object.keys(followed(schema, root).properties ?? {});
    return isObject(value) && Object.keys(value).length > 0 && Object.keys(value).every((one) => known.includes(one));
  };
  const homes = [...new Set(placesOf(key, root).flatMap(({ home, schema }) => (fits(schema) ? [home] : [])))];
  if (homes.length === 0 || homes.length > MOST_HOMES) return NOTHING;
  const { en, zh } = homesInWords(homes);
  return {
    en: `${say.describeValue(value)} as ${say.quote(key)} ${isObject(value) ? 'belong' : 'belongs'} under ${en}`,
    zh: `${say.q(key)}写成${say.valueZh(value)}，应在 ${zh} 下`,
  };
}

const percentOf = (text: string): number => Number(/^(\d+(?:\.\d+)?) ?%$/.exec(text)?.[1] ?? 0);

/** Keys that count people, of whom a share can be meant. */
const COUNTS: readonly unknown[] = ['founders', 'size', 'expected'];

/** A count where a part of a whole was written. */
function hintForPart(part: number, path: Path, data: Plain): Words {
  const size = valueAt(data, ['population', 'size']);
  if (!COUNTS.includes(path.at(-1))) return NOTHING;
  const percent = `${Number((100 * part).toPrecision(6))} %`;
  const [asked, inAThousand] = [path.join('.') === 'community.founders', Math.round(part * 1000)];
  return asked && typeof size === 'number'
    ? {
        en: `a number of people is asked for: write ${Math.round(part * size)} for ${percent} of the population of ${say.grouped(size)}`,
        zh: `这里要写人数：${say.grouped(size)} 人的 ${percent} 请写 ${Math.round(part * size)}`,
      }
    : {
        en: `a whole number is asked for, not a share: work it out, such as ${inAThousand} for ${percent} of 1,000`,
        zh: `这里要写整数，不是占比：请算出来，例如 1,000 的 ${percent} 写 ${inAThousand}`,
      };
}

function hintForShare(text: string): Words {
  const number = Number(/^(\d+(?:\.\d+)?)$/.exec(text)?.[1] ?? Number.NaN);
  return number > 1 && number <= 100 ? write(`${number} %`) : NOTHING;
}

function hintForBoolean(text: string): Words {
  if (/^(?:yes|y|on|是)$/i.test(text)) return write('true');
  return /^(?:no|n|off|否)$/i.test(text) ? write('false') : NOTHING;
}

function hintForNumber(text: string, quantity: string | undefined): Words {
  const amount = /^\D{0,4}\s*(\d+(?:\.\d+)?)\s*\D*$/.exec(text);
  if (quantity === 'money' && amount)
    return {
      en: `write ${amount[1]}; the unit of money stands under "currency"`,
      zh: `请写 ${amount[1]}；货币单位写在“currency”下`,
    };
  return amount ? { en: `write the number alone: ${amount[1]}`, zh: `请只写数字：${amount[1]}` } : NOTHING;
}

// ---- small parts -----------------------------------------------------------------------------------------------------

const describeKey = (path: Path): Words =>
  path.length === 0 ? { en: 'the scenario', zh: '场景' } : wordsOf(say.describePath(path));

function valueAt(data: Plain, path: Path): Plain | undefined {
  let value: unknown = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value as Plain | undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, Plain>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
