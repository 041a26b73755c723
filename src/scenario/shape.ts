/**
 * What zod objects to, in plain words.
 *
 * zod says where a scenario departs from the format; what would be accepted there is read off the JSON Schema, so that each
 * sentence can say it in the same way, whatever zod calls it.
 */
import { type Words, wordsOf } from '../errors.ts';
import { nearestName } from '../formula/nearest.ts';
import { isMap, valueAt } from './as-written.ts';
import { withoutNone } from './inheriting.ts';
import * as say from './issues.ts';
import { NOTHING } from './issues.ts';
import { followed, formOf, formsOf, type JsonSchema, scenarioJsonSchema, schemaAt } from './json-schema.ts';
import { lookalikeIn } from './lookalikes.ts';
import { scenarioFile } from './scenario.ts';
import { example, expectation } from './shape/expected.ts';
import { hintFor } from './shape/hints.ts';
import { homeOf } from './shape/homes.ts';
import { keyWithoutColon } from './shape/key-without-colon.ts';
import { intendedBranch, isInherited, MOST_FINDINGS, mergeRenamed, type Trouble } from './shape/troubles.ts';
import type { Path, Plain } from './source.ts';

export interface ShapeFinding {
  readonly path: Path;
  readonly problem: say.Problem;
  readonly part: 'key' | 'value';
}

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
    isMap(owner) && owner[key] === null && keyWithoutColon(key, trouble.meant ? [...known, trouble.meant] : known);
  if (bare) return say.keyWithoutColon(key, path, bare.key, bare.value, lookalikeIn(key));
  if (path.at(-2) === 'stages' && OTHER_ORDERS.includes(key)) return say.stagesInOrder(key);
  const kind = isMap(owner) && (key === 'kind' || key === 'type') ? owner[key] : undefined;
  if (typeof kind === 'string' && known.includes(kind)) return say.keyInPlaceOfKind(key, path, kind);
  const free = known.filter((name) => !isMap(owner) || !(name in owner));
  const meant = trouble.meant ?? nearestName(key, free) ?? nearestName(key, known);
  if (meant === undefined && typed.isBare([...path, key])) return say.bareKey(key, path);
  // What stands in the place of a key that is missing is that key, whatever else goes by its name.
  return say.unknownKey(key, path, meant, known, trouble.meant === undefined ? homeOf(key, path, root) : undefined);
}

const describeKey = (path: Path): Words =>
  path.length === 0 ? { en: 'the scenario', zh: '场景' } : wordsOf(say.describePath(path));
