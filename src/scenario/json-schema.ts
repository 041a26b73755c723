/** The scenario format as JSON Schema, for editors, for the reference table, and for saying what would be accepted. */
import { z } from 'zod';
import type { Language } from '../errors.ts';
import { saidIn } from '../language/said.ts';
import { isListed, STAGED_LEVERS } from './levers/stages.ts';
import { LEVERS, type LeverName, leverNamed } from './levers.ts';
import { scenarioFile } from './scenario.ts';

export type JsonType = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';

/** The part of JSON Schema (draft 2020-12) that the format makes use of. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly title?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly type?: JsonType | readonly JsonType[];
  readonly description?: string;
  readonly default?: unknown;
  readonly const?: string | number;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly propertyNames?: JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly pattern?: string;
}

let made: JsonSchema | undefined;

/** The schema of a scenario file as a user may write it, with `$defs` for the quantities. Made once: it takes some milliseconds. */
export function scenarioJsonSchema(): JsonSchema {
  made ??= makeSchema();
  return made;
}

function makeSchema(): JsonSchema {
  const schema = z.toJSONSchema(scenarioFile, {
    io: 'input',
    // zod leaves out the default of a quantity, since it is a number where the user may write a text. Both are accepted.
    override: ({ zodSchema, jsonSchema }) => {
      const { def } = zodSchema._zod;
      if (def.type === 'default') jsonSchema.default = def.defaultValue;
    },
  }) as JsonSchema;
  return { ...schema, title: 'hearsay scenario' };
}

/** The schema with its reference followed; what stands beside the reference (a description, a default) wins. */
export function followed(schema: JsonSchema, root: JsonSchema): JsonSchema {
  if (schema.$ref === undefined) return schema;
  const { $ref, ...beside } = schema;
  return { ...root.$defs?.[$ref.replace('#/$defs/', '')], ...beside };
}

/** The name under `$defs` of a quantity such as "duration"; undefined for everything else. */
export function quantityOf(schema: JsonSchema): string | undefined {
  return schema.$ref?.replace('#/$defs/', '') ?? schema.allOf?.map(quantityOf).find((id) => id !== undefined);
}

/**
 * The schema of what stands at `path` in `data`. Where several forms are allowed, the one that `data` has the keys of.
 * Undefined where the format allows nothing.
 */
export function schemaAt(root: JsonSchema, data: unknown, path: readonly (string | number)[]): JsonSchema | undefined {
  let schema: JsonSchema | undefined = root;
  let value: unknown = data;
  for (const step of path) {
    schema = childSchema(formOf(followed(schema, root), value), step);
    if (schema === undefined) return undefined;
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined;
  }
  return schema;
}

/** The form among `anyOf` and `oneOf` that a value is meant to have, by its "kind" or its other keys. */
export function formOf(schema: JsonSchema, value: unknown): JsonSchema {
  const forms = formsOf(schema);
  if (forms.length === 1) return forms[0]!;
  if (typeof value !== 'object' || value === null) return schema;
  if (Array.isArray(value)) return forms.find(({ items }) => items !== undefined) ?? schema;
  const kind = (value as Record<string, unknown>).kind;
  // Of a map or a list that is the map, even where no key of it is right.
  const maps = forms.filter(({ properties }) => properties !== undefined);
  if (maps.length === 1) return maps[0]!;
  return (
    forms.find((form) => kind !== undefined && form.properties?.kind?.const === kind) ??
    forms.find((form) => Object.keys(form.properties ?? {}).some((key) => key !== 'kind' && key in value)) ??
    schema
  );
}

/** All forms that a value may have; the schema itself if there is but one. */
export function formsOf(schema: JsonSchema): readonly JsonSchema[] {
  const forms = schema.anyOf ?? schema.oneOf;
  return forms ? forms.flatMap(formsOf) : [schema];
}

function childSchema(schema: JsonSchema, step: string | number): JsonSchema | undefined {
  if (typeof step === 'number') return schema.items;
  if (schema.properties && Object.hasOwn(schema.properties, step)) return schema.properties[step];
  return typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
}

/** Whether a text or number is of a form that the schema allows. What a quantity asks beyond its form is not looked at. */
export function accepts(written: JsonSchema, value: string | number, root: JsonSchema): boolean {
  const schema = followed(written, root);
  const { allOf, anyOf, oneOf } = schema;
  if (allOf && !allOf.every((part) => accepts(part, value, root))) return false;
  const forms = anyOf ?? oneOf;
  if (forms && !forms.some((form) => accepts(form, value, root))) return false;
  if (schema.const !== undefined && schema.const !== value) return false;
  if (schema.enum && !schema.enum.includes(String(value))) return false;
  const types = schema.type === undefined ? undefined : [schema.type].flat();
  if (types && !types.some((type) => isOfType(type, value))) return false;
  if (!types && !allOf && !forms && schema.const === undefined && !schema.enum) return false;
  if (typeof value === 'number') {
    const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
    if (value < (minimum ?? value) || value > (maximum ?? value)) return false;
    return !(value <= (exclusiveMinimum ?? -Infinity) || value >= (exclusiveMaximum ?? Infinity));
  }
  if (value.length > (schema.maxLength ?? value.length) || value.length < (schema.minLength ?? 0)) return false;
  return schema.pattern === undefined || new RegExp(schema.pattern).test(value);
}

const isOfType = (type: JsonType, value: string | number): boolean =>
  type === 'string'
    ? typeof value === 'string'
    : typeof value === 'number' && (type === 'number' || (type === 'integer' && Number.isInteger(value)));

/**
 * The schema for editors: as that of a whole scenario, but a lever of a strategy, or a key of a lever that is merged, may be `none`, and a
 * key that must be there may be inherited. A lever that may stand in stages, in what triggers change and in strategies is defined once.
 */
export function editorSchema(language: Language = 'en'): JsonSchema {
  const root = inLanguage(scenarioJsonSchema(), language);
  const { strategies } = root.properties!;
  const strategy = strategies!.additionalProperties as JsonSchema;
  const properties = Object.entries(strategy.properties!).map(([key, schema]) =>
    LEVERS.includes(key as LeverName) ? [key, orNone(leverInStrategy(key as LeverName, schema))] : [key, schema],
  );
  const { defined, shared } = sharingLevers(Object.fromEntries(properties));
  return {
    ...root,
    $defs: { ...root.$defs, ...defined },
    properties: {
      ...root.properties,
      strategies: { ...strategies, additionalProperties: { ...strategy, properties: shared } },
    },
  };
}

/** Levers of stages as definitions of their own, to which the strategy, its stages and its triggers refer. */
function sharingLevers(properties: Readonly<Record<string, JsonSchema>>): {
  readonly defined: Readonly<Record<string, JsonSchema>>;
  readonly shared: Readonly<Record<string, JsonSchema>>;
} {
  const defined: Record<string, JsonSchema> = {};
  const [list, none] = properties.stages!.anyOf as [JsonSchema, JsonSchema];
  const stage = list.items!.properties!;
  const ref = (lever: string, { description = '' }: JsonSchema): JsonSchema => ({
    description,
    $ref: `#/$defs/lever.${lever}`,
  });
  for (const lever of STAGED_LEVERS) defined[`lever.${lever}`] = leverInStrategy(lever, stage[lever]!.anyOf![0]!);
  const inStage = Object.entries(stage).map(([key, schema]) => [
    key,
    `lever.${key}` in defined ? orNone(ref(key, schema)) : schema,
  ]);
  const shared = Object.entries(properties).map(([key, schema]) => {
    if (key === 'stages') {
      const items = { ...list.items!, properties: Object.fromEntries(inStage) };
      return [key, { ...schema, anyOf: [{ ...list, items }, none] }];
    }
    if (key === 'triggers') return [key, replaced(schema, ref)];
    if (isListed(key)) return [key, orNone(ref(key, schema))];
    return [
      key,
      LEVERS.includes(key as LeverName) && leverNamed(key as LeverName).dated
        ? onceOrList(key, schema, defined)
        : schema,
    ];
  });
  return { defined, shared: Object.fromEntries(shared) };
}

/** A lever that is written once or by days: an entry of the list is what may stand alone, with days. */
function onceOrList(lever: string, schema: JsonSchema, defined: Record<string, JsonSchema>): JsonSchema {
  const [once, list, none] = schema.anyOf!.flatMap(formsOf) as [JsonSchema, JsonSchema, JsonSchema];
  const $ref = `#/$defs/dated.${lever}`;
  defined[`dated.${lever}`] = once;
  return { ...schema, anyOf: [{ $ref }, { ...list, items: { $ref, required: list.items!.required! } }, none] };
}

/** What triggers change, with references in place of the levers. */
function replaced(triggers: JsonSchema, ref: (lever: string, schema: JsonSchema) => JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(triggers), (key, value) =>
    key === 'change'
      ? {
          ...value,
          properties: Object.fromEntries(
            Object.entries(value.properties as Record<string, JsonSchema>).map(([lever, schema]) => [
              lever,
              ref(lever, schema),
            ]),
          ),
        }
      : value,
  );
}

/** The schema with what it says of each key in a language. */
function inLanguage(schema: JsonSchema, language: Language): JsonSchema {
  if (language === 'en') return schema;
  return JSON.parse(JSON.stringify(schema), (key, value) =>
    key === 'description' && typeof value === 'string' ? saidIn(value, language) : value,
  );
}

function leverInStrategy(lever: LeverName, schema: JsonSchema): JsonSchema {
  if (leverNamed(lever).inherits !== 'key by key') return schema;
  // A list of entries with days is replaced as a whole.
  if (schema.anyOf) return { ...schema, anyOf: schema.anyOf.map((form) => leverInStrategy(lever, form)) };
  if (schema.properties === undefined) return schema;
  const { required: _, ...rest } = schema;
  const properties = Object.entries(schema.properties).map(([key, child]) => [key, orNone(child)]);
  return { ...rest, properties: Object.fromEntries(properties) };
}

const orNone = ({ description, ...schema }: JsonSchema): JsonSchema => ({
  ...(description === undefined ? {} : { description }),
  anyOf: [schema, { const: 'none' }],
});
