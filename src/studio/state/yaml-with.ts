/**
 * The scenario file with changes written into it: what is not changed stays as somebody wrote it, comments, blanks and all. A value is put in
 * place of the one that stands there; a new key goes below the last one of its map; a new strategy is written as people write one.
 */
import { isMap, isNode, isScalar, isSeq, type Node, type Pair, parseDocument, stringify, type YAMLMap } from 'yaml';
import type { Path, Plain, PlainMap } from '../../scenario/source.ts';
import { type Edit, isNewStrategy } from './edits.ts';
import { flow } from './flow.ts';
import { startsWith, withValue } from './plain.ts';

/** Reads as the same scenario that `--set` makes of `text`. */
export function yamlWith(text: string, edits: readonly Edit[]): string {
  return gathered(edits).reduce(withOne, text.endsWith('\n') || text === '' ? text : `${text}\n`);
}

/** What is changed of a strategy that is new is written where it is made. */
function gathered(edits: readonly Edit[]): Edit[] {
  return edits.flatMap((edit) => {
    const maker = edits.find((other) => isNewStrategy(other) && startsWith(edit.path, other.path));
    if (maker === undefined) return [edit];
    if (maker !== edit) return [];
    const value = edits
      .filter((other) => other !== maker && startsWith(other.path, maker.path))
      .reduce<Plain>((own, other) => withValue(own, other.path.slice(2), other.value)!, maker.value);
    return [{ path: maker.path, value }];
  });
}

function withOne(text: string, { path, value }: Edit): string {
  const document = parseDocument(text);
  let node = document.contents as Node | null;
  for (const [k, step] of path.entries()) {
    const rest = path.slice(k + 1);
    if (isSeq(node)) {
      node = node.items[Number(step)] as Node;
      continue;
    }
    if (!isMap(node)) return inPlaceOf(text, node!, nested(path.slice(k), value));
    const pair = pairAt(node, step);
    if (pair === undefined) return withKey(text, node, step, nested(rest, value));
    const own = pair.value as Node | null;
    if (own === null || own.range === undefined || own.range === null || own.range[0] === own.range[1])
      return afterKey(text, pair, nested(rest, value));
    node = own;
  }
  return inPlaceOf(text, node!, value);
}

const pairAt = ({ items }: YAMLMap, step: string | number): Pair | undefined =>
  items.find(({ key }) => isScalar(key) && String(key.source ?? key.value) === String(step)) ??
  items.find(({ key }) => isScalar(key) && String(key.value) === String(step));

/** `a.b.c=1` where nothing stands at `a` is `{ b: { c: 1 } }` there. */
const nested = (path: Path, value: Plain): Plain =>
  path.reduceRight<Plain>((inner, step) => ({ [String(step)]: inner }), value);

function inPlaceOf(text: string, node: Node, value: Plain): string {
  const [start, end] = spanOf(text, node);
  return `${text.slice(0, start)}${flow(value)}${text.slice(end)}`;
}

/** A key that stands there with nothing behind it. */
function afterKey(text: string, { key }: Pair, value: Plain): string {
  const end = (key as Node).range![1];
  const colon = text.indexOf(':', end);
  return `${text.slice(0, colon + 1)} ${flow(value)}${text.slice(colon + 1)}`;
}

/** From the first character of a value to behind its last, without blanks and comments behind it. */
function spanOf(text: string, node: Node): readonly [number, number] {
  const [start] = node.range!;
  const [from, end] = lastOf(node).range!;
  return [start, from + text.slice(from, end).trimEnd().length];
}

/** The last of what stands in a list or map of lines, which ends where that ends; the parser counts the comments behind it in. */
function lastOf(node: Node): Node {
  if (isSeq(node) && !node.flow && node.items.length > 0) return lastOf(node.items.at(-1) as Node);
  if (!isMap(node) || node.flow || node.items.length === 0) return node;
  const { key, value } = node.items.at(-1)!;
  return isNode(value) && value.range![0] < value.range![1] ? lastOf(value) : (key as Node);
}

function withKey(text: string, map: YAMLMap, step: string | number, value: Plain): string {
  const last = map.items.at(-1);
  const [start, end] = spanOf(text, map);
  const key = flow(String(step));
  if (map.flow || last === undefined) {
    const inner = text
      .slice(start + 1, end - 1)
      .trim()
      .replace(/,$/, '');
    const own = `${key}: ${flow(value)}`;
    // A map over several lines keeps them.
    if (inner.includes('\n'))
      return `${text
        .slice(0, end - 1)
        .trimEnd()
        .replace(/,$/, '')}, ${own} }${text.slice(end)}`;
    return `${text.slice(0, start)}{ ${inner === '' ? own : `${inner}, ${own}`} }${text.slice(end)}`;
  }
  const first = (map.items[0]!.key as Node).range![0];
  const indent = ' '.repeat(first - (text.lastIndexOf('\n', first - 1) + 1));
  const lines = asBlock({ [String(step)]: value }).map((line) => `${indent}${line}\n`);
  // Below the line on which the last value ends, where a comment on it may go on.
  const below = text.indexOf('\n', end - 1) + 1;
  const blank = areSetApart(text.slice(first, end), indent) ? '\n' : '';
  return `${text.slice(0, below)}${blank}${lines.join('')}${text.slice(below)}`;
}

/** Whether blank lines set the keys of a map apart, as strategies often are. */
const areSetApart = (map: string, indent: string): boolean => new RegExp(`\\n\\n${indent}[^ #\\n-]`).test(map);

/** As lines, with maps one key a line down to where a line holds them. */
function asBlock(map: PlainMap): string[] {
  return Object.entries(map).flatMap(([key, value]): string[] => {
    const name = flow(key);
    const short = `${name}: ${flow(value)}`;
    const isLong = short.length > LONGEST_LINE && typeof value === 'object' && value !== null;
    if (Array.isArray(value) && value.length > 0 && (isLong || value.some((item) => typeof item === 'object')))
      return [`${name}:`, ...value.map((item) => `  - ${flow(item)}`)];
    const isNested = Object.values((value ?? {}) as object).some((own) => typeof own === 'object' && own !== null);
    if (
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      (isLong || isNested || 'extends' in value)
    )
      return [`${name}:`, ...asBlock(value as PlainMap).map((line) => `  ${line}`)];
    if (typeof value === 'string' && value.includes('\n'))
      return stringify({ [key]: value })
        .trimEnd()
        .split('\n');
    return [short];
  });
}

const LONGEST_LINE = 100;
