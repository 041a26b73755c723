/** Zod's issues as the troubles that a person would see: one for one mistake, in the form that was meant. */

import type { z } from 'zod';
import { nearestName } from '../../formula/nearest.ts';
import { isMap, valueAt } from '../as-written.ts';
import { hasKey } from '../inheriting.ts';
import * as say from '../issues.ts';
import type { Path, Plain } from '../source.ts';
import { keyWithoutColon } from './key-without-colon.ts';

export const MOST_FINDINGS = 100;

/** One mistake; `said` where only a sentence of its own will do. */
export type Trouble =
  | { readonly kind: 'unknown'; readonly path: Path; readonly key: string; readonly meant?: string }
  | { readonly kind: 'missing'; readonly path: Path; readonly key: string }
  | { readonly kind: 'value'; readonly path: Path }
  | { readonly kind: 'name'; readonly path: Path }
  | { readonly kind: 'backwards'; readonly path: Path }
  | { readonly kind: 'said'; readonly path: Path; readonly problem: say.Problem };

type ZodIssue = z.core.$ZodIssue;

/** What is missing in a lever that a strategy writes may be in the lever that it extends; in that of a stage, in the strategy or a stage before. */
export function isInherited(trouble: Trouble, written: Plain): boolean {
  const [top, name, lever, stage, ofStage] = trouble.path;
  if (trouble.kind !== 'missing' || top !== 'strategies') return false;
  if (trouble.path.length === 3) return hasKey(written, String(name), String(lever), trouble.key);
  if (lever !== 'stages' || trouble.path.length !== 5) return false;
  const own = [...Array(Number(stage)).keys()].map((k) => valueAt(written, [top, name!, 'stages', k, ofStage!]));
  return (
    own.some((before) => isMap(before) && trouble.key in before) ||
    hasKey(written, String(name), String(ofStage), trouble.key)
  );
}

/** An issue of zod, or those of the branch of a union that was meant. */
export function intendedBranch(issue: ZodIssue, data: Plain, parent: Path = []): Trouble[] {
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
      if (path.join('.') === 'population.graph' && isMap(value)) return graphTroubles(issue, data, path, value);
      // A lever is a map, or a list of entries with days.
      if (path.length === 3 && path[0] === 'strategies')
        return (issue.errors[Array.isArray(value) ? 1 : 0] ?? []).flatMap((each) => intendedBranch(each, data, path));
      // A lever of a stage is as in a strategy, or `none`.
      if (path.length === 5 && path[2] === 'stages' && typeof value === 'object')
        return (issue.errors[0] ?? []).flatMap((each) => intendedBranch(each, data, path));
      // A formula is a text, or a map with what is to be known of it.
      if (path.length === 2 && path[0] === 'formulas' && isMap(value))
        return (issue.errors[1] ?? []).flatMap((each) => intendedBranch(each, data, path));
  }
  const key = path.at(-1);
  const owner = valueAt(data, path.slice(0, -1));
  if (typeof key === 'string' && isMap(owner) && !(key in owner))
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
export function mergeRenamed(troubles: readonly Trouble[], data: Plain): Trouble[] {
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
