/**
 * A text with YAML in it, as plain data that still knows where each value stands.
 *
 * Only the plain part of YAML is let through: maps with text keys, lists, texts, numbers, true and false. Tags, anchors,
 * aliases and merge keys are refused, so that what is written is what is read and no small file can unfold into a large one.
 */
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from 'yaml';
import { invisibleIn } from './invisible.ts';
import * as say from './issues.ts';
import { lookalikesIn, rebuilt } from './lookalikes.ts';
import { isThousands } from './thousands.ts';
import { MOST_FINDINGS, parsedYaml, syntaxFindings } from './yaml-syntax.ts';

/** A longer scenario is refused: the worst of texts takes a second to read, and nobody wrote it by hand. */
const MOST_CHARACTERS = 200_000;
const MOST_LEVELS = 50;

export type Path = readonly (string | number)[];

/** What a user wrote, as plain data; objects have no prototype. */
export type Plain = string | number | boolean | null | readonly Plain[] | PlainMap;
export type PlainMap = { readonly [key: string]: Plain };

export interface Source {
  readonly file: string;
  readonly text: string;
  /** Where the YAML begins in `text`. */
  readonly start: number;
  readonly root: Node | null;
  readonly data: Plain;
}

/** Characters of a source; `end` excluded. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What is wrong and where, before it is known how that is printed. */
export interface Finding {
  readonly path: Path;
  readonly problem: say.Problem;
  readonly range: Range | undefined;
}

/** Reads the YAML that begins at `start` of `text`. With findings, the data is incomplete. */
export function readSource(file: string, text: string, start = 0): { source: Source; findings: Finding[] } {
  const findings: Finding[] = [];
  const empty: Source = { file, text, start, root: null, data: null };
  const refuse = (problem: say.Problem, range?: Range) => ({ source: empty, findings: [{ path: [], problem, range }] });
  if (text.length > MOST_CHARACTERS) return refuse(say.tooLarge(text.length, MOST_CHARACTERS));
  if (text.includes('\0')) return refuse(say.notText());

  const document = parsedYaml(text.slice(start));
  if (typeof document === 'number') {
    const at = start + Math.min(document, text.length - start - 1);
    return refuse(say.tooDeep(MOST_LEVELS), { start: at, end: at + 1 });
  }
  if (document.errors.length > 0) {
    findings.push(...syntaxFindings(text, start, document.errors));
    return { source: empty, findings };
  }
  const version = document.directives?.yaml;
  if (version?.explicit && version.version !== '1.2') return refuse(say.oldYaml(version.version ?? ''));

  const data = toPlain(document.contents, { findings, text, start, level: 0 }, []);
  return { source: { file, text, start, root: document.contents as Node | null, data }, findings };
}

interface Walk {
  readonly findings: Finding[];
  readonly text: string;
  readonly start: number;
  level: number;
}

function toPlain(node: unknown, walk: Walk, path: Path): Plain {
  const refuse = (problem: say.Problem, mark?: string): null => {
    const range = node ? rangeOf(node as Node, walk.start) : undefined;
    walk.findings.push({ path, problem, range: range && markBefore(walk.text, range, mark) });
    return null;
  };
  if (node === null || node === undefined) return null;
  if (isAlias(node)) return refuse(say.alias(node.source));
  const { tag, anchor } = node as { tag?: string; anchor?: string };
  if (tag !== undefined) return refuse(say.tag(tag), '!');
  if (anchor !== undefined) return refuse(say.anchor(anchor), '&');
  if (walk.level >= MOST_LEVELS) return refuse(say.tooDeep(MOST_LEVELS));
  walk.level++;
  let plain: Plain = null;
  if (isMap(node)) plain = mapToPlain(node.items, node.flow === true, walk, path);
  else if (isSeq(node)) {
    if (node.flow) refuseWideCommas(node.items, walk, path);
    plain = node.items.map((item, index) => toPlain(item, walk, [...path, index]));
  } else if (isScalar(node)) plain = scalarToPlain(node, walk, path);
  walk.level--;
  return plain;
}

/** The range of a value begins behind its tag or anchor, which is what is meant. */
function markBefore(text: string, range: Range, mark: string | undefined): Range {
  let at = mark === undefined ? -1 : text.lastIndexOf(mark, range.start);
  if (at < 0) return range;
  while (text[at - 1] === mark) at--;
  return { start: at, end: at + (/^\S+/.exec(text.slice(at, at + 100))?.[0].length ?? 1) };
}

function scalarToPlain(node: Scalar, walk: Walk, path: Path): Plain {
  const { value } = node;
  const refuse = (problem: say.Problem, range: Range | undefined): null => {
    walk.findings.push({ path, problem, range });
    return null;
  };
  if (typeof value === 'string') {
    const hidden = invisibleIn(value);
    if (hidden) return refuse(say.hiddenCharacter(value, hidden.what), rangeOfInvisible(node, walk));
    return isFileName(path) ? value : plainText(value);
  }
  if (typeof value === 'number') {
    const written = numberAsWritten(node) ?? String(value);
    if (isThousands(written)) return refuse(say.thousandsOrDecimal(written), rangeOf(node, walk.start));
    // A seed is a text: 0123 and 1e3 are themselves, as behind --seed.
    return path.length === 1 && path[0] === 'seed' && written !== String(value) ? written : value;
  }
  return value === null || typeof value === 'boolean' ? value : null;
}

/** An invisible character as it stands in the text, or the whole value where it is written as an escape. */
function rangeOfInvisible(node: Node, { text, start }: Walk): Range | undefined {
  const range = rangeOf(node, start);
  const found = range && invisibleIn(text.slice(range.start, range.end));
  return found ? { start: range.start + found.index, end: range.start + found.index + found.length } : range;
}

/**
 * Texts that look the same are the same: letters and their accents composed, spaces of every width that look like a space turned into one
 * (the ideographic space, which is wider, stays).
 */
export const plainText = (text: string): string =>
  text.normalize('NFC').replace(/[\u00a0\u2000-\u200a\u202f\u205f]/g, ' ');

/** The name of a file is what the disk calls it. */
const isFileName = (path: Path): boolean => path.at(-1) === 'file';

/** A number as it stands in the text: 1.10, 007, 1e1. */
const numberAsWritten = (node: Scalar): string | undefined => (node.type === 'PLAIN' ? node.source : undefined);

/** The name that a key stands for: a number is kept as it is written, so that 1.10 and 1.1 are two names. */
function keyName(key: Scalar): string {
  const name =
    typeof key.value === 'string' ? key.value : ((key.type === 'PLAIN' ? key.source : undefined) ?? String(key.value));
  return plainText(name).trim();
}

/** `null`, `Null` or `~`, which people write as names. */
const wordForNothing = (key: unknown): string | undefined =>
  isScalar(key) && key.value === null && key.source ? key.source : undefined;

/** Inside [ ] a comma of another script does not separate entries, and nobody would write one into a name without quotation marks. */
function refuseWideCommas(items: readonly unknown[], walk: Walk, path: Path): void {
  items.forEach((item, index) => {
    if (!isScalar(item) || item.type !== 'PLAIN' || typeof item.value !== 'string') return;
    const sign = lookalikesIn(item.value).find(({ meant }) => meant === ', ');
    const range = rangeOf(item, walk.start);
    if (!sign || !range) return;
    const at = walk.text.indexOf(sign.found, range.start);
    const problem = say.wideComma(sign, rebuilt(item.value));
    walk.findings.push({ path: [...path, index], problem, range: { start: at, end: at + sign.found.length } });
  });
}

/**
 * What a comma inside { } has cut in two: `0,7` is the value 0 and a key "7" without a value, `max(members, 1)` the value "max(members"
 * and a key "1)". Where entry `i` is such a rest: the entry it was cut from, the whole as it was meant, and the last of its rests.
 */
function cutValueAt(
  items: readonly Pair[],
  i: number,
  { text, start }: Walk,
): { readonly key: Scalar; readonly range: Range; readonly whole: string; readonly last: number } | undefined {
  const owner = items[i - 1];
  if (!owner || !isRest(items[i]!) || !isScalar(owner.key) || !isScalar(owner.value)) return undefined;
  const begin = rangeOf(owner.value, start);
  if (owner.value.type !== 'PLAIN' || !begin) return undefined;
  const upTo = (last: number) => text.slice(begin.start, rangeOf(items[last]!.key as Node, start)!.end);
  const isNumber = /^[^\s,]*\d,\d/.test(upTo(i));
  let last = i;
  while (isOpen(upTo(last)) && last + 1 < items.length && isRest(items[last + 1]!)) last++;
  const isFormula = isOpen(text.slice(begin.start, begin.end)) && !isOpen(upTo(last));
  if (!isNumber && !isFormula) return undefined;
  while (
    isNumber &&
    /\d$/.test(upTo(last)) &&
    last + 1 < items.length &&
    isRest(items[last + 1]!) &&
    /,\d{3}$/.test(upTo(last + 1))
  )
    last++;
  const range = { start: begin.start, end: begin.start + upTo(last).length };
  return { key: owner.key, range, whole: upTo(last).replace(/\s+/g, ' '), last };
}

const isRest = ({ key, value }: Pair): boolean =>
  isScalar(key) &&
  key.range != null &&
  key.type === 'PLAIN' &&
  (value === null || (isScalar(value) && value.value === null));
const isOpen = (text: string): boolean => text.split('(').length > text.split(')').length;

function mapToPlain(items: readonly Pair[], isFlow: boolean, walk: Walk, path: Path): Plain {
  const map: Record<string, Plain> = Object.create(null);
  const firsts = new Map<string, number>();
  for (let i = 0; i < items.length; i++) {
    const { key, value } = items[i]!;
    if (walk.findings.length >= MOST_FINDINGS) return map;
    const cut = isFlow ? cutValueAt(items, i, walk) : undefined;
    if (cut) {
      const name = keyName(cut.key);
      const problem = isOpen(cut.whole.split(',')[0]!)
        ? say.cutFormula(name, cut.whole)
        : say.cutNumber(name, cut.whole);
      walk.findings.push({ path: [...path, name], problem, range: cut.range });
      i = cut.last;
      continue;
    }
    const at = key ? rangeOf(key as Node, walk.start) : undefined;
    const refuse = (problem: say.Problem, name?: string) =>
      walk.findings.push({ path: name === undefined ? path : [...path, name], problem, range: at });
    if (!isScalar(key) || typeof key.value === 'object') {
      refuse(isAlias(key) ? say.alias(key.source) : say.keyIsNoText(wordForNothing(key)));
      continue;
    }
    const name = keyName(key);
    const tag = (key as Scalar & { tag?: string }).tag;
    if (tag !== undefined) refuse(say.tag(tag), name);
    else if (key.anchor !== undefined) refuse(say.anchor(key.anchor), name);
    else if (name === '<<') refuse(say.mergeKey(), name);
    else if (name in Object.prototype || name === 'prototype') refuse(say.reservedKey(name), name);
    else if (name === '') refuse(say.keyIsNoText(), name);
    else if (invisibleIn(name))
      walk.findings.push({
        path: [...path, name],
        problem: say.hiddenCharacter(name, invisibleIn(name)!.what),
        range: rangeOfInvisible(key, walk),
      });
    else if (firsts.has(name)) refuse(say.duplicateKey(name, lineOf(walk.text, firsts.get(name)!)), name);
    else {
      firsts.set(name, at?.start ?? 0);
      map[name] = toPlain(value, walk, [...path, name]);
    }
  }
  return map;
}

// ---- where things stand ----------------------------------------------------------------------------------------------

/** Keys of the map at `path` in the order of the text (JavaScript would put those that look like numbers first). */
export function keysAt(source: Source, path: Path): string[] {
  const node = find(source, path)?.value;
  return isMap(node) ? node.items.flatMap(({ key }) => (isScalar(key) ? [keyName(key)] : [])) : [];
}

export function exists(source: Source, path: Path): boolean {
  return find(source, path) !== undefined;
}

/**
 * Characters of the value at `path`, or of its key when asked for, when the value is empty, or when it is a whole block.
 * For a path that does not exist the nearest parent; undefined for the text as a whole.
 */
export function rangeAt(source: Source, path: Path, part: 'key' | 'value'): Range | undefined {
  const found = find(source, path);
  if (!found) return path.length === 0 ? undefined : rangeAt(source, path.slice(0, -1), 'key');
  const { key, value } = found;
  const whole = !isScalar(value) || value.range?.[0] === value.range?.[1];
  if (key && (part === 'key' || whole)) return rangeOf(key, source.start);
  return value && path.length > 0 ? rangeOf(value as Node, source.start) : undefined;
}

/** A number at `path` as it stands in the text, such as 1.10; undefined for everything else. */
export function numberWrittenAt(source: Source, path: Path): string | undefined {
  const value = find(source, path)?.value;
  return isScalar(value) && typeof value.value === 'number' ? numberAsWritten(value) : undefined;
}

/** Whether the key at `path` stands inside { } without a colon and a value. */
export function isBareKey(source: Source, path: Path): boolean {
  const owner = find(source, path.slice(0, -1))?.value;
  if (!isMap(owner) || owner.flow !== true) return false;
  const pair = owner.items.find(({ key }) => isScalar(key) && keyName(key) === String(path.at(-1)));
  return pair !== undefined && isRest(pair);
}

/** Characters `from`…`from + length` of the text at `path`, if it stands in the source as it is read (no escapes). */
export function rangeWithin(source: Source, path: Path, from: number, length: number): Range | undefined {
  const value = find(source, path)?.value;
  if (!isScalar(value) || typeof value.value !== 'string' || !value.range) return undefined;
  const whole = source.text.slice(source.start + value.range[0], source.start + value.range[1]);
  const offset = whole.indexOf(value.value);
  if (offset < 0) return undefined;
  const start = source.start + value.range[0] + offset + Math.min(from, value.value.length - 1);
  return { start, end: start + length };
}

function find(source: Source, path: Path): { key: Node | undefined; value: unknown } | undefined {
  let value: unknown = source.root;
  let key: Node | undefined;
  for (const step of path) {
    if (isMap(value)) {
      const pair = value.items.find((item) => isScalar(item.key) && keyName(item.key) === String(step));
      if (!pair) return undefined;
      key = pair.key as Node;
      value = pair.value;
    } else if (isSeq(value) && typeof step === 'number' && step < value.items.length) {
      key = undefined;
      value = value.items[step];
    } else return undefined;
  }
  return { key, value };
}

function rangeOf(node: Node, start: number): Range | undefined {
  return node.range ? { start: start + node.range[0], end: start + node.range[1] } : undefined;
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) line++;
  return line;
}

/** Line and column of an offset, both from 1, and the line itself. */
export function placeOf(text: string, offset: number): { line: number; column: number; lineText: string } {
  const begin = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return {
    line: lineOf(text, offset),
    column: offset - begin + 1,
    lineText: text.slice(begin, end < 0 ? text.length : end).replace(/\r$/, ''),
  };
}
