/** `--set path=value`: one value of a scenario replaced before it is checked. */
import * as say from './issues.ts';
import { followed, formOf, scenarioJsonSchema, schemaAt } from './json-schema.ts';
import {
  type Finding,
  numberWrittenAt,
  type Path,
  type Plain,
  type PlainMap,
  plainText,
  type Range,
  readSource,
  type Source,
} from './source.ts';

/** One override, with where each step of its path stands in its text. */
export interface Override {
  readonly path: Path;
  readonly steps: readonly Range[];
  readonly source: Source;
}

/** `data` with the override in place of what was there, or what is wrong with it. */
export interface Overridden {
  readonly data: PlainMap;
  readonly override: Override;
  readonly findings: readonly Finding[];
}

/**
 * Applies `path=value` to `data`. Steps of the path are keys, or positions in a list counted from 0, separated by dots; keys
 * that contain dots are found as they are. The value is read as YAML.
 */
export function applySet(data: PlainMap, text: string): Overridden {
  const equals = text.indexOf('=');
  const { source, findings } = readSource('--set', text, equals + 1);
  const override: Override = { path: [], steps: [], source };
  if (equals < 1) {
    const range = { start: 0, end: Math.max(1, text.length) };
    return { data, override, findings: [{ path: [], problem: say.overrideForm(), range }] };
  }
  if (findings.length > 0) return { data, override, findings };
  return replace(data, splitPath(data, plainText(text.slice(0, equals))), source);
}

/** Applies an option such as `--horizon "30 days"`, which stands for a key of its own. */
export function applyOption(data: PlainMap, key: string, value: string | number): Overridden {
  const text = String(value);
  // A horizon of "30" is 30 days; a seed of "007" stays the text it is.
  const read = key === 'horizon' && /^\d+(\.\d+)?$/.test(text) ? Number(text) : value;
  const source: Source = { file: `--${key}`, text, start: 0, root: null, data: read };
  return {
    data: { ...data, [key]: read },
    override: { path: [key], steps: [{ start: 0, end: Math.max(1, text.length) }], source },
    findings: [],
  };
}

interface Step {
  readonly name: string;
  readonly range: Range;
}

/** Splits at dots, but keeps a key together that exists and contains one. */
function splitPath(data: PlainMap, text: string): Step[] {
  const parts = text.split('.');
  const steps: Step[] = [];
  let value: Plain | undefined = data;
  let start = 0;
  for (let i = 0; i < parts.length; ) {
    let take = 1;
    for (let more = parts.length - i; more > 1; more--) {
      if (!isMap(value) || !(parts.slice(i, i + more).join('.') in value)) continue;
      take = more;
      break;
    }
    const name = parts.slice(i, i + take).join('.');
    steps.push({ name: name.trim(), range: { start, end: start + Math.max(1, name.length) } });
    value = childOf(value, name.trim());
    start += name.length + 1;
    i += take;
  }
  return steps;
}

function replace(data: PlainMap, steps: readonly Step[], source: Source): Overridden {
  const findings: Finding[] = [];
  const path: (string | number)[] = [];
  const refuse = (step: Step, problem: say.Problem): Plain => {
    findings.push({ path: [...path], problem, range: step.range });
    return null;
  };
  const put = (value: Plain | undefined, index: number): Plain => {
    // A seed is a text: 0123 and 1e3 are themselves.
    if (index === steps.length)
      return path.join('.') === 'seed' ? (numberWrittenAt(source, []) ?? source.data) : source.data;
    const step = steps[index]!;
    const parent = say.placeInWords(path);
    const isLast = index === steps.length - 1;
    if (Array.isArray(value)) {
      const position = /^\d+$/.test(step.name) ? Number(step.name) : -1;
      if (position < 0 || position >= value.length)
        return refuse(step, say.overrideIndex(step.name, parent, value.length));
      path.push(position);
      const replaced = put(value[position], index + 1);
      return value.map((entry, i) => (i === position ? replaced : entry));
    }
    // A key that is left out in the file may be set all the same: `parameters.attention=20`.
    const map = value === undefined ? Object.assign(Object.create(null), {}) : value;
    if (!isMap(map)) return refuse(step, say.overrideInsideValue(parent, map));
    if (step.name in Object.prototype || step.name === '') return refuse(step, say.reservedKey(step.name));
    if (!(step.name in map) && !isLast && isNamedEntry(data, path))
      return refuse(step, say.overrideNoSuchEntry(step.name, parent, Object.keys(map)));
    path.push(step.name);
    const replaced = put(map[step.name], index + 1);
    return Object.assign(Object.create(null), map, { [step.name]: replaced });
  };
  const replaced = put(data, 0);
  const override: Override = { path, steps: steps.map(({ range }) => range), source };
  return { data: findings.length > 0 ? data : (replaced as PlainMap), override, findings };
}

/** Whether the keys at `path` are names that the user chose, as those of strategies. */
function isNamedEntry(data: PlainMap, path: Path): boolean {
  const root = scenarioJsonSchema();
  const schema = schemaAt(root, data, path);
  return schema !== undefined && typeof formOf(followed(schema, root), undefined).additionalProperties === 'object';
}

function childOf(value: Plain | undefined, name: string): Plain | undefined {
  if (Array.isArray(value)) return value[Number(name)];
  return isMap(value) ? value[name] : undefined;
}

function isMap(value: unknown): value is PlainMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
