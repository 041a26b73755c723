/** The scenario format as tables in Markdown, made from the schema so that they cannot go stale. */
import { TRIGGER_NAMES } from './formulas.ts';
import { followed, formsOf, type JsonSchema, quantityOf, scenarioJsonSchema } from './json-schema.ts';
import type { LeverEntry } from './levers/lever.ts';
import { LEVERS, leverNamed } from './levers.ts';
import { OUTCOME_NAMES, OUTCOMES } from './outcomes.ts';
import { PARAMETER_NAMES, PARAMETERS } from './parameters.ts';
import { PRESETS } from './presets.ts';
import { QUANTITIES } from './quantities.ts';

/** The whole reference: every key, quantity, outcome and parameter. */
export function referenceTable(): string {
  const root = scenarioJsonSchema();
  return [
    '# The scenario file',
    '',
    'Made from the tables under `src/scenario/`. Editors that know YAML schemas complete and check a file that begins with',
    '`# yaml-language-server: $schema=./scenario.schema.json`.',
    '',
    'Any name (of a segment, a strategy, a topic …) may be in any language. Unknown keys are errors. Days count from 0.',
    'The model moves in whole days; lengths of time are rounded up to them. In the tables, `<name>` is a name of',
    'your choice and `[]` for each entry of a list.',
    '',
    '## Keys',
    '',
    ...table(['key', 'what it says', 'value', 'when left out'], keyRows(root, root, '')),
    '',
    '### Strategies that extend others',
    '',
    `A strategy with \`extends: other\` has all levers of the other one. A lever that is a list (${inheriting('as a whole')}) replaces that of`,
    `the other strategy; the others (${inheriting('key by key')}) are merged with it key by key.`,
    '`lever: none` takes a lever away, whichever it is, as in `incentives: none`; `key: none` inside a lever that is merged takes one key away,',
    'as in `incentives: { points: none }`. A strategy that takes `groups` away has those of the community.',
    '',
    '### Quantities',
    '',
    ...table(
      ['value', 'how it is written'],
      Object.entries(root.$defs ?? {}).map(([id, { description }]) => [QUANTITIES[id]?.name ?? id, description ?? '']),
    ),
    '',
    '### Formulas',
    '',
    'Numbers, names, `+ - * / ^ %`, `< <= > >= == !=`, `and`, `or`, `not (…)`, `condition ? value : other value`, and the',
    'functions `min max abs sqrt exp log floor ceil round pow clamp(value, lowest, highest)`. `formulas` use outcomes and',
    `each other, and both on a day: \`members@30d - members@7d\`. The condition of a trigger uses the outcomes of yesterday (but for ${WHOLE_OUTCOMES}), \`day\` (the first is 0),`,
    '`size` (the members) and `horizon`. Inside `{ }` a formula with a comma needs quotation marks.',
    '',
    'Which way a formula is good is never guessed from its name. `perHead: { formula: cost / members, better: less }` says it (`more`,',
    '`less` or `neither`); when left out, arithmetic does where all outcomes in the formula pull the same way (cost / members falls when',
    'cost falls and when members rise). Of others, such as messages / members, results are called higher and lower, never better.',
    '',
    'A formula may have no value in a run: cost / orders without orders. Such runs are counted and named, and nothing is concluded from the',
    'others alone. `{ formula: cost / orders, whenMissing: 0 }` makes them count as a number instead.',
    '',
    '## Outcomes',
    '',
    '`name@30d` is the value when 30 days have passed. It can stand wherever an outcome is named, and in formulas.',
    '',
    ...table(
      ['outcome', 'meaning', 'unit', 'better', 'in triggers'],
      OUTCOME_NAMES.map((name) => {
        const { meaning, unit, better } = OUTCOMES[name];
        return [code(name), meaning, unit, better, TRIGGER_NAMES.includes(name) ? 'yes' : 'no'];
      }),
    ),
    '',
    '## Presets',
    '',
    ...table(
      ['preset', 'meaning', 'changes'],
      Object.entries(PRESETS).map(([name, { meaning, values }]) => [
        code(name),
        meaning,
        Object.entries(values)
          .map(([key, value]) => code(`${key}: ${value}`))
          .join(', ') || 'none',
      ]),
    ),
    '',
    '## Parameters',
    '',
    'Any of these can be set under `parameters`. Submodels and symbols are those of the model description.',
    '',
    ...table(
      ['parameter', 'symbol', 'default', 'unit', 'meaning', 'submodel', 'source'],
      PARAMETER_NAMES.map((name) => {
        const { symbol, value, unit, meaning, submodel, source } = PARAMETERS[name];
        return [code(name), symbol, String(value), unit, meaning, submodel, source];
      }),
    ),
    '',
  ].join('\n');
}

/** Outcomes that only a finished run has. */
const WHOLE_OUTCOMES = OUTCOME_NAMES.filter((name) => OUTCOMES[name].kind === 'whole')
  .map((name) => `\`${name}\``)
  .join(', ');

const inheriting = (how: LeverEntry['inherits']): string =>
  LEVERS.filter((lever) => leverNamed(lever).inherits === how)
    .map(code)
    .join(', ');

function keyRows(written: JsonSchema, root: JsonSchema, path: string): string[][] {
  const schema = followed(written, root);
  const rows: string[][] = [];
  const forms = formsOf(schema).filter((form) => form.properties);
  for (const form of forms) {
    const kind = form.properties?.kind?.const;
    for (const [key, child] of Object.entries(form.properties ?? {})) {
      if (path === 'parameters') continue;
      const isKind = kind !== undefined && key === 'kind';
      const at = isKind ? `${path}.kind: ${kind}` : path === '' ? key : `${path}.${key}`;
      if (rows.some(([first]) => first === code(at))) continue;
      const meaning = isKind ? (form.description ?? '') : (followed(child, root).description ?? '');
      const required = form.required?.includes(key) ?? false;
      rows.push([code(at), meaning, isKind ? '' : typeOf(child, root), isKind ? '' : defaultOf(child, required)]);
      rows.push(...keyRows(child, root, at));
    }
  }
  if (typeof schema.additionalProperties === 'object') {
    const at = `${path}.<name>`;
    const inner = followed(schema.additionalProperties, root);
    if (inner.properties || inner.additionalProperties) rows.push(...keyRows(inner, root, at));
  }
  if (schema.items && followed(schema.items, root).properties) rows.push(...keyRows(schema.items, root, `${path}[]`));
  return rows;
}

function typeOf(written: JsonSchema, root: JsonSchema): string {
  const quantity = quantityOf(written);
  if (quantity !== undefined) return QUANTITIES[quantity]?.name ?? quantity;
  const schema = followed(written, root);
  if (schema.const !== undefined) return code(String(schema.const));
  if (schema.enum) return schema.enum.map(code).join(', ');
  if (schema.anyOf || schema.oneOf) {
    const forms = formsOf(schema);
    return forms.some((form) => form.properties)
      ? 'keys, see below'
      : forms.map((form) => typeOf(form, root)).join(' or ');
  }
  switch (schema.type) {
    case 'integer':
      return 'whole number';
    case 'string':
      return 'text';
    case 'boolean':
      return '`true` or `false`';
    case 'array':
      return `list of ${followed(schema.items ?? {}, root).properties ? 'entries, see below' : typeOf(schema.items ?? {}, root)}`;
    case 'object':
      return typeof schema.additionalProperties === 'object'
        ? `names with ${followed(schema.additionalProperties, root).type === 'object' ? 'keys' : typeOf(schema.additionalProperties, root)}`
        : 'keys, see below';
    default:
      return String(schema.type ?? '');
  }
}

function defaultOf(schema: JsonSchema, required: boolean): string {
  if (required) return '**required**';
  const value = schema.default;
  if (value === undefined) return '';
  if (value === '') return 'nothing';
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
