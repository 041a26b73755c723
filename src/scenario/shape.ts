/**
 * What zod objects to, in plain words.
 *
 * zod says where a scenario departs from the format; what would be accepted there is read off the JSON Schema, so that each
 * sentence can say it in the same way, whatever zod calls it.
 */
import type { z } from 'zod';
import { nearestName } from '../formula/nearest.ts';
import { inheritsKey, withoutNone } from './inheriting.ts';
import * as say from './issues.ts';
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

/** What is missing in a lever that a strategy writes may be in the lever that it extends. */
function isInherited(trouble: Trouble, written: Plain): boolean {
  const [top, name, lever] = trouble.path;
  return (
    trouble.kind === 'missing' &&
    top === 'strategies' &&
    trouble.path.length === 3 &&
    inheritsKey(written, String(name), String(lever), trouble.key)
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
      const expected = owner?.propertyNames?.pattern ? 'a whole number of friends' : 'a name of at most 200 characters';
      return { path, problem: say.wrongName(String(path.at(-1)), expected), part: 'key' };
    }
    case 'backwards':
      return { path, problem: say.rangeBackwards(describeKey(path), valueAt(data, path)), part: 'value' };
    case 'said':
      return { path, problem: trouble.problem, part: 'key' };
    case 'value': {
      const value = valueAt(data, path);
      const written = typed.number(path);
      const schema = path.at(-1) === 'kind' ? kindsAt(path, data, root) : (schemaAt(root, data, path) ?? {});
      const problem = say.wrongValue(describeKey(path), expectation(schema, root, value), value, '', written);
      return {
        path,
        problem: { ...problem, hint: () => hintFor(value, schema, root, path, data, written) },
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
  const free = known.filter((name) => !isObject(owner) || !(name in owner));
  const meant = trouble.meant ?? nearestName(key, free) ?? nearestName(key, known);
  if (meant === undefined && typed.isBare([...path, key])) return say.bareKey(key, path);
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

/** What would be accepted, as the end of the sentence "expected …". */
function expectation(written: JsonSchema, root: JsonSchema, value?: Plain): string {
  const quantity = QUANTITIES[quantityOf(written) ?? '']?.expected;
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

function hintFor(
  value: Plain | undefined,
  written: JsonSchema,
  root: JsonSchema,
  path: Path,
  data: Plain,
  typed: string | undefined,
): string {
  const schema = followed(written, root);
  if (typeof value === 'string') return hintForText(value, written, root, path, data);
  if (typeof value === 'number') {
    if (quantityOf(written) === 'share' && value > 1 && value <= 100)
      return `write ${value} % or ${Number((value / 100).toPrecision(6))}`;
    if (schema.type === 'integer' && value > 0 && value < 1) return hintForPart(value, path, data);
    if (schema.type === 'integer' && /^[1-9]\d{0,2}\.\d{3}$/.test(typed ?? ''))
      return `write ${typed!.replace('.', '')}`;
  }
  if (typeof value === 'boolean' && schema.enum?.includes('on')) return `write ${value ? 'on' : 'off'}`;
  if ((typeof value === 'number' || typeof value === 'boolean') && schema.type === 'string' && !schema.enum)
    return `put it in quotation marks: "${typed ?? value}"`;
  if (schema.const === 1) return 'this program reads version 1 of the format';
  if (isObject(value) && schema.type === 'array') return 'begin each entry with "- ", or put [ ] around it';
  if (Array.isArray(value) && schema.type === 'object') return 'take the "-" or the [ ] away';
  if (value === null && schema.type === 'object') return 'write {} behind the colon if no keys shall follow';
  if (value === null) return 'write a value after the colon, or take the key away';
  return '';
}

function hintForText(value: string, written: JsonSchema, root: JsonSchema, path: Path, data: Plain): string {
  const quantity = quantityOf(written);
  const schema = followed(written, root);
  const text = value.trim();
  const because = say.because(lookalikeIn(text));
  if (schema.type === 'array') {
    const entries = narrowed(text)
      .replace(/^\[|\]$/g, '')
      .trim()
      .replace(/\s*,\s*/g, ', ');
    return `write it as a list: [${entries.slice(0, 60)}]${because}`;
  }
  const kind = schema.enum
    ? undefined
    : formsOf(schema).find(({ properties }) => properties?.kind?.const === narrowed(text));
  if (kind)
    return `write { ${(kind.required ?? []).map((key) => `${key}: ${key === 'kind' ? narrowed(text) : '…'}`).join(', ')} }`;
  if (schema.type === 'object' || formsOf(schema).some((form) => form.type === 'object')) {
    const keys = formsOf(schema).flatMap((form) => Object.keys(form.properties ?? {}));
    const bare = keyWithoutColon(text, keys);
    if (bare) return `write ${bare.key}: ${bare.value}${because}`;
    return /^\{.*\}$/s.test(narrowed(text)) ? `write ${narrowed(text)}${because}` : '';
  }
  const ambiguous = quantity === undefined ? undefined : thousandsIn(text);
  if (ambiguous !== undefined) return `${ambiguous} can mean two numbers: ${thousandsHint(ambiguous)}`;
  const percent = /^(\d+(?:[.,]\d+)?) ?%$/.exec(narrowed(text));
  if (percent && quantity === 'money')
    return `an amount is asked for, not a share: work it out, such as 50 for 5 % of 1,000`;
  if (percent && schema.type === 'integer') return hintForPart(Number(percent[1]!.replace(',', '.')) / 100, path, data);
  if (percent && schema.type === 'number' && (schema.maximum ?? 2) <= 1)
    return `write ${Number((Number(percent[1]!.replace(',', '.')) / 100).toPrecision(6))}`;
  if (percent && schema.type === 'number')
    return `a number is asked for, not a share: work it out, such as 50 for 5 % of 1,000`;
  if (typeof asValue(text) === 'number' && accepts(written, asValue(text), root))
    return `take the quotation marks away: ${text}`;
  const meant = readingsOf(text).find(
    (reading) => accepts(written, asValue(reading), root) && !(percentOf(reading) > 100),
  );
  if (meant !== undefined) return `write ${meant}${because}`;
  if (schema.enum) {
    const nearest = nearestName(narrowed(text), schema.enum);
    return nearest === undefined ? '' : `did you mean ${say.quote(nearest)}?`;
  }
  if (quantity === 'duration' || quantity === 'period')
    return 'write a number and a unit, such as 2 weeks; units: hour, day, week, month, year';
  if (
    quantity === 'day' &&
    /^(?:days?\s*)?\d+\s*(?:-|–|—|~|\.\.+|to|until|至|到)\s*(?:days?\s*)?\d+$/i.test(narrowed(text))
  )
    return `one day is meant: write ${/\d+/.exec(narrowed(text))![0]}`;
  if (quantity === 'dayRange' || quantity === 'day') return 'days count from 0, the first day of the scenario';
  if (quantity === 'share') return hintForShare(text);
  if (schema.type === 'boolean') return hintForBoolean(text);
  if (schema.type === 'number' || schema.type === 'integer') {
    const hint = hintForNumber(narrowed(text), quantity);
    return hint === '' ? '' : hint + because;
  }
  return '';
}

const percentOf = (text: string): number => Number(/^(\d+(?:\.\d+)?) ?%$/.exec(text)?.[1] ?? 0);

/** Keys that count people, of whom a share can be meant. */
const COUNTS: readonly unknown[] = ['founders', 'size', 'expected'];

/** A count where a part of a whole was written. */
function hintForPart(part: number, path: Path, data: Plain): string {
  const size = valueAt(data, ['population', 'size']);
  if (!COUNTS.includes(path.at(-1))) return '';
  const percent = `${Number((100 * part).toPrecision(6))} %`;
  return path.join('.') === 'community.founders' && typeof size === 'number'
    ? `a number of people is asked for: write ${Math.round(part * size)} for ${percent} of the population of ${say.grouped(size)}`
    : `a whole number is asked for, not a share: work it out, such as ${Math.round(part * 1000)} for ${percent} of 1,000`;
}

function hintForShare(text: string): string {
  const number = Number(/^(\d+(?:\.\d+)?)$/.exec(text)?.[1] ?? Number.NaN);
  return number > 1 && number <= 100 ? `write ${number} %` : '';
}

function hintForBoolean(text: string): string {
  if (/^(?:yes|y|on|是)$/i.test(text)) return 'write true';
  return /^(?:no|n|off|否)$/i.test(text) ? 'write false' : '';
}

function hintForNumber(text: string, quantity: string | undefined): string {
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
