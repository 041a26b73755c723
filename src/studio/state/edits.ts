/**
 * What was changed in the page: a list of `path=value` as behind `--set`, in their order. It is the page's only state; everything on the
 * screen follows from it, from the file and from runs.
 */

import { valueAt } from '../../scenario/as-written.ts';
import { applySet } from '../../scenario/overrides.ts';
import { type Path, type Plain, type PlainMap, readSource } from '../../scenario/source.ts';
import { flow } from './flow.ts';
import { isEqual, startsWith, withValue } from './plain.ts';

export interface Edit {
  readonly path: Path;
  readonly value: Plain;
}

/** As it is typed behind `--set`. */
const editText = ({ path, value }: Edit): string => `${path.join('.')}=${flow(value)}`;

export const textsOf = (edits: readonly Edit[]): string[] => edits.map(editText);

/** A scenario as it is written, before any change; undefined where its text is no YAML. */
export function writtenData(text: string): PlainMap | undefined {
  const { source, findings } = readSource('', text.replace(/^\ufeff/, ''));
  const { data } = source;
  const isMap = typeof data === 'object' && data !== null && !Array.isArray(data);
  return findings.length === 0 && isMap ? (data as PlainMap) : undefined;
}

export function editedData(data: PlainMap, edits: readonly Edit[]): PlainMap {
  return edits.reduce((before, edit) => applySet(before, editText(edit)).data, data);
}

/** Reads what `textsOf` wrote, such as from an address; what cannot be applied is left out. */
export function editsFrom(data: PlainMap, texts: readonly string[]): Edit[] {
  const edits: Edit[] = [];
  let before = data;
  for (const text of texts) {
    const { data: after, override, findings } = applySet(before, text);
    if (findings.length > 0 || override.path.length === 0) continue;
    edits.push({ path: override.path, value: override.source.data });
    before = after;
  }
  return edits;
}

/** Whether `--set` can name a path: the first equals sign ends it. */
const canBeNamed = (path: Path): boolean => path.every((step) => !String(step).includes('='));

/**
 * The edits with one more. A change inside of what an earlier one put there becomes part of that; what it replaces goes; what the file says
 * anyway is no change.
 */
export function withEdit(edits: readonly Edit[], written: PlainMap, { path, value }: Edit): Edit[] {
  const above = edits.findIndex((edit) => edit.path.length < path.length && startsWith(path, edit.path));
  if (above >= 0) {
    const { path: start, value: whole } = edits[above]!;
    const changed = withValue(whole, path.slice(start.length), value)!;
    // The line that makes a strategy stays as it is, so that what it changes can be read line by line.
    if (!isNewStrategy(edits[above]!)) return withEdit(edits, written, { path: start, value: changed });
  }
  const named = canBeNamed(path) ? { path, value } : namedPart(edits, written, { path, value });
  const kept = edits.filter((edit) => !startsWith(edit.path, named.path));
  const at = edits.findIndex((edit) => startsWith(edit.path, named.path));
  if (isEqual(valueAt(written, named.path), named.value)) return kept;
  const before = at < 0 ? kept.length : edits.slice(0, at).filter((edit) => kept.includes(edit)).length;
  return [...kept.slice(0, before), named, ...kept.slice(before)];
}

/** The nearest change around one that `--set` cannot name. */
function namedPart(edits: readonly Edit[], written: PlainMap, { path, value }: Edit): Edit {
  const length = path.findIndex((step) => String(step).includes('='));
  const start = path.slice(0, length);
  return { path: start, value: withValue(valueAt(editedData(written, edits), start), path.slice(length), value)! };
}

/** `strategies.your plan={ extends: month-plan }` */
export const isNewStrategy = ({ path, value }: Edit): boolean =>
  path.length === 2 && path[0] === 'strategies' && typeof valueAt(value, ['extends']) === 'string';

/** Without the changes at a path and below. */
export const withoutEdits = (edits: readonly Edit[], path: Path): Edit[] =>
  edits.filter((edit) => !startsWith(edit.path, path));
