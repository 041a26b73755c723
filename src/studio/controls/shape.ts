/** What kind of control a value gets, from the schema of scenario files and from what is written there. */
import { isMap } from '../../scenario/as-written.ts';
import { accepts, followed, formOf, formsOf, type JsonSchema, quantityOf } from '../../scenario/json-schema.ts';
import type { Plain, PlainMap } from '../../scenario/source.ts';

export type Shape =
  | NumberShape
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'switch' }
  /** A text, or a value of a form of its own such as "0-6", written as in the file. */
  | { readonly kind: 'text'; readonly quantity: string | undefined }
  /** Keys and values, in the order of the schema: those that are written, and those that may be. */
  | { readonly kind: 'map'; readonly keys: readonly KeyShape[]; readonly variants: readonly Variant[] }
  /** Names that the user chose, each with a value. */
  | { readonly kind: 'names'; readonly names: readonly string[]; readonly of: JsonSchema }
  | { readonly kind: 'list'; readonly length: number; readonly of: JsonSchema }
  /** Some of a few words. */
  | { readonly kind: 'set'; readonly options: readonly string[]; readonly chosen: readonly string[] }
  /** None of what stands here otherwise. */
  | { readonly kind: 'none' }
  /** What no other control is for: as YAML on one line. */
  | { readonly kind: 'yaml' };

export interface NumberShape {
  readonly kind: 'number';
  /** As it is written: in percent where that stands behind it. */
  readonly number: number | undefined;
  /** What stands before and behind the number: "day ", " %", "/day". */
  readonly before: string;
  readonly behind: string;
  readonly whole: boolean;
  readonly quantity: string | undefined;
  /** What the format allows, in the unit that is written. */
  readonly least: number | undefined;
  readonly most: number | undefined;
}

export interface KeyShape {
  readonly key: string;
  readonly schema: JsonSchema;
  readonly isWritten: boolean;
  readonly isRequired: boolean;
}

/** One of several forms that keys and values may take, told apart by `kind` or by the keys it must have. */
export interface Variant {
  readonly name: string;
  readonly isChosen: boolean;
  /** The least that is to be written for it. */
  readonly start: Plain;
}

export function shapeOf(written: JsonSchema, value: Plain | undefined, root: JsonSchema): Shape {
  const quantity = quantityOf(written);
  if (value === 'none' && mayBeNone(written, root)) return { kind: 'none' };
  const schema = withoutNone(followed(written, root));
  if (Array.isArray(value)) {
    const list = formsOf(schema).find(({ items }) => items !== undefined);
    return list === undefined ? { kind: 'yaml' } : listShape(list.items!, value);
  }
  if (isMap(value)) return mapShape(schema, value, root);
  if (quantity !== undefined) return quantityShape(quantity, value ?? plainDefault(written));
  const forms = formsOf(schema).map((form) => followed(form, root));
  const form = chosenForm(forms, value ?? plainDefault(schema), root) ?? schema;
  const own = quantityOf(formsOf(schema)[forms.indexOf(form)] ?? schema);
  if (own !== undefined) return quantityShape(own, value ?? plainDefault(schema));
  const words = forms.flatMap(({ enum: words, const: word }) => words ?? (word === undefined ? [] : [String(word)]));
  if (form.enum || form.const !== undefined) return { kind: 'choice', options: words };
  const [type] = [form.type ?? []].flat();
  if (type === 'boolean') return { kind: 'switch' };
  if (type === 'number' || type === 'integer') return numberShape(form, value ?? plainDefault(schema));
  if (type === 'string') return { kind: 'text', quantity: undefined };
  if (type === 'array')
    return listShape(form.items ?? {}, (plainDefault(schema) as readonly Plain[] | undefined) ?? []);
  if (type === 'object') return mapShape(schema, {}, root);
  return { kind: 'yaml' };
}

/** Whether "none" may stand in place of what a schema asks for. */
export const mayBeNone = (written: JsonSchema, root: JsonSchema): boolean =>
  followed(written, root).anyOf?.some((form) => form.const === 'none') ?? false;

const listShape = (items: JsonSchema, value: readonly Plain[]): Shape =>
  items.enum === undefined
    ? { kind: 'list', length: value.length, of: items }
    : { kind: 'set', options: items.enum, chosen: value.map(String) };

const withoutNone = (schema: JsonSchema): JsonSchema =>
  schema.anyOf ? { ...schema, anyOf: schema.anyOf.filter((form) => form.const !== 'none') } : schema;

const plainDefault = (schema: JsonSchema): Plain | undefined => schema.default as Plain | undefined;

function chosenForm(forms: readonly JsonSchema[], value: Plain | undefined, root: JsonSchema): JsonSchema | undefined {
  if (typeof value === 'boolean') return forms.find(({ type }) => type === 'boolean');
  if (typeof value === 'string' || typeof value === 'number')
    return forms.find((form) => accepts(form, value, root)) ?? forms[0];
  return forms[0];
}

function mapShape(schema: JsonSchema, value: PlainMap, root: JsonSchema): Shape {
  const forms = formsOf(schema).map((form) => followed(form, root));
  const maps = forms.filter(({ type, properties }) => type === 'object' || properties !== undefined);
  const form = followed(formOf(schema, value), root);
  const { properties, additionalProperties, required = [] } = form.properties || maps.length !== 1 ? form : maps[0]!;
  if (properties === undefined) {
    if (typeof additionalProperties !== 'object') return { kind: 'yaml' };
    return { kind: 'names', names: Object.keys(value), of: additionalProperties };
  }
  const keys = Object.entries(properties).map(([key, own]) => ({
    key,
    schema: own,
    isWritten: Object.hasOwn(value, key),
    isRequired: required.includes(key),
  }));
  return { kind: 'map', keys, variants: maps.length < 2 ? [] : maps.map((own) => variantOf(own, own === form, root)) };
}

function variantOf(form: JsonSchema, isChosen: boolean, root: JsonSchema): Variant {
  const start = startOf(form, root);
  const kind = form.properties?.kind?.const;
  return {
    name: String(kind ?? form.required?.join(', ') ?? Object.keys(form.properties ?? {})[0] ?? ''),
    isChosen,
    start,
  };
}

/** The least that may be written for a schema: what must be there, each with its default or the simplest value allowed. */
export function startOf(written: JsonSchema, root: JsonSchema): Plain {
  const quantity = quantityOf(written);
  const schema = withoutNone(followed(written, root));
  if (written.default !== undefined) return written.default as Plain;
  if (schema.default !== undefined) return schema.default as Plain;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0]!;
  if (quantity !== undefined) return START_OF_QUANTITY[quantity] ?? 1;
  const form = formsOf(schema)[0]!;
  if (form !== schema) return startOf(form, root);
  const [type] = [schema.type ?? []].flat();
  if (type === 'object') {
    const { properties = {}, required = [] } = schema;
    return Object.fromEntries(required.map((key) => [key, startOfKey(key, properties[key] ?? {}, root)]));
  }
  if (type === 'array') return schema.items === undefined ? [] : [startOf(schema.items, root)];
  if (type === 'boolean') return true;
  if (type === 'number' || type === 'integer') return Math.max(1, schema.minimum ?? 1, schema.exclusiveMinimum ?? 1);
  return 'new';
}

/** The same for a key: a condition cannot be told from another text by its schema. */
export const startOfKey = (key: string, schema: JsonSchema, root: JsonSchema): Plain =>
  CONDITIONS.includes(key) ? 'members >= 100' : startOf(schema, root);

const CONDITIONS: readonly string[] = ['until', 'when'];

const START_OF_QUANTITY: Readonly<Record<string, Plain>> = {
  share: '10 %',
  rate: '1/day',
  period: '1 week',
  duration: '1 day',
  dayRange: 'from day 0',
  day: 'day 0',
  money: 10,
};

/** Quantities that are a number with something around it; the others are written as texts. */
const COUNTED: readonly string[] = ['share', 'rate', 'period', 'duration', 'day', 'money'];

function quantityShape(quantity: string, value: Plain | undefined): Shape {
  if (!COUNTED.includes(quantity)) return { kind: 'text', quantity };
  const written = typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '';
  const parts = /^(\D*?)(\d+(?:\.\d+)?)(.*)$/.exec(written.trim());
  if (parts === null && written !== '') return { kind: 'text', quantity };
  const [, before = '', digits, behind = ''] = parts ?? [];
  const isPercent = behind.trim() === '%';
  return {
    kind: 'number',
    number: digits === undefined ? undefined : Number(digits),
    before,
    behind,
    whole: quantity === 'day',
    quantity,
    least: 0,
    most: quantity === 'share' ? (isPercent ? 100 : 1) : undefined,
  };
}

function numberShape(schema: JsonSchema, value: Plain | undefined): Shape {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  return {
    kind: 'number',
    number: typeof value === 'number' ? value : undefined,
    before: '',
    behind: '',
    whole: schema.type === 'integer',
    quantity: undefined,
    least: minimum ?? exclusiveMinimum,
    most: maximum ?? exclusiveMaximum,
  };
}

/** A number as it is to be written in place of another, in the same unit. */
export function writtenNumber(number: number, { before, behind }: NumberShape): Plain {
  return before === '' && behind === '' ? number : `${before}${String(number)}${agreeing(number, behind)}`;
}

/** "1 week", "2 weeks". */
function agreeing(number: number, behind: string): string {
  const unit = /^(\s*)(hour|day|week|month|year)s?$/.exec(behind);
  return unit === null ? behind : `${unit[1]}${unit[2]}${number === 1 ? '' : 's'}`;
}
