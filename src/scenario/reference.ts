/** The scenario format as tables in Markdown, made from the schema so that they cannot go stale. */
import type { Language } from '../errors.ts';
import { saidIn } from '../language/said.ts';
import { TRIGGER_NAMES } from './formulas.ts';
import { followed, formsOf, type JsonSchema, quantityOf, scenarioJsonSchema } from './json-schema.ts';
import type { LeverEntry } from './levers/lever.ts';
import { CHANGEABLE, LISTED } from './levers/staged.ts';
import { STAGED_LEVERS } from './levers/stages.ts';
import { LEVERS, type LeverName, leverNamed } from './levers.ts';
import { OUTCOME_NAMES, OUTCOMES } from './outcomes.ts';
import { PARAMETER_NAMES, PARAMETERS } from './parameters.ts';
import { PRESETS } from './presets.ts';
import { QUANTITIES } from './quantities.ts';
import { REFERENCE_TEXTS, type ReferenceTexts } from './reference-words.ts';

/** The whole reference: every key, quantity, outcome and parameter. */
export function referenceTable(language: Language = 'en'): string {
  const root = scenarioJsonSchema();
  const own = REFERENCE_TEXTS[language];
  const say = (text: string) => saidIn(text, language);
  const inheriting = (how: LeverEntry['inherits']): string =>
    LEVERS.filter((lever) => leverNamed(lever).inherits === how)
      .map(code)
      .join(own.comma);
  return [
    ...own.introduction,
    '',
    own.keys,
    '',
    ...table(own.keyHead, keyRows(root, '', { root, own, say, language })),
    '',
    own.extending,
    '',
    ...own.extends(inheriting('as a whole'), inheriting('key by key')),
    '',
    ...own.levers(datedLevers),
    '',
    ...own.stages(
      STAGED_LEVERS.map(code).join(own.comma),
      STAGED_LEVERS.filter((lever) => !Object.hasOwn(CHANGEABLE, lever))
        .map(code)
        .join(own.comma),
      Object.keys(LISTED).map(code).join(own.comma),
    ),
    '',
    own.quantities,
    '',
    ...table(
      own.quantityHead,
      Object.entries(root.$defs ?? {}).map(([id, { description }]) => [
        QUANTITIES[id]?.name[language] ?? id,
        say(description ?? ''),
      ]),
    ),
    '',
    own.formulas,
    '',
    ...own.formulaText(WHOLE_OUTCOMES.map(code).join(own.comma)),
    '',
    own.outcomes,
    '',
    own.outcomeText,
    '',
    ...table(
      own.outcomeHead,
      OUTCOME_NAMES.map((name) => {
        const { meaning, unit, better } = OUTCOMES[name];
        return [code(name), say(meaning), say(unit), say(better), TRIGGER_NAMES.includes(name) ? own.yes : own.no];
      }),
    ),
    '',
    own.presets,
    '',
    ...table(
      own.presetHead,
      Object.entries(PRESETS).map(([name, { meaning, values }]) => [
        code(name),
        say(meaning),
        Object.entries(values)
          .map(([key, value]) => code(`${key}: ${value}`))
          .join(own.comma) || own.none,
      ]),
    ),
    '',
    own.parameters,
    '',
    own.parameterText,
    '',
    ...table(
      own.parameterHead,
      PARAMETER_NAMES.map((name) => {
        const { symbol, value, unit, meaning, submodel, source } = PARAMETERS[name];
        return [code(name), symbol, String(value), say(unit), say(meaning), submodel, say(source)];
      }),
    ),
    '',
  ].join('\n');
}

/** Outcomes that only a finished run has. */
const WHOLE_OUTCOMES = OUTCOME_NAMES.filter((name) => OUTCOMES[name].kind === 'whole');

const datedLevers = LEVERS.filter((lever) => leverNamed(lever).dated)
  .map(code)
  .join(', ');

/** The schema, and how to say things of it. */
interface Telling {
  readonly root: JsonSchema;
  readonly language: Language;
  readonly own: ReferenceTexts;
  readonly say: (text: string) => string;
}

function keyRows(written: JsonSchema, path: string, telling: Telling): string[][] {
  const { root, say } = telling;
  const schema = followed(written, root);
  const rows: string[][] = [];
  const forms = formsOf(schema).filter((form) => form.properties);
  for (const form of forms) {
    const kind = form.properties?.kind?.const;
    for (const [key, child] of Object.entries(form.properties ?? {})) {
      if (path === 'parameters') continue;
      // Written as in the strategy, which has them all.
      if (/\.(?:stages\[\]|change)$/.test(path) && LEVERS.includes(key as LeverName)) continue;
      const isKind = kind !== undefined && key === 'kind';
      const at = isKind ? `${path}.kind: ${kind}` : path === '' ? key : `${path}.${key}`;
      if (rows.some(([first]) => first === code(at))) continue;
      const meaning = say(isKind ? (form.description ?? '') : (followed(child, root).description ?? ''));
      const required = form.required?.includes(key) ?? false;
      rows.push([
        code(at),
        meaning,
        isKind ? '' : typeOf(child, telling),
        isKind ? '' : defaultOf(child, required, telling),
      ]);
      rows.push(...keyRows(child, at, telling));
    }
  }
  if (typeof schema.additionalProperties === 'object') {
    const at = `${path}.<name>`;
    const inner = followed(schema.additionalProperties, root);
    if (inner.properties || inner.additionalProperties) rows.push(...keyRows(inner, at, telling));
  }
  if (schema.items && followed(schema.items, root).properties)
    rows.push(...keyRows(schema.items, `${path}[]`, telling));
  return rows;
}

function typeOf(written: JsonSchema, telling: Telling): string {
  const { root, own, language } = telling;
  const quantity = quantityOf(written);
  if (quantity !== undefined) return QUANTITIES[quantity]?.name[language] ?? quantity;
  const schema = followed(written, root);
  if (schema.const !== undefined) return code(String(schema.const));
  if (schema.enum) return schema.enum.map(code).join(own.comma);
  if (schema.anyOf || schema.oneOf) {
    const forms = formsOf(schema);
    return forms.some((form) => form.properties)
      ? own.keysBelow
      : forms.map((form) => typeOf(form, telling)).join(own.or);
  }
  switch (schema.type) {
    case 'integer':
      return own.wholeNumber;
    case 'number':
      return own.number;
    case 'string':
      return own.text;
    case 'boolean':
      return own.truth;
    case 'array':
      return own.list(
        followed(schema.items ?? {}, root).properties ? own.entriesBelow : typeOf(schema.items ?? {}, telling),
      );
    case 'object':
      return typeof schema.additionalProperties === 'object'
        ? own.names(
            followed(schema.additionalProperties, root).type === 'object'
              ? own.keysOfName
              : typeOf(schema.additionalProperties, telling),
          )
        : own.keysBelow;
    default:
      return String(schema.type ?? '');
  }
}

function defaultOf(schema: JsonSchema, required: boolean, { own }: Telling): string {
  if (required) return own.required;
  const value = schema.default;
  if (value === undefined) return '';
  if (value === '') return own.nothing;
  return typeof value === 'object' ? flowStyle(value) : code(String(value));
}

/** A default as it would be written in a scenario; nothing for an empty one. */
function flowStyle(value: unknown): string {
  const write = (inner: unknown): string => {
    if (Array.isArray(inner)) return `[${inner.map(write).join(', ')}]`;
    if (typeof inner !== 'object' || inner === null) return String(inner);
    return `{ ${Object.entries(inner)
      .map(([key, each]) => `${key}: ${write(each)}`)
      .join(', ')} }`;
  };
  return value !== null && Object.keys(value as object).length > 0 ? code(write(value)) : '';
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

function code(text: string): string {
  return `\`${text}\``;
}
