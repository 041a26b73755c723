/** Where in the format a key belongs. */
import type { Words } from '../../errors.ts';
import { followed, type JsonSchema } from '../json-schema.ts';
import { LEVERS, type LeverName } from '../levers.ts';
import type { Path } from '../source.ts';

const TOP = 'the top level';

/** So many places of a key are named. */
export const MOST_HOMES = 3;

/** Where in the format a key of this name is known, such as `community.groups`, the nearest first; undefined if nowhere or in many places. */
export function homeOf(key: string, path: Path, root: JsonSchema): Words | undefined {
  const different = [...new Set(placesOf(key, root).map(({ home }) => home))];
  const below = within(path);
  const near = below === '' ? different : different.filter((home) => home.startsWith(below));
  const chosen = different.length <= MOST_HOMES ? different : near.length <= MOST_HOMES ? near : [];
  return chosen.length === 0 ? undefined : homesInWords(chosen);
}

/** A place in a file as homes are written: `strategies.<name>`. */
export const within = (path: Path): string =>
  path
    .map((part, k) => (typeof part === 'number' ? '[]' : k === 1 && path[0] === 'strategies' ? '<name>' : part))
    .join('.')
    .replaceAll('.[]', '[]');

export const homesInWords = (homes: readonly string[]): Words => ({
  en: homes.join(' or '),
  zh: homes.map((home) => (home === TOP ? '顶层' : home)).join(' 或 '),
});

/** A key by where it stands, with what is accepted there. */
interface Place {
  readonly home: string;
  readonly key: string;
  readonly schema: JsonSchema;
}

/** All places of a key. */
export const placesOf = (key: string, root: JsonSchema): Place[] => placesWhere(root, (name) => name === key);

/** All keys that take a word as one of their choices. */
export const placesOfChoice = (word: string, root: JsonSchema): Place[] =>
  placesWhere(root, (_, schema) => {
    const { enum: choices, const: only } = followed(schema, root);
    return only === word || (choices?.includes(word) ?? false);
  });

function placesWhere(root: JsonSchema, isMeant: (key: string, schema: JsonSchema) => boolean): Place[] {
  const homes: Place[] = [];
  const visit = (schema: JsonSchema, path: string): void => {
    for (const [name, child] of Object.entries(schema.properties ?? {})) {
      const inner = path === '' ? name : `${path}.${name}`;
      if (isMeant(name, child)) homes.push({ home: path === '' ? TOP : path, key: name, schema: child });
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
