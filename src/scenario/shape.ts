/**
 * What zod objects to, in plain words.
 *
 * zod says where a scenario departs from the format; what would be accepted there is read off the JSON Schema, so that each
 * sentence can say it in the same way, whatever zod calls it.
 */
import type { z } from 'zod';
import { nearestName } from '../formula/nearest.ts';
import * as say from './issues.ts';
import { followed, formOf, formsOf, type JsonSchema, quantityOf, scenarioJsonSchema, schemaAt } from './json-schema.ts';
import { scenarioFile } from './schema.ts';
import type { Path, Plain } from './source.ts';

export interface ShapeFinding {
  readonly path: Path;
  readonly problem: say.Problem;
  readonly part: 'key' | 'value';
}

type ZodIssue = z.core.$ZodIssue;

const MOST_FINDINGS = 100;

/** Everything in which `data` departs from the format. */
export function checkShape(data: Plain): ShapeFinding[] {
  const result = scenarioFile.safeParse(data);
  if (result.success) return [];
  const root = scenarioJsonSchema();
  const issues = result.error.issues.flatMap((issue) => intendedBranch(issue, data));
  return mergeRenamed(issues, data)
    .slice(0, MOST_FINDINGS)
    .map((issue) => findingOf(issue, data, root));
}

// ---- from zod's issues to ours ---------------------------------------------------------------------------------------

type Trouble =
  | { readonly kind: 'unknown'; readonly path: Path; readonly key: string; readonly meant?: string }
  | { readonly kind: 'missing'; readonly path: Path; readonly key: string }
  | { readonly kind: 'value'; readonly path: Path }
  | { readonly kind: 'name'; readonly path: Path }
  | { readonly kind: 'backwards'; readonly path: Path }
  | { readonly kind: 'cut'; readonly path: Path }
  | { readonly kind: 'said'; readonly path: Path; readonly problem: say.Problem };

function intendedBranch(issue: ZodIssue, data: Plain, parent: Path = []): Trouble[] {
  const path: Path = [...parent, ...(issue.path as Path)];
  const value = valueAt(data, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => {
        const cut = isObject(value) && value[key] === null ? cutFormulaIn(value) : undefined;
        return cut === undefined ? { kind: 'unknown', path, key } : { kind: 'cut', path: [...path, cut] };
      });
    case 'invalid_key':
      return [{ kind: 'name', path }];
    case 'custom':
      return [{ kind: 'backwards', path }];
    case 'invalid_union':
      if (path.join('.') === 'population.graph' && isObject(value)) return graphTroubles(issue, data, path, value);
      // A formula is a text, or a map with what is to be known of it.
      if (path.length === 2 && path[0] === 'formulas' && isObject(value))
        return (issue.errors[1] ?? []).flatMap((each) => intendedBranch(each, data, path));
  }
  const key = path.at(-1);
  const owner = valueAt(data, path.slice(0, -1));
  if (value === null && isObject(owner)) {
    const cut = cutFormulaIn(owner);
    if (cut !== undefined) return [{ kind: 'cut', path: [...path.slice(0, -1), cut] }];
  }
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
    const meant = nearestName(key, ['kind', 'file']);
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

/** `name：text` with a full-width colon is one long key; what it starts with says which one was meant. */
function sameKindOfValue(trouble: Trouble & { kind: 'unknown' }, candidates: readonly string[], data: Plain) {
  const first = trouble.key.split('：')[0]!.trim();
  const value = valueAt(data, [...trouble.path, trouble.key]);
  return trouble.key.includes('：') && value === null ? candidates.find((key) => key === first) : undefined;
}

/**
 * The key of a formula that a comma inside { } has cut in two: `{ a: max(b, 1) }` has the keys "a" with the value "max(b" and
 * "1)" with no value.
 */
export function cutFormulaIn(map: Readonly<Record<string, Plain>>): string | undefined {
  const entries = Object.entries(map);
  if (!entries.some(([key, value]) => value === null && key.includes(')'))) return undefined;
  const isOpen = (text: string) => text.split('(').length > text.split(')').length;
  return entries.find(([, value]) => typeof value === 'string' && isOpen(value))?.[0];
}

// ---- from ours to sentences ------------------------------------------------------------------------------------------

function findingOf(trouble: Trouble, data: Plain, root: JsonSchema): ShapeFinding {
  const { path } = trouble;
  switch (trouble.kind) {
    case 'unknown':
      return { path: [...path, trouble.key], problem: unknownKey(trouble, data, root), part: 'key' };
    case 'missing': {
      const schema = schemaAt(root, data, [...path, trouble.key]) ?? {};
      return { path, problem: say.missingKey(trouble.key, path, example(trouble.key, schema, root)), part: 'key' };
    }
    case 'name': {
      const owner = schemaAt(root, data, path.slice(0, -1));
      const expected = owner?.propertyNames?.pattern ? 'a whole number of friends' : 'a name of at most 200 characters';
      return { path, problem: say.wrongName(String(path.at(-1)), expected), part: 'key' };
    }
    case 'backwards':
      return { path, problem: say.rangeBackwards(describeKey(path), valueAt(data, path)), part: 'value' };
    case 'cut':
      return { path, problem: say.cutFormula(), part: 'value' };
    case 'said':
      return { path, problem: trouble.problem, part: 'key' };
    case 'value': {
      const value = valueAt(data, path);
      const schema = path.at(-1) === 'kind' ? kindsAt(path, data, root) : (schemaAt(root, data, path) ?? {});
      const hint = hintFor(value, schema, root);
      return {
        path,
        problem: say.wrongValue(describeKey(path), expectation(schema, root, value), value, hint),
        part: 'value',
      };
    }
  }
}

/** The values of "kind" that choose between forms, as one list, or the schema of an ordinary key of that name. */
function kindsAt(path: Path, data: Plain, root: JsonSchema): JsonSchema {
  const owner = followed(schemaAt(root, data, path.slice(0, -1)) ?? {}, root);
  const kinds = formsOf(owner).flatMap((form) => form.properties?.kind?.const ?? []);
  return kinds.length > 0 ? { enum: kinds.map(String) } : (schemaAt(root, data, path) ?? {});
}

function unknownKey(trouble: Trouble & { kind: 'unknown' }, data: Plain, root: JsonSchema): say.Problem {
  const { path, key } = trouble;
  const owner = valueAt(data, path);
  const schema = formOf(followed(schemaAt(root, data, path) ?? {}, root), owner);
  const known = Object.keys(schema.properties ?? {});
  if (key.includes('：')) return say.fullWidthColon(key.split('：')[0]!);
  const free = known.filter((name) => !isObject(owner) || !(name in owner));
  const meant = trouble.meant ?? nearestName(key, free) ?? nearestName(key, known);
  return say.unknownKey(key, path, meant, known, meant === undefined ? homeOf(key, root) : undefined);
}

/** Where in the format a key of this name is known, such as `community.groups`; undefined if nowhere or in many places. */
function homeOf(key: string, root: JsonSchema): string | undefined {
  const homes: string[] = [];
  const visit = (schema: JsonSchema, path: string): void => {
    for (const [name, child] of Object.entries(schema.properties ?? {})) {
      const inner = path === '' ? name : `${path}.${name}`;
      if (name === key) homes.push(path === '' ? 'the top level' : path);
      visit(followed(child, root), inner);
    }
    if (typeof schema.additionalProperties === 'object')
      visit(followed(schema.additionalProperties, root), `${path}.<name>`);
    if (schema.items) visit(followed(schema.items, root), `${path}[]`);
    for (const form of schema.anyOf ?? schema.oneOf ?? []) visit(form, path);
  };
  visit(root, '');
  const different = [...new Set(homes)];
  return different.length > 0 && different.length <= 3 ? different.join(' or ') : undefined;
}

const QUANTITIES: Readonly<Record<string, string>> = {
  duration: 'a length of time such as "2 weeks", "36 hours" or a number of days',
  share: 'a share from 0 to 1, such as "5 %" or 0.05',
  rate: 'a rate such as "1/day", "3/week" or a number per day',
  dayRange: 'days such as "0-6", "day 3" or "from day 3"',
  day: 'a day such as "day 3" or 3',
  money: 'an amount of money, 0 or more',
  bounds: 'a range such as 9..18, a bound such as "at least 0.8", or a number',
  range: 'a range such as 20..60 or "5 %..20 %"',
};

/** What would be accepted, as the end of the sentence "expected …". */
function expectation(written: JsonSchema, root: JsonSchema, value?: Plain): string {
  const quantity = QUANTITIES[quantityOf(written) ?? ''];
  if (quantity !== undefined) return quantity;
  const schema = followed(written, root);
  if (schema.const !== undefined)
    return typeof schema.const === 'number' ? String(schema.const) : say.quote(schema.const);
  if (schema.enum) return say.listOf(schema.enum);
  const forms = formsOf(schema);
  if (forms.length > 1 && forms.every((form) => form.properties?.kind?.const !== undefined || form.properties?.file))
    return '{ kind: … } or { file: … }';
  if (forms.length > 1) return forms.map((form) => expectation(form, root)).join(' or ');
  switch (schema.type) {
    case 'integer':
      return `a whole number${bounds(schema)}`;
    case 'number':
      return `a number${bounds(schema)}`;
    case 'string':
      return schema.maxLength === undefined || typeof value !== 'string'
        ? 'a text'
        : `a text of at most ${say.grouped(schema.maxLength)} characters`;
    case 'boolean':
      return 'true or false';
    case 'array':
      return schema.minItems === undefined ? 'a list' : 'a list with at least one entry';
    default:
      return 'keys and values';
  }
}

function bounds({ minimum, maximum }: JsonSchema): string {
  const low = minimum !== undefined && minimum > -Number.MAX_SAFE_INTEGER ? minimum : undefined;
  const high = maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER ? maximum : undefined;
  if (low !== undefined && high !== undefined) return ` from ${say.grouped(low)} to ${say.grouped(high)}`;
  if (low !== undefined) return `, ${say.grouped(low)} or more`;
  return high === undefined ? '' : `, ${say.grouped(high)} or less`;
}

const EXAMPLES: Readonly<Record<string, string>> = {
  hearsay: '1',
  name: 'a short title',
  horizon: '60 days',
  size: '1000',
  share: '100 %',
  expected: '100',
  days: '0-6',
  channel: 'where they come from',
  when: 'activeShare7 < 0.2',
  do: '{ topics: 1 }',
  kind: 'small-world',
  meanDegree: '10',
  mean: '50 %',
  good: 'what is sold',
  price: '100',
  segments: '[name]',
  count: '10',
  population: '{ size: 1000 }',
  strategies: '{ as-it-is: {} }',
};

/** What to write for a missing key. */
function example(key: string, schema: JsonSchema, root: JsonSchema): string {
  return EXAMPLES[key] ?? expectation(schema, root);
}

// ---- hints for common slips ------------------------------------------------------------------------------------------

function hintFor(value: Plain | undefined, written: JsonSchema, root: JsonSchema): string {
  const quantity = quantityOf(written);
  const schema = followed(written, root);
  if (typeof value === 'string') {
    const text = value.trim();
    if (schema.enum) {
      const nearest = nearestName(text, schema.enum);
      return nearest === undefined ? '' : `did you mean ${say.quote(nearest)}?`;
    }
    const form = formsOf(schema).find(({ properties }) => properties?.kind?.const === text);
    if (form)
      return `write { ${(form.required ?? []).map((key) => `${key}: ${key === 'kind' ? text : '…'}`).join(', ')} }`;
    if (quantity === 'duration') return hintForDuration(text);
    if (quantity === 'dayRange' || quantity === 'day') return hintForDays(text, quantity);
    if (quantity === 'share') return hintForShare(text);
    if (schema.type === 'boolean') return hintForBoolean(text);
    if (schema.type === 'number' || schema.type === 'integer') return hintForNumber(text, quantity);
    if (schema.type === 'array') return `write it as a list: [${text.slice(0, 40)}]`;
  }
  if (typeof value === 'number' && quantity === 'share' && value > 1 && value <= 100)
    return `write ${value} % or ${Number((value / 100).toPrecision(6))}`;
  if (typeof value === 'boolean' && schema.enum?.includes('on')) return `write ${value ? 'on' : 'off'}`;
  if ((typeof value === 'number' || typeof value === 'boolean') && schema.type === 'string' && !schema.enum)
    return `put it in quotation marks: "${value}"`;
  if (schema.const === 1) return 'this program reads version 1 of the format';
  if (isObject(value) && schema.type === 'array') return 'begin each entry with "- ", or put [ ] around it';
  if (Array.isArray(value) && schema.type === 'object') return 'take the "-" or the [ ] away';
  if (value === null && schema.type === 'object') return 'write {} behind the colon if no keys shall follow';
  if (value === null) return 'write a value after the colon, or take the key away';
  return '';
}

const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^(?:h|hr|hrs|小时|时)$/i, 'hours'],
  [/^(?:d|dys|days?|天|日)$/i, 'days'],
  [/^(?:w|wk|wks|周|星期|weeks?)$/i, 'weeks'],
  [/^(?:m|mo|mon|mos|months?|月|个月)$/i, 'months'],
  [/^(?:y|yr|yrs|years?|年)$/i, 'years'],
];

function hintForDuration(text: string): string {
  const match = /^(\d+(?:\.\d+)?)\s*(\p{L}+)$/u.exec(text);
  const unit = match && UNITS.find(([pattern]) => pattern.test(match[2]!))?.[1];
  if (match && unit) return `write ${match[1]} ${match[1] === '1' ? unit.slice(0, -1) : unit}`;
  return 'units: hour, day, week, month, year';
}

function hintForDays(text: string, quantity: 'day' | 'dayRange'): string {
  const match = /^(?:days?\s*)?(\d+)\s*(?:-|–|—|~|\.\.+|to|until|至|到)\s*(?:days?\s*)?(\d+)$/i.exec(text);
  if (match && quantity === 'dayRange') return `write ${match[1]}-${match[2]}`;
  if (match) return `one day is meant: write ${match[1]}`;
  const single = /^(?:d|第|from day\s*|from\s*)\s*(\d+)\s*天?$/i.exec(text);
  if (single) return `write day ${single[1]}`;
  return 'days count from 0, the first day of the scenario';
}

function hintForShare(text: string): string {
  const match = /^(\d+(?:[.,]\d+)?)\s*(?:%|％|percent|pct)?$/i.exec(text);
  if (!match) return '';
  const number = Number(match[1]!.replace(',', '.'));
  if (/％|p/i.test(text) && number <= 100) return `write ${number} %`;
  return number <= 1 ? `write ${number} without quotation marks` : number <= 100 ? `write ${number} %` : '';
}

function hintForBoolean(text: string): string {
  if (/^(?:yes|y|on|是)$/i.test(text)) return 'write true';
  return /^(?:no|n|off|否)$/i.test(text) ? 'write false' : '';
}

function hintForNumber(text: string, quantity: string | undefined): string {
  if (/^-?\d+(?:\.\d+)?$/.test(text)) return `take the quotation marks away: ${text}`;
  if (/^\d{1,3}(?:[,_ '’]\d{3})+$/.test(text)) return `write ${text.replace(/\D/g, '')}`;
  const percent = /^(\d+(?:\.\d+)?)\s*[%％]$/.exec(text);
  if (percent) return `write ${Number((Number(percent[1]) / 100).toPrecision(6))}`;
  const times = /^(\d+(?:\.\d+)?)\s*(k|万|m|千)$/i.exec(text);
  if (times) {
    const factor = { k: 1e3, 千: 1e3, 万: 1e4, m: 1e6 }[times[2]!.toLowerCase()]!;
    return `write ${Number(times[1]) * factor}`;
  }
  if (/^\d+,\d+$/.test(text)) return `write ${text.replace(',', '.')}`;
  const amount = /^\D{0,4}\s*(\d+(?:\.\d+)?)\s*\D*$/.exec(text);
  if (quantity === 'money' && amount) return `write ${amount[1]}; the unit of money stands under "currency"`;
  return amount ? `write the number alone: ${amount[1]}` : '';
}

// ---- small parts -----------------------------------------------------------------------------------------------------

const describeKey = (path: Path): string => (path.length === 0 ? 'the scenario' : say.describePath(path));

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
